"""The title of the position, from all the mails of an application: the fullest, in the owner's form, without the firm. Pure."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from classifier.language import detect
from daemon.firms import same_company
from daemon.gendered import feminine, of_a_woman, one_form
from daemon.genders import by_name
from daemon.names import fold
from daemon.openings import same_role, vague, wide
from daemon.related import Mail, later
from daemon.signatures import salutation
from daemon.titles import role
from daemon.values import Fact, Owner

__all__ = ["applied_for", "offered", "with_endings"]


def applied_for(
    this: Mail, before: Sequence[Mail], others: Sequence[Mail], written: Sequence[Mail], firm: Fact | None, owner: Owner
) -> Fact | None:
    """The title that `this` refuses: as it says itself, as the mails `before` it say, by its words among the firm's openings (`others`), or as the owner's
    own first letter (`written`) has it."""
    title = _title(this, before) or _by_its_words(this, before, others, firm) or _in_own_letter(written) or _called(this, before)
    title = title and _of_the_owner(title, (this, *before), owner)
    return title and replace(title, value=_without_firm(title.value, firm))


def offered(this: Mail, sentences: Sequence[str], title: Fact | None) -> str:
    """The title of another opening that `sentences` of the refusal name; empty where they name none, or the one that is refused (`title`)."""
    if not sentences:
        return ""
    offer = replace(this.message, subject="", text="\n\n".join(sentences))
    found = role(offer, None, True) or role(offer)  # in a refusal's words, or as a house says whom it looks for
    if found is None or vague(found) or wide(found) or len(found.split()) > _LONG:
        return ""
    return "" if title and same_role(found, title.value) else found


_LONG = 5  # words: more are a title and where it is
_CALLED = re.compile(
    r"(?i)(?:(?:the|our|that|your|this|re:?) )?(?P<r>(?!(?:new|other|same|open|current|first|right|your|our|the|this|that|my|next|another|job|a|an) )(?:[\w&/+-]+ ){1,3}(?:post|role|seat|position|job|opening|vacancy|slot))"
)


_OF_A_MAIL = re.compile(r"(?i)\b(?:e-?mail|mail|message|letter|note|wg|wegen|about|for)\b")  # "Dein Mail wg Job"


def _called(this: Mail, before: Sequence[Mail]) -> Fact | None:
    """What a subject calls a post that has no title: "The Year 5 post", "our second backend seat"."""
    for mail in (this, *before):
        for piece in re.split(r"\s+[-–—|•:,]\s*|[:,]\s+", mail.message.subject):
            if (found := _CALLED.fullmatch(piece.strip(" ?!."))) and not _OF_A_MAIL.search(piece):
                return Fact(found["r"], mail.source)
    return None


def _title(this: Mail, before: Sequence[Mail]) -> Fact | None:
    """The full title: that of the confirmation where this mail says only "the firmware position"."""
    title = this.title
    subject = fold(this.message.subject)
    # the mail offers another post; what its subject names is the one it refuses
    of_subject = next((m for m in before if m.title and len(m.title) > 5 and fold(m.title) in subject), None)
    if title and of_subject and of_subject.title and fold(title) not in subject and not same_role(title, of_subject.title):
        return Fact(of_subject.title, of_subject.source)
    if title is None or vague(title):  # "um einen Ausbildungsplatz": as what, another mail says
        named = [m for m in before if m.title]
        distinct = {fold(m.title) for m in named if m.title}
        if named and (len(distinct) == 1 or all(same_role(a, b) for a in distinct for b in distinct)):
            best = max(named, key=lambda m: len((m.title or "").split()))
            return Fact(best.title or "", best.source)
        if title is None:
            return None
    named = [m for m in before if m.title and same_role(title, m.title)]
    words = len(title.split())
    for other in sorted(named, key=lambda m: len((m.title or "").split()), reverse=True):
        fuller = other.title or ""
        if re.search(r" (?:ou|oder|o) ", fuller) and not re.search(r" (?:ou|oder|o) ", title):
            continue  # "conseillère ou conseiller": this mail knows to whom it speaks
        named_as = len(fuller.split()) == words and title == title.lower() and fuller[:1].isupper()
        if named_as or (len(fuller.split()) > words and (words == 1 or title == title.lower() or title.isupper())):
            return Fact(fuller, other.source)
    return Fact(title, this.source)


def _in_own_letter(written: Sequence[Mail]) -> Fact | None:
    """The title that the owner's own first letter names, where no mail received names one."""
    for mail in sorted(written, key=lambda m: m.message.date.timestamp() if m.message.date else 0.0)[:1]:
        if (title := role(mail.message)) and not vague(title):
            return Fact(title, mail.source)
    return None


