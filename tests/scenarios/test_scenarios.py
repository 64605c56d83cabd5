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
# gets no draft: most miss a letter, four (92, 318, 367, 745) lack a title or name the wrong firm, seven (192, 500, 505, 531, 541, 724, 743) write where their author would not.
NOT_YET = {
    "52-panel-outcomes": "a withdrawn post, told to all who applied, stays unsure",
    "68-messengers": "a foundry's refusal that a friend passes on in its words stays unsure",
    "70-already-dealt-with": "a supply agency's two lines about cover that is no longer needed stay unsure",
    "74-two-agencies-one-client": "what the client told the agent stays unsure",
    "92-pittsburgh-onsite-takehome": "the founder's mails never name the role in words that are read as one",
    "98-italiano-en-nederlands": "'five were invited, you are not among them' stays unsure, and nothing of the application came before",
    "192-relay-care-hotel": "a post withdrawn before anybody was looked at gets a letter, which its author would not write",
    "318-hospital-trust-ward": "the post is named in the portal's mails alone, which bear the portal's name",
    "404-montagnes-horloger": "what the client told the agent ('part avec quelqu'un d'autre') stays unsure",
    "500-carole-office-sheffield": "a refusal that is told as the story of who got it stays unsure; 'Dad won't have it', of a wish, is taken for one",
    "501-reshmi-nurse-galway": "an agent's gossip of whom the client took stays unsure",
    "503-rhodri-music-teacher": "that somebody else was asked and said yes is all that the head writes",
    "505-isla-planning-officer": "that another post was cut is taken for the end of this one",
    "521-bilanzbuchhalter-graz": "what the client told the agent stands behind a new offer, and stays unsure",
    "531-logistica-rosario": "thanks after a meeting, with a doubt, are taken for a refusal",
    "534-redattrice-torino": "that the trainee got the hours is told in passing, by a friend in the house",
    "541-ergotherapeut-oudenaarde": "frank doubts before a third talk are taken for a refusal",
    "542-trafikplanerare-norrkoping": "the refusal is one sentence behind train receipts: 'det blev Johanna'",
    "544-structure-suzhou": "a founder's story of whose chair it is now stays unsure",
    "545-customer-success-izmir": "that somebody else said yes is all that the recruiter writes",
    "338-es-usted-enfermera": "a home's refusal without a stock word stays unsure, and nothing of the application came before",
    "81-es-mexico-espana": "'nos han cerrado el' (post), by a friend in the house, stays unsure",
    "163-belgique-suisse-quebec": "a hospital's receipt and refusal in one mail are taken for a receipt",
    "222-french-retour-deja-donne": "'nous sommes au regret de ne pouvoir y donner une suite' stays unsure, and nothing of the application came before",
    "251-ireland-credit-union-gaa": "'they've gone with someone else for it', by a club's secretary, is taken for something that is no job",
    "305-es-ar-bodega-consultora": "what the agent passes on is taken for a second notice of another client's",
    "346-swedish-polish": "'vi har valt att gå vidare med andra sökande' below a system's long frame stays unsure",
    "367-controllerin-winterthur": "the salutation stays neutral ('Guten Tag Beat Nägeli') where a reader would write Herr",
    "525-bibliothecaire-namur": "'le conseil a nommé Monsieur Gillard' stays unsure",
    "530-cocinera-zaragoza": "a finalist's refusal is taken for a second notice of the mail before it",
    "724-marieke-communicatie": "'wil je hem als niet verzonden beschouwen' is not read as taking the refusal back",
    "740-data-analyst-columbus": "who was only at the first call is thanked for that call alone, and the panel that came after it goes unsaid",
    "743-civil-servant-cardiff": "a school's letter about other candidates, to the clerk who wrote the minutes, is taken for one to the owner",
    "745-marketing-manager-pune": "the client and the post that an agent named in an earlier mail are not found",
    "758-leeds-agency-client-no": "'they've offered it to the other person they had at final', which an agent passes on, stays unsure",
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


@pytest.mark.parametrize("scenario", SCENARIOS, ids=lambda folder: folder.name)
def test_the_judge_can_fail(scenario: Path) -> None:
    """Without any draft, a scenario that wants one fails; a draft that nothing asks for fails, too."""
    wanted = json.loads((scenario / "expect.json").read_text(encoding="utf-8"))["drafts"]
    assert len([f for f in judge(scenario, [])[0] if f.startswith("no draft for")]) == len(wanted)
    stray = b"From: a@b.example\r\nIn-Reply-To: <nothing@nowhere.example>\r\n\r\nHello\r\n"
    assert any("nothing asks for" in f for f in judge(scenario, [stray])[0])
