"""Every scenario mailbox holds, on a real Dovecot, under its own clock."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest
from plugins.dovecot import Dovecot

from classifier.model import Classifier
from tests.scenarios.judge import judge
from tests.scenarios.run import folders, run

HERE = Path(__file__).parent
ROOTS = [HERE / "mailboxes", *map(Path, filter(None, os.environ.get("AFTERWORD_SCENARIOS", "").split(":")))]
SCENARIOS = [folder for root in ROOTS for folder in folders(root)]


# What does not hold yet, and why: strict, so that a scenario that begins to hold must leave this list. A mail left unsure
# gets no draft: most miss a letter, one (92) lacks a title, two (192, 500) write where their author would not.
NOT_YET = {
    "1044-lehrstelle-probearbeiten": "a refusal below 'nur drei Tage zu spät', with another place offered, stays unsure, and nothing of the application came before",
    "1062-no-without-saying-no": "who wants the pastry for herself is told in place of a refusal",
    "1064-uk-driver-inviter": "the haulier's name stands only in his address and below his own, and 'the class 2' is read as no title",
    "1079-pousada-e-colegio": "a job site's receipt that names the house in its text alone is not found by headers",
    "1093-cs-strojirny-a-hra": "Czech is none of the classifier's languages: a refusal told in it stays unsure",
    "1097-stage-manager": "what became of the tour, and that they had settled on her, is not taken up in the letter",
    "1107-nijmegen-fietsenmaker": "the post is named only as 'daar valt ook de Werkplaatscoördinator onder'",
    "1135-elektricien-roeselare": "an interim office is not known as an agency by 'het voedingsbedrijf', so its client is not spoken of",
    "1139-educatrice-altra-offerta": "a crèche's answer to an unsolicited application, that no educator is sought, stays unsure",
    "130-hospital-nurse": "a plain refusal through a carrier, full of the words of a hospital, stays unsure",
    "192-relay-care-hotel": "a post withdrawn before anybody was looked at gets a letter, which its author would not write",
    "338-es-usted-enfermera": "a home's refusal without a stock word stays unsure, and nothing of the application came before",
    "500-carole-office-sheffield": "a refusal that is told as the story of who got it stays unsure; 'Dad won't have it', of a wish, is taken for one",
    "501-reshmi-nurse-galway": "an agent's gossip of whom the client took stays unsure",
    "503-rhodri-music-teacher": "that somebody else was asked and said yes is all that the head writes",
    "511-in-startup-pune": "doubts before it are taken for the first notice of the founder's no",
    "53-sent-from-my-phone": "a friendly note from a private phone, with the refusal in its middle, is taken for ordinary",
    "530-cocinera-zaragoza": "whose hands the kitchen is in from November is told as the family's story",
    "534-redattrice-torino": "that the trainee got the hours is told in passing, by a friend in the house",
    "542-trafikplanerare-norrkoping": "the refusal is one sentence behind train receipts: 'det blev Johanna'",
    "545-customer-success-izmir": "that somebody else said yes is all that the recruiter writes",
    "68-messengers": "a foundry's refusal that a friend passes on in its words stays unsure",
    "74-two-agencies-one-client": "an agent's story of a number that was too high is taken for ordinary",
    "81-es-mexico-espana": "that the post disappears with the funding stays unsure, and nothing of the application came before",
    "862-farmacista-modena": "the trees name the shop 'parafarmacia Sassuolo', or nothing, for the firm that runs it",
    "872-recreation-programmer-ontario": "a consent form that 'does not indicate an offer' is taken for the refusal, and what comes later for its second notice",
    "896-nl-u-en-je": "'we gaan verder met twee anderen', in a mail about bingo and stamppot, is taken for ordinary",
    "915-product-analyst-agency-founder": "that the walk in the park took place is said only by 'next kopi also on me'",
    "918-ch-lehrperson-probelektion": "the portal's notice, which came first, is not tied to the school's own invitations",
    "92-pittsburgh-onsite-takehome": "the founder's mails never name the role in words that are read as one",
    "948-in-data-analyst-malicious": "what a client rejected 'at profile screening level', as an Indian consultant writes it, stays unsure",
    "958-nl-communicatieadviseur": "'het gaat hem niet worden', and who it is going to be, is taken for ordinary",
}


def marked(folder: Path) -> object:
    reason = NOT_YET.get(folder.name) if folder.parent.parent == HERE else None
    return pytest.param(folder, marks=[pytest.mark.xfail(reason=reason, raises=AssertionError, strict=True)] if reason else [])


MARKED = [marked(folder) for folder in SCENARIOS]


@pytest.fixture(scope="module")
def classifier() -> Classifier:
    return Classifier.load()


@pytest.mark.server
@pytest.mark.parametrize("scenario", MARKED, ids=lambda folder: folder.name)
def test_scenario(scenario: Path, dovecot_server: Dovecot, classifier: Classifier) -> None:
    """The drafts that should be there are, each to the right human in the right words, and no other."""
    fail, _, _ = run(scenario, dovecot_server, classifier)
    assert fail == []


@pytest.mark.slow
@pytest.mark.parametrize("scenario", SCENARIOS, ids=lambda folder: folder.name)
def test_the_judge_can_fail(scenario: Path) -> None:
    """Without any draft, a scenario that wants one fails; a draft that nothing asks for fails, too."""
    wanted = json.loads((scenario / "expect.json").read_text(encoding="utf-8"))["drafts"]
    assert len([f for f in judge(scenario, [])[0] if f.startswith("no draft for")]) == len(wanted)
    stray = b"From: a@b.example\r\nIn-Reply-To: <nothing@nowhere.example>\r\n\r\nHello\r\n"
    assert any("nothing asks for" in f for f in judge(scenario, [stray])[0])
