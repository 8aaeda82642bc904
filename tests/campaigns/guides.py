"""Guide files as an editor, an accident or ill will leaves them, in a folder of guides that the program reads.

Valid ones put together by chance, the shipped ones with letters and lines changed, cut off anywhere, TOML of
chance, deep nesting, huge keys and numbers, hostile text in every string, bytes that are no text. Each folder of
ten is read beside one good guide: nothing may be raised, the good one is always there, each bad one is told in
one line that points into it, and no file is another one afterwards.

Not shown: what a guide that loads looks like on the screen, but for the few that the short test puts there.
"""

import random
from collections.abc import Callable
from pathlib import Path

from interview_tui.guide.loader import library_folder, load_guides
from interview_tui.guide.toml_file import LARGEST_FILE
from interview_tui.language.catalogue import Language
from tests.campaigns.findings import Findings, Progress
from tests.support.hostile import CORPUS

EN = Language("en")

SHORT, LONG = 100, 10_000
_TOGETHER = 10
"""Files in one folder."""
_WHOLE = (library_folder() / "check-in.toml").read_text(encoding="utf-8")
_RULES = (library_folder() / "rules.toml").read_text(encoding="utf-8")
_SIGNS = ['"', "'", '"""', "[", "[[", "]", "{", "}", "=", ".", "#", "\n", "\r", "\\", "\\u0000", "\\U00110000", "5"]
_SIGNS += ["\x1b[31m", "\x00", "é", "1e999", "-0", "0x", "inf", "nan", "1979-05-27", "true", " = ", ",", "\ufeff"]
_KEYS = ["id", "title", "purpose", "fits", "minutes", "sections", "cues", "ask", "whys", "track", "rule", "target"]


def run(rounds: int, folder: Path, chance: random.Random) -> Findings:
    """Read so many files, ten at a time."""
    findings = Findings()
    progress = Progress("guides", rounds)
    loaded = 0
    while findings.rounds < rounds:
        progress.at(findings.rounds)
        here = folder / str(findings.rounds)
        here.mkdir()
        (here / "good.toml").write_text(_WHOLE.replace('id = "check-in"', 'id = "the-good-one"', 1), encoding="utf-8")
        written = {
            here / f"{number}.toml": _bytes(chance) for number in range(min(_TOGETHER, rounds - findings.rounds))
        }
        for path, data in written.items():
            path.write_bytes(data)
        loaded += _read(here, written, findings)
        findings.rounds += len(written)
        for path in here.iterdir():
            path.unlink()
    findings.remark = f"{loaded:,} of {findings.rounds:,} files were guides all the same"
    return findings


def _read(here: Path, written: dict[Path, bytes], findings: Findings) -> int:
    try:
        library = load_guides([here])
    except Exception as error:
        findings.cases.append(f"{here.name}: {type(error).__name__}: {error}")
        return 0
    if "the-good-one" not in library.guides:
        findings.lose(f"{here.name}: the good guide is gone")
    told = {fault.file for fault in library.faults}
    guides = len(library.guides) - 1
    if guides + len(told) != len(written):
        findings.cases.append(f"{here.name}: {len(written)} files, {guides} guides, {len(told)} faults")
    for fault in library.faults:
        lines = written[fault.file].decode("utf-8", "replace").count("\n") + 1
        if not 1 <= fault.line <= lines or not fault.why(EN) or not all(map(_is_shown, fault.told(EN))):
            findings.cases.append(f"{fault!r}: no line of the file, or nothing to show")
    for path, data in written.items():
        if path.read_bytes() != data:
            findings.lose(f"{path}: other bytes than before")
    return guides


def _is_shown(character: str) -> bool:
    return ord(character) >= 32 and not 127 <= ord(character) < 160


def _bytes(chance: random.Random) -> bytes:
    data = chance.choice(_WAYS)(chance).encode("utf-8", "surrogatepass")
    if chance.random() < 0.05:
        at = chance.randrange(len(data) + 1)
        data = data[:at] + bytes(chance.choices(range(256), k=chance.randrange(1, 9))) + data[at:]
    return data


