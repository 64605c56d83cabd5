"""Compose the letter: a decision in, a Reply out. Pure: no network, no clock, no keyring; the same input gives the same letter.

    Letters.load(templates) > compose(decision, ...) -> Reply > lint(reply, decision) > render(reply, message_id, now) -> bytes

The words come from phrasebanks.py's banks, the order of the parts from small Jinja2 templates that the user can replace: the first of
`<templates>/<language>/<letter>.j2`, `<templates>/<letter>.j2` and the built-in one that is there. Jinja2 loads with the letters.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from classifier.message import Address, Message
from daemon import phrasebanks, wording
from daemon.draft import render
from daemon.errors import TemplateError
from daemon.parts import Parts
from daemon.phrasebanks import LETTERS, Bank, speaks
from daemon.proofread import lint
from daemon.samples import SAMPLE_OWNER, SampleStyle, samples
from daemon.thread import quote_of, references_of, subject_of
from daemon.values import Ask, Conversation, Owner, Person, Reply, Thank
from daemon.variants import european
from daemon.wording import clean

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
    """Every letter, compiled: banks by language, templates by (language or "*", letter). `closing`: those of the templates that have the door, the last
    sentence, which may name the house."""

    banks: Mapping[str, Bank]
    templates: Mapping[tuple[str, str], Template]
    closing: frozenset[tuple[str, str]]

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
        banks = phrasebanks.banks(templates)
        found: dict[tuple[str, str], Template] = {}
        paths: dict[tuple[str, str], Path] = {}
        closing: set[tuple[str, str]] = set()
        for folder in (phrasebanks.BUILT_IN, templates):
            for path in sorted([*folder.glob("*.j2"), *folder.glob("*/*.j2")]) if folder else ():
                language = ANYWHERE if path.parent == folder else path.parent.name
                _known(path, language, banks)
                if folder is templates and language == ANYWHERE:  # the user's word for all languages: above ours for one
                    found = {at: one for at, one in found.items() if at[1] != path.stem}
                found[language, path.stem] = _compiled(environment, path)
                paths[language, path.stem] = path
                has_door = re.search(r"\bdoor\b", path.read_text(encoding="utf-8-sig"))
                closing = closing | {(language, path.stem)} if has_door else closing - {(language, path.stem)}
        letters = cls(banks, found, frozenset(closing))
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
        note = "" if speaks(bank, wanted) else _note(wanted)
        at = (bank.language, letter) if (bank.language, letter) in self.templates else (ANYWHERE, letter)
        words, template = Parts(bank, decision, owner, ask.tone, key, at in self.closing), self.templates[at]
        message = conversation.message
        references = references_of(message)
        return Reply(
            sender=Address(clean(owner.name), _from(conversation, owner)),
            # the address as it is: one with a control character is left out by draft.py, never mended into another
            to=(Address(_shown(decision.to, message), decision.to.address),) if decision.to and decision.to.address else (),
            cc=(),
            subject=subject_of(message.subject) or f"Re: {bank.get('subject')}",
            body=_tidy(template.render(words.all())),
            quote=quote_of(bank, message, words.bearing.style) if ask.quote_original else "",
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
    name = phrasebanks.language_name(language)
    return (
        "written in English: the mail's language is unknown" if name in ("", "und") else f"written in English: no {name} letter"
    )


def _bank(banks: Mapping[str, Bank], language: str, conversation: Conversation) -> Bank:
    """The bank for `language`; of Portuguese, that of the mail's country; English where there is none."""
    tag = language.replace("_", "-")
    base = tag.partition("-")[0].lower()
    exact = next((one for name, one in banks.items() if name.lower() == tag.lower()), None)
    if base == "pt" and tag.lower() in ("pt", "pt-pt") and "pt-PT" in banks:
        return banks["pt-PT"] if tag.lower() == "pt-pt" or european(conversation.message) else banks["pt"]
    return exact or banks.get(base) or banks["en"]


def _from(conversation: Conversation, owner: Owner) -> str:
    """The owner's address that the mail was sent to; the account's own where the mail doesn't show one of theirs."""
    to = (conversation.addressed_to or "").lower()
    return clean(to if to in owner.addresses else owner.addresses[0] if owner.addresses else "")


def _shown(person: Person, message: Message) -> str:
    """The addressee's name as their own mail has it, where it is only the order that differs: "Tan Hui Ling"."""
    name, own = wording.shown(person), message.sender
    same = own is not None and own.email == person.address and sorted(own.name.split()) == sorted(name.split())
    same = same and name not in message.text  # "Depoorter Katrien" in From signs Katrien Depoorter
    return clean(own.name) if own is not None and same else name


def _tidy(text: str) -> str:
    lines = [line.rstrip() for line in text.replace("\r\n", "\n").replace("\r", "\n").split("\n")]
    return re.sub(r"\n{3,}", "\n\n", "\n".join(lines)).strip("\n") + "\n"
