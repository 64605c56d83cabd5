"""What a refusal says by itself: after an interview or not, feedback or none, a closed position, an agency, a mistake. Pure.

Patterns do the work, in twelve languages; what the classifier read in a sentence (`Verdict.sentences`) is added to them, never needed.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from math import log

from classifier.features import split
from classifier.message import Message
from classifier.verdict import Function, Verdict
from daemon.addresses import Kind, kind
from daemon.counsel import counsels, finds_fault, listed, no_reason, promises
from daemon.dates import days
from daemon.invitations import kind_of, topic_of
from daemon.names import is_relay
from daemon.offers import other_openings
from daemon.outcome_phrases import CHOSE_ANOTHER, CLOSED, GONE, NOT_CHOSEN, SAYS_NO, TO_ANOTHER
from daemon.signatures import sender, signatory
from daemon.stage_phrases import (
    CALLED_OFF,
    CLIENT,
    CORRECTION,
    FEEDBACK,
    GENERIC,
    IF,
    LIVES,
    MET,
    MET_OTHERS,
    NO_FEEDBACK,
    NOT_MET,
    OFFERS_FEEDBACK,
    REFERRAL,
    SIFT,
    TASK,
)
from daemon.values import Stage

__all__ = ["Says", "goes_on", "likely_stage", "says", "spoken_of"]


@dataclass(frozen=True, slots=True)
class Says:
    """What one refusal says by itself. `kind`: "interview", "call", "task" ... if it names one; `topic`: its own words for it."""

    stage: Stage
    kind: str = ""
    topic: str = ""
    feedback: tuple[str, ...] = ()
    feedback_refused: bool = False
    alternative: tuple[str, ...] = ()  # the sentences that offer another opening
    closed: bool = False
    gone: bool = False  # closed for good, not only paused
    outright: bool = False  # it says in so many words that somebody else was chosen, or that it is a no
    agency: bool = False
    correction: bool = False
    referral: bool = False


_SENSED = 0.5  # of one sentence, in a mail that lists points
# The log-odds of the two sentences likeliest to be feedback, the second counting half, with what turns of phrase add; how much was chosen out of fold on the
# corpus, and is measured on mails that nothing learned from by `scripts/facts.py FILE ...`. Thanks for feedback that was none are worse than a question too many.
_TOLD, _SECOND, _LEAST = -0.8, 0.5, -4.0
_WEIGHS, _STORY = 0.7, 1.0  # more for a sentence that weighs one thing against another, less for one that finds no fault
_COUNSELS, _PROMISES = 1.5, 1.0  # a mail that says what would help; one that says that it tells why
_POINT = -1.0  # from what log-odds on a sentence is one of its points
_BUT = re.compile(
    r"(?i)\b(?:but|though|however|whereas|aber|jedoch|allerdings|mais|toutefois|cependant|pero|aunque|però|tuttavia|mas|porém|maar|echter|ale|jednak|men|dock|"
    r"ama|ancak|fakat)\b|けど|ですが|但是?|不过"
)


# "If you have received it in error, please disregard it": what stands below every mail of a house takes nothing back
_DISCLAIMS = re.compile(
    r"(?i)\b(?:if you (?:have|are not|received|get)|si (?:usted|vous|ha recibido|lo ha|no es)|(?:falls|wenn|sollten) sie|se (?:lo ha|ha ricevuto|você|o recebeu|recebeu|não for)|(?:als|indien) u|om du|jeśli)\b"
    r"[^.!?]{0,120}\b(?:in error|by mistake|intended|por error|destinat[aá]ri\w+|destinatair\w+|erreur|errore|engano|vergissing|irrtümlich|versehentlich|empfänger|misstag|omyłkowo|mottagare|geadresseerde|bestemd)\b|"
    r"\b(?:if you (?:did|have|are|were)(?:n['’]t| not)|(?:wenn|falls|sollten) sie [^.!?]{0,60}\bnicht|si (?:vous|tu) n['’]|si (?:usted )?no|se (?:não|non)|als (?:u|je) [^.!?]{0,60}\b(?:niet|geen))\b[^.!?]{0,120}\b(?:ignor|disregard|caso omiso|neger|pas tenir compte)|"
    r"\bdestina-se exclusivamente\b|\bintended (?:only|solely) for\b"
)


def _only_kind(sentence: str, praise: Sequence[str]) -> bool:
    """Whether `sentence` is one of `praise`, or holds one and little else: "Eines muss ich dir aber sagen: ..." """
    for word in praise:
        before, found, after = sentence.partition(word)
        if (
            found and len(f"{before} {after}".split()) < _LITTLE and not _BUT.search(after)
        ):  # "excellent, but much too long" says more
            return True
    return False


_LITTLE = 6  # words
# what one says of who stood out, and of nobody who fell short
_BEST = re.compile(
    r"(?i)\byou(?:['’]re| are| were) (?:\w+ )?the (?:only|first|best)\b|\bmade (?:her|him|us|me|them|everyone) (?:all )?(?:laugh|smile)|\b(?:war(?:st|en)? (?:du|sie)|(?:du|sie) war(?:st|en)) (?:die|der) (?:einzige|beste|erste)\w*"
)


# why they write and don't ring, how they feel about it, and that the no takes nothing away: of these no point is made
_OF_THE_WRITER = re.compile(
    r"(?i)\b(?:tried (?:to )?(?:ring|call|phone)|(?:rather|better) (?:ring|call|tell) you|am telefon (?:sagen|erzählen)|angerufen|erwischt|mailbox|voicemail|messagerie|vous appeler|t['’]appeler|(?:dado|dar|dizer|dito|contado|dicho|decir)\w*[^.!?]{0,30} por tel[eé]fon[oe]|te llamé|llamarte|llamarla|te ligar|"
    r"chiamar(?:ti|la)|(?:je|u) (?:liever |even )?bellen)\b|"
    r"\b(?:gutted|it pains me|fiquei (?:muito )?(?:chatead|triste|com pena)\w*|me (?:dio|da) (?:mucha )?(?:pena|rabia)|mi è dispiaciuto|ça (?:me fait (?:suer|mal)|m['’](?:ennuie|embête)))\b|"
    r"\b(?:takes? nothing away|n['’]enl[èe]ve rien|nimmt (?:\w+ )?nichts weg|no (?:le )?quita (?:nada )?|não tira nada|non toglie (?:nulla|niente)|doet niets af)\b"
)


def _weighs(sentence: str) -> bool:
    """Whether `sentence` weighs one thing against another; one that begins with "but" weighs kind words against the no."""
    first = re.match(r"\W*\w+\W*", sentence)
    return bool(_BUT.search(sentence, first.end() if first else 0))


def given(verdict: Verdict, sentences: Sequence[str]) -> tuple[str, ...]:
    """What a refusal of these `sentences` tells its reader of what was weak, or to do, as the classifier reads them; empty where it is not sure enough."""
    odds = {
        s.text: log(max(s.feedback, 1e-4) / max(1 - s.feedback, 1e-4)) + _WEIGHS * _weighs(s.text)
        for s in verdict.sentences
        if not (GENERIC.search(s.text) or _OF_THE_WRITER.search(s.text) or no_reason((s.text,)))
    }
    promised = promises(sentences)
    counsel = counsels(sentences)  # what looks kind above it is what it is drawn from
    useful = {
        text: z - _STORY * (not (promised or _weighs(text) or finds_fault(text)))
        for text, z in odds.items()
        if _weighs(text) or counsel or not (_only_kind(text, verdict.praise) or _BEST.search(text))
    }
    if not useful:
        return ()
    best = max(useful, key=lambda text: useful[text])
    second = max(
        [_LEAST, *(z for text, z in odds.items() if text != best)]
    )  # kind words beside it say that somebody took the time
    score = useful[best] + _SECOND * second + _COUNSELS * counsel + _PROMISES * promised
    return tuple(text for text, z in useful.items() if text == best or z >= _POINT) if score >= _TOLD else ()


# "Auskünfte zur Datenverarbeitung erteilt ...": told of data, and not of the decision
_OF_DATA = re.compile(
    r"(?i)datenverarbeitung|\b(?:datenschutz|privacy|data protection|protection des données|protección de datos|proteção de dados|protezione dei dati|gegevensbescherming)\b[^.!?]*@"
)


def says(message: Message, verdict: Verdict | None = None) -> Says:
    """What the newest text of `message` says; see the module's words."""
    sentences = split(message.text[:8000])
    read = [s for s in verdict.sentences if s.probability >= 0.4] if verdict else []
    stage, kind, topic = _stage(message.subject, sentences, _from_system(message))
    shown = [s for s in sentences if FEEDBACK.search(s) and not NO_FEEDBACK.search(s) and not GENERIC.search(s)]
    feedback = list(given(verdict, sentences)) if verdict and verdict.sentences else shown
    sensed = any(s.function is Function.FEEDBACK and s.probability >= _SENSED for s in read)
    # however unsure: the no itself is no point of the feedback
    refusing = [s.text for s in verdict.sentences if s.function is Function.REFUSAL] if verdict else []
    told = [one for one in listed(message.text, sentences, sensed) if not any(one in sentence for sentence in refusing)]
    feedback = told or feedback
    refused = any(NO_FEEDBACK.search(s) and not OFFERS_FEEDBACK.search(s) for s in sentences) or any(
        s.function is Function.NO_FEEDBACK and not _OF_DATA.search(s.text) for s in read
    )
    alternative = other_openings(sentences, read)
    whole = " ".join(sentences)
    of_the_post = [s for s in sentences if not IF.search(s) and not TO_ANOTHER.search(s)]
    gone = any(GONE.search(s) for s in of_the_post)
    another = [s for s in sentences if CHOSE_ANOTHER.search(s)]
    outright = any(not IF.search(s) for s in (*another, *filter(SAYS_NO.search, sentences)))
    looked_at = bool(another) or any(NOT_CHOSEN.search(s) and not _HENCE.search(s) for s in sentences)
    closed = (gone or any(CLOSED.search(s) for s in of_the_post)) and not looked_at
    agency = any(CLIENT.search(s) for s in sentences) or bool(CLIENT.search(message.subject))
    correction = any(CORRECTION.search(s) and not _DISCLAIMS.search(s) for s in (message.subject, *sentences)) or any(
        s.function is Function.CORRECTION and s.probability >= 0.7 and not _DISCLAIMS.search(s.text) for s in read
    )
    return Says(
        stage, kind, topic, tuple(feedback), refused, alternative, closed, gone and closed, outright, agency, correction,
        bool(REFERRAL.search(f"{message.subject}. {whole}")),
    )  # fmt: skip


