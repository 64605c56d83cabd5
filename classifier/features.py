"""From a Message to numbers. One road for training and serving: both call what is here, nothing else makes a feature.

    Message -> units (sender, subject, sentences) -> grams and signs of each unit -> readings by the sentence model -> dense.py

A *gram* is a string: a word, two or three neighbouring words, or a piece of a word (its beginning, for languages that
bend their words), or a *concept*: words that mean the same to a reader of such mails (concepts.toml), with their neighbours and pairs.
Chinese and Japanese have no blanks: there a "word" is a pair of characters. A *sign* is what a sentence shows beside its words: punctuation,
length, capitals, numbers, its language; signs have weights of their own and no share in the sentence's norm.

What was tried, and what each choice is worth, is measured by `make evaluate` and printed in the model card.
"""

from __future__ import annotations

import re
import tomllib
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain, combinations, pairwise
from math import log2
from pathlib import Path

from classifier.language import KNOWN, detect
from classifier.message import Message
from classifier.verdict import Function

__all__ = [
    "CONCEPTS",
    "FUNCTIONS",
    "GROUPS",
    "SIGNS",
    "VERSION",
    "Units",
    "all_grams",
    "concepts",
    "grams",
    "marks",
    "meanings",
    "pieces",
    "signs",
    "split",
    "units",
    "words",
]

VERSION = 6  # a change in any feature needs a new number: the artefact names it and model.py refuses another

FUNCTIONS: tuple[Function, ...] = tuple(Function)
# What a mail is told to be by its words: groups of the corpus's kinds (examples.py says which). "about others": hiring, forwarding, asking, dismissing.
GROUPS: tuple[str, ...] = ("rejection", "other refusal", "own", "about others", "open", "process", "ordinary")
MAX_UNITS = 60  # sentences read of a mail, after the subject
MAX_WORDS = 60  # words read of a sentence
MAX_TOGETHER = 600  # grams of neighbouring words and concepts, of a sentence; with the pieces of its words fewer than a lane of the table has room for

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
_TAIL = 24  # characters in which an abbreviation shows: looking further back at each dot would be quadratic in "A. A. A. ..."
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
            end = stop.end()
            if end - start > 2 and not _DOTTED.search(paragraph[max(start, end - _TAIL) : end].strip()):
                piece = paragraph[start:end].strip()
                if len(piece) > 1:
                    out.append(piece)
                    start = end
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
    text = sentence
    if "@" in text or "://" in text or "www." in text or "<" in text:  # few have any, and looking for one takes long
        text = _LINK.sub(" @ ", text)
    if text.isascii():  # as most of English is
        text = text.lower()
    else:
        text = unicodedata.normalize("NFKC", text).casefold().replace("’", "'").replace("\u0307", "")  # Turkish İ
        text = _WIDE.sub(lambda run: " " + " ".join(run[0][i : i + 2] for i in range(max(1, len(run[0]) - 1))) + " ", text)
    return ["0" if word[0].isdigit() else word for word in _WORD.findall(text)[:MAX_WORDS]]


@lru_cache(maxsize=1 << 12)
def pieces(name: str) -> tuple[str, ...]:
    """What stands for a word by itself: the word, and its beginnings (4 to 8 letters), which survive other endings. A concept's gram stands as it is."""
    return (name,) if name[0] == "=" else (name, *(f"{name[:n]}~" for n in range(4, min(len(name), 9))))


def grams(tokens: Sequence[str], known: Sequence[tuple[str, ...]]) -> tuple[list[str], list[str]]:
    """The grams of a sentence beside its words: of neighbouring words (pairs with the sentence's edges, triples, words after a negation), and of concepts
    (each, neighbours, pairs), which begin with "=". `known`: meanings() of `tokens`."""
    edged = ["^", *tokens, "$"]
    near = [f"{a} {b}" for a, b in pairwise(edged)]
    near += [f"{a} {b} {c}" for a, b, c in zip(edged, edged[1:], edged[2:], strict=False)]
    for i, found in enumerate(known):
        if "negation" in found:
            near += [f"not {token}" for token in tokens[i + 1 :] if len(token) > 2]
            break
    row = [found for found in known if found]
    flat = [concept for found in row for concept in found]
    ideas = [f"={concept}" for concept in flat]
    ideas += [f"={a}>{b}" for before, after in pairwise(row) for a in before for b in after]
    ideas += [f"={a[0]}>{b[0]}>{c[0]}" for a, b, c in zip(row, row[1:], row[2:], strict=False)]
    ideas += [f"={a}&{b}" for a, b in combinations(sorted(set(flat)), 2)]
    return near, ideas[: MAX_TOGETHER - len(near)]


def all_grams(sentence: str, language: str) -> list[str]:
    """Every gram of one sentence: those of its words by themselves, then those of neighbours."""
    tokens = words(sentence)
    return [*chain.from_iterable(map(pieces, tokens)), *chain.from_iterable(grams(tokens, meanings(tokens, language)))]


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
CONCEPTS: tuple[str, ...] = tuple(
    sorted({c for tables in _LEXICON.values() for table in tables for found in table.values() for c in found})
)
_CONCEPT = {name: i for i, name in enumerate(CONCEPTS)}


