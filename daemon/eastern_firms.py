"""Firms in Japanese and Chinese mails: where a house stands beside the human who writes for it, who introduces themselves, notices in fields. Pure.

Neither script has capitals, so a house is told by what it is (医院, 旅館), by the post or name that follows it, or by the line it shares with them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from classifier.message import Message
from daemon.eastern import WIDE
from daemon.eastern_names import NICKNAME, TRADES, chinese, is_office, parted
from daemon.jobs import WIDE_JOB
from daemon.names import PLACES, fold
from daemon.openings import wide
from daemon.phrases import CHINESE, JAPANESE

__all__ = ["BOARD", "by_agent", "client_of", "houses", "of_writer"]

# a word that is a house by its last sign or signs
_HOUSE = re.compile(
    rf"(?:{TRADES}|株式会社|有限会社|合同会社|法人|財団|協会|公司|集团|集團|病院|医院|醫院|診療所|クリニック|歯科|牙醫|大学|大學|学校|學校|学園|学院|學院|安親班|補習班|补习班|培训班|[铺鋪舖]|客栈|农庄|養生館|养老院|養老院|敬老院|福利院|护理院|護老院|療養院|老人ホーム|美术馆|高校|中学|中學|小学|小學|幼稚園|幼儿园|幼兒園|保育園|こども園|(?<=[ぁ-んァ-ヶー])園|農園|國小|國中|高中|塾|予備校|研究所|研究院|銀行|"
    r"银行|信用金庫|事務所|事务所|製作所|工務店|工业|工業|製薬|旅館|荘|苑|館|馆|館|会館|酒店|飯店|饭店|面馆|餐厅|餐廳|咖啡|烘焙|書店|书店|书局|書局|書林|書房|出版社?|酒造|醸造|蔵|堂|庵|亭|屋|社|新聞|日报|晚报|周刊|编辑部|"
    r"楽団|フィルハーモニー|劇団|剧院|劇院|委員会|委员会|協議会|組合|市|区|町|村|県|省|县|政府|街道办事处|局|中心|センター|工厂|厂|廠|工房|工作室|スタジオ|ストア|スーパー|ホテル|科技|设计|設計|建設|物流|食品|電機|電装|精機|土木|会)$"
)
_LEGAL_FIRST = re.compile(
    r"^(?:株式会社|有限会社|合同会社|学校法人|医療法人(?:社団)?|社会福祉法人|一般社団法人|公益財団法人|NPO法人|特定非営利活動法人|特別養護老人ホーム)"
)
# a desk in a house, or what somebody does there
_DESK = re.compile(
    r"(?:[^\s]{0,8}(?:部|課|係|(?<!工作)室|科|处|處|局|グループ|チーム|病棟|本社|支店|支社|研究科|学部|窓口|デスク|编辑室|办公室|团队|團隊|中心|招聘组|人事|採用|総務|人资|人資|招聘|HR)|"
    r"(?:看護)?師長|[^\s]{0,4}(?:長|长|主任|代表|主管|经理|經理|总监|總監|编辑|編輯|干事|幹事|秘书|秘書|助理|专员|專員|顾问|顧問|合伙人|女将|店主|支配人|オーナー|シェフ|マネージャー|担当|担当者|事務|理事|教頭|院长|校长|馆长|总编|老师|老師|老板|姐|哥|师傅))"
)
_HUMAN = r"[\u3400-\u9fff々]{1,4}(?:[\s　][\u3040-\u30ff\u3400-\u9fff々]{1,4})?|[A-Z][a-z]+(?: [A-Z][a-z]+)?"
_NO_HOUSE = re.compile(
    r"(?:弊社|当社|小社|御社|貴社|人事|採用|総務|経理|営業|広報|担当|人事部|人事課|総務部|採用担当|[^\s]{0,6}(?:部|課|係|(?<!工作)室|科)|我们|公司|本公司|制片|招聘|人事处|校区|分店|[一二三四五六七八九十\d].*|.*[様さ]ん?|.*(?:年|月|日|号|號)|(?:敬祝|祝|此致|敬上|敬具|謹白|以上|担当|お問い合わせ|受付|電話|电话|地址|住所).*)"
)


def _named(word: str) -> bool:
    return bool(
        2 <= len(word) <= 24 and wide(word) and not _NO_HOUSE.fullmatch(word) and not re.search(r"[。、，！？!?：:@]", word)
    )


# "祝工作顺利 小雷": what is wished, and no house
_WISH = re.compile(r"祝|顺利|順利|愉快|[谢謝好安礼愿願您你]|よろし|ありがと|です|ます|ください")


def _beside(text: str) -> str | None:
    """The house that a display name or a line begins with, before a desk, a post or a human: "湯の川荘 女将 沢口", "清晖医院 人事科 李蓉"."""
    text = re.sub(r"\s+", " ", text.replace("　", " ")).strip(" *_|-—")
    legal = _LEGAL_FIRST.match(text)
    text = re.sub(rf"({_LEGAL_FIRST.pattern}) ", r"\1", text)
    first, _, rest = text.partition(" ")
    bare = _LEGAL_FIRST.sub("", first)
    if not _named(bare) or not rest:
        return bare if legal and _named(bare) and not rest else None
    sure = bool(legal or _HOUSE.search(bare))
    words = rest.split(" ")
    post = any(_DESK.match(word) for word in words)
    if not all(_DESK.match(word) or re.fullmatch(_HUMAN, word) for word in words) or len(words) > 4:
        return None
    if sure and len(bare) > 2:
        return bare
    if (
        len(words) == 1
        and len(bare) > 3
        and not _WISH.search(bare)
        and (NICKNAME.fullmatch(rest) or chinese(rest) or parted(rest))
    ):
        return None if is_office(bare) or parted(bare) or _DESK.fullmatch(bare) else bare  # "雷记拖车 小雷"
    return bare if post and len(bare) > 2 and not (is_office(bare) or parted(bare) or chinese(bare)) else None


_INTRODUCED = re.compile(
    r"(?:^|[。、！!\n])\s*(?:[^。\n]{0,20}お世話になって(?:おり|い)ます、?\s*)?(?P<c>[^\s、。の]{2,20})の(?:[^\s、。の]{1,6}の)?[\u3400-\u9fff々]{1,4}(?:[\s　]?[\u3040-\u30ff\u3400-\u9fff]{1,4})?(?:です|でございます|と申します)(?=[。、！!\n]|$)"
)
# "小田桐牧場です。": the house by itself, where its last sign says that it is one
_HERE = re.compile(r"(?:^|\n)\s*(?P<c>[^\s、。のはがをで]{3,16})(?:です|でございます)[。！]")
_INTRODUCED_ZH = re.compile(
    r"(?:^|[，,。！\n])\s*(?:这里是|這裡是|我是)(?P<c>[\u3400-\u9fff]{2,12}?)的(?:HR)?[\u3400-\u9fffA-Za-z]{1,6}(?=[，,。！\n])"
)
# a notice in fields
_FIELD = re.compile(
    r"(?m)^\s*(?:(?:応募|求人)?(?:企業|会社)名?|応募先|勤務先|派遣先企業|(?:招聘|用人)?(?:企业|公司|单位|單位)(?:名称|名稱)?)\s*[:：]\s*(?P<c>[^\s、。，:：(（]{2,24})"
)
# who fills posts for others speaks of the other side
_AGENT = re.compile(
    r"先方(?:さん|様)?(?:の|から|より|企業|に|が|も|は)|(?<![お貴])企業様(?:より|から|の|ご都合|側)|派遣先|有料職業紹介|労働者派遣事業|人材紹介|ご紹介(?:求人|先|企業|できる(?:求人|案件|お仕事))|他社様の(?:求人|選考)|社分の?(?:選考|結果)|選考[\d二三四五]社の結果|[\d二三四五]社とも|(?:別|ほか|他)の(?:方|スタッフ)を(?:派遣先へ)?ご紹介|企業様(?:から|より)|"
    r"(?:咨询|諮詢|人力|人才)\S{0,6}\s*[|｜·／/]\s*\S{0,4}[顾顧][问問]|猎头|獵頭|客户(?:那边|方面|方)?的?(?:HR|董事会|人事|用人部门|昨|今|刚|看完|没有安排|已经?决定|决定|选了|定了|不肯|回话|反馈)|甲方(?!乙方)|对方(?:公司|HR|决定|认为|没说|最终)"
)
# "ステラ転職", "明途人力": the name of a house that finds people for others
_AGENCY_NAME = re.compile(
    r"(?:^キャリア.+|^スタッフ[ァ-ヶー一-鿿]+|[ァ-ヶーA-Za-z]スタッフ|スタッフィング|スタッフサービス|転職|キャリア|エージェント|人材(?:サービス|紹介|センター)?|猎头|獵頭|猎聘|獵才|人才|人力|咨询|諮詢)$"
)


_ANSWERED = re.compile(
    r"(?:^|[，,。\s和跟与])(?P<c>[\u3400-\u9fff]{2,8}?)的(?:HR|[\u3400-\u9fff]?(?:董|总)(?=通|昨|刚|说|那)|人事(?:总监|经理)?(?=刚|昨|今|给))"
)
_ANSWER_OF = re.compile(
    r"^(?P<c>[\u3400-\u9fff]{2,8}?)(?:的|[\u3400-\u9fff]{2,5}?(?:岗位|职位|職位))(?:反馈|回饋|面试结果|面試結果|结果|結果|消息|回音)$|"
    rf"^(?P<d>[\u3400-\u9fff]{{1,6}}{TRADES})(?:的|[\u3400-\u9fff]{{2,6}})?(?:反馈|回饋|结果|結果)$|"
    r"^(?:[\u3400-\u9fff]{2,4})?(?:反馈|结果|結果)\s?[-–—:：]\s?(?P<e>[\u3400-\u9fff]{2,8})$"
)
_NO_CLIENT = re.compile(
    r".*(?:客户|客戶|面试|面試|[一二三四终]面|复试|笔试|推荐|简历|应聘|应征|應徵|申请|申請|对方|甲方|那边|公司|团队|岗位|职位|候选|[您你我他她们這这那]).*"
)


def _of_client(message: Message) -> Iterator[str]:
    """The firms of which a Chinese agency says who answered there ("瑞和医药的HR刚"), or whose answer the subject is ("泊远医疗的反馈")."""
    found = [
        *_ANSWERED.finditer(message.text[:3000]),
        *_ANSWER_OF.finditer(re.sub(r"^(?:Re|RE|回复|回覆)\s*[:：]\s*", "", message.subject.strip())),
    ]
    for name in (next(filter(None, one.groups())) for one in found):
        if name[:2] in message.text and not (_NO_CLIENT.fullmatch(name) or WIDE_JOB.search(name) or fold(name) in PLACES):
            yield name


def of_writer(name: str, message: Message) -> bool:
    """Whether `name` is the house that the writer stands for: in From, or in the last lines. No domain spells these signs."""
    shown = message.sender.name if message.sender else ""
    last = "\n".join([line for line in message.text.split("\n") if line.strip()][-5:])
    own = (
        re.sub(r"\s", "", name) in re.sub(r"\s", "", shown)
        or re.search(rf"(?m)^\W*(?:株式会社)?{re.escape(name)}(?:株式会社)?(?:\s|$)", last)
        or re.search(rf"(?:对|對){re.escape(name)}的信任|{re.escape(name)}の[^\s、。]{{1,6}}(?:です|でございます)", message.text)
    )
    return wide(name) and bool(own)


def by_agent(message: Message) -> bool:
    """Whether a Japanese or Chinese mail is an agency's: it speaks of the other side, or is called so."""
    shown = message.sender.name if message.sender else ""
    names = re.split(r"[\s　(（)）|｜/／]+|[-–—](?=[\u3040-\u9fff])", shown)
    return bool(
        _AGENT.search(f"{message.subject}\n{message.text[:6000]}") or any(_AGENCY_NAME.search(n) for n in names if len(n) > 3)
    )


