"""The artefact against scikit-learn, its refusals, its evidence."""

from __future__ import annotations

import hashlib
import json
import pickle
import re
from pathlib import Path

import numpy as np
import pytest

from classifier import examples, features, model, train
from classifier.dataset import KINDS_OF_OTHER, KINDS_OF_REJECTION, bank, mails
from classifier.dense import DENSE
from classifier.export import Fitted, export
from classifier.features import FUNCTIONS
from classifier.message import Address, Message, parse
from classifier.model import ARTEFACT, META, ArtefactError, Classifier, artefact_folder
from classifier.verdict import Function, Label, Sentence, Verdict
from classifier.wrap import shapes


@pytest.fixture(scope="session")
def classifier() -> Classifier:
    """The artefact of this checkout."""
    return Classifier.load()


@pytest.fixture(scope="session")
def small() -> tuple[examples.Corpus, Fitted]:
    """A model trained on a slice of the corpus with few trees: seconds, not minutes."""
    return _small()


def _small() -> tuple[examples.Corpus, Fitted]:
    corpus = examples.load_corpus(mails()[::60], bank()[::80])
    with pytest.MonkeyPatch.context() as patch:
        patch.setitem(train.TREES, "max_iter", 15)
        return corpus, train.fit(corpus)[0]


@pytest.mark.slow
def test_exported_probabilities_are_those_of_scikit_learn(small: tuple[examples.Corpus, Fitted]) -> None:
    """Mail and sentence probabilities agree within 1e-6 on every example."""
    corpus, fitted = small
    exported = Classifier(json.loads(export(fitted, "small")))
    tables = examples.Tables.of(corpus, fitted.vocabulary)
    read = fitted.sentence.predict_proba(tables.units)
    texts = [(text, e.units.language) for e in corpus.examples for text in (e.units.subject, *e.units.sentences)]
    ours = np.array([exported.functions(*text) for text in texts])
    assert np.abs(ours - read).max() < 1e-6
    grams = tables.units[:, : tables.bags.shape[1]]
    of_units, of_mails = (train._kinds(fitted.kinds, rows) for rows in (grams, tables.bags))
    words = fitted.word.decision_function(tables.bags)
    readings = train.Readings(fitted.sentence, fitted.kinds, read, np.zeros(0, dtype=np.int64), of_units, of_mails, words)
    x = train._dense(corpus, tables, readings)
    theirs = train._sigmoid(fitted.platt[0] * fitted.mail.decision_function(x) + fitted.platt[1])
    mine = np.array([exported.classify(example.message).probability for example in corpus.examples])
    assert np.abs(mine - theirs).max() < 1e-6
    verdicts = [exported.classify(example.message) for example in corpus.examples]
    for said, fitted_model in (([v.met for v in verdicts], fitted.stage), ([v.carried for v in verdicts], fitted.carrier)):
        ours = np.array([-1.0 if one is None else one for one in said])
        assert np.abs(ours - fitted_model.predict_proba(tables.bags)[:, 1])[ours >= 0].max() < 1e-6
        assert (ours >= 0).sum() > 20


@pytest.mark.slow
def test_same_corpus_same_bytes(small: tuple[examples.Corpus, Fitted]) -> None:
    """Training again gives the same artefact, byte for byte."""
    _, fitted = small
    again = _small()[1]
    assert export(again, "x") == export(fitted, "x")


def test_folds_never_share_a_voice() -> None:
    """A voice is measured in one fold, whatever else is in the corpus."""
    folds = {}
    for mail in mails():
        assert folds.setdefault(mail.voice, examples.fold_of(mail.voice)) == examples.fold_of(mail.voice)
    assert len(set(folds.values())) == examples.FOLDS


def test_metadata_fits_artefact_and_code() -> None:
    """Hash, feature version and cut-offs in the metadata are those of the artefact, and features.py's."""
    folder = artefact_folder()
    meta = json.loads((folder / META).read_text())
    raw = (folder / ARTEFACT).read_bytes()
    content = json.loads(raw)
    assert meta["sha256"] == hashlib.sha256(raw).hexdigest()
    assert meta["bytes"] == len(raw) <= 5_000_000
    assert meta["features"] == content["features"] == features.VERSION
    assert content["functions"] == list(FUNCTIONS)
    assert content["groups"] == list(features.GROUPS)
    assert content["dense_names"] == list(DENSE)
    assert content["sign_names"] == list(features.SIGNS)
    assert meta["cutoffs"] == content["cutoffs"]
    assert meta["mails"] == len(mails())


