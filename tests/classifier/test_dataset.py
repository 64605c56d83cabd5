"""The corpus keeps its format, its size, and repeats nothing."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from classifier import dataset
from classifier.dataset import bank, check, mails, near_duplicates
from classifier.message import parse
from classifier.verdict import Function, Label
from classifier.wrap import shapes

MAIL = """=== en-x-1
subject: Hello
from: A <a@b.example>
label: rejection
kind: short
voice: v

| Hi Jo,

thanks: Thank you.
refusal: It is a no.

| A
> old words
"""


def test_the_corpus_keeps_its_format() -> None:
    """No fault in any file."""
    assert check() == []


def test_a_mail_is_read_as_written(tmp_path: Path) -> None:
    """Sentences join into paragraphs, kept lines stay, quotes are apart."""
    path = tmp_path / "en-x.txt"
    path.write_text(MAIL)
    (mail,) = mails([path])
    assert mail.body == "Hi Jo,\n\nThank you. It is a no.\n\nA"
    assert mail.quoted == "old words"
    assert mail.label is Label.REJECTION
    assert [f for _, f in mail.sentences] == [Function.OTHER, Function.THANKS, Function.REFUSAL, Function.OTHER]


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("kind: short", "kind: receipt", "kind 'receipt'"),
        ("voice: v\n", "", "no voice"),
        ("refusal: It", "refuse: It", "no function"),
        ("label: rejection", "label: yes", "label 'yes'"),
        ("subject: Hello", "subjekt: Hello", "not a field"),
        ("refusal: It is a no.", "other: It is a no.", "without a refusal"),
    ],
)
def test_a_fault_is_told_with_its_place(tmp_path: Path, old: str, new: str, told: str) -> None:
    """Each kind of fault is found."""
    path = tmp_path / "en-x.txt"
    path.write_text(MAIL.replace(old, new))
    (fault,) = check([path])
    assert told in fault
    assert "en-x.txt" in fault


def test_at_least_what_a_first_classifier_needs() -> None:
    """150 rejections and 350 others of every kind, in English and German."""
    every = mails()
    assert sum(m.label is Label.REJECTION for m in every) >= 150
    assert sum(m.label is not Label.REJECTION for m in every) >= 350
    assert {m.language for m in every} >= {"en", "de"}
    kinds = Counter(m.kind for m in every)
    assert set(kinds) == dataset.KINDS_OF_REJECTION | dataset.KINDS_OF_OTHER


@pytest.mark.slow
def test_nothing_is_written_twice() -> None:
    """No two mails are nearly the same, nor two sentences of the bank; commonplaces (bank/LANG-w.txt) may be in another pen's mouth, too, but not twice among
    themselves."""
    assert near_duplicates([(m.ident, m.body) for m in mails()], 0.7) == []
    common = [p for p in bank() if "-w-bank-" in p.voice]
    assert near_duplicates([(p.text, p.text) for p in bank() if p not in common], 0.95) == []
    assert near_duplicates([(p.text, p.text) for p in common], 0.95) == []


def test_near_duplicates_finds_one() -> None:
    """The command would see a pair."""
    text = "We have filled the post of gardener with somebody from the next village"
    rows = near_duplicates([("a", text), ("b", text + " now"), ("c", "Another thing altogether, about boats and their sails")])
    assert [row[1:] for row in rows] == [("a", "b")]


@pytest.mark.slow
def test_wrapping_keeps_the_words() -> None:
    """Each shape parses back to the words that were written, up to where an older mail begins; the same mail gives the same bytes."""
    for mail in mails()[::90]:
        written = shapes(mail)
        for message in map(parse, written):
            if message.forwarded or message.quoted:
                continue
            text = "".join(message.text.split())
            for line in mail.lines:
                if (
                    not line.quoted and line.text and (line.function or message.subject)
                ):  # an excerpt has neither greeting nor subject
                    assert "".join(line.text.split())[:40] in text, mail.ident
        assert shapes(mail) == written
