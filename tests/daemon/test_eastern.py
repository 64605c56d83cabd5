"""Japanese and Chinese mails: titles and houses without capitals or blanks, and what is neither."""

from __future__ import annotations

import pytest

from classifier.message import Address, Message
from daemon.agencies import client
from daemon.agents import is_agent
from daemon.eastern import introduced
from daemon.eastern_titles import is_title
from daemon.people import person
from daemon.position import company
from daemon.related import read
from daemon.signatures import sender
from daemon.titles import role


def _mail(subject: str, text: str, name: str = "採用担当", email: str = "saiyo@x.example") -> Message:
    return Message("<a@x.example>", subject=subject, sender=Address(name, email), text=text)


@pytest.mark.parametrize(
    ("subject", "text", "expected"),
    [
        ("選考結果のお知らせ", "このたびは当店のベーカリー職にご応募いただき、ありがとうございました。", "ベーカリー"),
        ("結果のご連絡", "樹木医助手のポジションは社内の者が兼ねることになりました。", "樹木医助手"),
        ("採用試験について", "歯科衛生士採用試験の結果は次のとおりです。", "歯科衛生士"),
        ("ご連絡", "帳簿入力の採用は行わないことになりました。", "帳簿入力"),
        ("職員採用試験(学芸員)の結果", "不合格と決定しました。", "学芸員"),
        ("募集の件", "今年度の一般総合職には、昨年を上回るご応募をいただきました。", "一般総合職"),
        ("Re: 染色見習い", "今季はお預かりできません。", "染色見習い"),
        ("選考結果", "ポジション:店舗開発\n結果:お見送り", "店舗開発"),
        ("配車係の件、お返事が遅くなりました", "今回は別の方にお願いします。", "配車係"),
        (
            "令和9年度会計年度任用職員の選考について",
            "会計年度任用職員(給食調理)の選考の結果、不合格です。",
            "会計年度任用職員(給食調理)",
        ),
        (
            "結果",
            "測量補助にはご縁がありませんでした。測量補助へのご応募、感謝します。一方、警備員を募集する予定です。",
            "測量補助",
        ),
        ("二次面接の結果について", "面接にお越しいただき、ありがとうございました。今回は採用を見送ります。", None),
        ("適性検査の件", "新卒採用にご応募いただきありがとうございます。", None),
        ("先日の件", "社会人としてのご活躍をお祈りします。書類の返却は行いません。", None),
        ("木曜の件", "最終面接の枠がとれなくなりました。", None),
        ("ご応募について", "弊社の募集にご応募いただき、ありがとうございました。", None),
        ("面试结果", "感谢您参加灯光设计岗位的面试。", "灯光设计"),
        ("通知", "经评估,您与标本制作员岗位的匹配度不足。", "标本制作员"),
        ("應徵結果", "感謝您參與本公司通路企劃職缺的面試。", "通路企劃"),
        ("回复", "锅炉司机我们上周已经定了别人,抱歉。", "锅炉司机"),
        ("提醒", "您申请的“社群运营”职位已被雇主关闭。", "社群运营"),
        ("提醒", "职位:夜间分拣员\n状态:不合适", "夜间分拣员"),
        ("关于社区工作者招聘", "本次不予录用。", "社区工作者"),
        ("结果", "您此次未被录用为护林员,已列入递补人员库。", "护林员"),
        ("结果", "您报考的档案管理岗(代码 B02)未进入复审。", "档案管理岗"),
        ("结果", "感谢您应聘我院手术室护士岗。护士名额已满。", "手术室护士"),
        ("回复", "看看同城的其他岗位吧,本周有三十一家在招。", None),
        ("试工的事", "车间主任定了别人,没轮上你。", None),
        ("笔试结果", "你的申请流程到此结束,相关岗位不再安排面试。", None),
        ("结果", "很遗憾未能录用。另有督导一职,若有意愿请联系。", None),
        ("岗位关闭提醒", "为您推荐三个相似岗位,点击即可投递。", None),
        ("ご連絡", "仕分けのほうは、昨日決まりました。", "仕分け"),
        ("ご連絡", "配送助手ですが、前の方が戻ることになりました。", "配送助手"),
        ("ご連絡", "保育士には、二十名の方が応募されました。", "保育士"),
        ("ご連絡", "溶接工は、紹介の方にお願いすることになりました。", "溶接工"),
        ("ご連絡", "パラリーガル職につきましては、見送りとなりました。", "パラリーガル"),
        ("結果", "任期付職員(司書)の選考の結果、不合格です。", "司書"),
        ("横浜・貿易事務の件", "今回は見送ります。", "貿易事務"),
        ("機械の見習いの件", "見習いは今年は取りません。", "機械の見習い"),
        ("先日の講師の件", "講師の採用は見送ります。", "講師"),
        ("ご連絡", "看護師長は、経験者の方を採用することに決めました。", None),
        ("ご連絡", "人事ですが、今回は見送りとなりました。", None),
        ("面接の件", "店長ですが、昨日はありがとう。ほかの子に決めました。", None),
        ("結果", "前職については高く評価しました。早期退職について、いろいろ伺いました。", None),
        ("結果", "この管理職は、社内で話し合いました。", None),
        ("バイトの件", "短期アルバイトは定員に達しました。", None),
        ("结果", "电工我们还是用了老员工。", "电工"),
        ("结果", "面点师这边人够了。", "面点师"),
        ("结果", "收银员就不招了。", "收银员"),
        ("结果", "社工這次只收兩位,您排第三。", "社工"),
        ("结果", "質檢員這個機會,先暫停。", "質檢員"),
        ("113學年度代課老師甄選結果", "未錄取。", "代課老師"),
        ("昆山财务经理", "客户定了别人。", "财务经理"),
        ("ご連絡", "陶芸インストラクターは、前任の者が復帰することになりました。", "陶芸インストラクター"),
        ("ご連絡", "組込みエンジニアの書類選考を行いましたが、見送りとなりました。", "組込みエンジニア"),
        ("ご連絡", "園長は、経験者を採用することにいたしました。", None),
        ("结果", "文字校对目前没有空缺。", "文字校对"),
        ("结果", "地盤管工這個職務,由集團內部調派。", "地盤管工"),
        ("结果", "口琴老师我们想找能周末来的。", "口琴老师"),
        ("回复:打工", "我爸说锅炉工先不请人了。", "锅炉工"),
        ("回复:打工", "今年不招人了。", None),
        ("结果", "您應徵之標本師職缺未獲錄用。", "標本師"),
        ("结果", "标本师站里不缺了,你再看看。", "标本师"),
        ("结果", "口琴老师的缺给了别人。", "口琴老师"),
        ("结果", "市场总监的事黄了。", "市场总监"),
        ("ご連絡", "搾乳スタッフは牛舎の改修が延びたため、募集を来年にします。", "搾乳スタッフ"),
        ("结果", "冯工,这次没成。顾律师说您很好。财务周五打款给您。", None),
        ("结果", "小伙伴你好,人满了。会计会联系您。护士说您很好。司机到门口接您。", None),
        ("ご連絡", "営業は全員で話し合いました。店員は皆さん親切でしたか。今回は見送ります。", None),
        ("结果", "老板用了他侄子,不好意思。", None),
        ("结果", "主任先不招人了,你再等等。", None),
        ("结果", "苏州那个岗位取消了。", None),
        ("结果", "这次只有两个名额,没能轮到你。", None),
        ("结果", "校长这次请了别人,不好意思。", None),
    ],
)
def test_a_title_is_found_by_what_stands_around_it(subject: str, text: str, expected: str | None) -> None:
    """Small words in Japanese, words for "position" in Chinese; steps, years, employers and other openings are no titles."""
    assert role(_mail(subject, text), None, loose=True) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [("庭師", True), ("技術職員", True), ("叉车司机", True), ("一次", False), ("応募者", False), ("代表", False), ("其他", False), ("英文事務の件、申し訳ありません", False)],
)  # fmt: skip
def test_a_title_by_its_last_word(text: str, expected: bool) -> None:
    """And no sentence, step or employer."""
    assert is_title(text) is expected


