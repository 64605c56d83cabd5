"""Bytes to text: what mails call their charset is often wrong, and some names must never reach a codec."""

from __future__ import annotations

import codecs
import re
from functools import lru_cache

__all__ = ["STATEFUL", "codec", "decode_bytes"]

# What senders write -> what they mean (WHATWG Encoding): supersets that also decode what the narrower name allows.
_MEANT = {
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "cp936": "gb18030",
    "ascii": "cp1252",
    "iso8859-1": "cp1252",
    "latin-1": "cp1252",
    "iso8859-9": "cp1254",
    "shift_jis": "cp932",
    "euc_kr": "cp949",
    "johab": "cp949",
    "big5": "big5hkscs",
    "iso2022_jp": "iso2022_jp_ext",
    "tis-620": "cp874",
}
_ALIASES = {
    "ks_c_5601-1987": "cp949",
    "x-sjis": "cp932",
    "x-gbk": "gb18030",
    "iso-8859-8-i": "iso8859-8",
    "unicode-1-1-utf-7": "utf-7",
    "cp-850": "cp850",
}
# Text codecs only: "zlib" or "base64" are no charsets, "idna" and "punycode" take quadratic time, "unicode_escape" builds
# characters.
_TEXT = re.compile(
    r"ascii|utf-(?:7|8|8-sig|16|16-be|16-le|32|32-be|32-le)|(?:iso8859-|cp|iso2022_|euc_|mac-|koi8-|shift_jis)[\w-]+|shift_jis|latin-1|gb2312|gbk|gb18030|"
    r"big5|big5hkscs|hz|johab|tis-620|ptcp154|kz1048"
)
# 7-bit bytes that are not ASCII: what these names stand for needs decoding even where every byte looks plain.
STATEFUL = frozenset(
    {"utf-7", "hz", "iso2022_jp_1", "iso2022_jp_2", "iso2022_jp_3", "iso2022_jp_2004", "iso2022_jp_ext", "iso2022_kr"}
)
_NOT_ASCII = re.compile("[^\x00-\x7f]+")
_ESCAPES = re.compile(rb"\x1b(?:\$[@B]|\([BJI])")


@lru_cache(maxsize=256)
def codec(charset: str) -> str | None:
    """The Python codec for a charset name as mails write it; None for unknown names and for codecs that aren't text."""
    name = charset.strip(" \"'").lower()
    if len(name) > 40 or not name.isascii():
        return None
    try:
        found = codecs.lookup(_ALIASES.get(name, name)).name
    except (LookupError, ValueError):
        return None
    if not _TEXT.fullmatch(found):
        return None
    return _MEANT.get(found, found)


def decode_bytes(octets: bytes, charset: str) -> tuple[str, bool]:
    """`octets` as text, and whether the charset's name was right. Never raises; "" for the charset means unknown.

    UTF-8 is tried before the single-byte charsets, which accept anything: valid UTF-8 by chance is next to impossible.
    """
    name = codec(charset) if charset else None
    if _ESCAPES.search(octets) and (name is None or name in ("cp1252", "utf-8")):
        name = "iso2022_jp_ext"
    if name is not None and name not in STATEFUL and octets.isascii() and not name.startswith(("utf-16", "utf-32")):
        return octets.decode("ascii"), True
    if name not in (None, "cp1252", "utf-8"):
        try:
            return octets.decode(name), True
        except (UnicodeError, LookupError):
            if name in STATEFUL:  # all ASCII to every other decoder
                return octets.decode(name, "replace"), True
    text = octets.decode("utf-8", "replace")
    bad = text.count("\ufffd")
    if not bad:
        return text, name == "utf-8"
    # A text cut in the middle of a character, or with one wrong byte in it, is still UTF-8.
    if len(text) - len(_NOT_ASCII.sub("", text)) - bad >= bad:
        return text.removesuffix("\ufffd"), False
    try:
        return octets.decode(name if name not in (None, "utf-8") else "cp1252"), name == "cp1252"
    except (UnicodeError, LookupError):
        return octets.decode(name or "cp1252", "replace"), False
