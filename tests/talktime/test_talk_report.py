import json
import math

from interview_tui.cli.talk_report import as_json
from interview_tui.talktime.metrics import Metrics, measure
from interview_tui.talktime.timeline import Segment, Speaker


def test_the_report_has_the_thirteen_figures_in_order() -> None:
    assert list(as_json(measure(()))) == [
        "duration_s",
        "customer_s",
        "staff_s",
        "silence_s",
        "overlap_s",
        "customer_share",
        "customer_share_of_elapsed",
        "longest_monologue_s",
        "longest_story_s",
        "turns",
        "interactivity_per_min",
        "patience_s",
        "interruptions",
    ]


def test_figures_are_rounded_and_what_is_undefined_is_null() -> None:
    call = (Segment(Speaker.STAFF, 0, 1), Segment(Speaker.CUSTOMER, 1.25, 3.25))
    assert json.dumps(as_json(measure(call))) == (
        '{"duration_s": 3.25, "customer_s": 2.0, "staff_s": 1.0, "silence_s": 0.25, "overlap_s": 0.0, '
        '"customer_share": 0.666667, "customer_share_of_elapsed": 0.615385, "longest_monologue_s": 1.0, '
        '"longest_story_s": 2.0, "turns": 2, "interactivity_per_min": 18.461538, "patience_s": null, '
        '"interruptions": 0}'
    )


def test_zero_has_no_sign() -> None:
    zeros = Metrics(-0.0, -1e-9, 0.0, 0.0, 0.0, None, None, None, None, 0, None, None, 0)
    assert [math.copysign(1, value) for value in as_json(zeros).values() if value is not None] == [1] * 7
