"""What a refusal says that a letter goes on from: the experience it missed, what decided, and a kind word."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from daemon.counsel import counsels, listed, no_reason, promises, quotable
from daemon.remarks import in_its_words, missed, ours, says_why, wanted, was_close


@pytest.mark.parametrize(
    ("language", "sentence", "expected"),
    [
        ("en", "We went with someone with more direct experience in food manufacturing.", "experience in food manufacturing"),
        ("en", "The depot asked for sea freight experience above all.", "sea freight experience"),
        ("en", "The post calls for more duty-officer experience than you have had so far.", "duty-officer experience"),
        ("en", "She already has experience with kiln maintenance, which matters here.", "experience with kiln maintenance"),
        ("en", "A candidate with more experience in trusts and foundations and so the panel chose her.", "experience in trusts and foundations"),
        ("de", "Wir haben uns für jemanden mit mehr Erfahrung im Umgang mit SAP entschieden.", "Erfahrung im Umgang mit SAP"),
        ("de", "Die andere Bewerberin hat mehr Führungserfahrung.", "Führungserfahrung"),
        ("fr", "Nous avons retenu une personne ayant plus d'expérience dans le secteur public.", "expérience dans le secteur public"),
        ("fr", "Une candidate avec une expérience plus directe en logistique du froid.", "expérience en logistique du froid"),
        ("es", "Una persona que ya tiene experiencia en comercio exterior.", "experiencia en comercio exterior"),
        ("pt", "Uma pessoa com mais experiência em logística refrigerada.", "experiência em logística refrigerada"),
        ("it", "Un candidato con maggiore esperienza nella gestione del personale.", "esperienza nella gestione del personale"),
        ("nl", "Iemand die al ervaring heeft met douaneaangiften.", "ervaring met douaneaangiften"),
        ("nl", "We hebben gekozen voor iemand die al jaren ervaring heeft met lassen.", "ervaring met lassen"),
        ("en", "We have invited applicants with more classroom experience in Years 11 and 12 to interview.", "classroom experience in Years 11 and 12"),
        ("en", "Another applicant has five years' experience in payroll.", "experience in payroll"),
        ("en", "Your experience in payroll stood out, but we chose someone with more experience in SAP.", "experience in SAP"),
        ("de", "Wir haben uns für Bewerber entschieden, die mehrjährige Erfahrung in der Tourenplanung mitbringen.", "Erfahrung in der Tourenplanung"),
        ("fr", "Nous avons retenu une personne disposant d'une solide expérience en paie.", "expérience en paie"),
        ("it", "Pur apprezzando la Sua esperienza, abbiamo scelto una candidata con una maggiore esperienza nei libri illustrati.",
         "esperienza nei libri illustrati"),
        ("en", "It came down to experience of managing budgets: the person appointed has run one.", "experience of managing budgets"),
        ("de", "Ausschlaggebend war letztlich die Erfahrung mit öffentlichen Vergaben.", "Erfahrung mit öffentlichen Vergaben"),
    ],
)  # fmt: skip
def test_the_experience_that_was_missing(language: str, sentence: str, expected: str) -> None:
    """In the mail's own words, up to where they end."""
    assert missed(["Hi.", sentence], language) == expected


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("en", "We chose candidates whose experience more closely matches our needs."),
        ("en", "We chose someone with more experience in this area."),
        ("en", "We chose someone with more relevant experience."),
        ("en", "Your experience in food manufacturing impressed us more than anything."),
        ("en", "We went with a person who has more years of experience in our sector."),
        ("de", "Wir haben uns für jemanden mit mehr Berufserfahrung in unserer Branche entschieden."),
        ("fr", "Nous avons choisi une personne dont l'expérience correspond davantage à nos besoins."),
        ("es", "Otra candidatura cuya experiencia se ajusta más a lo que buscamos."),
        ("nl", "Je ervaring met Excel is meer dan genoeg."),
        ("en", "You have five years' experience in payroll, and still another was better."),
        ("de", "Sie haben bereits mehrjährige Erfahrung in der Pflege, aber es gab andere."),
    ],
)
def test_no_experience_that_could_stand_in_the_owners_letter(language: str, sentence: str) -> None:
    """What only says "a better match", speaks of the owner's own or of "our" trade names nothing."""
    assert missed([sentence], language) == ""


@given(st.lists(st.text(max_size=200), max_size=4), st.sampled_from(["de", "en", "es", "fr", "it", "nl", "pl", "pt", "und"]))
def test_any_text_is_read(sentences: list[str], language: str) -> None:
    """What is found stands in one of the sentences, word for word."""
    found = missed(sentences, language)
    assert not found or any(all(word in sentence for word in found.split()[-1:]) for sentence in sentences)
    ours(sentences)
    says_why(sentences)


