"""Words that name a job, in the languages the letters are written in and the classifier knows."""

from __future__ import annotations

import re

from daemon.lexicon import JOBS
from daemon.names import fold

__all__ = ["JOB", "SETS_DATES", "WIDE_JOB", "names_job"]

_ENGLISH = (
    r"engineers?|engrs?|developers?|programmers?|managers?|assistants?|analysts?|designers?|architects?|scientists?|"
    r"consultants?|co-?ordinators?|officers?|specialists?|directors?|lead(?:er)?s?|heads?|interns?|internships?|"
    r"apprentices?|apprenticeships?|technicians?|nurses?|carers?|caregivers?|teachers?|lecturers?|professors?|"
    r"professorship|researchers?|fellows?|fellowship|associates?|administrators?|accountants?|auditors?|buyers?|"
    r"planners?|drivers?|operatives?|operators?|cleaners?|chefs?|cooks?|waiters?|waitress(?:es)?|baristas?|"
    r"receptionists?|secretar(?:y|ies)|paralegals?|solicitors?|lawyers?|counsel|clerks?|cashiers?|advis[eo]rs?|"
    r"agents?|representatives?|reps?|executives?|producers?|editors?|writers?|copywriters?|journalists?|reporters?|"
    r"translators?|interpreters?|testers?|qa|sre|devops|curators?|registrars?|librarians?|archivists?|therapists?|"
    r"physicians?|doctors?|pharmacists?|dentists?|surveyors?|inspectors?|electricians?|plumbers?|mechanics?|welders?|"
    r"machinists?|fitters?|trainers?|coach(?:es)?|tutors?|instructors?|guards?|stewards?|hosts?|hostess|bartenders?|"
    r"bakers?|butchers?|supervisors?|foreman|crew|pilots?|captains?|merchandisers?|stylists?|hairdressers?|"
    r"strategists?|marketers?|recruiters?|generalists?|controllers?|treasurers?|bookkeepers?|underwriters?|adjusters?|"
    r"brokers?|traders?|actuar(?:y|ies)|economists?|statisticians?|chemists?|biologists?|physicists?|geologists?|"
    r"trainees?|students?|postdoc(?:toral)?|hca|workers?|groundworkers?|groundskeepers?|housekeepers?|keepers?|"
    r"marshals?|porters?|pickers?|packers?|loaders?|sommeliers?|pullers?|animators?|artists?|compositors?|composers?|"
    r"illustrators?|photographers?|dietitians?|physiotherapists?|midwi(?:fe|ves)|paramedics?|medics?|wardens?|"
    r"rangers?|gardeners?|caretakers?|janitors?|concierges?|ambassadors?|owners?|co-?workers?|members?|mentors?|cto|"
    r"ceo|cfo|coo|ciso|demonstrators?|liaisons?|scribes?|aides?|guides?|lpn|rn|technologists?|\w+ologists?|"
    r"modell?ers?|\w+builders?|resident|residency|chocolatiers?|custodians?|billers?|barbacks?|principals?|handlers?|"
    r"contractors?|ecologist|legal-pa|appraisers?|estimators?|schedulers?|dispatchers?|storepersons?|storekeepers?|"
    r"logisticians?|roofers?|joiners?|carpenters?|painters?|scout|graduates?|cadets?|secretariat|superintendents?|"
    r"investigators?|evaluators?|facilitators?|organi[sz]ers?|attendants?|practitioners?|optometrists?|optician|vet|"
    r"veterinarians?|radiographers?|sonographers?|hygienists?|phlebotomists?|collectors?|processors?|assemblers?|"
    r"installers?|riggers?|detectives?|constables?|firefighters?|lifeguards?|chaplains?|counsell?ors?|psychologists?|"
    r"psychiatrists?|linguists?|negotiators?|traineeship|scholars?|assessors?|reviewers?|marketeer|manageress|"
    r"presidents?|exec|pursers?|toolmakers?|cyclists?|couriers?|surgeons?|sisters?|physios?|copy-?editors?|framers?|"
    r"labourers?|laborers?|handym[ae]n|bosun|deckhands?|servers?|runners?|sous-chef|commis|superintendent|auditor|"
    r"dishwashers?|florists?|metallurgists?|wardspersons?|herdspersons?|lengthsm[ae]n|caseworkers?|biostatisticians?|(?:para)?educators?|finishers?|climbers?|conductors?|"
    r"boarders?|arrangers?|columnists?|binders?|(?:pattern|cheese|shoe|cabinet|dress|tool|film|watch)[ -]?makers?|chargehands?|charge hands?|help ?desk|au pair|senco|sdet|sde|csr|"
    r"(?:maintenance|pharmacy|lab|vet|dental|surgical|field|service|support|auto|nail|hvac|it) techs?|accompanists?|transporters?|library pages?|site supers?|(?-i:CNA|EMT|HCA|HGV|2IC)|"
    r"eit|qs|vp|deck ratings?|bar staff|horn|oboe|viola|cello|violin|bassoon|revisionists?|presenters?|"
    r"champions?|head-?hunters?|regulators?|(?:co-?)?founders?|founding pm|(?:mede-?)?oprichters?|(?:kitchen|counter|farm|stable|yard) (?:hands?|help)|chair(?:person)?|lectureship|studentship|phd|tenure-track|buyer|sdr|bdr|csm"
)
_GERMAN = (
    r"(?-i:[BM]TA)|logopäd(?:e|in)|\w*(?:vermittler|fachperson|ingenieur|entwickler|leiter|manager|referent|berater|techniker|mechaniker|mechatroniker|elektroniker|"
    r"assistent|bearbeiter|pfleger|lehrer|erzieher|fahrer|führer|meister|verkäufer|buchhalter|verrechner|controller|praktikant|"
    r"volontär|redakteur|architekt|planer|gestalter|designer|helfer|bauer|therapeut|laborant|chemiker|informatiker|"
    r"administrator|disponent|monteur|prüfer|trainer|vermesser|betreuer|koordinator|vertreter|einkäufer|zeichner|"
    r"installateur|schreiner|tischler|maler|bäcker|metzger|fleischer|friseur|gärtner|optiker|apotheker|psychologe|"
    r"sozialarbeiter|pädagoge|wissenschaftler|mitarbeiter|programmierer|tester|analyst|jurist|lektor|kellner|"
    r"barkeeper|obfrau|obmann|obleute|pfarrer|kassierer|reiniger|arbeiter|schlosser|dreher|fräser|schweißer|lagerist|maurer|dachdecker|"
    r"kaufmann|bühnenbildner|dramaturg|retter|wart|wächter|operator|spezialist|consultant|architekten|anwalt|"
    r"mathematiker|physiker|biologe)(?:s|n|en|in|innen)?|"
    r"\w*(?:kauffrau|fachkraft|kraft|leitung|assistenz|arzt|ärztin|anwältin|praktikum|volontariat|professur|"
    r"angestellte[rn]?|fachangestellte[rn]?|studentin|student|hilfskraft|ausbildung|frau\b(?<=fachfrau)|fachfrau|"
    r"fachmann|aushilfe|koch|köchin|gesellin|geselle|referendariat|vorbereitungsdienst|aufsicht|trainee|studium|"
    r"lehrstelle|rolle|dienst(?<=thekendienst)|nachtwache|mitarbeit|biologin|pädagogin|psychologin|sekretariat|"
    r"referat|werkstudi|umschüler|doktorand|doktorat|kaufleute|mann(?<=kaufmann)|begleiter|begleiterin|händler|"
    r"händlerin|kaufman|bediensteter|beauftragter?|leitende|steuerung(?<=projektsteuerung)|hilfe(?<=küchenhilfe)|"
    r"sachbearbeitung|lehrling|designerin|hebamme|pilotin|sekretärin|sekretär)|azubi|auszubildende[rn]?|fsj(?: \w+)?|bfd|"
    r"minijobber|w[123]-professur|hausmeister|beamt(?:er|in)|anwärter(?:in)?|oberarzt"
)
_ROMANCE = (
    r"ingénieure?|boulang(?:er|ère)|gardien(?:ne)?|sauvet(?:eur|euse)|superviseure?|exploitante?|caristes?|"
    r"ouvri(?:er|ère)|employée?|auxiliaire|alternant|stagiaires?|scripte|maçon(?:ne)?|plombi(?:er|ère)|"
    r"électricien(?:ne)?|coiffeu(?:r|se)|vétérinaire|psychologue|orthophoniste|ingénieur[·.(]\w+|développeu(?:r|se)|"
    r"responsable|chargée?|chef(?:fe)?|directeur|directrice|assistante?|technicien(?:ne)?|comptable|infirmi(?:er|ère)|"
    r"vendeu(?:r|se)|conseill(?:er|ère)|consultante?|gestionnaire|analyste|acheteu(?:r|se)|juriste|stagiaire|"
    r"alternante?|alternance|apprentie?|professeure?|enseignante?|éducat(?:eur|rice)|cuisini(?:er|ère)|serveu(?:r|se)|"
    r"chauffeur|conduct(?:eur|rice)|agente?|rédact(?:eur|rice)|coordinat(?:eur|rice)|coordonnat(?:eur|rice)|"
    r"format(?:eur|rice)|secrétaire|graphiste|architecte|médecin|aide-soignante?|animat(?:eur|rice)|chercheu(?:r|se)|"
    r"commerciale?|manageu?r|product|attachée?|magasini(?:er|ère)|réceptionnist(?:e|in)|préparat(?:eur|rice)|"
    r"scientifique|editor[ae]?|éditeur|éditrice|opérat(?:eur|rice)|ingenier[oa]|desarrollador(?:a)?|programador(?:a)?|gerente|jef[ea]|director(?:a)?|técnic[oa]|"
    r"analista|consultor(?:a)?|asistente|auxiliar|administrativ[oa]|contable|enfermer[oa]|profesor(?:a)?|docente|"
    r"comercial|vendedor(?:a)?|dependient[ea]|camarer[oa]|cociner[oa]|conductor(?:a)?|operari[oa]|diseñador(?:a)?|"
    r"arquitect[oa]|abogad[oa]|becari[oa]|prácticas|coordinador(?:a)?|especialista|encargad[oa]|médic[oa]|"
    r"redactor(?:a)?|gestor(?:a)?|maestr[oa]|investigador(?:a)?|recepcionista|científic[oa]|delegad[oa]|mozo|ayudante|"
    r"monitor(?:a)?|fisioterapeuta|farmacéutic[oa]|trabajador(?:a)?|engenheir[oa]|desenvolvedor(?:a)?|"
    r"coordenador(?:a)?|assistente|estagiári[oa]|estágio|enfermeir[oa]|professor(?:a)?|designer|arquitet[oa]|"
    r"advogad[oa]|juristas?|contador(?:a)?|contabilista|operador(?:a)?|motorista|cozinheir[oa]|pesquisador(?:a)?|atendente|"
    r"supervisor(?:a)?|secretári[oa]|jornalista|nutricionista|farmacêutic[oa]|educador(?:a)?|tradutor(?:a)?|"
    r"rececionista|ingegner[ei]|sviluppat(?:ore|rice)|addett[oa]|impiegat[oa]|tecnic[oa]|consulente|direttore|"
    r"direttrice|coordinat(?:ore|rice)|contabile|infermier[ea]|insegnante|commess[oa]|camerier[ea]|cuoc[oa]|autista|"
    r"operai[oa]|progettista|architetto|avvocat[oa]|stagista|tirocinante|tirocinio|specialista|magazzinier[ea]|"
    r"programmat(?:ore|rice)|grafic[oa]|ricercat(?:ore|rice)|redat(?:tore|trice)|educat(?:ore|rice)|segretari[oa]|"
    r"responsabile|venditore|assegnista|dottorat[oa]|farmacista"
)
_OTHERS = (
    r"\w*(?:ontwikkelaar|medewerkster|medewerker|adviseur|coördinator|directeur|hoofd|verpleegkundige|docent|leraar|"
    r"lerares|monteur|technicus|boekhouder|beheerder|verkoper|verkoopster|chauffeur|kok|stagiaire?|begeleider|"
    r"onderzoeker|teamleider|ontwerper|advocaat|redacteur|leider|planner|hoogleraar|promovendus|verzorgende|"
    r"secretaresse|inkoper|accountmanager|magazijnmedewerker|bibliothecaris|ingenieur|operator)|inżynier|"
    r"programist(?:a|ka|y|ę|kę)|kierowni(?:k|czka|ka)|specjalist(?:a|ka|y|ki|kę|ę)|menedżer(?:ka|a)?|"
    r"asystent(?:ka|a|ki)?|analityk(?:a|czka)?|konsultant(?:ka|a)?|doradc[ay]|księgow(?:y|a|ej|ego)|"
    r"koordynator(?:ka|a|ki)?|dyrektor(?:ka|a)?|technik(?:a)?|pielęgniark[ai]|nauczyciel(?:ka|a|ki)?|sprzedawc[ay]|"
    r"kierowc[ay]|magazynier(?:a)?|projektant(?:ka|a|ki)?|prawnik(?:a)?|stażyst(?:a|ka|y|ki)|praktykant(?:ka)?|"
    r"grafik(?:a|czka)?|administrator(?:ka|a)?|redaktor(?:ka|a|ki)?|lekarz(?:a)?|bibliotekarz(?:a)?|bibliotekarka|"
    r"pracowni(?:k|ka|ca)|recepcjonist(?:a|ka|y|ki)|handlowiec|przedstawiciel(?:a|ka)?|tłumacz(?:ka|a)?|inżyniera|"
    r"\w*(?:ingenjör|utvecklare|chef|ledare|samordnare|handläggare|konsult|sjuksköterska|sköterska|lärare|säljare|"
    r"ekonom|tekniker|analytiker|arkitekt|kock|chaufför|förare|redaktör|forskare|medarbetare|administratör|praktikant|"
    r"strateg|assistent|koordinator|specialist|pedagog|montör|utredare|kurator|läkare|bibliotekarie|mekaniker|"
    r"doktorand|redovisningsekonom|rådgivare|designer|controller|snickare|biträde|personal(?<=butikspersonal)|"
    r"säljledare)|"
    r"\w*(?:mühendis|geliştirici|uzman|yönetici|müdür|sorumlu|asistan|danışman|analist|tasarımcı|öğretmen|hemşire|"
    r"stajyer|temsilci|teknisyen|operatör|mimar|avukat|eleman|editör|muhasebeci|şef|garson|aşçı|şoför|koordinatör|"
    r"direktör|denetçi|yazılımcı|öğretim|"
    r"görevlisi|akademisyen|eczacı|psikolog|fizyoterapist|çevirmen|satıcı|müşaviri?)(?:[ıiuü]|s[ıiuü]|lığı|liği|lüğü|"
    r"luğu)?|"
    r"(?!entrevist|revist|rivist|previst|intervist|conquist|provvist|imprevist|mist|turist|artist\b)\w{4,}ist[aei]|"
    r"(?!chiacchier|quartier|cantier|mestier|bandier|carrier|frontier|barrier|preghier|manier|bicchier|sentier)\w{3,}(?:atore|atrice|atori|iera|iere|ologo|ologa)|"
    # but no family name: "Padaria Oliveira"
    r"(?!(?:oliv|per|mor|teix|silv|nogu|madur|figu|cerqu|siqu|rib|pinh|mont|lour|salgu|castanh)eir[ao]\b|(?:ferr|band|cart|cad|torn|lad|front|carr|man|brincad|gelad|mad|prat|fogu|mangu|cacho)eira\b)\w{3,}(?:eiro|"
    r"eira)(?<!primeiro)(?<!primeira)(?<!inteiro)(?<!financeiro)(?<!parceiro)(?<!janeiro)(?<!terceiro)(?<!dinheiro)"
    r"(?<!verdadeiro)|(?!(?:san )?salvador|labrador|ordenador|computador|indicador|refrigerador|elevador|quebrador|comparador)\w{4,}(?:ador|adora)|oss|bagnin[oa]|istruttor[ei]|portiere|praticante|business[|]partner|"
    r"assistenti|bibliotecari[oa]|docente|dirigente|caposala|brygadzist[aęy]|pakowacz(?:a)?|technolog(?:a)?|"
    r"adiunkt(?:a)?|kierowni\w+|stanowisk[oa]|elektroradiolog(?:a)?|\w{3,}(?:owacz|owca)|opiekun(?:ka|a)?|"
    r"kelner(?:ka|a)?|kucharz(?:a)?|fryzjer(?:ka)?|szef|paisagista|confeiteir[oa]|atriz|ator|gar[çc]o(?:m|nete)|"
    r"empilhador|entregador(?:a)?|curador(?:a)?|topógraf[oa]|diretor(?:a)?|jovem[|]aprendiz|aprendiz|caixa[|]operador|"
    r"técnic[oa]|repositor(?:a)?|balconista|padeir[oa]|fotógraf[oa]|biólog[oa]|psicólog[oa]|veterinári[oa]|"
    r"bibliotecári[oa]|dentista|periodista|economista|recepcionista|electricista|fontaner[oa]|soldador(?:a)?|"
    r"limpiador(?:a)?|peluquer[oa]|panader[oa]|traductor(?:a)?|educador(?:a)?|logopeda|celador(?:a)?|repartidor(?:a)?|"
    r"receptionist(?:e)?|kapper|schoonmaker|schoonmaakster|huisarts|tandarts|leerkracht|kapster|logistiek[|"
    r"]medewerker|vakkenvuller|bezorger|elektricien|loodgieter|timmerman|lasser|projectleider|undersköterska|"
    r"förskollärare|butikssäljare|barnskötare|lokalvårdare|elektriker|svetsare|vaktmästare|tandläkare"
)
_MORE = (
    # English
    r"bakers?|booksellers?|bursars?|chief of staff|stockers?|coders?|inspectors?|yardmaster|stillman|store(?:man|men)|slaters?|shepherds?|milkers?|"
    r"groundsm[ae]n|dishwashers?|paraprofessionals?|visuali[sz]ers?|columnists?|showrunners?|recordists?|health visitors?|au pair|"
    r"\w{2,}(?:setter|maker|smith|wright|monger|binder|layer|sitter|walker|finisher)s?|(?:counter|farm|deck|stage|kitchen|bar|field|station|yard|dairy|stable)[ -]?hands?|"
    r"(?-i:TA|GET|SNA|RGN|DAF|CMO|IDE)|co-?ops?|au pair|saturday (?:job|kennels|post|boy|girl)|cabin crew|kennel hand|postdoctoral|model maker|pastry chef|"
    r"devs?(?![\w/])|(?:cellar|ranch|farm|vineyard|deck|stable|station|dairy|kitchen|stage|shed|yard|harvest) hands?|(?:counter|floor|bar|front[- ]of[- ]house|night) (?:staff|team)|head ?teachers?|(?:engagement|business|people|talent|finance|delivery|success|hr|channel|growth) partner(?:s|in|innen)?|co-?fondat(?:eur|rice)s?|co-?founders?|founders?|cofundador(?:a)?|mitgründer(?:in)?|gründer(?:in)?|printers?|weavers?|polishers?|groomers?|upholsterers?|valeters?|tilers?|glaziers?|plasterers?|brewers?|distillers?|roasters?|growers?|arborists?|foresters?|"
    r"seamstress(?:es)?|tailors?|cutters?|blenders?|tuners?|researcher|midwives|advocates?|navigators?|dispatch|storesperson|"
    r"colleagues?|tellers?|bioinformaticians?|scrum masters?|product owners?|deans?|housekeeping|temps?|dispensers?|"
    r"(?:meter )?readers?|training contract|conductors?|nursing associate|head of \w+|vp \w+|expertin?|"
    # German
    r"\w*(?:lagerist|küster|kantor|polier|rezeptionist|antiquar|konstrukteur|diakon|physiotherapeut|regulierer|deklarant|supporter|"
    r"bauer|innendienst|außendienst|werkstudentenstelle|kantorenstelle|trainerstelle|programmleitung|teamlead)(?:in|en|s)?|"
    r"\w{3,}verantwortliche[rn]?|promotionsstelle|stipendium|ausbildungsplatz|programmplanung|zaalwacht|\w*diensthoofd|hoofd \w+|küsterdienst|"
    r"\w*(?:hausmeister|trainee|erzieher|kantor)stelle|masseur(?:in)?|it-support|ferial(?:praxis|job)|(?:ground|cabin|kitchen) staff|(?-i:ZFA|FaGe|FaBe|PKA)|"
    r"(?:verkaufs|ernte|putz|haushalts|aushilfs|spül|service|büro|lager|pflege)hilfe|\w{4,}koordination|"
    r"(?:bäcker|koch|tischler|schreiner|maler|maurer|friseur|metzger|fleischer|konditor|elektriker|schlosser|gärtner|kellner)lehre|"
    # Romance
    r"agr[ôo]nom[oa]|fot[óo]graf[oa]|soudeu(?:r|se)|clerc|travailleu(?:r|se)s?|service civique|subgerente|residencia profesional|contrato (?:pre|pos)doctoral|custode|"
    r"assegno di ricerca|addett[ei]|encarregad[oa]|programador(?:a)? \w+|programmatore luci|professora|socorristas|"
    r"camiller[oa]|carnicer[oa]|reponedor(?:a)?|carretiller[oa]|lavacoches|socorrista|guionista|sumiller|gobernanta|chofer|conserje|pasante|pasantía|"
    r"practicante|copiloto|gerocultor(?:a)?|montador(?:a)?|maître|oficial de \w+|líder de \w+|jefatura de \w+|coordinación de \w+|suplencia de \w+|"
    r"residente de \w+|enfermería(?: \w+)?|beca(?: de \w+)?|cajer[oa]|ejecutiv[oa]|asesor(?:a)?|perit[oa]|geólog[oa]|tcae|editora?|tutor(?:a)?|"
    r"bouch(?:er|ère)|brancardi(?:er|ère)|charpenti(?:er|ère)|correct(?:eur|rice)|dessinat(?:eur|rice)|projet(?:eur|euse)|deviseu(?:r|se)|emballeu(?:r|se)|gouvernante|"
    r"gérante?|institut(?:eur|rice)|manœuvre|monit(?:eur|rice)|médiat(?:eur|rice)|plongeu(?:r|se)|préposée?|réassortisseu(?:r|se)|régisseu(?:r|se)|"
    r"touri(?:er|ère)|téléconseill(?:er|ère)|veilleu(?:r|se)|contrôleu(?:r|se)|cadre de \w+|ater|"
    r"accompagnatrice|agronom[oa]|ausiliari[oa]|enolog[oa]|fonic[oa]|governante|gruista|guardiaparco|logopedista|pasticcer[ea]|tornitor[ei]|capo \w+|"
    r"compositor[ei]|contralto|strategist|gestore|tecnolog[oa]|stage estivo|borsa post-doc|"
    r"conferente|animador(?:a)?|encarregad[oa]|governanta|mestre de \w+|pedagog[oa]|pizzaiolo|corretor(?:a)?|mediador(?:a)?|empregad[oa] de \w+|chefe de \w+|"
    # Dutch, Polish, Swedish, Turkish
    r"\w*(?:afwasser|acceptant|conservator|consulent|werver|stewardess|inspecteur|verantwoordelijke|optometrist|opzichter|orderpicker|plukker|"
    r"poetshulp|architect|receptionist|souschef|suppoost|teamleader|technoloog|toezichthouder|makelaar|vormgever|voorbereider|zaterdaghulp|"
    r"zorgkundige|elektricien|calculator|stageplaats|leerling)|"
    r"aplikant\w*|architekt\w*|dyspozytor\w*|fundraiser|(?:pod)?inspektor\w*|inspicjent\w*|konserwator\w*|konstruktor\w*|mistrz\w*|piekarz\w*|położn\w+|"
    r"radc\w+ prawn\w+|rejestrator\w*|scenograf\w*|spawacz\w*|spedytor\w*|kasjer\w*|doktorant\w*|"
    r"\w*(?:adjunkt|ledare|terapeut|arkivarie|bryggare|värd(?:inna)?|skötare|putsare|inköpare|kanslist|ekolog|kommunikatör|reglerare|skådespelare|"
    r"testare|planerare|statistiker|lektor|ansvarig|lärare)(?:n|en|tjänsten?)?|"
    r"\w*(?:leerkracht(?:en)?|coach|deskundige|afwassers?|plukkers?|businesspartner)|"
    r"\w*(?:praktik(?:plats)?|lärlingsplats|doktorandplats|traineeprogram|vikarie|sömmare)(?:en|e?t|met|r)?|(?:event|extra|köks|serverings|lager|vård|restaurang)personal|"
    r"praktyk(?:i|a|ę)|program(?:ie|u|em)? (?:praktyk|staż)\w*|gospodarz(?:a|em)?|(?:junior|mid|senior|regular)[ -](?:front|back|full)-?(?:end|stack)|"
    r"itfaiye eri|kısmi zamanlı öğrenci|"
    r"aktüer|bursiyer|(?:öğr\. )?üyesi|ebe|ebelik|memuru?|kamarot|makyöz|teknikeri?|oyuncu|psikoloğu|elektrikçisi|yetkilisi|amiri|fotoğrafçısı|personeli"
)
_WIDE = (
    r"エンジニア|デザイナー|マネージャー|ディレクター|コンサルタント|プログラマー|アナリスト|スタッフ|インターン|営業|職|担当|研究員|デベロッパー|アシスタント|リーダー|事務|教員|看護師|"
    r"教諭|助産師|仲居|レンジャー|キャリア職|総合職|作業員|事務職|インターンシップ|店長候補|パート|アルバイト|"
    r"師傅|师傅|医师|醫師|醫檢師|记者|記者|教授|讲师|講師|店长|领班|領班|主任|厨师|总厨|康复师|出纳|实习生|實習生|助教|人员(?=$|的)|"
    r"工程师|经理|专员|设计师|分析师|主管|助理|总监|实习生|顾问|编辑|教师|会计|销售|程序员|代表|护士|开发|架构师|产品|运营|技術職|ポスドク|ドライバー|レジ|キッチン|ホール|"
    r"経理|ライター|エディター|オペレーター|助理|助教|企劃|企划|督導|督导|博士后|"
    r"[㐀-鿿]{1,8}(?<!会社|社会)(?:員|士|師|工|官|员|师|手|係)(?![㐀-鿿])"
)
# A word that names a job, in the languages the letters are written in and the classifier knows.
JOB = re.compile(rf"(?:(?<!\w)(?:{_ENGLISH}|{_GERMAN}|{_ROMANCE}|{_OTHERS}|{_MORE})(?!\w))|{_WIDE}", re.IGNORECASE)

