"""The real clocks of this machine."""

import time
from datetime import datetime

from interview_tui.talktime.clock import Moment

BOOT_CLOCK: int | None = getattr(time, "CLOCK_BOOTTIME", None)
"""The clock that goes on in a suspend, where the system has one (Linux)."""


class SystemClock:
    """Reads wall, boot and monotonic time; boot time is monotonic time where there is no boot clock."""

    def now(self) -> Moment:
        """Return this moment."""
        mono_s = time.monotonic()
        boot_s = mono_s if BOOT_CLOCK is None else time.clock_gettime(BOOT_CLOCK)
        return Moment(datetime.now().astimezone(), boot_s, mono_s)
