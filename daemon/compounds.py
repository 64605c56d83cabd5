"""A post said in one word: "Hausmeisterstelle", "pedagogtjänsten", "Ljusteknikern", "gece bekçiliği". The title in it, as a list of jobs has it. Pure."""

from __future__ import annotations

import re

from daemon.jobs import names_job

__all__ = ["SHORTENED", "of_work", "unfold"]

# words cut short inside a title, whose full stop ends no sentence: "Dipl. Expertin", "specjalista ds. zakupów"
SHORTENED = re.compile(
    r"\b(ds|st|ml|mgr|[JS]r|[Ss]sr|[Dd]ipl|[Ww]iss|[Tt]echn|[Kk]aufm|[Ss]tellv|[Ss]tv|[Gg]epr|[Pp]äd|[Ss]tud|[Ss]oz|[Mm]ed|[Ll]eg|[Ss]pec|[Ww]etensch|[Aa]dm)\. (?=\w)"
)

# what German and Swedish put behind a title to say that it is a post; "Praktikumsstelle" stays: no one is a "Praktikum"
_POST = re.compile(
    r"\b(?P<job>\w[\w-]{2,}?)-?(?:(?P<german>[sS]telle|[pP]osten)|(?:tjänst(?:en)?|jobb(?:et)?|roll(?:en)?|befattning(?:en)?|vikariat(?:et)?|anställning(?:en)?))\b"
)
_KEPT = re.compile(
    r"(?i)(?:plan|fach|leit|doktoranden|promotion|praktikum|ausbildung|lehr|studium|dienst|referat|sekretariat|praktik|aushilfe?)s?$"
)
# the ends of titles that a Swedish article stands behind ("Skaderegleraren", "platschefen"), or a German case ("zum Drogisten")
_ARTICLED = re.compile(
    r"\b(?P<job>\w{2,}(?:are|iker|tor(?=n)))n\b|"
    r"\b(?P<other>\w*(?:ist|chef|värd|kock|ent|ant|and|log|graf|pedagog|strateg|konsult|ekonom|ingenjör|kamrer|sekreterar|tör|sör|nör))en\b"
)


def unfold(title: str) -> str:
    """`title` with the job that its words say as a post or with an article: "Kantorenstelle" is "Kantor", "projektledaren" "projektledare"."""
    return _ARTICLED.sub(_bare, _POST.sub(_of_post, title))


def _of_post(found: re.Match[str]) -> str:
    job = found["job"].rstrip("-")
    if _KEPT.search(job):
        return found[0]
    if not found["german"]:  # "platschefs-", "lärar-"
        forms = [job.removesuffix("s"), f"{job}e", job]
    elif re.search(r"(?:log|gog|nom|pert|leg)en$", job):
        forms = [job[:-1]]
    else:  # "Referenten-", "Leitungs-", "Hausmeister-"
        forms = [*(job.removesuffix(end) for end in ("en", "s") if job.endswith(end)), job]
    return next((form for form in forms if names_job(form)), found[0])


def _bare(found: re.Match[str]) -> str:
    job: str = found["job"] or found["other"]
    return job if names_job(job) and (found["job"] or not names_job(found[0])) else found[0]


# "gece bekçiliği", the work of a "gece bekçisi"
_TURKISH_WORK = re.compile(r"(?P<who>\w{3,})l[ıiuü]ğ(?P<of>[ıiuü])(?!\w)")


def of_work(title: str) -> str:
    """`title` with whoever does the work that a Turkish mail names it by: "gece bekçisi" for "gece bekçiliği"."""
    return _TURKISH_WORK.sub(lambda m: f"{m['who']}{'s' if m['who'][-1] in 'aıeiouöü' else ''}{m['of']}", title)
