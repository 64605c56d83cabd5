"""Kind words: what is told from thanks, criticism and courtesy, and where a sentence turns."""

from __future__ import annotations

import json

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from sklearn.linear_model import LogisticRegression

from classifier.dataset import kind_words, mails
from classifier.export import Praising, praise_column
from classifier.features import all_grams
from classifier.message import parse
from classifier.model import ARTEFACT, Classifier, artefact_folder
from classifier.praise import Praise, parts
from classifier.table import Table
from classifier.train_praise import CUTOFF, sayings
from classifier.vocabulary import Vocabulary

CONTENT = json.loads((artefact_folder() / ARTEFACT).read_text(encoding="utf-8"))["praise"]


@pytest.fixture(scope="module")
def praise() -> Praise:
    return Classifier.load().praise


# no sentence of the corpus: what readers of letters had missed, or been thanked for
KIND = {
    "en": ("You interviewed really well.", "Your presentation was the clearest of the day.", "The residents keep asking about you.", "Everybody on the panel loved your lesson."),
    "de": ("Die Kommission hat Ihre ruhige Art ausdrücklich hervorgehoben.", "Schönes Portfolio.", "Du hast einen richtig guten Eindruck hinterlassen.", "Das Team fand dich großartig."),
    "fr": ("Nous avons beaucoup apprécié votre franchise.", "Votre exposé était remarquable.", "Toute l'équipe t'a trouvée très convaincante."),
    "es": ("Nos gustaste mucho a los dos.", "Su presentación fue la mejor de todas.", "Nos encantó tu portafolio."),
    "it": ("Il tuo lavoro ci ha colpito molto.", "La Sua preparazione è ottima.", "Sei stata bravissima."),
    "nl": ("Iedereen vond je presentatie heel sterk.", "Uw voorlezing is ons allemaal bijgebleven.", "Je was goed voorbereid en heel prettig in het gesprek."),
    "pt": ("A coordenadora elogiou muito a tua postura.", "Adorei o seu portfólio.", "O júri gostou muito da sua aula."),
}  # fmt: skip
NONE = {
    "en": (
        "Thank you for your interest and your patience.", "We enjoyed meeting you.", "We wish you all the best, and are sure you will find something good.",
        "Your answers were not strong enough.", "You were right to ask.", "The team liked another candidate more than you.", "Your skills are better suited to another role.",
        "While your background is impressive, we have decided to move forward with other candidates.", "Your references were never called up.",
    ),
    "de": ("Ihre Mitbewerber haben uns überzeugt.", "Über Ihre Bewerbung haben wir uns gefreut.", "Sie haben uns leider weniger überzeugt.", "Wir wünschen Ihnen alles Gute."),
    "fr": ("Nous vous remercions de l'intérêt porté à notre maison.", "Votre anglais est un peu juste.", "Merci d'être venue jusqu'à nous."),
    "es": ("La persona seleccionada destacó por su experiencia.", "Gracias por su tiempo.", "Le deseamos mucha suerte."),
    "it": ("La ringraziamo per il tempo dedicato.", "Il candidato scelto ha una bella esperienza.", "Le auguriamo ogni bene."),
    "nl": ("Helaas vonden we uw ervaring heel beperkt.", "De andere kandidaat maakte een goede indruk.", "Bedankt voor je sollicitatie."),
    "pt": ("O candidato escolhido se destacou por sua experiência.", "Agradecemos o seu interesse.", "Desejamos-lhe boa sorte."),
}  # fmt: skip


@pytest.mark.parametrize(("language", "sentence"), [(name, one) for name, all_ in KIND.items() for one in all_])
def test_a_kind_word(praise: Praise, language: str, sentence: str) -> None:
    """For who applied: their work, manner, person."""
    assert praise.of([sentence], language) == (sentence,)


@pytest.mark.parametrize(("language", "sentence"), [(name, one) for name, all_ in NONE.items() for one in all_])
def test_thanks_wishes_and_blame_are_none(praise: Praise, language: str, sentence: str) -> None:
    """Nobody is thanked for praise that was not there."""
    assert praise.of([sentence], language) == ()


def test_only_what_praises_is_kept(praise: Praise) -> None:
    """A sentence that goes on to what was missing gives its kind part."""
    said = praise.of(["Your presentation was excellent, but on budgets we needed somebody with more experience."], "en")
    assert said == ("Your presentation was excellent",)


def test_two_that_may_praise_are_sure_together(praise: Praise, monkeypatch: pytest.MonkeyPatch) -> None:
    """One alone is not, and a closing never is."""
    likely = {"one": 0.5, "two": 0.52, "three": 0.45, "warmly,": 0.9, "no": 0.1}
    monkeypatch.setattr(praise, "probability", lambda sentence, _: likely[sentence])
    assert praise.of(["one", "two", "no"], "en") == ("one", "two")
    assert praise.of(["one", "no"], "en") == ()
    assert praise.of(["two", "three"], "en") == ()
    assert praise.of(["warmly,"], "en") == ()


