"""How letters begin and close, in twelve languages: "Dear", "Mit freundlichen Grüßen". Pure."""

from __future__ import annotations

import re

__all__ = ["CLOSING", "DISTANT", "GREETING", "before_name", "closes"]

# a line that greets, and what follows
GREETING = re.compile(
    r"^(?:reciba un cordial saludo|exm[oa]\.?|ex\.ma|ex\.mo|all[ôo]|howdy|dear|hi|hello|hey|hiya|good (?:morning|afternoon|evening|day)|greetings|sehr geehrte[rs]?|"
    r"liebe[rs]?|hallo|guten "
    r"(?:tag|morgen|abend)|moin|servus|grüezi|grüß (?:dich|sie|gott)|"
    r"chère?|cher|bonjour|bonsoir|salut|estimad[oa]|querid[oa]|hola|buen(?:os|as) (?:d[ií]as|tardes)|(?:muy )?buenas|aupa|kaixo|coucou|oi|e aí|fala|boas|prezad[oa]|car[oa]|"
    r"ol[áa]|bom dia|boa (?:tarde|noite)|gentile|gent\.ma|gent\.mo|egregi[oa]|"
    r"buongiorno|buonasera|ciao|salve|spettabile|geachte|beste|dag|goedemorgen|goedemiddag|hoi|szanown[yia]\w*|dzień dobry|"
    r"cześć|czesc|witam|witaj|drog[ia]|pani[eo]?|hej(?:san)?|hejsan|hejhej|tja|tjena|tjenare|kära|käre|bästa|god (?:dag|morgon)|"
    r"sayın|merhaba(?:lar)?|değerli|sevgili|iyi günler|selam|尊敬的|亲爱的|您好|你好)[\s,:!]*(?P<rest>.*)$",
    re.IGNORECASE,
)