def _without_firm(title: str, firm: Fact | None) -> str:
    """ "Grade 5 Teacher, Birchwood Elementary" beside Birchwood Elementary School: the letter names the firm itself."""
    if firm and wide(title) and len(title) > len(firm.value) + 1:
        title = title.removeprefix(firm.value)  # "锐洋财务总监", of 锐洋
    title = _AT.sub("", title)
    before, _, behind = title.rpartition(", ")
    if firm and before and same_company(behind, firm.value):
        return before  # "Disponent Nahverkehr, Frischlog AG Egerkingen"
    if firm and (for_whom := _FOR_WHOM.search(title)) and fold(for_whom["firm"]) in fold(firm.value):
        title = title[: for_whom.start()]  # "Parrillero para El Zorzal", of Bodegón El Zorzal
    head, _, tail = title.rpartition(", ")
    return head if head and firm and len(tail) > 3 and fold(firm.value).startswith(fold(tail)) else title


# what is left of "Disponent bei der Spedition Grabner" without the firm
_AT = re.compile(r"\s+(?:bei|beim|at|with|chez|presso|bij|hos|na|w)(?:\s+(?:der|dem|den|the|la|le|el|de|het))?$")


_FOR_WHOM = re.compile(
    r"\s+(?:bei|beim|at|with|chez|presso|bij|hos|na|w|for|für|pour|para|en|no|na|per|voor|van|de|di|do|da)\s+(?P<firm>[A-ZÀ-Þ].{2,})$"
)


def _of_the_owner(title: Fact, before: Sequence[Mail], owner: Owner) -> Fact:
    """German titles have two forms: that of the owner's given name ("Einkäufer", "Einkäuferin"). `before`: the refusal first."""
    gender = by_name(owner.name) or _as_greeted(before, owner)
    title = Fact(one_form(title.value, gender), title.source)
    noun = title.value.partition(" ")[0]
    if gender == "f" and any(
        re.search(rf"\b{re.escape(noun)}(?:/-?|[:*_·(])in\b", f"{m.message.subject}\n{m.message.text[:4000]}") for m in before
    ):
        title = Fact(f"{noun}in{title.value.removeprefix(noun)}", title.source)  # "Softwareentwickler/in"
    if gender == "f":
        title = Fact(with_endings(title.value, before), title.source)
    hers = feminine(title.value)
    if not gender or hers is (gender == "f"):
        return title
    for mail in before:
        other = mail.title or ""
        if feminine(other) is not hers and _formless(other) == _formless(title.value):
            return Fact(other, mail.source)
    if gender == "f" and detect(before[0].message.text) == "de":
        return Fact(of_a_woman(title.value), title.source)  # "Bauzeichner (m/w/d)", applied for by Maren
    return title


def _as_greeted(before: Sequence[Mail], owner: Owner) -> str:
    """The owner's gender as a mail greets them ("Cher Monsieur Lambrecht"); empty where none does."""
    own = {fold(word) for word in owner.name.split()}
    greeted = (salutation(m.message.text).person for m in before)
    return next((who.gender for who in greeted if who and who.gender and fold(who.last.split(" ")[-1]) in own), "")


def with_endings(title: str, before: Sequence[Mail]) -> str:
    """ "chargée de communication" of "chargé de communication", where one of the mails has "chargé(e)"; so "enfermera" of "Enfermero(a)"."""
    text = "\n".join(f"{m.message.subject}\n{m.message.text[:4000]}" for m in before)

    def bent(word: re.Match[str]) -> str:
        found = re.search(
            rf"\b{re.escape(word[0])}(?:\((?P<in>e|ne|trice|euse|rice|a)\)|[·.•](?P<dot>e|ne|trice|euse|rice)\b)",
            text,
            re.IGNORECASE,
        )
        if not found:
            return word[0]
        ending = str(found["in"] or found["dot"]).lower()
        if ending == "e" and word[0].endswith("er"):
            return word[0][:-2] + "ère"
        cuts = {"trice": ("teur", "tore"), "rice": ("eur", "ore"), "euse": ("eur",), "a": ("o", "")}.get(ending, ("",))
        cut = next((one for one in cuts if word[0].endswith(one)), None)
        return word[0] if cut is None else word[0].removesuffix(cut) + ending

    return re.sub(r"[^\W\d_]{4,}", bent, title)


def _formless(title: str) -> list[str]:
    return [re.sub(r"(?:erin|er|in|e)$", "", fold(word)) for word in title.split()]


def _by_its_words(this: Mail, before: Sequence[Mail], others: Sequence[Mail], firm: Fact | None) -> Fact | None:
    """The one of the firm's openings whose own word the talk has: "the lineage job", and "Senior Data Engineer, Lineage" was applied for."""
    named = [
        m
        for m in others
        if m.title and m.firm and firm and same_company(m.firm, firm.value) and not later(m.message, this.message)
    ]
    said = set(_plain_words("\n".join(f"{m.message.subject}\n{m.message.text}" for m in (this, *before))))
    fits = []
    for mail in named:
        foreign = {w for m in named if not same_role(m.title or "", mail.title or "") for w in _plain_words(m.title or "")}
        if (set(_plain_words(mail.title or "")) - foreign) & said:
            fits.append(mail)
    if not fits or any(not same_role(fits[0].title or "", m.title or "") for m in fits):
        return None
    best = max(fits, key=lambda m: len((m.title or "").split()))
    return Fact(best.title or "", best.source)


def _plain_words(text: str) -> list[str]:
    return [fold(word) for word in re.findall(r"[^\W\d_]{4,}", text)]
