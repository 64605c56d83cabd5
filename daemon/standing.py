"""How each name of a mail stands in it: what the trees of choice.py see of a name that may be the firm's. Pure; one road for training and serving.

Nothing here is a word of the mail: only where a name stands and how often, what kind of word it is, whether the sender's domain spells it, and who sent the
mail. So the trees are small, and the same in every language.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import islice
from typing import Self

from classifier.message import Message
from daemon.addresses import Kind, kind
from daemon.agents import is_agent
from daemon.boards import before_carrier, carrier, is_board, of_employers, service, system
from daemon.domains import TRADE, spelled_by
from daemon.eastern_firms import of_writer
from daemon.firms import LEGAL, NAMED, firm_key, hints, in_short, left_out, own_label, same_company, spells
from daemon.houses import departmental, of_a_house
from daemon.jobs import JOB
from daemon.names import PLACES, TEAMS, fold, is_freemail, known_first, squeeze
from daemon.phrases import unwrapped
from daemon.places import Candidate, Place, candidates, is_person
from daemon.signatures import signature
from daemon.values import Person
from daemon.vetting import initials, shortens, vetted

__all__ = ["STANDING", "Mention", "Name", "acts", "grouped", "mentions", "standings"]

# of a mention: in From, the subject, the first line, the text, the last lines
_WHERE = ("shown", "subject", "opening", "text", "end")
_CAP = 3  # mentions in one place: more say no more

STANDING: tuple[str, ...] = (
    "weight", "told", "strongest", "ahead", "share", *(f"weight: {place}" for place in Place), *(f"mentions: {where}" for where in _WHERE),
    "first", "names", "others told", "others shown",
    "hinted", "spelled", "another hinted", "initials of it", "no domain", "freemail", "domain of a trade",
    "words", "capitals", "legal form", "job", "house", "given name", "town", "team", "department", "digits", "a trade", "shortened elsewhere", "the writer's name",
    "applied at", "acts", "sends", "its writer's",
    "agency", "agent", "carried", "board", "of employers", "via", "robot", "role mailbox", "person", "nouns are capital",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Mention:
    """A capitalised phrase of the mail. `where`: one of _WHERE; `at`: a number that grows from From to the last line; `legal`: a legal form is in it."""

    name: str
    where: str
    at: int
    legal: bool


@dataclass(slots=True)
class Name:
    """One firm's or other body's name in all its forms, with the weight of each, and everything that speaks of it."""

    forms: dict[str, float] = field(default_factory=dict)
    candidates: list[Candidate] = field(default_factory=list)
    mentions: list[Mention] = field(default_factory=list)

    @property
    def weight(self) -> float:
        """What all places say, added up."""
        return sum(c.weight for c in self.candidates)

    @property
    def told(self) -> float:
        """The same, of what is said in words."""
        return sum(c.weight for c in self.candidates if c.told)

    @property
    def shown(self) -> bool:
        """Whether it stands in From."""
        return any(c.place is Place.SHOWN for c in self.candidates)

    @property
    def first(self) -> int:
        """Where it is first mentioned; after everything else, if it only came up another way."""
        return min((m.at for m in self.mentions), default=1 << 20)

    def is_called(self, name: str) -> bool:
        """Whether `name` is one of its forms, or so near to one that both are the same body."""
        return any(same_company(form, name) or left_out(form, name) or in_short(form, name) for form in self.forms)

    @property
    def sure(self) -> list[str]:
        """The forms that a turn of phrase or a place gave; all, where there are only mentions: "HireThread for Calder Vale Homes" is not another form."""
        return [form for form, weight in self.forms.items() if weight > 0] or list(self.forms)

    def hinted_by(self, own: str) -> bool:
        """Whether the domain's label `own` is made from it."""
        return bool(own) and any(hints(own, form) for form in self.sure)


@dataclass(frozen=True, slots=True)
class Mailed:
    """Who sent the mail, as far as it bears on which firm is meant. `agency`: they find people for others; `carried` (0..1): how likely it is that somebody
    between sent it."""

    agency: float
    agent: float
    carried: float
    board: float
    of_employers: float
    via: float
    robot: float
    role: float
    person: float
    german: float  # where every noun is capital, and so is much that is no name
    own: str
    called: tuple[str, ...]  # the names under which who carries it goes: "Workfinch" of "Hobday Haulage via Workfinch"

    @classmethod
    def of(cls, message: Message, agency: bool, carried: float) -> Self:
        """As `message` shows it."""
        what = kind(message.sender) if message.sender else None
        shown = carrier(message.sender.name) if message.sender else ""
        board, via = is_board(message), bool(message.sender and shown != message.sender.name)
        called = (shown if board or via else None, service(message))
        return cls(
            float(agency), float(is_agent(message)), carried, float(board), float(of_employers(message)), float(via), float(what is Kind.NO_REPLY), float(what is Kind.ROLE),
            float(what in (Kind.PERSONAL, Kind.TOKEN)), float(bool(_GERMAN.search(message.text))), own_label(message), tuple(name for name in called if name),
        )  # fmt: skip


