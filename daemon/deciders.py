"""Who decided, where somebody else tells of it: the firm that a sentence begins with, and the verb behind it. Pure.

A board, an agency and an applicant tracking system carry an employer's answer under names of their own; what they have in common is that the text
says of another firm what firms do: "Vasquez Brothers Roofing marked your application", "Verrières Dumontel va signer".
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from classifier.message import Message
from daemon.firms import NAMED, STOP, clean_company, hints, own_label, same_company
from daemon.jobs import names_job
from daemon.names import DEPARTMENTS, TEAMS, fold, known_first, vocabulary
from daemon.phrases import unwrapped
from daemon.vetting import vetted

__all__ = ["deciders"]

# what stands before the name: an article, or what the firm is to the reader
_BEFORE = (
    r"(?:(?:[Tt]he (?:employer|company|team at)|[Tt]he|[Ll]['’](?:entreprise|azienda|employeur)|[Ll]a (?:empresa|société|ditta)|[Aa] empresa|[Dd]ie Firma|[Ff]irma|[Dd]e firma|"
    r"[Pp]racodawca|[Aa]rbetsgivaren|[Nn]amens|[Oo]n behalf of|[Ii]m Namen (?:von|der|des)|[Ll][ae]s?|[Ee]l|[Ii]l|[AaOo]|[Dd]ie|[Dd]er|[Dd]as|[Dd]e|[Hh]et) )?"
)
# and behind it: what firms do, in the words that follow a subject
_DOES = (
    r"(?:has|have|had|is|was|were|will|won['’]t|would|does|did|went|chose|picked|decided|wants?|wanted|prefers?|preferred|felt|marked|finished|updated|closed|declined|reviewed|"
    r"passed|hired|filled|took|came|concluded|opted|selected|rejected|confirmed|interviewed|liked|sent|"
    r"hat|haben|hatte|wird|will|möchte|besetzt|entschied|bevorzugt|nimmt|stellt|"
    r"a|ont|avait|va|vont|souhaite|préfère|veut|retient|ne|nous|s['’]est|n['’](?:a|ont|ira|est)|"
    r"ha|han|hizo|hicieron|fez|fizeram|había|se (?:queda|decanta|decide|inclina|ha|han)|quiere|prefiere|decidió|optó|cerró|eligió|nos|marcó|descartó|actualizó|"
    r"definiu|definiram|decidiu|optou|escolheu|encerrou|vai|quer|prefere|não|deu|atualizou|fechou|informou|finalizou|me (?:deu|ligou|disse|respondeu)|"
    r"hanno|vuole|preferisce|non|ci|"
    r"heeft|hebben|gaat|gaan|kiest|wil|vond|vonden|"
    r"har|vill|valde|går|"
    r"zdecydował\w*|wybrał\w*|odrzucił\w*|zmienił\w*|zamkn\w+|zakończył\w*|postanowił\w*|podj\w+)"
)
_DECIDES = re.compile(
    rf"(?:^|(?<=[.!?…:] )|(?<=[.!?…:]\n)){_BEFORE}(?P<c>{NAMED})(?:\s\([^)\n]{{2,20}}\))?,? (?:(?:just|now|since|also|already|finally|inzwischen|nun|jetzt|finalement|finalmente|ya|já|déjà|già) )?{_DOES}\b",
    re.MULTILINE,
)


def deciders(message: Message) -> Iterator[str]:
    """The firms, other than the sender's own, of which the text says that they did something; in its order."""
    own = own_label(message)
    shown = clean_company(message.sender.name) if message.sender else None
    text = unwrapped(message.text[:4000])
    for found in _DECIDES.finditer(text):
        name = vetted(found["c"])
        if name is None or (own and hints(own, name)) or (shown and same_company(shown, name)):
            continue
        words = name.split()
        if (
            known_first(words[0])
            or fold(words[0]) in _HONORIFICS
            or fold(words[0]) in STOP
            or fold(words[0]) in _PREPOSITIONS
            or names_job(words[-1])
            or names_job(words[0])
        ):
            continue  # a human, a sentence's first word, "Bei Intune hatte ...", a post
        if any(c.isdigit() for c in name) or all(fold(word) in TEAMS or fold(word) in DEPARTMENTS for word in words):
            continue
        if len(words) == 1 and not _often(name, message):
            continue  # "Leider", "Bescheid": any word may begin a sentence
        yield name


_HONORIFICS = vocabulary(
    "madame mme monsieur mlle don doña dona señor señora senhor senhora signor signora sr sra dr dra mr mrs ms miss herr frau sig dott avv ing lic prof sir mevrouw meneer pan pani"
)

_PREPOSITIONS = vocabulary(
    "without before under over between through until um ohne gegen durch bis seit während wegen trotz laut gemäß zwischen unter über vor sous sans vers sin sobre bajo hasta tras sem até su tra fra senza zonder tot tegen "
    "at with from by after during since about for in on bei beim mit von für im auf nach aus zu zur zum chez pour avec dans sur après en con para por según desde per presso dopo com após "
    "bij met voor na hos med för efter w z u dla"
)


def _often(name: str, message: Message) -> bool:
    """Whether a lone word stands in the mail elsewhere, too, as a name would: capital, within a sentence or in the subject."""
    return bool(re.search(rf"(?<![.!?:] )(?<!\n)(?<!^){re.escape(name)}\b", f"{message.subject}\n{message.text[:4000]}"))
