"""Load the artefact and classify: `Classifier.load().classify(message) -> Verdict`. Plain Python over plain JSON; no scikit-learn, no numpy.

Two nets and three linear models over one table of TF-IDF grams (table.py, nets.py), and trees on top. The *sentence net* reads each sentence as one of
FUNCTIONS, by its grams and signs. The *kind net* tells by the words of the whole mail, of its subject and of the sentence that refuses most, which of GROUPS
it is; the *word model* adds up the words of the mail one by one. The *mail model*, boosted trees, looks at these and at the headers (dense.py), and Platt's
scaling turns its sum into a probability. The *stage model* adds up the grams of the mail: whether a refusal came after an interview; the *carrier model*:
whether somebody between employer and applicant sent it.

The artefact is JSON with base64 arrays, named in `classifier.meta.json` by its SHA-256; another hash, format or feature version is refused.
"""

from __future__ import annotations

import binascii
import hashlib
import json
import math
import zlib
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import chain
from operator import sub
from pathlib import Path
from typing import Any, Self

from classifier import features
from classifier.dense import DENSE, UNREAD, Kinds, Reading, dense, refusing
from classifier.features import CONCEPTS, FUNCTIONS, GROUPS, SIGNS
from classifier.language import KNOWN
from classifier.message import Message
from classifier.nets import Net, log_softmax, softmax
from classifier.praise import Praise
from classifier.table import HIDDEN, Sum, Table, columns, total
from classifier.trees import Trees
from classifier.verdict import Evidence, Function, Label, Sentence, Verdict

__all__ = ["ARTEFACT", "META", "NO_JOB", "ArtefactError", "Classifier", "artefact_folder"]

FORMAT = "afterword-classifier-5"
ARTEFACT = "classifier.json"
META = "classifier.meta.json"
NO_JOB = "it names something else, and no job"  # a reason for unsure, which the mails before it may answer
_MAX_BYTES = 8 << 20
_FEEDBACK = FUNCTIONS.index(Function.FEEDBACK)
_WEIGHED = 3  # sentences of a mail that are weighed as evidence, those that refuse most first
_REFUSES = 0.02  # and the others of them only if they are read as a refusal at all
_MEMO = 1 << 13  # words and concepts' grams; each takes 250 bytes
_SENTENCES, _SHOWING = 1 << 8, 1 << 9  # remembered as read; and what sentences show


class ArtefactError(Exception):
    """The artefact is missing, cut, altered, or of a version this code does not read."""


def artefact_folder() -> Path:
    """Where the artefact lies: inside the package (wheel), else ../models (checkout)."""
    packaged = Path(__file__).parent / "models"
    return packaged if (packaged / ARTEFACT).exists() else Path(__file__).parent.parent / "models"


@dataclass(frozen=True, slots=True)
class _Words:
    """What a unit adds to the kind net, the word, the stage and the carrier model: its columns, in the steps of their grids, and the squared norm."""

    values: Sequence[int]
    norm: float


_MAIL = HIDDEN["sentence"]  # the first of the columns that a whole mail is scored by


