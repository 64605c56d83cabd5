"""Job boards and portals, which carry the post between employers and applicants: who is one, and for which employer it speaks. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterator

from classifier.message import Message
from daemon.addresses import Kind, kind
from daemon.eastern_firms import BOARD
from daemon.firms import NAMED, clean_company, hints, own_label, same_company
from daemon.names import is_relay, organisation

__all__ = ["before_carrier", "carrier", "employers", "is_board", "of_employers", "on_behalf", "service", "system"]

# what a board says of whom it carries for, and sells beside it
_BOARD = re.compile(
    r"(?i)\b(?:(?<!as )(?:the|this|some) employers?\b(?! of choice)|not selected by employer|employers (?:don|do|often|may)|jobs? (?:near|like|for) you|(?:new )?jobs? (?:that )?match|similar jobs|job expired|jobs you may|\d+ (?:autres |nouvelles )?(?:offres|ofertas|vagas|offerte|oportunidades)(?: nuevas| novas)? (?:proches|similaires|parecidas|similares|semelhantes|simili|perto|cerca)|"
    r"(?:vom|der|den|dem) arbeitgeber|im auftrag von|passende (?:stellen|jobs)|ähnliche (?:stellen|jobs)|"
    r"(?:le|du) recruteur (?:nous|a|n['’]a|vous|signale)|recruteurs? (?:a|n['’]a)\b|autres recruteurs|offres similaires|l['’]employeur|"
    r"el empleador|la empresa que publica|este mensaje lo ha escrito la empresa|nos pide que te|ofertas (?:nuevas|similares|parecidas)|"
    r"o empregador|escrita pela própria empresa|vagas (?:na sua região|parecidas|que combinam)|"
    r"il datore di lavoro|l['’]azienda (?:ci|ha) (?:informa|contrassegnato|comunicato|risposto|chiuso)|offerte simili|"
    r"de werkgever|andere \w*(?:banen|vacatures) binnen|vergelijkbare vacatures|"
    r"pracodawc\w+|podobnych ofert|przez nasz serwis|"
    r"arbetsgivaren|liknande jobb|jobbsajt|"
    r"işveren\w*|ilan daha var|firma aradığı)\b"
)
_BEHALF = re.compile(
    r"(?i)\s+(?:on behalf of|im auftrag (?:von|der|des)|namens|au nom de|pour le compte de|en nombre de|a nombre de|em nome d[aoe]|per conto di|w imieniu|på uppdrag av|(?<=jobb) för|(?<=rekrytering) för|adına)\s+(?=(?-i:[^a-z\s]))"
)


_VIA = re.compile(r"\s+(?:via|through|über|par le biais de|vía|przez)\s+")


def before_carrier(shown: str) -> str:
    """Who is carried: "Sofiane (Tambouille)" of "Sofiane (Tambouille) via Recrutix"."""
    return _VIA.split(shown, maxsplit=1)[0]


def on_behalf(shown: str) -> str:
    """A display name's own firm: "Halbach Optik" of "Stellenwiese im Auftrag von Halbach Optik"."""
    return _BEHALF.split(shown, maxsplit=1)[-1]


def carrier(shown: str) -> str:
    """The board in a display name: "Workfinch" of "Lime Street Nursery via Workfinch", "Stellenwiese" of "Stellenwiese im Auftrag von Halbach"."""
    behind = _VIA.split(shown, maxsplit=1)
    return behind[1] if len(behind) > 1 else _BEHALF.split(shown, maxsplit=1)[0]


def service(message: Message) -> str:
    """The sender's domain where the mail says that it only carries it ("Sent by Perchly on behalf of Brackenfield"); or empty."""
    own = own_label(message)
    carried = (
        rf"(?i)\b(?:sent|powered|delivered|generated|verschickt|versandt|versendet|gesendet|generiert|inviato|generato|généré|envoyé|enviado|generado|gerado|gegenereerd|verzonden|wysłane|skickat)"
        rf"[\w ]{{0,20}} (?:by|with|via|through|from|mit|über|von|con|da|par|avec|por|door|med|przez) {re.escape(own)}\b"
    )
    is_one = rf"(?i)\b{re.escape(own)} (?:ist (?:eine?|die) (?:Dienstleistung|Service|Plattform|Produkt)|is an? (?:service|product|platform)|est (?:un service|une (?:plateforme|solution))|es (?:un servicio|una plataforma)|è (?:un servizio|una piattaforma)|is een (?:dienst|platform)|é (?:um serviço|uma plataforma))\b"
    return own if len(own) > 3 and (re.search(carried, message.text[-1500:]) or re.search(is_one, message.text[-1500:])) else ""


def system(message: Message) -> str:
    """What a known system is called that carries the mail: "join" of noreply@join.com, whose footer names "JOIN Solutions AG"; or empty."""
    domain = message.sender.domain if message.sender else ""
    return re.sub(r"-.*", "", organisation(domain).partition(".")[0]) if domain and is_relay(domain) else ""


def of_employers(message: Message) -> bool:
    """Whether a mail speaks of "the employer", as who carries its mail does, whatever the address."""
    return bool(BOARD.search(message.text) or _BOARD.search(message.text))


def is_board(message: Message) -> bool:
    """Whether a mail is a board's own, or a system's: nobody in particular wrote it, and it speaks of "the employer", or the domain is called after jobs."""
    return bool(BOARD.search(message.text)) or (
        _of_nobody(message) and (of_employers(message) or _sells_jobs(message) or _shows_itself(message))
    )