@pytest.mark.parametrize(
    "sentence",
    [
        "The sub-editing job I have had to give to somebody who can be in the office on press days.",
        "For Content Lead we're going with someone who has run a team of writers before.",
        "Wir geben die Stelle jemandem, der selbst schon hinter der Theke gestanden hat.",
        "On a pris quelqu'un qui a son propre matériel.",
        "El motivo es que la candidata elegida ya trabaja con nuestro programa.",
        "A vaga ficou com uma pessoa que já mora em Belém.",
        "L'assunzione è stata definita con una candidata che parla anche il tedesco.",
        "We kiezen voor iemand die al medicatie mag delen.",
        "The panel appointed a candidate with previous experience of school kitchens.",
        "In the end it came down to budgets, which you have not held yet.",
        "The post has been filled internally.",
        "They've gone for one of their own apprentices.",
        "Wir besetzen die Stelle mit einer Kollegin aus dem eigenen Haus.",
        "Wir haben uns für einen Bewerber entschieden, der schon mit unserer Kasse gearbeitet hat.",
        "Nous avons retenu une personne disposant d'une expérience en état civil.",
        "Le poste a finalement été pourvu en interne.",
        "Hemos optado por perfiles con residencia en la comarca.",
        "Demos preferência a pessoas que moram no bairro.",
        "Abbiamo scelto una persona con esperienza nella ristorazione.",
        "De functie is intern ingevuld.",
    ],
)
def test_what_decided(sentence: str) -> None:
    """Somebody else, and what is told of them; or the reason by its name."""
    assert says_why(["Sorry.", sentence])


@pytest.mark.parametrize(
    "sentence",
    [
        "We have decided to move forward with candidates who have experience that more closely matches our needs.",
        "We chose another candidate.",
        "Wir haben uns für jemanden entschieden, der noch besser zum Profil passt.",
        "Nous avons retenu un candidat dont le profil correspond davantage.",
        "Ho letto il suo curriculum con ammirazione, una persona che ha tenuto i bilanci per vent'anni!",
        "People who know me say that I write too long.",
        "Another candidate was selected and has now accepted.",
        "We have offered the post to another candidate, who has accepted it.",
        "Une autre candidate ayant été retenue, nous ne pouvons donner suite.",
        "We chose someone with more relevant experience.",
        "As a local charity we receive many applications.",
        "A colleague from our HR team will be in touch about your travel costs.",
        "Meine Kollegin aus der Personalabteilung meldet sich wegen der Fahrtkosten.",
        "Un collègue de notre service vous répondra.",
        "We interviewed both external and internal candidates.",
        "If you are an internal candidate, please speak to your manager.",
        "We had people who worked hard on their applications.",
    ],
)
def test_a_better_match_is_no_reason(sentence: str) -> None:
    """Nor is what is said of anybody else."""
    assert not says_why([sentence])


@pytest.mark.parametrize(
    ("sentence", "counsel"),
    [
        ("I'd suggest a season on a busy desk.", True),
        ("My tip: bring two examples next time.", True),
        ("With a few months on a front desk you would be a very strong candidate.", True),
        ("Mein Rat: noch ein Jahr in der Werkstatt.", True),
        ("Un été au comptoir réglerait ça.", True),
        ("Te recomendaría trabajar ese punto.", True),
        ("Ti consiglio un corso di contabilità.", True),
        ("Recomendo um curso de refrigeração, e eu te recomendo fazer já.", True),
        ("Bereid een paar voorbeelden voor, dan kom je er wel.", True),
        ("If you pick up Pact on something real, you'd be hard to say no to.", True),
        ("The council's advice line is open on weekdays.", False),
        ("Your answers were short.", False),
        ("Der Betriebsrat hat zugestimmt.", False),
        ("Le conseil municipal a tranché.", False),
        ("If you get a moment, we would appreciate your feedback on our process.", False),
        ("If you add your CV to our talent pool, we would contact you.", False),
        ("If you get a few months of night work behind you, we'd see you again.", True),
    ],
)
def test_what_would_help(sentence: str, counsel: bool) -> None:
    """Said in the writer's own name, or as what would have done."""
    assert counsels([sentence]) is counsel


@pytest.mark.parametrize(
    "sentence",
    [
        "It was a very close decision.", "You were one of two finalists.", "In the end it was down to you and one other.", "You came second.",
        "Am Ende war es sehr knapp.", "Es stand zwischen Ihnen und einer Kollegin, ein Kopf-an-Kopf-Rennen.", "Ça s'est joué à très peu.", "Vous étiez finaliste.",
        "Fue una decisión muy reñida.", "Foi por muito pouco.", "È stato un testa a testa.", "Het lag heel dicht bij elkaar.",
    ],
)  # fmt: skip
def test_how_close_it_was(sentence: str) -> None:
    """In seven languages."""
    assert was_close([sentence])


