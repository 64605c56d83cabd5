"""What a refusal says that a letter can go on from: the experience that was missing, in its own words, and feedback that it offers. Pure.

Only what stands there plainly is taken: "someone with more experience in food manufacturing" gives "experience in food manufacturing", but "whose
experience more closely matches our needs" gives nothing.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

__all__ = ["keeps", "missed", "offers_feedback", "ours", "says_why"]

# Words for "more", or for what was asked or is there already; the experience; what joins it to its field; where the field's name ends.
_LED: Final = {
    "en": (
        (r"(?:(?:more|greater|deeper|broader|stronger|longer|additional|closer|(?:years|lots?|plenty) of|(?:asked|looking|looked) for|needed|needs?|wanted|required?|requires|calls for|"
        r"(?:\d+\+?|two|three|four|five|six|seven|eight|ten|many|several|some) years['’]?(?: of)?|already (?:has|have|had|brings?|brought))(?: (?:more|direct|directly|relevant|hands-on|recent|specific|practical|prior|previous|extensive|proven|solid|strong|in-depth|deep))*)"),
        r"(?:(?:classroom|field|lab|trade|sector|industry|management|leadership|floor|ward|kitchen) )?experience",
        r"in|with|of|across|on",
        r"than|who|which|that|to (?:interview|join|fill|take|lead)|at this|for (?:this|the)|so|but|as|was|were|is|has|had|and (?:has|have|had|was|we|so|is|who|could|can)",
    ),
    "de": (
        r"(?:(?:mehr|größere|längere|umfangreichere|tiefere|direktere|konkretere|breitere|einschlägigere|praktischere|mehrjährige|langjährige|jahrelange|fundierte|vertiefte|bereits|schon)(?: (?:mehr|mehrjährige|langjährige|viel|etwas|praktische|einschlägige|direkte|konkrete|fachliche))*)",
        r"(?:Berufs|Praxis)?[eE]rfahrung(?:en)?",
        r"in|im|mit|bei|auf|als|aus",
        r"als (?:Sie|du)|und|mitbring\w*|mitgebracht|verfüg\w*|hat|haben|hatte|vorweis\w*|besitz\w*|aufweis\w*|sammeln|gesammelt|entschieden|gefunden|gewünscht|gesucht|vorgezogen",
    ),
    "fr": (r"(?:(?:plus|davantage) d['’]|déjà (?:une |de l['’])|d['’]une (?:solide|longue|forte|grande|plus grande|première) |une plus (?:grande|longue|solide) )", r"expérience", r"(?:plus )?(?:dans|en|sur|avec|de|du)", r"que|qui|et|a|ont|pour ce"),
    "es": (r"(?:más(?: años de)?|mayor|una (?:amplia|sólida|larga)|ya (?:tiene|tenía|cuenta con|contaba con|aporta))", r"experiencia", r"en|con", r"que|y|para este"),
    "pt": (r"(?:mais(?: anos de)?|maior|uma (?:ampla|sólida|vasta|longa)|já (?:tem|tinha|possui|conta com|traz))", r"experiência", r"em|com|na|no|nas|nos", r"que|do que|e|para esta"),
    "it": (
        r"(?:più(?: anni di)?|maggiore|una (?:solida|lunga|consolidata|pluriennale)|già (?:un['’]|molta )?)",
        r"esperienza",
        r"in|con|nel|nella|nei|nelle|nello|sul|sulla|nell['’]|sull['’]",
        r"che|e|rispetto|per questo|di",
    ),
    "nl": (
        r"(?:meer|ruimere|langere|bredere|directere|al)(?: (?:jaren|directe|relevante|praktische|veel))?",
        r"(?:werk)?ervaring",
        r"(?:(?:heeft|had|hebben|hadden) )?(?:met|in|op|bij|als)",
        r"dan|en|heeft|hebben|had|hadden|meebreng\w*|beschikt",
    ),
}  # fmt: skip
_FIELD: Final = r"[\w&/+.#'’-]*[\w+#](?: [\w&/+.#'’-]*[\w+#]){0,5}?"
_PATTERNS: Final = (
    *(
        (
            language,
            re.compile(
                rf"\b{more} ?(?P<of>{noun}) (?:(?!\b(?:{joint})\b)\w+ )?(?P<on>(?:{joint}) ?(?P<what>{_FIELD}))(?=\s*(?:[.,;:!?)–—]|$)| (?:{end})\b)",
                0 if language == "de" else re.IGNORECASE,
            ),
        )
        for language, (more, noun, joint, end) in _LED.items()
    ),
    # "more duty-officer experience", "mehr Führungserfahrung"; "une expérience plus directe en logistique"
    ("en", re.compile(rf"\b{_LED['en'][0]} (?P<of>(?P<what>[a-z][\w-]+(?: [a-z][\w-]+){{0,2}}) experience)\b(?! (?:{_LED['en'][2]})\b)")),
    ("de", re.compile(r"\b(?:mehr|größere|längere|umfangreichere|tiefere) (?P<of>(?P<what>(?!Beruf|Praxis|Arbeit|Lebens)[A-ZÄÖÜ][a-zäöüß]{3,})erfahrung)(?!\w)")),
    ("fr", re.compile(r"(?i)\b(?P<of>expérience) plus \w+ (?P<on>(?:dans|en|sur|avec|du) (?P<what>" + _FIELD + r"))(?=\s*(?:[.,;:!?)–—]|$)| (?:que|qui|et|a|ont|pour ce)\b)")),
)  # fmt: skip
# words of the letter's own point of view, which would be wrong in the owner's mouth, and words that say no more than "the right kind"
_NOT_OURS: Final = re.compile(
    r"(?i)\b(?:our|us|we|your|you|yours|this|these|those|that|it|what|role|position|job|post|requirements?|needs?|years?(?! \d)|similar|same|relevant|direct|"
    r"senior|work|working|professional|overall|general|more|the (?:role|area|areas|field|kind|exact)|field|area|areas|"
    r"unser\w*|uns|wir|ihr\w*|sie|dein\w*|diese\w*|bereich|aufgaben\w*|ähnlich\w*|vergleichbar\w*|"
    r"notre|nos|nous|votre|vos|vous|ton|ta|tes|ce|cet|cette|ces|domaine|poste|"
    r"nuestr\w*|su|sus|tu|tus|est[aeo]s?|puesto|área|noss[ao]s?|su[ao]s?|tu[ao]s?|vaga|est[ae]s?|nostr\w+|ruolo|posizione|quest\w+|"
    r"ons|onze|uw|jouw|je|deze|dit|functie|rol|vergelijkbare?)\b"
)
_OF_THE_OWNER: Final = re.compile(
    r"(?i)\b(?:your|ihre?n?|deine?n?|votre|ta|tu|su|sua|tua|uw|jouw|je) (?:\w+ ){0,2}(?:experience|\w*erfahrung|expérience|experiencia|experiência|esperienza|ervaring)"
)

_YOU_HAVE: Final = re.compile(
    r"(?i)\b(?:you (?:have|had|bring|offer|show\w*)|(?:sie|du) (?:haben|hast|bringen|bringst)|(?:vous|tu) (?:avez|as|disposez|justifiez)|(?:usted )?(?:tiene|tienes|cuenta con) |"
    r"(?:você|o senhor|a senhora) (?:tem|traz)|(?:lei|tu) (?:ha|hai)|(?:u|je|jij) (?:hebt|heeft|hebben))\b[^,;]{0,30}$"
)


def missed(sentences: Sequence[str], language: str) -> str:
    """The experience that the mail says another had more of, or that was asked for ("experience with SAP", "Führungserfahrung"); empty where it names
    none that could stand in the owner's own letter."""
    for sentence in sentences:
        for of, pattern in _PATTERNS:
            found = pattern.search(sentence) if of == language else None
            if found is None or _NOT_OURS.search(found["what"]) or not re.search(r"[^\W\d_]{3}", found["what"]):
                continue
            here = max(0, found.start() - 20)
            if _YOU_HAVE.search(sentence[: found.start()]) or _OF_THE_OWNER.search(sentence[here : found.end()]):
                continue  # that is the owner's
            on = re.sub(r"^(?:plus|heeft|had|hebben|hadden) ", "", found.groupdict().get("on") or "")
            said = " ".join(f"{found['of']} {on}".split())
            return re.sub(r"(?<=rfahrung)en(?= )| (?:and|und|et|y|e|en|or|oder)$", "", said)
    return ""


