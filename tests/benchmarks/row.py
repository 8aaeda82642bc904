"""One line of the table, and the table."""

from collections.abc import Sequence
from dataclasses import dataclass
from statistics import median

_TITLES = ("what", "ours", "reference", "ratio", "bar", "met?")


@dataclass(frozen=True)
class Row:
    """What was measured against what. All texts but `what` and `against` are made from the numbers."""

    what: str
    ours: float
    unit: str
    bar: float | None
    """The highest ratio, or, without a reference, the highest value; None where a row only explains another."""
    reference: float | None = None
    against: str = ""
    ratio: float | None = None
    """Where it is not simply ours through reference."""
    bar_text: str = ""
    at_least: bool = False
    """The bar is the lowest value, not the highest."""
    in_units: bool = False
    """The bar is a value of `unit`; the ratio only tells how fast the machine was at the time."""

    @property
    def ratio_now(self) -> float | None:
        """Ours as a multiple of the reference."""
        if self.ratio is not None or self.reference is None:
            return self.ratio
        return self.ours / self.reference

    @property
    def met(self) -> bool | None:
        """Whether the bar is kept; None where there is none."""
        if self.bar is None:
            return None
        measured = self.ours if self.in_units or self.ratio_now is None else self.ratio_now
        return measured >= self.bar if self.at_least else measured <= self.bar

    def cells(self) -> tuple[str, ...]:
        """Return the six cells of this row."""
        ratio = self.ratio_now
        in_units = self.in_units or ratio is None
        bar = self.bar_text or (
            "" if self.bar is None else f"{self.bar:g} {self.unit}" if in_units else f"{self.bar:g}x"
        )
        reference = "" if self.reference is None else f"{_figure(self.reference, self.unit)}  {self.against}"
        met = {None: "", True: "yes", False: "MISSED"}[self.met]
        return (
            self.what, _figure(self.ours, self.unit), reference, "" if ratio is None else f"{ratio:.2f}x", bar, met,
        )  # fmt: skip


def compared(what: str, ours: Sequence[float], reference: Sequence[float], against: str, bar: float) -> Row:
    """Return the row for times in ms that were measured in turns.

    The figures are medians, the ratio is the median of the ratios of neighbours: a machine that is busy for a while
    slows both of a pair.
    """
    ratio = median(one / other for one, other in zip(ours, reference, strict=True))
    return Row(what, median(ours), "ms", bar, median(reference), against, ratio)


def table(rows: Sequence[Row]) -> str:
    """Return the rows as text, in columns."""
    cells = [_TITLES, *(row.cells() for row in rows)]
    widths = [max(len(line[column]) for line in cells) for column in range(len(_TITLES))]
    right = (1, 3, 4)
    lines = [
        "  ".join(
            text.rjust(width) if column in right else text.ljust(width)
            for column, (text, width) in enumerate(zip(line, widths, strict=True))
        ).rstrip()
        for line in cells
    ]
    return "\n".join([lines[0], "-" * sum((*widths, 2 * len(widths) - 2)), *lines[1:]])


def _figure(value: float, unit: str) -> str:
    digits = 2 if value < 10 else 1 if value < 100 else 0
    return f"{value:.{digits}f} {unit}"
