"""Load the artefact and classify: `Classifier.load().classify(message) -> Verdict`. Plain Python over plain JSON; no scikit-learn, no numpy.

Five linear models in one table, and trees on top. The *sentence model* reads each sentence as one of FUNCTIONS (softmax over TF-IDF grams
and signs). The *word model* adds up the grams of the whole mail, the *kind model* tells by them which of GROUPS it is (table.py). The *mail
model*, boosted trees, looks at these three and at the headers (dense.py), and Platt's scaling turns its sum into a probability. The *stage
model* adds up the same grams: whether a refusal came after an interview; the *carrier model*: whether somebody between employer and applicant sent it.

The artefact is JSON with base64 arrays, named in `classifier.meta.json` by its SHA-256; another hash, format or feature version is refused.
"""

from __future__ import annotations

import binascii
import hashlib
import json
import math
import sys
import zlib
from array import array
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from operator import add
from pathlib import Path
from typing import Any, Self

from classifier import features
from classifier.dense import DENSE, Reading, dense
from classifier.features import CONCEPTS, FUNCTIONS, GROUPS, SIGNS
from classifier.language import KNOWN
from classifier.message import Message
from classifier.table import Sum, Table, columns, total
from classifier.trees import Trees
from classifier.verdict import Evidence, Function, Label, Sentence, Verdict

__all__ = ["ARTEFACT", "META", "NO_JOB", "ArtefactError", "Classifier", "artefact_folder"]

FORMAT = "afterword-classifier-3"
ARTEFACT = "classifier.json"
META = "classifier.meta.json"
NO_JOB = "it names something else, and no job"  # a reason for unsure, which the mails before it may answer
_MAX_BYTES = 8 << 20
_WEIGHED = 3  # sentences of a mail that are weighed as evidence, those that refuse most first
_REFUSES = 0.02  # and the others of them only if they are read as a refusal at all
_MEMO = 1 << 13  # words; the commonest ones come early, and each takes 250 bytes


class ArtefactError(Exception):
    """The artefact is missing, cut, altered, or of a version this code does not read."""


def artefact_folder() -> Path:
    """Where the artefact lies: inside the package (wheel), else ../models (checkout)."""
    packaged = Path(__file__).parent / "models"
    return packaged if (packaged / ARTEFACT).exists() else Path(__file__).parent.parent / "models"


@dataclass(frozen=True, slots=True)
class _Words:
    """What a unit adds to the kind, the word, the stage and the carrier model: its columns, in the steps of their grids, and the squared norm."""

    values: Sequence[int]
    norm: float


_MAIL = len(FUNCTIONS)  # the first of the columns that a whole mail is scored by