_OFFERS: Final = tuple(
    (re.compile(f"(?i){feedback}"), re.compile(f"(?i){offer}"))
    for feedback, offer in (
        (
            r"\b(?<!your )(?:feedback|debrief\w*|pointers)\b|\b(?:talk|walk|take) you through (?:where|how|why|what|it|the (?:decision|panel|scores?|reasons?))",
            (
            r"\b(?:happy|glad|pleased|delighted|willing|love|free) (?:to|if)\b|\bif you(?:['’]d| would)? (?:like|want|wish|prefer|find)\b|\bshould you (?:wish|like|want|require)\b|\blet me know\b|\bavailable\b|"
            r"\bdo ask\b|\bplease (?:ask|call|ring|reply|contact)|\bfeel free\b|\bon request\b|\bwelcome to\b|\b(?:call|ring) me\b|\bgive (?:me|us) a (?:call|ring|shout)\b|\b(?:I|we) (?:can|could) (?:give|offer|share|arrange|provide)\b|"
            r"\bhesitate\b|\b(?:I|we)(?:['’]d| would) (?:like to )?offer\b|\bcan be (?:given|requested|obtained)\b"
            ),
        ),
        (
            r"\b(?<!dein )(?<!ihr )(?:feedback|rückmeldung (?:zu|geben)|persönliche rückmeldung)\b",
            r"\bgern\w*\b|\bmelden (?:sie|du)|\bmeld dich\b|\bauf wunsch\b|\bbiete[nt]?\b|\banbieten\b|\bjederzeit\b|\bscheu\w*|\bzögern\b|\brufen sie\b|\bruf (?:mich|gern)",
        ),
        (
            r"\b(?:retour (?:plus )?(?:détaillé|personnalisé|d['’]expérience|sur (?:votre|ton|ta|vos))|feedback|débrief\w*|un retour)\b",
            r"\bvolontiers\b|n['’]hésite\w*|\bsi (?:vous|tu) (?:le )?(?:souhait|voul|veu|désir)\w*|\bà (?:votre|ta) disposition\b|\b(?:je|nous) (?:peux|pouvons|reste|suis) \w*|\bavec plaisir\b",
        ),
        (
            r"\b(?:feedback|retroalimentación|devolución|comentarios|valoración) ?",
            r"\bencantad\w+|\bcon (?:mucho )?gusto\b|\bsi (?:lo |le |te )?(?:dese|quier|interes)\w*|\bno dud\w+|\bpod(?:emos|ría\w*)\b|\bpuedo\b|\ba (?:su|tu) disposición\b|\bpuede\w? pedir",
        ),
        (
            r"\b(?:feedback|devolutiva|retorno (?:mais )?(?:detalhado|individual|sobre))\b",
            r"\bà disposição\b|\bse (?:quiser\w*|desejar\w*|tiver\w*)|\bcom (?:todo (?:o )?)?(?:gosto|prazer)\b|\bposso\b|\bpodemos\b|\bnão hesite\w*|\bdisponíve\w+",
        ),
        (
            r"\b(?:feedback|riscontro (?:più )?(?:dettagliato|personale|sul)|restituzione|confronto)\b",
            r"\bvolentieri\b|\bse (?:lo )?(?:desidera|vuole|vuoi|desideri|ti va|le va)\b|\ba (?:sua |tua )?disposizione\b|\bnon esit\w+|\bfelice\b|\bliet[aoi]\b|\bdisponibil\w+",
        ),
        (
            r"\b(?:feedback|terugkoppeling|toelichting)\b|\b(?:licht|toelichten)\b[^.!?]{0,40}\btoe\b",
            r"\bgraag\b|\bgerust\b|\b(?:kunt u|kun je|mag u|mag je)\b|\baltijd\b|\b(?:des|indien )gewenst\b|\bbel (?:me|mij|gerust|even)\b|\bals (?:u|je) (?:wil|dat)\w*",
        ),
    )
)  # fmt: skip
_NONE: Final = re.compile(
    r"(?i)\b(?:unable|cannot|can['’]t|(?:do|does|is|are|will|would) ?n[o'’]t(?! hesitate)|won['’]t|nicht(?! (?:scheuen|zögern))|keine?n?|ne (?:pou|peu|serons)\w*|aucun\w*|no (?:pod|es|nos|será)\w*|"
    r"impossib\w+|not possible|niet mogelijk|não (?:pod|é|cons)\w*|non (?:poss|pot|è|ci)\w*|geen|niet)\b|\bsurvey\b|umfrage|enquête|encuesta|pesquisa|sondaggio|vragenlijst|"
    r"\b(?:on|about|of|to|über|zu|sur|sobre|su|over) (?:our|the|unser\w*|notre|nos|nuestr\w+|noss\w+|nostr\w+|ons|onze) (?:\w+ )?(?:process|service|website|recruit|selection|candidate|bewerbungs|auswahl|prozess|verfahren|recrutement|processus|proceso|processo|"
    r"selezione|procedure|proces)"
)


