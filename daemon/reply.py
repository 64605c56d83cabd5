"""Compose the letter: a decision in, a Reply out. Pure: no network, no clock, no keyring; the same input gives the same letter.

    Letters.load(templates) > compose(decision, ...) -> Reply > lint(reply, decision) > render(reply, message_id, now) -> bytes

The words come from wording.py's banks, the order of the parts from small Jinja2 templates that the user can replace: the first of
`<templates>/<language>/<letter>.j2`, `<templates>/<letter>.j2` and the built-in one that is there. Jinja2 loads with the letters.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol

from classifier.features import split
from classifier.message import Address, Message
from daemon import wording
from daemon.draft import render
from daemon.errors import TemplateError
from daemon.proofread import lint
from daemon.remarks import ours
from daemon.samples import SAMPLE_OWNER, SampleStyle, samples
from daemon.thread import printable, quote_of, references_of, subject_of
from daemon.values import Ask, Conversation, Interview, Owner, Person, Reply, Thank
from daemon.variants import english, european, german, spanish
from daemon.wording import LETTERS, Bank, choose, clean

if TYPE_CHECKING:
    from jinja2 import Environment, Template

__all__ = ["LETTERS", "Letters", "Style", "lint", "render"]

ANYWHERE = "*"  # the language of a template that serves all of them


class Style(Protocol):
    """The user's wishes (config.AskSettings). `language`: "auto" or a code; `tone`: "warm", "plain" or "formal"."""

    @property
    def language(self) -> str: ...
    @property
    def tone(self) -> str: ...
    @property
    def quote_original(self) -> bool: ...


@dataclass(frozen=True, slots=True)
class Letters:
    """Every letter, compiled: banks by language, templates by (language or "*", letter)."""

    banks: Mapping[str, Bank]
    templates: Mapping[tuple[str, str], Template]

    @classmethod
    def load(cls, templates: Path | None) -> Letters:
        """The built-in letters overlaid by the user's directory. Each is rendered with sample facts, known and unknown.

        The user's are proofread too. Raises TemplateError with file, line and what to do: found at start, never at night.
        """
        from jinja2 import StrictUndefined  # noqa: PLC0415 - Jinja2 costs megabytes; only who writes letters pays
        from jinja2.sandbox import ImmutableSandboxedEnvironment  # noqa: PLC0415

        environment = ImmutableSandboxedEnvironment(
            undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True, autoescape=False
        )
        banks = wording.banks(templates)
        found: dict[tuple[str, str], Template] = {}
        paths: dict[tuple[str, str], Path] = {}
        for folder in (wording.BUILT_IN, templates):
            for path in sorted([*folder.glob("*.j2"), *folder.glob("*/*.j2")]) if folder else ():
                language = ANYWHERE if path.parent == folder else path.parent.name
                _known(path, language, banks)
                if folder is templates and language == ANYWHERE:  # the user's word for all languages: above ours for one
                    found = {at: one for at, one in found.items() if at[1] != path.stem}
                found[language, path.stem] = _compiled(environment, path)
                paths[language, path.stem] = path
        letters = cls(banks, found)
        for at in found:
            letters._try(at, paths[at], own=templates is not None and paths[at].is_relative_to(templates))
        return letters

    @property
    def languages(self) -> tuple[str, ...]:
        """The languages with letters of their own, sorted ("pt" is Brazil's, "pt-PT" Portugal's)."""
        return tuple(sorted(self.banks))

    def compose(self, decision: Ask | Thank, owner: Owner, ask: Style, key: str) -> Reply:
        """The reply that `decision` asks for. `key` (40 hex digits) picks the phrasings. ValueError: no such letter."""
        conversation, letter = decision.conversation, decision.letter
        if letter not in LETTERS:
            raise ValueError(f"no letter is called {letter!r}")
        wanted = conversation.language if ask.language == "auto" else ask.language
        bank = _bank(self.banks, wanted, conversation)
        note = "" if _speaks(bank, wanted) else _note(wanted)
        words = _Words(bank, decision, owner, ask.tone, key)
        template = self.templates.get((bank.language, letter)) or self.templates[ANYWHERE, letter]
        message = conversation.message
        references = references_of(message)
        return Reply(
            sender=Address(clean(owner.name), _from(conversation, owner)),
            # the address as it is: one with a control character is left out by draft.py, never mended into another
            to=(Address(_shown(decision.to, message), decision.to.address),) if decision.to and decision.to.address else (),
            cc=(),
            subject=subject_of(message.subject) or f"Re: {bank.get('subject')}",
            body=_tidy(template.render(words.parts())),
            quote=quote_of(bank, message, words.style) if ask.quote_original else "",
            in_reply_to=references[-1] if message.message_id and references else None,
            references=references,
            language=bank.language,
            letter=letter,
            note=note,
        )

    def _try(self, at: tuple[str, str], path: Path, own: bool) -> None:
        """Render the template at `at` in its languages with sample facts. The user's own is read over as every letter will be."""
        for language in self.languages if at[0] == ANYWHERE else (at[0],):
            if at[0] == ANYWHERE and (language, at[1]) in self.templates:
                continue
            for decision in samples(language, at[1]):
                try:
                    reply = self.compose(decision, SAMPLE_OWNER, SampleStyle(language), "0" * 40)
                except Exception as error:  # a template can raise anything
                    line = _line(error, path)
                    where = f"{path}, line {line}" if line else str(path)
                    raise TemplateError(f"{where}: {clean(str(error)) or type(error).__name__}", _MEND) from None
                if own and (problems := lint(reply, decision)):
                    raise TemplateError(f"{path}: with sample facts the letter would be held back: {'; '.join(problems)}", _MEND)


