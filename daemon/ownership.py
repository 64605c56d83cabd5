"""Whose application a mail refuses: the owner's, or somebody else's whom they hire, vouch for or merely hear about. Pure."""

from __future__ import annotations

import re
from collections.abc import Sequence

from classifier.message import Message
from classifier.verdict import Verdict
from daemon.genders import by_name
from daemon.names import fold, folded_words, known_first, vocabulary
from daemon.related import later, thread_of
from daemon.signatures import salutation
from daemon.values import Found, Mailbox, Owner

__all__ = ["not_owner"]

_INVITES_OTHERS = re.compile(
    r"(?i)(?:\b(?:your (?:cv|application|resume)|invite you|like to interview you|we (?:are|were) "
    r"(?:impressed|looking))|ihre bewerbung|ihre unterlagen)"
)
# several are greeted, of whom the reader is one: those who decide
_TO_PANEL = re.compile(
    r"(?i)^\W*(?:dear|hi|hello|hey|good (?:morning|evening|afternoon)|morning|evening|afternoon|dag|beste|hallo|hoi|liebe|liebes|bonjour|chers?|chères?|hola|estimad[oa]s|caros?|caras?|cari)?"
    r"\s*(?:both|panel(?: members)?|colleagues|committee(?: members)?|hiring team|interviewers|trustees|(?:sollicitatie|selectie|benoemings)?commissieleden|collega['’]?s|kolleg(?:en|innen)\w*|"
    r"auswahlteam|collègues|membres du jury|colegas|compañer[oa]s|colleghi)\b[^.\n]{0,40}[,:!]"
)
# said to one who hires or who vouched for somebody: an offer of the owner's refused, a reference of theirs thanked for
_TO_WHO_HIRES = re.compile(
    r"(?i)\bI(?:['’]ve| have) (?:accepted|taken|signed) (?:an?(?:other)?|the) (?:\w+ )?(?:offer|position|job|role)\b|\bich habe (?:ein (?:anderes )?|das )?angebot angenommen|"
    r"\bich habe mich (?:\w+ ){0,3}für\s+(?:einen\s+anderen|eine\s+andere)\s+(?:\w*platz|stelle|\w*betrieb)|\bI(?:['’]ve| have)? decided (?:to (?:go with|take|accept)|on) (?:another|a different) (?:offer|place|placement|position|job|school)\b|"
    r"\bj['’]ai accepté une (?:autre )?offre|\bhe aceptado (?:una|otra) oferta|\bho accettato un['’]altra offerta|\baceitei outra (?:oferta|proposta)|"
    r"\b(?:not to (?:accept|take)|declin\w+|turn\w* down|won['’]t be (?:accepting|taking)) your offer\b|\breference (?:that )?you (?:sent|gave|wrote|provided|kindly)\b|"
    r"\bthank(?:s| you)(?: (?:so|very) much)? for (?:the|your|that) reference\b(?! (?:number|code|no\b))|\byour reference (?:was|counted|carried|made|for (?-i:[A-Z]))|\b(?:decided (?:not to|against)|not (?:be )?(?:going to )?)(?: ?(?:offer|appoint|hir|tak)(?:e|ing)?) (?:him|her)\b(?! (?:own|team))|"
    r"\b(?:named|given|listed) as (?:a |his |her |their )?referees?\b|\bnot (?:now )?be needing (?:the|your) reference\b|\bas a courtesy to (?:the )?referees?\b|\byou (?:kindly |very kindly )?(?:provided|gave|wrote|sent|supplied) (?:us )?(?:with )?a (?:\w+ )?reference for\b|\byou (?:acted|stood) as (?:a )?referee\b|"
    r"\bfor your reference (?:for|on)\b|\bfor (?:giving|sending|writing|providing) (?:us )?a reference for\b|\b(?:letter|reference|recommendation) (?:that )?you (?:wrote|sent|gave)(?: us)? for (?-i:[A-Z])|\b(?:brief|schreiben|gutachten|empfehlung) (?:für|von) (?-i:[A-Z])\w+, (?:das|den|die) (?:sie|du)\b|\blettre que (?:tu as|vous avez) écrite pour\b|\bcarta que (?:escreveste|escreveu|escribiste|escribió) (?:por|pel[ao]|para)\b|\blettera che (?:hai|ha) scritto per\b|\bbrief die (?:je|u) (?:hebt )?(?:schreef|geschreven) voor\b|\bIhr Angebot (?:nicht annehm\w+|abgelehnt|abzulehnen)|"
    r"\b(?:retorno|devolutiva) d[ae] (?:sua|tua) indicação\b|\b(?:el|la) candidat[oa] que (?:nos )?recomendaste\b|\bc/o (?:mr|mrs|ms|miss|herrn?|frau|mme|m\.|sra?\.|sig)|"
    r"\bvotre offre\b[^.!?]{0,30}\b(?:déclin|refus)\w+|\b(?:déclin|refus)\w+ votre offre|\brechaz\w+ (?:su|tu) oferta|\brifiuta\w* la (?:sua|tua|vostra) offerta"
)
# "on ne retient pas la candidature de Théo", told to who hires with them
_OF_SOMEBODY = re.compile(
    r"(?:(?i:candidature) d(?:e |['’])|(?i:candidatura) (?:de|do|da|di) |(?i:bewerbung) von |(?i:sollicitatie|kandidatuur) van |(?i:ansökan) från |(?i:application|candidacy) (?:of|from) )(?P<who>[A-ZÀ-Þ][\w’'-]+)(?!\w)(?! [A-ZÀ-Þ])"
)
# "your application of April 12" is the reader's
_YOURS = re.compile(
    r"(?i)\b(?:your|ihre[rn]?|deine[rn]?|eure|votre|ta|vos|su|tu|sua|tua|vostra|uw|je|jouw|din|er)\s+(?:\w+\s+)?$"
)
_QUOTATION = re.compile(r"[\"“„«](?=[^\s\d])(?P<said>[^\"“”„«»]{60,2000})[\"”“»]")


