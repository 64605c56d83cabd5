"""The corpus as values: read, check, find near-duplicates. corpus/README.md is the format.

    python -m classifier.dataset check [FILE ...]     every fault with file and line; exit 1 on any
    python -m classifier.dataset count                mails and sentences by language, kind and function
    python -m classifier.dataset duplicates           pairs of mails or sentences that are nearly the same

`wrap.py` turns an entry into MIME in several shapes; what is here is the writing only.
"""

from __future__ import annotations

import collections
import re
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeVar

from classifier.verdict import Function, Label

__all__ = ["CORPUS", "Line", "Mail", "Phrase", "Told", "bank", "check", "kind_words", "mails", "near_duplicates"]

CORPUS = Path(__file__).parent / "corpus"

KINDS_OF_REJECTION = frozenset(
    ["plain_ats", "personal", "oblique", "short", "agency", "thread", "alternative", "public_sector", "academic"]
)
KINDS_OF_OTHER = frozenset(
    [
        "confirmation",
        "interview",
        "assessment",
        "offer",
        "reviewing",
        "paused",
        "portal_update",
        "pdf_only",
        "newsletter",
        "job_alert",
        "outreach",
        "other_refusal",
        "hiring_side",
        "own",
        "forwarded",
        "quoted_below",
        "survey",
        "employment_end",
        "ordinary",
        "spam",
    ]
)
STAGES = frozenset(["after_application", "after_interview", "after_assessment", "unknown"])
FACTS = frozenset(["feedback_given", "feedback_refused", "alternative", "correction"])
FIELDS = frozenset(
    [
        "subject",
        "from",
        "label",
        "kind",
        "voice",
        "stage",
        "company",
        "role",
        "contact",
        "reply-to",
        "auto",
        "list",
        "attachment",
        "facts",
    ]
)
NEEDED = ("from", "label", "kind", "voice")
_FUNCTIONS = frozenset(Function)
_FIELD = re.compile(r"([a-z][a-z-]*): ?(.*)")


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a mail. `function` is None for a line that is kept as it stands (`| `) or quoted (`> `)."""

    text: str
    function: Function | None = None
    quoted: bool = False
    breaks: bool = False  # an empty line follows: the paragraph ends


@dataclass(frozen=True, slots=True)
class Mail:
    """One mail of the corpus, as written. Absent fields are empty: the mail does not say."""

    ident: str
    language: str
    subject: str
    sender: str
    label: Label
    kind: str
    voice: str
    lines: tuple[Line, ...]
    stage: str = ""
    company: str = ""
    role: str = ""
    contact: str = ""
    reply_to: str = ""
    attachment: str = ""
    auto: bool = False
    listed: bool = False
    facts: frozenset[str] = frozenset()
    place: str = field(default="", compare=False)  # file:line, for messages

    @property
    def body(self) -> str:
        """The newest text: sentences joined into paragraphs, kept lines on their own."""
        return join(line for line in self.lines if not line.quoted)

    @property
    def quoted(self) -> str:
        """The quoted older mail, without its "> ", or empty."""
        return "\n".join(line.text for line in self.lines if line.quoted)

    @property
    def sentences(self) -> tuple[tuple[str, Function], ...]:
        """The labelled sentences and kept lines (as OTHER) of the newest text."""
        return tuple((line.text, line.function or Function.OTHER) for line in self.lines if not line.quoted and line.text)


@dataclass(frozen=True, slots=True)
class Phrase:
    """One sentence of the bank. `group` numbers the minimal-pair group within its voice."""

    text: str
    function: Function
    language: str
    voice: str
    group: str


class Fault(ValueError):
    """The corpus breaks its format: `file:line: what`."""


def join(lines: Iterable[Line]) -> str:
    """The text of `lines`: sentences of a paragraph joined by a blank, kept lines on lines of their own."""
    out: list[str] = []
    open_paragraph = False
    for line in lines:
        if line.function is not None and open_paragraph:
            out[-1] += " " + line.text
        else:
            out.append(line.text)
        open_paragraph = line.function is not None and not line.breaks
        if line.breaks:
            out.append("")
    return "\n".join(out).strip("\n")


def mails(files: Sequence[Path] | None = None) -> list[Mail]:
    """Every mail of `files` (default: the whole corpus), in file order. Raises Fault with all faults, one a line."""
    return _sound("mails", files, _mails)


def bank(files: Sequence[Path] | None = None) -> list[Phrase]:
    """Every sentence of the bank. Raises Fault."""
    return _sound("bank", files, _phrases)


@dataclass(frozen=True, slots=True)
class Told:
    """A sentence of a refusal, and whether it praises its reader. `doubtful`: who read it was not sure; `written`: for this, and no sentence of the corpus's mails."""

    text: str
    language: str
    praises: bool
    doubtful: bool = False
    written: bool = False