@pytest.mark.parametrize(
    "sentence",
    [
        "Other applicants were a closer match.", "Thank you for your patience over the last two weeks.", "If we were close to a decision, we would say so.",
        "We are invited to meet the finalists.", "Wir haben in den letzten drei Wochen viele Gespräche geführt.", "It was a difficult decision.",
    ],
)  # fmt: skip
def test_what_is_not_close(sentence: str) -> None:
    """A stock phrase, a span of time."""
    assert not was_close([sentence])


@pytest.mark.parametrize(
    ("sentence", "said"),
    [
        (
            "In the end we chose someone who has already run a depot of this size, and she starts in May.",
            "someone who has already run a depot of this size",
        ),
        ("We needed somebody with direct dam safety experience.", "somebody with direct dam safety experience"),
        (
            "Wir haben uns für jemanden entschieden, und zwar jemand mit Erfahrung in der Hydraulik.",
            "jemand mit Erfahrung in der Hydraulik",
        ),
        ("They went with someone who lives nearby.", ""),  # nobody can learn that
        ("We chose someone who knows the team here with us.", ""),
        ("We went with someone whose experience more closely matches our needs.", ""),
    ],
)
def test_what_another_had_in_the_mails_words(sentence: str, said: str) -> None:
    """A short clause, whole, and something that one can learn."""
    assert in_its_words([sentence]) == said


def test_feedback_that_is_listed() -> None:
    """Announced and in points, or in points of which one sounds like it; a list of openings is none."""
    told = "Feedback as she gave it to me:\n- Loved your manner with nervous patients\n- You were a bit light on leading others\n"
    assert listed(told, ["Feedback as she gave it to me:"], False) == (
        "Loved your manner with nervous patients",
        "You were a bit light on leading others",
    )
    assert len(listed("Mine:\n- no tests around the refund path\n- the README was the best\n", ["Mine:"], True)) == 2
    assert listed("We also hire:\n- Backend Engineer, Berlin\n- Data Engineer, Munich\n", ["We also hire:"], False) == ()
    assert listed(
        "Te paso la devolución: le gustó tu manejo.", ["Te paso la devolución que me dio Raúl: le gustó tu manejo."], False
    )


def test_what_is_only_like_feedback_passed_on() -> None:
    """A letter that goes to everybody, "word for word", passes nothing on."""
    told = ["This is almost word for word what we wrote to everybody.", "We had 300 applications.", "We wish you luck."]
    assert listed(" ".join(told), told, False) == ()
    passed = ["What he said, more or less word for word: you were quick.", "He missed the Siemens side."]
    assert listed(" ".join(passed), passed, False) == ("you were quick.", "He missed the Siemens side.")


@pytest.mark.parametrize(
    ("sentence", "advice"),
    [
        ("If I were you I'd go back through those years and write down the figures.", True),
        ("An Ihrer Stelle würde ich noch ein Jahr warten.", True),
        ("Al Suo posto lo farei questo inverno.", True),
        ("Yo que tú haría ese curso.", True),
        ("If you were here, I'd show you the yard.", False),
        ("Il posto è Suo.", False),
    ],
)
def test_who_puts_themselves_in_the_owners_place_advises(sentence: str, advice: bool) -> None:
    """What they would do is not asked again."""
    assert counsels([sentence]) is advice


@given(st.text(max_size=200))
def test_a_quotation_is_short_and_plain(text: str) -> None:
    """Fit for a sentence of the letter, whatever the mail says."""
    said = quotable(text)
    assert not said or (4 <= len(said.split()) <= 15 and not set(said) & set('"“”„«»@<>{}|/\n'))


def test_an_agent_who_was_told_no_more() -> None:
    """Then the client is not asked about."""
    assert no_reason(["Mehr steht in seiner Mail an mich nicht."])
    assert no_reason(["They didn't give me a reason."])
    assert not no_reason(["The reason they gave me is the notice period."])


