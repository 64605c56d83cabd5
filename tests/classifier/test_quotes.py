"""What is new in a mail, and what is quoted below or between: twelve languages, the usual mail programs, and what must stay."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from classifier.quotes import ATTRIBUTION, QUOTED_BELOW, Cut, cut

NEW = "Dear Jane,\n\nthank you. We chose someone else.\n\nBest regards\nRosa Lind"
OLD = "Dear Ms Lind,\nplease find my application attached.\nJane"
MARKED = "\n".join(f"> {line}" for line in OLD.split("\n"))

ATTRIBUTIONS = {
    "en-gmail": "On Mon, Mar 4, 2024 at 10:12 AM Jane Doe <jane@home.example> wrote:",
    "en-apple": "On 4 Mar 2024, at 10:12, Jane Doe <jane@home.example> wrote:",
    "en-wrapped": "On Mon, 4 Mar 2024 at 10:12, Jane Doe, Applied Things\n<jane.doe.with.a.long.name@home.example> wrote:",
    "en-wrapped-3": "On Mon, Mar 4, 2024 at\n10:12 AM Jane Doe <jane@home.example>\nwrote:",
    "en-name-first": "Jane Doe <jane@home.example> wrote on Mon, 4 Mar 2024:",
    "de": "Am 04.03.24 um 10:12 schrieb Jane Doe:",
    "de-gmail": "Am Mo., 4. März 2024 um 10:12 Uhr schrieb Jane Doe <jane@home.example>:",
    "de-apple": "Am 04.03.2024 um 10:12 schrieb Jane Doe <jane@home.example>:",
    "de-name-first": "Jane Doe <jane@home.example> schrieb am Mo., 4. März 2024, 10:12:",
    "fr": "Le 04/03/2024 à 10:12, Jane Doe a écrit :",
    "fr-gmail": "Le lun. 4 mars 2024 à 10:12, Jane Doe <jane@home.example> a écrit :",
    "es": "El lun, 4 mar 2024 a las 10:12, Jane Doe (<jane@home.example>) escribió:",
    "es-apple": "El 4 mar 2024, a las 10:12, Jane Doe <jane@home.example> escribió:",
    "pt": "Em seg., 4 de mar. de 2024 às 10:12, Jane Doe <jane@home.example>\nescreveu:",
    "pt-apple": "No dia 4 de mar. de 2024, às 10:12, Jane Doe <jane@home.example> escreveu:",
    "it": "Il giorno lun 4 mar 2024 alle ore 10:12 Jane Doe <jane@home.example> ha scritto:",
    "it-thunderbird": "Il 04/03/2024 10:12, Jane Doe ha scritto:",
    "nl": "Op ma 4 mrt 2024 om 10:12 schreef Jane Doe <jane@home.example>:",
    "nl-apple": "Op 4 mrt 2024, om 10:12 heeft Jane Doe <jane@home.example> het volgende geschreven:",
    "pl": "pon., 4 mar 2024 o 10:12 Jane Doe <jane@home.example> napisał(a):",
    "pl-thunderbird": "W dniu 4.03.2024 o 10:12, Jane Doe pisze:",
    "pl-apple": "Wiadomość napisana przez Jane Doe <jane@home.example> w dniu 4 mar 2024, o godz. 10:12:",
    "sv": "Den mån 4 mars 2024 kl 10:12 skrev Jane Doe <jane@home.example>:",
    "sv-apple": "4 mars 2024 kl. 10:12 skrev Jane Doe <jane@home.example>:",
    "tr": "Jane Doe <jane@home.example>, 4 Mar 2024 Pzt, 10:12 tarihinde şunu yazdı:",
    "tr-thunderbird": "4.03.2024 10:12 tarihinde Jane Doe yazdı:",
    "ja": "2024年3月4日(月) 10:12 山田太郎 <taro@home.example>:",
    "ja-apple": "2024/03/04 10:12、山田太郎 <taro@home.example>のメール:",
    "zh": "Jane Doe <jane@home.example> 于2024年3月4日周一 10:12写道：",
    "zh-apple": "在 2024年3月4日，10:12，Jane Doe <jane@home.example> 写道：",
    "zh-tw": "Jane Doe <jane@home.example> 於 2024年3月4日 週一 上午10:12寫道：",
    "da": "Den man. 4. mar. 2024 kl. 10.12 skrev Jane Doe <jane@home.example>:",
    "cs": "po 4. 3. 2024 v 10:12 odesílatel Jane Doe <jane@home.example> napsal:",
}

BLOCKS = {
    "en": "From: Jane <jane@home.example>\nSent: Monday, March 4, 2024 10:12 AM\nTo: Rosa Lind\nSubject: Application",
    "en-bold": "*From:* Jane Doe <jane@home.example>\n*Sent:* Monday, March 4, 2024\n*To:* Rosa Lind\n*Subject:* Application",
    "en-mac": "From: Jane Doe <jane@home.example>\nDate: Monday, 4 March 2024 at 10:12\nTo: Rosa Lind\nSubject: Application",
    "en-blank-lines": "From: Jane <jane@home.example>\n\nSent: Monday, March 4, 2024\n\nTo: Rosa Lind\n\nSubject: Application",
    "en-one-line": "From: Jane Doe <jane@home.example> Sent: Monday, March 4, 2024 To: Rosa Lind Subject: Application",
    "de": "Von: Jane Doe <jane@home.example>\nGesendet: Montag, 4. März 2024 10:12\nAn: Rosa Lind\nBetreff: Bewerbung",
    "fr": "De : Jane Doe <jane@home.example>\nEnvoyé : lundi 4 mars 2024 10:12\nÀ : Rosa Lind\nObjet : Candidature",
    "es": "De: Jane <jane@home.example>\nEnviado el: lunes, 4 de marzo de 2024\nPara: Rosa Lind\nAsunto: Candidatura",
    "pt": "De: Jane <jane@home.example>\nEnviada em: segunda-feira, 4 de março de 2024\nPara: Rosa Lind\nAssunto: Candidatura",
    "it": "Da: Jane Doe <jane@home.example>\nInviato: lunedì 4 marzo 2024 10:12\nA: Rosa Lind\nOggetto: Candidatura",
    "nl": "Van: Jane Doe <jane@home.example>\nVerzonden: maandag 4 maart 2024 10:12\nAan: Rosa Lind\nOnderwerp: Sollicitatie",
    "pl": "Od: Jane Doe <jane@home.example>\nWysłane: poniedziałek, 4 marca 2024 10:12\nDo: Rosa Lind\nTemat: Aplikacja",
    "sv": "Från: Jane Doe <jane@home.example>\nSkickat: den 4 mars 2024 10:12\nTill: Rosa Lind\nÄmne: Ansökan",
    "tr": "Kimden: Jane Doe <jane@home.example>\nGönderildi: 4 Mart 2024 Pazartesi 10:12\nKime: Rosa Lind\nKonu: Başvuru",
    "ja": "差出人: 山田太郎 <taro@home.example>\n送信日時: 2024年3月4日 10:12\n宛先: 採用担当\n件名: 応募",
    "zh": "发件人: Jane Doe <jane@home.example>\n发送时间: 2024年3月4日 10:12\n收件人: Rosa Lind\n主题: 应聘",
}

ORIGINALS = [
    "-----Original Message-----",
    "-----Ursprüngliche Nachricht-----",
    "-----Message d'origine-----",
    "-----Mensaje original-----",
    "-----Mensagem original-----",
    "-----Messaggio originale-----",
    "-----Oorspronkelijk bericht-----",
    "-----Oryginalna wiadomość-----",
    "-----Ursprungligt meddelande-----",
    "-----Özgün İleti-----",
    "-----元のメッセージ-----",
    "-----原始邮件-----",
    "------------------ 原始邮件 ------------------",
]

FORWARDS = [
    "---------- Forwarded message ---------",
    "-------- Forwarded Message --------",
    "Begin forwarded message:",
    "---------- Weitergeleitete Nachricht ---------",
    "Anfang der weitergeleiteten Nachricht:",
    "---------- Message transféré ---------",
    "Début du message réexpédié :",
    "---------- Mensaje reenviado ----------",
    "Inicio del mensaje reenviado:",
    "---------- Mensagem encaminhada ---------",
    "---------- Messaggio inoltrato ---------",
    "---------- Doorgestuurd bericht ---------",
    "---------- Przekazana wiadomość ---------",
    "---------- Vidarebefordrat meddelande ---------",
    "---------- Yönlendirilmiş ileti ---------",
    "---------- 転送済みメッセージ ---------",
    "---------- 转发的邮件 ---------",
]


@pytest.mark.parametrize("line", ATTRIBUTIONS.values(), ids=ATTRIBUTIONS.keys())
@pytest.mark.parametrize("quote", [MARKED, OLD], ids=["marked", "bare"])
@pytest.mark.parametrize("gap", ["\n", "\n\n"])
def test_attribution(line: str, quote: str, gap: str) -> None:
    """An attribution and its quote go, with ">" or without, wrapped or not; what stands above stays whole."""
    result = cut(f"{NEW}\n\n{line}{gap}{quote}")
    assert result.text == NEW
    assert "please find my application attached." in result.quoted
    assert not result.forwarded


@pytest.mark.parametrize("block", BLOCKS.values(), ids=BLOCKS.keys())
@pytest.mark.parametrize("rule", ["", "________________________________\n"])
def test_header_block(block: str, rule: str) -> None:
    """Outlook's header block and all below it go; the rule above goes with them."""
    result = cut(f"{NEW}\n\n{rule}{block}\n\n{OLD}", "RE: Application")
    assert result.text == NEW
    assert result.quoted.endswith("Jane")
    assert not result.forwarded


