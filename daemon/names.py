"""Words that tell what a name is: given names, departments, places; and whose a domain is. Data, and the questions to it."""

from __future__ import annotations

import re
import unicodedata

from daemon.lexicon import EITHER, MEN, WOMEN, Lexicon

__all__ = [
    "DEPARTMENTS",
    "PLACES",
    "SHOPS",
    "TEAMS",
    "WORKSHOPS",
    "fold",
    "folded_words",
    "is_freemail",
    "is_relay",
    "known_first",
    "organisation",
    "squeeze",
    "vocabulary",
]


def fold(text: str) -> str:
    """`text` for comparing: lower case, no accents, German umlauts written out as in domains ("Voßkühler" -> "vosskuehler")."""
    text = text.casefold().translate(_SPELLED)
    plain = "".join(c for c in unicodedata.normalize("NFKD", text) if not unicodedata.combining(c))
    return plain.casefold().translate(_SPELLED)  # "ǽ" is "æ" with an accent


def folded_words(text: str) -> list[str]:
    """The words of `text`, letters alone, each folded: "Anne-Marie O'Neil" has four."""
    return [fold(word) for word in re.findall(r"[^\W\d_]+", text)]


def squeeze(text: str) -> str:
    """The letters and digits of folded `text`: "muddy-paws", a domain's label, and "muddy paws" are "muddypaws"."""
    return re.sub(r"[^a-z0-9]", "", text)


_SPELLED = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ø": "o", "ł": "l", "å": "a", "æ": "ae", "œ": "oe", "ı": "i"})


def vocabulary(text: str) -> frozenset[str]:
    """The blank-separated words of `text`, folded."""
    return frozenset(fold(word) for word in text.split())


# Applicant tracking systems, job boards, scheduling services: the label before the public suffix, or the domain where that is too plain.
_RELAYS = vocabulary("""
    greenhouse greenhouse-mail lever myworkday myworkdayjobs workday ashbyhq smartrecruiters workable workablemail teamtailor
    teamtailor-mail personio personio-mail successfactors icims taleo bamboohr breezy breezyhr breezy-mail jobvite recruitee
    recruiteemail jazzhr applytojob softgarden onlyfy prescreen prescreenapp rexx-systems umantis dvinci dvinci-hr hr4you
    concludis pageup pageuppeople cornerstoneondemand csod oraclecloud avature eightfold phenompeople freshteam recruiterbox
    comeet welcometothejungle welcomekit taleez flatchr talentclue bizneo gupy kenoby infojobs inrecruiting altamiraweb
    altamirahrm emply hrmanager talentech varbi reachmee jobylon erecruiter traffit elevato kariyer hrpeak peoplise herp hrmos
    talentio mokahr beisen zhaopin liepin zohorecruit linkedin indeed indeedemail indeedmail stepstone xing glassdoor
    ziprecruiter totaljobs calendly goodtime hirevue codility hackerrank hackerrankforwork codesignal testgorilla pinpointhq
    rippling rippling-ats factorialhr trakstar jobdiva bullhorn catsone applicantpro ultipro paylocity careers-relay jobadder
    snaphire livehire recruitcrm manatal loxo tellent hirebridge isolvedhire clearcompany paycomonline dayforcehcm silkroad
    peoplefluent kenexa brassring jobscore hiringthing fountain harri jobteaser digitalrecruiters talentsoft cegid beetween
    softy nicoka tool4staffing werecruit hello-work talent-soft njoyn scouttalent hireserve eploy networx tribepad amris
    webrecruit civica-jobs trac jobtrain apploi nhsjobs csjobs
""")
_RELAY_DOMAINS = vocabulary("""
    join.com monster.com monster.de monster.fr seek.com.au reed.co.uk zoho.com gem.com dover.io dover.com homerun.co ukg.com
    adp.com kula.ai pinpoint.email solides.com.br solides.adm.br pracuj.pl hh.ru xing-mail.com jobs.nhs.uk
""")
_FREEMAIL = vocabulary("""
    gmail.com googlemail.com outlook.com hotmail.com live.com msn.com yahoo.com ymail.com icloud.com me.com mac.com aol.com
    gmx.de gmx.net gmx.at gmx.ch web.de t-online.de freenet.de mail.de posteo.de mailbox.org proton.me protonmail.com pm.me
    hey.com fastmail.com zoho.com orange.fr wanadoo.fr free.fr laposte.net sfr.fr libero.it virgilio.it tiscali.it alice.it
    terra.es telefonica.net uol.com.br bol.com.br terra.com.br ig.com.br sapo.pt ziggo.nl kpnmail.nl planet.nl xs4all.nl
    hetnet.nl wp.pl o2.pl onet.pl interia.pl op.pl gazeta.pl telia.com spray.se comhem.se qq.com 163.com 126.com sina.com
    naver.com daum.net docomo.ne.jp ezweb.ne.jp softbank.ne.jp mynet.com btinternet.com sky.com talktalk.net virginmedia.com
    ntlworld.com comcast.net verizon.net att.net rogers.com bigpond.com bluewin.ch yandex.ru mail.ru hotmail.co.uk yahoo.co.uk
    yahoo.fr yahoo.de yahoo.es yahoo.it yahoo.co.jp yahoo.com.br hotmail.fr hotmail.de hotmail.es hotmail.it live.co.uk
    live.fr outlook.de outlook.fr outlook.es tutanota.com
""")
_SECOND_LEVEL = vocabulary("co com org net ac gov edu gob gouv ne or go adm nhs sch ltd plc gv")