# a line that closes, and no more
CLOSING = re.compile(
    r"^(?:(?:with |mit |my )?(?:kind(?:est)?|best|warm(?:est)?|many|sincere|friendly|very best|all (?:the|my) best|every "
    r"good) ?(?:regards?|wishes|thanks)?|regards|best|warmly|sincerely(?: yours)?|"
    r"yours(?: (?:sincerely|faithfully|truly|ever))?|cheers|thanks(?: (?:again|& regards|and regards))?|thank you|take care|"
    r"all best|respectfully|cordially|"
    r"(?:mit )?(?:(?:freundlich|herzlich|best|lieb|schön|viel|kollegial|sonnig)\w*(?: und \w+)?(?: kollegialen?)?) "
    r"?(?:gr[üu]e?(?:ß|ss)\w*|empfehlungen)?(?: aus .*)?|"
    r"gr[üu]e?(?:ß|ss)e?n?|liab[ea] gr\w+|herzlich(?:st)?|hochachtungsvoll|vg|lg|mfg|beste gr\w+|ihre?|dein|deine|"
    r"(?:bien )?cordialement|bien à (?:vous|toi)|sincèrement|(?:meilleures|sincères|respectueuses) salutations|salutations .*|"
    r"amicalement|à bientôt|"
    r"(?:un )?(?:cordial(?:es)? )?saludos?(?: cordial(?:es)?)?|atentamente|un abrazo|atenciosamente|cordialmente|com os "
    r"melhores cumprimentos|melhores cumprimentos|cumprimentos|abraços?|(?:um )?abraço|"
    r"(?:cordiali|distinti|cari) saluti|un (?:caro )?saluto|saluti|a presto|(?:met )?(?:vriendelijke|hartelijke) groet(?:en)?|"
    r"hartelijks|(?:met )?(?:sportieve |collegiale )?(?:sport)?groet(?:en|jes)?|mvg|by order of .{3,60}|"
    r"(?:z )?(?:poważaniem|wyrazami szacunku)|pozdrawiam(?: serdecznie)?|(?:serdeczne )?pozdrowienia|(?:med )?(?:vänlig|bästa|"
    r"varma|vänliga) ?(?:hälsning(?:ar)?)?|hälsningar|mvh|allt gott|"
    r"(?:with |wishing you |sending )?(?:all |very |many )*(?:every )?(?:good|best|kind|warm) (?:wish(?:es)?|regards)(?: from .{1,40})?|all good wishes|"
    r"(?:ganz |viele |sonnige )+(?:liebe|herzliche|beste|nette)?\s?grüße.{0,60}|con i (?:migliori|più cordiali) saluti|un (?:abbraccio|saluto).{0,30}|"
    r"(?:życzę \w+ i )?pozdrawiam(?: \w+)?|z (?:serdecznymi )?pozdrowieniami|serdeczności|(?:un )?saludos?.{0,20}|un abrazo.{0,20}|atte\.?|¡?ánimo.{0,40}|"
    r"com os (?:meus |nossos )?(?:melhores )?cumprimentos|cordiais saudações|(?:um )?(?:grande )?abraço.{0,20}|beijinhos|belle journée|bises?(?: de .{2,30})?|à très vite|"
    r"(?:met )?(?:warme|hartelijke|vriendelijke) groet.{0,30}|liefs|selamlar.{0,20}|iyi dilekler\w*|"
    r"saygılarım(?:ız)?la|sevgiler(?:le|imle)?|iyi (?:günler|çalışmalar)(?: dileriz)?|en iyi dileklerimle|敬具|以上|此致|"
    r"敬礼|祝好|顺祝商祺|"
    r"(?:es )?gr(?:ü|ue)(?:ß|ss)t (?:sie|dich|euch)(?: (?:ganz )?(?:herzlich|freundlich|lieb))?|pfiat (?:di|eich|enk|ihna)|bussis?(?: aus .{2,30})?|(?:ich )?drück(?:e)? dich|"
    r"con todo (?:mi|nuestro) (?:aprecio|afecto|cariño|agradecimiento)|con (?:mucho )?(?:aprecio|afecto|cariño)|(?:met (?:vriendelijke |hartelijke )?)?groet(?:en)? en (?:waardering|dank)|(?:sempre )?ao dispor|"
    r"is mise(?: le meas)?|le meas|(?:lots of |big |much )?love|big hugs?|hugs|"
    r"alles (?:gute|liebe) (?:von|aus|vom) .{2,30}|"
    # a wish in place of a formula: "Je vous souhaite une belle continuation,"
    r"(?:je (?:vous|te) souhaite|en (?:vous|te) souhaitant) (?:une? |de )?(?:très )?(?:bon(?:ne)?|belle|excellente?|agréable)[^.!?]{0,50}|(?:bonne|belle) (?:continuation|journée|soirée|suite|réussite)\b[^.!?]{0,40}|"
    r"(?:alles gute|viel (?:erfolg|glück))(?: (?:und|für|bei|weiterhin) [^.!?]{3,40})?|einen schönen (?:tag|abend)[^.!?]{0,20}|(?:(?:le|ti|vi) auguro )?(?:una )?buona (?:giornata|serata|fortuna)[^.!?]{0,20}|"
    r"(?:een )?(?:fijne|prettige) (?:dag|avond|week|werkdag)[^.!?]{0,20}|(?:veel )?succes\b[^.!?]{0,20}|(?:tenha )?(?:um )?bom dia|(?:uma )?boa (?:semana|tarde|sorte)|(?:que tenga )?(?:un )?buen(?:a|os)? (?:día|días|tarde|semana))[\s,.!]*$",
    re.IGNORECASE,
)

_SHORT = re.compile(
    r"(?i)(?P<close>[lvbh]g|x{1,3}|mfg|br|gr(?:uss|uß|tz|ts)?|mvg|abs|bises|slt|mvh|cheers|thanks|thx|best|saludos|abraços?),? (?P<name>[A-ZÀ-Þ]\S*(?: \S+)?)"
)


def closes(line: str) -> bool:
    """Whether `line` is a closing formula: "Kind regards,"."""
    return bool(line) and CLOSING.match(line.strip(" \t*_|>")) is not None


def before_name(line: str) -> tuple[str, str]:
    """The short closing before a name on one line ("LG Fabian"), and the name; the closing is empty where there is none."""
    found = _SHORT.fullmatch(line)
    return (found["close"], found["name"]) if found else ("", line)


# a salutation that keeps its distance
DISTANT = re.compile(
    r"(?i)\b(?:sehr geehrte\w*|herrn?|frau|mrs?|ms|miss|dr|prof\w*|maître|madame|monsieur|m\.|mme|sr|sra|señora?|senhora?|exm\w*|gentile|egregi\w*|dott\w*|sig\w*|geachte|mevrouw|meneer|dhr|mevr|mtr[oa])\b|\b(?:lic|licda|ing|arq)(?=\.| \w)"
)
