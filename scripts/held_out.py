"""How the artefact does on mails that it never saw: `python scripts/held_out.py [FILE ...]`, by default classifier/corpus/held-out.

They were written like the corpus, in voices of their own, and are never trained on. `python scripts/facts.py FILE ...` reads firm, role and writer from them.
"""

from __future__ import annotations

import sys
from pathlib import Path

import numpy as np

from classifier.dataset import mails
from classifier.evaluate import band
from classifier.message import parse
from classifier.model import Classifier
from classifier.verdict import Label
from classifier.wrap import shapes

HERE = Path(__file__).parent.parent / "classifier/corpus/held-out"


def main(argv: list[str]) -> int:
    """One line a file: F1 at 0.5, precision and recall at the cut-off."""
    classifier = Classifier.load()
    for path in [Path(a) for a in argv] or sorted(HERE.glob("*.txt")):
        written = mails([path])
        p = np.array([classifier.classify(parse(shapes(mail)[0])).probability for mail in written])
        truth = np.array([mail.label is Label.REJECTION for mail in written])
        even, strict = (band(p, truth, high, 0.0) for high in (0.5, classifier.cutoffs[0]))
        print(
            f"{path.stem:8s} {len(written):4d} mails  F1 at 0.5 {even.f1:.3f}  at the cut-off: precision {strict.precision:.3f}, recall {strict.recall:.3f}"
        )
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