@pytest.mark.parametrize(
    "subject", ["FW: Application", "WG: Bewerbung", "TR : Candidature", "RV: x", "I: x", "PD: x", "VB: x", "转发: x"]
)
def test_header_block_of_a_forward(subject: str) -> None:
    """The same block is a forward where the subject says so."""
    assert cut(f"See below.\n\n{BLOCKS['en']}\n\n{OLD}", subject).forwarded


@pytest.mark.parametrize("line", ORIGINALS)
def test_original_message(line: str) -> None:
    """The line that old programs draw above the original ends the new text."""
    result = cut(f"{NEW}\n\n{line}\n{BLOCKS['en']}\n\n{OLD}", "AW: x")
    assert (result.text, result.forwarded) == (NEW, False)


@pytest.mark.parametrize("line", FORWARDS)
@pytest.mark.parametrize("intro", ["", "For you.\n\n"])
def test_forward(line: str, intro: str) -> None:
    """A forward keeps its intro as text, what was passed on as quoted, and says that it is one."""
    result = cut(f"{intro}{line}\n{BLOCKS['en-mac']}\n\n{NEW}")
    assert result.text == intro.strip()
    assert result.quoted.endswith(NEW)
    assert result.forwarded


def test_interleaved_replies() -> None:
    """Replies between the lines of a quote stay, in order."""
    head = f"Hello Jane,\n\n{ATTRIBUTIONS['de']}\n"
    text = head + "> When do I hear from you?\n\nBy Friday.\n\n> Is the role still open?\n\nNo, sorry.\n\nRosa"
    result = cut(text)
    assert result.text == "Hello Jane,\n\nBy Friday.\n\nNo, sorry.\n\nRosa"
    assert "When do I hear from you?" in result.quoted
    assert "By Friday" not in result.quoted


