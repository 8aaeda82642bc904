"""What looks for a known sound in bytes finds it in every form, and in nothing else."""

import json
import os

import numpy as np
import pytest

from interview_tui.listening.sounds import RATE
from tests.support import sounds
from tests.support.sound_found import holds

pytestmark = pytest.mark.skipif(bool(sounds.is_missing()), reason=sounds.is_missing() or "nothing is missing")


@pytest.mark.parametrize("rate", [8_000, RATE, 44_100, 48_000])
@pytest.mark.parametrize("kind", ["<i2", "<f4"])
def test_an_eighth_of_a_second_is_found_wherever_it_stands(rate: int, kind: str) -> None:
    said = sounds.speech("en-us")[4 * RATE : 5 * RATE]
    chunk = sounds.resampled(sounds.by_db(said[7000 : 7000 + RATE // 8], -6), RATE, rate)
    content = (chunk * (32767 if kind == "<i2" else 1)).astype(kind).tobytes()

    assert holds(b"\x01" * 333 + content + os.urandom(1001), said)


def test_other_bytes_hold_no_sound() -> None:
    said = sounds.speech("en-us")[4 * RATE : 5 * RATE]
    other = sounds.speech("de+m4")[:RATE]

    assert not holds(json.dumps({"segments": [[n / 7, n / 3] for n in range(2000)]}).encode(), said)
    assert not holds(np.random.default_rng(1).bytes(20_000), said)
    assert not holds(bytes(20_000), said)
    assert not holds(b"", said)
    assert not holds((other * 32767).astype("<i2").tobytes(), said)