_STATES_OF_AUSTRALIA = vocabulary("act nsw nt qld sa tas vic wa")


def organisation(domain: str) -> str:
    """The registered part of a host name: "mail.halden.co.uk" -> "halden.co.uk"."""
    labels = domain.lower().strip(".").split(".")
    n = 3 if len(labels) > 2 and labels[-2] in _SECOND_LEVEL and len(labels[-1]) == 2 else 2
    if labels[-1] == "au" and n == 3 and labels[-3] in _STATES_OF_AUSTRALIA:
        n = 4  # "yandilla.wa.gov.au"
    return ".".join(labels[-n:])


def is_freemail(domain: str) -> bool:
    """Whether anybody can have an address at `domain`."""
    return domain.lower() in _FREEMAIL or organisation(domain) in _FREEMAIL


def is_relay(domain: str) -> bool:
    """Whether `domain` is an applicant tracking system's, a job board's or a scheduling service's: many firms write from it."""
    whole = organisation(domain)
    return whole in _RELAY_DOMAINS or whole.partition(".")[0] in _RELAYS or whole.partition(".")[0].endswith("-relay")


def _given(name: str) -> bool:
    return name in WOMEN or name in MEN or name in EITHER


def known_first(word: str) -> bool:
    """Whether `word` is one of the given names we know: enough to call a two-word display name a human's."""
    return bool(word.strip("-")) and all(_given(fold(part)) for part in word.split("-") if part)