def test_reply_below_the_quote() -> None:
    """A reply under the quote stays, whether an attribution or a header block names the quote."""
    for head in (ATTRIBUTIONS["en-gmail"], "Jane wrote:", f"-----Original Message-----\n{BLOCKS['en']}"):
        result = cut(f"{head}\n\n{MARKED}\n\n{NEW}")
        assert result.text == NEW
        assert not result.forwarded


def test_broken_quote_lines() -> None:
    """The tail that a program broke off a quoted line is part of the quote."""
    long = "> " + "word " * 15
    assert cut(f"No.\n\n{long}\nbroken off\n> and on\n> and on").text == "No."
    assert cut("> a question\nMy answer\n> another\nMy other answer").text == "My answer\nMy other answer"


def test_other_quote_signs() -> None:
    """Programs that quote with another sign than ">" are understood where an attribution stands above."""
    result = cut("Jane Doe <jane@home.example> wrote:\n| I would like to know\n| more.\nHere it is.")
    assert result.text == "Here it is."


def test_quote_that_begins_with_a_gap() -> None:
    """A sign for what was left out, between an attribution and its quote, is part of the quote."""
    assert (
        cut(f"{ATTRIBUTIONS['en-gmail']}\n\n[...]\n> the role\n> of designer\n\nIt is filled.").text == "[...]\n\nIt is filled."
    )