def _own_id(text: str, chance: random.Random) -> str:
    return text.replace('id = "check-in"', f'id = "own-{chance.randrange(10**12)}"', 1)


def _valid(chance: random.Random) -> str:
    sections = []
    for number in range(chance.randrange(1, 6)):
        cues = "".join(
            f'[[sections.cues]]\nid = "c-{number}-{cue}"\nask = "Frage {cue}?"\nwhys = ["Warum?"]\n'
            for cue in range(chance.randrange(1, 5))
        )
        sections.append(f'[[sections]]\nid = "s-{number}"\ntitle = {{ de = "Teil", en = "Part" }}\n{cues}')
    head = f'id = "own-{chance.randrange(10**12)}"\ntitle = "T"\npurpose = "P"\nfits = "F"\nminutes = 15\n'
    return head + "".join(sections)


def _mutated(chance: random.Random) -> str:
    text = _own_id(_WHOLE, chance)
    for _ in range(chance.randrange(1, 5)):
        if chance.random() < 0.5:
            at, length = chance.randrange(len(text) + 1), chance.choice((0, 0, 1, 3, 40))
            text = text[:at] + chance.choice(_SIGNS) + text[at + length :]
        else:
            lines = text.split("\n")
            at = chance.randrange(len(lines))
            lines[at : at + chance.randrange(3)] = chance.choices(lines, k=chance.randrange(3))
            text = "\n".join(lines)
    return text


def _truncated(chance: random.Random) -> str:
    text = _own_id(_WHOLE if chance.random() < 0.8 else _RULES, chance)
    return text[: chance.randrange(len(text))]


def _hostile(chance: random.Random) -> str:
    """A guide with a string of the corpus in place of one or of all of its texts."""
    text, everywhere = _own_id(_WHOLE, chance), chance.random() < 0.3
    lines = text.split("\n")
    where = [at for at, line in enumerate(lines) if line.count('"') == 2]
    for at in where if everywhere else chance.sample(where, 1):
        before, _, behind = lines[at].split('"')
        quoted = _quoted(chance.choice(CORPUS).text[:150])
        lines[at] = f"{before}{quoted}{behind}"
    return "\n".join(lines)


def _quoted(text: str) -> str:
    return '"' + "".join(one if one.isalnum() else f"\\U{ord(one):08x}" for one in text) + '"'


def _random(chance: random.Random) -> str:
    parts = [*_SIGNS, *_KEYS, "\n", "\n", " = ", '"x"', "[[sections]]\n", "[[sections.cues]]\n", "[a.b]\n"]
    return "".join(chance.choices(parts, k=chance.randrange(120)))


def _deep(chance: random.Random) -> str:
    depth = chance.choice((5, 60, 400, 990))
    opened, closed = chance.choice((("[", "]"), ("{a=", "}"), ("[[", "]]")))
    key = chance.choice(_KEYS)
    return chance.choice(
        (
            f"{key} = {opened * depth}1{closed * depth}\n",
            "\n".join(f"{key} = [" for _ in range(depth)),
            f"[{'.'.join(['a'] * depth)}]\nx = 1\n",
            "\n".join(f"[[{'.'.join(['sections'] * (n % 30 + 1))}]]" for n in range(depth)),
        )
    )


def _huge(chance: random.Random) -> str:
    size = chance.choice((1_000, 1_999, 5_000, 150_000, LARGEST_FILE + 1))
    return chance.choice(
        (
            f"{'k' * size} = 1\n",
            f'"{"k" * size}" = 1\n',
            f"minutes = {'9' * size}\n",
            f"minutes = 0x{'f' * size}\n",
            f'title = """\n{"Wort " * 60}\n' * (size // 600) + '"""\n',
            "".join(f"k{n} = {n}\n" for n in range(size // 10)),
            ".".join(["a"] * (size // 2)) + " = 1\n",
            _own_id(_WHOLE, chance) + "# " + "x" * size,
        )
    )


_WAYS: tuple[Callable[[random.Random], str], ...] = (
    _valid, _mutated, _mutated, _mutated, _truncated, _hostile, _random, _deep, _huge,
)  # fmt: skip