# one that ends with such a word, in Chinese or Japanese signs
WIDE_JOB = re.compile(rf"(?:{_WIDE})$")

_WORD = re.compile(r"(?:\d?[^\W\d_]+)(?:-[^\W\d_]+)*")


# "Growth PM", "Legal PA": what English titles are cut down to; in a sentence the same letters are hours, degrees and airlines
_CUT_DOWN = re.compile(r"(?:^|[a-z] )(?:RA|BA|OT|PM|AE|PA|EA|GM|KP)s?$")


def names_job(text: str) -> bool:
    """Whether a word of `text` names a job. Asks the long list, too, in which many a family name stands: for what may be a title, not for names."""
    return bool(JOB.search(text) or _CUT_DOWN.search(text)) or any(
        fold(part) in JOBS for word in _WORD.findall(text) for part in {word, word.rpartition("-")[2]}
    )


# the jobs of those who find a time for others to meet
SETS_DATES = re.compile(
    r"(?i)\b(?:co-?ordinator|scheduler|scheduling|(?:personal |executive |team |hr |office )?assistant(?! (?:head|professor|director|principal|manager|editor|curator))|secretary|assistenz|assistentin|sekretariat|assistante?|secrétariat|auxiliar|asistente|"
    r"assistente|segreteria|secretaria|receptionist)\b"
)
