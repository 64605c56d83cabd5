"""What has happened since, and whose application it was: answered, corrected, withdrawn, told twice, somebody else's. Pure."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from datetime import timedelta

from classifier.message import Message
from classifier.model import NO_JOB
from classifier.verdict import Function, Label, Sentence, Verdict
from daemon.addresses import Kind, kind
from daemon.invitations import invitation
from daemon.matter import unprefixed
from daemon.names import fold, folded_words, known_first, vocabulary
from daemon.openings import same_role
from daemon.related import Mail, later, thread_of
from daemon.signatures import salutation
from daemon.stages import says
from daemon.values import LIKELY, Found, Mailbox, Owner, Person

__all__ = ["answered", "asked_already", "corrected", "likely", "not_owner", "said", "said_once", "second_notice", "withdrawn"]


def _base(subject: str) -> str:
    return fold(unprefixed(subject)).strip()


def answered(message: Message, written: Sequence[Found], recipient: Person | None) -> tuple[bool, bool]:
    """(the owner has answered it, a draft of theirs answers it)."""
    theirs = {a.email.lower() for a in (message.sender, *message.reply_to) if a and kind(a) is not Kind.NO_REPLY}
    theirs |= {recipient.address.lower()} if recipient and recipient.address else set()
    answered = draft = False
    for one in written:
        other = one.message
        ids = {*other.in_reply_to, *other.references}
        direct = bool(message.message_id and message.message_id in ids)
        newer = bool(other.date and message.date and other.date > message.date)
        to_them = any(a.email.lower() in theirs for a in (*other.to, *other.cc))
        loose = (
            newer and to_them and (not ids or bool(ids & thread_of(message)) or _base(other.subject) == _base(message.subject))
        )
        if one.mailbox is Mailbox.SENT and (direct or loose):
            answered = True
        if one.mailbox is Mailbox.DRAFTS and (direct or loose):
            draft = True
    return answered, draft


# what a letter that asks for feedback is about, in the languages that there are letters for
_ASKS = re.compile(
    r"(?i)\b(?:feedback|advice|pointers?|improve\w*|rückmeldung|hinweise?|tipps?|ratschl\w+|woran es lag|retours?|conseils?|consejos?|comentarios?|retroalimentación|"
    r"retorno|dicas?|consigli\w*|riscontr\w+|suggeriment\w+|terugkoppeling|advies|tips?|(?:was|hat) .{0,60}gefehlt|what (?:i|was|you).{0,60}(?:missing|lacking))\b"
)


def asked_already(this: Mail, received: Sequence[Mail], written: Sequence[Found], classify: Callable[[Message], Verdict]) -> bool:
    """Whether it answers a letter of the owner's that asked for feedback on an earlier refusal: what there is to ask has been asked."""
    asking = [
        one.message
        for one in written
        if one.mailbox is Mailbox.SENT and one.message.message_id in this.message.in_reply_to and _ASKS.search(one.message.text)
    ]
    refused = {id_ for letter in asking for id_ in letter.in_reply_to}
    read = (classify(mail.message) for mail in received if mail.message.message_id in refused)
    return any(verdict.label is Label.REJECTION or likely(verdict) for verdict in read)


# Below _LIKELIER, one of the sentences must look a little like a refusal, and not more like waiting: trees can lean to one where nothing of the kind is
# said ("unfortunately we can't give you the answer this week").
_LIKELIER, _REFUSES = 0.9, 0.05
_WAITING = (Function.DELAY, Function.PENDING)


def _surest(verdict: Verdict) -> Sentence | None:
    """The sentence that refuses most."""
    return max(verdict.sentences, key=lambda s: s.refusal, default=None)


def likely(verdict: Verdict) -> bool:
    """Whether a mail that the classifier leaves unsure is so nearly a refusal that the mails before it may settle it."""
    if verdict.label is not Label.UNSURE or verdict.probability < LIKELY:
        return False
    surest = _surest(verdict)
    if verdict.probability >= _LIKELIER or surest is None:
        return True
    return surest.refusal >= _REFUSES and surest.function not in _WAITING


# One sentence that is read as a refusal by itself ("I've given it to someone else in the end, sorry now") in a mail that as a whole reads otherwise:
# friendly words, another opening, or advice around it. Further down are the mails that only pause or make a date (decision 5).
_SAID, _OPEN = 0.5, 0.4


def said(verdict: Verdict) -> bool:
    """Whether one of its sentences is read as a refusal by itself."""
    surest = _surest(verdict)
    return surest is not None and surest.function is Function.REFUSAL and surest.refusal >= _SAID


def said_once(verdict: Verdict) -> bool:
    """Whether a sentence of a mail that is not taken for a refusal says one, so that the mails before it may settle it."""
    return verdict.label is not Label.REJECTION and verdict.probability >= _OPEN and said(verdict)


