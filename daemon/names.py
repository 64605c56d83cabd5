"""Words that tell what a name is: given names, departments, places; and whose a domain is. Data, and the questions to it."""

from __future__ import annotations

import unicodedata

__all__ = [
    "DEPARTMENTS",
    "PLACES",
    "TEAMS",
    "fold",
    "is_freemail",
    "is_relay",
    "known_first",
    "organisation",
    "vocabulary",
]


def fold(text: str) -> str:
    """`text` for comparing: lower case, no accents, German umlauts written out as in domains ("Voßkühler" -> "vosskuehler")."""
    text = text.casefold().translate(_SPELLED)
    return "".join(c for c in unicodedata.normalize("NFKD", text) if not unicodedata.combining(c)).casefold()


_SPELLED = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ø": "o", "ł": "l", "å": "a", "æ": "ae", "ı": "i"})


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


def organisation(domain: str) -> str:
    """The registered part of a host name: "mail.halden.co.uk" -> "halden.co.uk"."""
    labels = domain.lower().strip(".").split(".")
    n = 3 if len(labels) > 2 and labels[-2] in _SECOND_LEVEL and len(labels[-1]) == 2 else 2
    return ".".join(labels[-n:])


def is_freemail(domain: str) -> bool:
    """Whether anybody can have an address at `domain`."""
    return domain.lower() in _FREEMAIL or organisation(domain) in _FREEMAIL


def is_relay(domain: str) -> bool:
    """Whether `domain` is an applicant tracking system's, a job board's or a scheduling service's: many firms write from it."""
    whole = organisation(domain)
    return whole in _RELAY_DOMAINS or whole.partition(".")[0] in _RELAYS or whole.partition(".")[0].endswith("-relay")


def known_first(word: str) -> bool:
    """Whether `word` is one of the given names we know: enough to call a two-word display name a human's."""
    return bool(word.strip("-")) and all(fold(part) in _FIRST for part in word.split("-") if part)


