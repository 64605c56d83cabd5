"""Days named in a mail, in the languages mail is written in: "22. September", "martes 6", "9月24日", "Friday at 5 pm". Pure.

A day without a month is told only where weekday and number agree; a weekday alone only with an hour beside it; one that may be read two
ways ("03/04/2027", "next Tuesday") not at all.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import islice

from daemon.hours import clock

__all__ = ["MONTHS", "Day", "days", "names_day", "next_weekday"]


@dataclass(frozen=True, slots=True)
class Day:
    """A day named in a text. `when`: with the hour, if `timed`; `start`, `end`: where it stands; `due`: a last day, not an appointment."""

    when: datetime
    start: int
    end: int
    timed: bool = False
    due: bool = False


def _table(*rows: str) -> dict[str, int]:
    return {name: n for n, names in enumerate(rows) for name in names.split()}


# every name and abbreviation of a month, small: its number
MONTHS = {
    name: n + 1
    for name, n in _table(
        "january jan januar jänner janvier janv enero ene janeiro gennaio januari stycznia styczeń ocak",
        "february feb februar febrero fevereiro febbraio februari lutego luty şubat février févr fév",
        "march mar märz mars marzo março maart marca marzec mart mrz",
        "april apr avril avr abril aprile kwietnia kwiecień nisan",
        "may mai mayo maio maggio mei maja maj mayıs",
        "june jun juni juin junio junho giugno czerwca czerwiec haziran",
        "july jul juli juillet juil julio julho luglio lipca lipiec temmuz",
        "august aug août agosto augustus augusti sierpnia sierpień ağustos",
        "september sep sept septembre septiembre setembro settembre września wrzesień eylül",
        "october oct oktober okt octobre octubre outubro ottobre października październik ekim",
        "november nov novembre noviembre novembro listopada listopad kasım",
        "december dec dezember dez décembre déc diciembre dic dezembro dicembre desember grudnia grudzień aralık",
    ).items()
}
_WEEKDAYS = _table(
    "monday montag lundi lunes segunda segunda-feira lunedì lunedi maandag poniedziałek måndag måndagen pazartesi 月曜 周一 星期一",
    "tuesday dienstag mardi martes terça terça-feira martedì martedi dinsdag wtorek tisdag tisdagen salı 火曜 周二 星期二",
    "wednesday mittwoch mercredi miércoles miercoles quarta quarta-feira mercoledì mercoledi woensdag środa środę onsdag onsdagen çarşamba 水曜 周三 星期三",
    "thursday donnerstag jeudi jueves quinta quinta-feira giovedì giovedi donderdag czwartek torsdag torsdagen perşembe 木曜 周四 星期四",
    "friday freitag vendredi viernes sexta sexta-feira venerdì venerdi vrijdag piątek fredag fredagen cuma 金曜 周五 星期五",
    "saturday samstag sonnabend samedi sábado sabado sabato zaterdag sobota sobotę lördag lördagen cumartesi 土曜 周六 星期六",
    "sunday sonntag dimanche domingo domenica zondag niedziela niedzielę söndag söndagen pazar 日曜 周日 星期日",
)
_MONTH = "|".join(sorted(map(re.escape, MONTHS), key=len, reverse=True))
_WEEKDAY = "|".join(sorted(map(re.escape, _WEEKDAYS), key=len, reverse=True))
# beside a number only: "Thu 17", "jeu. 17"
_ABBREVIATED = _table(
    "mon mo lun",
    "tue tues di mar",
    "wed mi mer mié",
    "thu thur thurs do jeu jue gio",
    "fri fr ven vie",
    "sat sa sam sáb sab",
    "sun so dim dom",
)
_SHORT = rf"(?:{'|'.join(_ABBREVIATED)})\.?"
_OR = r"(?:or|and|oder|und|ou|et|o|y|e|of|en|lub|i|eller|och|veya|ve|&|/)"
_ORDINAL = r"(?:st|nd|rd|th|er|ème|º|°|\.|:?e|:a)?"
_DATE = re.compile(
    r"(?i)\b(?P<y1>20\d\d)[-/](?P<m1>\d\d)[-/](?P<d1>\d\d)\b|"
    r"\b(?:(?P<and>\d{1,2})\. ?(?:/|und|u\.|&) ?)?(?P<d2>\d{1,2})\. ?(?P<m2>\d{1,2})\.(?P<y2>20\d\d|\d\d\b)?|"
    rf"\b(?:(?P<also>\d{{1,2}}){_ORDINAL} ?{_OR} ?(?:(?:{_WEEKDAY}),? )?(?:den |der |dem |le |el |il |the )?)?"
    rf"(?P<d3>\d{{1,2}}){_ORDINAL} ?(?:of |de |di |d['’])?(?P<m3>{_MONTH})\b\.?(?:,? (?:de )?(?P<y3>20\d\d))?|"
    rf"\b(?P<m4>{_MONTH})\.? (?P<d4>\d{{1,2}})(?:st|nd|rd|th)?\b(?![:.]\d)(?: ?{_OR} ?(?P<more>\d{{1,2}})(?:st|nd|rd|th)?\b(?![:.]\d))?"
    r"(?:,? (?P<y4>20\d\d))?|"
    r"\b(?P<d5>\d{1,2})/(?P<m5>\d{1,2})/(?P<y5>20\d\d)\b|"
    rf"\b(?P<w9>{_WEEKDAY}|{_SHORT}),? (?P<d9>\d{{1,2}})/(?P<m9>\d{{1,2}})(?!/?\d)|"
    rf"\b(?P<d0>\d{{1,2}})/(?P<m0>\d{{1,2}}),? \((?P<w0>{_WEEKDAY}|{_SHORT})\)|"
    r"(?:(?P<y6>20\d\d)年)?(?P<m6>\d{1,2})月(?P<d6>\d{1,2})[日号]?(?:[（(].{1,3}[)）])?(?:(?:か|、|と|または|もしくは|或者?|和)(?P<next>\d{1,2})[日号])?|"
    rf"\b(?:(?:{_WEEKDAY}|{_SHORT}),? \(?(?:the |den |der |dem |le |el |il |d[ií]a |dnia |de )?|(?:{_WEEKDAY})(?: [^\W\d_]+){{1,4}}, (?:the |den |le |el |il |d[ií]a ))(?P<d7>\d{{1,2}})(?!\.? ?/ ?\d{{1,2}}\.){_ORDINAL}(?!\s*(?:de |of |di |d['’])?(?:{_MONTH})\b|[\d:/]|[.h]\d|\s*(?:am|pm|uhr|h\b|%|min))|"
    r"(?<![\d月])(?P<d8>\d{1,2})[日号](?:[（(].{1,3}[)）])"
)  # fmt: skip
_DUE_BEFORE = re.compile(
    r"(?i)(?:\b(?:(?<!swing )(?<!come )(?<!drop )(?<!stop )(?<!pop )by|until|till|before|no later than|deadline\w*|due(?! (?:mattin|giorn|pomerig|ore|or[ea]\b|person|volt|settiman|mes[ie]|ann|coll|candidat|righ|parol|chiacch|minut|turn|prov))|(?<=applications )close|clos(?:es|ing)(?: date)?(?: is)?(?: this)?|since|dated|valid|"
    r"bis(?: zum)?|spätestens|vor dem|seit|avant|d['’]ici|jusqu['’]au|limite|au plus tard|depuis|antes del?|hasta|a más tardar|"
    r"desde|fecha l[ií]mite|até|antes d[eo]|prazo|entro|prima del|fino al|scadenza|uiterlijk|vóór|tot(?: en met)?|sinds|"
    r"(?<!you )(?<!we )(?<!\bu )do(?: dnia| poniedziałku| wtorku| środy| czwartku| piątku|(?=\s*$))|najpóźniej|przed|senast|före|innan|t\.o\.m\.|en geç|(?:plazo|frist|délai|termijn|termine|termin)\b[^.!?\n]{0,30}\b(?:finaliza|vence|acaba|termina|endet|läuft|expire|scade|loopt|vervalt))(?: (?:the|le|el|il|o|ao|den|dem|am|dnia|op))?[\s:]*)(?:(?:noon|midday|midnight|close of (?:play|business)|end of (?:day|play)|\d{1,2}(?:[.:]\d\d)? ?(?:am|pm|uhr|h)?) (?:on |am |le |el )?)?(?:\w+,? ){0,1}$"
)
_DUE_AFTER = re.compile(
    r"(?i)^(?:['’]\w+)?(?:[（(].{1,3}[)）])?\s*(?:\w+ (?:günü )?)?(?:kadar|まで|までに|之前|以前|前\b|締切|deadline|tarihine kadar)"
)
_NEXT = re.compile(
    r"(?i)\b(?:next|last|past|every|each|nächste\w*|letzte\w*|kommende\w*|jeden|dernier|chaque|pasado|cada|passad[oa]|scors[oa]|"
    r"ogni|vorige|afgelopen|elke|volgende|zeszł\w+|każd\w+|nästa|förra|varje|gelecek|geçen|her|来週|先週|下周|上周)\s+$"
)
_ALONE = re.compile(rf"(?i)(?<!\w)(?P<w>{_WEEKDAY})(?!\w)")
_EITHER = re.compile(rf"(?i)\s{_OR}\s")  # between two days: what hour follows is the other's, or both's
# "sat 8am", in English alone: elsewhere "do" and "mar" are words
_ALONE_OR_TOMORROW = re.compile(
    rf"(?i)(?<!\w)(?:(?P<w>{_WEEKDAY})|(?P<s>mon|tues?|weds?|thu(?:rs?)?|fri|sat|sun)(?=,? (?:at |@ ?|around )?\d{{1,2}}(?:[:.]\d\d)? ?[ap]m\b)|tomorrow|demain|domani|amanh[ãa]|mañana(?= (?:a|sobre|tipo|como) )|(?<!guten )(?<!schönen )(?<!goede )morgen(?=,? (?:um|gegen|ab|om|rond|früh|(?:vor|nach)?mittag|ochtend|middag) ))(?!\w)"
)


def days(text: str, near: datetime, past: bool = False) -> list[Day]:
    """The days named in `text`, written at `near`, in their order: at most thirty. Without a year it is the next such day from a week
    before `near` on; with `past` the last such day up to `near`."""
    out: list[Day] = []
    for found in islice(_DATE.finditer(text), 30):
        for when in _read(found, near, past):
            out.append(_day(text, when, found.start(), found.end()))
    if not out and not past:
        out = list(_weekdays(text, near))
    return out


def _read(found: re.Match[str], near: datetime, past: bool) -> Iterator[datetime]:
    parts = {key[0]: value for key, value in found.groupdict().items() if value and key[-1].isdigit()}
    day, year = int(parts["d"]), int(parts.get("y", 0))
    year += 2000 if 0 < year < 100 else 0
    if "m" not in parts:
        if when := _by_weekday(found[0], day, near, past):
            yield when
        return
    if weekday := found["w9"] or found["w0"]:  # "Wed 11/12": the weekday tells which of the two is the month
        for one, other in dict.fromkeys(((day, int(parts["m"])), (int(parts["m"]), day))):
            when = _made(0, other, one, near, past) if 0 < other < 13 else None
            if when and _by_weekday(f"{weekday} {one}", one, when - timedelta(days=1), False) == when:
                yield when
        return
    month = MONTHS.get(parts["m"].lower()) or (int(parts["m"]) if parts["m"].isdigit() else 0)
    if found["d5"] and month != day and month <= 12 and day <= 12:
        return  # day first or month first: nobody can tell
    if found["d5"] and month > 12 >= day:
        day, month = month, day
    for number in (found["also"], found["and"], day, found["more"], found["next"]):
        if number is not None and (when := _made(year, month, int(number), near, past)):
            yield when


def _made(year: int, month: int, day: int, near: datetime, past: bool) -> datetime | None:
    try:
        when = datetime(year or near.year, month, day, tzinfo=near.tzinfo)
        if not year and past and when > near:
            when = when.replace(year=near.year - 1)
        elif not year and not past and when < near - timedelta(days=7):
            when = when.replace(year=near.year + 1)
    except ValueError:
        return None
    return when


def _by_weekday(shown: str, day: int, near: datetime, past: bool) -> datetime | None:
    """The next (or last) day with that number, if it falls on the weekday beside it ("martes 6")."""
    named = _ALONE.search(shown)
    short = None if named else re.match(r"[^\W\d_]+", shown)
    wide = re.search(r"[（(]([月火水木金土日])[)）]", shown)
    weekday = (
        _WEEKDAYS[named["w"].lower()]
        if named
        else "月火水木金土日".index(wide[1])
        if wide
        else _ABBREVIATED.get(short[0].lower())
        if short
        else None
    )
    for ahead in range(0, -40, -1) if past else range(-3, 40):
        when = near + timedelta(days=ahead)
        if when.day == day:
            return _midnight(when) if when.weekday() == weekday else None
    return None


def _weekdays(text: str, near: datetime) -> Iterator[Day]:
    """ "vendredi à 17h", "tomorrow at 11:00", where no date is written: the next such day."""
    taken = 0  # where the hour of the day before ends: "tomorrow at 11:00 or Monday" has one
    for found in islice(_ALONE_OR_TOMORROW.finditer(text), 10):
        if _NEXT.search(text[max(0, found.start() - 14) : found.start()]):
            continue
        named = _WEEKDAYS[found["w"].lower()] if found["w"] else _ABBREVIATED[found["s"].lower()[:3]] if found["s"] else None
        ahead = 1 if named is None else _ahead(named, near)
        ahead += 7 * bool(found["w"] and re.match(r" week\b", text[found.end() :]))  # "come round Thursday week"
        rest = re.split(r"[.!?\n]", text[found.end() : found.end() + 64], maxsplit=1)[0]
        reach = (
            14 if _ALONE.search(rest) else max(14, len(rest))
        )  # "Thursday for a coffee, say half three", but no other day's hour
        one = _day(text, _midnight(near + timedelta(days=ahead)), found.start(), found.end(), reach, taken)
        hour = clock(text, found.end(), found.end() + 20)
        if hour and not _EITHER.search(text, found.end(), hour.start):
            taken = hour.end
        if one.timed:
            yield one


_ANY = re.compile(r"(?i)\b(?:une?|an?|(?:an )?einem|einen|uma?|uno|een|some|any|irgendeinen) $")


def next_weekday(text: str, near: datetime) -> datetime | None:
    """The next such day after `near`, at midnight, where `text` names one weekday by its whole name and no other; "un samedi" is any of them."""
    named = {
        _WEEKDAYS[found["w"].lower()]
        for found in _ALONE.finditer(text)
        if not _ANY.search(text[max(0, found.start() - 12) : found.start()])
    }
    return _midnight(near + timedelta(days=_ahead(named.pop(), near))) if len(named) == 1 else None


def _ahead(weekday: int, near: datetime) -> int:
    """The days from `near` to the next `weekday` (0: Monday): 1 to 7."""
    return (weekday - near.weekday() - 1) % 7 + 1


def _midnight(when: datetime) -> datetime:
    return when.replace(hour=0, minute=0, second=0, microsecond=0)


def _day(text: str, when: datetime, start: int, end: int, reach: int = 30, since: int = 0) -> Day:
    before, after = text[max(since, start - 40) : start].rpartition("\n")[2], text[end : end + max(40, reach + 6)]
    due = bool(_DUE_BEFORE.search(before) or _DUE_AFTER.search(after))
    hour = clock(after[: reach + 6]) or clock(before[-reach:])
    if hour is None:
        return Day(when, start, end, False, due)
    return Day(when.replace(hour=hour.hour % 24, minute=hour.minute), start, end, True, due)


def names_day(text: str, when: datetime) -> bool:
    """Whether a short answer speaks of the day `when`: its weekday, or its number as a day ("am 29.", "the 15th", "den 15:e")."""
    if any(_WEEKDAYS[found["w"].lower()] == when.weekday() for found in _ALONE.finditer(text[:2000])):
        return True
    number = rf"(?<![\d:.,/]){when.day}(?!\d|[:.,h]\d|\s*(?:uhr|h\b|am\b|pm\b|min|時|点))"
    return bool(
        re.search(rf"(?i)(?:\b(?:am|den|the|le|el|il|dia|de|op|on){_SPACE}{number}|{number}(?:st|nd|rd|th|:e|日))", text[:2000])
    )


_SPACE = r"\s{1,2}"
