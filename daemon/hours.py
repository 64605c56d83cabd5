"""The hour of the day as a text has it, in digits or in words: "3pm", "8h30", "half eight", "huit heures et demie", "a las once y pico". Pure."""

from __future__ import annotations

import re
from typing import NamedTuple

__all__ = ["Clock", "clock"]


class Clock(NamedTuple):
    """An hour named in a text: 0..23 and 0..59 (in words 1..12, whichever half of the day is meant); `start`, `end`: where it stands."""

    hour: int
    minute: int
    start: int
    end: int


_DIGITS = re.compile(
    r"(?i)(?<![\d:.])(?P<h>[01]?\d|2[0-3])(?:(?:[:.]| ?h ?)(?P<m>[0-5]\d)(?![\d.]\d)|[時时点點](?P<m2>[0-5]\d)?|"
    r"(?=\s*(?:uhr|uur|u\b|h\b|hs\b|hrs\b|am\b|pm\b|a\.m|p\.m|o['’]clock|ish\b)))\s*(?P<half>[ap]\.?m\b)?|"
    r"(?:\b(?:kl\.?|klockan|at|around|um|gegen|rond|omstreeks|à|vers|a las|sobre las|hacia las|verso le|dopo le|dalle|por volta das|umas|lá pelas|alle(?: ore)?|ore|às|godz\.?|godzinie|saat|om|o)\s+)(?P<h2>[01]?\d|2[0-3])(?!\d|[:.h]\d|\s*(?:h|uhr|[ap]\.?m\b))"
)
_AFTERNOON = re.compile(r"下午|午後|晚上")
# "5.30 in the evening", "halb sechs abends"
_LATE = re.compile(
    r"(?i)\W{0,2}(?:o['’]clock |uhr |heures? |horas |uur )?(?:in the (?:afternoon|evening)|at night|(?:nach)?mittags\b|abends\b|am (?:abend|nachmittag)|du soir|de l['’]après-midi|de la (?:tarde|noche)|da (?:tarde|noite)|"
    r"di sera|del pomeriggio|['’]s (?:middags|avonds))"
)

# the words for one to twelve, and how each language puts an hour with them; `q` says how far before or past it
_WORDS = tuple(
    ({name: n for n, names in enumerate(words.split(), 1) for name in names.split("/")}, re.compile(rf"(?i){pattern.replace('<W>', '|'.join(re.split('[ /]', words)))}"))
    for words, pattern in (
        (
            "one two three four five six seven eight nine ten eleven twelve/noon/midday",
            (r"\b(?:(?P<q>half(?: past)?|quarter (?:past|to)|(?:five|ten|twenty(?:[- ]five)?) (?:past|to)) |(?:at|around|about|by|from|for|say) )(?P<w><W>)\b"
            r"(?! (?:past|of|or|and a half|days?|hours?|weeks?|months?|minutes?|people|candidates?|posts?|jobs?|\w+s\b))"),
        ),
        ("eins/ein zwei drei vier fünf sechs sieben acht neun zehn elf zwölf", r"\b(?:(?P<q>halb|viertel (?:vor|nach)|dreiviertel) |(?:um|gegen|ab|so) )(?P<w><W>)\b(?! (?:stunden|tage|wochen))"),
        ("une deux trois quatre cinq six sept huit neuf dix onze douze", r"(?<!pendant )(?<!durant )(?<!de )\b(?P<w><W>) heures?\b(?! d(?:e |['’]))(?P<q> et demie| et quart| moins le quart)?"),
        ("una dos tres cuatro cinco seis siete ocho nueve diez once doce", r"\b(?:a (?:eso de )?|sobre |hacia |tipo |como a )las? (?P<w><W>)\b(?P<q> y media| y cuarto| y pico| menos cuarto)?"),
        ("uma duas três quatro cinco seis sete oito nove dez onze doze", r"\b(?:às|pelas|lá para as|por volta das|tipo) (?P<w><W>)\b(?P<q> e meia| e um quarto| e pouco)?"),
        ("una due tre quattro cinque sei sette otto nove dieci undici dodici", r"\b(?:alle|verso le|dopo le|per le) (?P<w><W>)\b(?P<q> e mezz[ao]| e un quarto| meno un quarto)?"),
        ("een/één twee drie vier vijf zes zeven acht negen tien elf twaalf", r"\b(?:(?P<q>half|kwart (?:voor|over)) |(?:om|rond|tegen) )(?P<w><W>)\b(?! (?:dagen|weken|mensen))(?: uur)?"),
    )
)  # fmt: skip
_TO = re.compile(r"(?i)\bto\b|\bvor\b|\bvoor\b|\bmoins\b|\bmenos\b|\bmeno\b")
_HOUR_BEFORE = re.compile(r"(?i)^(?:halb|dreiviertel|half)$")  # "halb vier" is half past three


def clock(text: str, start: int = 0, end: int | None = None) -> Clock | None:
    """The first hour named in `text` between `start` and `end`; None where there is none."""
    stop = len(text) if end is None else end
    found = [hour for hour in (_in_digits(text, start, stop), *(_in_words(text, start, stop))) if hour]
    first = min(found, key=lambda hour: hour.start, default=None)
    return first._replace(hour=first.hour + 12) if first and first.hour < 12 and _LATE.match(text, first.end) else first


def _in_digits(text: str, start: int, end: int) -> Clock | None:
    found = _DIGITS.search(text, start, end)
    if found is None:
        return None
    hour = int(found["h"] or found["h2"])
    late = (found["half"] or "").lower().startswith("p") or _AFTERNOON.search(text, start, found.start())
    return Clock(hour + 12 if late and hour < 12 else hour, int(found["m"] or found["m2"] or 0), found.start(), found.end())


def _in_words(text: str, start: int, end: int) -> list[Clock | None]:
    return [
        _told(found, hours, dutch=hours.get("twee") == 2)
        for hours, pattern in _WORDS
        if (found := pattern.search(text, start, end))
    ]


def _told(found: re.Match[str], hours: dict[str, int], *, dutch: bool) -> Clock:
    hour, beside = hours[found["w"].lower()], (found["q"] or "").strip().lower()
    before = bool(_TO.search(beside)) or (bool(_HOUR_BEFORE.match(beside)) and (dutch or beside != "half"))
    return Clock(
        (hour - 1) or 12 if before else hour,
        30 if re.search("half|halb|demie|media|meia|mezz", beside) else 0,
        found.start(),
        found.end(),
    )
