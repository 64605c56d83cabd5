"""Which firm: read from one mail's names, subject, text and domain. Pure.

`company(message)` answers with words that the mail itself has, or None. places.py finds the names that may be the firm's, standing.py says how each stands
in the mail, and the trees of choice.py which of them is likely the firm's; here the name gets its form. titles.py does the same for the position.
"""

from __future__ import annotations

import re

from classifier.message import Message
from daemon.addresses import Kind, fits, kind
from daemon.boards import before_carrier
from daemon.choice import choice
from daemon.domains import from_label
from daemon.firms import clean_company, in_short, left_out, own_label
from daemon.houses import KIND, of_a_house
from daemon.names import fold, squeeze
from daemon.people import person
from daemon.places import is_person
from daemon.signatures import signatory
from daemon.standing import Name, standings
from daemon.values import AN_AGENT, Person

__all__ = ["LINKS", "company", "rivals"]

LINKS = 0.25  # so likely a firm's name must be to look for its other mails, which may be surer of it


def company(message: Message, agency: bool = False, carried: float = 0.0, sure: float | None = None) -> str | None:
    """The firm that the application was for, as this mail names it; None when it doesn't, or an agency keeps it to itself.

    `sure` (0..1): how likely its name must be the firm's, where less will do than for a letter. `agency`: who wrote finds people for others. `carried` (0..1): how likely the words of the mail make it that somebody between sent it, of whatever
    kind.
    """
    signed = signatory(message)
    name = _likeliest(message, agency, carried, signed, sure)
    if name is None:
        sender = message.sender
        # a relay's domain is nobody's own
        human = bool(sender and kind(sender) is not Kind.TOKEN and is_person(sender.name, message, signed))
        if agency or carried >= AN_AGENT or _by_a_provider(message):
            return None
        return from_label(message, human) or _carried_for(message, signed)
    if _only_signed(name, message, signed):
        return None
    return _with_kind(_with_article(name, message), message)


def _carried_for(message: Message, signed: Person | None) -> str | None:
    """For whom a system writes, by its own word: "Lupa" of "Lupa via Trampoo"."""
    shown = message.sender.name if message.sender else ""
    whose = before_carrier(shown)
    return None if whose == shown or is_person(whose, message, signed) else clean_company(whose)


def _by_a_provider(message: Message) -> bool:
    """Whether the firm is what stands before the "@", so that the domain is only who carries its mail: Kev Larter, at larterandson@broadnet.example."""
    who = person(message.sender.name) if message.sender else None
    if who is None or not message.sender or len(who.last) < 4 or fits(who.first, who.last, message.sender.email):
        return False
    return fold(who.last) in message.sender.email.partition("@")[0]


def _likeliest(message: Message, agency: bool, carried: float, signed: Person | None, least: float | None) -> str | None:
    """The likeliest of the names, in the form to call it by; None where none is likely enough."""
    least = choice().cutoff if least is None else least
    sure, best = next(iter(_ranked(message, agency, carried, signed)), (0.0, None))
    return _form(best) if best is not None and sure >= least else None


def rivals(message: Message) -> list[str]:
    """Every name that is likely enough to be looked for as the firm's, the likeliest first: a board's own name may stand before the employer's."""
    return [_form(name) for sure, name in _ranked(message, False, 0.0, signatory(message)) if sure >= LINKS]


def _ranked(message: Message, agency: bool, carried: float, signed: Person | None) -> list[tuple[float, Name]]:
    """The names that may be the firm's, each with how likely it is (0..1), the likeliest first."""
    trees = choice()
    likely = [(trees.likelihood(values), name) for name, values in standings(message, agency, carried, signed)]
    return sorted(likely, key=lambda one: -one[0])