# Words that show that a line is an organisation, a department or a job, not a human.
# Houses of a trade, which stand in a firm's name.
WORKSHOPS = vocabulary("""
    officina garage taller talleres panificio camping auberge albergo fournil festival trattoria agriturismo asador fromagerie
    pharmacie farmacia librairie librería libreria livraria imprimerie tipografia carpintería confeitaria mutuelle
""")
SHOPS = vocabulary("""
    forno armarinho mercearia padaria panadería pastelería pastelaria quincaillerie boucherie charcuterie épicerie boulangerie pâtisserie gaec earl menuiserie plomberie salumeria macelleria pasticceria
    gelateria pizzeria ristorante restaurante restaurant ferramenta vivai vivaio viveros vivero bodega bodegas ferretería carnicería frutería pescadería peluquería almacenes cafetería marcenaria serralharia talho peixaria
    frutaria papelaria sapataria lanchonete churrascaria sorveteria mercadinho parrocchia paroisse parroquia paróquia cooperativa consorzio gestoría hotel hôtel albergue domaine café bar caffè enoteca cantina frantoio
    torneria carrozzeria falegnameria lavanderia tintorería ferme sarl eurl salão salón lar quinta centro centre nido casa maison panificadora lava-rápido lava-jato gráfica studio estudio escritório agência agencia agence agenzia ateliê atelier igreja iglesia chiesa église
    oficina cabinet cantine tenuta finca hacienda fazenda sítio haras camping pensão pousada hostal taller talleres almacén constructora construtora edil transportes transports trasporti autoescuela autoescola polideportivo palestra gimnasio academia club clube guardería creche crèche
    officine garage colegio colégio collège lycée escuela escola scuola istituto instituto clínica clinique clinica residencia résidence rede grupo groupe gruppo moinho
""")
"""What a shop or a house calls itself before its name: "Forno Baldi" is nobody."""
TEAMS = WORKSHOPS | vocabulary("""
    lektorat redaktion schulbüro servicio serviço sede electrónica notificaciones notificações comunicaciones comunicações
    schulleitung heimleitung klinikleitung praxisleitung geschäftsleitung direktion secretariaat directiesecretariaat gerencia gerência
    team teams recruiting recruitment recruiter recruiters talent acquisition careers career hr human resources people culture
    hiring jobs job staffing personnel department dept office group inc ltd llc gmbh ag plc bv ab corp company the via on
    behalf of and & at from notifications notification alerts alert no-reply noreply support service services customer
    applications application applicant candidate candidates candidacy portal system university college school hospital bank
    museum council trust foundation institute society club centre center studio studios games labs software technologies
    technology systems solutions consulting partners capital energy foods media pictures logistics hotels restaurants airways
    airlines motors pharma karriere personal personalabteilung personalgewinnung personalwesen personalamt personalservice
    bewerbung bewerbungen bewerbermanagement bewerberservice abteilung stadt klinikum universität hochschule landratsamt
    gemeinde verein stiftung kita gruppe verwaltung leitung geschäftsstelle sekretariat dekanat stellenangebote ihr ihre dein
    deine unser haus équipe equipe recrutement ressources humaines rh carrières emploi société mairie votre notre candidatures
    candidature equipo selección seleccion personas talento recursos humanos empleo departamento rrhh candidatura candidaturas
    gestión seleção recrutamento pessoas gente carreiras vagas emprego risorse umane selezione personale ufficio lavora
    direzione gruppo società werving selectie selecties vacatures personeelszaken afdeling sollicitatie sollicitaties bedrijf gemeente
    zespół zespol rekrutacja rekrutacji kadr dział dzial praca rekrutacyjny rekrytering rekryteringen avdelning jobba kommun
    insan kaynakları kaynaklari ekibi kariyer işe alım başvuru müdürlüğü founders panel committee board jury casting crewing
    produktion production resourcing admissions graduate graduates campus global operations ops management kundenservice
    booking fellowship fellowships scholarship scholarships bursaries cell unit security news newsletter digest weekly daily linkedin indeed xing glassdoor stepstone smartrecruiters
    greenhouse lever workday personio workable teamtailor ashby interview interviewing onboarding experience partner manager
    director head engineer engineering senior junior lead consultant coordinator specialist officer founder ceo cto cfo coo
    chief headteacher chefredaktion redaktion street road lane house estate holding staff gemeinschaft genossenschaft dear
    liebe lieber hallo moin crew dispo nachwuchs fleet vetting honorary hon secretary reclutamiento fundación empleos talentos
    talents yetenek yeteneği personel daire başkanlığı derneği jobb trainee trainees karriär comissão concurso concursos
    koordination pfarrbüro secretaría secretaria segreteria osteria preside istituto werkt sekretariat dotation sélections
    sélection publiques quesería panadería panaderia boulangerie bäckerei padaria pasticceria restaurante ristorante hotel
    hôtel hostel clínica clinica clinique kliniken praxis colegio collège colégio liceo lycée gymnasium schule gesamtschule
    grundschule direction docenti docentes reclutamento museo musée muzeum museet teatro théâtre theater teatr teater stichting fundacja szpital urząd przedszkole
    förlag kommunen region förvaltning belediyesi üniversitesi hastanesi kooperatifi cooperativa coopérative genossenschaft
    association asociación associação associazione dipartimento departamento département fakultät facultad faculdade faculty
    laboratorio laboratoire labor kanzlei notaires avocats advocaten abogados advogados avvocati architekten architectes
    editorial éditions editions verlag uitgeverij wydawnictwo editora casa maison domaine cave bodega azienda agenzia agence
    agencia agência uitzendbureau interim intérim ett tempo placement placements vermittlung banco banque banca caja caixa
    assurances versicherung seguros assicurazioni verzekeringen försäkring sigorta sekretarz wójt burmistrz starosta dyrektor kanclerz dekan dziekan rektor prezes departament wydział
    biuro auftrag vorstand geschäftsführung chair committee search shared registrar registrar's secrétariat jury concours principal owner administración
    administracion direccion dirección direção secretary tesorería presidencia rektorat vestiging directie biblioteca bibliothek bibliothèque bibliotheek oficina ausbildungsteam
    hofgemeinschaft hausgemeinschaft koleji enstitüsü okulu kulübü filiale bureau sucursal personalavdelningen hr-avdelningen personalenheten rekryteringsenheten rekryteringen registrator delegación kadry dziekanat sekcja vakfı familie zahnarztpraxis arztpraxis tierarztpraxis gemeinschaftspraxis hausarztpraxis
""")
# Of these, the ones that stand beside a firm's name without being part of it ("Halden Careers", "People Team, Halden").
DEPARTMENTS = vocabulary("""
    team teams recruiting recruitment recruiter recruiters talent talents acquisition careers career hr human resources people
    culture & and hiring jobs job staffing personnel department dept office notifications notification alerts alert no-reply
    noreply support applications application applicant applicants candidate candidates candidacy portal global operations ops
    cell services-hr vacancies crewing casting resourcing graduate graduates experience early karriere personal
    personalabteilung personalgewinnung personalwesen personalamt personalservice personalteam personaler bewerbung
    bewerbungen bewerbermanagement bewerberservice bewerberportal karriereportal abteilung stellenangebote ihr ihre dein deine
    unser the drh dpe alternance karriär jobb talento talentos talenti yetenek kariera staff comissão concurso redazione agence agencia agenzia
    filiale succursale delegación lavora con noi trabaja nosotros trabalhe conosco connosco secretaria secretaría segreteria académica académico
    kadry dziekanat vorstand amtsleitung rektorat directie trainee talentos vagas hello welcome
    geschäftsstelle verwaltung chefredaktion produktion sekretariat hr-team recruiting-team recruitment-team recruitingteam
    people-team e-recruitment erecruitment e-recruiting erecruiting équipe equipe recrutement ressources humaines rh carrières emploi candidatures candidature service de des du
    la el equipo selección seleccion personas recursos humanos empleo rrhh seleção pessoas gente gestão carreiras emprego
    risorse umane ricerca selezione personale ufficio werving selectie selecties vacatures personeelszaken afdeling p&o hrm
    sollicitaties het zespół rekrutacja rekrutacji hr-u kadr dział rekrytering rekryteringen hr-avdelningen insan kaynakları
    ekibi kariyer işe alım referat human-resources 採用 採用担当 採用チーム 人事 人事部 採用事務局 採用担当者 招聘 招聘组
    招聘团队 人力资源部 人力资源 hr部 ta tag mail system mailer jobportal shared registrar's
""")
PLACES = Lexicon("places")
"""Towns, regions and countries, as mails in our languages write them."""
