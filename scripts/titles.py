"""Train the model that tells where a title begins and ends: `make titles` writes models/titles.json.

    python scripts/titles.py        train on every labelled title, after printing what models that never saw a mail's voice make of titles as they are read

Each place where a mail has its label's title ("role:") word for word is learned from, with up to REACH words on either side, as chance has it: so much do turns
of phrase take along. The folds are those of the classifier. The measure is another: what titles.role reads from each mail, before and after. Takes a minute on
two cores; the same corpus gives the same bytes.
"""

from __future__ import annotations

import json
import random
import re
import sys
from base64 import b64encode
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from facts import message
from scipy import sparse
from sklearn.linear_model import LogisticRegression

from classifier.dataset import Mail, mails
from classifier.examples import FOLDS, fold_of
from classifier.model import artefact_folder
from classifier.verdict import Label
from daemon.openings import wide
from daemon.related import trimmed
from daemon.title_bounds import BITS, SIGNS_VERSION, Bounds, bounds, seen, tokens
from daemon.titles import role

__all__ = ["by_folds", "nothing"]

# how many words stand before and behind; mostly none
BEFORE, BEHIND = (0, 0, 0, 1, 1, 2, 3, 4), (0, 0, 0, 1, 1, 2, 3, 4, 5)
REACH = 7
COPIES = 3  # of each place, with other words beside it
C = 0.5
# Further down more titles come out whole, and more are cut short, most of which lose a subtitle ("Scientist I, Upstream Process Development").
SURE = 5.0


@dataclass(frozen=True, slots=True)
class Found:
    """A place in a mail where its title stands: the words before, its own, those behind."""

    mail: Mail
    before: list[str]
    title: list[str]
    behind: list[str]


def _words(text: str) -> list[str]:
    return [text[start:end] for start, end in tokens(text)]


def _labels(mail: Mail) -> list[str]:
    return [label for label in mail.role.split("; ") if label and not wide(label)]


def places(mail: Mail) -> Iterator[Found]:
    """Every place where `mail` has a title of its label."""
    for label in _labels(mail):
        words = r"\s+".join(map(re.escape, label.split()))
        pattern = re.compile(rf"(?i)(?<!\w){words}(?!\w)")
        for text in (mail.subject, *re.split(r"(?<=[.!?])\s|\n", mail.body)):
            for found in pattern.finditer(text):
                before, behind = _words(text[: found.start()]), _words(text[found.end() :])
                yield Found(mail, before[-REACH:], _words(found[0]), behind[:REACH])


def content(found: Sequence[Found]) -> dict[str, Any]:
    """The artefact of a model over the places `found`."""
    chance = random.Random(0)
    rows: list[list[int]] = []
    inside: list[bool] = []
    for one in found:
        for _ in range(COPIES):
            before, behind = chance.choice(BEFORE), chance.choice(BEHIND)
            left, right = one.before[len(one.before) - min(before, len(one.before)) :], one.behind[:behind]
            rows += seen([*left, *one.title, *right])
            inside += [False] * len(left) + [True] * len(one.title) + [False] * len(right)
    starts = np.cumsum([0, *map(len, rows)])
    x = sparse.csr_matrix((np.ones(starts[-1]), [place for row in rows for place in row], starts), shape=(len(rows), 1 << BITS))
    x.sum_duplicates()
    model = LogisticRegression(C=C, max_iter=200, tol=1e-3).fit(x, inside)
    return _packed(model.coef_[0], float(model.intercept_[0]))


def _packed(weights: Any, bias: float) -> dict[str, Any]:
    scale = float(np.abs(weights).max()) / 127 or 1.0
    raw = np.rint(weights / scale).astype(np.int8).tobytes()
    return {"signs": SIGNS_VERSION, "bits": BITS, "sure": SURE, "scale": scale, "bias": bias, "weights": b64encode(raw).decode()}


def nothing() -> Bounds:
    """A model that cuts nothing."""
    return Bounds(_packed(np.zeros(1 << BITS), 0.0))


def by_folds(found: Sequence[Found]) -> list[Bounds]:
    """For each fold the model of the others."""
    return [Bounds(content([one for one in found if fold_of(one.mail.voice) != fold])) for fold in range(FOLDS)]


def _bare(title: str) -> str:
    return " ".join(re.findall(r"[^\W_]+", title.casefold()))


def _measured(models: Sequence[Bounds]) -> None:
    """How many titles are read word for word as the label has them, without the model and with it, and how many it made right and wrong."""
    whole = nothing()
    counts = {"read": 0, "before": 0, "after": 0, "changed": 0, "made right": 0, "made wrong": 0}
    for mail in mails():
        labels = {_bare(label) for label in _labels(mail)}
        if not labels:
            continue
        parsed, loose = trimmed(message(mail)), mail.label is Label.REJECTION
        with bounds.using(whole):
            before = role(parsed, mail.company or None, loose)
        with bounds.using(models[fold_of(mail.voice)]):
            after = role(parsed, mail.company or None, loose)
        was, is_now = (_bare(title or "") in labels for title in (before, after))
        counts["read"] += before is not None
        counts["before"] += was
        counts["after"] += is_now
        counts["changed"] += before != after
        counts["made right"] += is_now and not was
        counts["made wrong"] += was and not is_now
    print("out of fold, titles as they are read:  " + "  ".join(f"{name} {n}" for name, n in counts.items()))


def main() -> int:
    """Measure, train, write."""
    found = [place for mail in mails() for place in places(mail)]
    _measured(by_folds(found))
    path = artefact_folder() / bounds.name
    path.write_text(json.dumps(content(found), separators=(",", ":")) + "\n", encoding="utf-8")
    print(f"{len(found)} places, {path.stat().st_size / 1e3:.0f} kB")
    return 0


if __name__ == "__main__":
    sys.exit(main())