@pytest.mark.parametrize(
    ("name", "text", "expected"),
    [
        ("竹の葉荘 女将 岡部", "このたびはご縁がありませんでした。", "竹の葉荘"),
        ("青嶺医院 人事科 周兰", "您好:\n\n很遗憾。\n\n周兰", "青嶺医院"),
        ("学校法人 梅林学園 岡部", "ご縁がありませんでした。", "梅林学園"),
        ("岡部 澪", "西さん\n\nカササギの岡部です。\n\n見送りとさせてください。\n\n岡部", "カササギ"),
        ("周兰", "您好:\n\n很遗憾。\n\n周兰\n鹿鸣书局 第三编辑室", "鹿鸣书局"),
        ("岡部 澪", "西様\n\n見送ります。\n\n梅見町立病院 看護師長 岡部澪", "梅見町立病院"),
        ("岡部 澪", "西さん\n\n人事の岡部です。\n\n見送ります。", None),
        ("阿May", "小杰:\n\n先不留你了。\n\n阿May", None),
        ("周姐", "小杰:\n\n人满了。", None),
        ("田中工業", "西様\n\n見送ります。\n\n田中工業", "田中工業"),
        ("岡部", "西様\n\n梅見牧場です。見送ります。\n\n岡部", "梅見牧場"),
        ("沙鸥民宿 阿哲", "小安:\n\n人滿了。\n\n阿哲", "沙鸥民宿"),
        ("小雷", "强哥:\n\n先不招人了。\n\n鹿鸣拖车 小雷", "鹿鸣拖车"),
        ("小雷", "强哥:\n\n先不招人了。\n\n祝工作顺利 小雷", None),
        ("制片 阿坤", "大家:\n\n戏不拍了。\n\n阿坤", None),
        ("主任 佐々木", "西様\n\n見送ります。\n\n佐々木", None),
    ],
)
def test_a_house_stands_beside_who_writes(name: str, text: str, expected: str | None) -> None:
    """Before a desk or a human; a department and a nickname are no houses."""
    assert company(_mail("ご連絡", text, name, "okabe@tegami.example")) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("藤堂 隼人", "藤堂 隼人"),
        ("田中 和行", "田中 和行"),
        ("市川", "市川"),
        ("渡瀬 浩司(ミライ転職)", "渡瀬 浩司"),
        ("教室長 南", "南"),
        ("丸井酒販 八代", "八代"),
        ("博川猎头 马蔚", "马蔚"),
        ("沙鸥民宿 阿哲", "阿哲"),
        ("陈主任", "陈主任"),
        ("卓Sir", "卓Sir"),
        ("项目组", None),
        ("土屋 健", "土屋 健"),
        ("料亭 松風", None),
        ("教授", None),
        ("成都", None),
        ("田中工業", None),
        ("総務部 行", None),
        ("王小姐", None),
        ("salon de ミモザ", None),
        ("劇団ひつじ雲 制作", None),
        ("老师", None),
    ],
)
def test_a_human_is_told_by_the_family_name(text: str, expected: str | None) -> None:
    """Whatever it ends with; offices, towns, firms and who is written to are nobody."""
    who = person(text)
    assert (f"{who.last} {who.first}".strip() if who else None) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("西様\n\n竹の葉荘の岡部です。\n見送ります。", "岡部"),
        ("小安:\n我是鹿鸣书局的周兰,人满了。", "周兰"),
        ("西様\n\n当店の方針です。\n見送ります。", None),
        ("小安:\n我是你面试的主任,人满了。", None),
    ],
)
def test_who_signs_no_more_has_said_who_they_are(text: str, expected: str | None) -> None:
    """At the beginning, with the house."""
    who = introduced(text)
    assert (who and who.last) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("考生:\n\n您报考的梧桐区实验中学会计岗位未通过。", "梧桐区实验中学"),
        ("考生:\n\n您参加了《梧桐市第三医院2026年公开招聘公告》的笔试。", "梧桐市第三医院"),
        ("考生:\n\n您报考的小学教师岗位未通过。", "梧桐区人社局"),
    ],
)
def test_an_office_examines_for_the_houses_of_its_town(text: str, expected: str) -> None:
    """Whose post it is stands before the post; a kind of school is none."""
    assert company(_mail("面试结果", text, "梧桐区人社局", "rsj@wutong-rsj.example")) == expected