def offers_feedback(sentences: Sequence[str]) -> bool:
    """Whether the mail offers the owner feedback, or tells how to get it; a survey among applicants is none."""
    return any(
        feedback.search(sentence) and offer.search(sentence) and not _NONE.search(sentence)
        for sentence in sentences
        for feedback, offer in _OFFERS
    )


# somebody else, and what is told of them; or the reason by its name
_WHY: Final = re.compile(
    "(?i)"
    + "|".join(
        (
            (
                r"\b(?:someone|somebody|(?:an?|one|the|another|other) (?:\w+ )?(?:candidates?|applicants?|person|colleague|nurse|teacher|engineer)|candidates|applicants)\b[^.!?;,]{0,25},? "
                r"(?:who(?:['’]s)?|that) (?:already|has|have|had|is (?:already|local|based)|knows?|knew|lives?|works?|worked|speaks?|can|could|brings?|holds?|ran|runs?|did|spent)\b"
            ),
            r"\b(?:the reason (?:is|was|being)|what (?:decided|tipped|swung|settled) it|made the difference|it came down to (?!you|two|three))\b",
            (
                r"\b(?:jemand\w*|(?:ander\w+ )?(?:bewerber\w*|kandidat\w*|mitbewerber\w*|person|kolleg\w*))\b[^.!?;,]{0,30}, (?:der|die|das) [^.!?;]{0,90}\b"
                r"(?:hat|haben|hatte|kennt|mitbring\w*|bringt|spricht|wohnt|arbeitet|gearbeitet|gestanden|kann|verfügt|besitzt)\b"
            ),
            r"\b(?:der grund (?:ist|war|dafür)|den ausschlag|ausschlaggebend)\b",
            r"\b(?:quelqu['’]un|une? (?:autre )?(?:personne|candidate?|collègue)) qui (?:a|avait|connaît|connaissait|parle|habite|travaille|dispose|possède|maîtrise|peut|pouvait)\b",
            r"\b(?:la raison (?:est|en est|:)|le motif est|ce qui a (?:fait la différence|compté|pesé))",
            r"\b(?:una (?:otra )?persona|alguien|otr[oa] candidat[oa]|un[ao]? candidat[oa]|la candidata elegida|el candidato elegido)\b[^.!?;,]{0,20} (?:que )?(?:ya|tiene|tenía|conoce|vive|trabaja|habla|cuenta|puede|lleva)\b",
            r"\b(?:el motivo es|la razón es)\b",
            r"\b(?:uma (?:outra )?pessoa|alguém|outr[oa] candidat[oa]|uma? candidat[oa])\b[^.!?;,]{0,20} que (?:já|tem|tinha|conhece|mora|vive|trabalha|fala|pode)\b",
            r"\bo motivo (?:é|foi)\b",
            r"\b(?:a|con|da|scelto|preferito|optato per) (?:una persona|qualcuno|un(?:['’]altra|a|['’]) ?(?:persona|candidata)|un(?: altro)? candidato)\b[^.!?;,]{0,20} che (?:già|ha|aveva|conosce|vive|lavora|parla|può)\b",
            r"\b(?:il motivo è|la ragione è|ha fatto la differenza)",
            r"\b(?:iemand|een (?:andere )?kandidaat|een persoon) die (?:al|heeft|had|kent|woont|werkt|spreekt|kan|beschikt)\b|\b(?:zij|hij) (?:werkt|heeft|kent|woont) al\b|\b(?:de reden is|de doorslag)\b",
        )
    )
)
# that another suited better, or had more of the same, is no reason that one learns from
_SUITS: Final = re.compile(
    r"(?i)\b(?:more closely|better|best|closer|closest|match\w*|fits?|suits?|suited|align\w*|qualif\w*|requirements?|stronger|geeignet\w*|besser\w*|genauer|passt|passend\w*|entspr\w*|anforderung\w*|"
    r"qualifi\w*|correspond\w*|répond\w*|mieux|exigences|ajust\w*|encaj\w*|adecu\w*|requisitos|adequ\w*|linea|meglio|corrispond\w*|requisiti|beter|past|aansluit\w*|profiel|profile?|perfil|profilo|profil)\b"
)