# who carries the post between employers and applicants
BOARD = re.compile(
    r"(?:次の)?応募先(?:の?企業)?(?:より|から)|企業(?:から|より)連絡がありました|(?:この|本)メッセージに返信することはできません|被招聘方(?:标记|標記)|企业(?:已经?)?(?:关闭|下线)了?该职位|相似职位|企業(?:への返信|が理由|からのメッセージ)|同じ沿線の求人|類似(?:の)?求人を(?:見る|探す)|招聘方(?:已|将|將)|企业(?:标记|回复[:：]|没有填写)|被(?:雇主|企业)(?:关闭|標記|标记)|平台代发|来自[^\s，。]{2,14}的消息"
)


# an office that holds examinations for the houses of its town, and a house that it holds one for
_AUTHORITY = re.compile(r"人社局|人力资源和?社会保障局|人事考试中心|考试(?:中心|院)$|人才(?:服务|交流)中心|考選部|人事処")
_EXAMINED = re.compile(
    r"(?:^|[，,。:：《\s]|报考(?:的)?|应聘(?:的)?|参加(?:了)?)(?P<c>(?:(?![的您你我])[\u3400-\u9fff]){2,16}?(?:图书馆|文化馆|博物馆|档案馆|科技馆|体育馆|医院|学校|(?<=[\u3400-\u9fff]{3})(?<![省市区县镇乡])(?:中学|小学|幼儿园)|大学|学院|街道办事处|卫生院|服务中心|控制中心|保健院|福利院|气象站|研究所))"
    r"(?=[\u3400-\u9fff]{2,12}?(?:岗|职位|一职)|\s?\d{4}年[\u3400-\u9fff]{0,6}招聘)"
)