def corrected(this: Mail, received: Sequence[Mail], classify: Callable[[Message], Verdict]) -> bool:
    """Whether a later mail takes the refusal back: says so, or from the same sender goes on with the application."""
    for mail in received:
        if later(mail.message, this.message):
            verdict = classify(mail.message)
            if says(mail.message, verdict).correction or _takes_back(verdict):
                return True
            if verdict.label is not Label.REJECTION and _one_hand(this.message, mail.message) and _goes_on(verdict):
                return True
    return False


_TAKEN_BACK = 0.3  # enough behind a refusal, in a mail that is none: by itself a sentence that says so needs more


def _takes_back(verdict: Verdict) -> bool:
    """Whether a mail that came after a refusal reads as if it took it back."""
    return verdict.label is not Label.REJECTION and any(
        s.function is Function.CORRECTION and s.probability >= _TAKEN_BACK for s in verdict.sentences
    )


def _one_hand(a: Message, b: Message) -> bool:
    return bool(a.sender and b.sender and a.sender.email.lower() == b.sender.email.lower())


def _goes_on(verdict: Verdict) -> bool:
    """Whether a mail invites or keeps the reader waiting: after a refusal by the same hand, then that was a mistake."""
    return any(s.function in (Function.INVITATION, Function.CORRECTION) and s.probability >= 0.9 for s in verdict.sentences)


def _invites(mail: Mail) -> bool:
    invited = invitation(mail.message, ())
    return bool(invited and invited.days and not invited.off)


_SAYS = 0.3
_ONE_DECISION = timedelta(days=21)  # notices of it lie no further apart
_ONE_NEWS = timedelta(days=4)  # a human's own word that only reads like a refusal comes no longer before the system's


def second_notice(this: Mail, verdict: Verdict, received: Sequence[Mail], classify: Callable[[Message], Verdict]) -> str | None:
    """The Message-ID of the better mail with the same decision: the human's own over the system's; of two alike, the first.

    A mail that is only likely a refusal can be the better of a human and a system, not the first of two humans': an invitation that reads like
    one must not silence the decision. `verdict`: on `this`.
    """
    mine = this.sender is not None and this.sender.address is not None
    settled = mine and verdict.label is Label.REJECTION
    for other in received:
        if other.message.message_id == this.message.message_id:
            continue
        a, b = this.message.date, other.message.date
        if not other.message.message_id or not (a and b) or abs(a - b) > _ONE_DECISION:
            continue
        if this.title and other.title and not same_role(this.title, other.title):
            continue
        theirs = other.sender is not None and other.sender.address is not None
        read = classify(other.message)
        if b < a and any(later(m.message, other.message) and later(this.message, m.message) and _invites(m) for m in received):
            continue  # the application went on after it
        if read.label is not Label.REJECTION and (settled or not theirs or (read.reason or NO_JOB) != NO_JOB or not likely(read)):
            continue
        if read.label is not Label.REJECTION and not mine and a - b > _ONE_NEWS:
            continue  # "it's no longer in my hands", a week before the system's notice
        if theirs and mine and (surest := _surest(read)) and surest.refusal < _SAYS:
            continue  # taken for a refusal for its words as a whole ("I am putting your CV to the client"): no first notice of one
        # the owner's answer stands between the two, of which the first only reads like a no: they went on talking
        between = other.message.message_id in this.message.references and other.message.message_id not in this.message.in_reply_to
        if between and read.label is not Label.REJECTION:
            continue
        if (theirs and not mine) or (theirs == mine and b < a):
            return other.message.message_id
    return None