_MEND = "Correct it, or take the file away to get the built-in letter back."


def _known(path: Path, language: str, banks: Mapping[str, Bank]) -> None:
    if language not in (ANYWHERE, *banks):
        known = ", ".join(sorted(banks))
        raise TemplateError(
            f"{path}: no language {language}", f"Known: {known}. A new one needs a phrases.toml beside its letters."
        )
    if path.stem not in LETTERS:
        raise TemplateError(f"{path}: no letter is called {path.stem}", f"Known: {', '.join(LETTERS)}.")


def _compiled(environment: Environment, path: Path) -> Template:
    from jinja2 import TemplateSyntaxError  # noqa: PLC0415

    try:
        code = environment.compile(path.read_text(encoding="utf-8-sig"), filename=str(path))
    except OSError as error:
        raise TemplateError(f"{path}: cannot be read: {error.strerror}", _MEND) from None
    except UnicodeDecodeError:
        raise TemplateError(f"{path}: not UTF-8", "Save the file as UTF-8.") from None
    except TemplateSyntaxError as error:
        raise TemplateError(f"{path}, line {error.lineno}: {clean(error.message)}", _MEND) from None
    return environment.template_class.from_code(environment, code, environment.make_globals(None))


def _line(error: BaseException, path: Path) -> int | None:
    """The line of the template in which `error` rose (Jinja2 rewrites tracebacks to the template's own lines)."""
    line, trace = None, error.__traceback__
    while trace is not None:
        if trace.tb_frame.f_code.co_filename == str(path):
            line = trace.tb_lineno
        trace = trace.tb_next
    return line


def _note(language: str) -> str:
    name = wording.language_name(language)
    return (
        "written in English: the mail's language is unknown" if name in ("", "und") else f"written in English: no {name} letter"
    )


# --- the parts of a letter ----------------------------------------------------------------------------------------------------


def _bank(banks: Mapping[str, Bank], language: str, conversation: Conversation) -> Bank:
    """The bank for `language`; of Portuguese, that of the mail's country; English where there is none."""
    tag = language.replace("_", "-")
    base = tag.partition("-")[0].lower()
    exact = next((one for name, one in banks.items() if name.lower() == tag.lower()), None)
    if base == "pt" and tag.lower() in ("pt", "pt-pt") and "pt-PT" in banks:
        return banks["pt-PT"] if tag.lower() == "pt-pt" or european(conversation.message) else banks["pt"]
    return exact or banks.get(base) or banks["en"]


