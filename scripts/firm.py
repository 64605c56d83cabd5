"""Grow the trees that tell which of a mail's names is the firm's: `make firm` writes models/firm.json.

    python scripts/firm.py          train on every labelled mail, after printing what trees that never saw a mail's voice make of it

The vectors are those of daemon/standing.py, the labels the corpus's own ("company:"), the folds those of the classifier. Who carries a mail is told out of
fold, too. Rejections weigh 1, other mails of an application, which name their firm more plainly, OTHERS. Takes some four minutes on two cores; the same
corpus gives the same bytes.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt
from facts import carriers, message, stated
from sklearn.ensemble import HistGradientBoostingClassifier

from classifier.dataset import Mail, mails
from classifier.examples import FOLDS, fold_of
from classifier.export import grown
from classifier.model import artefact_folder
from classifier.trees import MAX_LEAVES
from classifier.verdict import Label, Verdict
from daemon.choice import Choice, choice
from daemon.conversation import for_others
from daemon.firms import same_company
from daemon.related import trimmed
from daemon.signatures import signatory
from daemon.stages import says
from daemon.standing import STANDING, standings

__all__ = ["by_folds", "examples"]

OTHERS = 0.3
KINDS = frozenset(["confirmation", "interview", "assessment", "reviewing", "paused", "portal_update", "offer", "pdf_only"])
# each split looks at some of the values: trees that all lean on the same few are calmer on the corpus than on mail they have not seen
TREES: dict[str, Any] = {
    "max_iter": 300,
    "learning_rate": 0.1,
    "max_leaf_nodes": MAX_LEAVES,
    "min_samples_leaf": 40,
    "l2_regularization": 5.0,
    "max_features": 0.4,
}
# more of these never makes a name less likely the firm's: the trees are held to it
RISING = frozenset(
    ["weight", "told", "strongest", "ahead", "weight: text", "weight: board", "weight: decider", "weight: client", "applied at"]
)
# and of these never more likely
FALLING = frozenset(["job", "town", "department", "a trade", "the writer's name", "sends", "its writer's"])
# Further up a wrong firm less costs more right ones; and what one mail leaves blank another of the application may tell wrong.
CUTOFF = 0.5


@dataclass(frozen=True, slots=True)
class Example:
    """A mail's names: `rows`, a standing each, and which of them are the firm's."""

    mail: Mail
    rows: list[list[float]]
    right: list[bool]


def example(mail: Mail, carried: float) -> Example:
    """The names of `mail` that may be the firm's, and which are the label's. `carried`: how likely it is that somebody between sent it."""
    parsed = trimmed(message(mail))
    signed = signatory(parsed)
    verdict = Verdict(Label.REJECTION, 1.0, carried=carried)
    agency = for_others(parsed, says(parsed, verdict), carried)
    told = standings(parsed, agency, carried, signed)
    rows = [values for _, values in told]
    right = [bool(mail.company) and any(same_company(mail.company, form) for form in name.forms) for name, _ in told]
    return Example(mail, rows, right)


def examples(carried: Mapping[str, float]) -> list[Example]:
    """Every rejection, and the other mails of an application that have a firm; without those whose label knows more than they say."""
    wanted = (m for m in mails() if m.label is Label.REJECTION or (m.kind in KINDS and m.company))
    return [example(m, carried.get(m.ident, 0.0)) for m in wanted if not m.company or stated(m.company, m)]


def content(chosen: Sequence[Example]) -> dict[str, Any]:
    """The artefact of trees over the names of `chosen`."""
    x = np.array([row for one in chosen for row in one.rows])
    y = np.array([right for one in chosen for right in one.right])
    weight = np.array([1.0 if one.mail.label is Label.REJECTION else OTHERS for one in chosen for _ in one.rows])
    bound = [int(name in RISING) - int(name in FALLING) for name in STANDING]
    model = HistGradientBoostingClassifier(random_state=0, early_stopping=False, monotonic_cst=bound, **TREES)
    return {"standing": list(STANDING), "cutoff": CUTOFF, "trees": grown(model.fit(x, y, sample_weight=weight))}


def by_folds(every: Sequence[Example]) -> list[Choice]:
    """For each fold the trees of the others."""
    return [Choice(content([one for one in every if fold_of(one.mail.voice) != fold])) for fold in range(FOLDS)]


def _shares(every: Sequence[Example], trees: Sequence[Choice], cutoff: float) -> npt.NDArray[np.float64]:
    """The shares of rejections whose firm is told right (or rightly not), left blank, and told wrong."""
    counts = np.zeros(3)
    for one in every:
        if one.mail.label is Label.REJECTION:
            told = [
                (trees[fold_of(one.mail.voice)].likelihood(row), right) for row, right in zip(one.rows, one.right, strict=True)
            ]
            sure, right = max(told, key=lambda one: one[0], default=(0.0, False))
            said = sure >= cutoff
            counts[0 if (right if said else not one.mail.company) else 2 if said else 1] += 1
    return counts / counts.sum()


def main() -> int:
    """Measure, train, write."""
    every = examples(carriers())
    trees = by_folds(every)
    print("out of fold, names as the trees choose them:")
    for cutoff in (0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9):
        print(
            f"  sure {cutoff}:  "
            + "  ".join(f"{k} {v:6.1%}" for k, v in zip(("right", "blank", "wrong"), _shares(every, trees, cutoff), strict=True))
        )
    path: Path = artefact_folder() / choice.name
    path.write_text(json.dumps(content(every), separators=(",", ":")) + "\n", encoding="utf-8")
    print(f"{len(every)} mails, {sum(len(one.rows) for one in every)} names, {path.stat().st_size / 1e3:.0f} kB")
    return 0


if __name__ == "__main__":
    sys.exit(main())
