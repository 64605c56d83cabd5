"""From a Message to numbers. One road for training and serving: both call what is here, nothing else makes a feature.

    Message -> units (subject, sentences) -> grams of each unit -> scores by the sentence model -> the mail's dense features

A *gram* is a string: a word, two or three neighbouring words, or a piece of a word (its beginning, for languages that
bend their words), or a *concept*: words that mean the same to a reader of such mails (concepts.toml), with their neighbours and pairs.
Chinese and Japanese have no blanks: there a "word" is a pair of characters.

What was tried, and what each choice is worth, is measured by `make evaluate` and printed in the model card.
"""

from __future__ import annotations

import re
import tomllib
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import combinations, pairwise
from math import log, log1p
from pathlib import Path

from classifier.language import detect
from classifier.message import Message
from classifier.verdict import Function

__all__ = ["DENSE", "FUNCTIONS", "VERSION", "Units", "concepts", "dense", "grams", "marks", "pieces", "split", "units", "words"]

VERSION = 2  # a change in any feature needs a new number: the artefact names it and model.py refuses another

FUNCTIONS: tuple[Function, ...] = tuple(Function)
MAX_UNITS = 60  # sentences read of a mail, after the subject
MAX_WORDS = 60  # words read of a sentence

_LINK = re.compile(r"(?:https?://|www\.)\S+|\S+@\S+\.\w+|<\S*>")
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*|\d+")
_WIDE = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff\uff66-\uff9f]+")
# A sentence ends at . ! ? … before a blank, or at an ideographic full stop.
_STOP = re.compile(r"[.!?…]+[\"'”’»)\]]*\s+(?=\S)|(?<=[。！？])")
# ... unless the dot belongs to a title, an abbreviation, an initial or a number ("am 12. November").
_DOTTED = re.compile(
    r"(?:\b(?:dr|mr|mrs|ms|sr|sra|dra|jr|st|str|nr|no|vs|bzw|hr|fr|ca|inc|ltd|co|corp|prof|dipl|ing|usw|ggf|evtl|inkl|mme|m|dhr|mw|mevr|av|pr|"
    r"dott|ssa|etc|e\.g|i\.e|z\. ?b|d\. ?h|i\. ?a|u\. ?a|p|inż|mgr|tj|np|ul|godz|bl\.a|t\.ex|resp|approx|dept|ref)|\b\w|\d)\.$",
    re.IGNORECASE,
)
_GREETING = re.compile(
    r"(?:dear|hi|hello|hey|greetings|good (?:morning|afternoon|day)|hallo|liebe[rs]?|sehr geehrte[rs]?|guten tag|bonjour|ch[eè]re?s?|madame|monsieur|"
    r"hola|estimad[oa]s?|ol[áa]|prezad[oa]s?|car[oa]|gentile|egregi[oa]|ciao|buongiorno|beste|geachte|dag|dzień dobry|szanown[yai]|cześć|hej|"
    r"sayın|merhaba|değerli)\b[^,.!?:;\n]{0,60}[,!:]\s+(?=\S)",
    re.IGNORECASE,
)
_WRAPPED = 60  # a line at least this long, followed by a line that goes on, was broken by a mail program, not by its writer


def split(text: str) -> list[str]:
    """The sentences of `text`, in order: wrapped lines joined, one unit a list item or signature line."""
    out = []
    for paragraph in _paragraphs(text):
        start = 0
        if greeting := _GREETING.match(
            paragraph
        ):  # "Dear Jo, we have decided ..." on one line: the greeting is a unit of its own
            out.append(greeting[0].strip())
            start = greeting.end()
        for stop in _STOP.finditer(paragraph):
            piece = paragraph[start : stop.end()].strip()
            if len(piece) > 1 and not _DOTTED.search(piece):
                out.append(piece)
                start = stop.end()
        rest = paragraph[start:].strip()
        if len(rest) > 1:
            out.append(rest)
    return out


def _paragraphs(text: str) -> Iterator[str]:
    joined: list[str] = []
    previous = 0
    for line in text.split("\n"):
        bare = line.strip()
        if not bare:
            if joined:
                yield " ".join(joined)
            joined = []
        elif joined and (previous >= _WRAPPED or bare[0].islower()) and bare[0] not in "-*•>|":
            joined.append(bare)
        else:
            if joined:
                yield " ".join(joined)
            joined = [bare]
        previous = len(bare)
    if joined:
        yield " ".join(joined)


