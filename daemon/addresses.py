"""What an address tells by itself: who answers there, whose name it is made from, which other domain it looks like. Pure."""

from __future__ import annotations

import re
import unicodedata
from contextlib import suppress
from enum import StrEnum

from classifier.message import Address
from daemon.names import fold, is_freemail, is_relay

__all__ = ["Kind", "fits", "in_domain", "is_role", "kind", "lookalike"]


class Kind(StrEnum):
    """What answers at an address, as far as the address itself tells."""

    PERSONAL = "personal"
    ROLE = "role mailbox"
    TOKEN = "relay that routes a reply"  # noqa: S105 - not a secret
    NO_REPLY = "no-reply"
    NEVER = "never to be written to"


_NO_REPLY = re.compile(
    r"(?:^|[._+-])(?:(?:do|don|please|pls)[._-]?)?(?:no|not|non|nao|não|ne|nie|nicht|inte|ikke|pas|"
    r"geen)[._-]?t?[._-]?(?:reply|replies|responde\w*|responda\w*|repondre|"
    r"rispondere|antwort\w*|answer|svara?|odpowiadaj|antwoord\w*|beantwoorden|yanitla\w*)|noreply|donotreply|nicht-?antworten|"
    r"mailer-?daemon|unattended|unmonitored|yanitlama|"
    r"^(?:notifications?|notify|alerts?|automated|auto|automail|bounces?|system|systems?mail|mailrobot|robot|messages?|"
    r"updates?|digest|news(?:letter)?|mailer|"
    r"postmaster|jobalerts?|invitations?|benachrichtigung(?:en)?|ats|workday|oracle|taleo|sap|successfactors)(?:$|[._+-])",
    re.IGNORECASE,
)  # fmt: skip
_NEVER = re.compile(
    r"(?:^|[._+-])(?:compliance|privacy|datenschutz|dpo|dsb|gdpr|rgpd|lgpd|avg|kvkk|unsubscribe|unsub|abuse|legal|security|"
    r"billing|invoices?|accounts?|rechnung|facturation|"
    r"data-?protection|dataprotection|confidentialite|privacidad(?:e)?|ethics|whistleblow\w*|optout|opt-out|desabonnement|"
    r"desinscription|sales|marketing|press|presse|webmaster)(?:$|[._+-])",
    re.IGNORECASE,
)
_ROLE = re.compile(
    r"^(?:e-?)?(?:hr|hrteam|rh|rrhh|ik|p&c|jobs?|job|careers?|carreras?|carriere|karriere|kariera|kariyer|karriar|bewerb\w*|"
    r"personal(?:abteilung|amt|wesen|service|gewinnung)?|"
    r"personeel|personale|recruit\w*|rekrut\w*|recrut\w*|reclut\w*|talent\w*|hiring|hire|people\w*|teams?|hello|hallo|hej|"
    r"hola|bonjour|ciao|info|office|buero|kontakt|contact|"
    r"contacto|contato|contatti|candidat\w*|empleos?|emprego|emploi|lavor\w*|selezion\w*|selec(?:cion|cao|t(?:ion|ie)s?)|vaga\w*|vacanc\w*|"
    r"vacature\w*|werving|sollicit\w*|werken\w*|praca|"
    r"jobb|rekryt\w*|basvuru\w*|saiyo\w*|saiyou|jinji|zhaopin|hrd|application\w*|apply\w*|ansok\w*|work\w*|admin\w*|support|"
    r"staff\w*|graduates?|graduate\w*|campus|"
    r"internship\w*|stages?|praktik\w*|ausbildung\w*|sekretariat|secretariat|secretaria|segreteria|dekanat|chefredaktion|"
    r"redaktion|casting|crewing|resourcing|employment|"
    r"enquiries|mail|post|service|kundenservice|reception|rezeption|leitung|verwaltung|geschaeftsstelle|globalrecruiting|"
    r"onboarding|join|joinus|crew|"
    # the room from which a small house writes
    r"kontor|büro|werkstatt|laden|backstube|praxis|empfang|atelier|cuisine|cocina|taller|tienda|oficina|recepci[oó]n|accueil|moin|studio|shop|kitchen|bottega|negozio|amministrazione|kantoor|winkel|receptie|balie|geral|"
    r"escrit[oó]rio|loja|schulleitung|direktion|direction|direcci[oó]n|direzione|directie|schule|school|kita|pdl|heimleitung|pflegedienstleitung|frontdesk|garage|museum|library|theatre|boutique|magasin|[eé]cole|mairie|kanzlei|notariat|apotheke|pharmacie|farmacia|labor|"
    r"principal|lektorat|head(?:teacher|master|mistress)?|rektor|manager|management|matron|chef|restaurant|hotel|bakery|nursery|surgery|practice|clinic|warehouse|depot|farm|salon|interviews?|scheduling|coordinat\w*)(?=$|[\d._+-])",
    re.IGNORECASE,
)
_TOKEN = re.compile(
    r"(?=[a-z0-9]*\d)(?=[a-z0-9]*[a-z])[a-z0-9]{5,}|\d{5,}|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}|"
    r"[0-9a-f]{4,}",
    re.IGNORECASE,
)


# a subdomain that says so; and Workday, which sends from a mailbox of the firm's name ("halden@myworkday.com") that nobody reads
_UNREAD_DOMAIN = re.compile(r"(?:^|\.)(?:no-?reply|bounces?|notifications?)\.|(?:^|\.)myworkday(?:jobs)?\.com$")


