"""Houses that say what they are: "University of Wexcombe", "Gasthof Zur Linde", "Västmarks universitet"; and words that are no firm's name. Pure."""

from __future__ import annotations

import re

from daemon.firms import WORD, clean_company
from daemon.jobs import JOB
from daemon.names import fold, known_first, vocabulary

__all__ = [
    "ALONE_NO_NAME",
    "KIND",
    "NAMED_SMALL",
    "NO_FIRM",
    "SMALL_HOUSE",
    "TITLED",
    "departmental",
    "house",
    "is_kind",
    "of_a_house",
]

_HOUSE = re.compile(
    r"\b(?:\w{3,}(?:klinikum|klinik|krankenhaus|spital|schule|museum|theater|hochschule|universität|stiftung|sparkasse|brauerei|gymnasium|ministerium|zentrum|ziekenhuis|school|skolan)|Universitätsmedizin|Landesamt|Ministerium|Bundesamt|Shire|Unidade Local de Saúde|Universit(?:y|ät|é|à|eit|et)|Universidad|Universidade|Uniwersytet|Üniversitesi|College|School|Hospital|Klinik|Klinikum|Clinique|Clínica|Clinica|Ziekenhuis|"
    r"Institute?|Institut|Instituto|Istituto|Council|Trust|Foundation|Stiftung|Fondation|Fundación|Fundação|Fondazione|Stichting|Museum|Musée|Museo|Theatre|"
    r"Theater|Théâtre|Teatro|Academy|Akademie|Waterschap|Society|Bakery|Bakeries|Brewery|Bäckerei|Boulangerie|Brasserie|Conserverie|Imprimerie|Printers|Surgery|"
    r"Region|Kommun|Gemeente|Gemeinde|Lycée|Collège|Manufacture|Manufaktur|Werkstatt|Tischlerei|Schreinerei|Brouwerij|Hogeschool|Crèche|Médiathèque|Boutique|Ferme|Garage|Ensemble|Laiterie|Scierie|Fonderie|Quincaillerie|Jardinerie|Transports|Établissements|Ets|Maçonnerie|EHPAD|Foyer|Moulin|Syndicat|Fédération|Conservatoire|Menuiserie|Pharmacie|Librairie|Panadería|Ferretería|Panificio|Trattoria|Padaria|Bakkerij|Zorggroep|Thuiszorg|"
    # Romance
    r"Studio (?:Legale|Tecnico|Dentistico|Associato|Notarile|Commerciale)|Estudio (?:Jurídico|Contable)|Escritório|Quinta|Igreja|Salão|Agência|Cooperativa|Coopérative|Vivai|Vivaio|Viveros?|Forno|Armarinho|Mercearia|Pepinière|Pépinière|GAEC|EARL|Domaine|Bodegas?|Cantina|Rede|Gestoría|Asesoría|Finca|Autocares|Transportes|Construcciones|Construções|Federación|Federação|Federazione|Conservatorio|Conservatório|Mancomunidad|Guardería|Poliambulatorio|Azienda Agricola|Caseificio|Molino|Tenuta|Pastificio|Oleificio|Salumificio|Mobilificio|Frantoio|Carrozzeria|Pasticceria|Macelleria|Tipografia|Consorzio|Unione dei Comuni|Agrupamento|Adega|Externato|Creche|Marcenaria|Serralharia|Supermercados?|Clube|Santa Casa|Mercadinho|Parrocchia|Paroisse|Parroquia|Paróquia|Officina|Asador|Osteria|Editorial|Casa di Cura|Camping|Auberge|Albergo|Agriturismo|Fromagerie|Fournil|Festival|Escuela|Escola|Scuola|Colegio|Colégio|École|Liceo|Comune|Ayuntamiento|Junta|Mairie|Laboratoire|Laboratorio|Ristorante|Restaurante|Hôtel|Association|Asociación|Associação|Associazione|Farmacia|Farmácia|Librería|Libreria|Livraria|Groupe|Conseil|Centre|Clinica|Cabinet|Judo Club|Club|"
    # German, Dutch
    r"Wirtshaus|Gasthaus|Gasthof|Bergrestaurant|Berghotel|Landgasthof|Konditorei|Metzgerei|Gärtnerei|Autohaus|Tierklinik|Rehaklinik|Kinderklinik|Apotheke|Sparkasse|Kreissparkasse|Volksbank|Volkshochschule|Musikschule|Grundschule|Gesamtschule|Kirchengemeinde|"
    r"Marktgemeinde|Bezirksamt|Landratsamt|Stadtwerke|Kanzlei|Steuerkanzlei|Zahnarztpraxis|Tierarztpraxis|Gemeinschaftspraxis|Spedition|Druckerei|Zimmerei|Verlag|Buchhandlung|Weingut|Bioladen|Kinderkrippe|Seniorenheim|"
    r"Provincie|Notariskantoor|Advocatenkantoor|Huisartsenpraktijk|Tandartspraktijk|Dierenkliniek|Woonzorgcentrum|Basisschool|Uitgeverij|Drukkerij|Slagerij|Kwekerij|Garagebedrijf|Apotheek|"
    # Swedish, Polish, Turkish
    r"Vårdcentralen|Stiftelsen|Föreningen|Bageriet|Restaurang|Hotell|Förskolan|Länsstyrelsen|Länsmuseet|Tandläkarhuset|Folktandvården|Bokförlaget|Krogen|"
    r"Szpital|Szkoła|Przedszkole|Muzeum|Biblioteka|Teatr|Politechnika|Akademia|Stolarnia|Piekarnia|Cukiernia|Kancelaria|Spółdzielnia|Przychodnia|Gabinet|Restauracja|Kawiarnia|Drukarnia|Wydawnictwo|Fundacja|Hurtownia|Warsztat|Urząd|Odlewnia|"
    r"Hastanesi|Belediyesi|Kliniği|Enstitüsü|Okulu|Koleji|Müzesi|Tiyatrosu|Eczanesi|Lokantası|Oteli|Fabrikası|Bankası|Derneği|Vakfı|Matbaası|Fırını|Pastanesi|Yayınları|Tekstil|İnşaat|Holding|Sigorta|Lojistik|Mobilya)\b"
)

