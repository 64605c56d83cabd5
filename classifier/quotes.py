"""Cut what others wrote earlier from what this mail says: quoted replies, forwards, Outlook's header blocks.

Written for the twelve languages that the letters know (en de fr es pt it nl pl sv tr ja zh); the shapes that need no language
(">" lines, a date and an address before a colon) work in all of them.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

__all__ = ["ATTRIBUTION", "QUOTED_BELOW", "Cut", "cut", "is_passed_on"]

# Marks that plaintext.py sets where only the markup of HTML tells.
QUOTED_BELOW = "\ue002"  # a line of its own: everything below is an older mail
ATTRIBUTION = "\ue003"  # begins a line that names who wrote the quote below it

MAX_LINES = 20_000
MAX_TRIES = 60  # places looked at closely: a mail that quotes more often is no letter
MAX_ATTRIBUTION = 300  # characters of an attribution, joined from at most four lines


@dataclass(frozen=True, slots=True)
class Cut:
    """`text`: what is new. `quoted`: the rest, without ">". `forwarded`: the rest was passed on, not answered."""

    text: str
    quoted: str = ""
    forwarded: bool = False


_ORIGINAL = (
    r"original (?:message|appointment)|ursprüngliche (?:nachricht|e-?mail)|original-?nachricht|ursprünglicher termin|"
    r"message (?:d['’]origine|original|initial)|(?:mensaje|correo) original|mensagem original|messaggio originale|"
    r"(?:oorspronkelijk|origineel) bericht|oryginalna wiadomość|wiadomość oryginalna|ursprungligt meddelande|originalmeddelande|"
    r"(?:özgün|orijinal) (?:ileti|mesaj|e-?posta)|元のメッセージ|元のメール|原始(?:邮件|郵件|信息|訊息)|原邮件"
)
_FORWARD = (
    r"forwarded (?:message|mail)|weitergeleitete (?:nachricht|e-?mail)|message (?:transféré|réexpédié)|courriel transféré|"
    r"(?:mensaje|correo) reenviado|mensagem (?:encaminhada|reencaminhada)|messaggio inoltrato|doorgestuurd bericht|"
    r"(?:przekazana|przesłana) (?:dalej )?wiadomość|wiadomość (?:przekazana|przesłana)(?: dalej)?|"
    r"vidarebefordra(?:t|d|de)(?: (?:meddelande|brev|mail))?|"
    r"(?:yönlendirilen|yönlendirilmiş|iletilen|iletilmiş) (?:ileti|mesaj|e-?posta)|転送(?:された|済み)?(?:メッセージ|メール)|"
    r"(?:转发|轉寄|轉發|被转发)的?(?:邮件|郵件|信息|訊息|消息)(?:的信息)?"
)
_FORWARD_BEGINS = (
    r"begin forwarded message|anfang der weitergeleiteten (?:nachricht|e-?mail)|"
    r"début du (?:message|courriel) (?:réexpédié|transféré)|inicio del mensaje reenviado|"
    r"início da mensagem (?:encaminhada|reencaminhada)|inizio (?:del )?messaggio inoltrato|begin doorgestuurd bericht|"
    r"początek przekazywanej wiadomości|vidarebefordrat brev|iletilen (?:mesajın|iletinin) başlangıcı|"
    r"yönlendirilen ileti(?:nin)? başlangıcı|転送されたメッセージ|开始转发的邮件|開始轉寄郵件"
)
_DASHES = r"[-–—_=*~]{2,}"
_IS_ORIGINAL = re.compile(rf"{_DASHES} ?(?:{_ORIGINAL})[^-]{{0,60}} ?{_DASHES}", re.I)
_IS_FORWARD = re.compile(rf"{_DASHES} ?(?:{_FORWARD})[^-]{{0,60}} ?{_DASHES}|(?:{_FORWARD_BEGINS}) ?[:：]", re.I)

# The labels of a header block, by field. Sorted out by language they would only say the same: a block has several of them.
_LABELS = {
    "from": "from|von|de|expéditeur|da|van|od|från|kimden|gönderen|差出人|送信者|发件人|寄件者|寄件人",
    "sent": "sent|date|gesendet|datum|envoyé|envoyé le|enviado|enviado el|enviado em|enviada|enviada em|fecha|data|inviato|"
    "verzonden|wysłano|wysłane|skickat|gönderildi|gönderme tarihi|tarih|送信日時|日付|日時|发送时间|发送日期|日期|時間|时间|"
    "寄件日期|發送時間|傳送時間",
    "to": "to|an|à|destinataire|para|a|aan|do|till|kime|alıcı|宛先|收件人|收件者",
    "cc": "cc|kopie|kopia|copie à|copie|bilgi|抄送|副本",
    "subject": "subject|betreff|objet|asunto|assunto|oggetto|onderwerp|temat|ämne|konu|件名|主题|主旨|主題",
}
_KIND = {label: kind for kind, labels in _LABELS.items() for label in labels.split("|")}
_ANY_LABEL = "|".join(sorted(_KIND, key=len, reverse=True))
_LABEL = re.compile(rf"({_ANY_LABEL}) ?[:：] ?", re.I)
_FROM = re.compile(rf"(?:{_LABELS['from']}) ?[:：] ?(?=\S)", re.I)
_INLINE = re.compile(rf"(?<!\w)({_ANY_LABEL}) ?[:：]", re.I)
_CLOCK = re.compile(r"[\d:.,/ -]{1,20}(?:am|pm|uhr|h)?\b", re.I)

# Someone wrote something, at the end of a line before a colon.
_WROTE = (
    r"wrote|writes|schrieb(?:en)?|geschrieben|a écrit|écrit|escribió|ha escrito|escreveu|ha scritto|schreef|"
    r"(?:heeft )?(?:het volgende )?geschreven|napisał(?:a|\(a\)|/a)?|pisze|skrev|yazdı|写道|寫道|"
    r"さん?(?:は|が)?書きました|のメール|のメッセージ"
)
_STARTS = (
    r"on|at|am|le|el|em|no dia|a|il(?: giorno)?|in data|op|den|på|w dniu|dnia|dn\.|在|於|于|20\d\d|\d{1,2}[./-]|\d{1,2} \w|"
    r"(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:pon|wt|śr|czw|pt|sob|niedz|sön|mån|tis|ons|tors|fre|lör|lun|mar|mer|jeu|ven|sam|dim)\b"
)
_WHEN = r"(?:\d{4}|\d{1,2}[./-] ?\d{1,2}|\d{1,2}[:.h]\d{2}|@)"
_STARTED = (
    # "On Mon, 4 Mar 2024 at 10:12, Jane Doe <jane@...> wrote:"; "Am 4.3.24 um 10:12 schrieb Jane Doe:"
    re.compile(rf"(?:{_STARTS})(?![^\W\d_]).*{_WHEN}.*(?<!\w)(?:{_WROTE})(?:.{{0,120}}) ?[:：]", re.I),
    re.compile(rf"(?:在|於|于).*{_WHEN}.*(?:{_WROTE}).{{0,80}}[:：]", re.I),
)
_UNSTARTED = (
    # "Jane Doe <jane@...> wrote:"; "Jane Doe schrieb am 4.3.24 um 10:12:"; "..., 4 Mar 2024 tarihinde şunu yazdı:"
    re.compile(rf"[\"'(\[*<]?\w.{{0,200}}(?:<\S+@\S+>|{_WHEN}).{{0,120}}?(?:{_WROTE})(?: to [^:]{{1,80}})? ?[:：]", re.I),
    re.compile(rf"[\"'(\[*<]?\w.{{0,100}}(?<!\w)(?:{_WROTE}) (?:on|am|le|el|em|il|op|den)\b.{{0,80}}{_WHEN}.{{0,80}}[:：]", re.I),
    # any language: a date or a time, then an address, and at most two words after it
    re.compile(r".{0,200}(?:\d{4}|\d{1,2}:\d{2}).{0,200}<[^<>\s]+@[^<>\s]+>\)?(?: [^\W\d]{2,20}){0,2} ?[:：]"),
    re.compile(rf"Wiadomość napisana przez .{{1,200}}{_WHEN}.{{0,60}}:", re.I),
)
# ... and what names someone only where ">" lines follow at once
_LOOSE = re.compile(rf".{{1,150}}(?:{_WROTE}).{{0,60}}[:：]", re.I)
_HINT = re.compile(rf"@|{ATTRIBUTION}|{_WROTE}", re.I)
_COLON = re.compile(r"[:：][*_]{0,3}$")

_LEFT_OUT = re.compile(r"[\[(<].{0,40}[\])>]|\.{3}|…")  # "[...]", "<snip>" at the beginning of a quote
_FIELD_GOES_ON = re.compile(r"@|;$|,$")  # a To of many people, broken over lines
_GAP = re.compile(r"\n{3,}")
_RULE = re.compile(r"[-–—_=*~ ]{3,}")
_ANSWERED = re.compile(r"\s*(?:re|aw|sv|vs|antw|odp|ynt|ref|rif|回复|回覆|答复|返信)\s*(?:\[\d+\])?[:：]", re.I)
_PASSED_ON = re.compile(r"\s*(?:fw|fwd|wg|tr|rv|enc|res?env|doorst|pd|vb|vs|i|i̇lt|ilt|ynl|转发|轉寄|轉發|転送)\s*[:：]", re.I)
_QUOTE = re.compile(r"[>＞]")
_QUOTE_MARKS = re.compile(r"^(?:[>＞] ?)+")
_OTHER_MARKS = re.compile(r"[-|:#%+=]{1,3}[]}>]?")  # what some programs put before quoted lines instead
_MAY_QUOTE = re.compile(rf"^[>＞]|[:：][*_]{{0,3}}$|{_DASHES}|[{QUOTED_BELOW}{ATTRIBUTION}]|{_FROM.pattern}", re.I | re.M)


def cut(text: str, subject: str = "") -> Cut:
    """`text` (LF line ends, stripped lines) parted in new and old. `subject` tells a forward from a reply where the text doesn't.

    Replies between the lines of a quote are new text. What is nothing but ">" lines stays text: that is somebody's layout.
    """
    if not _MAY_QUOTE.search(text):
        return Cut(text)
    lines = text.split("\n", MAX_LINES)
    beyond = lines[MAX_LINES:]  # one string: the rest
    lines = lines[:MAX_LINES]
    old: set[int] = set()
    end, kind = _boundary(lines, old)
    named = bool(old)
    end, kind = _attributions(lines, end, kind, old)
    named = named or bool(old)
    old |= _runs(lines, end, named)
    while 0 < end < len(lines) and (not lines[end - 1] or _RULE.fullmatch(lines[end - 1])):
        end -= 1  # the rule above a header block
    new = _join(line for number, line in enumerate(lines[:end]) if number not in old)
    before = _join(_QUOTE_MARKS.sub("", lines[number]) for number in sorted(old) if number < end)
    below = _join(_QUOTE_MARKS.sub("", line) for line in lines[end:] + beyond)
    quoted = f"{before}\n\n{below}".strip()
    if not new and not below and not named:
        return Cut(quoted)
    if not new and below and not beyond and kind in ("", "block") and (kind == "" or _ANSWERED.match(subject)):
        # An answer with nothing above an unmarked quote: written below it, and nobody can tell where the quote ends.
        return Cut(below, before)
    forwarded = kind == "forward" or (
        kind in ("block", "mark") and (is_passed_on(subject) or (not new and not _ANSWERED.match(subject)))
    )
    return Cut(new, quoted, forwarded)


def is_passed_on(subject: str) -> bool:
    """Whether `subject` begins as a mail program begins that of a forward ("Fwd:", "WG:", "TR:" ...)."""
    return _PASSED_ON.match(subject) is not None


def _join(lines: Iterable[str]) -> str:
    text = "\n".join(lines).replace(ATTRIBUTION, "").replace(QUOTED_BELOW, "")
    return _GAP.sub("\n\n", text).strip()


def _boundary(lines: list[str], old: set[int]) -> tuple[int, str]:
    """The line from which on all is an older mail, and by what it is known: "forward", "block" (header fields), "mark" or "".

    Header fields that ">" lines follow are but an attribution: they go to `old`, and what stands between the quotes stays.
    """
    skip = tries = 0
    for number, line in enumerate(lines):
        bare = line.strip("* ")
        if not bare or number < skip:
            continue
        if bare.startswith(QUOTED_BELOW):
            near = (other.strip("* ") for other in lines[number : number + 4] if len(other) < 140)
            return number, "forward" if any(map(_IS_FORWARD.fullmatch, near)) else "mark"
        if len(bare) < 140 and _IS_FORWARD.fullmatch(bare.removeprefix(ATTRIBUTION)):
            return number, "forward"
        original = len(bare) < 140 and _IS_ORIGINAL.fullmatch(bare) is not None
        if not original and tries < MAX_TRIES and _FROM.match(bare):
            tries += 1
            original = _is_block(lines, number)
        if original:
            after = _after_block(lines, number)
            if after is None:
                return number, "block"
            old.update(range(number, after))
            skip = after
    return len(lines), ""


def _after_block(lines: list[str], first: int) -> int | None:
    """The first ">" line below a header block, where its fields and at most one blank line are all that is between."""
    for number in range(first + 1, min(len(lines), first + 14)):
        line = lines[number]
        if _QUOTE.match(line):
            return number
        if line and not _LABEL.match(line.strip("* ")) and not _FIELD_GOES_ON.search(line):
            return None
    return None


def _is_block(lines: list[str], first: int) -> bool:
    """Whether an older mail's header fields begin at line `first` ("From: ... Sent: ... To: ... Subject: ...")."""
    bare = lines[first].replace("*", "").strip()
    label = _FROM.match(bare)
    value = bare[label.end() :] if label else ""
    if _CLOCK.fullmatch(value):
        return False  # "From: 10:00 To: 11:00" is an appointment
    inline = {_kind(found[1]) for found in _INLINE.finditer(bare[:1000])}
    if len(inline) >= 4:
        return True
    kinds = {"from"}
    strangers = 0
    for line in lines[first + 1 : first + 20]:
        bare = line.replace("*", "").strip()
        if not bare:
            continue
        label = _LABEL.match(bare)
        if label:
            kinds.add(_kind(label[1]))
            strangers = 0
        else:
            strangers += 1  # a To of many people goes over several lines
            if strangers > 3:
                break
        if len(kinds) >= 3 and ("subject" in kinds or "@" in value):
            return True
    return False