_WITHDRAWS = re.compile(
    r"(?i)(?:\bwithdraw(?:ing)? (?:my|from|the)|take my name out|bewerbung[^.!?]{0,40}zurück(?:ziehen|nehmen)?|"
    r"ziehe[^.!?]{0,40}bewerbung|retirer ma candidature|retirar mi candidatura|retirar a minha candidatura|ritirare la mia "
    r"candidatura|trek[^.!?]{0,30}sollicitatie[^.!?]{0,20}(?:terug|in\b)|sollicitatie[^.!?]{0,80}in(?: te )?trekken|wycofuję|dra tillbaka min ansökan|"
    r"başvurumu geri çek|"
    # as one says it: out of the race, off the list
    r"\b(?:I['’]m|I am|I['’]ll|count me|rule me) (?:pull\w* out|bow\w* out|dropping out|drop out|stepping back|step back|out of the running)\b|\b(?:pull|bow|drop)ing? out of the (?:process|running|race)\b|"
    r"\b(?:ich )?(?:steige|springe) (?:leider )?(?:aus|ab)\b|\bbin (?:leider )?raus\b|\bje (?:me retire|me désiste|retire ma candidature)\b|\bme (?:bajo|retiro|doy de baja) (?:de |del )|\bdesisto (?:d[ao]|de)\b|"
    r"\bmi (?:ritiro|tiro fuori)\b|\bik (?:trek me|haak|stap) (?:\w+ )?(?:terug|af|uit)\b)"
)
# Said to the owner: it is they who withdrew, and this mail only confirms it.
_CONFIRMS_WITHDRAWAL = re.compile(
    r"(?i)(?:\byou(?:['’]ve| have)? (?:withdrew|withdrawn|decided to withdraw|asked (?:us )?to (?:be withdrawn|withdraw))|\byour (?:withdrawal|request to withdraw)|"
    r"withdrawn at your (?:own )?request|as you (?:asked|requested),[^.!?]{0,40}withdrawn|"
    r"\bas (?:you )?(?:asked|requested),? (?:we|your)\b[^.!?]{0,40}withdr\w+|\b(?:we|I) have withdrawn your (?:application|candidacy)|"
    r"(?:ihre|deine) bewerbung zurückgezogen haben|(?:ihren|deinen) (?:rückzug|rücktritt)|"
    r"votre (?:désistement|retrait)|(?:su|tu) (?:renuncia|desistimiento)|sua desistência|(?:il suo|il tuo|la sua|la tua) (?:ritiro|rinuncia))"
)
# ... or one sentence says that it is the reader's wish, and what was done. "Une suite favorable à votre demande" grants none, and refuses.
_AS_ASKED = (
    r"(?:auf (?:ihren|deinen|eigenen) wunsch|"
    r"(?<!suite )(?<!favorable )(?<!favorablement )(?<!positivement )(?<!accéder )(?<!répondre )(?<!réponse )à votre demande|"
    r"a petici[óo]n (?:suya|tuya)|a seu pedido|(?:su|come da) (?:sua|tua) richiesta|"
    r"(?<!ingaan )op (?:uw|jouw|je|eigen) verzoek|na (?:pani|pana|twoją|twoje) (?:prośbę|życzenie)|på (?:din|egen) begäran|(?:isteğiniz|talebiniz) üzerine)"
)
_UNDONE = (
    r"(?:withdr[ae]w|zurückge|zurückzieh|aus dem (?:\w+ )?verfahren|(?:ge)?lösch|retir|annul|cl[ôo]tur|supprim|désist|retirad|cancel|anulad|ritirat|chius|ingetrokken|"
    r"teruggetrokken|uit de procedure|verwijder|wycofa|dragit|återtag|geri çek|sil(?:in|d))"
)
_DONE_AS_ASKED = re.compile(rf"(?i)\b{_AS_ASKED}\b[^.!?]{{0,120}}{_UNDONE}|\b{_UNDONE}[^.!?]{{0,120}}\b{_AS_ASKED}\b")
# "Re: Retrait de ma candidature": what the owner had written about
_ABOUT_WITHDRAWAL = re.compile(
    r"(?i)\b(?:withdraw(?:al|ing)? (?:of |from )?(?:my |the |your )?(?:application|candidacy|process)|retrait de (?:ma|votre) candidature|désistement|"
    r"(?:rückzug|zurückziehen|rücknahme) (?:meiner|ihrer|der) bewerbung|retir(?:o|ada) de (?:mi|su|la|minha|sua) candidatura|ritiro (?:della )?(?:mia |sua )?candidatura|"
    r"(?:intrekking|intrekken|terugtrekken) (?:van )?(?:mijn )?sollicitatie)\b"
)
_INVITES_OTHERS = re.compile(
    r"(?i)(?:\b(?:your (?:cv|application|resume)|invite you|like to interview you|we (?:are|were) "
    r"(?:impressed|looking))|ihre bewerbung|ihre unterlagen)"
)


def withdrawn(message: Message, ours: Sequence[Mail]) -> bool:
    """Whether the owner had withdrawn the application: the mail only confirms it."""
    whole = f"{message.subject}\n{message.text[:8000]}"
    if _CONFIRMS_WITHDRAWAL.search(whole) or _DONE_AS_ASKED.search(whole) or _ABOUT_WITHDRAWAL.search(message.subject):
        return True
    sent = [m.message for m in ours if m.found and m.found.mailbox is Mailbox.SENT and not later(m.message, message)]
    return any(_WITHDRAWS.search(one.text[:8000]) for one in sent)


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
    r"\bfor your reference (?:for|on)\b|\bfor (?:giving|sending|writing|providing) (?:us )?a reference for\b|\b(?:letter|reference|recommendation) (?:that )?you (?:wrote|sent|gave)(?: us)? for (?-i:[A-Z])|\b(?:brief|schreiben|gutachten|empfehlung) (?:für|von) (?-i:[A-Z])\w+, (?:das|den|die) (?:sie|du)\b|\blettre que (?:tu as|vous avez) écrite pour\b|\bcarta que (?:escreveste|escreveu|escribiste|escribió) (?:por|pel[ao]|para)\b|\blettera che (?:hai|ha) scritto per\b|\bbrief die (?:je|u) (?:hebt )?(?:schreef|geschreven) voor\b|\bIhr Angebot (?:nicht annehm\w+|abgelehnt|abzulehnen)|"
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
    return len(greeted) >= 2 and (known_first(greeted[0]) or _spelled_like_a_first(greeted[0]))


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