def _form(name: Name) -> str:
    """The fullest of its forms that has real weight: "Halden Robotics" rather than "Halden"."""
    heavy = max(name.forms.values())
    fair = [form for form, weight in name.forms.items() if weight >= min(1.5, heavy)]
    best = max(fair, key=lambda f: (not f.isupper() or len(f) < 5, len(f.split()) <= 5, name.forms[f] + 0.7 * len(f.split())))
    # "Quillon Biosciences Ireland DAC", where it signs as Quillon Biosciences
    best = next((form for form in fair if form != best and _OF_A_COUNTRY.fullmatch(best.removeprefix(f"{form} "))), best)
    # "Willowby Council" in From is "Willowby Borough Council" where it signs
    whole = [
        form for form in name.forms if len(form.split()) > len(best.split()) and (left_out(form, best) or in_short(form, best))
    ]
    return max(whole, key=len, default=best)


_OF_A_COUNTRY = re.compile(
    r"Ireland|UK|Deutschland|Germany|France|España|Spain|Italia|Italy|Österreich|Austria|Schweiz|Suisse|Switzerland|Nederland|Netherlands|Belgium|België|Belgique|Canada|Australia|USA|US|India|Portugal|Brasil|México|Europe|EMEA"
)


def _only_signed(name: str, message: Message, signed: Person | None) -> bool:
    """Whether `name` is the writer's own, and said nowhere else: "F. Ladoux", at ladoux-tp.example, whose firm may be called otherwise."""
    own = squeeze(own_label(message))
    if not signed or fold(name) != fold(signed.last) or own in ("", squeeze(fold(name))):
        return False
    said = (message.subject, *(line for line in message.text.split("\n") if len(line.split()) > 4))
    return not any(fold(name) in fold(line) for line in said)


def _with_kind(name: str, message: Message) -> str:
    """`name` with what it is, where the mail calls it so."""
    shown = clean_company(message.sender.name) if message.sender else None
    if shown and of_a_house(shown) and shown.endswith(f" {name}") and len(shown.split()) < 4:
        return shown  # "Tartak Wilk", and "Wilk" at wilk.example
    text = re.sub(r"\s+", " ", f"{message.sender.name if message.sender else ''} | {message.subject} | {message.text[:6000]}")
    for found in re.finditer(rf"{re.escape(name)}(?!\w)", text):
        ahead = text[max(0, found.start() - 60) : found.start()]
        if (before := _KIND_BEFORE.search(ahead)) and not _HEAD_OF.search(ahead[: before.start()]):
            return before[0] + name
    return name


# "Jefe de Taller", and on the next line where
_HEAD_OF = re.compile(
    r"(?i)\b(?:jef[ea]|encargad[oa]|responsable|director[a]?|coordinador[a]?|capo|responsabile|direttor[ei]|direttrice|chef|directeur|directrice|gerente|diretora?|head|manager) (?:de |di |d['’]|del |du |da |do |of (?:the )?)?$"
)
_KIND_BEFORE = re.compile(rf"\b(?:{KIND}) (?:(?:Les?|La|L['’]) ?)?$")


def _with_article(name: str, message: Message) -> str:
    """`name` with its own article, where text and domain both have it: "La Bobine Verte", at labobineverte.example."""
    shown = f"{message.sender.name if message.sender else ''}\n{message.subject}\n{message.text}"
    if name not in shown and (elided := re.search(r" (?:[dl]['’])?".join(map(re.escape, name.split())), shown)):
        return elided[0]  # "Hôtel d'Aigueval", at hotel-aigueval.example
    if re.search(rf"[a-z,–-] The {re.escape(name)}(?!\w)", f"{message.subject}\n{message.text}"):
        return f"The {name}"  # "an update from The Limes": within a sentence it has its capital
    own = squeeze(own_label(message))
    whole = re.findall(rf"\b(?:La|Le|Les|El|Los|Las|Il|Lo|De|Het|The) {re.escape(name)}(?!\w)", shown)
    return next((one for one in whole if own.startswith(squeeze(fold(one))[:12])), name)