class Classifier:
    """The artefact, ready to score. Not thread-safe only in that its memo of words may be filled twice."""

    def __init__(self, content: dict[str, Any]) -> None:
        if (
            content.get("format") != FORMAT
            or content.get("features") != features.VERSION
            or content.get("functions") != list(FUNCTIONS)
            or content.get("groups") != list(GROUPS)
        ):
            raise ArtefactError("the classifier artefact is of another version: run `make train`, or reinstall")
        if (
            list(content["dense_names"]) != list(DENSE)
            or list(content["sign_names"]) != list(SIGNS)
            or [len(row) for row in content["signs"]] != [len(FUNCTIONS)] * len(SIGNS)
        ):
            raise ArtefactError("the classifier artefact does not fit together: reinstall")
        rows = _unpacked(content["weights"])
        self._table = Table(content["grams"], rows, _numbers(content["counts"]), content["documents"])
        # one a column: those of a mail are far smaller than those of the functions
        self._scale: tuple[float, ...] = tuple(content["scale"])
        self._scale_of_words = self._scale[_MAIL : _MAIL + len(GROUPS)]
        self._bias: tuple[float, ...] = tuple(content["bias"])
        self._signs: tuple[tuple[float, ...], ...] = tuple(map(tuple, content["signs"]))
        self._bias_of_first: float = content["group_bias"][0]
        self._bias_of_words: tuple[float, ...] = (*content["group_bias"][1:], content["word_bias"])
        self._bias_of_stage: float = content["stage_bias"]
        self._bias_of_carrier: float = content["carrier_bias"]
        # the edges of nothing are neighbours, too, as in training
        self._nothing = _words(self._table.sum(features.grams((), "und")))
        self._absent = Reading.absent(self._by_words(self._nothing.values, self._nothing.norm)[:-1])
        self._trees = Trees(content["trees"], len(DENSE))
        self._platt: tuple[float, float] = tuple(content["platt"])
        self.cutoffs: tuple[float, float] = (content["cutoffs"]["rejection"], content["cutoffs"]["unsure"])
        self.name: str = content["name"]
        self._memo: dict[str, Sum] = {}

    @classmethod
    def load(cls, folder: Path | None = None) -> Self:
        """The artefact in `folder` (default: the installed one), its hash checked first. Raises ArtefactError."""
        folder = folder or artefact_folder()
        try:
            meta = json.loads((folder / META).read_text(encoding="utf-8"))
            if (folder / ARTEFACT).stat().st_size > _MAX_BYTES:
                raise ArtefactError(f"{folder / ARTEFACT} is too large to be ours: reinstall")
            raw = (folder / ARTEFACT).read_bytes()
            if hashlib.sha256(raw).hexdigest() != meta["sha256"]:
                raise ArtefactError(f"{folder / ARTEFACT} is not the file its metadata names: reinstall, or run `make train`")
            content = json.loads(raw)
            del raw  # some megabytes, not needed while the rest takes its own
            return cls(content)
        except (OSError, ValueError, KeyError, TypeError) as error:
            raise ArtefactError(
                f"the classifier artefact in {folder} can't be read ({type(error).__name__}): reinstall"
            ) from error

    def classify(self, message: Message) -> Verdict:
        """The verdict on `message`: label by the artefact's cut-offs, calibrated probability, evidence, sentences, language."""
        units = features.units(message)
        sender = _words(self._table.sum(units.sender))
        if units.subject:
            subject, subject_read = self._read(units.subject, units.language)
        else:
            subject, subject_read = self._nothing, self._absent
        both = [self._read(sentence, units.language) for sentence in units.sentences]
        words, read = [sender, subject, *(one for one, _ in both)], [reading for _, reading in both]
        z = self._mail(message, words, subject_read, read)
        probability = self._probability(z)
        sentences = []
        for text, reading in zip(units.sentences, read, strict=True):
            top = max(reading.functions)
            sentences.append(Sentence(text, FUNCTIONS[reading.functions.index(top)], top, reading.functions[0]))
        evidence: list[Evidence] = []
        if probability >= self.cutoffs[1]:
            most = sorted(range(len(read)), key=lambda i: -read[i].functions[0])[:_WEIGHED]
            for i in most[:1] + [i for i in most[1:] if read[i].functions[0] >= _REFUSES]:
                without = self._mail(message, words[: i + 2] + words[i + 3 :], subject_read, read[:i] + read[i + 1 :])
                evidence.append(Evidence(sentences[i].text, sentences[i].function, (z - without) * self._platt[0]))
            evidence.sort(key=lambda e: -abs(e.weight))
        verdict = Verdict(
            Label.UNSURE,
            probability,
            tuple(e for e in evidence if abs(e.weight) > 0.05),
            tuple(sentences),
            units.language,
            met=self._whole(words, -2, self._bias_of_stage) if evidence else None,
            carried=self._whole(words, -1, self._bias_of_carrier) if evidence else None,
        )
        return _second_thought(message, self.relabel(verdict), [subject_read, *read])

    def relabel(self, verdict: Verdict, rejection: float | None = None, unsure: float | None = None) -> Verdict:
        """`verdict` with its label by these cut-offs (default: the artefact's); a verdict with a `reason` keeps its label."""
        if verdict.reason:
            return verdict
        high = self.cutoffs[0] if rejection is None else rejection
        low = self.cutoffs[1] if unsure is None else unsure
        p = verdict.probability
        return replace(verdict, label=Label.REJECTION if p >= high else Label.UNSURE if p >= low else Label.NOT_REJECTION)

    def functions(self, sentence: str, language: str) -> list[float]:
        """The sentence model's probabilities for a sentence of a mail in `language`, in the order of FUNCTIONS."""
        return list(self._read(sentence, language)[1].functions)

    def _read(self, sentence: str, language: str) -> tuple[_Words, Reading]:
        tokens = features.words(sentence)
        table, memo = self._table, self._memo
        names, sums = features.grams(tokens, language), []
        for token in tokens:
            known = memo.get(token)
            if known is None:
                if len(memo) >= _MEMO:
                    names += features.pieces(token)
                    continue
                known = memo[token] = table.sum(features.pieces(token))
            sums.append(known)
        unit = total([table.sum(names), *sums])
        row = columns(unit)
        signs = [self._signs[i] for i in features.signs(sentence, language)]
        functions = self._functions(row, unit[-1], map(sum, zip(*signs, strict=True)))
        own = _Words(row[_MAIL:], unit[-1])
        return own, Reading.of(functions, features.marks(tokens, language), self._by_words(own.values, own.norm)[:-1])

    def _functions(self, row: Sequence[int], norm: float, signs: Iterable[float]) -> list[float]:
        length = math.sqrt(norm) or 1.0
        z = [b + s + x * step / length for b, s, x, step in zip(self._bias, signs, row, self._scale, strict=False)]
        top = max(z)
        e = [math.exp(x - top) for x in z]
        whole = sum(e)
        return [x / whole for x in e]

    def _mail(self, message: Message, words: Sequence[_Words], subject: Reading, read: Sequence[Reading]) -> float:
        values = list(map(sum, zip(*(unit.values for unit in words), strict=True)))
        *groups, added = self._by_words(values, sum(unit.norm for unit in words))
        return self._trees.score(dense(message, added, groups, subject, read))

    def _by_words(self, values: Sequence[int], norm: float) -> list[float]:
        """The scores of GROUPS, then the words' log-odds."""
        length = math.sqrt(norm) or 1.0
        added = [x * step / length for x, step in zip(values, self._scale_of_words, strict=False)]
        return [self._bias_of_first - sum(added[:-1]), *map(add, self._bias_of_words, added)]

    def _whole(self, words: Sequence[_Words], column: int, bias: float) -> float:
        """The probability by one column of the whole mail."""
        length = math.sqrt(sum(unit.norm for unit in words)) or 1.0
        z = bias + sum(unit.values[column] for unit in words) * self._scale[column] / length
        return 1.0 / (1.0 + math.exp(-max(-500.0, min(500.0, z))))

    def _probability(self, z: float) -> float:
        a, b = self._platt
        return 1.0 / (1.0 + math.exp(-max(-500.0, min(500.0, a * z + b))))