@pytest.mark.parametrize(
    ("sentence", "promised"),
    [
        ("I wanted to tell you why instead of sending a one-liner.", True),
        ("Comme tu as passé du temps sur le cas pratique, je te dois un vrai retour.", True),
        ("Te traslado lo que me han comentado.", True),
        ("Ich möchte Ihnen offen sagen, woran es lag.", True),
        ("Ti devo un riscontro sincero.", True),
        ("We wanted to let you know our decision.", False),
        ("Je vous dis ce qu'il en est dès que possible.", False),
        ("We would be happy to give you feedback on request.", False),
        ("We are not going to give individual feedback.", False),
        ("We want to be an open and inclusive employer.", False),
        ("Would you like to give us feedback?", False),
        ("I want to be honest with you about why.", True),
        ("Je hebt er recht op te weten waarom, dus eerlijk.", True),
        ("You deserve to know why.", True),
        ("Tu mérites une vraie explication.", True),
        ("Mereces saber por qué.", True),
        ("Ich sage Ihnen gerne offen, woran es lag: das Portfolio ist gross.", True),
        ("Zur Begründung: menschlich hat es sehr gut gepasst.", True),
        ("El motivo es uno solo, la mitad de mi cartera son constructoras.", True),
        ("Ti dico il perché, così ti serve.", True),
        ("The reason we write is that we are moving.", False),
        ("The only reason is the high number of applications.", False),
        ("Der Grund ist, dass wir sehr viele Bewerbungen erhalten haben.", False),
        ("Je vous explique pourquoi ce message est si tardif.", False),
        ("Zur Begründung: Gemäß AGG speichern wir Ihre Daten drei Monate.", False),
        ("Ich sage Ihnen, wie es weitergeht.", False),
    ],
)
def test_who_promises_to_tell_why(sentence: str, promised: bool) -> None:
    """What follows is feedback, though no single sentence is surely one."""
    assert promises([sentence]) is promised


@pytest.mark.parametrize(
    ("second", "why"),
    [
        ("She speaks Italian and she knows the product.", "lacked"),
        ("He lives here in Hythe.", "other"),
        ("She starts on Monday.", ""),
        ("They have now accepted.", ""),
        ("Sie hat das Angebot angenommen.", ""),
        ("We wish you well.", ""),
    ],
)
def test_what_is_told_of_the_other_one_is_the_reason(second: str, why: str) -> None:
    """In the sentence behind the one that says somebody else was chosen; that they come is none."""
    assert says_why(["In the end we have chosen another person.", second]) == why


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("Ich hab den Peter gefragt, ob ich dir schreiben darf, dass wir dich genommen hätten.", True),
        ("I would have signed you on the spot.", True),
        ("I fought for you.", True),
        ("On t'aurait prise sans hésiter.", True),
        ("Yo te habría cogido.", True),
        ("Io ti avrei preso subito.", True),
        ("Ik had je er graag erbij gehad.", True),
        ("I would have had you in for a chat on Friday.", False),
        ("We would have told you sooner.", False),
    ],
)
def test_that_they_were_wanted(sentence: str, told: bool) -> None:
    """Kind words without a word of praise."""
    assert bool(wanted([sentence])) is told


def test_an_offer_that_was_accepted_is_no_reason() -> None:
    """What became of it, not why."""
    assert says_why(["Wir haben die Position einem anderen Bewerber angeboten, der dieses Angebot angenommen hat."]) == ""
    assert says_why(["Wir haben uns für jemanden entschieden, der das System schon kennt."])


@pytest.mark.parametrize(
    ("sentence", "there"),
    [
        ("Carol Dunmore and I enjoyed meeting you.", True),
        ("I really enjoyed our talk.", True),
        ("Ich möchte mich noch einmal für das offene und angenehme Gespräch bedanken.", True),
        ("Madame Ferrand et moi avons été très contentes de vous rencontrer.", True),
        ("The panel enjoyed meeting you.", False),
        ("Der Kunde und sein Team bedanken sich für das angenehme Gespräch mit Ihnen.", False),
        ("My colleague and I enjoyed reading your CV.", False),
        ("Es hat uns Freude gemacht, Ihre Bewerbung zu lesen.", False),
        ("Tom and I really like your profile.", False),
        ("Es hat Freude gemacht, Sie kennenzulernen.", True),
        ("Das Team hat sich für jemand anderen entschieden.", False),
    ],
)
def test_who_speaks_of_the_talk_as_their_own(sentence: str, there: bool) -> None:
    """They were there, though an invitation names others."""
    assert ours([sentence]) is there


def test_no_quotation_ends_in_the_middle() -> None:
    """Cut where it goes on, and without the word that went on."""
    assert quotable("someone who had already run a depot, y la parte de citostáticos") == "someone who had already run a depot"


@pytest.mark.parametrize(
    "text",
    [
        "I'm giving the job to one of the other two that came in, so it's a no.",
        "It came down to a very small margin between good people.",
    ],
)
def test_that_there_was_another_is_no_reason(text: str) -> None:
    """Nobody is thanked for a reason that was not given."""
    assert says_why([text]) == ""