@pytest.mark.parametrize(
    "what", ["missing", "cut", "pickle", "other hash", "other format", "other features", "too short", "trees in a circle"]
)
def test_a_swapped_artefact_is_refused(tmp_path: Path, what: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing that isn't the named artefact is read, and nothing in it is executed."""
    raw = (artefact_folder() / ARTEFACT).read_bytes()
    content = json.loads(raw)
    if what == "cut":
        raw = raw[: len(raw) // 2]
    elif what == "pickle":

        class Evil:
            def __reduce__(self) -> tuple[object, ...]:
                return (pytest.fail, ("executed",))

        raw = pickle.dumps(Evil())
    elif what == "other hash":
        raw += b" "
    elif what == "other format":
        raw = json.dumps({**content, "format": "spam"}).encode()
    elif what == "other features":
        raw = json.dumps({**content, "features": 999}).encode()
    elif what == "too short":
        raw = json.dumps({**content, "weights": content["weights"][:400]}).encode()
    elif what == "trees in a circle":
        raw = json.dumps({**content, "trees": {**content["trees"], "left": [0] * len(content["trees"]["left"])}}).encode()
    if what != "missing":
        (tmp_path / ARTEFACT).write_bytes(raw)
    named = hashlib.sha256(b"" if what in ("cut", "other hash") else raw).hexdigest()
    (tmp_path / META).write_text(json.dumps({"sha256": named}))
    with pytest.raises(ArtefactError, match=r"reinstall|make train"):
        Classifier.load(tmp_path)


def test_three_bands(classifier: Classifier) -> None:
    """The label follows from the probability and the two cut-offs; own cut-offs move it."""
    message = parse(
        b"From: a@firm.example\r\nSubject: Your application\r\n\r\nThank you. We have decided to move forward with other candidates.\r\n"
    )
    verdict = classifier.classify(message)
    p = verdict.probability
    assert classifier.relabel(verdict, p, 0.2).label is Label.REJECTION
    assert classifier.relabel(verdict, p + 1e-9, p).label is Label.UNSURE
    assert classifier.relabel(verdict, p + 2e-9, p + 1e-9).label is Label.NOT_REJECTION
    high, low = classifier.cutoffs
    assert verdict.label is (Label.REJECTION if p >= high else Label.UNSURE if p >= low else Label.NOT_REJECTION)


@pytest.mark.slow
def test_evidence_is_what_decided(classifier: Classifier) -> None:
    """In 90 % of the flagged mails, taking out the first sentence of the evidence lowers the probability; it is the mail's own words."""
    flagged = lower = 0
    for mail in mails()[::37]:
        if mail.label is Label.REJECTION:
            message = parse(shapes(mail)[0])
            verdict = classifier.classify(message)
            if verdict.label is Label.REJECTION and len(verdict.sentences) > 1 and verdict.evidence:
                first = verdict.evidence[0]
                units = [s for s in features.units(message).sentences if s != first.text]
                assert first.text in features.units(message).sentences
                without = Message(
                    **{**{f: getattr(message, f) for f in message.__dataclass_fields__}, "text": "\n\n".join(units)}
                )
                flagged += 1
                lower += classifier.classify(without).probability < verdict.probability
    assert flagged > 30
    assert lower / flagged >= 0.9


def test_a_decision_elsewhere_is_unsure(classifier: Classifier) -> None:
    """A mail that only points at a letter or portal gets no answer but the reason."""
    raw = (
        b"From: HR <hr@firm.example>\r\nSubject: Your application\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n"
        b"--b\r\nContent-Type: text/plain\r\n\r\nDear Jo,\r\n\r\nPlease find our decision in the attached letter.\r\n\r\nKind regards\r\n"
        b"--b\r\nContent-Type: application/pdf; name=letter.pdf\r\nContent-Disposition: attachment; filename=letter.pdf\r\n\r\n%PDF\r\n--b--\r\n"
    )
    verdict = classifier.classify(parse(raw))
    assert verdict.label is Label.UNSURE
    assert verdict.reason is not None
    assert "attachment" in verdict.reason


def test_an_empty_mail_is_no_rejection(classifier: Classifier) -> None:
    """Nothing said, nothing flagged."""
    assert classifier.classify(Message(sender=Address("", "a@b.example"))).label is not Label.REJECTION


def test_a_language_never_trained_on_is_unsure(classifier: Classifier) -> None:
    """Whatever it scores, a mail in an unknown language is not flagged."""
    danish = "Tak for din ansøgning, men vi har valgt at gå videre med en anden kandidat til stillingen, og det er vi kede af. Vi ønsker dig held og lykke."
    verdict = classifier.classify(Message(subject="Din ansøgning", text=danish, sender=Address("HR", "hr@firma.example")))
    assert verdict.language == "da"
    assert verdict.label is not Label.REJECTION


def test_a_refusal_that_names_no_job_is_unsure(classifier: Classifier) -> None:
    """A flat is refused in the words of a job: where no job is named anywhere, it is not flagged."""
    body = "Hi Jo,\n\nI'm sorry to tell you that we have decided to go with another {}. We had a lot of interest.\n\nBest wishes,\nRosa"
    flat = Message(
        subject="{}",
        text=body.format("applicant for the flat, and the landlord has signed with them"),
        sender=Address("Rosa", "rosa@lets.example"),
    )
    job = Message(subject="{}", text=body.format("candidate for the role"), sender=Address("Rosa", "rosa@firm.example"))
    assert classifier.classify(flat).label is not Label.REJECTION
    assert classifier.classify(job).probability > 0.5
    assert classifier.classify(job).reason is None


def test_each_kind_is_in_the_group_of_its_label() -> None:
    """The kind model's groups part rejections from everything else, and know every kind of the corpus."""
    assert set(examples.GROUP_OF) == set(KINDS_OF_OTHER)
    assert set(examples.GROUP_OF.values()) == set(range(1, len(features.GROUPS)))
    assert set(examples.MIX) == set(KINDS_OF_OTHER) | set(KINDS_OF_REJECTION)


def test_a_mail_in_which_no_sentence_refuses_is_no_sure_rejection() -> None:
    """Trees lean to one where words of the trade stand in a feed's item; a post on hold is said without a refusal."""
    about = model.Reading((0.0,) * len(FUNCTIONS), (1.0,) * len(model.CONCEPTS))

    def second(refusal: float, function: Function = Function.OTHER) -> Verdict:
        sentences = (Sentence("No team manager wants to drop the ball.", function, 0.6, refusal),)
        return model._second_thought(Message(), Verdict(Label.REJECTION, 0.95, sentences=sentences, language="en"), [about])

    assert second(0.03).label is Label.UNSURE
    assert "none of its sentences" in (second(0.03).reason or "")
    assert second(0.2).label is second(0.03, Function.DELAY).label is Label.REJECTION


def flat(text: str) -> str:
    """Whitespace folded: a long line of a mail is wrapped on its way."""
    return re.sub(r"\s+", " ", text)


@pytest.mark.slow
def test_some_shapes_have_no_subject_and_some_only_what_the_mail_says() -> None:
    """Seeded; an excerpt keeps the labelled sentences, and no greeting or signature."""
    written = mails()[::40]
    whole, second = zip(*((parse(raw) for raw in shapes(mail)) for mail in written), strict=True)
    bare = [not message.subject for message in (*whole, *second)]
    assert 0.03 < sum(bare) / len(bare) < 0.25
    excerpts = [
        (mail, message) for mail, message in zip(written, second, strict=True)
        if (first := mail.lines[0]).function is None and not first.quoted and first.text and flat(first.text) not in flat(message.text)
        and any(line.function for line in mail.lines)
    ]  # fmt: skip
    assert excerpts
    for mail, message in excerpts:
        assert not message.subject
        assert all(flat(line.text) in flat(message.text) for line in mail.lines if line.function)
