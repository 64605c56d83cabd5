"""Titles in Japanese and Chinese mails, which have neither capitals nor blanks: where they stand, where they end, what none is. Pure.

In Japanese a title is a run of signs without hiragana, and the small words behind it say what it is ("の求人", "にご応募"). In Chinese it begins
behind a verb or a comma, and ends before a word for "position" (岗位, 一職) or a verb.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from daemon.eastern_names import NICKNAME
from daemon.jobs import JOB, WIDE_JOB
from daemon.names import PLACES, fold
from daemon.openings import wide

__all__ = ["eastern_titles", "is_title", "shown_as", "trimmed"]

_KANA = re.compile(r"[\u3041-\u309f]")
# what a title ends with, where jobs.py has no word for it: trades, which are no titles elsewhere ("翻訳" in a firm's name)
_ENDS = re.compile(
    r"(?:事務|経理|総務|人事|労務|法務|財務|会計|営業|企画|広報|販売|接客|受付|レジ|フロント|ホール|キッチン|調理|補助|見習い|手伝い|積算|添乗|作業|入力|管理|監督|保証|保全|設計|開発|測量|"
    r"製造|加工|生産技術|清掃|警備|配送|配達|運転手?|通訳|翻訳|編集|校正|校閲|記者|渉外|購買|調達|品出し|仕込み|仕分け|検査|点検|整備|秘書|司書|蔵人|職人|料理人|支配人|美容師|カメラマン|マネジメント|"
    r"サクセス|サポート|セールス|ライター|インターン(?:シップ)?|ポスドク|アルバイト|パート|[一-鿿ァ-ヶー]{2,}(?:候補|係|頭|長)|(?:研究|編集|翻訳|校正|管理|技術|指導|責任|開発|設計|担当|配達)者|准?教授|助教|"
    r"パラリーガル|コンサルティング|アテンダント|コンシェルジュ|ソムリエ|バリスタ|パティシエ|シェフ|コック|ヘルパー|ドクター|ナース|ピアニスト|キャディー?|[ァ-ヶー]{2,}ニスト|添削|仕入れ?|配車|検品|梱包|軽作業|巡回|点呼|介助|手元|板前|仲居|女中|助手|大工|左官|板金|鳶|塗装工?|漁師|杜氏|研修医|専攻医|SRE|SE|QA|PM|PMO|UI|UX|[ァ-ヶー]{2,}(?<!セン)(?<!スレ)(?<!ユーザ)(?:ター|ナー|ャー|ダー|ラー|イザー|サー|ティスト|リスト|アーキテクト|ストア?マン)|"
    r"[\u3400-\u9fff]*(?:司机|司機|学徒|學徒|翻译|翻譯|客服|策划|策劃|企划|企劃|运营|營運|剪辑|剪輯|场记|普工|柜台|櫃台|櫃檯|柜员|收银|收銀|保洁|保潔|保安|导购|導購|培训生|管培生|工讀生|工读生|储备干部|"
    r"工作者|志愿者|辅导岗|护理岗|管理岗|技术岗|教席|编辑|編輯|记者|经纪人|負責人|负责人|主持人|合伙人|伙伴|夥伴|秘书|秘書|文秘|法务|財務|财务|人事|行政|管家|领队|店長|组长|組長|班长|厂长|教练|教練|"
    r"编程|编剧|导演|模特|校对|校對|美工|美术|美術|摄影|攝影|采购|採購|仓管|物流|质检|品保|测试|測試|前端|后端|後端|算法|产品|產品|市场|行銷|銷售|数据分析|播音|主播|会计|會計|出纳|出納|帮厨|洗碗工?|"
    r"阿姨|伴奏|指挥|指揮|演奏|配音|裁缝|裁縫|[木瓦铁石皮]匠|群演|群众演员|配菜|切配|打荷|墩子|传菜|迎宾|前台|跟单|打样|文员|文職|小幫手|小帮手|幫手|志工|义工|代课|代課|班主任|陪练|家教|带班|陪诊|保姆|月嫂|厨师|廚師|护工|看護|照護|老师|老師|教师|教師|讲师|講師|教授|博士后|博士後|研究员|理货|分拣|配送|快递|骑手|主厨|面点|裱花|调酒|咖啡师))$"
)
# runs that stand where a title may, and are none: who hires, what is done, when, and kinds of contract that say nothing of the work
_NO_TITLE = re.compile(
    r"(?:弊社|当社|当院|当館|当店|当園|当校|当法人|本学|本校|本院|小社|弊所|弊店|弊校|弊園|御社|貴社|今回|今般|今次|今期|来期|今季|今年度?|来年度?|次回|前回|先日|新卒|中途|既卒|第二新卒|正社員|契約社員|派遣社員|"
    r"社員|正規職員|派遣|業務委託|応募|選考|書類|面接|面談|試験|求人|募集|採用|公募|経験者?|未経験者?|学生|人材|人員|若手|即戦力|外国人|女性|男性|障が?い者|複数|全員|多数|別|他|同|同様|類似|条件|通常|定期|追加|"
    r"欠員|企業|会社|他社|部署|事業|本部|本社|支社|店舗|上記|下記|以下|該当|当該|表題|標記|首記|本件|皆様|各位|各|若干名|短期|長期|早期|春|夏|秋|冬|現在|全て|お客様|担当|担当者|面接官|代表|目前|[一二三四]次|最終|初回|筆記|適性検査|健康診断|職場見学|会社見学|店舗見学|キャリア|[^\s]{1,6}[市県区町村]職員|サービス|スキル|ポジション|職種|管理職|"
    r"(?:短期|長期|学生|主婦|夏休みの?|冬休みの?)?(?:アルバイト|バイト|パート)(?:・(?:アルバイト|パート))?(?:スタッフ|さん|社員)?|(?:暑期|寒假|暑假|周末|週末|短期|长期)?(?:兼职|兼職)|.*(?:只有|仅有|僅有|一个|一個|两个|兩個|几个|幾個|半个|半個).*|[嗰呢啲哪].*|"
    r"職員|職|スタッフ|住み込み|住込み|リゾート|チーム|募集職種|仕事|技術|研究|[\d一二三四五六七八九十百]+(?:名|人|つ|件|社|席|枠)|補欠|候補者?|社会人|一個人|"
    r"其他|其它|打工|打工换宿|打工換宿|工作|上班|兼差|找工作|面谈|面談|相关|相關|合适|合適|适合|適合|类似|類似|相似|相近|多个|多個|部分|所有|全部|招聘|用人|报考|報考|应聘|應聘|应徵|應徵|申请|申請|投递|投遞|目标|目標|对应|對應|上述|以下|以上|同类|同類|现有|現有|"
    r"一个|一個|两个|兩個|另一|另外|新增|空缺|关键|關鍵|热门|熱門|公益|夜班|同城|事业|事業|工作人员|工作人員|人员|人員|管理人员|应聘人员|拟录用人员|擬錄用人員|录用人员|试工|試工|求职|求職|意向|心仪|理想|什么|哪个|"
    r"原|新|现|重要|核心|基层|本次|本|我司|我们|我們|公司|本公司|全职|全職|正式|长期|短期|社招|校招|春招|秋招|员工|員工|候选人|候選人|招聘方|面试官|本部門|各|有關|有关|任何|第一|第二|第三|首选|備取|正取)"
)
_NO_END = re.compile(
    r"(?:[前現退転就在求離休復]職|様|さん|社長|会長|専務|常務|板長|试工|試工|応募受付|申込受付|方|年|月|日|期|年度|回|社|県|市|区|校|院|園|館|課|業界|応募|募集|採用|選考|求人|面接|面談|試験|書類|結果|説明会|枠|職種|通知|连络|連絡|案内|登録|志望|希望者|申込者?|申請者|応募者|受験者|"
    r"(?:[科处處室部院校])(?:人员|人員)|岗位|崗位|职位|職位|招聘|应聘|應徵|面试|面試|简历|履歷|结果|結果|流程|申请|申請|名单|名單|报名|报到|人选|人選|方向|部门|部門)"
    r"$"
)
# a year, a season's date or an employer's word before a title: "令和8年度", "4月の", "2026年"
_BEFORE = re.compile(
    r"^(?:短期(?=アル|パー|イン)|長期(?=アル|パー|イン)|(?:令和|平成)?[\d一二三四五六七八九十元]+年度?の?|\d{1,2}月の?|[\d一二三四五六七八九十]+日間の?|一百[一二三四五六七八九十零]+年度|\d{2,4}(?:[-–—]\d{2,4})?[學学]年度?|第[\d一二三四五六七八九十]+(?:次|批|期|回)の?|(?:暑假|暑期|寒假)(?!实习|實習|工|班)|"
    r"当社|弊社|当院|当館|当店|本学|本校(?=.{2})|我校|我院|我司|我社|我集团|我公司|我中心|本公司|本[系室處处局園园館馆刊團团]|本院(?=.{2})|本府|本行|我行|贵司|貴司|贵公司|貴公司|本次|此次|这次|這次|今年|新增的|新任)+"
)
# a public house's own name before the post in it: "柳河区文化馆" + 辅导员
_HOUSE = re.compile(
    r"^[\u3400-\u9fff]{1,6}[省市区區县縣镇鎮乡鄉][\u3400-\u9fff]{0,10}?(?:图书馆|文化馆|博物馆|圖書館|文化館|博物館|医院|醫院|大学|大學|学院|中学|小学|學校|学校|幼儿园|中心|局|街道办?(?:事处)?|站)(?=[\u3400-\u9fff]{2})"
)


_ASKED = "决定|決定|录用|錄取|录取|应聘|应征|應徵|應聘|申请|申請|投递|投遞|报考|報考|报名|竞聘|参加|參加|参与|參與|担任|擔任|出席"


def shown_as(title: str, shown: str) -> bool:
    """Whether a Japanese or Chinese title is part of the writer's own name: "白樺スタッフ"; but 黄店长 may write of the post of a 店长."""
    return wide(title) and any(title in word and not NICKNAME.fullmatch(word) for word in shown.split())


