"""A firm's name and its domain: the words of a mail that spell the domain, and the domain read as a name where nothing else tells. Pure."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterator
from typing import TypeAlias

from classifier.message import Message
from daemon.firms import AND, WORD, clean_company, ending_in_initials, label
from daemon.names import fold, is_freemail, is_relay, squeeze, vocabulary

__all__ = ["TRADE", "from_label", "spelled", "spelled_by"]

_Found: TypeAlias = tuple[str, float]  # a name and its weight, as places.py has it
_Tokens: TypeAlias = list[tuple[str, int, int]]  # a word, where it begins and ends


def spelled(message: Message, vetted: Callable[[str], str | None]) -> Iterator[_Found]:
    """The words of the mail that spell the sender's domain: "Voßkühler Medizintechnik" for vosskuehler-med.de.

    `vetted` cleans a capitalised phrase, and answers None for what is no firm.
    """
    if message.sender is None:
        return
    domain = message.sender.domain
    labels = [label(domain)] if label(domain) else []
    if is_relay(domain) or is_freemail(domain):  # "Síle Ní Dhonnacha", at crustyheron@ of a mail service
        local = message.sender.email.partition("@")[0]
        boxes = (local.partition("+")[0], *((domain.partition(".")[0],) if is_relay(domain) else ()))
        labels += [piece for piece in boxes if len(piece) > 4]
    text = re.sub(
        r"\b[LlDd]['’](?=[A-ZÀ-Þ])",
        "",
        "\n".join((message.sender.name, message.subject, message.text[:6000], message.quoted[:2000])),
    )  # "L'Escale"
    tokens = [(m[0], m.start(), m.end()) for m in re.finditer(r"[^\W_][\w'’.]*|&", text)]
    for one in labels:
        bare = re.sub(
            r"^(?:get|join|try|team|careers?|jobs?|hr)[-]|[-_.]?(?:careers?|jobs?|hiring|recruiting|recruitment|"
            r"talent|hr|hq|mail|group|inc|team|online|app)$",
            "",
            one,
        )
        # "harbourandmainphysio", of Harbour & Main
        trade = re.sub(rf"(?<=\w{{8}})[-]?(?:{_TRADES})$", "", bare)
        for target in dict.fromkeys((one, bare, trade)):
            yield from _spelled(target, tokens, text, vetted)
            if re.search("[äöüåøÄÖÜÅØ]", text):  # "skarvanga", for Skärvånga
                yield from _spelled(target, [(_plain(word), start, end) for word, start, end in tokens], text, vetted)


# without it the name is half a name: "Tŷ Celyn Nursing Home"
_HOUSE = re.compile(r" (?:Home|House|Hospital|Hospice|School|College|Practice|Surgery|Nursery)\b")
_TRADES = r"physio|dental|dentists?|vets?|clinic|pharmacy|optic(?:s|ians)?|law|legal|studios?|design|media|bakery|foods?|farms?|bikes?|motors?|autos?|books?|builders?|homes?|care|health"


def _plain(word: str) -> str:
    return "".join(c for c in unicodedata.normalize("NFKD", word) if not unicodedata.combining(c))


def _spelled(target: str, tokens: _Tokens, text: str, vetted: Callable[[str], str | None]) -> Iterator[_Found]:
    whole, parts = squeeze(target), [p for p in re.split(r"[-_.]", target) if p]
    if len(whole) < 4:
        return
    for i, (first, start, _) in enumerate(tokens):
        if not (first[:1].isupper() or first[:1].isdigit()):
            if len(whole) >= 6 and (said := _said_small(whole, tokens[i : i + 4], text)):
                yield said, 2.5
            continue
        yield from _shortened(whole, tokens[i : i + 6], text)
        joined, end = "", start
        for k, (word, _, stop) in enumerate(tokens[i : i + 6]):
            if k and not re.fullmatch(r"[ \t&,'’.-]{1,3}", text[end : tokens[i + k][1]]):
                break
            if "\n" in text[end : tokens[i + k][1]]:
                break
            joined += "&" if word == "&" else squeeze(fold(word))
            end = stop
            if joined.replace("&", "").replace("and", "") == whole or (
                any(joined.replace("&", also) == whole for also in ("", *AND)) if "&" in joined else joined == whole
            ):
                tail = re.match(rf"(?: {WORD}){{1,2}}", text[end:])  # the domain may be only the name's beginning
                longer = bool(_HOUSE.match(text, end))
                if cleaned := clean_company(text[start:end]):
                    yield cleaned, 1.0 if longer else 3.0
                if tail and (fuller := vetted(text[start:end] + tail[0])) and len(fuller.split()) > k + 1:
                    yield fuller, 3.0 if longer else 1.0
                break
            # "csanviator", of a Colegio San Viator
            ends = k and len(joined) >= 8 and whole.endswith(joined) and len(whole) - len(joined) < 3
            if ends and (cleaned := vetted(text[start:end])):
                yield cleaned, 2.5
        words = [squeeze(fold(t[0])) for t in tokens[i : i + len(parts)]]
        if (
            len(parts) > 1
            and len(words) == len(parts)
            and all(w.startswith(p) or p == _initials(w) for w, p in zip(words, parts, strict=True))
        ):
            span = text[start : tokens[i + len(parts) - 1][2]]
            if (
                "\n" not in span
                and all(t[0][:1].isupper() for t in tokens[i : i + len(parts)])
                and (cleaned := clean_company(span))
            ):
                yield cleaned, 3.0


def _said_small(whole: str, tokens: _Tokens, text: str) -> str | None:
    """The words that spell the domain where the mail writes them small, as one does on a phone ("crumb and co"), with capitals."""
    joined = ""
    for k, (word, _, end) in enumerate(tokens):
        joined += squeeze(fold(word)) if word != "&" else "and"
        if joined == whole and k:
            said = text[tokens[0][1] : end].rstrip(".")
            return None if "\n" in said.rstrip(".") else re.sub(r"\b(?!and\b|of\b|the\b)[a-z]", lambda m: m[0].upper(), said)
        if not whole.startswith(joined):
            break
    return None


def _shortened(whole: str, tokens: _Tokens, text: str) -> Iterator[_Found]:
    """The words of which the domain keeps the first one or two as initials: "Hospital San Telmo" for hsantelmo, "Universidade de Ribalta" for uribalta."""
    words: list[str] = []
    for word, _, end in tokens:
        if "\n" in text[tokens[0][1] : end]:
            return
        if not word[:1].isupper():
            if fold(word) not in _SMALL:
                return
            continue
        words.append(squeeze(fold(word)))
        rests = ["".join(words[n:]) for n in (1, 2)] if len(words) > 1 else []
        heads = ["".join(w[:1] for w in words[:n]) for n in (1, 2)]
        shapes = {head + rest for head, rest in zip(heads, rests, strict=False) if len(rest) >= 4}
        shapes.update(one for one in ending_in_initials(words) if len(one) >= 8)  # lagooncrescent-th
        if rests and words[0].startswith("univ"):
            shapes.add("uni" + rests[0])
        if whole in shapes and (name := clean_company(text[tokens[0][1] : end])):
            yield name, 3.0


_SMALL = vocabulary("de da do del di du des d of the la le el los las e y et und der für van")


def _initials(word: str) -> str:
    return {"universitaet": "uni", "hausverwaltung": "hv", "musikschule": "ms", "landratsamt": "lra"}.get(word, word[:1])


def spelled_by(own: str, key: str) -> bool:
    """Whether the label of a domain and a firm's key (firm_key) begin alike: "larkspurstaffing", "larkspur"."""
    bare = squeeze(own)
    return len(key) > 3 and (bare.startswith(key) or key.startswith(bare) or bare[:6] == key[:6])