_GERMAN = re.compile(r"\b(?:und|nicht|wir|für|dem|Sie|ich) ")


def mentions(message: Message) -> Iterator[Mention]:
    """Every capitalised phrase that could be a firm's name."""
    at = 0
    lines = [line for line in unwrapped(message.text[:6000]).split("\n") if line.strip()]
    shown = message.sender.name if message.sender else ""
    below = set(signature(message.text))
    body = (
        ("end" if line.strip() in below else "opening" if i == 0 and len(line) < 60 else "text", line)
        for i, line in enumerate(lines)
    )
    for where, text in (("shown", shown), ("subject", message.subject), *body):
        for found in re.finditer(NAMED, text):
            at += 1
            if name := vetted(found[0]):
                yield Mention(name, where, at, bool(LEGAL.match(text, found.end()) or LEGAL.search(found[0])))


# no mail of the corpus has forty; each is held against all others, so that a hostile one must not bring a thousand
_MOST_NAMES = 60
_MOST_MENTIONS = 400


def grouped(candidates: Iterable[Candidate], mentioned: Iterable[Mention]) -> list[Name]:
    """The names that they speak of, each once; those of the candidates before others, and _MOST_NAMES in all."""
    names: list[Name] = []

    def of(form: str, weight: float) -> Name | None:
        home = next((name for name in names if name.is_called(form)), None)
        if home is None and len(names) < _MOST_NAMES:
            names.append(home := Name())
        if home is not None:
            home.forms[form] = home.forms.get(form, 0.0) + weight
        return home

    for candidate in candidates:
        if firm_key(candidate.name) and (name := of(candidate.name, candidate.weight)):
            name.candidates.append(candidate)
    for mention in islice(mentioned, _MOST_MENTIONS):
        if firm_key(mention.name) and (name := of(mention.name, 0.0)):
            name.mentions.append(mention)
    return names


def _without_carrier(names: Sequence[Name], ahead: str, carried_by: str, message: Message) -> list[Name]:
    """`names` without Trampoo's; but of "Jo Vale via Vale Works" the firm stands behind: where its own domain writes, the text says that one applied there, or nothing else may be the firm."""
    left = [name for name in names if not name.is_called(carried_by)]
    text = " ".join(message.text[:4000].split())
    there = any(
        _APPLIED_AT.search(text[max(0, at - _BEFORE) : at])
        for name in names
        if name.is_called(carried_by)
        for at, _ in _stands(sorted(name.sure), text)
    )
    own = own_label(message)
    house = bool(own and hints(own, carried_by)) and not any(name.sure and name.is_called(ahead) for name in left)
    return left if any(name.sure for name in left) and not there and not house else list(names)


def possible(names: Sequence[Name], mailed: Mailed, message: Message) -> list[Name]:
    """Those of `names` that may be the firm's: not the sender's own, where they find people for others; nor Trampoo, where "Lupa via Trampoo" writes."""
    if mailed.via and message.sender:
        ahead, carried_by = before_carrier(message.sender.name), carrier(message.sender.name)
        hers = len(ahead.split()) > 1 and known_first(ahead.split()[0])  # "Melanie Thiele über Nordkorb Logistik": her firm
        if ahead != carried_by and not hers:
            names = _without_carrier(names, ahead, carried_by, message)
    if carried_by := service(message):
        # by its sure forms: "HireThread for Calder Vale Homes" is a form of the firm's, too
        names = [name for name in names if not any(same_company(form, carried_by) for form in name.sure or name.forms)] or list(
            names
        )
    if relay := system(message):
        names = [name for name in names if not any(fold(form).split()[:1] == [relay] for form in name.sure)]
    if not mailed.agency:
        return list(names)
    own = mailed.own

    def senders(form: str) -> bool:
        return bool(own and (hints(own, form) or spelled_by(own, firm_key(form)))) or of_writer(form, message)

    return [name for name in names if not any(map(senders, name.sure))]


