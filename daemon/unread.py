"""Whether a mail says that nobody reads what is answered to it, whatever its address looks like. Pure; in twelve languages."""

from __future__ import annotations

import re

from classifier.message import Message

__all__ = ["unread"]

_UNREAD = re.compile(
    "(?i)"
    + "|".join(
        (
            (
                r"\b(?:replies|responses|e-?mails|messages|mail|answers)(?: (?:sent|made))? to (?:this|the) (?:\w+ )?(?:message|e-?mail|address|mailbox|in-?box|account)(?: address)? "
                r"(?:(?:are|is|will|can|do)(?: not|not|n['’]t) (?:be |being )?(?:read|monitored|answered|delivered|received|seen|reviewed|processed|reach\w*|possible)|(?:are|is|go|will (?:be|go)) (?:undeliverable|unread|unmonitored|unanswered|discarded|deleted))"
            ),
            r"\b(?:this|our) (?:\w+ )?(?:in-?box|mail ?box|e-?mail(?: address| account)?|address|account)(?: address)? (?:(?:is|are|does|can|will)(?: not|not|n['’]t) (?:be |being |regularly )?(?:monitored|checked|attended|staffed|read|manned|able to (?:receive|accept)|accept|receive)|(?:is|are) (?:unmonitored|unattended|un-?manned|send-only|unable to (?:receive|accept)))",
            r"\b(?:sent|comes|generated) from an? (?:unmonitored|unattended|unmanned|send-only|outgoing(?:-only)?|notification-only)\b|\b(?:replies|responses) (?:are|will) not (?:be )?(?:monitored|read)\b|\bcannot be replied to\b|\bunable to receive replies\b",
            r"(?:(?:^|[.!?,;:(*>\n–—-]\s*|\b(?:please|kindly|and) )(?:do not|don['’]t)|\b(?:asked|requested|advised|best) not to) (?:reply|respond)(?: directly)?(?: back)?(?: to (?:it|(?:this|the)(?: [\w-]+){0,3} (?:message|e-?mail|mail|address|mailbox|in-?box|account|notification|communication))\b(?![^.!?\n]{0,30} (?:for|if|unless)\b)|(?= ?(?:[.!\n)]|$)))",
            r"\b(?:bitte )?(?:antworten sie|antworte) (?:bitte )?nicht (?:direkt )?auf diese\b|\bnicht (?:direkt )?auf diese (?:e-?mail|mail|nachricht|adresse) (?:zu )?antworten\b|\bdieses postfach wird nicht\b|\bdiese (?:e-?mail-?)?adresse (?:wird nicht (?:\w+ )?(?:gelesen|überwacht|abgerufen|betreut|geprüft)|ist nicht (?:\w+ ){0,3}(?:überwacht|besetzt|betreut|empfang\w*|eingerichtet|vorgesehen)|kann keine)\b",
            r"\bantworten (?:an|auf) diese\w* [\w-]+(?:adresse)? (?:werden nicht|können nicht|erreichen|landen)|\bvon (?:antworten|rückfragen) an diese\b[^.!?\n]{0,40}\babzusehen\b|\bnicht(?: persönlich)? (?:betreutes|überwachtes) postfach\b",
            r"\b(?:merci de|veuillez|prière de|(?:prie|prions|demand\w+|invit\w+|merci) de (?:bien vouloir )?) ?ne pas (?:y )?répondre\b(?: directement)?(?: à (?:ce|cet|cette) (?:adresse |présent )?(?:e-?mail|mail|courriel|courrier|message|adresse|notification|envoi)\b|(?= ?(?:[.!\n)]|$)))|\bcette (?:boîte|adresse|messagerie)[^.!?\n]{0,40}n['’]est (?:pas|ni) (?:\w+ ){0,2}(?:consult|relev|surveill|suivi|lue|gér|destin|prévu|monitor|en mesure)\w*|\bles réponses à (?:ce|cet|cette)\b[^.!?\n]{0,40}\bne (?:sont|seront) pas\b",
            r"\b(?:no (?:responda|respondas|responder|conteste|contestes|contestar)|favor de no responder|rogamos no responda) (?:directamente )?(?:a )?(?:(?:este|esta|ese) (?:correo|mensaje|e-?mail|mail|dirección|cuenta|notificación|buzón|casilla|mensagem)|al presente)\b|\b(?:esta|este) (?:dirección|cuenta|casilla|buzón|bandeja|correo)[^.!?\n]{0,40}\bno (?:(?:es|está) (?:\w+ )?(?:monitore|monitoriz|atendid|revisad|supervisad|leíd|vigilad|consultad|habilitad|preparad|configurad)\w*|se (?:\w+ )?(?:monitore|atiend|revis|lee|supervis|contest|respond|recib|admit)\w*|admite|recibe|acepta)\b",
            r"\bnão (?:responda|responder|respondas)(?: diretamente)? (?:a )?(?:(?:este|esta) (?:e-?mail|mail|mensagem|correio|endereço|conta|caixa|notificação)|ao presente)\b|\b(?:esta|este) (?:caixa|conta|endereço|e-?mail)[^.!?\n]{0,40}\bnão (?:(?:é|está) (?:\w+ )?(?:monitorad|monitorizad|lid|consultad|verificad|acompanhad|atendid|habilitad|preparad)\w*|recebe|aceita)\b",
            r"\bnon rispondere (?:direttamente )?(?:a (?:questa|questo)|alla presente)\b|\bquesta casella\b[^.!?\n]{0,20}\bnon (?:(?:è|viene) (?:\w+ )?(?:monitorat|presidiat|controllat|lett|abilitat|gestit)\w*|riceve|accetta)\b|\bcasella (?:di posta )?non (?:monitorata|presidiata)\b",
            r"\bniet (?:rechtstreeks )?(?:te )?(?:beantwoorden|antwoorden|reageren) op (?:dit|deze)\b|\b(?:antwoord|reageer) niet op (?:dit|deze)\b|\b(?:dit|deze) (?:postvak|mailbox|e-?mailadres|adres) wordt niet\b|\b(?:reacties|antwoorden) op (?:dit|deze)\b[^.!?\n]{0,30}\bworden niet\b",
            r"\bnie odpowiada(?:ć|j) na (?:tę|ten|to|tą|niniejsz\w+)\b|\bskrzynka (?:\w+ )?nie jest (?:\w+ )?(?:monitorowan|obsługiwan|sprawdzan|czytan|odczytywan)\w+|\b(?:går inte|ej) att (?:svara|besvara)\b|\bsvara (?:inte|ej) på (?:detta|det här)\b|\b(?:brevlådan|adressen|inkorgen) (?:bevakas|läses|övervakas) (?:inte|ej)\b",
            r"\bbu (?:e-?posta|mesaj|ileti)\w*(?: adresine)? (?:lütfen )?(?:cevap|yanıt) ver(?:meyin|memeniz)\w*|\byanıtlamayın\w*|\bbu adres\w* (?:\w+ ){0,3}takip edilme",
            r"(?:本|この)メール(?:アドレス)?(?:に|へ)(?:は)?(?:直接)?(?:の)?(?:ご)?返信(?:は|を|に|さ|い|で|頂)[^。\n]{0,20}(?:ません|ないよう|ご遠慮|お控え|できかね)|送信専用|返信不可|请勿(?:直接)?回复|此(?:邮箱|邮件)[^。\n]{0,12}(?:无人|不接收|仅用于发送|无法接收|请勿)",
        )
    )
)


def unread(message: Message) -> bool:
    """Whether the mail says that its sender's mailbox is read by nobody: "Replies to this message are undeliverable", "bitte antworten Sie nicht auf
    diese E-Mail". A Reply-To may still lead to somebody."""
    text = message.text
    return bool(_UNREAD.search(f"{text[:600]}\n{text[-1500:]}"))