def _words(added: Sum) -> _Words:
    return _Words(columns(added)[_MAIL:], added[-1])


def _unpacked(text: str) -> bytes:
    """The bytes in `text` (base64 of zlib). Raises ValueError."""
    packed = zlib.decompressobj()
    rows = packed.decompress(binascii.a2b_base64(text, strict_mode=True), _MAX_BYTES)
    if not packed.eof:
        raise ValueError("cut, or longer than a table of ours")
    return rows


def _numbers(text: str) -> memoryview[int]:
    """The numbers in `text` (base64, 32 bits, little-endian), in place: no second copy of megabytes, whose freed memory would stay ours."""
    numbers = memoryview(binascii.a2b_base64(text, strict_mode=True)).cast("I")
    if numbers.itemsize != 4:  # pragma: no cover - no such platform is known to us
        raise ArtefactError("this platform's integers have another size")
    if sys.byteorder == "big":  # pragma: no cover
        swapped = array("I", numbers)
        swapped.byteswap()
        return memoryview(swapped)
    return numbers


_SOMETHING = 0.1  # what the surest sentence of a refusal says at the least, unless a post is put on hold; trees lean to one where words of the trade stand in a text of any kind
_JOB, _PROCESS, _THING = (CONCEPTS.index(name) for name in ("job", "process", "thing"))


def _second_thought(message: Message, verdict: Verdict, read: Sequence[Reading]) -> Verdict:
    """What the probability alone can't say: unsure, with the reason. `read`: the readings of the subject and of each sentence.

    A mail in a language that was never trained on may still score; one that names a flat, a loan or a place at school and nowhere a job is
    refused in the same words; one in which no sentence refuses is none; one that says that the decision is somewhere else is no answer.
    """
    if verdict.label is Label.REJECTION:
        if not any(s.refusal >= _SOMETHING or s.function is Function.DELAY for s in verdict.sentences):
            return replace(verdict, label=Label.UNSURE, reason="none of its sentences refuses anything")
        if verdict.language not in (*KNOWN, "und"):
            return replace(verdict, label=Label.UNSURE, reason="it is in a language the classifier does not know")
        jobs = sum(reading.concepts[_JOB] + reading.concepts[_PROCESS] for reading in read)
        if not jobs and any(reading.concepts[_THING] for reading in read):
            return replace(verdict, label=Label.UNSURE, reason=NO_JOB)
        return verdict
    pointers = [s for s in verdict.sentences if s.function is Function.ELSEWHERE and s.probability >= 0.6]
    if not pointers or message.list_id:
        return verdict
    documents = [
        a
        for a in message.attachments
        if a.content_type in ("application/pdf", "application/msword") or a.filename.lower().endswith((".pdf", ".doc", ".docx"))
    ]
    reason = "the decision is in an attachment" if documents else "the decision is behind a link or in a call"
    return replace(verdict, label=Label.UNSURE, reason=reason)
