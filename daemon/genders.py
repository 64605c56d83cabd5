"""Given names that only women, or only men, bear in the languages of our letters and in their own. Data, and the question to it.

For a salutation in a language that has no formal one without "Madame" or "Monsieur", where no mail shows the gender. Names borne by both (Andrea,
Dominique, Kim), short forms and doubtful ones are left out: better a neutral line than a wrong one.
"""

from __future__ import annotations

from daemon.names import fold, vocabulary

__all__ = ["by_name"]


def by_name(first: str) -> str:
    """ "f" or "m" where `first`, or the first of several given names, says so; else empty."""
    head = first.split(maxsplit=1)[0].partition("-")[0] if first.split() else ""
    name = fold(head)
    return "f" if name in _WOMEN else "m" if name in _MEN else ""


_WOMEN = vocabulary("""
    abena abigail achieng adaeze adaobi adele adeline adriana adrianna agata agathe agnes agnese agneta agnieszka aicha aida ailsa ainhoa aisha
    aisling aissatou akiko akosua alba alcina alejandra aleksandra alessandra alessia alexandra alice alicia alina aline almut amaia amanda amelia
    amelie amina amparo amy ana anabela anastasia aneta anette angela angelika angharad anita anja anjali anke ann anna annabel annalisa annegret
    anneke anneli annelie annelies anneliese annelore annemarie annette annika anouk anthea antje antonia antonina aoife aparna apolline arantxa
    arunima asli assunta astrid attracta audrey aurelia aurelie aurora ayaka aybueke ayse aysegul babette baerbel barbara barbro beata beate beatrice
    beatrix beatriz begona benedetta benedita benita berangere berenice bernadette bettina bianca birgit birgitta birte boguslawa bozena brenda brid
    brigida brigitte britta bronagh bronwen bronwyn bruna busra camila camilla caoimhe capucine carina carla carlota carlotta carmela carole carolin
    carolina caroline carolyn carys caterina catherine catia catriona cecile cecilia celia celine ceren cerys charlotte cheryl chiara chloe christa
    christelle christiane christina christine ciara cinzia claire clara clarice clarissa claudia clotilde colleen constance constanze coralie cordelia
    corinna corinne cornelia cressida cristiana cristina dafne daniela daniella danique danuta daria darlene dayana debora deborah debra deepa defne
    deirdre delphine delyth denise diana diane dilek dina dineke dolores dominika donatella donna dorota dorothea dorothee dorothy ebba ebru ece eda
    edith edyta efua eileen eilidh eimear ekaterina elaine eleanor elena eleni eleonora eleri elfriede eliane elif eline elisa elisabeth elisabetta
    elizabeth ella ellen elmarie elodie eloise elsa elske elspeth elvira elzbieta emanuela emelie emilia emilie emily emine emma empar erica erika
    ermelinda esmeralda estefania estelle esther eva ewa ewelina fabiana fabienne fanny fathima fatima fatma federica felicitas femke fernanda ffion
    fiadh fieke figen filiz filomena fiona fionnuala fiorella flavia fleur floortje flora florence florencia flurina folasade fosca francesca francine
    francisca franziska frauke frederieke freya frida friederike fuesun gabriela gaelle gaia gamze gemma genevieve georgia georgina gerda gerlinde
    gesa gesine ghislaine giada gina ginevra giorgia giovanna gisela giulia giuliana glenys gloria graciela grainne grazia grazyna greta gudrun
    guilhermina guillermina gunilla gunnel gunvor gwendolyn halina handan hannah hanneke hannelore harriet hatice heather hedda hedvig hedwig heidi
    helen helena helene helga hella heloisa hester hilde hinemoa hiroko honora hortense hyejin iara ida ifeoma ilaria ilka ilona ilse imke imogen ina
    ineke ines ingegerd ingrid inmaculada ippolita irem irene irina iris irmgard isabel isabell isabella isabelle isaure isolde isotta itzel itziar
    ivana ivete izabela jacintha jacqueline jadwiga jana jandira janelle janet janice janina janine jasmine javiera jeanne jelena jemima jennifer
    jenny jessica jill joana joanna joanne joelle johanna jolanta jolien jonna josee josefina josefine josiane josune juana judith julia juliana julie
    juliette justyna kajsa kaori karin karina karine karolina katarina katarzyna katharina katherine kathleen kathrin kathryn katia katja katrien
    katrin kavita kayleigh keiko kendra kerstin kezia kimberly kinga kirsten kirsty klara kristin kristina krystyna kubra ladina laetitia laia lara
    larissa laura lavinia lea leah leanne leidy leila leire lena leonie leonor leonora leticia letizia lia lidia lieke lieve liliana lilly lina linda
    linnea lisa liv loredana lorena lorenza loretta lorna lorraine lotte louisa louise lourdes lovisa luana lucia luciana luciane lucie lucile
    lucrezia lucy lucyna ludivine ludmila ludovica ludwika luisa lutgart lydia maartje macarena machteld madeleine maelle maeve mafalda magali
    magdalena maialen maire maja malgorzata manon manuela marcela marcia mareike margalida margaret margarida margaux margherita margit margot margret
    margriet marguerite mariam mariana mariangela marianne maribel marieke mariella marijke marina marisa marisela marisol marit marjolein marlene
    marlies marloes marta martha marthe martina martine mary maryse marzia mathilde matilda matilde maud maureen maya meera meike melanie melinda
    melissa mercedes meritxell merve mhairi micaela michaela michela michelle mieke mila milena mira mireia mireille mirela mirella miren miriam
    mirjam moira molly mona monica monika monique montserrat morag myriam nadege nadia nadine nadja nancy nandini naoko narelle nasrin natalia natalie
    natasha nathalie neha neide nele nelida nerea neriman nesrin nevia niamh nicole nicoletta nieves nikolina nina nives nkechi nneka noelle noemi
    nolwenn nomsa nomvula nora noreen nuala nuria oceane octavia odete odette odile olena olga olivia oonagh orietta ornella ottilie ottoline ozlem
    paige pallavi paloma pamela paola pascale patricia patrizia patrycja paulette paulina pauline pelin penelope pernilla perrine petra philippa
    philippine pia piera pilar pinar pooja preeti priscila priscilla priya priyanka rachael rachel raewyn rafaela raffaella ramona raquel rebecca
    rebekka regina regine regula renata renate renske rhea rhiannon rhona rhonda ricarda rita roberta rocio romana ronja rosa rosalba rosalie rosalind
    rosalyn rosamund rosana rosane rosangela rosanna rose roser rowena roxanne roya ruth rutuja sabina sabine sabrina saida sally salma samantha
    samina samira sandhya sandra sandrine saoirse sara sarah saskia seda selin selma seraina serap serena serpil sevda severine sevgi shabnam shanelle
    sharanya shauna sheila shona shreya sibel sietske sigrid silke silvia silvina simona simonetta sinead siobhan sofia sofie solange soledad solene
    solenne solveig sonia sonja sophia sophie soraya sorcha stefania stella stephanie sujata sunita susan susana susanna susanne suzanne svea svenja
    svetlana swantje sybille sylvana sylvia sylviane sylvie sylwia tamara tamika tamsin tania tanja tanya tatiana tatiane tatjana telma teresa tessa
    thais thandeka thea theresa therese theresia tilda tina tineke tiphaine tiziana tove tugba tuva ulla ulrika ulrike ursina ursula usha ute uxia
    vaishali vaishnavi valentina valeria valerie vanessa veerle venetia vera verena veronica veronika veronique vicenta victoria viktoria viola
    violaine virginia virginie viveca wairimu wambui wanda wanjiku wanjiru wendelien wendy weronika wiebke wilma winifred ximena yamileth yara yasmin
    yasmine yesim yetunde yewande yolanda yolande yoshiko yuko yumi yusra yvette yvonne zainab zehra zerrin zeynep zoe zofia zuhura zuzanna
""")
_MEN = vocabulary("""
    rui duarte jose hector
    aaron abdul adam afonso ahmed ahmet alain alan alasdair alastair albert alberto aldo alejandro alessandro alexander alexandre alfio alfonso alfred
    alistair alvaro alvin alvise americo amir anas anders andre andreas andrej andres andrew andrin andrzej angelo angus anselmo ansgar anthony
    antoine anton antonino antonio aritz arjun arkadiusz armando armin armindo arnaud arne arno arthur arturo attilio augusto aurelien aurelio axel
    baptiste barry bart bartholomew bartosz basil bastian behrouz benedict benedikt bengt benjamin benoit berk bernard bernardo bernd bernhard
    bertrand bjoern bogdan boris bram brandon brian bruce bruno bryan burak caio callum camilo carl carles carlo carlos carmelo carsten casper cedric
    cem cesare charles christoph christophe christopher chukwuemeka cian cillian claudio claudiomiro clemens clement clive colin colm connor conor
    corentin corrado cosimo cristian cristiano curdin curtis cyril damian damiao damien daniel darcio dario dariusz darren david davide dawid declan
    deepak dennis derek desmond detlef didier diego dieter dilwyn dimitri diogo dirk dirkjan dmitri domenico dominic dominik dominykas donal donald
    duncan dwayne edgar edoardo edouard edson eduardo edward egidio elio emeka emil emilio emmanuel emre eneko ennio enrico enrique enzo eoghan eoin
    erdem eric erik ermanno ermete ernst esteban etienne ettore eugen eugenio everaldo ewan ezequiel ezio fabian fabien fabio fabrice facundo fadi
    faisal farouk farzan fausto federico felipe felix ferdinand ferdinando fergus ferhat fermin fernando filip filipe filippo fintan flavio florian
    francesco francisco franck francois frank franz frederic frederik fredrik freek fritz fulvio furio gabriel gaetan gaetano gareth gary gaston
    gauthier gavin gebhard gennaro geoffroy georg george geraint gerald gerard gerardo gerhard germain gerson gethin gheorghe giacomo giampaolo
    gianfranco gianluca gideon gijs gilberto gildo gilles gino gion giorgio giovanni giuliano giulio giuseppe goekhan goeran gokhan goncalo gonzalo
    goran gordon gorka graeme graham graziano gregor gregory grzegorz guido guilhem guilherme guillaume gunnar gustaf gustav hakan halil halis hamish
    hampus hamza hannes harald harold hasan hassan heinrich heinz helmut hendrik henk henri henrik henrique henry henryk herbert hernan herve hidde
    hiroshi holger hubert hueseyin hugh hugo hugues huseyin hussein huw iain ian ibrahim ieuan ignacio igor iker ilker ilkka ingo ishaan ivan ivano
    ivo jacek jacob jacques jakob jakub james jared jaroslaw jason jasper jaume javier jens jeremy jeroen jerome jerzy jhon joao joaquim joaquin
    jochen joel joerg johan johann johannes john jonah jonas jonathan joost jorge joris jorrit josef joseph joshua jost joxean juergen jukka jules
    julian julien justin kaan kaarel kamil karim karl karsten karthik kazuo kees keith kenji kenneth kerem kevin kieran kieron kjell klaus koen kofi
    konrad konstantin korbinian krzysztof kurt kwabena kwame lamberto lars laurent lazaro leandro leif lennart leon leonard leonardo leonhard leopold
    leopoldo lester leszek levent liam lieven lionel lisandro livio lluis loic lorcan lorenz lorenzo louis lourenco luc lucas lucian luciano ludovic
    ludovico ludvig luigi luis lukas lukasz luke lutz maarten maciej magnus malcolm malik malte manfred manlio manuel marc marcel marcello marcin
    marco marcos marcus marek mariano mario marius mark marko markus marlon martijn martin marvin massimo mateo mateusz matheus mathias mathieu mathis
    mats matteo matthew matthias matthieu mattias maurice mauro maxence maximilian mehmet mert michael mieczyslaw miguel mikael mirko mohamed mohammed
    moritz murat mustafa nagaraj nathan nathanael neil niall nicholas nicolas niels nigel nihat nikhil niklas nikolai nikolas nils norbert norman nuno
    nunzio obinna oddone okan olaf ole oleg oliver olivier omar onur oreste orhan oriol orlando oscar oskar osman osvaldo otavio ottavio otto owen
    ozan pablo paolo pascal pasquale patricio patrick patrik paul paulo pavel pawel pedro peter philip philipp philippe pierluigi piero pierre pieter
    pietro piotr przemyslaw quentin quirino radek radoslaw rafael rafal raffaele raghav rahul rainer rajesh ralf ralph ramon raphael raul ravi
    ravindra raymond regis reinhard remo renato renzo reto rhodri rhys riaan ricardo riccardo richard robert roberto rocco roderick rodrigo roelof
    rogelio roger rohan roland rolf romain roman ronald ross roy ruben rudolf ruggero rupert russell rutger ruud salvador salvatore samir samuel
    samuele sander sanjay saverio scott seamus sebastian selim serge sergio serkan severino shinji shota siddharth silvano silvestro silvio simon
    sinan sjoerd slawomir soren srikanth stanislaw stefan stefano steffen stephan stephen steven struan stuart sundar sven sylvain szymon tadeusz
    tadhg takashi tamer tarcisio thabo theodore thiago thibault thibaut thierry thijs thomas thorsten tiago tilman timo timothy tiziano tobias tolga
    tomas tomasz tomeu tommaso tomos toomas torben torbjoern torbjorn torsten torvald trevor tullio udo ueli ulf ulrich umberto unai urs uwe valdir
    valentin valerio vasco veit venkatesh victor vignesh vikram viktor vincent vincenzo vinicius vittorio vivek volkan volker waldemar walter warren
    wayne werner wieslaw wiktor willem william wilmar winfried wiremu wojciech wolfgang wouter wybren xavier yann yasin yoann yusuf yves zachary
    zbigniew zdzislaw
""")
