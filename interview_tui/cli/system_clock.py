"""The real clocks of this machine."""

import time

from interview_tui.cli import wall_clock
from interview_tui.talktime.clock import Moment

BOOT_CLOCK: int | None = getattr(time, "CLOCK_BOOTTIME", None)
"""The clock that also runs while the machine is suspended, if there is one (Linux)."""


class SystemClock:
    """Reads wall, boot and monotonic time; monotonic time stands in for a missing boot clock."""

    def now(self) -> Moment:
        """Return this moment."""
        mono_s = time.monotonic()
        boot_s = mono_s if BOOT_CLOCK is None else time.clock_gettime(BOOT_CLOCK)
        return Moment(wall_clock.now(), boot_s, mono_s)