def kind_words(files: Sequence[Path] | None = None) -> list[Told]:
    """Every sentence of corpus/praise. Raises Fault."""
    return _sound("praise", files, _told)


def _told(path: Path) -> Iterator[Told | str]:
    language, _, rest = path.stem.partition("-")
    for number, text in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        mark, _, sentence = text.partition(" ")
        if mark in ("+", "-", "?") and sentence.strip():
            yield Told(sentence, language, mark != "-", mark == "?", rest == "w")
        elif not text.startswith("#"):
            yield f"{path.name}:{number}: no '+', '-' or '?' before a sentence: {text[:60]!r}"


_Entry = TypeVar("_Entry")


def _read_all(files: Iterable[Path], reader: Callable[[Path], Iterator[_Entry | str]]) -> tuple[list[_Entry], list[str]]:
    found: list[_Entry] = []
    faults: list[str] = []
    for path in files:
        for entry in reader(path):
            if isinstance(entry, str):
                faults.append(entry)
            else:
                found.append(entry)
    return found, faults


def _texts(folder: str) -> list[Path]:
    return sorted((CORPUS / folder).glob("*.txt"))


def _sound(folder: str, files: Sequence[Path] | None, read: Callable[[Path], Iterator[_Entry | str]]) -> list[_Entry]:
    """Every entry of `files` (default: all of `folder`). Raises Fault with all faults, one a line."""
    found, faults = _read_all(files if files is not None else _texts(folder), read)
    if faults:
        raise Fault("\n".join(faults))
    return found


def _mails(path: Path) -> Iterator[Mail | str]:
    language = path.name.split("-", 1)[0]
    block: list[tuple[int, str]] = []
    for number, text in enumerate([*path.read_text(encoding="utf-8").splitlines(), "==="], 1):
        if text.startswith("==="):
            if block:
                yield _mail(path, language, block)
            block = [(number, text)]
        elif block:
            block.append((number, text))
        elif text.strip() and not text.startswith("#"):
            yield f"{path.name}:{number}: text before the first ==="


def _mail(path: Path, language: str, block: list[tuple[int, str]]) -> Mail | str:
    number, head = block[0]
    ident = head[3:].strip()
    faults: list[str] = []
    fields: dict[str, str] = {}
    lines: list[Line] = []
    if not ident:
        faults.append("no id after ===")
    rest = iter(block[1:])
    for at, text in rest:
        if not text.strip():
            if fields:
                break
            continue
        match = _FIELD.fullmatch(text.rstrip())
        if not match or match[1] not in FIELDS:
            faults.append(f"line {at}: not a field: {text!r}")
        else:
            fields[match[1]] = match[2].strip()
    for at, text in rest:
        text = text.rstrip()
        if not text:
            if lines:
                lines[-1] = Line(lines[-1].text, lines[-1].function, lines[-1].quoted, True)
        elif text == "|" or text.startswith("| "):
            lines.append(Line(text[2:]))
        elif text.startswith(">"):
            lines.append(Line(text[1:].removeprefix(" "), quoted=True))
        else:
            match = _FIELD.fullmatch(text.replace("no_feedback:", "no-feedback:", 1))
            function = match[1].replace("-", "_") if match else ""
            if not match or function not in _FUNCTIONS or not match[2].strip():
                faults.append(f"line {at}: no function: {text[:60]!r}")
            else:
                lines.append(Line(match[2].strip(), Function(function)))
    faults += [f"no {name}" for name in NEEDED if not fields.get(name)]
    kind, label = fields.get("kind", ""), fields.get("label", "")
    if label not in ("rejection", "not_rejection"):
        faults.append(f"label {label!r}")
    elif kind not in (KINDS_OF_REJECTION if label == "rejection" else KINDS_OF_OTHER):
        faults.append(f"kind {kind!r} is not one of label {label}")
    if fields.get("stage", "unknown") not in STAGES:
        faults.append(f"stage {fields['stage']!r}")
    facts = frozenset(fields.get("facts", "").split())
    if facts - FACTS:
        faults.append(f"facts {sorted(facts - FACTS)}")
    if not lines:
        faults.append("no text")
    if label == "rejection" and not any(line.function in (Function.REFUSAL, Function.ALTERNATIVE) for line in lines):
        faults.append("a rejection without a refusal sentence")
    if faults:
        return "\n".join(f"{path.name}:{number}: {ident}: {fault}" for fault in faults)
    return Mail(
        ident,
        language,
        fields.get("subject", ""),
        fields["from"],
        Label(label),
        kind,
        fields["voice"],
        tuple(lines),
        stage=fields.get("stage", ""),
        company=fields.get("company", ""),
        role=fields.get("role", ""),
        contact=fields.get("contact", ""),
        reply_to=fields.get("reply-to", ""),
        attachment=fields.get("attachment", ""),
        auto=fields.get("auto") == "yes",
        listed=fields.get("list") == "yes",
        facts=facts,
        place=f"{path.name}:{number}",
    )