def houses(message: Message) -> Iterator[tuple[str, float, bool]]:
    """The houses that a Japanese or Chinese mail names, each with the weight of its place, and whether it is told in words."""
    shown = message.sender.name if message.sender else ""
    if not WIDE.search(f"{shown}{message.subject}{message.text}"):
        return
    if name := _beside(shown):
        yield name, 3.0, False
    for found in _FIELD.finditer(message.text):
        yield _LEGAL_FIRST.sub("", found["c"]), 6.0, True
    for found in (*_INTRODUCED.finditer(message.text[:600]), *_INTRODUCED_ZH.finditer(message.text[:600])):
        if _named(found["c"]) and not _DESK.fullmatch(found["c"]) and not re.search(r"[れにでと様方件]は|[をが]", found["c"]):
            yield _LEGAL_FIRST.sub("", found["c"]), 2.5, False
    for found in _HERE.finditer(message.text[:400]):
        if _named(name := _LEGAL_FIRST.sub("", found["c"])) and _HOUSE.search(name) and not _DESK.fullmatch(name):
            yield name, 2.5, False
    if _AUTHORITY.search(shown):
        for found in _EXAMINED.finditer(f"{message.subject}\n{message.text[:3000]}"):
            if not _AUTHORITY.search(found["c"]):
                yield found["c"], 7.0, True
        if (last := message.text.strip().rpartition("\n")[2].strip()) and _HOUSE.search(last) and not _AUTHORITY.search(last):
            yield last, 7.0, True
    for found in JAPANESE.finditer(f"{shown}\n{message.subject}\n{message.text[:3000]}"):
        yield found[0], 3.0, False
    for found in CHINESE.finditer(f"{message.subject}\n{message.text[:3000]}"):
        if not re.match(
            r"报名|.*流程|.*[他她们們您你我]|.*(?:决定|決定)|個人|个人|相关|相關|更多|联系|投递", name := found["c"] or found["d"]
        ) and not re.search(r"[员員师師士]$", name):  # "应聘插画师的回复"
            yield name, 3.0, False
    if BOARD.search(message.text):
        for found in re.finditer(
            r"[(（](?P<c>[^)）]{3,20})[)）](?=$|[”」』\"])|[^\s/／]{2,12}[/／](?P<f>(?:株式会社|有限会社)[^\s/／、。]{2,16})$|】(?P<d>[^\s，。]{3,14})的(?:回复|消息)|来自(?P<e>[^\s，。]{2,14})的消息",
            f"{message.subject}\n{message.text}",
            re.MULTILINE,
        ):
            if (
                _named(name := next(filter(None, found.groups())))
                and not (fold(name) in PLACES or WIDE_JOB.search(name))
                and (len(name) > 3 or _HOUSE.search(name))
            ):
                yield name, 4.0, True
        for found in re.finditer(r"(?m)^(?P<c>[^\s/／、。(（]{3,20})(?:[/／]|[(（][^)）\n]{2,16}[)）]の選考)", message.text):
            if _named(found["c"]):
                yield found["c"], 4.0, True
    lines = [line.strip(" 　*_|") for line in message.text.split("\n") if line.strip()]
    for above, line in zip(["", *lines][-7:], lines[-6:], strict=False):
        if line is lines[0] or len(line) > 40 or re.search(r"[。！？!?：:，]|様|您|TEL|http", line):
            continue
        if name := _beside(line):
            yield name, 3.0, False
        elif _named(line) and " " not in line and _HOUSE.search(line) and 3 < len(line) < 16 and not _DESK.fullmatch(line):
            yield _LEGAL_FIRST.sub("", line), 2.5, False
        elif (
            _named(line)
            and 2 < len(line) < 13
            and above
            and (above == shown or shown.endswith(above))
            and not _DESK.fullmatch(line)
        ):
            yield line, 2.5, False  # below the name stands the house