# "the role was cancelled, so your application was not successful": nobody was looked at
_HENCE = re.compile(
    r"(?i)\b(?:so|therefore|hence|thus|daher|deshalb|somit|folglich|donc|por ello|por (?:lo )?tanto|portanto|por isso|quindi|pertanto|dus|daarom)\b"
)


def goes_on(message: Message) -> bool:
    """Whether the mail says itself that the reader's own application goes on: another post was cancelled, the answer is late."""
    return any(LIVES.search(s) and not IF.search(s) for s in split(message.text[:8000]))


# what turns of phrase add to the stage model's log-odds of an interview, and how sure both together must be; chosen by the corpus's mails, out of fold
_SAID = {Stage.AFTER_INTERVIEW: 1.3, Stage.AFTER_ASSESSMENT: -1.6, Stage.AFTER_APPLICATION: -1.4, Stage.UNKNOWN: -0.3}
_SURE = log(0.7 / 0.3)


def likely_stage(said: Stage, met: float | None) -> Stage:
    """The stage that is likely by the words of the whole mail (`Verdict.met`), `said` being what its turns of phrase tell.

    For what is printed, not for letters: these thank for a meeting only where one is spoken of.
    """
    if met is None:
        return said
    odds = log(max(met, 1e-9) / max(1 - met, 1e-9)) + _SAID[said]
    if odds >= _SURE:
        return Stage.AFTER_INTERVIEW
    if odds > -_SURE:
        return Stage.UNKNOWN
    return Stage.AFTER_ASSESSMENT if said is Stage.AFTER_ASSESSMENT else Stage.AFTER_APPLICATION