def test_a_nickname_gives_way_to_the_name_that_is_signed() -> None:
    """ "梁Sir" is 梁樹文 below the letter."""
    who = sender(_mail("結果", "小明:\n\n請咗人喇。\n\n梁樹文", "梁Sir", "leung@kongwan.example"))
    assert who is not None
    assert who.last == "梁樹文"


def test_a_board_passes_on_an_employers_no() -> None:
    """The employer stands in a field, and the board's own name is not the firm's."""
    text = "您的投递有了新的状态。\n\n企业:梧桐仓储\n职位:理货员\n招聘方已将您的投递标记为不合适。"
    assert company(_mail("投递反馈", text, "鹊桥网", "notice@queqiao.example")) == "梧桐仓储"


@pytest.mark.parametrize(
    ("name", "subject", "text", "expected"),
    [
        ("岡部(ミライ転職)", "【選考結果】白樺電装様", "西様\n\n白樺電装様より、今回は見送りとのご連絡でした。", "白樺電装"),
        ("ミライ転職 岡部", "一次面接の結果", "西様\n\n先方より、次には進めないとのことでした。", None),
        ("周兰(博川猎头)", "进度", "陈总:\n\n客户昨晚决定用另一位。", None),
        ("周兰-博川猎头", "瑞锦食品的反馈", "陈总:\n\n瑞锦那边定了别人。", "瑞锦食品"),
        ("周兰(博川猎头)", "进度", "陈总:\n\n瑞锦食品的HR刚回话,客户定了别人。", "瑞锦食品"),
        ("周兰(博川猎头)", "财务经理的反馈", "陈总:\n\n财务经理这个职位客户定了别人。", None),
        ("スタッフリンク 岡部", "結果", "西様\n\n今回は別の方をご紹介することになりました。", None),
    ],
)
def test_an_agency_speaks_of_the_other_side(name: str, subject: str, text: str, expected: str | None) -> None:
    """先方, 客户; its own name is not the firm's, and 様 names the client, not the applicant."""
    mail = read(_mail(subject, text, name, "a@mirai.example"), None, True)
    assert is_agent(mail.message)
    told = client(mail, ())
    assert (told and told.value) == expected


def test_a_firms_own_staff_is_no_agency() -> None:
    """ "採用スタッフ" works for the shop."""
    assert not is_agent(_mail("結果", "西様\n\n見送ります。", "梅見商店 採用スタッフ", "a@umemi.example"))


def test_an_employer_is_no_agency() -> None:
    """It may write of its customers."""
    mail = read(
        _mail("结果", "您与客户沟通的能力很强,但我们选择了其他候选人。", "白桦科技 人事", "hr@baihua.example"), None, False
    )
    assert not is_agent(mail.message)