def _kind(label: str) -> str:
    return _KIND.get(label.lower(), "")  # "" where case folding and lower-casing differ (dotted and dotless i)


def _attributions(lines: list[str], end: int, kind: str, old: set[int]) -> tuple[int, str]:
    """Note the attributions above line `end` in `old`; a new `end` where one has its quote below it without any ">"."""
    tries = 0
    for number in range(end):
        line = lines[number]
        if number in old or _QUOTE.match(line) or not (line.startswith(ATTRIBUTION) or _COLON.search(line)):
            continue
        if not _HINT.search(" ".join(lines[max(0, number - 3) : number + 1])[-MAX_ATTRIBUTION:]):
            continue
        tries += 1
        if tries > MAX_TRIES:
            break
        after = next(
            (
                place
                for place in range(number + 1, min(end, number + 6))
                if lines[place] and not _LEFT_OUT.fullmatch(lines[place])
            ),
            None,
        )
        quoted = after is not None and _QUOTE.match(lines[after]) is not None
        start = _attribution(lines, number, old, loose=quoted and after is not None and after <= number + 2)
        if start is None:
            continue
        if after is not None and not quoted:
            other = _other_marks(lines, after, end)
            if not other:
                return start, ""
            old.update(other)
        old.update(range(start, number + 1))
    return end, kind


