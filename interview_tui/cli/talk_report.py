"""The figures of a timeline as `interview talk` prints them."""

from dataclasses import asdict

from interview_tui.talktime.metrics import Metrics

DECIMALS = 6
"""Decimals of seconds, shares and rates: talk time is measured in microseconds."""


def as_json(metrics: Metrics) -> dict[str, float | int | None]:
    """Return the 13 figures by name, in order, for `--json`.

    Seconds, shares from 0 to 1, changes per minute and two counts (turns, interruptions), rounded to 6 decimals; None,
    `null` in JSON, if undefined. Never -0.0.
    """
    return {name: _rounded(value) for name, value in asdict(metrics).items()}


def _rounded(value: float | int | None) -> float | int | None:
    return round(value, DECIMALS) + 0.0 if isinstance(value, float) else value
