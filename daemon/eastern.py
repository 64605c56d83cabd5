"""Japanese and Chinese names: where the family name ends, and what is a firm, a department or an office instead. Pure."""

from __future__ import annotations

import re
from collections.abc import Sequence

from daemon.eastern_names import NICKNAME, TRADES, chinese, family, is_office, parted
from daemon.names import PLACES, fold, known_first, vocabulary
from daemon.values import Person

__all__ = ["FAMILY_FIRST", "WIDE", "eastern", "family_first", "introduced", "syllables"]

WIDE = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\u3005]")
_ORGANISATION = re.compile(
    r"株式会社|有限|公司|法人|採用|人事|総務|担当|チーム|事務|招聘|招募|团队|團隊|人力|人資|[部係課室店堂館苑園院処處科局署庁組組班司城屋舎社行网網](?=\s|$)|会社|大学|大學|学校|病院|"
    r"中心|集团|集團|グループ|センター|スト|市|編集|科技|設計|设计|食品|快送|面馆|猎头|公益|游戏|遊戲|重工|实习|實習|大使|助理|女将|店長|店长|苑長|園長|校長|院長|館長|"
    r"所長|社長|部長|課長|係長|室長|主任|代表|理事|"
    r"荘|店主|女将|主人|護理長|护士长|护理长|办公室|(?<=[^\s]{2})办(?=\s|$)|街道|取消|订阅|訂閱|退订|退訂|配信|停止|一同|敬具|敬上|敬啟|敬启|敬祝|謹[啓啟白]|谨启|此致|以上|草々|早々|[^\s]{5,}(?:店|院|园|馆)$"
)
_ADDRESSED = re.compile(
    r"(?:様|さま|さん|先生|御中|各位|(?<=[\s部課係室店社局])行|宛|同学|同學)$|^(?:応募者|申込者|候補者|登録|配信|返信|拝啓|前略|敬啓|尊敬的|亲爱的|親愛的|您好|你好|各位)"
)
_POLITE = re.compile(r"(?:さん|先生|氏|殿|女士|小姐|经理|經理|老师|老師|敬上|拝)$")
# Chinese family names in Latin letters: the two given names that go with one are said together ("Wei Ling" Tan)
FAMILY_FIRST = vocabulary("""
    tan lim lee ng ong wong goh chua chan koh teo ang yeo tay ho low toh sim chong chia seah lau leong cheung chow chew lam liu wang chen zhang huang wu
    zhou xu sun zhu lin guo hsu tsai yang zhao li kwok tang yap foo chin quek soh heng kuo hsieh chang cheng tseng poon yuen fong loh lai pang siew wee
""")
_SYLLABLE = re.compile(r"(?i)ng|[bcdfghjklmnpqrstwxyz]{0,2}[aeiou]{1,3}(?:ng|[nhktpmw])?")


def syllables(words: Sequence[str]) -> bool:
    """Whether every word could be one sign of a Chinese name in Latin letters."""
    return all(_SYLLABLE.fullmatch(word) for word in words)


def family_first(words: Sequence[str]) -> bool:
    """Whether a name in Latin letters is written as the Chinese of Singapore and Malaysia do: "Tan Hui Ling", whom one calls Hui Ling."""
    if len(words) not in (2, 3) or not syllables(words) or fold(words[0]) not in FAMILY_FIRST:
        return False
    return fold(words[-1]) not in FAMILY_FIRST and (len(words) == 3 or not known_first(words[0]))


def eastern(text: str) -> Person | None:
    """The human that `text` (in Japanese or Chinese signs) names; None for a firm, a department, an office or who is written to."""
    text = re.sub(r"[（(].*?[)）]", "", text).strip()
    called = text.split()[-1] if text.split() else ""
    if NICKNAME.fullmatch(called) and not _ADDRESSED.search(text.partition(" ")[0]):
        return Person("", called)  # "半山咖啡 阿宽"
    if _ADDRESSED.search(text):
        return None  # that is who is written to
    text = _POLITE.sub("", text).strip()
    words = text.split()
    if not words or is_office(words[-1]) or fold(words[-1]) in PLACES:
        return None
    if len(words) > 1 and (known := _known(words)):
        return known
    while len(words) > 1 and (_ORGANISATION.search(words[0]) or len(words[0]) > 4 or words[0].startswith(words[1])):
        words.pop(0)  # "人事部 田中", "片桐精機 片桐": department or firm, then the name
        if len(words) == 1 and not (_ORGANISATION.search(words[0]) or len(words[0]) > 4) and not _parted(words[0]):
            break
    text = " ".join(words)
    if parted(text) or (len(text) == 1 and family(text, japanese=True)):
        return _parted(text) or Person("", text)
    if _ORGANISATION.search(text) or not WIDE.search(text) or fold(text) in PLACES:
        return None
    if (
        len(words) == 2
        and not _KIND.search(words[0])
        and all(1 <= len(w) <= 4 and WIDE.match(w) for w in words)
        and sum(map(len, words)) <= 7
    ):
        return Person(words[1], words[0])
    if len(words) != 1 or not re.fullmatch(r"[\u3400-\u9fff\u3005]{2,5}", text):
        return None
    # where the family name ends can't be told
    return Person("", text) if len(text) == 2 or chinese(text) else None


_INTRODUCED = re.compile(
    r"(?:^|[。、！!\n])[^\n。、]{0,20}の(?P<n>[\u3400-\u9fff々]{1,4})(?:です|でございます|と申します)(?=[。、！!\n])|"
    r"(?:^|[，,。！\n])(?:这里是|這裡是|我是)[^\n，,。]{2,16}的(?P<z>[\u3400-\u9fff]{2,4})(?=[，,。！\n])"
)


def introduced(text: str) -> Person | None:
    """Who says at the beginning of a mail who they are: "つむじ風の早瀬です"; many sign no more after that."""
    for found in _INTRODUCED.finditer(text[:400]):
        name = found["n"] or found["z"]
        if family(name, japanese=bool(found["n"])) or parted(name) or (found["z"] and chinese(name) and not is_office(name)):
            return eastern(name)
    return None


# what a house is, before its name: "料亭 千鳥"
_KIND = re.compile(
    r"(?:料亭|割烹|酒場|喫茶|珈琲|茶房|寿司|鮨|そば|うどん|ラーメン|温泉|ペンション|画廊|ギャラリー|クラブ|教室|[屋房亭処軒庵荘窯園塾家])$"
)
_OF_TRADE = re.compile(rf"[^\s]{{2}}{TRADES}$")


def _known(words: Sequence[str]) -> Person | None:
    """The human at the end of a line or display name, where a family name tells: "北水大学 園部 孝", "担当 柳", "途冠猎头 马蔚"."""
    before, last = words[-2], words[-1]
    if family(before) and 1 <= len(last) <= 3 and not re.search(r"[A-Za-z]", last):
        return Person(last, before)
    if len(words) > 2 and not is_office(before):
        return None
    if family(last) or (not family(before) and _OF_TRADE.search(before) and re.fullmatch(r"[\u3400-\u9fff々]{2,3}", last)):
        return Person("", last)  # "丸八酒販 八代"
    if not family(before) and (is_office(before) or len(before) > 2):
        return _parted(last) or (Person("", last) if chinese(last) and not _ORGANISATION.search(last) else None)
    return None


def _parted(text: str) -> Person | None:
    found = parted(text)
    return Person(*found) if found else None
