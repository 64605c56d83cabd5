"""Japanese and Chinese mails: titles and houses without capitals or blanks, and what is neither."""

from __future__ import annotations

import pytest

from classifier.message import Address, Message
from daemon.agencies import client, is_agent
from daemon.eastern_titles import is_title
from daemon.position import company
from daemon.related import read
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
    ],
)
def test_a_house_stands_beside_who_writes(name: str, text: str, expected: str | None) -> None:
    """Before a desk or a human; a department and a nickname are no houses."""
    assert company(_mail("ご連絡", text, name, "okabe@tegami.example")) == expected


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
    ],
)
def test_an_agency_speaks_of_the_other_side(name: str, subject: str, text: str, expected: str | None) -> None:
    """先方, 客户; its own name is not the firm's, and 様 names the client, not the applicant."""
    mail = read(_mail(subject, text, name, "a@mirai.example"), None, True)
    assert is_agent(mail)
    told = client(mail, ())
    assert (told and told.value) == expected


def test_an_employer_is_no_agency() -> None:
    """It may write of its customers."""
    mail = read(
        _mail("结果", "您与客户沟通的能力很强,但我们选择了其他候选人。", "白桦科技 人事", "hr@baihua.example"), None, False
    )
    assert not is_agent(mail)