def _shows_itself(message: Message) -> bool:
    """Whether a system whose domain is called after jobs bears its own name in From, and no employer's."""
    own = own_label(message)
    shown = clean_company(message.sender.name) if message.sender else None
    return bool(shown and _FOR_JOBS.search(own) and hints(own, shown))


# "recruteo", "embarquevagas", "personeelspoort", "nexthire-rpo": no employer is called so
_FOR_JOBS = re.compile(
    r"recrut|rekrut|recruit|emplo[iy]|emprego|empleo|vagas|vacatur|vacanc|personeel|jobb?s?(?:[a-z]{0,6}$|-)|^jobb?|career|karriere|hire|hiring|candid|kandid|sollici|bewerb|stellen|lavoro|impieg|labora|work(?:link|force|finch|day)|applic|apply|"
    r"-(?:ats|hr|rh|rpo)$|^(?:ats|hr|rh)-"
)


# what job sites of these countries are called: "Empléate Sur", "Emplois du Grand Ouest", "TrovaImpiego"
_SITE = re.compile(r"(?i)empleo|empléate|\bempregos?\b|\bvagas\b|impiego|\bemplois\b|trabajo|trabalho|\blavoro\b")


def _sells_jobs(message: Message) -> bool:
    """Whether a job site of that name tells what an employer did, which is called otherwise."""
    return bool(message.sender and _SITE.search(message.sender.name) and next(employers(message), None))


def _of_nobody(message: Message) -> bool:
    if message.sender is None or kind(message.sender) is Kind.NO_REPLY:
        return True
    local = message.sender.email.partition("@")[0]
    return bool(
        re.match(
            r"(?:avis\w*|avvis\w*|notif\w*|powiadom\w*|bildirim\w*|meddelande\w*|notice|alert\w*|updates?|info|jobs?|hello)$",
            local,
        )
    )


# the employer, by what it did: "Groupe Ardelle a répondu à votre candidature", "Pracodawca Hurtownia Bielik odrzucił Twoje zgłoszenie"
_DID = re.compile(
    rf"(?:^|[.!?:,]\s+|\b(?:Pracodawca|[Ff]irma|[Ee]mployer|Arbeitgeber|[Ee]ntreprise|[Ee]mpresa|[Aa]zienda|[Ww]erkgever|[Aa]rbetsgivaren) )(?:(?:[AaOo]|[Ll][ae]|[EeIi]l) )?(?P<c>{NAMED}) "
    r"(?:has (?:updated|decided|chosen|closed|reviewed|marked|responded)|hat (?:dir|deine|ihre|ihnen|die|den|sich)|haben (?:deine|ihre)|(?:te |le |les |vous |t['’])?(?:a|ha) (?:répondu|décidé|clôturé|retenu|écarté|embauché|refusé|marcado|descartado|decidido|respondido|cerrado|contratado)|(?:nous|vous) (?:a )?(?:indiqu|inform|signal)\w+|"
    r"(?:ti |la )?ha (?:risposto|deciso|chiuso|contrassegnato|scelto|scartato|assunto)|(?:ci|nos) (?:informa|comunica)|heeft (?:je|uw|aangegeven|besloten|gekozen)|har (?:valt|tackat|avslutat|meddelat)|"
    r"enviou|decidiu|encerrou|respondeu|contratou|finalizou|descartou|escolheu|nos pide|odrzucił\w*|zdecydował\w*|zakończył\w*|başvurunu\w*|ilan\w*)\b",
    re.MULTILINE,
)
_ANYBODY = re.compile(
    r"(?:L['’]azienda|L['’]entreprise|L['’]employeur|Il datore di lavoro|La empresa|A empresa|Pracodawca|Firma|Employer|Arbeitgeber|Entreprise|Empresa|Azienda|Werkgever|Arbetsgivaren|Recruteur|Company)(?:\s+|$)"
)
_AT = re.compile(
    rf"\b(?:applied to|candidat[aeo]\w* (?:\w+ ){{0,8}}?presso|publiée? par|publicada por|publicata da|geplaatst door|hos|do firmy|na firmie|em|na|no|bij|bei|chez) (?P<c>{NAMED})(?=\s(?:for|na|em|als|som|para|per|pour|foi|\()|[.,;\n)]|$)",
    re.MULTILINE,
)
# the block of a board's notice: the post, the house, its town, and what became of it
_BLOCK = re.compile(
    rf"^[^\n.!?:]{{3,70}}\n(?P<c>{NAMED})(?:, [A-ZÀ-Þ][\w'’ -]{{2,30}})?\n+(?:(?:New |Current )?[Ss]tatus|Stato|Statut|Estado|État|Stand|Result|Outcome|Decision) ?:",
    re.MULTILINE,
)
# "Ege Soğutma firmasının ilanı", "Akkum Turizm'in Depo Sorumlusu ilanına"
_TURKISH = re.compile(
    rf"(?:^|[.!?,] |\d (?:\w+['’]\w+ )?)(?P<c>{NAMED})(?: (?:firması|şirketi)n\w+|['’](?:n?[ıiuü]n|(?:n?[dt][ae])ki) [^.!?\n]{{3,60}}? ilan\w*)",
    re.MULTILINE,
)


def employers(message: Message) -> Iterator[str]:
    """The firms that a board's mail says decided or were applied to, without the board's own name."""
    shown = clean_company(carrier(message.sender.name)) if message.sender else None
    text = f"{message.subject}\n{message.text[:3000]}"
    for pattern in (_DID, _AT, _BLOCK, _TURKISH):
        for found in pattern.finditer(text):
            name = _ANYBODY.sub("", found["c"])  # "Pracodawca Hurtownia Bielik"
            if name and not (shown and same_company(name, shown)):
                yield name