def words(sentence: str) -> list[str]:
    """The words of one sentence, folded: case, width and accents of compatibility; numbers are all "0", links and addresses "@"."""
    text = (
        unicodedata.normalize("NFKC", _LINK.sub(" @ ", sentence)).casefold().replace("’", "'").replace("\u0307", "")
    )  # Turkish İ
    if _WIDE.search(text):
        text = _WIDE.sub(lambda run: " " + " ".join(run[0][i : i + 2] for i in range(max(1, len(run[0]) - 1))) + " ", text)
    return ["0" if word[0].isdigit() else word for word in _WORD.findall(text)[:MAX_WORDS]]


@lru_cache(maxsize=1 << 12)
def pieces(word: str) -> tuple[str, ...]:
    """What stands for a word by itself: the word, and its beginnings (4 to 8 letters), which survive other endings."""
    return (word, *(f"{word[:n]}~" for n in range(4, min(len(word), 9))))


def grams(tokens: Sequence[str], language: str) -> list[str]:
    """The grams of neighbouring words: pairs with the sentence's edges, triples; words after a negation; concepts, their neighbours and pairs."""
    edged = ["^", *tokens, "$"]
    out = [f"{a} {b}" for a, b in pairwise(edged)]
    out += [f"{a} {b} {c}" for a, b, c in zip(edged, edged[1:], edged[2:], strict=False)]
    known = [concepts(token, language) for token in tokens]
    for i, found in enumerate(known):
        if "negation" in found:
            out += [f"not {token}" for token in tokens[i + 1 :] if len(token) > 2]
            break
    row = [found for found in known if found]
    flat = [concept for found in row for concept in found]
    out += [f"={concept}" for concept in flat]
    out += [f"={a}>{b}" for before, after in pairwise(row) for a in before for b in after]
    out += [f"={a[0]}>{b[0]}>{c[0]}" for a, b, c in zip(row, row[1:], row[2:], strict=False)]
    out += [f"={a}&{b}" for a, b in combinations(sorted(set(flat)), 2)]
    return out


def _lexicon() -> dict[str, tuple[dict[str, tuple[str, ...]], dict[str, tuple[str, ...]]]]:
    """By language: (whole words, beginnings) of concepts.toml, each with its concepts, sorted."""
    out = {}
    for language, table in tomllib.loads((Path(__file__).parent / "concepts.toml").read_text(encoding="utf-8")).items():
        whole: dict[str, set[str]] = {}
        begun: dict[str, set[str]] = {}
        for concept, listed in table.items():
            for word in listed.split():
                (begun if word.endswith("*") else whole).setdefault(word.rstrip("*"), set()).add(concept)
        out[language] = ({w: tuple(sorted(c)) for w, c in whole.items()}, {w: tuple(sorted(c)) for w, c in begun.items()})
    return out


_LEXICON = _lexicon()


@lru_cache(maxsize=1 << 12)
def concepts(word: str, language: str) -> tuple[str, ...]:
    """The concepts of a folded word in a mail of that language, sorted; none for most words. Words of one language are other words in the next:
    "i" is "and" in Polish."""
    if language not in _LEXICON:
        return ()
    whole, begun = _LEXICON[language]
    found = set(whole.get(word, ()))
    for n in range(2, len(word) + 1):
        found.update(begun.get(word[:n], ()))
    return tuple(sorted(found))


@dataclass(frozen=True, slots=True)
class Units:
    """What is scored of a mail: its subject, and the sentences of the newest text. `language` as detect() gives it."""

    subject: str
    sentences: tuple[str, ...]
    language: str = "en"


_PREFIX = re.compile(r"^\s*(?:(?:re|aw|fw|fwd|wg|sv|vs|ynt|odp|rif|antw|回复|答复|转发|返信|転送)\s*[:：]\s*)+", re.IGNORECASE)


def units(message: Message) -> Units:
    """The units of `message`: at most MAX_UNITS sentences."""
    language = detect(message.text or message.subject)
    return Units(_PREFIX.sub("", message.subject).strip(), tuple(split(message.text)[:MAX_UNITS]), language)


_NO_REPLY = re.compile(
    r"(?:no|do|don|ne|nao|não|nicht|pas)[._-]?(?:t[._-]?)?(?:reply|responda?|repondre|antworten?|respon)|noreply|mailer-daemon|unattended|notification",
    re.IGNORECASE,
)
_ROLE = re.compile(
    r"^(?:hr|jobs?|careers?|karriere|bewerbung(?:en)?|personal|recruit\w*|talent\w*|hiring|people|team|hello|info|office|candidat\w*|empleo|rrhh|rh|"
    r"recrutement|lavoro|selezione|vacatures?|rekrutacja|praca|jobb|ik|kariyer|saiyo|hrteam|application\w*|apply|work\w*|admin|support|contact)\b",
    re.IGNORECASE,
)
_RELAY = re.compile(
    r"greenhouse|lever\.co|myworkday|workday|ashbyhq|smartrecruiters|workable|teamtailor|personio|join\.com|successfactors|icims|taleo|"
    r"bamboohr|breezy|jobvite|recruitee|jazzhr|applytojob|softgarden|onlyfy|rexx|umantis|dvinci|linkedin|indeed|stepstone|xing|glassdoor|ziprecruiter",
    re.IGNORECASE,
)

