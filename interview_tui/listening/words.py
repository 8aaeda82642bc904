"""Texts about listening: what it does, and what is wrong, in one sentence."""

from interview_tui.language.message import N_, Message, message
from interview_tui.listening.heard import Heard
from interview_tui.listening.real import EXTRA
from interview_tui.listening.sounds import Device, Kind, Trouble

DOES = (
    N_("It hears from the microphone that I speak, and from what the computer plays that the customer does."),
    N_("Kept is who spoke from when to when, in my private file, as with the keys."),
)
"""What listening does."""
DOES_NOT = (
    N_("It records nothing: sound is judged in memory, a second of it at most, and written over."),
    N_("It understands no words, knows no voices, and sends nothing anywhere."),
    N_("It cannot tell apart several people at one microphone: a loud colleague beside me counts as me."),
)
"""What it does not do."""

_TOLD = {
    Trouble.EXTRA_MISSING: N_("For listening something has to be installed first: pip install '{extra}'."),
    Trouble.NO_SERVER: N_("The sound of this system does not answer: is it running? It goes on with the keys."),
    Trouble.NO_MICROPHONE: N_("There is no microphone. Plug one in, or go on with the keys."),
    Trouble.NO_PLAYED: N_("What the computer plays cannot be heard here: only how long I speak is known."),
    Trouble.DENIED: N_("“{device}” may not be heard: allow it in the system's settings, or go on with the keys."),
    Trouble.FAILED: N_("“{device}” cannot be heard: choose another device, or go on with the keys."),
    Trouble.UNPLUGGED: N_("“{device}” is gone: plug it in again, or go on with the keys."),
    Trouble.MUTED: N_("Nothing comes from “{device}”: it is muted or not allowed. It goes on with the keys."),
    Trouble.SILENT: N_("“{device}” has played nothing for a minute: is the call on another device?"),
    Trouble.CHANGED: N_("“{device}” is heard now."),
    Trouble.LOUD: N_("The room is loud: who speaks is uncertain."),
}  # fmt: skip
_FAILED = N_("Nothing can be heard here. It goes on with the keys.")
_SILENT_MICROPHONE = N_("Nothing has come from “{device}” for a minute: is it muted?")


def said(heard: Heard) -> Message | None:
    """Return the one sentence worth showing now; None if all is well."""
    for channel in (heard.microphone, heard.played):
        if channel.trouble is not None:
            return told(channel.trouble, channel.device)
    return told(Trouble.LOUD) if heard.is_uncertain else None


def told(trouble: Trouble, device: Device | None = None) -> Message:
    """Return what a trouble is and what to do, in one sentence."""
    if device is None:
        return message(_FAILED if trouble is Trouble.FAILED else _TOLD[trouble], extra=EXTRA, device="–")
    is_silent_microphone = trouble is Trouble.SILENT and device.kind is Kind.MICROPHONE
    return message(_SILENT_MICROPHONE if is_silent_microphone else _TOLD[trouble], extra=EXTRA, device=device.name)