# what a house is, where its name alone would be a place or a person: "University of Wexcombe", "Gemeente Lindewaard"
KIND = (
    r"Agência|Agencia|Agenzia|Padaria|Pastelaria|Escola|École|Scuola|Colégio|Colegio|Farmácia|Farmacia|Pharmacie|Ferretería|Studio(?: Legale)?|Estudio|Editora|Editorial|Fundación|Fundação|Fondazione|Associação|Asociación|Associazione|Garage|Quinta|Maison|Résidence|Mutuelle|Clinique|Clínica|Clinica|Residencia|Librairie|Boulangerie|Panadería|Taller(?:es)?|(?:University|College|City|Town|Borough|County|Shire|District|Municipality|Village|Bank|Diocese|Port) of(?: the)?|Universität|Hochschule|Stadt|Stadtgemeinde|Samtgemeinde|Verbandsgemeinde|Stad|Gemeinde|Marktgemeinde|Landkreis|Kreis|Bistum|Hotel|Restaurant|Gasthof|"
    r"Klinikum|Universiteit(?: van)?|Gemeente|Provincie|Waterschap|Ayuntamiento de|Universidad de|Diputación de|Hospital|Hôpital de|Mairie de|Ville de|Commune de|Communauté de communes (?:de|du)|Université de|CHU de|"
    r"Comune di|Università di|Università degli Studi di|Provincia di|Regione|Câmara Municipal d[eao]|Prefeitura (?:Municipal )?d[eao]|Universidade d[eao]|Gmina|Urząd Miasta|Uniwersytet|Miasto|Kommun|Region"
)

