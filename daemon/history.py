"""What has happened since: answered, corrected, withdrawn, told twice. Pure."""

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
from daemon.names import fold, is_relay
from daemon.openings import same_role
from daemon.related import Mail, later, thread_of
from daemon.signatures import of_the_house, signatory
from daemon.stage_phrases import CORRECTION
from daemon.stages import says
from daemon.values import LIKELY, Found, Interview, Mailbox, Person

__all__ = [
    "answered",
    "asked_already",
    "asked_before",
    "corrected",
    "invites",
    "likely",
    "refuses_anew",
    "said",
    "said_once",
    "second_notice",
    "withdrawn",
]


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


_ASKS_HOW_IT_WENT = re.compile(
    r"(?i)\b(?:feedback|how I (?:came across|did)|what I could have|where I (?:fell short|could have)|why (?:I|it) (?:was|wasn['’]t|didn['’]t)|rückmeldung|woran es (?:lag|gelegen)|un retour|ce qui (?:m['’]a )?manqu\w+|"
    r"devoluci[óo]n|retroalimentación|comentarios sobre mi|um retorno|o que faltou|un riscontro|che cosa (?:è )?mancat\w|terugkoppeling|waaraan het (?:lag|schortte))\b"
)


def asked_before(this: Mail, whom: Person | None, written: Sequence[Mail], interviews: Sequence[Interview]) -> bool:
    """Whether the owner has asked `whom` how it went, in one of the application's letters (`written`) since the last of `interviews` and before this notice."""
    met = max((one.when for one in interviews if one.when), default=None)
    return whom is not None and any(
        any(a.email.lower() == (whom.address or "").lower() for a in m.message.to)
        and not later(m.message, this.message)
        and (met is None or m.message.date is None or m.message.date > met)
        and _ASKS_HOW_IT_WENT.search(m.message.text[:4000])
        for m in written
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
_TWICE = 0.6  # of two sentences of one mail, however little the rest of it reads like a refusal: pages of advice can stand below


def said(verdict: Verdict) -> bool:
    """Whether one of its sentences is read as a refusal by itself."""
    surest = _surest(verdict)
    return surest is not None and surest.function is Function.REFUSAL and surest.refusal >= _SAID


def said_once(verdict: Verdict) -> bool:
    """Whether a sentence of a mail that is not taken for a refusal says one, so that the mails before it may settle it."""
    twice = [s for s in verdict.sentences if s.function is Function.REFUSAL and s.refusal >= _TWICE]
    return verdict.label is not Label.REJECTION and ((verdict.probability >= _OPEN and said(verdict)) or len(twice) > 1)


_ANEW = 0.8


def refuses_anew(verdict: Verdict) -> bool:
    """Whether a mail that takes an earlier one back says no all the same, in a sentence of its own: the first named the wrong post."""
    return any(s.function is Function.REFUSAL and s.refusal >= _ANEW and not CORRECTION.search(s.text) for s in verdict.sentences)


def corrected(this: Mail, received: Sequence[Mail], others: Sequence[Mail], classify: Callable[[Message], Verdict]) -> bool:
    """Whether a later mail takes the refusal back: says so, or from the same sender goes on with the application. Of `others`, which may name another post,
    only what the same hand wrote soon after counts."""
    for mail in others:
        soon = later(mail.message, this.message) and _soon(this.message, mail.message)
        if soon and _one_hand(this.message, mail.message) and says(mail.message).correction:
            return True
    for mail in received:
        if later(mail.message, this.message):
            verdict = classify(mail.message)
            if says(mail.message, verdict).correction or _takes_back(verdict):
                return True
            if verdict.label is not Label.REJECTION and _one_hand(this.message, mail.message) and _goes_on(verdict):
                return True
    return False


_TAKEN_BACK = 0.3  # enough behind a refusal, in a mail that is none: by itself a sentence that says so needs more


def _soon(a: Message, b: Message) -> bool:
    return bool(a.date and b.date and abs(b.date - a.date) <= _MIX_UP)


_MIX_UP = timedelta(days=2)  # so soon one notices that the letter had the wrong job in it


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


def invites(message: Message) -> bool:
    """Whether `message` makes an appointment for a day."""
    invited = invitation(message, ())
    return bool(invited and invited.days and not invited.off)


_SAYS = 0.3
_ONE_DECISION = timedelta(days=21)  # notices of it lie no further apart
_ONE_NEWS = timedelta(days=4)  # a human's own word that only reads like a refusal comes no longer before the system's


def second_notice(this: Mail, verdict: Verdict, received: Sequence[Mail], classify: Callable[[Message], Verdict]) -> str | None:
    """The Message-ID of the better mail with the same decision: the human's own over the system's; of two alike, the first.

    A mail that is only likely a refusal can be the better of a human and a system, not the first of two humans': an invitation that reads like
    one must not silence the decision. `verdict`: on `this`.
    """
    mine = _by_a_human(this)
    settled = mine and verdict.label is Label.REJECTION
    for other in received:
        if other.message.message_id == this.message.message_id:
            continue
        a, b = this.message.date, other.message.date
        if not other.message.message_id or not (a and b) or abs(a - b) > _ONE_DECISION:
            continue
        if this.title and other.title and not same_role(this.title, other.title) and not _named_in_either(this, other):
            continue
        theirs = _by_a_human(other)
        read = classify(other.message)
        if b < a and any(
            later(m.message, other.message) and later(this.message, m.message) and invites(m.message) for m in received
        ):
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


def _by_a_human(mail: Mail) -> bool:
    """Whether a human wrote who can be answered: by From, or by the name below a mail from the house's own mailbox."""
    address = mail.message.sender
    if mail.sender is not None and mail.sender.address is not None:
        return True
    own = address is not None and (kind(address) is Kind.ROLE or of_the_house(address)) and not is_relay(address.domain)
    return own and signatory(mail.message) is not None


def _named_in_either(a: Mail, b: Mail) -> bool:
    """Whether one of two mails speaks of the other's title, too: "not going ahead with you on data analyst, but we're looking for an ops associate"."""
    pairs = ((a.title, b.message.text), (b.title, a.message.text))
    return any(title and fold(title) in fold(text[:4000]) for title, text in pairs)


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
    r"(?i)(?:\b(?:dass|weil) (?:sie|du) (?:sich|dich) (?:gegen uns|anders|für (?:ein(?:e|en)? )?ander\w+ \w+) (?:entschieden|entscheid)|\b(?:lamento|siento|sentimos|lamentamos) que no (?:contin[uú]e|siga|contin[uú]es|sigas|haya aceptado)\b|\b(?:dommage|regrett\w+|navrée?|désolée?)[^.!?]{0,20} que (?:vous|tu) (?:ne )?(?:vous |te )?(?:retir|renonc|désist)|"
    r"\bsorry (?:that )?you(?:['’]ve| have) (?:decided|chosen) (?:not to|to (?:withdraw|go))|\bdispiace che (?:lei |tu )?(?:abbia|abbi|non)[^.!?]{0,20}(?:rinunci|ritir|accett)|\bjammer dat (?:u|je) (?:zich|je) (?:terugtrek|hebt teruggetrokken)|\bpena que (?:tenha|não tenha|desist)|\byou(?:['’]ve| have)? (?:withdrew|withdrawn|decided to withdraw|asked (?:us )?to (?:be withdrawn|withdraw))|\byour (?:withdrawal|request to withdraw)|"
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
    r"(?<!ingaan )op (?:uw|jouw|je|eigen) (?:verzoek|vraag)|na (?:pani|pana|twoją|twoje) (?:prośbę|życzenie)|på (?:din|egen) begäran|(?:isteğiniz|talebiniz) üzerine)"
)
_UNDONE = (
    r"(?:withdr[ae]w|zurückge|zurückzieh|aus dem (?:\w+ )?verfahren|(?:ge)?lösch|retir|annul|cl[ôo]tur|supprim|désist|retirad|cancel|anulad|ritirat|chius|ingetrokken|stopgezet|gewist|"
    r"teruggetrokken|uit de procedure|verwijder|wycofa|dragit|återtag|geri çek|sil(?:in|d))"
)
_DONE_AS_ASKED = re.compile(rf"(?i)\b{_AS_ASKED}\b[^.!?]{{0,120}}{_UNDONE}|\b{_UNDONE}[^.!?]{{0,120}}\b{_AS_ASKED}\b")
# "Re: Retrait de ma candidature": what the owner had written about
_ABOUT_WITHDRAWAL = re.compile(
    r"(?i)\b(?:withdraw(?:al|ing)? (?:of |from )?(?:my |the |your )?(?:application|candidacy|process)|retrait de (?:ma|votre) candidature|désistement|"
    r"(?:rückzug|zurückziehen|rücknahme) (?:meiner|ihrer|der) bewerbung|retir(?:o|ada) de (?:mi|su|la|minha|sua) candidatura|ritiro (?:della )?(?:mia |sua )?candidatura|"
    r"(?:intrekking|intrekken|terugtrekken) (?:van )?(?:mijn )?sollicitatie)\b"
)


def withdrawn(message: Message, ours: Sequence[Mail]) -> bool:
    """Whether the owner had withdrawn the application: the mail only confirms it."""
    whole = f"{message.subject}\n{message.text[:8000]}"
    if _CONFIRMS_WITHDRAWAL.search(whole) or _DONE_AS_ASKED.search(whole) or _ABOUT_WITHDRAWAL.search(message.subject):
        return True
    sent = [m.message for m in ours if m.found and m.found.mailbox is Mailbox.SENT and not later(m.message, message)]
    return any(_WITHDRAWS.search(one.text[:8000]) for one in sent)
