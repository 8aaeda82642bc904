"""The sample, as it is made on one day and on any."""

from datetime import datetime

import pytest

from interview_tui.language.locales import CODES
from interview_tui.sample.make import Sample, sample_records
from tests.support.sampled import ODD_DAYS, WEEK


@pytest.fixture(
    scope="module",
    params=[(language, now) for language in CODES for now in (*WEEK, *ODD_DAYS)],
    ids=str,
)
def seen(request: pytest.FixtureRequest) -> tuple[Sample, datetime]:
    language, now = request.param
    return sample_records(language, now, "Jana Ott"), now


@pytest.fixture(scope="module", params=CODES)
def sample(request: pytest.FixtureRequest) -> Sample:
    return sample_records(request.param, WEEK[2], "Jana Ott")