# Swedish says it behind the name, and writes it small
NAMED_SMALL = re.compile(
    rf"(?P<c>{WORD}(?: {WORD})?) (?P<k>universitet|högskola|folkhögskola|kommun|sjukhus|församling|gård|bibliotek|museum|teater|bageri|varv|gymnasium|lanthandel|åkeri|snickeri|förskola|skola|vårdcentral|bokförlag|kyrkogårdsförvaltning)(?!\w)"
)
# Romance tongues write it small before the name: "suppléance de SVT, collège Sainte-Odile"
SMALL_HOUSE = re.compile(
    r"\b(?P<c>(?:[cC]ollège|[éÉ]cole maternelle|lycée|école|crèche|clinique|hôpital|mairie|commune|médiathèque|bibliothèque|librairie|garage|boulangerie|pharmacie|colegio|instituto|escuela|residencia|hospital|ayuntamiento|guardería|panadería|farmacia|restaurante|"
    r"scuola|istituto|liceo|clinica|ospedale|comune|asilo|ristorante|trattoria|parafarmacia|osteria|pizzeria|libreria|pasticceria|gelateria|colégio|escola|câmara|creche|clínica|padaria|oficina)"
    r"(?: (?:de la|de los|de las|des|du|de|della|dello|dei|delle|di|da|do|dos|das|la|les|el))? (?:[dl]['’])?[A-ZÀ-Ý][\w'’-]+(?: [A-ZÀ-Ý][\w'’-]+){0,3})"
)
# "Gülpınar Belediyesi Yazı İşleri Müdürlüğü": the office stands behind the house
_TURKISH_OFFICE = re.compile(
    r"(?:(?<=Belediyesi)|(?<=Hastanesi)|(?<=Üniversitesi)|(?<=Enstitüsü)|(?<=Bakanlığı)|(?<=Fakültesi)) (?:\w+ ){0,4}(?:Müdürlüğü|Başkanlığı|Şefliği|Birimi|Servisi|Dekanlığı|Koordinatörlüğü)$"
)