def is_title(text: str) -> bool:
    """Whether `text` is a title by its last word, and not only by its place in a sentence."""
    bare = re.sub(r"[(（][^)）]*[)）]$", "", text)
    return not _bad(text) and bool(_ENDS.search(bare) or (WIDE_JOB if wide(bare) else JOB).search(bare))


_IN_BRACKETS = re.compile(
    r"[^（(]*(?:ご案内|ご連絡|お知らせ|ご通知|結果|の件|について|通知|结果|回复|安排)[（(](?P<r>[^）)]{2,30})[）)]$"
)


def trimmed(text: str) -> str:
    """`text` in Japanese or Chinese without what a subject puts around a title: "about", "result of", "your application"; other text as it is."""
    if not wide(text):
        return text
    if inner := _IN_BRACKETS.match(text):  # "面接のご案内（貿易事務）"
        text = inner["r"]
    text = _placeless(_BEFORE.sub("", re.sub(r"【[^】]*】", " ", text).strip(" /／")))
    text = re.sub(
        r"^(?:ご?応募(?:の|いただいた|いただきました|中の)|募集中?の|(?:今回|先日|先週|この間|こないだ)の|公开招聘|您?应聘|您?應徵|您?报考的?|本院|参加|前台(?=运营)|关于|關於|我?集团|我司|贵司|本公司|我们|弊社|当社|当院|应聘|申请|應徵|の)+|"
        r"(?:的?(?:一?[职職][位缺]|一[职職]|岗位|(?<=[员師师工士手人生辑])岗|(?<=经理)岗|那个岗?|申请|申請|应聘|應聘|應徵|面試|面试|面談|面谈|甄選|录用|進用|回音|回覆|回复|答复|反馈|通知|进展|課程安排|课程安排|"
        r"说明|說明|结果|結果|名单|的事|之后|之後|事宜|进站)){1,4}$",
        "",
        text.strip(),
    )
    return re.sub(
        r"(?:の|への?|に)?(?:ご?応募|採用|公募|募集|選考|求人|面接|採否|ご?連絡|お返事|返事|お願い|書類)(?:書類|試験|のあとで|の|に?つ(?:いて|きまして)|の件|の結果.*|への.*|結果.*|ありがとう.*){0,4}$|"
        r"さんの?募集.*$|の件$|について$|(?<=[ァ-ヶー])職$",
        "",
        text,
    )