# Words that show that a line is an organisation, a department or a job, not a human.
TEAMS = vocabulary("""
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
    direzione gruppo società werving selectie vacatures personeelszaken afdeling sollicitatie sollicitaties bedrijf gemeente
    zespół zespol rekrutacja rekrutacji kadr dział dzial praca rekrutacyjny rekrytering rekryteringen avdelning jobba kommun
    insan kaynakları kaynaklari ekibi kariyer işe alım başvuru müdürlüğü founders panel committee board jury casting crewing
    produktion production resourcing admissions graduate graduates campus global operations ops management kundenservice
    booking cell unit security news newsletter digest weekly daily linkedin indeed xing glassdoor stepstone smartrecruiters
    greenhouse lever workday personio workable teamtailor ashby interview interviewing onboarding experience partner manager
    director head engineer engineering senior junior lead consultant coordinator specialist officer founder ceo cto cfo coo
    chief headteacher chefredaktion redaktion street road lane house estate holding staff gemeinschaft genossenschaft dear
    liebe lieber hallo moin crew dispo nachwuchs fleet vetting honorary hon secretary reclutamiento fundación empleos talentos
    talents yetenek yeteneği personel daire başkanlığı derneği jobb trainee trainees karriär comissão concurso concursos
    koordination pfarrbüro secretaría secretaria segreteria osteria preside istituto werkt sekretariat dotation sélections
    sélection publiques quesería panadería panaderia boulangerie bäckerei padaria pasticceria restaurante ristorante hotel
    hôtel hostel clínica clinica clinique kliniken praxis colegio collège colégio liceo lycée gymnasium schule gesamtschule
    grundschule museo musée muzeum museet teatro théâtre theater teatr teater stichting fundacja szpital urząd przedszkole
    förlag kommunen region förvaltning belediyesi üniversitesi hastanesi kooperatifi cooperativa coopérative genossenschaft
    association asociación associação associazione dipartimento departamento département fakultät facultad faculdade faculty
    laboratorio laboratoire labor kanzlei notaires avocats advocaten abogados advogados avvocati architekten architectes
    editorial éditions editions verlag uitgeverij wydawnictwo editora casa maison domaine cave bodega azienda agenzia agence
    agencia agência uitzendbureau interim intérim ett tempo placement placements vermittlung banco banque banca caja caixa
    assurances versicherung seguros assicurazioni verzekeringen försäkring sigorta sekretarz wójt burmistrz starosta dyrektor kanclerz dekan dziekan rektor prezes departament wydział
    biuro auftrag vorstand geschäftsführung chair committee search shared registrar registrar's secrétariat jury concours principal owner administración
    administracion direccion dirección direção secretary tesorería presidencia
""")
# Of these, the ones that stand beside a firm's name without being part of it ("Halden Careers", "People Team, Halden").
DEPARTMENTS = vocabulary("""
    team teams recruiting recruitment recruiter recruiters talent talents acquisition careers career hr human resources people
    culture & and hiring jobs job staffing personnel department dept office notifications notification alerts alert no-reply
    noreply support applications application applicant applicants candidate candidates candidacy portal global operations ops
    cell services-hr vacancies crewing casting resourcing graduate graduates experience early karriere personal
    personalabteilung personalgewinnung personalwesen personalamt personalservice personalteam personaler bewerbung
    bewerbungen bewerbermanagement bewerberservice bewerberportal karriereportal abteilung stellenangebote ihr ihre dein deine
    unser the drh dpe alternance karriär jobb talento talentos talenti yetenek kariera staff comissão concurso redazione agence agencia agenzia comune câmara prefeitura município ayuntamiento gmina
    urząd kommun belediye studio libreria hotel trainee talentos vagas banco banca banque cassa casa hello welcome
    geschäftsstelle verwaltung chefredaktion produktion sekretariat hr-team recruiting-team recruitment-team recruitingteam
    people-team équipe equipe recrutement ressources humaines rh carrières emploi candidatures candidature service de des du
    la el equipo selección seleccion personas recursos humanos empleo rrhh seleção pessoas gente gestão carreiras emprego
    risorse umane ricerca selezione personale ufficio werving selectie vacatures personeelszaken afdeling p&o hrm
    sollicitaties het zespół rekrutacja rekrutacji hr-u kadr dział rekrytering rekryteringen hr-avdelningen insan kaynakları
    ekibi kariyer işe alım referat human-resources 採用 採用担当 採用チーム 人事 人事部 採用事務局 採用担当者 招聘 招聘组
    招聘团队 人力资源部 人力资源 hr部 ta tag mail system mailer jobportal shared registrar's
""")
_FIRST = vocabulary("""
    aaron abby abdul abigail ada adam adele adrian agata agnes agnieszka ahmed aicha aida aisha akiko akin akira alain alan
    alastair alba albert alberto alejandra alejandro aleksandra alessandra alessandro alessia alex alexander alexandra
    alexandre alexis alfie alfonso alfred ali alice alicia alina alison allison alma almut alvaro alvin ama amanda amber
    amelia amelie amina amir amit amy ana anas anastasia anders andre andrea andreas andrej andres andrew andrzej andy anette
    angela angelika angelo angus anil anita anja anjali anke ann anna annabel anne annelies annette annika ansgar anthony
    antje anton antonia antonio aoife arda arjun armin arne arno arthur arturo asa astrid audrey august aurelie aurora axel
    ayaka ayse aysegul barbara bart bartosz basil bastian bea beata beate beatrice beatriz becky ben benedict benedikt
    benjamin benoit bernadette bernard bernd bernhard bert beth bettina bianca bill birgit björn bob bogdan boris brad brandon
    brenda brian brigitte britta bronwyn bruce bruno bryan burak camila camille can carina carl carla carlo carlos carmen
    carol carolin carolina caroline carolyn carsten carys caterina catherine catriona cecile cecilia cedric celia celine cem
    charles charlotte chiara chidi chinwe chris christa christian christiane christina christine christoph christophe
    christopher cian ciara cinzia claire clara clare claudia claudio clemens colin colm concha connor constanze corinna
    corinne cristina cyril dag dagmar damian damien dan dana daniel daniela daniele daniella danny daria dario darren darshan
    dave david davide dawid dawn dean deborah debra deepa deepak delphine denis denise dennis derek detlef devon diana diane
    didier diego dieter dilek dimitri dina dirk dmitri dolores dominic dominik dominika dominique dominykas donald donna doris
    dorota dorothea dorothee duncan dylan ebru ed eda edgar edith eduardo edward eileen eilidh ekaterina elaine elena eleni
    eleonora elif elin elisa elisabeth elizabeth elke ella ellen elliot elodie eloise elsa elvira emanuele emeka emil emilia
    emilie emily emine emma emmanuel emre enrico enrique eoin eric erica erik erika erin ernst esra esteban esther etienne
    eugen eva evan evelyn ewa fabian fabien fabio fabrice fatima fatma federica federico felicitas felipe felix ferdinand
    fernanda fernando filip filippo filiz fiona flavia flora florence florian folasade frances francesca francesco francine
    francis francisco franck francois frank franz franziska fred freddie frederic frederik freya friederike fritz gabriel
    gabriela gabriele gaelle gamze gareth gary gavin gemma geoff georg george georgia georgina gerald gerard gerd gerda
    gerhard gesa gesine gethin gianluca gilles gina ginevra giorgia giorgio giovanna giovanni gisela giulia giulio giuseppe
    gloria gonzalo gordon grace graham greg gregor gregory greta grzegorz guido guillaume gunnar gustav gwen gwyn gökhan hakan
    hamish hamza hana hanna hannah hannelore hannes hans harald harriet harry haruka hassan hatice heather hedda heidi heike
    heinrich heinz helen helena helene helga hella helmut hendrik henri henrik henrike henry herbert herve hilde hiroko
    hiroshi holger honora huda hugo hüseyin ian ibrahim ida ignacio igor ilaria ilka ilker ilona ilse imke imogen ina ines
    inge ingo ingrid irene irina iris irmgard isa isabel isabell isabella isabelle ivan ivana ivo jack jacob jacqueline
    jacques jade jake jakob jakub james jamie jan jana jane janet janice janina janine jared jaroslaw jasmin jasmine jason
    javier jean jeanne jeff jelena jennifer jenny jens jeremy jerome jessica jill jim jo joan joana joanna joanne joao joaquin
    jochen jodie joe joel joelle johan johann johanna johannes john jon jonas jonathan joost jordan jorge jose josef josefine
    joseph josh joshua joyce juan juana judith jukka jules julia julian juliana julie julien juliette jun june justin justyna
    jörg jürgen kai kamal kamil kaori karen karim karin karina karl karolina karsten kasia katarina katarzyna kate katharina
    katherine kathleen kathrin kathryn kathy katia katie katja katrin kay kazuki keiko keith kelly ken kenji kenneth kerem
    kerstin kevin kieran kieron kim kimberly kirsten kirsty klara klaus kofi konrad konstantin kristen kristin kristina
    krystyna krzysztof kurt kwame kyle lara larissa larry lars laura lauren laurence laurent lea leah leanne lee leila lena
    leo leon leonard leonardo leonie leslie levi lia liam lidia lieke lila lilian liliana lilly lina linda lionel lisa liv liz
    lluis loic lorena lorenzo loretta lorna lorraine lotte lou louis louisa louise luc luca lucas lucia luciana lucie lucy
    ludovic luigi luis luisa lukas lukasz luke lutz lydia lynn maarten maciej madeleine magali magdalena magnus mai maike maja
    malgorzata malik malin malte manfred manon manuel manuela mara marc marcel marcela marcello marcin marco marcos marcus
    marek margaret margarida margherita margit margot marguerite maria mariam marian mariana marianne marie marieke marijke
    marina mario marion marisa marit marius mark marko markus marlene marlies marlon marta martha marthe martijn martin
    martina mary massimo mateo mateusz mathias mathieu mathilde mats matt matteo matthew matthias matthieu maureen maurice
    mauro max maxime maximilian maya mcarthur mehmet mei meike mel melanie melinda melissa mercedes merle merve mia michael
    michaela michal michel michela michele michelle miguel mikael mike mila milan milena millie mina mira miriam misaki
    mitchell mohamed mohammed moira molly mona monica monika monique montserrat morgan moritz murat mustafa myriam nadia
    nadine nadja nancy naoko naomi nasrin natalia natalie natasha nathalie nathan neha neil nele nesrin ngozi niamh nicholas
    nick nicki nicola nicolas nicole nicoletta niels nigel nikhil niklas niko nikolai nikolas nils nina nino noa noah noel
    noemi nora norbert nuno octavia odile olaf ole oleg olga oliver olivia olivier ollie omar onur orla oscar oskar osman otto
    owen pablo paige paloma pam pamela paola paolo pascal pascale pat patrice patricia patrick patrik patrycja paul paula
    paulina pauline paulo pavel pawel pedro peggy penelope per pernilla pete peter petra phil philip philipp philippa philippe
    pia pierre pieter pietro pilar piotr poppy preeti priya pınar rachael rachel radek rafael rafal rahul rainer raj rajesh
    ralf ralph ramon raphael raquel raul ravi ray raymond rebecca rebekka regina regine reinhard remi renata renate rene renee
    reto rhian rhys ricarda riccardo richard rick riku rita rob robert roberta roberto robin robyn rocio rodrigo roger roland
    rolf romain roman romy ron ronald ronja rory rosa rosalie rosalind rose rosie ross roxanne roy roz ruben rudi rudolf rui
    rupert russell ruth ryan sabine sabrina saida sakura sally salma sam samantha samira samuel sandhya sandra sandrine sanjay
    sanne saoirse sara sarah sascha sasha saskia scott sean sebastian selin selma serena serge sergio severine shane shannon
    sharon shaun shauna sheila shirley shona shota sian sigrid silke silvia silvio simon simona simone sina sinead siobhan
    sofia sofie solene sonia sonja sophia sophie soraya soren sota stacey stan stefan stefania stefano steffen steffi stella
    stephan stephane stephanie stephen steve steven stuart sue susan susana susanna susanne suzanne suzie svea sven svenja
    svetlana sylvia sylvie szymon tadeusz tadhg takashi tamara tania tanja tanya tara tatiana tatjana ted teresa terry tessa
    thea theo theresa therese thibault thierry thijs thomas thorsten tiago till tilman tim timo timothy tina tobias toby tom
    tomas tomasz tommaso tommy toni tony torben torbjorn torsten tove tracey tracy trevor tristan tuğba tyler udo ulf uli ulla
    ulrich ulrika ulrike una ursula usha ute uwe uğur valentin valentina valeria valerie vanessa vera verena veronica veronika
    veronique vicky victor victoria vikram viktor viktoria vincent vincenzo viola virginia virginie viveca vivian vivien
    volker wade walter wanda wei wendy werner wes wiebke wiktor will willem william winfried wolfgang wouter xavier yann
    yannick yara yasmin yasmine yolanda york yoshiko yuki yuko yumi yusuf yves yvette yvonne zac zachary zainab zara zbigniew
    zehra zeynep zoe zofia zuzanna özge ümit şule anabela tatiane ornella gino cosimo agnese ludovica ludovico debora zuza
    jolanta anselmo neide ze thais kaua luana leticia vinicius thiago matheus guilherme caio rafaela bruna aline priscila
    rosana eliane marcia adriana catia matilde leonor joaquim duarte goncalo afonso vasco filipe bernardo henrique diogo
    salvador nerea ainhoa itziar iker unai jordi montse nuria oriol xavi laia macarena begona inmaculada encarna paqui lourdes
    guadalupe ximena wojciech przemyslaw jadwiga halina grazyna bozena izabela kinga sylwia weronika aneta edyta ewelina
    slawomir stanislaw jerzy henryk leszek waldemar dariusz jacek arkadiusz radoslaw hubert linnea ebba moa tilda saga alva
    lovisa matilda frida emelie kajsa gunilla birgitta agneta camilla jonna gustaf ludvig hampus mattias fredrik par bengt
    lennart goran kjell leif urban fleur noor roos femke marloes mirjam marjolein wilma ineke tineke joke annemarie anneke bas
    daan jeroen sander bram koen rutger gijs sjoerd jelle hidde pim ruud henk kees busra kubra ozlem ozge tugba derya seda
    sevgi sibel yesim pelin ceren irem melis naz ahmet huseyin hasan omer serkan volkan tolga umut baris kaan mert berk deniz
    erdem ferhat gokhan halil levent okan orhan selim sinan tamer ufuk ugur yasin solenne maelle oceane clemence margaux
    lucile agathe apolline capucine coralie estelle fanny ghislaine josiane karine laetitia maud mireille muriel nadege odette
    perrine solange sylviane tiphaine violaine yolande antoine arnaud aurelien baptiste bertrand clement corentin cyrille
    dorian edouard gaetan germain guilhem gwenael hugues jocelyn mathis maxence nathanael quentin regis sylvain thibaut yoann
    giada benedetta carlotta cristiana donatella elisabetta emanuela fabiana fiorella gaia giuliana grazia lavinia letizia
    loredana lucrezia mariella micaela mirella orietta patrizia raffaella rosalba rosanna simonetta tiziana aldo alfio
    antonino armando attilio augusto carmelo carmine cesare corrado cristiano domenico edoardo egidio elio emilio enea ennio
    ermanno ettore eugenio ezio fausto ferdinando flavio fulvio gaetano gennaro gerardo giacomo giampaolo gianfranco gianni
    giordano giuliano graziano ivano lamberto leandro livio luciano manlio mariano mattia mirko nunzio oreste orlando osvaldo
    ottavio pasquale pierluigi piero primo quirino raffaele remo renato renzo rocco romano rosario ruggero salvatore samuele
    santo saverio lothar vroni ifeoluwa kemi theda talita solenne maelle severino silvano silvestro tiziano tullio ugo umberto valerio vittorio
    abe abena achieng adaeze adaobi adeline aditya adrianna ailsa aina aisling akosua alasdair alcina alistair alvise
    amaia amaka amara amparo américo ananya andrin angge angharad annalisa annegret anneli annelie anneliese annelore
    anouk anthea antje antonina anusha aparna arantxa arie aritz armindo aroha arunima ashley aslı assunta attracta
    aurelia aurelio aybüke aïssatou babette barbro barry bartholomew beatrix beatriz becca behrouz benedita benita berna
    bernie birte bogusława bożena bridie brigida bronagh bronte bronwen bryce bríd bärbel bérangère bérénice callum
    camilo caoimhe carles carlota carmel carmela carole casey casper cassidy cerys chema cheryl chinedu chloe christelle
    chukwuemeka cillian citlali claire-lise clarice clarissa claudiomiro clint clive clotilde colleen conceição conor
    constance consuelo corbin cordelia corey cornelia corrie cressida cristián curdin curtis custódia dafne damião
    danique danuta darlene darragh davy dayana debbie declan dee deepthi defne deirdre deja dele delyth derya desmond
    devin devinder dilwyn dineke dirkjan donal dorothy doug dougie duarte dwayne dárcio ebiere ece edson efua eimear
    eldon eleanor eleri elfriede eline ellery elmarie elske elspeth elżbieta empar emre eneko enzo eoghan ermelinda
    ermete esme esmeralda estefanía everaldo ewan ezequiel ezra fabienne facundo fadi faisal farouk farzan fathima femi
    femke fergus fermín ffion fiadh fieke figen filomena finn fintan fionnuala floortje florencia flurina fosca
    francisca frauke frederieke freek furio füsun gastón gauthier gayle gebhard genevieve geneviève geoffroy geraint
    gerlinde gerrit gerson gethin gheorghe gideon giel gilberto gildo gion glenn glenys gorka graciela graeme grażyna
    gráinne gudrun guilhermina guillermina gunnel gunvor gurpreet gwendolyn gökhan göran gülcan halis handan hanh
    hanneke harold hauke hedvig hedwig heloísa hennie hernán hester hilary hinemoa hiro hortense hugh hussein huw hyejin
    hylke iain iara ieuan ifeoma ilde ilkka ilya ingegerd ingrid inês ippolita isaure ishaan isolde isotta itzel ivete
    jacintha jacqui jago jandira janelle jasper jaume javiera jeannot jemima jess jesús jhon jolien jonah joris jorrit
    jory josefina josiane jost josune josée joxean jule jéssica kaarel karthik katrien kavita kayleigh kazuo kelsey
    kendra kerry kezia kolade korbinian kuba kwabena ladina lakshmi lamar leidy leire leonhard leonora leopold leopoldo
    lerato lester lieve lieven lindsey linh lisandro loli lorcan lorenz lorenza lourenço lucian luciane lucyna ludivine
    ludmila ludwika lutgart lynne lázaro maartje machteld mackenzie maeve mafalda maialen maj malcolm mandy manoli marcy
    mareike margalida margret margriet mariangela maribel marisela marisol martine marvin maryse marzia mattie
    małgorzata meenakshi meera meritxell mert mhairi mick mieczysław mieke mireia mirela miren morag máire nadir nagaraj
    nalan nandini narelle nassim ned neiva neriman nermin nevia ngozi niall niamh nieves nihat nikolina nives nkechi
    nneka noelle nolwenn nomsa nomvula noreen norman nuala nuno nuran nurcan nurhan nélida núria obinna oddone odete
    olek olena oluwaseun oonagh ottilie ottoline otávio ozan paddy pallavi pancho parveen patricio patty paulette pere
    philippine piera pippa pooja priscilla priti priyanka raewyn rafaela raghav ramona rangi ranieri ravindra regula
    renata renske resi reto rhea rhiannon rhodri rhona rhonda riaan ricardo ritu rocío roderick roelof rogelio rohan
    rojda romana rosalyn rosamund rosane roser roshan rosângela rowan rowena roya ruedi rui rupinder rutuja sabina
    samina samir saoirse seamus seraina serap serpil sevda shabnam shanelle sharanya shelley shinji shreya siddharth
    sietske silvina simran siân soledad solenn solveig sorcha srikanth struan sudha sujata sundar sunita swantje swapnil
    sybille sylvana sıla tamika tammy tamsin tarcísio tasha telma temitope teo thabiso thabo thandeka theodore theresia
    tineke tjorven tobbe tolga tomeu tommo tomos tomás toomas torbjörn torvald tunde tuva uche ueli urs ursel ursina
    uschi uxía vaishali vaishnavi valdir veerle veit venetia venkatesh vicenta vignesh vince vivek vreni wairimu walt
    wambui wanderlei wanderley wanjiku wanjiru warren wayne weiling wendelien whitney wiebe wiebke wiesław wilmar
    winifred winnie wiremu wojtek wybren ximena yamile yamileth yetunde yewande yolima yusra zadie zdzisław zerrin
    zuhura åsa
""")
PLACES = vocabulary("""
    berlin hamburg münchen munich köln cologne frankfurt stuttgart düsseldorf leipzig dresden bremen hannover nürnberg essen
    dortmund bonn kiel graz linz salzburg wien vienna innsbruck zürich zurich bern basel genf genève geneva lausanne luzern
    london manchester birmingham leeds bristol edinburgh glasgow cardiff belfast dublin cork galway liverpool sheffield oxford
    cambridge york skipton paris lyon marseille toulouse bordeaux nantes lille nice rennes strasbourg montpellier madrid
    barcelona valencia sevilla bilbao málaga zaragoza lisboa lisbon porto braga coimbra milano milan roma rome torino turin
    napoli bologna firenze genova verona padova amsterdam rotterdam utrecht eindhoven groningen antwerpen gent brussel
    brussels bruxelles leuven warszawa warsaw kraków krakow wrocław gdańsk poznań łódź katowice stockholm göteborg malmö
    uppsala oslo copenhagen københavn aarhus helsinki istanbul ankara izmir bursa tokyo osaka kyoto nagoya fukuoka 東京 大阪
    beijing shanghai shenzhen hangzhou 北京 上海 深圳 杭州 广州 singapore seoul sydney melbourne brisbane perth adelaide
    auckland wellington toronto vancouver montreal montréal ottawa calgary boston chicago seattle austin denver atlanta dallas
    houston miami portland phoenix detroit philadelphia washington pittsburgh minneapolis nashville oakland brooklyn tulsa
    nagpur pune mumbai delhi bangalore bengaluru hyderabad chennai kolkata nairobi lagos accra juba dubai doha riyadh cairo
    bogotá lima santiago méxico mexico recife curitiba brasília germany deutschland austria österreich switzerland schweiz
    france spain españa portugal italy italia netherlands nederland belgium poland polska sweden sverige turkey türkiye japan
    china india usa uk ireland europe europa emea apac dach canada australia california texas remote
""")