def _phrases(path: Path) -> Iterator[Phrase | str]:
    language, voice, group = path.name.split("-", 1)[0], "", 0
    for number, text in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        text = text.strip()
        if text.startswith("# voice:"):
            voice = text.removeprefix("# voice:").strip()
        elif not text:
            group += 1
        elif not text.startswith("#"):
            name, _, sentence = text.partition(":")
            if name not in _FUNCTIONS or not sentence.strip():
                yield f"{path.name}:{number}: no function: {text[:60]!r}"
            elif not voice:
                yield f"{path.name}:{number}: no '# voice:' before it"
            else:
                yield Phrase(sentence.strip(), Function(name), language, voice, f"{path.stem}:{group}")


def check(files: Sequence[Path] = ()) -> list[str]:
    """Every fault of the corpus (or of `files`): format, and ids used twice."""
    others = {"bank": _phrases, "praise": _told}
    chosen = [Path(f) for f in files] or [f for name in ("mails", *others) for f in _texts(name)]
    found, faults = _read_all([f for f in chosen if f.parent.name not in others], _mails)
    for name, read in others.items():
        faults += _read_all([f for f in chosen if f.parent.name == name], read)[1]
    seen: dict[str, str] = {}
    for mail in found:
        if mail.ident in seen:
            faults.append(f"{mail.place}: {mail.ident}: the id is used at {seen[mail.ident]} too")
        seen[mail.ident] = mail.place
    return faults


def _shingles(text: str) -> frozenset[str]:
    words = re.findall(r"\w+", text.casefold())
    if len(words) < 4:
        compact = "".join(words)
        return frozenset(compact[i : i + 3] for i in range(max(1, len(compact) - 2)))
    return frozenset(" ".join(words[i : i + 3]) for i in range(len(words) - 2))


def near_duplicates(entries: Sequence[tuple[str, str]], threshold: float = 0.6) -> list[tuple[float, str, str]]:
    """Pairs of (name, text) whose word-trigram sets overlap by `threshold` (Jaccard, 0..1) or more, closest first."""
    index: dict[str, list[int]] = collections.defaultdict(list)
    sets = [_shingles(text) for _, text in entries]
    pairs: dict[tuple[int, int], int] = collections.Counter()
    for i, shingles in enumerate(sets):
        for shingle in shingles:
            for j in index[shingle]:
                pairs[j, i] += 1
            if len(index[shingle]) < 60:  # stock phrases don't make a pair
                index[shingle].append(i)
    out = []
    for (i, j), shared in pairs.items():
        score = shared / len(sets[i] | sets[j])
        if score >= threshold:
            out.append((score, entries[i][0], entries[j][0]))
    return sorted(out, reverse=True)


def _main(argv: Sequence[str]) -> int:
    verb = argv[0] if argv else ""
    if verb == "check":
        faults = check([Path(a) for a in argv[1:]])
        print("\n".join(faults) if faults else "the corpus keeps its format")
        return bool(faults)
    if verb == "count":
        everything, phrases = mails(), bank()
        for language in sorted({m.language for m in everything} | {p.language for p in phrases}):
            own = [m for m in everything if m.language == language]
            yes = sum(m.label == Label.REJECTION for m in own)
            print(f"{language}: {len(own)} mails ({yes} rejections, {len({m.voice for m in own})} voices)", end="")
            print(f", {sum(p.language == language for p in phrases)} bank sentences")
            for kind, n in sorted(collections.Counter(m.kind for m in own).items()):
                print(f"    {kind:15s} {n}")
        functions = collections.Counter(f for m in everything for _, f in m.sentences) + collections.Counter(
            p.function for p in phrases
        )
        print("sentences:", ", ".join(f"{f} {n}" for f, n in functions.most_common()))
        return 0
    if verb == "duplicates":
        rows = near_duplicates([(m.ident, m.body) for m in mails()]) + near_duplicates([(p.text, p.text) for p in bank()], 0.85)
        for score, a, b in rows:
            print(f"{score:.2f}  {a}  ~  {b}")
        return bool(rows)
    print(__doc__)
    return 2


if __name__ == "__main__":
    sys.exit(_main(sys.argv[1:]))
