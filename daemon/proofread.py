"""Read a reply over before it becomes a draft: `lint(reply, decision) -> problems`. Pure; knows our own languages by their banks.

It refuses what would embarrass the user: a placeholder left, a claim no mail shows, a foreign name, the wrong length, language
or form of address. A letter that fails stays out of Drafts, and the ledger says why.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache

from daemon import phrasebanks, wording
from daemon.formulas import DISTANT
from daemon.meetings import held
from daemon.terms import of_a_pupil
from daemon.values import Ask, Conversation, Reply, Thank

__all__ = ["lint"]

FEWEST, MOST = 35, 150  # words of the letter, greeting included, what follows the closing line not
QUESTIONS = 3
_PLACEHOLDER = re.compile(
    r"\{\{|\}\}|\{%|%\}|\{[a-z_]+\}|<[^<>|\n]*\|[^<>\n]*>"
    r"|\[(?i:(?:your |my |company |first )?(?:name|company|role|position|date))\]"
)
_FILLER = re.compile(r"\b(?:None|undefined|Undefined|TODO|FIXME|XXX|lorem ipsum)\b")
_WORD = re.compile(r"[^\W\d_][^\W_]*(?:['’-][^\W_]+)*")


def lint(reply: Reply, decision: Ask | Thank) -> list[str]:
    """What is wrong with `reply`, in words; empty when it may become a draft. Nothing of the mail's text is in the words."""
    return list(_problems(reply, decision))


def _problems(reply: Reply, decision: Ask | Thank) -> Iterator[str]:
    conversation = decision.conversation
    bank = phrasebanks.bank(reply.language)
    letter, closed = _letter(reply.body, reply.language)
    facts = _facts(decision)
    own = _without(letter, facts)  # what the template says, the facts taken out
    if _PLACEHOLDER.search(reply.body) or _PLACEHOLDER.search(reply.subject) or _FILLER.search(own):
        yield "a placeholder is left"
    count = len(re.findall(r"\w+", letter))
    if count < FEWEST:
        yield f"too short: {count} words"
    if count > MOST:
        yield f"too long: {count} words"
    if (asked := own.count("?") + own.count("？")) > QUESTIONS:
        yield f"too many questions: {asked}"
    if not re.match(r"(?i)re: \S", reply.subject) or re.match(r"(?i)re:\s*re:", reply.subject):
        yield "the subject is not 'Re: ...' once"
    yield from _greeting(letter, decision)
    yield from _named(letter, bank, conversation)
    if bank is None:  # a language of the user's own
        return
    if (seen := _language(own)) is not None and seen.partition("-")[0] != reply.language.partition("-")[0]:
        yield f"reads as {seen}, not as {reply.language}"
    known = held(conversation)
    talks = any(one.kind != "task" for one in known)
    if not known and _any(bank.phrases("claims"), own):
        yield "speaks of a conversation that no mail shows"
    if (
        reply.letter == "after_interview" and talks and not _any(bank.phrases("claims"), letter)
    ):  # its topic may be the word for it
        yield "does not speak of the conversation"
    if any(_any(bank.phrases(f"forms.{name}"), own) for name in ("formal",)) and _any(bank.phrases("forms.informal"), own):
        yield "mixes two forms of address"
    elif conversation.formal is not None and bank.language.partition("-")[0] == conversation.language.partition("-")[0]:
        wrong = "informal" if conversation.formal else "formal"
        kept = wrong == "formal" and (
            DISTANT.search(conversation.habit.salutation) or of_a_pupil(conversation)
        )  # as the owner has written to them before
        if not kept and _any(bank.phrases(f"forms.{wrong}"), own):
            yield f"its form of address is {wrong}, the mail's is not"
    if not closed and phrasebanks.bank(reply.language) is not None and len(letter.split("\n\n")) < 2:
        yield "has no paragraphs"
    if strangers := sorted(_strangers(letter, reply.language, decision)):
        yield f"names what no mail shows: {', '.join(strangers[:3])}"


def _letter(body: str, language: str) -> tuple[str, bool]:
    """The text above and with the closing line, and whether there is one: the signature may be of any length."""
    lines = body.split("\n")
    known = {_bare(line) for line in _closings(language)}
    for i in range(len(lines) - 1, 0, -1):
        if _bare(lines[i]) in known:
            return "\n".join(lines[: i + 1]), True
    return body, False


@cache
def _closings(language: str) -> frozenset[str]:
    bank = phrasebanks.bank(language)
    lines = (
        ()
        if bank is None
        else (line for tone in ("warm", "plain", "formal", "casual", "in_kind") for line in bank.phrases(f"close.{tone}"))
    )
    return frozenset(bank.fill(line, formal, {}) for line in lines for formal in (True, False)) if bank else frozenset()


def _bare(line: str) -> str:
    return re.sub(r"\W", "", line).casefold()