_SHORTEST = {language: min(map(len, begun), default=1) for language, (_, begun) in _LEXICON.items()}
_HEADS = {language: {word[: _SHORTEST[language]] for word in begun} for language, (_, begun) in _LEXICON.items()}


@lru_cache(maxsize=1 << 13)
def concepts(word: str, language: str) -> tuple[str, ...]:
    """The concepts of a folded word in a mail of that language, sorted; none for most words. Words of one language are other words in the next:
    "i" is "and" in Polish."""
    if language not in _LEXICON:
        return ()
    whole, begun = _LEXICON[language]
    if word[: _SHORTEST[language]] not in _HEADS[language]:
        return whole.get(word, ())
    found = set(whole.get(word, ()))
    for n in range(_SHORTEST[language], len(word) + 1):
        found.update(begun.get(word[:n], ()))
    return tuple(sorted(found))


def meanings(tokens: Sequence[str], language: str) -> list[tuple[str, ...]]:
    """The concepts of each of `tokens`, words of a mail in that language."""
    return [concepts(token, language) for token in tokens]


def marks(known: Sequence[tuple[str, ...]]) -> tuple[float, ...]:
    """How often each of CONCEPTS stands in a unit: 0, 0.5 (once) or 1 (twice or more). `known`: meanings() of its words."""
    out = [0.0] * len(CONCEPTS)
    for found in known:
        for concept in found:
            out[_CONCEPT[concept]] = min(1.0, out[_CONCEPT[concept]] + 0.5)
    return tuple(out)


_SIGNS = {
    "question": "?？", "exclamation": "!！", "comma": ",、，،", "semicolon": ";；", "colon": ":：", "bracket": "()（）", "quote": "\"“”„«»「」",
    "ellipsis": "…", "dash": "-–—", "percent": "%％", "money": "$€£¥₺", "bar": "|•", "slash": "/", "at": "@",
}  # fmt: skip
_ENDS = {"stop": ".。", "question": "?？", "exclamation": "!！", "comma": ",，、", "colon": ":："}
_LENGTHS, _CAPITALS = 12, 5
SIGNS: tuple[str, ...] = (
    *_SIGNS, *(f"ends in {name}" for name in _ENDS), "ends in a letter", "ends otherwise", *(f"length {n}" for n in range(_LENGTHS)),
    *(f"capitals {n}" for n in range(_CAPITALS)), "every word capital", "number", *(f"language {name}" for name in KNOWN),
)  # fmt: skip
_OF_SIGN = {character: i for i, of in enumerate(_SIGNS.values()) for character in of}
_SHOWN = frozenset(_OF_SIGN)
_SIGN = {name: i for i, name in enumerate(SIGNS)}


def signs(sentence: str, language: str) -> list[int]:
    """The numbers, in SIGNS, of what `sentence` shows beside its words. Lengths are steps of half a power of two of words."""
    text = sentence.strip()
    last = text[-1:]
    characters = set(text)
    found = sorted({_OF_SIGN[character] for character in characters & _SHOWN})
    ends = next((name for name, of in _ENDS.items() if last and last in of), "a letter" if last.isalnum() else None)
    found.append(_SIGN[f"ends in {ends}" if ends else "ends otherwise"])
    parts = text.split()
    n = len(text) // 3 if language in ("ja", "zh") else len(parts)
    found.append(_SIGN[f"length {min(_LENGTHS - 1, int(2 * log2(n + 1)))}"])
    capitals = sum(part[0].isupper() for part in parts[1:])
    found.append(_SIGN[f"capitals {min(_CAPITALS - 1, capitals)}"])
    if all(part[0].isupper() or not part[0].isalpha() for part in parts):
        found.append(_SIGN["every word capital"])
    if any(map(str.isdigit, characters)):
        found.append(_SIGN["number"])
    if language in KNOWN:
        found.append(_SIGN[f"language {language}"])
    return found


@dataclass(frozen=True, slots=True)
class Units:
    """What is scored of a mail: who sent it (grams), its subject, and the sentences of the newest text. `language` as detect() gives it."""

    sender: tuple[str, ...]
    subject: str
    sentences: tuple[str, ...]
    language: str = "en"


_PREFIX = re.compile(r"^\s*(?:(?:re|aw|fw|fwd|wg|sv|vs|ynt|odp|rif|antw|回复|答复|转发|返信|転送)\s*[:：]\s*)+", re.IGNORECASE)


def units(message: Message) -> Units:
    """The units of `message`: at most MAX_UNITS sentences."""
    language = detect(message.text or message.subject)
    return Units(_sender(message), bare(message.subject), tuple(split(message.text)[:MAX_UNITS]), language)


def bare(subject: str) -> str:
    """`subject` without its "Re:" and "Fwd:"."""
    return _PREFIX.sub("", subject).strip()


def _sender(message: Message) -> tuple[str, ...]:
    """The words of the sender's name and address, each once: "careers", "lettings" and "bank" tell what a mail is about."""
    if not message.sender:
        return ()
    return tuple(
        dict.fromkeys(f"from:{word}" for word in words(f"{message.sender.name} {message.sender.email.replace('@', ' ')}"))
    )