class _Words:
    """The parts of one letter in one language. The key picks among the phrasings; the facts decide which may be used."""

    def __init__(self, bank: Bank, decision: Ask | Thank, owner: Owner, tone: str, key: str) -> None:
        self.bank, self.decision, self.owner, self.tone, self.key = bank, decision, owner, tone, key
        conversation = self.conversation = decision.conversation
        self.letter = decision.letter
        self.style = {"en": english, "de": german, "es": spanish}.get(bank.language, lambda _: "")(conversation.message)
        self.in_its_language = _speaks(bank, conversation.language)  # the mail's: its own words can be taken up
        self.formal, self.first_name_terms = _register(bank, conversation, owner)
        self.role, self.company = wording.role_of(conversation), wording.company_of(conversation)
        said = conversation.message.text if self.in_its_language else ""
        self.post = wording.position(bank, self.role, self.company, said)
        self.meeting = wording.meeting_of(conversation, self.letter)
        self.slots = {"post": self.post, "role": self.role, "company": self.company, "meeting": "", "about": ""}
        self.slots["experience"] = self._missed()
        if self.meeting is not None:
            self.slots["meeting"] = self._meeting(self.meeting)
        self.slots["about"] = self._about()

    def parts(self) -> dict[str, Any]:
        """What a template may use: the parts in words, and the bare facts (empty where unknown)."""
        person = self.decision.to
        return {
            "greeting": self._greeting(person),
            "thanks": self._thanks(),
            "accept": self._pick(*self._takes_up(), f"accept.{self.letter}", "accept.general"),
            "ask": self._pick("advised") if self._advised else self._pick(*self._asks(), f"ask.{self._question}", "ask.general"),
            "out": "" if self._advised else self._pick(self._way_out, "out"),
            "door": self._pick(*self._goes_on(), f"door.{self.tone}"),
            "close": self._pick(f"close.{self.tone}"),
            "signature": _signature(self.owner),
            "name": clean(person.full) if person else "",
            "role": self.role,
            "company": self.company,
            "position": self.post,
            "meeting": self.slots["meeting"],
            "question_about": self.slots["about"],
            "formal": self.formal,
            "tone": self.tone,
            "letter": self.letter,
            "owner": clean(self.owner.name),
        }

    def _greeting(self, person: Person | None) -> str:
        message, sure = self.conversation.message, self.conversation.formal is not None
        line = wording.greeting(self.bank, person, self.formal, self.first_name_terms, self.tone, message.text, sure)
        return self.bank.respell(line, [self.style] if self.style else [])

    @property
    def _advised(self) -> bool:
        """Whether the mail has said already what would help: a question for it would show that nobody read that."""
        return self.letter == "thanks" and self.conversation.advised

    @property
    def _question(self) -> str:
        return {"thanks": "feedback"}.get(self.letter, self.letter)

    @property
    def _way_out(self) -> str:
        """Who has given advice already is asked for little more; who offers it needs no excuse."""
        offered = self.conversation.feedback_offered and self._answers()
        return "out_given" if self.letter == "thanks" else "out_offered" if offered else "out"

    def _pick(self, *paths: str) -> str:
        """One phrase of the first path that the bank has."""
        names = [path.replace("accept.thanks", "accept.feedback") for path in paths]
        path = next(name for name in names if self.bank.phrases(name))
        phrase = self.bank.fill(choose(self.key, path, self.bank.phrases(path)), self.formal, self.slots)
        tables = ["always", self.tone, *([self.style] if self.style else [])]
        return self.bank.respell(phrase, tables)

    def _thanks(self) -> str:
        """The opening; the meeting in it, or in a sentence behind it where the letter is about something else."""
        own = {"agency": "agency", "thanks": "feedback", "brief": "brief"}.get(self.letter)
        if own is None:
            kind = "application" if self.meeting is None else "task" if self.meeting.kind == "task" else "interview"
            to = self.decision.to
            wrote = to is None or to.wrote
            return self._pick(*([] if wrote else [f"thanks.told_{kind}"]), f"thanks.{kind}")
        opening = self._pick(f"thanks.{own}")
        # the agent was not there, and did arrange it: unless it was their own call
        also = ["also_arranged"] if own == "agency" and not ours(split(self.conversation.message.text[:4000])) else []
        return f"{opening} {self._pick(*also, 'also')}" if self.meeting is not None else opening

    def _meeting(self, meeting: Interview) -> str:
        noun = self.bank.get(f"meeting.{meeting.kind}") or self.bank.get("meeting.interview")
        if meeting.kind in ("task", "trial") and (topic := wording.topic_of(meeting)):
            noun = self._called(topic) or noun
        if meeting.when is None or meeting.kind == "task":  # a task's date may be its deadline
            return str(noun)
        day = wording.day(self.bank, meeting.when, self.conversation.message.date, self.style)
        return self.bank.fill(self.bank.get("meeting.with_day"), self.formal, {"noun": noun, "day": day})

    def _called(self, topic: str) -> str:
        """A task or trial as the mail calls it, with its article ("the case study"); empty for other topics."""
        small = topic if self.bank.language == "de" else topic.lower()
        called = (phrase for pattern, phrase in self.bank.get("meeting.tasks", ()) if re.search(pattern, topic))
        return next((self.bank.fill(phrase, self.formal, {"topic": small}) for phrase in called), "")

    def _about(self) -> str:
        """What the question is about: the meeting's own topic, else what counts in this kind of work at this stage."""
        topic = wording.topic_of(self.meeting)
        if any(topic.casefold() in sentence.casefold() for sentence in self.conversation.praise):
            topic = ""  # nobody is asked what was wrong with what they liked
        if topic and self.meeting is not None and self.meeting.kind not in ("task", "trial"):
            if (noun := self._called(topic)) and (named := self.bank.get("about.named")):
                return self.bank.fill(named, self.formal, {"topic": noun})
            if self.bank.language != "de" and topic[1:].islower():
                topic = topic.lower()  # "Trial shift", where it began a subject
            event = self.bank.get("about.event")
            name = "about.topic_event" if event and re.search(event, topic) else "about.topic"
            return self.bank.fill(self.bank.get(name), self.formal, {"topic": topic})
        kind = self.meeting.kind if self.meeting else "closed" if self.letter == "closed" else "application"
        stage = kind if kind in ("task", "trial", "application", "closed") else "interview"
        family = wording.family(self.role)
        options = self.bank.phrases(f"point.{stage}.{family}") or self.bank.phrases(f"point.{stage}.general")
        point = self.bank.fill(choose(self.key, "point", options), self.formal, self.slots)
        return self.bank.fill(self.bank.get("about.point"), self.formal, {"point": point})

    def _takes_up(self) -> list[str]:
        """The reason or the kind word to be thankful for: to whoever wrote it, and where nothing weightier is to be answered."""
        if not (self.letter.startswith("after_") and self._answers()):
            return []
        return ["accept.reason"] if self.conversation.reason else ["accept.praise"] if self.conversation.praise else []

    def _asks(self) -> list[str]:
        """The question that the mail itself gives: about the experience it names, or what it says was missing."""
        if self.slots["experience"]:
            return ["ask.missed"]
        lacked = self.conversation.reason == "lacked" and self.letter.startswith("after_") and self._answers()
        return ["ask.reason"] if lacked else []

    def _goes_on(self) -> list[str]:
        """What to say to what the mail says of later: not beside another role or feedback that is offered now, for which it is thanked already."""
        said = self.conversation.afterwards
        thanked = self.letter == "alternative" or self.conversation.feedback_offered
        return [f"door.{said}"] if said and not thanked and self._answers() else []

    def _answers(self) -> bool:
        """Whether the letter goes to who wrote the mail, in its language: what it says can be answered."""
        to = self.decision.to
        return self.in_its_language and (to is None or to.wrote)

    def _missed(self) -> str:
        """The experience that the mail names, in its own words; empty where it names none, or in another language."""
        asks = self.letter != "closed" and self.in_its_language
        return clean(self.conversation.missed, 80) if asks else ""