def _facts(decision: Ask | Thank) -> list[str]:
    """Every text of the mailbox that a letter may repeat, longest first."""
    conversation = decision.conversation
    found = [
        wording.role_of(conversation),
        wording.company_of(conversation),
        wording.clean(conversation.missed),
        wording.clean(conversation.said, 140),
        *(one.topic for one in conversation.interviews),
        *(name for one in conversation.interviews for name in one.people),
        conversation.habit.salutation,
        conversation.habit.name,
    ]
    for person in (*conversation.people, conversation.recipient, decision.to):
        if person is not None:
            found += [wording.clean(part) for part in (person.full, person.first, person.last, person.title)]
    return sorted({wording.clean(one) for one in found if wording.clean(one)}, key=len, reverse=True)


def _without(text: str, facts: Iterable[str]) -> str:
    for fact in facts:
        text = re.sub(rf"(?<!\w){re.escape(fact)}(?!\w)", "·", text, flags=re.IGNORECASE if len(fact) > 3 else 0)
    return text


def _any(patterns: Iterable[str], text: str) -> bool:
    return any(re.search(pattern, text) for pattern in patterns)


def _greeting(letter: str, decision: Ask | Thank) -> Iterator[str]:
    first, _, rest = letter.partition("\n")
    signed = re.search(r"[,:!.，：]\s*$", first) or (first[-1:].isalpha() and len(first) < 60)  # the Swiss have no comma there
    if not re.search(r"\w", first) or len(first) > 160 or not signed or not rest.startswith("\n"):
        yield "has no greeting"
        return
    name = wording.clean(decision.to.full) if decision.to else ""
    others = [one for one in decision.conversation.people if decision.to is None or one.full != decision.to.full]
    words = set(_WORD.findall(first))
    for other in others:
        if any(part in words and part not in name.split() for part in other.full.split() if len(part) > 2):
            yield "greets somebody else"
            return


def _named(letter: str, bank: phrasebanks.Bank | None, conversation: Conversation) -> Iterator[str]:
    """A letter names company and role where they are known: an answer should need no search."""
    said = re.sub(r"\s+", " ", letter).casefold()
    role, company = wording.role_of(conversation), wording.company_of(conversation)
    if role and role.casefold() not in said:
        yield "does not name the role"
    # "bei den Abfallbetrieben Ulm" names them, too
    bent = wording.at_company(bank, company) if bank else company
    if company and company.casefold() not in said and bent.casefold() not in said:
        yield "does not name the company"


@cache
def _stopwords() -> dict[str, frozenset[str]]:
    return {
        language: frozenset(one.phrases("stopwords"))
        for language in phrasebanks.languages()
        if (one := phrasebanks.bank(language))
    }


def _language(text: str) -> str | None:
    """The language whose small words are most frequent in `text`; None where none stands out."""
    words = [word.casefold() for word in _WORD.findall(text)]
    scores = {language: sum(word in small for word in words) for language, small in _stopwords().items()}
    best = max(scores, key=lambda language: scores[language], default=None)
    return best if best is not None and scores[best] >= 3 else None


@cache
def _vocabulary(language: str) -> frozenset[str]:
    """Every word that our own phrases of `language` use, and what stands on either side of its apostrophes and hyphens."""
    bank = phrasebanks.bank(language)
    return (
        frozenset(_with_parts({word for _, phrase in phrasebanks.leaves(bank.table) for word in _WORD.findall(phrase)}))
        if bank
        else frozenset()
    )


def _with_parts(words: set[str]) -> set[str]:
    return words | {part for word in words for part in re.split(r"['’-]", word)}


def _strangers(letter: str, language: str, decision: Ask | Thank) -> set[str]:
    """Capitalised words inside a sentence that neither our phrases nor any fact or the mail itself have: names from nowhere.

    German writes every noun so; there only what follows a word that brings a name is looked at.
    """
    message = decision.conversation.message
    sources = [*_facts(decision), message.text, message.subject, message.sender.name if message.sender else ""]
    known = _with_parts({word for text in sources for word in _WORD.findall(text)}) | _vocabulary(language)
    name = wording.clean(decision.to.first).casefold() if decision.to else ""
    body = _without(letter, _facts(decision))
    if language.partition("-")[0] == "de":
        found = re.findall(r"\b(?:bei|Firma|Frau|Herrn?|Dr\.|von|mit) ([A-ZÄÖÜ][^\W\d_]+(?:-[^\W\d_]+)*)", body)
    else:
        found = re.findall(r"(?<=[\w,;·] )([^\W\d_a-z][^\W\d_]+(?:['’-][^\W\d_]+)*)", body)
    return {
        word
        for word in found
        if word[0].isupper() and word not in known and not set(re.split(r"['’-]", word)) <= known and not _inflected(word, name)
    }


def _inflected(word: str, name: str) -> bool:
    """Whether `word` is a case of the addressee's first name ("Katharino")."""
    return len(name) > 2 and word.casefold().startswith(name[: max(3, len(name) - 3)])