# what stands before and behind a name of which one says what one says of people: "Northway had room for four". A place is only somewhere.
_BY = re.compile(r"(?:at|with|from|by|to|bei|von|chez|bij|presso) $")
_SHOP = re.compile(r" (?:site|shop|branch|office|depot|store|team|area)")
_IN = re.compile(r"(?:in|near|around) $")
_DOES = re.compile(
    r"(?:['’]s\b|,)? (?:has|have|had|went|go(?:es|ne)?|decided|came|said|picked|chose|chosen|offered|wants?|liked|loved|took|are|were|is|was|felt|rang|will|would|"
    r"won['’]t|hat|haben|ist|sind|a|ont|heeft|hebben|ha)\b"
)
# "la vacante de Auxiliar de Despachos en Transandina": where one applied, not by which road
_APPLIED_AT = re.compile(r"\b(?:at|en|bei|beim|chez|presso|bij|em|na|no|hos|w|we) (?:(?:the|la|le|el|der|dem|de|het|o|a) )?$")
_EDGE = re.compile(r"\b")
_BEFORE = 16  # signs: more than any of the words before a name takes


def _stands(forms: Sequence[str], text: str) -> Iterator[tuple[int, int]]:
    """Where one of `forms` begins and ends in `text`. Found by search, not by a pattern: to compile one for each name takes longer than all else here."""
    for form in forms:
        at = text.find(form)
        while at >= 0:
            yield at, at + len(form)
            at = text.find(form, at + 1)


def acts(forms: Sequence[str], text: str) -> bool:
    """Whether `text` says of a name (in one of its `forms`) what one says of people."""
    for start, end in _stands(forms, text):
        before = text[max(0, start - _BEFORE) : start]
        if _BY.search(before) and _EDGE.match(text, end) and not _SHOP.match(text, end):
            return True
        if _DOES.match(text, end) and _EDGE.match(text, start) and not _IN.search(before):
            return True
    return False


def _applied_at(forms: Sequence[str], text: str) -> bool:
    return any(
        _EDGE.match(text, end) and _APPLIED_AT.search(text[max(0, start - _BEFORE) : start])
        for start, end in _stands(forms, text)
    )


def standing(name: Name, names: Sequence[Name], mailed: Mailed, message: Message, signed: Person | None) -> list[float]:
    """The vector of `name` beside the other `names` of the mail, as named by STANDING."""
    forms, own = name.sure, mailed.own
    full = max(forms, key=len)
    words = full.split()
    rivals = [other for other in names if other is not name]
    weight, most = name.weight, max((other.weight for other in rivals), default=0.0)
    everything = sum(other.weight for other in names)
    writer = fold(signed.full).split() if signed else []
    where = [mention.where for mention in name.mentions]
    hinted = name.hinted_by(own)
    return [
        weight, name.told, max((c.weight for c in name.candidates), default=0.0), weight - most, round(weight / everything, 3) if everything else 0.0,
        *(sum(c.weight for c in name.candidates if c.place is place) for place in Place),
        *(float(min(_CAP, where.count(one))) for one in _WHERE),
        float(sum(other.first < name.first for other in rivals)), float(len(names)), max((other.told for other in rivals), default=0.0),
        float(any(other.shown for other in rivals)),
        float(hinted), float(bool(own) and any(spelled_by(own, firm_key(form)) or spells(own, form) for form in forms)),
        float(any(other.hinted_by(own) for other in rivals)), float(bool(own) and any(initials(form) == own for form in forms)), float(not own),
        float(bool(message.sender and is_freemail(message.sender.domain))), float(bool(TRADE.search(squeeze(own)))),
        float(len(words)), float(full.isupper()), float(any(mention.legal for mention in name.mentions)), float(bool(JOB.search(words[-1]))),
        float(any(of_a_house(form) for form in forms)), float(known_first(words[0])), float(fold(full) in PLACES), float(any(fold(word) in TEAMS for word in words)),
        float(departmental(full)), float(any(c.isdigit() for c in full)), float(bool(TRADE.search(squeeze(fold(full))))), float(any(shortens(form, longer) for form in forms for other in rivals for longer in other.forms)),
        float(any(word in writer for word in fold(full).split())) + float(is_person(full, message, signed)),
        float(_applied_at(forms, message.text)), float(acts(forms, message.text)),
        float(any(same_company(form, called) for form in forms for called in mailed.called)), float(of_writer(full, message)),
        mailed.agency, mailed.agent, mailed.carried, mailed.board, mailed.of_employers, mailed.via, mailed.robot, mailed.role, mailed.person, mailed.german,
    ]  # fmt: skip


def standings(message: Message, agency: bool, carried: float, signed: Person | None) -> list[tuple[Name, list[float]]]:
    """The names of `message` that may be the firm's, each with its vector. `agency`: who wrote finds people for others; `carried` (0..1): how likely it is
    that somebody between sent it; `signed`: who signed. The one road for training and serving."""
    mailed = Mailed.of(message, agency, carried)
    names = possible(grouped(candidates(message, signed), mentions(message)), mailed, message)
    return [(name, standing(name, names, mailed, message, signed)) for name in names]