def _other_marks(lines: list[str], after: int, end: int) -> set[int]:
    """The lines that share the sign at the beginning of line `after`, where at least two do."""
    sign = _OTHER_MARKS.match(lines[after])
    if not sign:
        return set()
    marked = {number for number in range(after, min(end, after + 500)) if lines[number].startswith(sign[0])}
    return marked if len(marked) > 1 or sign[0][-1] in "]}|" else set()


def _attribution(lines: list[str], last: int, old: set[int], *, loose: bool) -> int | None:
    """The first line of the attribution that ends at line `last`, or None. `loose`: a quote follows, so "Jane wrote:" is one."""
    joined = ""
    found = None
    for first in range(last, max(-1, last - 4), -1):
        line = lines[first]
        if not line or first in old or _QUOTE.match(line):
            break
        joined = f"{line} {joined}".strip(" *_")
        if line.startswith(ATTRIBUTION):
            return first
        if len(joined) > MAX_ATTRIBUTION:
            break
        bare = joined.replace("*", "")
        if any(shape.fullmatch(bare) for shape in _STARTED):
            return first  # begins as an attribution begins: nothing above belongs to it
        if found is None and any(shape.fullmatch(bare) for shape in _UNSTARTED):
            found = first
    if found is None and loose and _LOOSE.fullmatch(lines[last].strip(" *_")):
        return last
    return found


def _runs(lines: list[str], end: int, named: bool) -> set[int]:
    """The lines above `end` that start with ">", and the tails that a mail program broke off them."""
    marked = [number for number in range(end) if _QUOTE.match(lines[number])]
    if len(marked) == 1 and not named:
        return set()  # one ">" alone is an arrow or a ">From " of an mbox file
    old = set(marked)
    for number in marked:
        if number + 2 in old and number + 1 not in old:
            # "> a long line of the quote\nbroken here\n> and going on": the middle one is not ours.
            broken = len(lines[number]) >= 66 and len(lines[number + 1]) < 40
            if broken or not lines[number + 1]:
                old.add(number + 1)
    return old