def _placeless(text: str) -> str:
    """`text` without the town before it: "品川・データ入力", "上海办公室主管"."""
    for n in (5, 4, 3, 2):
        rest = text[n:].lstrip("・/／")
        if fold(text[:n]) in PLACES and len(rest) > 2 and (rest != text[n:] or WIDE_JOB.search(rest)):
            return rest
    return text


def _bad(text: str) -> bool:
    return bool(
        _NO_TITLE.fullmatch(text)
        or _NO_END.search(text)
        or not 1 < len(text) <= 20
        or fold(text) in PLACES
        or re.search(r"[\u3040-\u9fff]\s+[\u3040-\u9fff]", text)  # "こむぎ野 店長": who signs
        or re.match(r"[发發]自|[从從]我|[傳传]送自", text)  # "发自手机": below a mail from a phone
        or re.search(r"[。、，,！？!?：:【】「」『』“”\n@]|ます|です|ました|ません|ください|の方へ|にご応募", text)
    )


def _mended(text: str) -> str:
    """`text` without a year before it, a public house's name, or the word for "position" behind it."""
    text = re.sub(r"\s+", "", text.strip(" 　、。“”「」『』\"'"))
    text = trimmed(re.sub(r"[(（][^)）]*[)）]?$", "", text))
    text = re.sub(
        rf"^.*(?:{_ASKED})(?=.{{2}})|^.{{0,3}}(?:对方|對方|客户|客戶|他们|她们|老板|校长|院长|总监|那边|HR)[^员士师]{{0,3}}说(?:是)?(?=.{{2}})|^(?:对|對|为|為|之)(?![公外冲])|(?:ポスト|ポジション|职缺|職缺|岗位|崗位|职位|職位|一职|一職|进站)$",
        "",
        text,
    )
    text = re.sub(r"^[\u3400-\u9fff]{2,4}街道(?:办事处)?(?=.{4})", "", _HOUSE.sub("", _BEFORE.sub("", text)))
    short = re.sub(r"(?<=[ァ-ヶー])職$|(?<=経理)職$", "", text)
    return short if len(short) > 1 and not re.search(r"総合職$", text) else text