# what a mail calls its own house, once it has been named
ALONE_NO_NAME = vocabulary(
    "dossier unterlagen bewerbung candidature candidatura sr jr regional field industrial fine art business corporate commercial relance sollecito recordatorio lembrete lengua matemáticas mathématiques matematica matemática inglés anglais inglese inglês francés français lettere lettres historia histoire física química biología religión religione physique chimie philosophie filosofía tribunal comisión comissão commission commissione consejo conselho consiglio conseil junta bureau jury júri jurado groupe grupo gruppo clube fundación fundação fondation fondazione comité comitê comitato región région regione câmara municipalité mairie communauté comunidad comunità mancomunidad ayuntamiento comune ministerio colegio colégio escuela escola école scuola istituto instituto centro patronato asamblea assemblea universidad universidade université università hôpital ospedale empresa entreprise azienda nadie ninguém nessuno personne hoy ayer mañana hoje ontem amanhã oggi ieri domani hier demain partner partners gmail trust college school hospital council university company foundation society department museum hotel academy group board centre center charity kitchen laundry bar reception housekeeping warehouse yard workshop stores dispatch floor cafe transport nights parish church pcc diocese"
)
# what a signature adds that is no house: "EA Licence 08C0000", "Business Partner"
NO_FIRM = re.compile(
    # somebody, greeted or spoken of, and small words at a sentence's beginning
    r"(?i)(?:but |and |old |young |hey |hi |moin |dear |so |as |with |for )(?-i:Mr|Mrs|Ms|Miss|Herrn?|Frau|Mme|Monsieur|Schwester|Señor(?:a|ita)?|Mevrouw|Meneer)\.? (?-i:[A-ZÀ-Þ])|(?-i:(?:Hey|Hi|Hello|Moin|Hallo|Servus|Hej) [A-ZÀ-Þ])|"
    r"(?-i:(?:An|Haben|Hat|Mein(?:e[mnrs]?)?|Their|But|of|Inserat|Dossier) )|(?:interview|selection) panel$|(?:\w+ ){0,2}(?:business|office|site|bursar|finance|hr) manager$|\w+ betriebsbüro$|(?:kunde|auftraggeber\w*|endkunde)$|(?:telefonat|telefongespräch|(?:vorstellungs|kennenlern|bewerbungs)?gespräch|anruf|rückruf|telefontermin)(?: mit \w+)?$|"
    r"(?:canton|kanton|greater|downtown) |(?:get outlook|sent from|gesendet (?:von|mit)|envoyé de|enviado (?:desde|do)|inviato da|verzonden vanaf|skickat från)\b|(?:freundliche|viele|liebe|herzliche|beste|schöne|sonnige) gr(?:ü|ue)(?:ß|ss)e|(?:gru(?:ß|ss)|pozdrawiam|pozdrowienia|vänligen|hälsningar|saygılar\w*|sevgiler\w*|groet(?:en|jes)?|im auftrag|zastępstwo|wolontariat|etat|nabór|konkurs)$|"
    r"(?:dahili|durchwahl|dw|telefon|toestel|wew) \d|(?:katedr|wydzia[łl]|dział)\w* |.* (?:bey|hanım)$|(?:EA |reg\w*\.? ?)?(?:licen[cs]e|lic\.|reg(?:istration)?) ?(?:no\.? ?)?[A-Z]?\d|(?:dev(?:elopment)?|back-?end|front-?end|full-?stack|devops|data)(?: (?:sr|jr|senior|junior|pleno|semi senior)\b.*)?$|(?:medicina|cirurgia|urgência|cirugía|planta|sala|turno|loja|tienda|magasin|negozio) \d+$|l['’](?:azienda|entreprise|empresa|équipe|agence|ente|istituto|associazione|association|employeur|ufficio|école|hôpital|ospedale|hotel|inspection|académie|université|università)$|(?:bonne|belle|buona|buen|boa|bom|un[ae]?|uma?|muchos|muitos|feliz|mucha|molta|bons?) (?:journée|soirée|continuation|chance|courage|week-end|giornata|serata|lavoro|fortuna|día|dia|tarde|noite|semana|suerte|sorte|fin de semana|abrazos?|abraços?|besos?|beijos?|saludos?|saluto|bacio|bise)$|business partner$|senior tutor$|appointments? panel$"
)
# a title that begins with its noun: "Capo Officina", "Control de Calidad"
TITLED = re.compile(
    r"(?i)(?:capo|responsab\w+|jef[ea]|analista|t[ée]cnic[oa]|auxiliar|chargée?|chef de|direct(?:eur|rice) d|coordin\w+ d|gestora? d|ingenier[oa]|asistente|"
    r"addett[oa]|impiegat[oa]|assistente|operadora?|especialista|control de|lägerledare|lediga?|uti|área de|departamento de|unidad de)\b"
)


def _capital(word: str) -> bool:
    """Whether a word has a capital, or an elided article before one: "d'Aigueblanche"."""
    return word[:1].isupper() or bool(re.match(r"(?:d|l|dell|dall|nell|sant)['’][A-ZÀ-Þ]", word))


# "Director of Music, St Aldwyn's": a church or a school; "St Albans" is a town
_SAINT = re.compile(r"(?:St\.?|Saint) [A-Z][a-z]+['’]s?(?: (?:Church|School|Hospice|Primary|College))?")


