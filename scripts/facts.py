"""How often company, role, writer and stage are read right from single rejections of the corpus.

    python scripts/facts.py [-v] [-b] [FILE ...]

right: the label's value, or rightly nothing; blank: missed; wrong: another value, the costly kind. A label whose words
are nowhere in the mail is left out. -v prints what is wrong, -b what is blank. The stage is told by turns of phrase alone, and in FILEs of mails
that the artefact was not trained on by its stage model, too; whether feedback was given is told in those alone (a label counts kind words, too). Who carries a mail, which of its names is the firm's, and where its title ends, is told by the artefacts in FILEs, and
out of fold in the corpus, which takes some six minutes.
"""

from __future__ import annotations

import collections
import re
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

from classifier.dataset import Mail, mails
from classifier.examples import FOLDS, fold_of
from classifier.message import Address, Message
from classifier.model import Classifier
from classifier.verdict import Label, Verdict
from daemon.choice import Choice, choice
from daemon.conversation import alone
from daemon.firms import same_company
from daemon.names import fold
from daemon.stages import likely_stage, says
from daemon.title_bounds import Bounds, bounds
from daemon.title_forms import clean_role

TITLES = frozenset(
    [
        "dr",
        "prof",
        "professor",
        "mr",
        "mrs",
        "ms",
        "herr",
        "frau",
        "mme",
        "madame",
        "monsieur",
        "sr",
        "sra",
        "dott",
        "sir",
        "sister",
        "schwester",
        "san",
        "sama",
    ]
)


def message(mail: Mail) -> Message:
    """The corpus entry as a Message, without the MIME around it."""
    found = re.fullmatch(r'\s*"?(?P<name>.*?)"?\s*<(?P<address>[^>]+)>\s*', mail.sender)
    sender = Address(found["name"], found["address"].lower()) if found else Address("", mail.sender.strip().lower())
    reply = tuple(Address("", a) for a in re.findall(r"[^\s<>]+@[^\s<>]+", mail.reply_to))
    return Message(
        f"<{mail.ident}@corpus.example>", subject=mail.subject, sender=sender, reply_to=reply, text=mail.body, quoted=mail.quoted
    )


def _words(text: str) -> list[str]:
    return re.findall(r"[^\W_]+", fold(text))


def _stem(word: str) -> str:
    return word[: max(5, len(word) - 3)]


def any_title(wanted: str, have: str) -> bool:
    """Whether `have` is one of the titles that a label gives: "activities job; Activities Coordinator", where the mail has both."""
    return any(same_title(one, have) for one in wanted.split("; "))


def same_title(a: str, b: str) -> bool:
    """Whether two titles share three quarters of the shorter one's words, endings apart."""
    x, y = ({_stem(w) for w in _words(t) if len(w) > 2} for t in (clean_role(a) or a, b))
    if not x or not y:
        return _words(a) == _words(b) or "".join(_words(a)) in "".join(_words(b))
    return len(x & y) / min(len(x), len(y)) >= 0.75


def stated(want: str, mail: Mail) -> bool:
    """Whether the label's words stand in the mail at all: a label may know more than its mail says."""
    words = [_stem(w) for w in _words(want) if len(w) > 2]
    text = " ".join(_words(f"{mail.subject} {mail.sender.partition('<')[0]} {mail.body}"))
    joined = f"{text} {text.replace(' ', '')}"
    return not words or sum(w in joined for w in words) / len(words) >= 0.75


def same_name(a: str, b: str) -> bool:
    """Whether one name's words hold the other's, titles apart."""
    x, y = (set(_words(t)) - TITLES for t in (a, b))
    return bool(x and y) and (x <= y or y <= x)


def shares(counts: Mapping[str, int]) -> str:
    """How many, and how many of them right, blank and wrong."""
    n = sum(counts.values())
    return f"n={n:4d}  " + "  ".join(f"{kind} {counts[kind] / max(n, 1):6.1%}" for kind in ("right", "blank", "wrong"))


def carriers() -> dict[str, float]:
    """How likely it is, by a model that never saw its voice, that somebody between sent each mail of the corpus; by ident."""
    from classifier.examples import Tables, load_corpus  # noqa: PLC0415 - scikit-learn loads for the corpus alone
    from classifier.train import carrier_by_folds, vocabulary  # noqa: PLC0415

    corpus = load_corpus()
    told = carrier_by_folds(Tables.of(corpus, vocabulary(corpus)))
    return {example.mail.ident: float(p) for example, p in reversed(list(zip(corpus.examples, told, strict=True)))}


def _trees(between: Mapping[str, float]) -> Sequence[Choice]:
    from firm import by_folds, examples  # noqa: PLC0415 - scikit-learn again, and it reads mails as this does

    return by_folds(examples(between))


def _bounds() -> Sequence[Bounds]:
    from titles import by_folds, places  # noqa: PLC0415 - likewise

    return by_folds([place for mail in mails() for place in places(mail)])


def main(argv: list[str]) -> int:
    """Print the table; with -v, what is wrong or blank."""
    chosen = [m for m in mails([Path(a) for a in argv if not a.startswith("-")] or None) if m.label is Label.REJECTION]
    classifier = Classifier.load() if any(not a.startswith("-") for a in argv) else None
    between = {} if classifier else carriers()
    trees: Sequence[Choice | None] = [None] * FOLDS if classifier else _trees(between)
    models: Sequence[Bounds | None] = [None] * FOLDS if classifier else _bounds()
    tally: dict[tuple[str, str], collections.Counter[str]] = collections.defaultdict(collections.Counter)
    for mail in chosen:
        parsed = message(mail)
        heard = classifier.classify(parsed) if classifier else None
        carried, met = (heard.carried, heard.met) if heard else (between.get(mail.ident), None)
        fold = fold_of(mail.voice)
        with choice.using(trees[fold]), bounds.using(models[fold]):
            known = alone(parsed, Verdict(Label.REJECTION, 1.0, language=mail.language, carried=carried))
        wrote = next((p for p in known.people if p.role in ("wrote", "agency")), None)
        rows = (
            ("company", mail.company, known.company.value if known.company else "", same_company),
            ("role", mail.role, known.role.value if known.role else "", any_title),
            ("contact", mail.contact, f"{wrote.title} {wrote.full}".strip() if wrote else "", same_name),
            ("stage", mail.stage.replace("unknown", ""), likely_stage(known.stage, met).value.replace("unknown", ""), str.__eq__),
        )
        if heard:  # in the corpus its sentences were learned from
            given = "yes" if "feedback_given" in mail.facts else ""
            rows = (*rows, ("feedback", given, "yes" if says(parsed, heard).feedback else "", str.__eq__))
        for field, want, have, same in rows:
            if (field == "stage" and not want) or (
                field not in ("stage", "feedback") and want and not any(stated(one, mail) for one in want.split("; "))
            ):
                continue
            kind = ("blank" if want else "right") if not have else "right" if want and same(want, have) else "wrong"
            tally[field, mail.language][kind] += 1
            if (kind == "wrong" and "-v" in argv) or (kind == "blank" and "-b" in argv):
                print(f"{mail.ident:22s} {field:8s} {kind}: {have!r}, wanted {want!r}  | {mail.sender} | {mail.subject}")
    for field in ("company", "role", "contact", "stage", *(["feedback"] if classifier else [])):
        for language in [*sorted({m.language for m in chosen}), "all"]:
            counts = sum((c for (f, lang), c in tally.items() if f == field and language in (lang, "all")), collections.Counter())
            print(f"{field:8s} {language:4s} {shares(counts)}")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
