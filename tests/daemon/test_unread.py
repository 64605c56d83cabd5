"""Mails that say that nobody reads what is answered to them."""

from __future__ import annotations

import pytest

from classifier.message import Message
from daemon.unread import unread


@pytest.mark.parametrize(
    "said",
    [
        "Replies to this message are undeliverable and will not reach the Human Resources Department.",
        "This mailbox is not monitored.",
        "Please do not reply to this automated message.",
        "This is a system generated mail, kindly do not reply.",
        "This message was sent from an unmonitored address.",
        "Bitte antworten Sie nicht auf diese E-Mail.",
        "Antworten auf diese Nachricht werden nicht gelesen.",
        "Merci de ne pas répondre à ce message.",
        "Cette boîte n'est pas relevée.",
        "No respondas a este correo.",
        "Esta cuenta no es monitoreada.",
        "Não responda a este e-mail.",
        "Si prega di non rispondere a questa e-mail.",
        "Questa casella non è presidiata.",
        "Gelieve niet te antwoorden op dit bericht.",
        "Dit postvak wordt niet gelezen.",
        "Prosimy nie odpowiadać na tę wiadomość.",
        "Det går inte att svara på detta meddelande.",
        "Lütfen bu e-postayı yanıtlamayınız.",
        "本メールは送信専用です。",
        "此邮件由系统自动发送,请勿直接回复。",
    ],
)
def test_a_mail_says_that_nobody_reads(said: str) -> None:
    """In twelve languages, below the letter or above it."""
    assert unread(Message("<a@x.example>", text=f"Dear Priya,\n\nwe went another way.\n\n{said}"))
    assert unread(Message("<a@x.example>", text=f"{said}\n\n{'We went another way. ' * 200}"))


@pytest.mark.parametrize(
    "said",
    [
        "Do reply to this message if you would like to talk.",
        "Please do not reply to this address for repairs or rent enquiries.",
        "If this message is not for you, please delete it.",
        "Please do not reply to the agency yourself, I will call them.",
        "Si no es usted el destinatario de este correo, comuníquelo.",
        "You can simply answer this mail, it reaches Lotte.",
        "Sie können gern auf diese E-Mail antworten.",
        "Vous pouvez répondre à ce message.",
        "This inbox is monitored daily, so feel free to reply.",
        "Our inbox is read by a real person.",
        "Replies to this e-mail are read by me.",
        "Replies to this email are not anonymous.",
        "I know that most employers do not reply. We do.",
        "If you do not respond.",
        "Je suis désolée de ne pas y répondre favorablement.",
        "Cette adresse n'est pas loin de la gare.",
        "Este correo no es una respuesta automática: he leído tu candidatura.",
        "Este email não é automático, li eu própria o seu CV.",
        "Diese Adresse ist nicht weit vom Bahnhof.",
    ],
)
def test_an_ordinary_mail_is_read(said: str) -> None:
    """What sounds alike and says it of something else, or the contrary."""
    assert not unread(Message("<a@x.example>", text=f"Dear Priya,\n\nwe went another way.\n\n{said}"))