def says_why(sentences: Sequence[str]) -> bool:
    """Whether the mail says what decided ("someone who has run a depot"), and not only that another suited better."""
    return any(_WHY.search(s) and not _SUITS.search(s) for s in sentences)


_PAPERS: Final = (
    r"(?:cvs?|résumés?|resumes?|details|application|profile|name|credentials|information|unterlagen|bewerbung|bewerbungsunterlagen|profil|kontaktdaten|lebenslauf|"
    r"candidature|dossier|coordonnées|curr[íi]cul\w+|candidatura|perfil|datos|cadastro|dados|profilo|dati|gegevens|sollicitatie|profiel)"
)
_LATER: Final = (
    r"(?:future|other|similar|suitable|upcoming|later|again|künftig\w*|zukünftig\w*|später\w*|passend\w*|futur\w*|prochain\w*|ultérieur\w*|opportunit\w*|oportunidad\w*|"
    r"próxim\w*|adelante|prossim\w*|toekomst\w*|later|passend\w*|andere)"
)
# who keeps, with the papers beside it in either order ("Ihre Unterlagen behalten wir", "we will keep your CV"), for later or in a place for such
_KEEPS: Final = re.compile(
    "(?i)"
    + "|".join(
        (
            rf"\b(?:keep|keeping|hold|holding|retain|retaining|kept|retained)\b[^.!?]{{0,40}}\b{_PAPERS}\b[^.!?]{{0,40}}(?:\bon (?:file|record)\b|\b(?:database|talent (?:pool|network)|system)\b|\b{_LATER}\b)",
            r"\bkeep(?:ing)? you in mind\b|\b(?:added|add) you to our talent (?:pool|network|community)\b",
            (
                rf"\b{_PAPERS}\b[^.!?]{{0,50}}\b(?:behalten|vormerken|aufbewahren|speichern|in evidenz|aufnehmen|aufgenommen)\b[^.!?]{{0,40}}(?:$|\b{_LATER}\b)|"
                rf"\b(?:behalten|merken|nehmen|halten) (?:wir |ich )?[^.!?]{{0,40}}\b{_PAPERS}\b[^.!?]{{0,60}}\b(?:{_LATER}|evidenz|pool|vor)\b|\b(?:bewerber|talent)-?pool (?:auf|über)"
            ),
            rf"\b(?:je|nous|on|de) (?:conserv|gard)\w+\b[^.!?]{{0,40}}\b{_PAPERS}\b",
            rf"\b(?:conserv|guard|mant(?!enha|enga|ener actual)|tendr|tratterr|terr|arquiv)\w+\b[^.!?]{{0,50}}\b{_PAPERS}\b",
            rf"\b(?:bewaren|bewaar|houden|hou)\b[^.!?]{{0,40}}\b(?:{_PAPERS}|cv)\b[^.!?]{{0,60}}\b(?:{_LATER}|portefeuille|bestand)\b|\bin portefeuille\b",
        )
    )
)
_LEGAL: Final = re.compile(
    r"(?i)\b(?:delet\w+|destroy\w*|gdpr|lösch\w*|gelöscht|vernicht\w*|dsgvo|aufbewahrungsfrist|supprim\w+|détrui\w+|rgpd|elimin\w+|borra\w+|cancell\w+|apag\w+|verwijder\w*|vernietig\w*|"
    r"not|n['’]t|nicht|keine?|ne|no|não|non|niet|geen|unless|object|widerspr\w+|oppos\w+)\b"
)


def keeps(sentences: Sequence[str]) -> bool:
    """Whether the mail says that the owner's papers are kept for other openings; that they are stored or deleted by law is another matter."""
    return any(_KEEPS.search(s) and not _LEGAL.search(s) for s in sentences)


_OURS: Final = re.compile(
    r"(?i)\b(?:our (?:call|chat|conversation|talk|meeting|interview)|(?:when|since|as) we (?:spoke|talked|met|discussed)|unser\w* (?:\w+ )?(?:gespräch|telefonat|interview|treffen)|"
    r"notre (?:\w+ )?(?:échange|entretien|appel|rencontre)|nos échanges|nuestra (?:\w+ )?(?:llamada|entrevista|conversación|charla)|hablamos (?:por|el)|"
    r"nossa (?:\w+ )?(?:conversa|entrevista|ligação)|falámos|(?:nostro|nostra) (?:\w+ )?(?:colloquio|chiacchierata|conversazione|incontro)|ons (?:\w+ )?(?:gesprek|telefoongesprek))\b"
)


def ours(sentences: Sequence[str]) -> bool:
    """Whether the writer speaks of a conversation as their own ("notre échange"): they were there."""
    return any(_OURS.search(sentence) for sentence in sentences)