DENSE: tuple[str, ...] = (
    *(f"max {f}" for f in FUNCTIONS),
    *(f"subject {f}" for f in FUNCTIONS),
    "refusal, log-odds", "refusal or reported, log-odds", "second refusal", "refusal early", "refusal late", "refusal beside conditional", "refusal beside unrelated", "refusal beside reported",
    "refusal beside invitation", "refusal beside delay", "refusal beside receipt", "refusal beside pending", "refusal beside thanks", "refusal beside alternative",
    "refusal of a job", "refusal of a thing", "refusal of you", "refusal, subject of a job", "refusal, subject of a thing",
    "about jobs", "about things", "refusal, mail about jobs", "refusal, mail about things",
    "sentences", "one or two sentences", "no-reply", "role mailbox", "relay", "auto-submitted", "list", "unsubscribe", "answer", "quoted", "forwarded",
    "attachment", "html",
)  # fmt: skip


def marks(tokens: Sequence[str], language: str) -> tuple[float, float, float]:
    """What a unit is about: how much it has of jobs and applying, of the other things one can be refused, of the reader ("you")."""
    found = [concept for token in tokens for concept in concepts(token, language)]
    job = found.count("job") + found.count("process")
    return min(job, 2) / 2.0, min(found.count("thing"), 2) / 2.0, float("you" in found)


def _odds(p: float) -> float:
    """Log-odds of `p`, between about -2 and 2 (at 0.0025 and 0.9975): wider than the other features, so that it is what leads."""
    p = min(max(p, 0.0025), 0.9975)
    return log(p / (1.0 - p)) / 3.0


def dense(
    message: Message, subject: Sequence[float], scored: Sequence[Sequence[float]], about: Sequence[Sequence[float]]
) -> list[float]:
    """The mail's dense features, as named by DENSE.

    `subject` and each row of `scored` are the sentence model's probabilities in the order of FUNCTIONS (a row a sentence; no
    subject: zeros). `about`: the marks of the subject, then of each sentence.
    """
    top = [max(column) for column in zip(*scored, strict=True)] if scored else [0.0] * len(FUNCTIONS)
    by = dict(zip(FUNCTIONS, top, strict=True))
    refusals = [row[0] for row in scored]
    ranked = sorted(refusals, reverse=True)
    first = ranked[0] if ranked else 0.0
    # the same words assert a refusal and report one; who writes to whom settles which, and that the mail model sees
    reported = FUNCTIONS.index(Function.REPORTED)
    told = max((row[0] + row[reported] for row in scored), default=0.0)
    second = ranked[1] if len(ranked) > 1 else 0.0
    at = refusals.index(first) + 1 if refusals else 0
    job, thing, you = about[at]
    talk = [sum(column) for column in zip(*about, strict=True)]
    place = refusals.index(first) / len(refusals) if refusals else 0.0
    beside: tuple[Function, ...] = (
        Function.CONDITIONAL,
        Function.UNRELATED,
        Function.REPORTED,
        Function.INVITATION,
        Function.DELAY,
    )
    beside += (Function.RECEIPT, Function.PENDING, Function.THANKS, Function.ALTERNATIVE)
    address = message.sender.email if message.sender else ""
    local, _, domain = address.partition("@")
    return [
        *top,
        *subject,
        _odds(first),
        _odds(told),
        second,
        first * (1.0 - place),
        first * place,
        *(first * by[f] for f in beside),
        first * job,
        first * thing,
        first * you,
        first * about[0][0],
        first * about[0][1],
        min(talk[0], 3.0) / 3.0,
        min(talk[1], 3.0) / 3.0,
        first * min(talk[0], 3.0) / 3.0,
        first * min(talk[1], 3.0) / 3.0,
        log1p(len(scored)) / 4.0,
        float(len(scored) <= 2),
        float(bool(_NO_REPLY.search(local))),
        float(bool(_ROLE.match(local))),
        float(bool(_RELAY.search(domain))),
        float(bool(message.auto_submitted) and message.auto_submitted.lower() != "no"),
        float(bool(message.list_id) or message.precedence.lower() in ("bulk", "list", "junk")),
        float(bool(message.list_unsubscribe)),
        float(bool(_PREFIX.match(message.subject)) or bool(message.in_reply_to)),
        float(bool(message.quoted)),
        float(message.forwarded),
        float(bool(message.attachments)),
        float(message.html),
    ]