# a domain that says its owner finds people for others
TRADE = re.compile(
    r"staffing|recruit|talent|personal|people|search|executive|interim|jobs|career|placement|vermittlung|rekrut|hire|hr$|manpower|"
    r"temps|consult|headhunt|selezion|seleccion|resourc|uitzend|bemanning|kompetens|danisman|personeel|vacature|bewerb|empleo|emploi|lavoro|trabaj|trabalh|postul|candidat"
)

_TAILS = sorted(
    vocabulary("""
    robotics games cloud foods food bank labs lab tech technologies systems medical energy logistics studios studio digital
    solutions consulting software group health pay pictures museum media design partners capital motion instruments
    analytics networks network security hotels hotel airways motors pharma biologics care foundation trust college
    school hospital restaurants brewing coffee books press publishing records music audio data works mobility dynamics
    engineering construction build services insurance mutual university house electrical plumbing heating roofing building builders carpentry joinery landscapes
    transport haulage farms farm bakery dental legal accountants cafe catering cleaning garage timber furniture
"""),
    key=lambda word: (-len(word), word),
)


def from_label(message: Message, human: bool) -> str | None:
    """A human's own domain read as a name, where it reads as one: "haldenrobotics.com" -> "Halden Robotics". `human`: whether a human is in From."""
    if message.sender is None:
        return None
    own = label(message.sender.domain)
    if not own or len(own) < 4 or any(c.isdigit() for c in own) or not human:
        return None
    if TRADE.search(own) or re.search(
        r"post|mail|correo|correio|courri|poczta|brev|letter|clubs$|^uni|^st[bcdfgj-np-tvwxz]", own
    ):
        return None  # an agency's, a mail service's, or one that needs to be known to be read
    if re.search(r"[\u3040-\u30ff\u3400-\u9fff]", message.text):
        return None
    for tail in _TAILS:
        if own.endswith(tail) and len(own) - len(tail) >= 3:
            return f"{own.removesuffix(tail).strip('-').title().replace('-', ' ')} {tail.title()}"
    if "-" in own or re.match(r"get|join|try|the[a-z]|my[a-z]", own):
        return None
    return own.title() if len(own) <= 9 else None
