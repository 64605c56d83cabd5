"""What a refusal says that a letter can go on from: why, in its own words where they can be taken up. Pure.

Only what stands there plainly is taken: "someone with more experience in food manufacturing" gives "experience in food manufacturing", but "whose
experience more closely matches our needs" gives nothing.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Sequence
from typing import Final, Literal

from daemon.counsel import quotable
from daemon.outcome_phrases import CHOSE_ANOTHER

__all__ = ["Why", "in_its_words", "missed", "only_looked_at", "ours", "says_why", "wanted", "was_close"]

Why = Literal["lacked", "other", ""]

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
        r"(?:(?:(?:mehrere|einige|viele|zwei|drei|vier|fünf|zehn|\d+) Jahre|mehr|größere|längere|umfangreichere|tiefere|direktere|konkretere|breitere|einschlägigere|praktischere|mehrjährige|langjährige|jahrelange|fundierte|vertiefte|geforderte|gewünschte|verlangte|gesuchte|bereits|schon)(?: (?:mehr|mehrjährige|langjährige|viel|etwas|praktische|einschlägige|direkte|konkrete|fachliche))*)",
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
        r"(?:meer|ruimere|langere|bredere|directere|al|gevraagde|vereiste|gewenste)(?: (?:jaren|directe|relevante|praktische|veel))?",
        r"(?:werk)?ervaring",
        r"(?:(?:heeft|had|hebben|hadden) )?(?:met|in|op|bij|als|binnen)",
        r"dan|en|heeft|hebben|had|hadden|meebreng\w*|beschikt",
    ),
}  # fmt: skip
_FIELD: Final = r"[\w&/+.#'’-]*[\w+#](?: [\w&/+.#'’-]*[\w+#]){0,7}?"
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
    ("de", re.compile(r"\b(?:mehr|größere|längere|umfangreichere|tiefere) (?P<of>(?P<what>(?!Beruf|Praxis|Arbeit|Lebens)(?:[A-ZÄÖÜ][a-zäöüß]{3,}|[A-Z][\w-]+-))(?i:erfahrung))(?!\w)")),
    ("nl", re.compile(r"\b(?:meer|langere|ruimere|de nodige) (?P<of>(?P<what>(?!werk|levens|praktijk)(?:[a-z]{4,}|[A-Z][\w-]+-))ervaring)(?!\w)")),
    # "It came down to experience of managing budgets"
    ("en", re.compile(rf"(?i)\b(?:came|comes) down to (?:the )?(?P<of>experience) (?P<on>(?:of|in|with) (?P<what>{_FIELD}))(?=\s*(?:[.,;:!?)–—]|$))")),
    ("de", re.compile(rf"\b[Aa]usschlaggebend war(?:en)? (?:\w+ )?(?:die )?(?P<of>Erfahrung(?:en)?) (?P<on>(?:in|im|mit|bei) (?P<what>{_FIELD}))(?=\s*(?:[.,;:!?)–—]|$))")),
    ("fr", re.compile(r"(?i)\b(?P<of>expérience) plus \w+ (?P<on>(?:dans|en|sur|avec|du) (?P<what>" + _FIELD + r"))(?=\s*(?:[.,;:!?)–—]|$)| (?:que|qui|et|a|ont|pour ce)\b)")),
)  # fmt: skip
# words of the letter's own point of view, which would be wrong in the owner's mouth, and words that say no more than "the right kind"
_NOT_OURS: Final = re.compile(
    r"(?i)\b(?:our|us|we|your|you|yours|this|these|those|that|it|what|role|position|job|post|requirements?|needs?|years?(?! \d|-)|similar|same|relevant|direct|"
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


# Somebody else, and what is told of them: who ("a candidate we saw on Monday") and has ("who already knows our system").
_WHO: Final = (
    r"(?:someone|somebody|(?:an?|one|the|another|other|two|three|several) (?:\w+ ){0,2}(?:candidates?|applicants?|person|people|colleague|nurse|teacher|engineer|bloke|guy|lad|woman|lady|man)|"
    r"the other(?: one)?|candidates|applicants|people|those)(?: (?:(?:we|they|I) )?(?:appointed|chosen|selected|hired|chose|['’]re (?:meeting|seeing)))?"
)
_HAS: Final = (
    r"(?:already|(?:has|have|had)(?! (?:now|just|since|already|also|then)? ?(?:accepted|been|agreed|signed|taken|said|confirmed|ever|decided|chosen))|(?:is|was) (?:already|local|based|from)|knows?|knew|lives?|works?|worked(?! hard)|speaks?|can|could|brings?|brought|holds?|held|ran|runs?|did(?! (?:the )?(?:mon|tues|wednes|thurs|fri|satur|sun)day)|spent|"
    r"comes?|came|(?:is|are|was) coming|scored|managed|trained|used)\b(?! me\b)"
)
_KNOWN_BY: Final = r"(?:experience|background|knowledge|licen[cs]es?|certificates?|qualifications?|degree|track record|training)"
_VAGUE: Final = r"(?:more|some|much|far|slightly|previous|prior|direct|directly|relevant|strong|stronger|extensive|significant|considerable|greater|solid|recent|specific|similar|additional|an?|the|of|years|year|\d+|overall|closer|better|different|mix|necessary|required)"
# whatever else the sentence says, these tell what decided
_BECAUSE: Final = re.compile(
    "(?i)"
    + "|".join(
        (
            r"\b(?:the reason (?:is|was|being)|what (?:decided|tipped|swung|settled) it|made the difference|it (?:really |all |simply |just )?(?:came|comes) down to (?!you\b|(?:the )?two\b|three\b|a (?:very )?(?:hard|tough|close|fine|difficult)))\b",
            r"(?<!and )(?<!external )(?<!are an )(?<!other )\binternal(?:ly)? (?:candidate|applicant|appointment|colleague|transfer|hire|bench|promotion)\b|\b(?:fill(?:ed|ing)|hired|promoted|recruited|appointed)\b[^.!?;]{0,40}\b(?:internally|from (?:within|inside))\b|\bone of (?:our|my|their) (?:own|casuals|temps|apprentices)\b|\b(?:goes|gone|going) to a transfer\b|\bhighest score\b",
            r"\b(?:someone|somebody|staff member|colleague|transfer)\b (?:from|over from|in) (?:the|our|another|my|a different) (?:\w+ ){0,3}(?:team|office|department|registry|branch|site|ward|depot|plant|house)\b(?![^.!?]*\b(?:will|touch|contact)\b)|\balready (?:works?|worked|working|sits?|sitting) (?:here|with us|for us|in (?:the|this|that) )",
            r"\b(?:on paper you|where you lost (?:ground|marks)|where the other (?:candidate|person|one)s? (?:scored|did|had|was))\b",
            r"\bhad the (?:\w+ )?edge\b|\b(?:maßgeblich|entscheidend) war\b|\b(?:i motivi sono|o que pesou|lo que (?:más )?pesó)\b|\b(?:der grund (?:ist|war|dafür)|den ausschlag|ausschlaggebend)\b(?![^.!?]*\b(?:ausschließlich|anforderungen))",
            r"\bintern (?:\w+ ){0,6}(?:besetz\w+|vergeben|nachbesetz\w+)|\bintern(?:e[nrms]?)? (?:kandidat\w*|bewerb\w*|lösung|besetzung|kolleg\w*|nachbesetzung)|\baus (?:dem eigenen|unserem|dem) haus\b|\baus den eigenen reihen\b|\bhausintern\w*|\bkolleg(?:in|en) aus (?:dem|der|unser\w+|eine[mr]) (?:\w+ )?\w*(?:team|abteilung|filiale|bereich)\b(?![^.!?]*\b(?:meld\w+|kontakt\w*|schreib\w*|schick\w*)\b)",
            r"\b(?:la raison (?:est|en est|:)|le motif est|ce qui a (?:fait la différence|compté|pesé))",
            r"\ben interne\b|\bcandidate?s? internes?\b|\bcandidature interne\b|\bmobilité interne\b|\bcollègue (?:d['’]un autre|de notre|d['’]une autre|déjà)\b(?![^.!?]*\b(?:contact\w*|répond\w*|revien\w*|écri\w*)\b)",
            r"\b(?:el motivo es|la razón es)\b|\bpromoción interna\b|\b(?:candidat[oa]|persona|perfil|recurso) intern[oa]\b|\b(?:persona|alguien|gente|compañer[oa]) de la casa\b|\b(?:dimos|dieron|dado|damos|tuvieron) (?:\w+ )?(?:preferencia|prioridad) a\b",
            r"\bo motivo (?:é|foi)\b|\b(?:candidat[oa]|profissional|processo|recrutamento|promoção) intern[oa]\b|\b(?:demos|deram|dada|dado) (?:preferência|prioridade) a\b|\b(?:prata|gente|pessoa|alguém|colega|profissional) da casa\b",
            r"\b(?:il motivo è|la ragione è|ha fatto la differenza)|\b(?:candidat[oa]|risorsa|persona|profilo|mobilità|collega) intern[ao]\b|\b(?:dato|data|dare) (?:la )?precedenza\b",
            r"\b(?:de reden is|de doorslag)\b|\bintern(?:e)? (?:kandida\w+|collega|ingevuld|opgelost|vervuld|oplossing)\b|\buit (?:eigen huis|eigen gelederen|ons eigen team)\b|\bkreeg\w* voorrang\b|\bkregen voorrang\b",
        )
    )
)
_WHY: Final = re.compile(
    "(?i)"
    + "|".join(
        (
            rf"\b{_WHO}\b[^.!?;,]{{0,25}},? (?:who(?:['’](?:s|d|ve))?|that|whose) (?:\w+ )?{_HAS}",
            rf"\b(?:the (?:person|candidate|applicant)(?: (?:(?:we|they) )?(?:appointed|chosen|selected|hired|chose))|the other(?: one| person| candidate)?|another candidate) (?:already )?{_HAS}",
            rf"\b{_WHO} with (?:{_VAGUE} )*(?!{_VAGUE}\b|{_KNOWN_BY}\b)[\w-]+ (?:[\w-]+ ){{0,3}}?{_KNOWN_BY}\b|\b{_WHO} with (?:{_VAGUE} )*{_KNOWN_BY} (?:in|of|with|as|at|across|on|from) (?!(?:this|the (?:role|area|field)|our|these|your))",
            rf"\b{_WHO} with [^.!?;,]{{3,40}} behind (?:them|him|her)\b",
            r"\b(?:need(?:ed|s)?|looking for|wanted|after) (?:someone|somebody|people|a person) (?:who|with|(?:a (?:bit|little) )?more)\b|\bpeople (?:we['’]re (?:meeting|seeing) |who )?have (?:already )?(?:\w+ed|built|run|led|taught|written|sold|worked)\b",
            r"\b(?:he|she|they)(?:['’]s| has| have|['’]ve| can| could)? (?:already|also) (?:know|ha[ds]|work|run|ran|live|hold|done|did)\w*|\b(?:he|she) can start\b|\b(?:a|someone|somebody) (?:more )?local(?: (?:candidate|person|applicant))?(?=\s*(?:[.,;:!]|$))",
            r"\b(?:jemand\w*|(?:ander\w+ )?(?:bewerber\w*|kandidat\w*|mitbewerber\w*|person|kolleg\w*|profil\w*))\b[^.!?;,]{0,30}, (?:der|die|das) (?:(?:schon|bereits)\b|[^.!?;]{0,90}\b(?:hat|haben|hatte|kennt|mitbring\w*|bringt|spricht|wohnt|arbeitet|gearbeitet|gestanden|kann|verfügt|besitzt)\b)",
            r"\b(?:jemand\w*|bewerber\w*|kandidat\w*|person|kolleg\w*|profil\w*) (?:mit|aus) (?:\w+ ){0,4}\w*(?:erfahrung\w*|kenntnis\w*|hintergrund|abschluss|branche|fach|bereich)\b|\b(?:er|sie) (?:hat|kennt|bringt|war|arbeitet|spricht|kann) (?:\w+ )?(?:schon|bereits)\b|\b(?:ihnen|dir) (?:noch )?fehl(?:t|te|en)\b|\bfehl(?:t|te|en) (?:ihnen|dir)\b",
            r"\b(?:quelqu['’]un|une? (?:autre )?(?:personne|candidate?|collègue|profil)|(?:des|les|aux) (?:profils|personnes|candidats?|candidatures)) (?:qui (?:a|ont|avait|avaient|connaît|connaissait|connaissent|parle|habite|travaille|dispose|possède|maîtrise|peut|pouvait|vient|vien)|disposant|ayant (?!été|accepté)|justifiant|issue?s?|(?:d['’]un peu )?plus (?:senior|expérimenté))\b",
            r"\b(?:elle|il|ils|elles) (?:connaît|a|travaille|maîtrise|ont|connaissent) déjà\b|\bil (?:vous|te) manque\b|\bd['’]un peu plus senior\b",
            r"\b(?:una (?:otra )?persona|otra persona|alguien|gente|perfil(?:es)?|candidatos|personas|otr[oa] candidat[oa]|un[ao]? (?:candidat[oa]|compañer[oa])|la candidata elegida|el candidato elegido)\b[^.!?;,]{0,20} (?:que )?(?:ya|tiene|tenía|conoce|vive|trabaja|habla|cuenta|puede|lleva|venía)\b|\b(?:una (?:otra )?persona|otra persona|alguien|gente|perfil(?:es)?|personas|candidatos) con (?:más )?(?:experiencia en|residencia|formación en|conocimientos de)\b|\bcuya experiencia en\b|\bmayor puntuación\b",
            r"\b(?:uma (?:outra )?pessoa|alguém|pessoas|perfis|candidat[oa]s|outr[oa] candidat[oa]|uma? candidat[oa]|quem)\b[^.!?;,]{0,20} que já\b|\b(?:uma (?:outra )?pessoa|alguém|outr[oa] candidat[oa]|uma? candidat[oa]|candidat[oa]) que (?:já|tem|tinha|conhece|mora|vive|trabalha|fala|pode)\b|\b(?:uma (?:outra )?pessoa|alguém|pessoas|perfis|candidat\w+) com (?:mais )?(?:experi[êe]ncia|vivência|formação) (?:directa |direta )?(?:em|na|no|com)\b",
            r"\b(?:a|con|da|di|scelto|preferito|optato per|su|solo) ?(?:(?:una|un['’]altra|altra) ?persona|qualcuno|persone|un['’]altra candidata|un(?:a|['’]) ?candidata|un(?: altro)? candidato|un profilo)\b[^.!?;,]{0,20},? ?(?:che (?:già|ha|aveva|conosce|vive|lavora|parla|può)|con (?:più )?(?:esperienza|competenze) (?:in|nel|nella|di|con)|proveniente da)",
            r"\b(?:iemand|een (?:andere )?kandidaat|kandidaten|een persoon|mensen) (?:die|met) (?:al|heeft|had|hebben|kent|kennen|woont|werkt|werken|spreekt|kan|beschikt|ook|op|meer \w+ervaring|ervaring (?:in|met|als))\b|\b(?:zij|hij) (?:werkt|heeft|kent|woont) al\b",
        )
    )
)
# what nobody can learn: who was there already, where one lives, when one can start
_NOT_LEARNT: Final = re.compile(
    r"(?i)\b(?:weekdays?|evenings?|nights|weekends?|doordeweeks|overdag|'s avonds|weekend\w*|wochenende\w*|werktags|nachts|en semaine|le week-end|fines de semana|entre semana|fim de semana|nel weekend)\b|\bintern\w*\b|\b(?:mit|bei|für) uns\b|\b(?:chez|avec|pour) nous\b|\b(?:con|para) nosotros\b|\bcon noi\b|\bda noi\b|\b(?:con|com|para) nós\b|\bconnosco\b|\bconosco\b|\b(?:bij|met|voor) ons\b|\binside\b|\bone of (?:our|my|their)\b|\b(?:here|with us|for us)\b|\b(?:from|in) (?:the|our|another) (?:\w+ ){0,3}(?:team|office|department|branch|site|ward|depot|plant|house)\b|\btransfer\b|\blocal\w*|\bnear\w*|\bstart\b|\bhighest score\b|"
    r"\bhaus\b|\breihen\b|\bkolleg\w+|\bwohn\w+|\bort\b|\bcollègue\b|\bhabite\b|\bresiden\w+|\bvive\w*|\bmora\w*|\bcompañer[oa]\b|\bde la casa\b|\bda casa\b|\bcollega\b|\bresident\w*|\beigen\b|\bwoont\b|"
    r"\bpreferencia a\b|\bpreferência a\b|\bvoorrang\b|\bprecedenza\b"
)
# that another suited better, or had more of the same, is no reason that one learns from
_SUITS: Final = re.compile(
    r"(?i)\b(?:more closely|better|best|closer|closest|match\w*|fits?|suits?|suited|align\w*|qualif\w*|requirements?|stronger|geeignet\w*|besser\w*|genauer|passt|passend\w*|entspr\w*|anforderung\w*|"
    r"qualifi\w*|correspond\w*|répond\w*|mieux|exigences|ajust\w*|encaj\w*|adecu\w*|requisitos|adequ\w*|linea|meglio|corrispond\w*|requisiti|beter|past|aansluit\w*|profiel|profile?|perfil|profilo|profil)\b"
)


# "einem anderen Bewerber, der das Angebot angenommen hat": what became of it, and no reason
_TOOK_IT: Final = re.compile(
    r"(?i)\b(?:angebot\w* )?(?:angenommen|zugesagt) ha(?:t|ben)\b|\bha(?:t|ben) (?:\w+ ){0,4}(?:angenommen|zugesagt)\b|\b(?:ha|have|has) (?:now |since |already )?accepted\b|\ba (?:déjà )?accepté\w*\b|\bha (?:ya |già )?(?:aceptado|accettato)\b|\b(?:já )?aceitou\b|\b(?:heeft|hebben) (?:het )?(?:aanbod )?(?:inmiddels )?(?:aangenomen|geaccepteerd)\b"
)


# what looks like a reason and is none: that it was close, that the other one came, too
_NO_WHY: Final = re.compile(
    r"(?i)\b(?:came|comes|comes? down) (?:\w+ )?(?:down )?to (?:\w+ )?(?:a )?(?:very |really |such )*(?:small|fine|tiny|slim|narrow|hair)\w*\b|\b(?:other|another|one of the)\b[^.!?]{0,20} (?:that|who) (?:came|applied|we (?:saw|met)|interviewed|wrote in)\b"
)


# "We chose another person. She speaks Italian and knows the product."
_OF_THEM: Final = re.compile(
    r"(?i)\W*(?:(?:she|he|they)(?:['’]s| (?:is|has|have|had|speaks?|knows?|already|can|comes?|came|works?|worked|lives?|holds?|brings?)\b)(?! (?:now|accepted|agreed|starts?|starting))|(?:sie|er) (?:hat|kennt|spricht|bringt|kommt|kann|wohnt|arbeitet)\b|"
    r"(?:elle|il) (?:a|connaît|parle|vient|habite|travaille|maîtrise)\b|(?:tiene|conoce|habla|vive|viene|trabaja|lleva|ya)\b|(?:ela|ele) (?:tem|já|conhece|fala|mora|vem|trabalha)\b|(?:lei |lui )?(?:ha|conosce|parla|vive|viene|lavora|abita)\b|"
    r"(?:zij|ze|hij) (?:heeft|kent|spreekt|komt|werkt|woont|kan)\b)"
)


def says_why(sentences: Sequence[str]) -> Why:
    """What decided, where the mail says so, and not only that another suited better: something that the owner lacked ("someone who has run a depot"), or something
    else ("filled internally", "residents of Curitiba")."""
    sentences = [s for s in sentences if not _NO_WHY.search(s)]
    of_them = [
        s
        for before, s in itertools.pairwise(sentences)
        if CHOSE_ANOTHER.search(before) and _OF_THEM.match(s) and not _TOOK_IT.search(s)
    ]
    told = of_them + [
        s for s in sentences if _BECAUSE.search(s) or (_WHY.search(s) and not _SUITS.search(s) and not _TOOK_IT.search(s))
    ]
    if not told:
        return ""
    return "other" if all(_NOT_LEARNT.search(s) for s in told) else "lacked"


# somebody, and what they have or can: what one may learn
_SOMEBODY: Final = re.compile(
    r"(?i)\b(?:(?:someone|somebody|people|candidates|applicants|(?:an?|another) (?:\w+ )?(?:candidate|applicant|person|colleague))(?:,? (?:who|that|with)\b)|jemand\w*(?:,? (?:der|die|mit)\b)|quelqu['’]un (?:qui|avec|ayant)\b|une (?:autre )?personne (?:qui|ayant|avec)\b|"
    r"alguien (?:que|con)\b|una persona (?:que|che|con)\b|personas que\b|alguém (?:que|com)\b|(?:uma pessoa|pessoas|candidat[oa]) (?:que|com)\b|qualcuno (?:che|con)\b|(?:iemand|een (?:andere )?kandidaat|mensen) (?:die|met)\b)[^.!?;:()–—]*"
)
_CAN: Final = re.compile(
    r"(?i)\b(?:has|have|had|['’]s) (?:already )?(?:done|run|led|worked|built|managed|sold|taught|written|scaled|shipped|used|handled|set up|held)\b|\bexperience\b|\b(?:knows|knew|speaks|holds|ran|led|managed|worked|built|trained|qualified|certified)\b|"
    r"\w*erfahrung\w*|\b(?:gearbeitet|geführt|geleitet|kennt|spricht|mitbringt|beherrscht)\b|\bexpérience\b|\b(?:travaillé|connaît|maîtrise|parle|géré|dirigé|pratiqué)\b|\bexperiencia\b|\b(?:trabajado|conoce|conozca|maneja\w*|habla|hable|dirigido)\b|"
    r"\bexperiência\b|\b(?:trabalhado|trabalhou|conheça|conhece|domine|domina|fale|fala|atuou|atuaram|liderou)\b|\besperienza\b|\b(?:lavorato|conosce|conosca|parla|parli|gestito)\b|\bervaring\b|\b(?:gewerkt|kent|spreekt|beheerst|geleid)\b"
)


# "jemanden, der das mitbringt": what "das" is stands elsewhere
_POINTS: Final = re.compile(
    r"(?i)\b(?:das|dies|es|that|this|it|these|those|both|cela|ça|eso|esto|isso|isto|ciò|questo|dat|dit)\b,? (?:schon |bereits |already |déjà |ya |já |già |al )?(?:mitbring\w*|has|have|had|does|did|a|ont|tiene\w*|heeft|hebben|tem|têm|ha|hanno|kann|kennt|knows)\b|"
    r"\b(?:has|have|had|does|knows|avait|tiene|tem|ha|heeft) (?:it|cela|ça|eso|isso|ciò|(?:that|this|both|dat|dit)\b(?! (?!already|and|but|or|al\b|en\b|maar)[^\W\d_]))\b"
)


def in_its_words(sentences: Sequence[str]) -> str:
    """What the owner lacked, as a clause of the mail itself: "someone who has already run a depot"; empty where none is short and whole."""
    for sentence in sentences:
        found = _SOMEBODY.search(sentence)
        if found is None or _SUITS.search(sentence) or _NOT_LEARNT.search(sentence) or not _CAN.search(found[0]):
            continue
        if _WHY.search(sentence) and not _POINTS.search(found[0]) and (said := quotable(found[0])):
            return said
    return ""


# that it was between the owner and one or two others; no stock clause about a difficult decision or a closer match
_CLOSE: Final = re.compile(
    "(?i)"
    + "|".join(
        (
            (
                r"\bclose (?:second|call|run|decision|contest|thing|between)\b|\b(?:was|is) (?:close, )?closer than\b|\b(?:two|both) of you\b[^.!?]{0,40}\bcould\b|\b(?:very|so|really|extremely|incredibly|that|this|pretty) close\b(?! to\b)|\bclosely (?:contested|fought|run)\b|\brunner[- ]?up\b|\b(?:the|our) (?:final|last) (?:two|three|pair|few)(?=[.,;:!?]|$| (?:and|but|candidates|people|names|we|on)\b)|\bfinalists?\b|"
                r"\bdown to (?:the )?(?:last |final )?(?:two|you and|three)\b|\bbetween (?:the )?two of you\b|\bbetween you and\b|\bsecond choice\b|\bstrong second\b|\bwhisker\b|\btoss-?up\b|\btop (?:two|three)\b|\bnarrow(?:ly|est) (?:missed|margin|decision|call)\b|\bclosest (?:panel|decision|call)\b|\bcame second\b"
            ),
            r"\b(?:sehr |denkbar |äußerst |wirklich |nur )?knapp(?:e[nrs]?)? (?:entscheidung|ergebnis|ausgegangen|gescheitert|zweite[nr]?|rennen|vor|hinter|verpasst)\b|\bwar (?:es )?(?:sehr |ganz |wirklich )?knapp\b|\b(?:unter|zwischen|von) den (?:letzten )?(?:zwei|drei|beiden)(?: letzten)?(?=[.,;:!?]|$| (?:übrig|verbl|kandidat|bewerb|person|und)\w*)|\bkopf[- ]an[- ]kopf\b|\b(?:auf (?:dem )?)?zweite[rnm]? (?:wahl|platz)\b|\bfinalrunde\b|\b(?:ganz|bis zum schluss) (?:vorne?|im rennen)\b|\bnuancen\b|\benge entscheidung\b",
            r"\bs['’]est joué(?:e)? (?:à|de)\b|\b(?:très|vraiment|si) serrée?s?\b|\bde (?:très |vraiment )?peu\b|\bfinalistes?\b|\bparmi les (?:deux|trois) derni\w+|\bentre (?:vous|toi) et\b|\b(?:deuxième|seconde?) (?:choix|place|position)\b|\bà un cheveu\b|\bdernière ligne droite\b",
            r"\bmuy (?:reñid|ajustad|igualad|pareja?)\w*|\bfinalistas?\b|\bentre (?:las|los) (?:dos|tres) (?:últim|final)\w+|\bterna\b|\bsegunda opci[óo]n\b|\bpor (?:muy )?poco\b|\bcost(?:ó|ado) (?:mucho )?(?:decidir|elegir)\w*\b|\b(?:quedaste|quedó|qued[óo] usted) segund[oa]\b|\bentre (?:tú|vos|usted) y\b",
            r"\b(?:muito )?renhid[oa]\b|\bfinalistas?\b|\bentre (?:os|as) (?:dois|duas|três) (?:últim|final)\w+|\bsegund[ao] (?:opção|lugar|classificad[ao])\b|\bpor (?:muito )?pouco\b|\bdisputad[ao]\b|\bentre (?:você|si|ti) e\b",
            r"\bfinalist[ae]?\b|\btesta a testa\b|\bper (?:molto |davvero )?poco\b|\bdi un soffio\b|\bsecond[ao] (?:scelta|classificat[ao]|post[oa])\b|\b(?:ultim[ei]|finali) (?:due|tre)(?=[.,;:!?]|$| (?:candidat|rimast|person)\w*)|\btra (?:lei|te) e\b|\bsul filo di lana\b",
            r"\bnipt\w*|\bdicht bij (?:elkaar|een)\b|\bdichtbij\b|\blaatste (?:twee|drie)(?=[.,;:!?]|$| (?:kandidat|over|mens)\w*)|\b(?:net|nét) niet\b|\b(?:tweede (?:keus|keuze)|op de tweede plaats)\b|\bfinalist\w*|\bkleine marge\b|\btussen (?:jou|u|je) en\b|\bscheelde (?:heel )?weinig\b|\blag(?:en)? (?:heel |erg |zeer )?dicht\b",
        )
    )
)
_NOT_CLOSE: Final = re.compile(
    r"(?i)\b(?:if|not|never|before|invit\w+|shortlist\w*|will be|falls|nicht|wenn|pas|si|no|não|non|niet|als)\b"
)


def was_close(sentences: Sequence[str]) -> bool:
    """Whether the mail says that the owner was one of the last few, or that it was a near thing."""
    return any(_CLOSE.search(s) and not _NOT_CLOSE.search(s) for s in sentences)


_OURS: Final = re.compile(
    r"(?i)\b(?:our (?:call|chat|conversation|talk|meeting|interview)|(?:when|since|as) we (?:spoke|talked|met|discussed)|unser\w* (?:\w+ )?(?:gespräch|telefonat|interview|treffen)|"
    r"notre (?:\w+ )?(?:échange|entretien|appel|rencontre)|nos échanges|nuestra (?:\w+ )?(?:llamada|entrevista|conversación|charla)|hablamos (?:por|el)|"
    r"\w+ and I (?:\w+ ){0,3}(?:enjoy|like|love)\w*(?: \w+){0,4} (?:you|meet\w*|talk\w*|speak\w*|chat\w*|interview\w*|conversation|discussion|time|visit)\b|I (?:\w+ ){0,2}(?:enjoy|like|love)\w* (?:meeting|talking|speaking|our)|(?:und (?:mir|ich)|sowie mir) (?:\w+ ){0,4}(?:gespräch|kennen\w*|gefreut|spaß|gefallen)|"
    r"(?:bedanken?|danken?|danke)\b(?! sich)[^.!?]{0,40}\bfür (?:das|unser|die) (?:\w+ ){1,4}gespräche?|für (?:das|unser|die) (?:\w+ ){1,4}gespräche? (?:\w+ )?(?:zu )?(?:be)?danken|(?:spaß|freude) gemacht[^.!?]{0,40}\b(?:kennen\w*|kennenzulernen|sprechen|reden|unterhalten)|(?:gespräch|kennen)\w*\b[^.!?]{0,50}(?:spaß|freude) gemacht|et moi(?:-même)? (?:\w+ ){0,6}(?:rencontr|échang)\w*|y yo (?:\w+ ){0,4}(?:conocer|charlar|hablar)\w*|ed? io (?:\w+ ){0,4}(?:conoscer|incontrar)\w*|"
    r"e eu (?:\w+ ){0,4}(?:conhec|convers)\w*|en ik (?:\w+ ){0,5}(?:gesprek|leuk|prettig|kennis\w*)|"
    r"(?:chat|conversation|talk|interview|gespräch|entretien|échange|conversación|charla|entrevista|conversa|colloquio|conversazione|chiacchierata|gesprek),? (?:(?:that )?we had|das wir (?:\w+ ){0,3}(?:hatten|geführt)|"
    r"que (?:nous avons|on a) eue?|que (?:tuvimos|mantuvimos|tivemos)|che abbiamo (?:avuto|fatto)|dat (?:we|wij) (?:\w+ ){0,2}hadden)|"
    r"nossa (?:\w+ )?(?:conversa|entrevista|ligação)|falámos|avevamo parlato|(?:nostro|nostra) (?:\w+ )?(?:colloquio|chiacchierata|conversazione|incontro)|ons (?:\w+ )?(?:gesprek|telefoongesprek))\b"
)


def ours(sentences: Sequence[str]) -> bool:
    """Whether the writer speaks of a conversation as their own ("notre échange"): they were there."""
    return any(_OURS.search(sentence) for sentence in sentences)


# "dass wir dich genommen hätten", "I argued for you"
_WANTED: Final = re.compile(
    r"(?i)\b(?:would|['’]d) have (?:\w+ )?(?:taken|hired|signed|picked|chosen|had|loved to (?:have|hire|take)|been (?:happy|glad|lucky) to have|liked to have) you\b(?! (?:in|over|round|back) )|\byou were (?:my|our) (?:first )?(?:choice|favou?rite|pick)\b|\bI (?:voted|argued|fought|went in to bat) for you\b|"
    r"\b(?:dich|sie) (?:\w+ ){0,3}(?:genommen|eingestellt|gehabt|geholt|gewählt) hätten?\b|\bhätten? (?:dich|sie) (?:\w+ ){0,3}(?:genommen|gehabt|eingestellt|gewählt)\b|\bfür (?:dich|sie) (?:gestimmt|gekämpft)\b|"
    r"\b(?:on|je|nous) (?:t['’]|vous )aur(?:ait|ais|ions) (?:\w+ ){0,2}(?:prise?|choisie?|gardée?|engagée?|embauchée?)\b|\bj['’]ai (?:voté|plaidé) pour (?:toi|vous)\b|"
    r"\b(?:te|le|la|lo) (?:habr[íi]a(?:mos)?|hubiera|hubiéramos) (?:cogido|contratado|elegido|tomado|fichado)\b|\b(?:teria|teríamos|tinha|tínhamos) (?:te )?(?:contratado|escolhido|ficado com) ?(?:você|contigo)\b|"
    r"\b(?:ti|la|l['’]) ?avr(?:ei|emmo) (?:pres[oa]|assunt[oa]|scelt[oa])\b|\b(?:had|hadden) (?:je|jou|u) (?:\w+ ){0,3}(?:genomen|aangenomen|gekozen|erbij gehad)\b"
)


def wanted(sentences: Sequence[str]) -> tuple[str, ...]:
    """The sentences that say the reader would have been taken, or was argued for: kind words, too."""
    return tuple(sentence for sentence in sentences if _WANTED.search(sentence))


# what was done with one's papers, which no word praises
_LOOKED_AT: Final = re.compile(
    r"(?i)\b(?:(?:has|have|was|were) (?:been )?(?:\w+ )?(?:reviewed|assessed|considered|looked at|read) (?:by|with)|(?:a|ont|avons) (?:bien )?été (?:\w+ )?(?:regardée?s?|étudiée?s?|examinée?s?|lue?s?|analysée?s?)|(?:wurden?|haben) (?:\w+ ){0,6}(?:gesichtet|geprüft|gelesen|angesehen)|"
    r"(?:ha sido|fue|han sido|fueron) (?:\w+ )?(?:revisad|evaluad|analizad|valorad)\w*|(?:è stat\w|sono stat\w) (?:\w+ )?(?:esaminat|valutat|vist|lett)\w*|(?:foi|foram) (?:\w+ )?(?:analisad|avaliad|vist|lid)\w*|(?:is|zijn) (?:\w+ ){0,3}(?:bekeken|beoordeeld|gelezen))\b"
)
_KINDLY: Final = re.compile(
    r"(?i)\b(?:pleasure|interest(?:ed)? (?:in|by)|impress\w*|love[ds]?|like[ds]?|enjoy\w*|great|strong|good|excellent|plaisir|intérêt|apprécié\w*|qualité|belle?s?|gern|beeindruck\w*|gefallen|gut\w*|interes\w*|gust\w*|buen\w*|bell\w|piaciut\w|ottim\w*|"
    r"interess\w*|gost\w*|bo[am]|excelente|mooi\w*|goed\w*|leuk\w*|sterk\w*)\b"
)


def only_looked_at(sentence: str) -> bool:
    """Whether a sentence taken for a kind word only says that papers were read."""
    return bool(_LOOKED_AT.search(sentence)) and not _KINDLY.search(sentence)