def house(line: str) -> str | None:
    """The organisation that a last line names by what it is: "School of Physics, University of Wharfedale", "Clinique des Trois Fontaines, Annecy"."""
    parts = [part.strip() for part in re.split(r",\s+|\s+[|·•–—-]\s+", line)]
    if saint := next((part for part in parts[1:] if _SAINT.fullmatch(part)), None):
        return saint
    if small := next((part for part in reversed(parts) if NAMED_SMALL.fullmatch(part)), None):
        return str(small)
    for part in reversed(parts):
        words = part.split()
        # "Crèche associative Les Petits Galets", "École fondamentale libre Saint-Joseph": small words, after what it is
        kind = bool(words and _HOUSE.fullmatch(words[0])) and _capital(words[-1])
        if not all(_capital(word) or len(word) < 4 or (i in (1, 2) and kind) for i, word in enumerate(words)):
            continue
        if (
            1 < len(words) <= 7
            and _HOUSE.search(part)
            and words[0][:1].isupper()
            and not departmental(part)
            and not NO_FIRM.match(part)
            and any(map(_capital, words[1:]))
            and not (JOB.search(" ".join(words[:2])) and not (kind and words[1].islower()))  # "Clinique vétérinaire"
            and not re.search(r"[.!?:;@\d]", part)
        ):
            return clean_company(_TURKISH_OFFICE.sub("", part))
    return None


def is_kind(word: str) -> bool:
    """Whether a word says what a house is, however it is written: "AYUNTAMIENTO"."""
    return bool(_HOUSE.fullmatch(word.capitalize()))


def departmental(name: str) -> bool:
    return bool(
        re.match(
            r"(?i)(?:gesti[óo]n humana|filiale d|oficina d|agence d[eu']|agencia d|sede d|dekanat|departe?ment|fakultät|faculty|institut für|lehrstuhl|chair of|office of|school "
            r"of)\b",
            name,
        )
    )


# what a shop or a house is, in one word that nobody is called: "Salon Nazende", "Tartak Wilk", "Limon Kafe"
_TRADES = vocabulary("""
    union health healthcare credit mutual financial insurance county authority holdings industries international worldwide brands retail analytics robotics therapeutics biotech
    hospice dental dentistry orthodontics pharmacy medical hospitals clinic academy federal savings utilities transit publishing aerospace dynamics ventures associates properties realty homes builders
    contractors landscaping plumbing roofing metals plastics chemicals packaging textiles apparel outfitters veterinary bakery brewery dairy orchards partnership alliance
    federation ministries software technologies logistics
    salon atelier studio stall cafe café kafe kiosk bistro imbiss eetcafé restaurang hotell camping bageri butik frisör gård slott verkstan verkstaden rederi åkeri
    weingut reiterhof gutshof hofladen biohof sanitär elektro floristik fleischerei metzgerei tischlerei schreinerei zimmerei gärtnerei konditorei spedition fahrschule apotheke
    tierheim werkstatt ingenieurbüro architekturbüro planungsbüro steuerbüro autohaus möbelhaus bestattungshaus pflegedienst
    fysiotherapie manege landgoed boerderij melkveebedrijf scheepswerf strandpaviljoen zorgboerderij kwekerij slagerij
    tartak delikatesy piekarnia cukiernia stolarnia kawiarnia restauracja gabinet przychodnia apteka hurtownia warsztat pracownia kancelaria gospodarstwo pensjonat zajazd karczma pizzeria pralnia nadleśnictwo sklep zakład firma kwiaciarnia księgarnia żłobek myjnia cegielnia młyn browar serwis biuro
    mobilya tekstil nakliyat lojistik makina inşaat gıda kliniği lokantası pastanesi fırını eczanesi yayınevi laboratuvarı mimarlık matbaa matbaası otomotiv turizm otel moda oto kuyumculuk emlak sigorta şefliği amirliği mağazası dükkanı
""")
# the ends of such words where they are built of two
_BUILT = re.compile(
    r"\w{3,}(?:betrieb|bedrijf|buero|bureau|werkstatt|werkstad|hof|haus|huis|praxis|praktijk|schule|verein|kanzlei|baeckerei|bakkerij|handel|winkel|bageri|butik|verkstad|bolag)(?:et|en)?"
)


def of_a_house(name: str) -> bool:
    """Whether a word of `name` says that a shop or an office is called so: "Reiterhof Birkenau", "Salon Nazende"; nobody is."""
    words = fold(name).split()
    if len(words) < 2:
        return False
    return any(word in _TRADES for word in words) or bool(_BUILT.fullmatch(words[0]) and not any(map(known_first, words)))