# Of the corpus's refusals with a turn of phrase that speaks of a meeting, two in five came after none where the words of the whole mail make it less
# likely than _NOT_MET_AT_ALL, and, where the sentence thanks for the meeting, more than half below _NOT_MET_THOUGH_THANKED; of those without one, 19 of 20 did where they make it likelier than _MET_ALL_THE_SAME (out of fold).
_NOT_MET_AT_ALL, _NOT_MET_THOUGH_THANKED, _MET_ALL_THE_SAME = 0.5, 0.1, 0.98
# who is thanked for a meeting, in the same sentence, had one
_THANKED = re.compile(
    r"(?i)\b(?:thank\w*|enjoy\w*|grateful|appreciat\w*|pleasure|(?:good|great|nice|lovely) to|dank\w*|gefreut|freude|(?:schön|toll|nett),? (?:dass|dich|sie|war)|merci|remerci\w*|apprécié|plaisir|gracias|agradec\w*|gust\w*|encant\w*|"
    r"obrigad\w*|gost\w*|prazer|grazie|ringrazi\w*|piacere|bedankt|leuk|fijn|dziękuj\w*|tack\w*|teşekkür\w*)\b|ありがとう|お疲れ|感谢|谢谢"
)


def spoken_of(said: Stage, met: float | None, sentences: Sequence[str], sent: datetime | None = None) -> Stage:
    """The stage that a letter may speak of: `said`, unless the words of the whole mail (`Verdict.met`) are nearly sure that it is otherwise. `sent`: the mail's
    date, up to which a day that stands beside a meeting settles that it took place."""
    of_it = [s for s in sentences if MET.search(s) or MET_OTHERS.search(s)]
    thanked = any(map(_THANKED.search, of_it))
    if sent and said is Stage.AFTER_INTERVIEW and any(days(s, sent, past=True) for s in of_it if not IF.search(s)):
        return said  # "con riferimento al colloquio del 29 ottobre"
    if met is not None and said is Stage.AFTER_INTERVIEW and met < (_NOT_MET_THOUGH_THANKED if thanked else _NOT_MET_AT_ALL):
        return Stage.UNKNOWN
    if met is not None and said in (Stage.UNKNOWN, Stage.AFTER_APPLICATION) and met >= _MET_ALL_THE_SAME:
        return Stage.AFTER_INTERVIEW
    return said