# --- Japanese ---------------------------------------------------------------------------------------------------------------------------
# signs without hiragana, and the few words of work that are written with them
_OKURI = r"組み込み|組込み|仕上げ|文字起こし|洗い場|積み込み|見守り|取り扱い|取扱い|売り場|焼き|揚げ|立ち上げ|棚卸し|荷下ろし|荷揚げ|引っ越し|引越し|住み込み|住込み|見習い|手伝い|品出し|仕込み|仕分け|組み立て|組立て|盛り付け|買い付け|受け入れ|荷受け|積み下ろし|取り付け|読み聞かせ"
_S = r"[ァ-ヺー・A-Za-z0-9+#/／\u3400-\u9fff々〆]"
_RUN = rf"(?P<r>(?:{_OKURI}|{_S}){{1,22}}?)"
_FROM = rf"(?<!{_S})"  # a run begins where no other sign of one stands
_PAREN = r"(?:\s*[(（][^)）\n]{1,24}[)）])?"
_APPLY = r"(?:ご|お)?(?:応募|志望|申し込み|申込み?|エントリー|チャレンジ)"
_PLACE = r"(?:求人|募集|採用|選考|公募|採否|登用|面接|面談|応募|ご応募|オーディション|トライアル|実技)"
# (weight, pattern, whether the place alone makes it a title)
_JAPANESE = tuple(
    (weight, re.compile(_FROM + pattern.replace("<T>", _RUN + _PAREN), re.MULTILINE), alone)
    for weight, pattern, alone in (
        (4.5, rf"<T>(?:職|枠)(?:に|へ|への)(?:多数の?|たくさんの?)?{_APPLY}", True),
        (4.5, r"<T>職?の(?:ポジション|職(?![員種場業務人歴])|お?仕事|枠|席|内定|ポスト|欠員|[一二三四1-4]人目)", True),
        (4.5, r"<T>の(?:ポジション|お仕事|席|内定|[一二三四1-4]人目)", True),
        (4.0, rf"<T>(?:に|へ|への)(?:は)?(?:、)?(?:多数の?|たくさんの?)?{_APPLY}", False),
        (4.0, rf"<T>(?:さん)?の(?:ご)?(?:書類|登録|[一二三]次|最終|筆記)?{_PLACE}(?![枠]?情報)", False),
        (3.5, rf"<T>(?:採用|登録)?(?:試験|{_PLACE})(?=の|を|に|は|へ|、|。|結果|中止|$)", False),
        (3.0, r"<T>として(?:の|は|、|お?採用|ご?勤務|お迎え|お力|ご?活躍)", False),
        (3.0, r"<T>(?:さん)?(?:の件)?(?:につきまして|について|に関しまして|の件)", False),
        (3.0, r"<T>(?:さん)?(?:は|には|(?<!人事)(?<!総務)(?<!長)ですが|も)、?[^。\n、]{0,16}(?:決まり|決まっ|締め切|締切|定員|終了|採用者|充足|応募|エントリー|埋ま|就くこと|お願いすること|取りやめ|中止|見送)", False),
        (4.0, rf"(?P<r>{_S}{{2,16}}(?<![前現退転就在求離休復管合般門術究])職)(?=につきまして|について|の件|は、|へ|を)", True),
        (3.0, r"<T>(?:さん)?のほう(?:は|ですが|も)", False),
        (3.5, r"<T>には、?(?:[\d一二三四五六七八九十百]+[名人件]|多くの|多数の|大勢|たくさん)", False),
        (3.0, r"<T>(?<!長)(?<!人事)(?<!総務)ですが、", False),
        (3.0, r"<T>(?<!長)(?:さん)?は、?[^。\n]{0,32}(?:お願いする|決まりまし|決まって|任せる|依頼する|頼むこと|戻って(?:くる|来る)|戻ること|埋まって|採用すること|なくなりまし|打ち切|足りて|間に合って|こと[にと](?:なり|なった|し|いたし|致し))", False),
        (4.5, r"(?:ご応募|お申し込み|お申込み?|エントリー)(?:の|いただいた|いただきました|いただいております|くださった|中の)<T>(?=[はのにをが、（(]|です)", False),
        (3.0, r"別の<T>(?:さん|の方)?に(?:お願い|決ま)", False),
        (3.0, r"<T>を(?:ご)?(?:志望|希望)", False),
        (3.0, r"(?:いただいた|いただきました|くださった|いた)<T>(?=ですが|[(（]|は|の件)", False),
    )
)  # fmt: skip
_JAPANESE_SUBJECT = re.compile(
    rf"{_FROM}{_RUN}{_PAREN}(?:さん|職)?(?:の(?=ご|お|こと|求人|募集|採用|公募|選考|件|応募|審査|面接|結果|トライアル)|(?=ご応募|応募|募集|採用|選考|公募|面接|試験)|へのご|に|について|につきまして|$)"
)


