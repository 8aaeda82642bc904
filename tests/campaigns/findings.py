"""What a campaign found, and the table of all of them."""

import sys
from collections.abc import Sequence
from dataclasses import dataclass, field

TITLES = ("campaign", "rounds", "acknowledged", "lost", "unreadable", "stray temp files", "time")


@dataclass
class Findings:
    """Counts over the rounds of one campaign. Only the first two and the remark may be other than nought."""

    rounds: int = 0
    acknowledged: int = 0
    """Records the store said were on disk."""
    lost: int = 0
    """Acknowledged records that were missing or older afterwards, or never told as not saved."""
    unreadable: int = 0
    """Documents that could not be read though nobody damaged them."""
    stray: int = 0
    """Temporary files after the next start."""
    remark: str = ""
    """What a reader of the table should know, such as why something was skipped."""
    cases: list[str] = field(default_factory=list)
    """Each thing that went wrong, in a sentence."""
    seconds: float = 0.0

    @property
    def clean(self) -> bool:
        return not (self.lost or self.unreadable or self.stray or self.cases)

    def lose(self, case: str) -> None:
        self.lost += 1
        self.cases.append(f"lost: {case}")

    def cannot_read(self, case: str) -> None:
        self.unreadable += 1
        self.cases.append(f"unreadable: {case}")

    def left_lying(self, case: str) -> None:
        self.stray += 1
        self.cases.append(f"stray: {case}")


class Progress:
    """Says on a terminal how far a long run is; silent elsewhere."""

    def __init__(self, name: str, rounds: int) -> None:
        self._name, self._rounds = name, rounds

    def at(self, number: int) -> None:
        if number % 100 == 0 and sys.stderr.isatty():
            print(f"\r{self._name}: {number} of {self._rounds}", end="", file=sys.stderr)


def table(found: dict[str, Findings]) -> str:
    """Return the table, then what is to be said about its lines."""
    rows = [
        (name, f"{one.rounds:,}", f"{one.acknowledged:,}", str(one.lost), str(one.unreadable), str(one.stray),
         f"{one.seconds:.1f} s")
        for name, one in found.items()
    ]  # fmt: skip
    widths = [max(map(len, column)) for column in zip(TITLES, *rows, strict=True)]
    lines = [_line(TITLES, widths), "-" * len(_line(TITLES, widths)), *(_line(row, widths) for row in rows)]
    lines += [f"{name}: {one.remark}" for name, one in found.items() if one.remark]
    for name, one in found.items():
        lines += [f"{name}: {case}" for case in one.cases[:10]]
        if len(one.cases) > 10:
            lines.append(f"{name}: and {len(one.cases) - 10} more")
    return "\n".join(lines)


def _line(cells: Sequence[str], widths: Sequence[int]) -> str:
    return " | ".join([cells[0].ljust(widths[0]), *map(str.rjust, cells[1:], widths[1:])])
