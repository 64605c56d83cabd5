"""Japanese and Chinese names: where the family name ends, and what is a firm, a department or an office instead. Pure."""

from __future__ import annotations

import re
from collections.abc import Sequence

from daemon.names import PLACES, fold, known_first, vocabulary
from daemon.values import Person

__all__ = ["FAMILY_FIRST", "WIDE", "eastern", "family_first", "syllables"]

WIDE = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\u3005]")
_ORGANISATION = re.compile(
    r"株式会社|有限|公司|法人|採用|人事|総務|担当|チーム|事務|招聘|招募|团队|團隊|人力|人資|[部係課室店堂館苑園院処處科局署庁組組班司城屋舎社行网網](?=\s|$)|会社|大学|大學|学校|病院|"
    r"中心|集团|集團|グループ|センター|スト|市|編集|科技|設計|设计|食品|快送|面馆|猎头|公益|游戏|遊戲|重工|实习|實習|大使|助理|女将|店長|店长|苑長|園長|校長|院長|館長|"
    r"所長|社長|部長|課長|係長|室長|主任|代表|理事|"
    r"荘|店主|女将|主人|護理長|护士长|护理长|办公室|(?<=[^\s]{2})办(?=\s|$)|街道|取消|订阅|訂閱|退订|退訂|配信|停止|一同|敬具|敬上|敬啟|敬启|敬祝|謹[啓啟白]|谨启|此致|以上|草々|早々|[^\s]{5,}(?:店|院|园|馆)$"
)
_ADDRESSED = re.compile(
    r"(?:様|さま|さん|先生|御中|各位|行|宛|同学|同學)$|^(?:応募者|申込者|候補者|登録|配信|返信|拝啓|前略|敬啓|尊敬的|亲爱的|親愛的|您好|你好|各位)"
)
_POLITE = re.compile(r"(?:さん|先生|氏|殿|女士|小姐|经理|經理|老师|老師|敬上|拝)$")
# common family names of two signs and more, so that a name written without a blank can be parted
_JAPANESE = vocabulary("""
    佐藤 鈴木 高橋 田中 伊藤 渡辺 渡邊 渡部 山本 中村 小林 加藤 吉田 山田 佐々木 山口 松本 井上 木村 斎藤 斉藤 清水 山崎 阿部 池田 橋本 山下 石川 中島
    前田 藤田 後藤 小川 岡田 長谷川 村上 近藤 石井 坂本 遠藤 青木 藤井 西村 福田 太田 三浦 岡本 松田 中川 中野 原田 小野 竹内 田村 金子 和田 中山
    石田 上田 森田 柴田 酒井 工藤 横山 宮崎 宮本 内田 高木 安藤 谷口 大野 丸山 今井 高田 藤本 武田 村田 上野 杉山 増田 平野 大塚 千葉 久保 松井 小島
    岩崎 桜井 野口 松尾 野村 木下 菊地 菊池 佐野 大西 杉本 新井 浜田 市川 古川 水野 小松 島田 小山 高野 山内 西田 松浦 川口 東 北村 五十嵐 安田 中田
    川崎 飯田 平田 本田 久保田 吉川 中西 矢野 服部 川村 辻 関 樋口 荒木 黒田 片山 永井 大久保 小田 秋山 早川 西川 中尾 大島 田代 藤原 坂口 岡部 宮内
    吉永 鶴見 栗原 朝倉 浅田 菊田 中原 片桐 宮坂 永峰 荻原 樫村 辻本 三好 田辺 富田 須藤 熊谷 大橋 浅野 大谷 津田 松下 篠原 星野 西山 望月 高山 内藤
    堀 岩田 福島 広瀬 土屋 川上 本間 三宅 牧野 沢田 神田 成田 青山 堀内 小池 小田島 川島 大石 福井 平井 南 松村 石原 関口 白石 森本 片岡 小沢 桑原
""")
# Chinese family names in Latin letters: the two given names that go with one are said together ("Wei Ling" Tan)
FAMILY_FIRST = vocabulary("""
    tan lim lee ng ong wong goh chua chan koh teo ang yeo tay ho low toh sim chong chia seah lau leong cheung chow chew lam liu wang chen zhang huang wu
    zhou xu sun zhu lin guo hsu tsai yang zhao li kwok tang yap foo chin quek soh heng kuo hsieh chang cheng tseng poon yuen fong loh lai pang siew wee
""")
_DOUBLE = vocabulary("欧阳 歐陽 上官 司马 司馬 诸葛 諸葛 夏侯 尉迟 皇甫 慕容 司徒 端木")


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
    if _ADDRESSED.search(text):
        return None  # that is who is written to
    text = _POLITE.sub("", re.sub(r"[（(].*?[)）]", "", text)).strip()
    words = text.split()
    while len(words) > 1 and (_ORGANISATION.search(words[0]) or len(words[0]) > 4 or words[0].startswith(words[1])):
        words.pop(0)  # "人事部 田中", "片桐精機 片桐": department or firm, then the name
        if len(words) == 1 and not (_ORGANISATION.search(words[0]) or len(words[0]) > 4) and not _parted(words[0]):
            break
    text = " ".join(words)
    if _ORGANISATION.search(text) or not WIDE.search(text) or fold(text) in PLACES:
        return None
    if len(words) == 2 and all(1 <= len(w) <= 4 for w in words) and sum(map(len, words)) <= 7:
        return Person(words[1], words[0])
    if len(words) != 1 or not re.fullmatch(r"[\u3400-\u9fff\u3005]{2,5}", text):
        return None
    if parted := _parted(text):
        return parted
    return Person("", text) if len(text) <= 3 else None  # where the family name ends can't be told


def _parted(text: str) -> Person | None:
    if text in _JAPANESE:
        return Person("", text)
    for n in (3, 2, 1):
        if 1 <= len(text) - n <= 3 and text[:n] in _JAPANESE:
            return Person(text[n:], text[:n])
    if len(text) in (3, 4) and text[:2] in _DOUBLE:
        return Person(text[2:], text[:2])
    return None