def _japanese(subject: str, text: str) -> Iterator[tuple[str, float, bool]]:
    bare = re.sub(r"【[^】]*】|\[[^\]]*\]|^(?:Re|RE|Fwd?|回复|返信)\s*[::]\s*", " ", subject)
    for piece in re.split(r"[\s、。!!??::|｜]+|[/／](?=株式会社|有限会社)", bare):
        for found in _JAPANESE_SUBJECT.finditer(piece):
            yield found["r"], 3.5, False
    for weight, pattern, alone in _JAPANESE:
        for found in pattern.finditer(text):
            yield found["r"], weight, alone
    # "職員採用試験(保健師)", "新卒採用(総合職)", "一次面接の結果(センター長)"
    for found in re.finditer(
        r"(?:試験|採用|選考|公募|募集|面接|結果|採否|会社|求人|課題|連絡|[職社教]員|スタッフ)[(（](?P<r>[^)）\n]{2,20})[)）]",
        f"{subject}\n{text}",
    ):
        yield found["r"], 4.0, False
    for found in re.finditer(
        r"(?m)(?:^[^\s/／、。]{2,24}|^\s*|\s)[/／](?P<r>[^\s/／、。(（]{2,20})(?:[(（][^)）]*[)）])?$", text
    ):
        yield found["r"], 3.0, False  # a board's line: firm, then post
    for found in re.finditer(r"[(（](?P<r>[^)）\n、]{2,20})[)）]の(?:選考|ご?応募)", text):
        yield found["r"], 3.0, False