_CLIENT = re.compile(
    r"(?:^|[\s、。】「『の])(?P<c>(?:株式会社)?[^\s、。】「」『』のはがをに]{3,20})様(?=の(?:最終|一次|二次|書類|選考|面接|件)|より|から|は、|[\s　]|(?:最終|一次|二次)|$)",
    re.MULTILINE,
)


def client_of(message: Message) -> str | None:
    """The firm of which an agency says 様: "【選考結果】東和リース様", "北辰フーズ様より"; never the applicant, who is called so, too."""
    for found in _FIELD.finditer(message.text):
        if _named(found["c"]):
            return found["c"]
    if name := next(_of_client(message), None):
        return name
    addressed = {re.sub(r"\s", "", m[1]) for m in re.finditer(r"(?m)^\s*([^\n。、]{1,14}?)\s*様\s*$", message.text)}
    whole = "\n".join((re.sub(r"^(?:Re|RE)\s*[:：]", "", message.subject), *message.text.split("\n")[1:]))
    for found in _CLIENT.finditer(whole):
        name = found["c"]
        if any(name in one or one in name for one in addressed) or re.fullmatch(
            r"[A-ZＡ-Ｚ]社|.*(?:企業|人事|お客|皆|先方|担当|各社|採用).*|[\u3400-\u9fff]{1,3}", name
        ):
            continue
        return name
    return None