def test_no_other_language(praise: Praise) -> None:
    """The letters in other languages are English, and take up no words."""
    assert praise.of(["Din presentation var lysande!"], "sv") == ()


@given(st.text(max_size=300))
def test_the_parts_are_of_the_sentence(sentence: str) -> None:
    """Cut, never changed."""
    assert all(part and part in sentence for language in ("en", "pt", "ja") for part in parts(sentence, language))


def test_a_refusal_says_what_it_praises(praise: Praise) -> None:
    """Of a likely refusal alone: nobody asks it of other mail."""
    classifier = Classifier.load()
    body = "Dear Ada,\r\n\r\nThank you for coming in. Your presentation was the best we have seen. Unfortunately we have chosen another candidate.\r\n\r\nJo"
    refusal = classifier.classify(parse(f"From: jo@firm.example\r\nSubject: Your application\r\n\r\n{body}\r\n".encode()))
    assert refusal.praise == ("Your presentation was the best we have seen.",)
    other = classifier.classify(
        parse(b"From: jo@firm.example\r\nSubject: Lunch\r\n\r\nYour presentation was the best we have seen. Lunch on Friday?\r\n")
    )
    assert other.praise == ()


def test_what_is_served_is_what_was_trained() -> None:
    """The exported column gives the probabilities of the fitted model."""
    texts = [
        ("Your answers were excellent.", "en"),
        ("Thank you for your time.", "en"),
        ("Deine Mappe war großartig.", "de"),
        ("Leider nicht.", "de"),
    ]
    vocabulary = Vocabulary.of((all_grams(*text) for text in texts), 1)
    rows = vocabulary.rows(all_grams(*text) for text in texts)
    model = LogisticRegression(C=100.0).fit(rows, [True, False, True, False])
    order = sorted(range(len(vocabulary.names)), key=lambda i: not vocabulary.names[i].isascii())
    names = "\n".join(vocabulary.names[i] for i in order)
    from classifier.table import CENTRE, WIDTH

    table = Table(names, bytes([CENTRE]) * WIDTH * len(order), Table.octets(vocabulary.idf[order]))
    served = Praise(praise_column(Praising(model, ("de", "en"), CUTOFF), vocabulary.idf, order), table)
    told = [served.probability(*text) for text in texts]
    assert np.allclose(told, model.predict_proba(rows)[:, 1], atol=0.01)


@pytest.mark.parametrize("what", ["another table", "no weights", "cut"])
def test_a_column_that_does_not_fit_is_refused(what: str) -> None:
    """It would praise at random."""
    table = Table("a\nb", bytes(2 * 55), bytes(2)) if what == "another table" else Classifier.load()._table
    content = {key: value for key, value in CONTENT.items() if what != "no weights" or key != "weights"}
    if what == "cut":
        content["weights"] = content["weights"][:100]
    with pytest.raises((ValueError, KeyError), match=r"another table|weights|cut off|padding"):
        Praise(content, table)


def test_its_corpus() -> None:
    """Both kinds in every language of the letters; what is read stands in the corpus's mails, what was written for it in none."""
    read = kind_words()
    assert {one.language for one in read} == set(CONTENT["languages"]) == set(KIND)
    for language in KIND:
        marks = [one.praises for one in read if one.language == language]
        assert 300 < sum(marks) < len(marks) - 300
    told = sayings(mails()[:50], Vocabulary.of([["a"]], 1))
    assert len(told.praises) >= len(read)


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("en", "Nobody on the panel was impressed by your answers."),
        ("en", "Your cover letter was full of mistakes."),
        ("en", "Another candidate's presentation impressed us more than yours."),
        ("en", "The person we chose had a lovely manner with the residents."),
        ("en", "Had your presentation been clearer, we would have loved it."),
        ("de", "Ihre Arbeitsprobe hat uns weniger gut gefallen."),
        ("fr", "Votre attitude a été jugée arrogante."),
        ("es", "Su carta tenía muchas faltas."),
        ("it", "La Sua presentazione non ci ha convinti."),
        ("nl", "Uw houding kwam arrogant over."),
        ("pt", "Não ficámos impressionados com a sua apresentação."),
    ],
)
def test_blame_is_no_praise(praise: Praise, language: str, sentence: str) -> None:
    """To be thanked for it would be an insult."""
    assert praise.of([sentence], language) == ()


def test_mais_is_more_in_portuguese() -> None:
    """And "but" in French."""
    assert parts("Gostámos ainda mais da sua apresentação.", "pt") == ["Gostámos ainda mais da sua apresentação."]
    assert parts("Votre exposé était clair mais trop long.", "fr") == ["Votre exposé était clair", "trop long."]