# --- Chinese ----------------------------------------------------------------------------------------------------------------------------
# signs that stand in no title: pronouns, small words, verbs of the mail itself
_C = r"[^\W_的了您你妳我他她们們不没沒在就也都这這那哪请請感谢謝很与與或到被把给給让讓已未是该該各此其及吗呢吧啊所由于於仍更最另]"
_T = rf"(?P<r>{_C}{{2,14}}?)(?:\s*[(（][^)）\n]{{1,16}}[)）])?"
_APPLIED = r"(?:录用|錄取|录取|应聘|应征|應徵|應聘|申请|申請|投递|投遞|投了|报考|報考|报名(?:参加)?|報名(?:參加)?|竞聘|競聘|竞选|求职|求職)(?:了|的|過|过|到)?(?:我们|我們|本公司|本院|本所|本府|本[會会校行]|我司|我校|我院|我行|貴公司|贵公司|贵司)?(?:的)?"
_OURS = r"(?:(?:我(?:们|們)?|本)(?:院|校|司|行|社|馆|館|所|府|局|店|中心|公司|集团|集團|单位)(?:[\u3400-\u9fff]{2,4}[局处處系])?(?:[\d一二三四五六七八九十百零]+年度)?)?"
_BEGIN = rf"(?:^|(?<=[，。、：；！？,;:!?\s　“”「」『』（(])|{_APPLIED}|(?:参加|參加|参与|參與|关于|關於|对(?!方)|對(?!方)|与|與|和|为|為|担任|擔任|出席)(?:了|您|你|我们|我們)?|的|将|將|聘|所以|这次|這次|今年|这边|决定|決定|接收|招收|新增|达到|達到|符合|胜任|到|说|不过|但是|只是|可是|可惜){_OURS}\s?"
_POST = r"(?:岗位|崗位|一职|一職|职位|職位|职缺|職缺|之职|之職|(?<![转在到上下待])岗(?![位前])|[这這](?:个|個|份|次)(?:机会|機會|工作|差事)|这个岗位?|這個職位|这个职位|这个位[子置]|这个坑|这个活儿?|那个岗位?|(?:的|之)?(?:空缺|名额|名額)|的(?:[职職][位缺务務]|岗位|崗位)|[这這那](?:个|個|份|項|项)?(?:岗位?|崗位?|职位|職位|职缺|職缺|职务|職務|位[子置]|坑|活儿?)|職務|职务|[乙一][職职])"
_WENT = (
    r"(?:(?:我们|我們|咱们|这边|這邊|那边|社里|店里|厂里|公司|目前|现在|暂时|今年|本次|上周|昨天|最后|最後|最終|最终|后来|後來|我这边|我這邊|我这儿|老板|老闆|总部|學校|学校|他|她|我|这次|這次|先|编制|暂|已经|已經|已|也|都|就|全部|人员)*)"
    r"(?:招满|滿了|满了|招到|定了|另有人选|另有人選|选了|選了|请了|請了|聘了|录用了|不招|不再招|不再增|没有了|沒有了|取消|停止招聘|停招|已?被(?:企业|雇主|公司)?(?:关闭|撤)|有人了|找到人|予以取消|撤了|没有?(?:空缺|名额|编制|位置)|沒有?(?:空缺|名額|位置)|[无無]空缺|找到了?|找着了|不缺|不添|不再?[请請收要招]人|人(?:手|员|員)?(?:已经|已經|都)?[够夠满滿]了|不加|不用人|不招人|不对外|不對外|不另外|不推进|[暂暫]?[时時]?[够夠]了|散了|黄了|砍了|定下来|定下來|用了|[叫留给給]了|留[给給]|(?:被|已)?(?:调剂|調劑)|被调剂|请咗|請咗|招咗|额满|額滿|的?招聘(?:就此|已)?(?:取消|结束|停止))"
)
_CHINESE = tuple(
    (weight, re.compile(pattern.replace("<T>", _T), re.MULTILINE), alone)
    for weight, pattern, alone in (
        (4.5, rf"{_BEGIN}<T>{_POST}", True),
        (5.0, rf"{_APPLIED}[“「『\"]<T>[”」』\"]", True),
        (4.0, r"[“「『\"]<T>[”」』\"](?=已?(?:停止|被|关闭|结束|的招聘))", True),
        (4.0, rf"{_APPLIED}<T>(?=[，。、,！!；（(]|\s|$|之|[的嘅](?:面试|面試|面谈|面談|笔试|招聘|考核|应聘|应徵|申请|申請|简历|简歷|履歷|履历|选拔|甄選|情况|朋友|同学)|履歷|简历|招聘|面试|面試|甄選|选拔|而)", False),
        (4.0, rf"(?:参加|參加|参与|參與|出席)(?:了|您|你)?{_OURS}\s?<T>(?:之|的|嘅)?(?:面试|面試|面谈|面談|笔试|招聘|考核|复试|甄選|甄选|选拔|選拔|遴选|试讲|试教)", False),
        (3.5, r"(?:录用|錄用|聘用|录取|聘任|选聘)(?:您|你|妳)?(?:为|為|担任|擔任|做|当|當)<T>(?=[，。,、]|$|一?[职職])", False),
        (3.0, r"(?:接收|招收|招聘|需要|招募|聘请)<T>(?=的(?:计划|計畫|名额|打算|需求|计畫))", False),
        (3.0, rf"(?:^|(?<=[，。、：；！？,;\s])|所以|这次|這次|那个|的|因此|决定|说|說)<T>(?:这边|這邊|一职|岗位|职位|这个岗位)?(?!(?<=主任|经理|主管|老板|店长|总监|组长|厂长|校长|院长|导演|客户|老师|老師)(?:定(?!下[来來])|选|请|聘|录|用|叫|给|給|留|让|先|不)){_WENT}", False),
        (3.0, r"(?:^|(?<=[，。、：；！？,;\s]))<T>(?:社里|厂里|店里|我们|我們|这边|那边|今年|上周|昨天|这个)(?=[^，。\n]{0,14}(?:想|希望|打算|优先|優先|倾向|傾向|改为|改由|定|招|请|請|選|选|收|缺|满|要|[给給用聘留让讓]了|[发發]给))", False),
        (3.0, r"(?:^|(?<=[，。、：；！？,;\s])|的)<T>(?:这次|這次|这回|今年|目前|现在|現在|本次|本期)?(?:只|仅|僅)(?:有|招|录|錄|要|收)", False),
        (3.0, r"(?:^|(?<=[，。、：；！？,;\s])|[这這][次回]的|[这這]学期的)<T>[，,]\s?(?:我们|我們|咱们|这边|我这|最后|最後)[^，。\n]{0,4}(?:[选選定招请請聘留让讓用收]|决定|決定)", False),
        (3.0, r"(?:^|(?<=[，。、：；！？,;\s]))<T>(?<!主任)(?<!经理)(?<!經理)(?<!主管)(?<!总监)(?<!總監)(?<!长)(?<!長)(?:这次|這次|这回|最后|最後|公司|校方|院里|所里|社裡)(?:我们|我們)?(?:已|还是|還是)?(?:录取|錄取|录用|錄用|聘请|聘請|选|選|请|請|定|留给|留給)了", False),
        (3.0, r"(?:同学|人|位|份)?(?:都)?投了<T>(?=[，。,])", False),
    )
)  # fmt: skip
_CHINESE_NOISE = re.compile(
    r"^(?:Re|RE|Fwd?|回复|回覆|答复|转发|【[^】]*】|关于|關於|您|你|妳|的|应聘|应征|應徵|應聘|申请|申請|求职|求職|投递|报考|竞聘|招聘?(?=.{2}的事)|参加|校内|公开招聘|[::\s])+|"
    r"(?:[的之]?(?:事情?|一事|一职|一職|岗位?|崗位|职位|職位|职缺|職缺|招聘|招募|应聘|应征|應徵|申请|申請|面试|面試|面谈|面談|报名|報名|录用|錄用|结果|結果|通知书?|告知书?|项目|項目|取消|终止|終止|关闭|關閉|暂停|暫停|试岗|试工|試教|试讲|笔试|成绩|回复|回覆|答复|回音|反馈|反饋|成绩|兼职|兼職|的|课程安排|课程|安排|进展|進展|"
    r"名单|名單|递补|甄選|甄选|選拔|选拔|后续|後續|情况|事宜|说明|更新|这个|那个|还招|还要人|吗|之后|消息|推荐|复试|笔试|终面|一面|二面))+$|\s*[(（][^)）]*[)）]\s*$|请问"
)