def lookalike(a: str, b: str) -> bool:
    """Whether two different domains look the same to the eye: one letter off, or letters of another alphabet."""
    if a == b:
        return False
    x, y = _skeleton(a), _skeleton(b)
    if x == y:
        return True
    return min(len(x), len(y)) >= 8 and x.partition(".")[0] != y.partition(".")[0] and _one_apart(x, y)


_CONFUSABLE = str.maketrans("аеорсухіӏԁԛԝһʟɡ01", "aeopcyxildqwhlgol")


def _skeleton(domain: str) -> str:
    if "xn--" in domain:
        with suppress(UnicodeError, ValueError):
            domain = domain.encode("ascii").decode("idna")
    text = unicodedata.normalize("NFKD", domain.casefold().translate(_CONFUSABLE))
    return "".join(c for c in text if not unicodedata.combining(c)).replace("rn", "m").replace("vv", "w")


def _one_apart(a: str, b: str) -> bool:
    if abs(len(a) - len(b)) > 1:
        return False
    i = next((i for i, (x, y) in enumerate(zip(a, b, strict=False)) if x != y), min(len(a), len(b)))
    return a[i + 1 :] == b[i + 1 :] or a[i:] == b[i + 1 :] or a[i + 1 :] == b[i:]


def kind(address: Address) -> Kind:
    """What answers at `address`, by its local part and domain alone."""
    local, _, domain = address.email.partition("@")
    if _NEVER.search(local):
        return Kind.NEVER
    if _NO_REPLY.search(local) or _UNREAD_DOMAIN.search(domain):
        return Kind.NO_REPLY
    if is_relay(domain):
        if _TOKEN.search(re.sub(r"^[a-z]+(?=[+_.-])", "", local)):
            return Kind.TOKEN
        return Kind.ROLE if _ROLE.match(local) else Kind.PERSONAL
    token = re.search(r"[a-z][.+_-](?=[a-z0-9]*\d[a-z])(?!(?:19|20)\d\d)[a-z0-9]{6,}$", local)
    if token and not _ROLE.match(local) and not is_freemail(domain):
        return Kind.TOKEN  # sofia-ryden.k3x9wq@answers.system.example
    if re.match(r"(?:reply|r|msg|conversation|thread|candidate|c)[+._-]", local) and _TOKEN.search(local):
        return Kind.TOKEN
    return Kind.ROLE if _ROLE.match(local) else Kind.PERSONAL


def in_domain(words: list[str], address: str) -> bool:
    """Whether a part of the name is the firm's: "Trainee Banco Alvorada" at bancoalvorada.example is no human."""
    domain = re.sub(r"[^a-z]", "", fold(address.partition("@")[2].rpartition(".")[0]))
    return any(len(word) > 3 and re.sub(r"[^a-z]", "", fold(word)) in domain for word in words)


def fits(first: str, last: str, address: str) -> bool:
    """Whether the local part of `address` is made from that name (jane.doe, jdoe, j.doe, doe, jane, doej, janed)."""
    box = fold(address.partition("@")[0].partition("+")[0])
    local = re.sub(r"[^a-z]", "", box)
    # of double names one half will do: "dermot.lane", for Dermot Vasquez-Lane
    halves = {half for half in (*last.split("-"), *re.split(r"[- ]", last)) if 2 < len(half) < len(last)}
    if first and any(fits(first, half, address) for half in halves):
        return True
    a, b = re.sub(r"[^a-z]", "", fold(first.split(maxsplit=1)[0] if first else "")), re.sub(r"[^a-z]", "", fold(last))
    tail = re.sub(r"[^a-z]", "", fold(last.rsplit(maxsplit=1)[-1] if last else ""))
    if not local or not (a or b):
        return False
    shapes = {a, b, a + b, b + a, a[:1] + b, b + a[:1], a + b[:1], b[:1] + a, a[:1] + b[:1], a + tail, a[:1] + tail, tail}
    # umlauts are also left out ("brandstatter"), and so are the letters of a second name
    plain = {re.sub(r"(?<=[aou])e", "", s) for s in shapes}
    if len(b) > 3 and b in re.split(r"[._-]", box):
        return True  # seun.adeyemi, for Oluwaseun Adeyemi
    if _initialled(f"{first} {last}", local):
        return True
    return local in {s for s in shapes | plain if len(s) > 1}


def _initialled(name: str, local: str) -> bool:
    """Whether `local` is one word of the name and the initials, or a beginning, of others: bkong for Boon Keat Ong, ig.lau for Ignatius Lau, kvsr for
    K. V. S. Raghavan."""
    words = [bare for word in re.split(r"[\s-]+", name) if (bare := re.sub(r"[^a-z]", "", fold(word)))]
    if len(words) > 2 and local == "".join(word[0] for word in words):
        return True
    if len(words) > 1 and len(local) > 2 and words[0].startswith(local):
        return True  # ife, for Ifeoluwa Bankole
    for i, word in enumerate(words):
        if len(word) < 3 or not (local.startswith(word) or local.endswith(word)):
            continue
        rest = local.removesuffix(word) if local.endswith(word) else local.removeprefix(word)
        others = words[:i] + words[i + 1 :]
        initials = "".join(other[0] for other in others)
        if others and (
            rest in (initials, "".join(others)) or (len(rest) > 1 and any(other.startswith(rest) for other in others))
        ):
            return True
    return False


def is_role(address: str) -> bool:
    """Whether an address names what it is for, and nobody ("jobs@", "hr@")."""
    return bool(_ROLE.match(address.partition("@")[0]))