_TO_A_CANDIDATE = re.compile(
    r"(?i)^\W*(?:dear|hi|hello|sehr geehrte\w*|liebe\w*|guten tag|beste|geachte|bonjour|madame|monsieur|ch[eè]re?|estimad\w+|prezad\w+|gentile|hej|thank you for (?:coming|applying|your)|nous vous remercions|(?:vielen|herzlichen) dank für (?:ihre|deine)|(?:le|te) agradecemos|agradecemos|la ringraziamo|wij danken)\b"
)


_GREETS = re.compile(
    r"(?i)^\W*(?:dear|hi|hello|liebe\w*|sehr geehrte\w*|guten tag|beste|geachte|bonjour|ch[eè]re?s?|estimad\w+|prezad\w+|gentile|hej)\b.{0,60}$"
)
_BLANK = re.compile(
    r"(?i)[(\[{<]+\s*(?:first |last )?(?:name|vorname|nachname|prénom|nom|nombre|nome|naam|candidate|applicant)\b|\.{3}|…|_{2,}|\bX{2,}\b|\b(?:candidate|applicant)\b"
)


def _only_quoted(message: Message, verdict: Verdict, greets_owner: bool) -> bool:
    """Whether what refuses stands between quotation marks, with more than itself: the wording of a letter to somebody, shown to the reader.

    To a reader greeted by name somebody may pass on another's words ("the doctor asked me to type this"): then only a quotation that is a letter by
    itself counts.
    """
    text = re.sub(r"\s+", " ", message.text[:12_000])
    refusing = [s.text for s in verdict.sentences if s.refusal >= 0.4] or [
        s.text for s in sorted(verdict.sentences, key=lambda s: -s.refusal)[:1]
    ]
    quotations = [m for m in _QUOTATION.finditer(text) if re.search(r"[.!?…,]\W+\w", m["said"])]
    outside = len(refusing)
    for sentence in refusing:
        core = re.sub(r"\s+", " ", sentence).strip(' "“”„«»')
        at = text.find(core)
        around = [m for m in quotations if m.start("said") <= at and at + len(core) <= m.end("said") + 1]
        if any(_TO_A_CANDIDATE.match(m["said"]) for m in around):
            return True
        outside -= bool(around)
    return bool(refusing) and outside == 0 and not greets_owner