def _chinese(subject: str, text: str) -> Iterator[tuple[str, float, bool]]:
    subject = re.sub(r"(?<=\S)[(（][^)）]*[)）]", "", subject)
    for piece in re.split(r"\s+[-–—|·]\s+|[|｜，,。!！?？]+|(?<=[\u3400-\u9fff]) +|[:：]\s*", subject):
        for _ in range(3):
            piece = _CHINESE_NOISE.sub("", piece.strip())
        if re.fullmatch(rf"(?:{_C}|/){{2,14}}", piece):
            yield piece, 3.5, False
    for weight, pattern, alone in _CHINESE:
        for found in pattern.finditer(text):
            yield found["r"], weight, alone


# a notice in fields: "ポジション:営業企画", "职位:夜班理货员"
_FIELD = re.compile(
    r"(?:^|[、。，,\s])(?:(?:ご?応募|募集|希望|求人)?(?:ポジション|職種|職名|求人名|お?仕事内容)|(?:試験|募集|応募|受験)区分|(?:您|你)?(?:应聘|应徵|应征|應徵|申请|申請|投递|投遞|报考|意向)?(?:的)?(?:职位|職位|岗位|崗位|職務|职务|職缺)(?:名称|名稱)?)"
    r"\s*[:：]\s*(?P<r>[^\s:：、。，,;；(（|]{2,24})",
    re.MULTILINE,
)


# an opening that is offered instead of the one applied for
_INSTEAD = re.compile(
    r"另有|另外还|还有一|還有一|正好缺|还缺|還缺|正在招|也在招|隔壁|如果(?:您|你|妳)(?:愿意|願意|有兴趣)|(?:您|你|妳)(?:愿不愿意|有沒有興趣|有没有兴趣)|推荐(?:给您)?(?:以下|三个|几个)|"
    r"(?:なお|一方|もし|よろしければ|代わりに|別途)[^。\n]*(?:募集|ポジション|いかが|ご案内|お願い|ご興味|空き|空いて|お考え|ご検討)|(?:でしたら|のほうなら|であれば)[^。\n]*(?:空い|空き|募集|いかが|ご案内)|(?:ご興味|ご関心)[^。\n]*(?:ば|たら)|いかがでしょう|お考えいただけ"
)


