"""A sound server of one's own: PulseAudio with two loudspeakers that nobody hears, in folders of its own.

What is played into "Headset" is what the computer plays; what is played into "Mouth" comes out of the microphone.
"""

import os
import shutil
import subprocess
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

from interview_tui.listening.sounds import RATE

MODULES = (
    "module-null-sink sink_name=headset sink_properties=device.description=Headset",
    "module-null-sink sink_name=mouth sink_properties=device.description=Mouth",
    "module-remap-source master=mouth.monitor source_name=microphone source_properties=device.description=Microphone",
)


def is_missing() -> str:
    """Return what is missing for a sound server; empty where nothing is."""
    needed = ("pulseaudio", "pactl", "pacat")
    return ", ".join(f"{name} is not installed" for name in needed if shutil.which(name) is None)


@dataclass(frozen=True)
class Server:
    """A sound server that runs."""

    socket: Path
    environment: Mapping[str, str]

    def ask(self, *words: str) -> str:
        """Ask it something, or tell it to change something."""
        ended = subprocess.run(["pactl", *words], env=self.environment, capture_output=True, text=True, timeout=10)
        return ended.stdout

    def player(self, sink: str, sound: Path) -> subprocess.Popen[bytes]:
        """Begin to play a file of floats into a loudspeaker."""
        asked = ["pacat", "--playback", f"--device={sink}", "--format=float32le", f"--rate={RATE}", "--channels=1"]
        return subprocess.Popen([*asked, "--latency-msec=50", str(sound)], env=self.environment)


@contextmanager
def serving(folder: Path) -> Iterator[Server]:
    """Run a sound server in a folder until the end of the block."""
    home, socket = folder / "home", folder / "socket"
    home.mkdir(mode=0o700)
    environment = {
        "PATH": os.environ["PATH"],
        "HOME": str(home),
        "XDG_RUNTIME_DIR": str(home),
        "PULSE_SERVER": f"unix:{socket}",
        "LC_ALL": "C.UTF-8",
    }
    loads = [f"--load=module-native-protocol-unix socket={socket} auth-anonymous=1", *(f"--load={m}" for m in MODULES)]
    settings = ["-n", "--daemonize=no", "--exit-idle-time=-1", "--disable-shm=yes", "--use-pid-file=no"]
    running = subprocess.Popen(
        ["pulseaudio", *settings, *loads, f"--log-target=file:{folder / 'log'}"],
        env={**environment, "PULSE_SERVER": ""},
        stderr=subprocess.DEVNULL,
    )
    server = Server(socket, environment)
    try:
        until = time.monotonic() + 20
        while "microphone" not in server.ask("list", "short", "sources"):
            assert time.monotonic() < until, (folder / "log").read_text("utf-8")
            time.sleep(0.05)
        yield server
    finally:
        running.terminate()
        with suppress(subprocess.TimeoutExpired):
            running.wait(10)
        running.kill()