def not_owner(message: Message, verdict: Verdict, owner: Owner, found: Sequence[Found]) -> bool:
    """Whether the refused application is somebody else's: another name is greeted, the owner was the one hiring, or a letter is only quoted."""
    lines = [line.strip() for line in message.text[:2000].split("\n") if line.strip()]
    greetings = [line for line in message.text[:8000].split("\n") if _GREETS.match(line)]
    if any(_BLANK.search(line) for line in greetings[1:]):
        return True  # below the mail's own greeting stands a letter with a blank for the name
    own = set(folded_words(owner.name))
    said = {word for line in lines[:2] for word in folded_words(line[:60])}
    if _TO_WHO_HIRES.search(f"{message.subject}\n{message.text[:3000]}"):
        return True
    start = message.text[:3000]
    if any(
        known_first(one["who"]) and fold(one["who"]) not in own and not _YOURS.search(start[: one.start()])
        for one in _OF_SOMEBODY.finditer(start)
    ):
        return True
    if any(_TO_PANEL.match(line) for line in lines[:2]) or _only_quoted(message, verdict, bool(own & said)):
        return True
    # a copy: the refusal is to somebody else
    if (
        message.to
        and not any(a.email.lower() in owner.addresses for a in message.to)
        and any(a.email.lower() in owner.addresses for a in message.cc)
    ):
        return True
    if not owner.name:
        return False
    thread = thread_of(message) - ({message.message_id} if message.message_id else set())
    for one in found:
        earlier = one.mailbox is Mailbox.SENT and bool(thread_of(one.message) & thread) and not later(one.message, message)
        if earlier and _INVITES_OTHERS.search(one.message.text[:8000]):
            return True
    who = salutation(message.text).person
    if who is None:
        return False
    mine = set(folded_words(f"{owner.name} {' '.join(a.partition('@')[0] for a in owner.addresses)}"))
    greeted = folded_words(who.full)
    if not greeted or any(_shared(part, mine) for part in greeted):
        return _of_the_family(greeted, owner)
    mailed = any(a.email.lower() in owner.addresses for a in (*message.to, *message.cc))
    if not mailed and (message.to or message.cc):
        return True
    if len(greeted) == 1:  # one given name may be what friends call them, but not a woman's for a man
        genders = {by_name(greeted[0]), by_name(owner.name)}
        return genders == {"f", "m"} and greeted[0] not in _NICKNAMES
    return known_first(greeted[0]) or _spelled_like_a_first(greeted[0])


# "Thayná", "Jhonatan": given names that parents spell their own way
_RESPELLED = (
    ("th", "t"),
    ("jh", "j"),
    ("ph", "f"),
    ("y", "i"),
    ("w", "v"),
    ("kh", "k"),
    ("ll", "l"),
    ("nn", "n"),
    ("tt", "t"),
    ("ss", "s"),
)


def _spelled_like_a_first(name: str) -> bool:
    """Whether `name` (folded) is a known given name once the letters are spelled the usual way."""
    plain = name
    for own, usual in _RESPELLED:
        plain = plain.replace(own, usual)
    return plain != name and len(plain) > 3 and known_first(plain)


_NICKNAMES = vocabulary("bob bill ted dick jack peggy polly hank tony chuck pepe paco nacho lola pepa quique gigi sascha sasha")


def _of_the_family(greeted: Sequence[str], owner: Owner) -> bool:
    """Whether another of the owner's surname is greeted: "Dear Mr Rhys Morgan", read by Catrin Morgan. A given name may be short for another."""
    own = folded_words(owner.name)
    first, rest = greeted[0], greeted[1:]
    addresses = {fold(part) for a in owner.addresses for part in re.findall(r"[^\W\d_]+", a.partition("@")[0])}
    return (
        len(own) > 1
        and bool(rest)
        and rest[-1] == own[-1]
        and known_first(first)
        and first not in _NICKNAMES
        and not any(_shared(first, {part}) or part[0] == first[0] for part in own[:-1])
        and not _shared(first, addresses)
    )


def _shared(part: str, mine: set[str]) -> bool:
    """Whether a greeted name can be short for one of the owner's, or stand in their address: "Alex" for Alexandra."""
    return part in mine or (len(part) >= 3 and any(m.startswith(part[:3]) or part in m for m in mine))