class Classifier:
    """The artefact, ready to score. Not thread-safe only in that its memo may be filled twice."""

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
            or [len(row) for row in content["signs"]] != [HIDDEN["sentence"]] * len(SIGNS)
        ):
            raise ArtefactError("the classifier artefact does not fit together: reinstall")
        self._table = Table(
            content["grams"], _unpacked(content["weights"]), binascii.a2b_base64(content["idf"], strict_mode=True)
        )
        self._scale: tuple[float, ...] = tuple(content["scale"])  # one a column
        self._sentence = Net(content["sentence"], self._scale[:_MAIL], len(FUNCTIONS))
        self._signs: tuple[tuple[float, ...], ...] = tuple(map(tuple, content["signs"]))
        self._kind = Net(content["kind"], self._scale[_MAIL:-3], len(GROUPS))
        self._bias_of_words: float = content["word_bias"]
        self._bias_of_stage: float = content["stage_bias"]
        self._bias_of_carrier: float = content["carrier_bias"]
        # the edges of nothing are neighbours, too, as in training
        self._nothing = _words(self._table.sum(features.grams((), ())[0]))
        self._trees = Trees(content["trees"], len(DENSE))
        self.praise = Praise(content["praise"], self._table)
        self._platt: tuple[float, float] = tuple(content["platt"])
        self.cutoffs: tuple[float, float] = (content["cutoffs"]["rejection"], content["cutoffs"]["unsure"])
        self.name: str = content["name"]
        self._memo: dict[str, Sum] = {}
        self._start = lru_cache(_SHOWING)(lambda signs: self._sentence.start(self._signs[i] for i in signs))
        # greetings, closings and footers come again and again: one in eight sentences of ordinary mail
        self._read = lru_cache(_SENTENCES)(self._read_anew)

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
            subject, subject_read = self._nothing, UNREAD
        both = [self._read(sentence, units.language) for sentence in units.sentences]
        words, read = [one for one, _ in both], [reading for _, reading in both]
        whole = _together([sender, subject, *words])
        of_subject = subject_read, self._groups(subject)
        z = self._mail(message, whole, of_subject, words, read)
        probability = self._probability(z)
        sentences = []
        for text, reading in zip(units.sentences, read, strict=True):
            top = max(reading.functions)
            function = FUNCTIONS[reading.functions.index(top)]
            sentences.append(Sentence(text, function, top, reading.functions[0], reading.functions[_FEEDBACK]))
        evidence: list[Evidence] = []
        if probability >= self.cutoffs[1]:
            most = sorted(range(len(read)), key=lambda i: -read[i].functions[0])[:_WEIGHED]
            for i in most[:1] + [i for i in most[1:] if read[i].functions[0] >= _REFUSES]:
                rest, others = words[:i] + words[i + 1 :], read[:i] + read[i + 1 :]
                without = self._mail(message, _less(whole, words[i]), of_subject, rest, others)
                evidence.append(Evidence(sentences[i].text, sentences[i].function, (z - without) * self._platt[0]))
            evidence.sort(key=lambda e: -abs(e.weight))
        verdict = Verdict(
            Label.UNSURE,
            probability,
            tuple(e for e in evidence if abs(e.weight) > 0.05),
            tuple(sentences),
            units.language,
            met=_sigmoid(self._added(whole, -2, self._bias_of_stage)) if evidence else None,
            carried=_sigmoid(self._added(whole, -1, self._bias_of_carrier)) if evidence else None,
            praise=self.praise.of(units.sentences, units.language) if evidence else (),
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

    def _read_anew(self, sentence: str, language: str) -> tuple[_Words, Reading]:
        tokens = features.words(sentence)
        known = features.meanings(tokens, language)
        names, ideas = features.grams(tokens, known)
        table, memo, sums = self._table, self._memo, []
        for name in chain(tokens, ideas):
            alone = memo.get(name)
            if alone is None:
                if len(memo) >= _MEMO:
                    memo.clear()  # the commonest are back at once
                alone = memo[name] = table.sum(features.pieces(name))
            sums.append(alone)
        unit = total([table.sum(names), *sums])
        row = columns(unit)
        scores = self._sentence.scores(
            row[:_MAIL], math.sqrt(unit[-1]) or 1.0, self._start(tuple(features.signs(sentence, language)))
        )
        return _Words(row[_MAIL:], unit[-1]), Reading.of(softmax(scores), features.marks(known))

    def _mail(
        self,
        message: Message,
        whole: _Words,
        subject: tuple[Reading, Sequence[float]],
        words: Sequence[_Words],
        read: Sequence[Reading],
    ) -> float:
        """The trees' sum. `whole`: of the sender, the subject and the sentences; `subject`: as read, and its groups; `words`: those that `read` read."""
        refusal = [self._groups(words[refusing(read)])] if read else []
        kinds = Kinds(self._added(whole, -3, self._bias_of_words), self._groups(whole), subject[1], *refusal)
        return self._trees.score(dense(message, kinds, subject[0], read))

    def _groups(self, words: _Words) -> list[float]:
        """The logarithms of the probabilities of GROUPS."""
        return log_softmax(self._kind.scores(words.values[:-3], math.sqrt(words.norm) or 1.0))

    def _added(self, whole: _Words, column: int, bias: float) -> float:
        """The log-odds by one column of the whole mail."""
        return bias + whole.values[column] * self._scale[column] / (math.sqrt(whole.norm) or 1.0)

    def _probability(self, z: float) -> float:
        a, b = self._platt
        return _sigmoid(a * z + b)


def _sigmoid(z: float) -> float:
    return 1.0 / (1.0 + math.exp(-max(-500.0, min(500.0, z))))


def _together(words: Sequence[_Words]) -> _Words:
    return _Words(list(map(sum, zip(*(unit.values for unit in words), strict=True))), sum(unit.norm for unit in words))


def _less(whole: _Words, unit: _Words) -> _Words:
    # exact, also the norms: they are whole parts of a power of two
    return _Words(list(map(sub, whole.values, unit.values)), whole.norm - unit.norm)


def _words(added: Sum) -> _Words:
    return _Words(columns(added)[_MAIL:], added[-1])


def _unpacked(text: str) -> bytes:
    """The bytes in `text` (base64 of zlib). Raises ValueError."""
    packed = zlib.decompressobj()
    rows = packed.decompress(binascii.a2b_base64(text, strict_mode=True), _MAX_BYTES)
    if not packed.eof:
        raise ValueError("cut, or longer than a table of ours")
    return rows


_SOMETHING = 0.04  # what the surest sentence of a refusal says at the least, unless a post is put on hold; trees lean to one where words of the trade stand in a text of any kind
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