def _from_system(message: Message) -> bool:
    """Whether nobody in particular wrote: no human's name, and a no-reply or relay address or talk of an application."""
    if message.sender is None or sender(message) or signatory(message):
        return False
    return kind(message.sender) is Kind.NO_REPLY or is_relay(message.sender.domain) or bool(SIFT.search(message.subject))


def _stage(subject: str, sentences: Sequence[str], system: bool) -> tuple[Stage, str, str]:
    met = told = task = denied = False
    kind = topic = ""
    for sentence in [subject, *sentences]:
        if IF.search(sentence):
            continue
        if CALLED_OFF.search(sentence):
            continue
        if NOT_MET.search(sentence):
            denied = True
            continue
        if MET.search(sentence) or MET_OTHERS.search(sentence):
            met, told = True, told or sentence is not subject
            kind = kind or kind_of(sentence)
            topic = topic or topic_of(sentence)
        elif TASK.search(sentence):
            task = True
            topic = topic or topic_of(sentence)
    if told or (met and not denied):  # "Re: Your interview", and below it that it won't take place
        return Stage.AFTER_INTERVIEW, kind or "interview", topic
    if task:
        return Stage.AFTER_ASSESSMENT, "task", topic
    if denied or system or SIFT.search(" ".join(sentences)):
        return Stage.AFTER_APPLICATION, "", ""  # what a system sends without a word of a meeting came after the application alone
    return Stage.UNKNOWN, "", ""
