"""`interview listen`: audio devices, how loud each is, and which would be heard in a call."""

import json
import time
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from textwrap import wrap

from interview_tui.cli.shell import NOTHING_FOUND, Shell, put, say_and_exit, tell
from interview_tui.desk.listening import chosen, why_not
from interview_tui.language.catalogue import Language
from interview_tui.language.message import N_, Message
from interview_tui.listening import real
from interview_tui.listening.choosing import Chosen, used
from interview_tui.listening.meter import Meter
from interview_tui.listening.sounds import Device, Kind, NoSound, Trouble
from interview_tui.listening.words import DOES, DOES_NOT, told
from interview_tui.records.settings import Settings
from interview_tui.talktime.voices import SOFTEST_DB

WIDTH = 78
"""Width of a sentence, in columns."""
ASKED = 30
"""How many times the levels are read, a tenth of a second apart."""
KINDS = {Kind.MICROPHONE: N_("Microphone"), Kind.PLAYED: N_("What the computer plays")}


@dataclass(frozen=True)
class Found:
    """The devices, the loudest level of each that was heard, and why nothing is heard if so."""

    devices: tuple[Device, ...]
    levels: Mapping[Device, int | None]
    trouble: Trouble | None
    chosen: Chosen
    why_not: Message | None
    """Why listening is not allowed in this store."""

    @property
    def said(self) -> Message | None:
        """The message for why nothing would be heard."""
        return self.why_not if self.trouble is None else told(self.trouble)

    def used(self, kind: Kind) -> Device | None:
        """Return the device that would be heard for a side."""
        return used(self.devices, self.chosen, kind)


def listen(shell: Shell, check: bool, as_json: bool) -> None:
    """Print which devices would be heard."""
    store = shell.store_to_read()
    settings = store.settings if store is not None else Settings()
    language = shell.speak(settings.language)
    found = _found(chosen(settings), why_not(settings))
    if check and found.devices and found.why_not is None:
        tell(language.say(N_("Say a word: each device is heard for three seconds.")))
        found = replace(found, levels=_loudest())
    if as_json:
        put(json.dumps(_as_json(found, language), indent=2, ensure_ascii=False))
    else:
        put("\n".join([*_explained(language), *(_listed(found, language) if found.devices else ())]))
    if found.said is not None:
        say_and_exit(found.said.told(language), NOTHING_FOUND)


def pause() -> None:
    """Wait a tenth of a second."""
    time.sleep(0.1)


def _found(chosen: Chosen, why_not: Message | None) -> Found:
    if not real.is_installed():
        return Found((), {}, Trouble.EXTRA_MISSING, chosen, why_not)
    try:
        devices = real.sounds().devices()
    except NoSound as error:
        return Found((), {}, error.trouble, chosen, why_not)
    microphone = used(devices, chosen, Kind.MICROPHONE)
    trouble = None if microphone is not None else Trouble.NO_MICROPHONE
    return Found(devices, {}, trouble, chosen, why_not)


def _loudest() -> Mapping[Device, int | None]:
    """Return the highest level of each device."""
    meter, loudest = Meter(real.sounds), dict[Device, int | None]()
    meter.start()
    for _ in range(ASKED):
        pause()
        for device, level in meter.levels().items():
            was = loudest.get(device)
            loudest[device] = level if was is None or level is None else max(was, level)
    meter.stop()
    return loudest


def _explained(language: Language) -> Iterable[str]:
    told = (f"- {language.say(one)}" for one in (*DOES, *DOES_NOT))
    return (line for one in told for line in wrap(one, WIDTH, subsequent_indent="  "))


def _listed(found: Found, language: Language) -> Iterable[str]:
    width = max(len(one.name) for one in found.devices)
    yield ""
    for kind, heading in KINDS.items():
        yield language.say(heading)
        devices = [one for one in found.devices if one.kind is kind]
        for one in devices:
            sign = "→" if found.used(kind) == one else " "
            level = _level(found.levels.get(one), language) if found.levels else ""
            yield f"{sign} {one.name:<{width}}  {level}".rstrip()
        if not devices:
            yield f"  {language.say(N_('none'))}"
    yield ""
    yield language.say(N_("→ would be heard in a call."))
    if not found.levels:
        yield language.say(N_("With --check each device is heard for three seconds; now none was."))


def _level(level: int | None, language: Language) -> str:
    if level is None:
        return language.say(N_("cannot be heard"))
    return language.say(N_("silent")) if level <= SOFTEST_DB else f"{level} dB"


def _as_json(found: Found, language: Language) -> dict[str, object]:
    uses = {kind: found.used(kind) for kind in Kind}
    return {
        "installed": real.is_installed(),
        "trouble": found.trouble,
        "allowed": found.why_not is None,
        "said": None if found.said is None else found.said.told(language),
        "checked": bool(found.levels),
        "uses": {kind.value: None if one is None else one.name for kind, one in uses.items()},
        "devices": [
            {
                "kind": one.kind.value,
                "name": one.name,
                "default": one.is_default,
                "used": one in uses.values(),
                "level_db": found.levels.get(one),
            }
            for one in found.devices
        ],
    }