# what stands before の and says nothing of the work: "先日の講師", "当店の販売員"
_OF_NOTHING = re.compile(
    rf"{_NO_TITLE.pattern}|[今先昨来前次本当弊御貴].*|[春夏秋冬]|年末年始|.*(?:[月日年度週]|[社院店園校館県市区町村課部]|応募|募集|採用|選考|ポジション|職種)"
)
_WHO = re.compile(r"[员師师工士手人生者理管监理岗]$(?<!管理)")


# what is said of a post at the beginning of a sentence, be it what it may
_TOPIC = re.compile(rf"(?:^|(?<=[。！？!?\n]))[ 　]*(?P<r>{_C}{{2,12}})(?P<then>[^。！？\n]{{0,12}})", re.MULTILINE)
_TOPIC_JAPANESE = re.compile(
    rf"(?:^|(?<=[。！!\n]))(?P<r>{_S}{{2,16}})(?:は|の枠は|の募集は)(?=[^。\n]{{0,50}}(?:募集|採用|見送|決まり|定員|枠|締|中止|取りやめ))",
    re.MULTILINE,
)
# who decides on posts or does something for the applicant, where no word for "post" follows: "主任定了别人", "财务周五打款"
_ACTS = re.compile(
    r"(?:总监|總監|经理|經理|主任|主管|[长長董总]|老师|老師|教授|老板|代表|人事|财务|財務|会计|會計|出纳|出納|行政|前台|客服|顾问|師傅|师傅|同事|同学|人员|人員|医生|先生|团队)$"
)
_DOES = re.compile(r"[会會将將给給把周明到帮幫也说說看觉覺跟和对對在认認问問来來去让讓评評]")


_OF_POST = r"的(?:事|缺|位|岗|名额|名額|招聘|面试|面試|工作|活)|[这這那](?:个|個|份|岗|崗|活|项|項)"


def _topics(text: str, japanese: bool) -> Iterator[str]:
    """The titles that begin a sentence: "插画师我们决定...", "搾乳スタッフは...募集を"; of Chinese ones the longest that is a title."""
    if japanese:
        yield from (found["r"] for found in _TOPIC_JAPANESE.finditer(text) if not re.search(r"長$|^[一-鿿]{2}$", found["r"]))
        return
    for found in _TOPIC.finditer(text):
        run = found["r"]
        title = next((run[:n] for n in range(len(run), 1, -1) if is_title(run[:n])), "")
        then = run[len(title) :] + found["then"]
        if (
            not title
            or (NICKNAME.fullmatch(title) and not re.match(_OF_POST, then))
            or re.match(r"[，,、:：您你妳们們好]|$", then)
        ):
            continue  # who is written to
        if re.match(_OF_POST, then) if _ACTS.search(title) else not _DOES.match(then):
            yield title


def eastern_titles(subject: str, text: str) -> Iterator[tuple[str, float]]:
    """The titles of a Japanese or Chinese mail, from which its firm's name was taken, each with the weight of its place."""
    whole = f"{subject}\n{text}"
    if not wide(whole):
        return
    text = "".join(piece for piece in re.split(r"(?<=[。！？!?\n])", text) if not _INSTEAD.search(piece))
    for found in re.finditer(r"会計年度任用職員[(（][^)）\n]{2,16}[)）]", whole):
        yield found[0], 9.0  # the kind of contract, and the work in it
    for found in _FIELD.finditer(text):
        if not _bad(title := _mended(found["r"])):
            yield title, 5.5
    japanese = len(_KANA.findall(whole)) > 3
    for read in _topics(text, japanese):
        if is_title(title := _mended(read)):
            yield title, 2.0
    for read, weight, alone in (_japanese if japanese else _chinese)(subject, text):
        title = _mended(read)
        if not wide(title) and not re.fullmatch(r"[A-Z]{2,4}|[A-Z][A-Za-z]+", title):
            continue
        if (
            not japanese
            and f"{read}岗位" not in whole
            and not _WHO.search(title)
            and not is_title(title) | (f"{read}岗" not in whole)
        ):
            title += "岗"
        elif not japanese and f"{read}岗" in text and f"{read}岗位" not in text and not _WHO.search(title):
            title += "岗"  # "护理岗" is what it is called, "护理" is the work
        elif (
            japanese
            and (of := re.search(rf"(?:^|[\s】：:])(?P<x>{_S}{{1,8}})の{re.escape(title)}", subject))
            and not _OF_NOTHING.fullmatch(of["x"])
        ):
            title = f"{of['x']}の{title}"  # "窯の手伝い"
        if is_title(title):
            yield title, weight
        elif alone and not _bad(title):
            yield title, weight - 1.5
