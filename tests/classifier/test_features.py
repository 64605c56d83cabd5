"""Sentences, words, grams, languages."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from classifier import features
from classifier.dataset import mails
from classifier.dense import DENSE, RISING, UNREAD, Kinds, Reading, dense
from classifier.language import detect
from classifier.message import Message


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Thank you. We chose another.", ["Thank you.", "We chose another."]),
        (
            "Dear Dr. Smith, thanks for the talk at 3 p.m. on Tuesday. Best",
            ["Dear Dr. Smith, thanks for the talk at 3 p.m. on Tuesday.", "Best"],
        ),
        ("Der Termin am 12. November entfällt. Leider.", ["Der Termin am 12. November entfällt.", "Leider."]),
        ("a line that was wrapped by a mail program at about seventy columns and\ngoes on here", None),
        ("Hi Jo,\n\nIt is a no.\n\nAnna\nHead of People", ["Hi Jo,", "It is a no.", "Anna", "Head of People"]),
        ("選考の結果、不採用となりました。ご了承ください。", ["選考の結果、不採用となりました。", "ご了承ください。"]),
        ("", []),
    ],
)
def test_split(text: str, expected: list[str] | None) -> None:
    """Sentences end where a reader ends them."""
    got = features.split(text)
    assert got == expected if expected is not None else len(got) == 1


@given(st.text(max_size=400))
def test_split_loses_nothing(text: str) -> None:
    """Every letter of the text is in some sentence (single characters alone aside), in order."""
    kept = "".join("".join(s.split()) for s in features.split(text))
    whole = "".join(text.split())
    assert len(kept) <= len(whole)
    it = iter(whole)
    assert all(c in it for c in kept)


@given(st.text(max_size=200))
def test_words_are_folded(text: str) -> None:
    """No word holds a blank or an upper-case letter, and folding twice changes nothing."""
    tokens = features.words(text)
    assert all(token and not any(c.isspace() for c in token) for token in tokens)
    assert len(tokens) <= features.MAX_WORDS


def test_dense_has_a_value_for_each_name() -> None:
    """DENSE names what dense() gives, with and without sentences."""
    n = len(features.FUNCTIONS)
    about = [0.0] * len(features.CONCEPTS)
    groups = [-2.0] * len(features.GROUPS)
    for scored in ([], [[1.0] + [0.0] * (n - 1)], [[1 / n] * n] * 3):
        readings = [Reading(row, about) for row in scored]
        assert len(dense(Message(), Kinds(0.0, groups, groups), UNREAD, readings)) == len(DENSE)
    assert set(DENSE) >= RISING
    assert len(set(DENSE)) == len(DENSE)


@given(st.text(max_size=120), st.sampled_from(["en", "ja", "und"]))
def test_signs_are_numbers_of_signs(text: str, language: str) -> None:
    """Each sign of a sentence is one of SIGNS, once; an empty text has some, too."""
    found = features.signs(text, language)
    assert found
    assert len(set(found)) == len(found)
    assert all(0 <= sign < len(features.SIGNS) for sign in found)


def test_signs_tell_a_question() -> None:
    """A question, a number and a capital are seen."""
    named = {features.SIGNS[i] for i in features.signs("Could we say Tuesday at 10?", "en")}
    assert {"question", "ends in question", "number", "capitals 1", "language en"} <= named


def test_language_is_found() -> None:
    """Over 97 % of the corpus mails of six words or more are in the language they were written in."""
    chosen = [m for m in mails() if len(m.body.split()) >= 6 or m.language in ("ja", "zh")]
    right = sum(detect(m.body) == m.language for m in chosen)
    assert right / len(chosen) > 0.97


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("", "und"),
        ("12345 !!", "und"),
        ("Σας ευχαριστούμε για το ενδιαφέρον σας", "el"),
        ("Спасибо за ваш интерес к нашей компании", "ru"),
        ("지원해 주셔서 감사합니다", "ko"),
        ("Kiitos hakemuksesta, mutta valitettavasti emme ole", "fi"),
    ],
)
def test_other_languages_are_not_taken_for_ours(text: str, language: str) -> None:
    """Scripts settle; nothing is guessed from nothing."""
    assert detect(text) == language


@given(st.sampled_from(sorted(features._LEXICON)), st.data())
def test_concepts_are_those_of_the_word_and_of_all_its_beginnings(language: str, data: st.DataObject) -> None:
    """The look at a word's head, which spares most words the rest, hides none."""
    whole, begun = features._LEXICON[language]
    stem = data.draw(st.sampled_from(sorted({*whole, *begun})))
    word = stem[: data.draw(st.integers(0, len(stem)))] + data.draw(st.text("abcdeinrst", max_size=4))
    found = set(whole.get(word, ())).union(*(begun.get(word[:n], ()) for n in range(len(word) + 1)))
    assert features.concepts(word, language) == tuple(sorted(found))