def _speaks(bank: Bank, language: str) -> bool:
    return bank.language.partition("-")[0] == language.partition("-")[0].lower()


def _register(bank: Bank, conversation: Conversation, owner: Owner) -> tuple[bool, bool]:
    """Whether to write formally, and whether by first name, which English and Dutch show in how they greet the owner."""
    formal = conversation.formal
    start = conversation.message.text.lstrip()[:80]
    first = re.escape(owner.name.split()[0]) if owner.name.split() else "(?!)"
    if bank.language != "en":
        greeted = bank.get("greeting.by_first")  # "Dag Joris", and "u" all the same
        by_first = bool(greeted) and bool(re.match(rf"(?i)(?:{greeted})\s+{first}\s*[,!.:\n-]", start))
        return (bank.get("register") == "formal" if formal is None else formal), by_first
    casual = bool(re.match(r"(?i)(?:hi|hey|hello)\b", start))
    courtesy = re.search(r"(?m)^\W*(?:Mrs|Mr|Ms|Miss)\.? (?:[A-Z]\.? ?){0,2}[A-Z][\w'’-]+\s*$", conversation.message.text)
    if courtesy and not casual:
        return True, False  # "Dear Kerry", signed "Mrs D Aspinall", as schools do
    by_first = casual or bool(re.match(rf"(?i)(?:dear\s+)?{first}\s*[,!.:\n-]", start))
    if formal is None:
        return not casual, True  # in English, surnames are for those who use them first
    return formal, by_first and not formal


def _from(conversation: Conversation, owner: Owner) -> str:
    """The owner's address that the mail was sent to; the account's own where the mail doesn't show one of theirs."""
    to = (conversation.addressed_to or "").lower()
    return clean(to if to in owner.addresses else owner.addresses[0] if owner.addresses else "")


def _shown(person: Person, message: Message) -> str:
    """The addressee's name as their own mail has it, where it is only the order that differs: "Tan Hui Ling"."""
    name, own = wording.shown(person), message.sender
    same = own is not None and own.email == person.address and sorted(own.name.split()) == sorted(name.split())
    return clean(own.name) if own is not None and same else name


def _signature(owner: Owner) -> str:
    """The signature or the name, and below it phone and links that are not in it yet."""
    lines = [
        clean(line) if "\t" in line else printable(line).rstrip()
        for line in (owner.signature.strip("\r\n") or owner.name).splitlines()
    ]
    lines += [line for line in map(clean, (owner.phone, *owner.links)) if line and not any(line in above for above in lines)]
    return "\n".join(lines)


def _tidy(text: str) -> str:
    lines = [line.rstrip() for line in text.replace("\r\n", "\n").replace("\r", "\n").split("\n")]
    return re.sub(r"\n{3,}", "\n\n", "\n".join(lines)).strip("\n") + "\n"