def test_answer_below_an_unmarked_quote() -> None:
    """Where nothing stands above and no sign tells quote from answer, nothing is cut: the answer must not be lost."""
    result = cut(f"{ATTRIBUTIONS['en-gmail']}\n\n{OLD}\n\n{NEW}", "Re: Application")
    assert result.text.endswith(NEW)
    assert not result.forwarded


def test_nested_quotes_lose_their_signs() -> None:
    """What is quoted comes without ">", however deep, and keeps a ">" that is its own."""
    result = cut("x\n\n> > a > b <jane@home.example>\n>> c\n>")
    assert result.quoted == "a > b <jane@home.example>\nc"


@pytest.mark.parametrize(
    "text",
    [
        "On Monday we wrote:\nyou will hear from us.",
        "Your interview\nFrom: 10:00\nTo: 11:00\nDate: 4 March 2024\nSubject: System design",
        "From: Berlin\nTo: Hamburg\nbring your passport",
        "Von: uns allen\nalles Gute!",
        "De: 10:00 a 11:00\nFecha: 4 de marzo\nPara: todos",
        "> View the role online",
        "Let me know:\n- which day suits you\n- who comes along",
        "As I wrote to you on 4 March, we have decided:\nthe role goes to someone else.",
        "What the panel wrote:\nstrong in theory, less so in practice.",
        "----\nRosa Lind\n----\nLindwerk",
        "| Stage | Result |\n| Interview | not passed |",
        "A forwarded message is not what this is.",
        "Please see the original message in your portal.",
        "Questions? Write to jobs@lindwerk.example:\nwe answer within a day.",
        "",
        "\n",
    ],
)
def test_own_words_stay(text: str) -> None:
    """Text that only resembles a quote is not cut."""
    assert cut(text) == Cut(text)


def test_only_quoted_lines() -> None:
    """A mail of nothing but ">" lines is somebody's layout, not a quote; one that names whom it quotes is empty."""
    assert cut("> We are sorry.\n> The role is filled.") == Cut("We are sorry.\nThe role is filled.")
    assert cut(f"{ATTRIBUTIONS['en-gmail']}\n{MARKED}").text == ""


def test_header_block_on_top() -> None:
    """A header block with nothing above is a forward without intro, unless the subject says that it is an answer."""
    assert cut(f"{BLOCKS['de']}\n\n{OLD}", "Bewerbung").forwarded
    assert not cut(f"{BLOCKS['de']}\n\n{OLD}", "Re: Bewerbung").forwarded


def test_marks_of_markup() -> None:
    """The marks that stand for markup do what words do in the languages that have no words here."""
    assert cut(f"Nein.\n{QUOTED_BELOW}\nqualcosa di vecchio", "Re: x") == Cut("Nein.", "qualcosa di vecchio", False)
    assert cut(f"Nein.\n{ATTRIBUTION}Jana kirjoitti\n\n> vanha") == Cut("Nein.", "Jana kirjoitti\nvanha", False)


LINES = st.sampled_from(
    [
        *ATTRIBUTIONS.values(),
        *BLOCKS.values(),
        *ORIGINALS,
        *FORWARDS,
        MARKED,
        "",
        "> x",
        ">",
        "own words",
        "--",
        "a:",
        QUOTED_BELOW,
        ATTRIBUTION,
    ]
)


@given(st.lists(LINES | st.text(max_size=30), max_size=12).map("\n".join), st.sampled_from(["", "Re: x", "Fwd: x"]))
def test_law_nothing_invented_nothing_marked(text: str, subject: str) -> None:
    """Whatever comes: no mark comes out, and no line of the new text is made up."""
    result = cut(text, subject)
    for mark in (QUOTED_BELOW, ATTRIBUTION):
        assert mark not in result.text + result.quoted
    given_lines = {line.replace(QUOTED_BELOW, "").replace(ATTRIBUTION, "").strip() for line in text.split("\n")}
    for line in result.text.split("\n"):
        assert not line or line.strip() in given_lines or any(line.strip() in known for known in given_lines)


@given(st.text(alphabet=st.characters(exclude_characters="\ue002\ue003>＞:：-–—_=*~"), max_size=200))
def test_law_text_without_any_sign_is_kept(text: str) -> None:
    """Text without ">", colon or rule is returned as it is."""
    assert cut(text) == Cut(text)
