"""What a process wrote, and where to, from a trace of its system calls."""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

WRITES = "write,writev,pwrite64,pwritev,pwritev2,sendto,sendmsg,sendmmsg,splice,sendfile"
STRACE = (
    *("strace", "-f", "--seccomp-bpf", "-yy", "-xx", "-s", "1000000"),
    *("-e", f"trace={WRITES},open,openat,creat,execve,connect"),
)
"""The command that traces; `-o FILE` and what is traced follow."""
_CALL = re.compile(r"^\d+ +(\w+)\((?:\d+<((?:[^<>]|->)*)>)?(.*)$")
_TEXT = re.compile(r'"((?:\\x[0-9a-f]{2})*)"')
_WRITING = re.compile(r"\bO_(?:WRONLY|RDWR|CREAT)\b")


def written(trace: Iterable[str]) -> Mapping[str, bytes]:
    """Return all bytes that were written or sent, by where they went: a path, a pipe, a socket."""
    found: dict[str, bytearray] = defaultdict(bytearray)
    for call, target, rest in _calls(trace):
        if call in WRITES.split(","):
            for text in _TEXT.findall(rest):
                found[_plain(target)] += _bytes(text)
    return {target: bytes(content) for target, content in found.items()}


def opened_for_writing(trace: Iterable[str]) -> set[str]:
    """Return the paths that were opened for writing or made."""
    return {
        _bytes(path.group(1)).decode()
        for call, _, rest in _calls(trace)
        if (call == "creat" or (call in ("open", "openat") and _WRITING.search(rest))) and "= -1" not in rest
        if (path := _TEXT.search(rest))
    }


def since_connected(trace: Sequence[str]) -> Sequence[str]:
    """Return what followed once the process had connected to anything."""
    return trace[next(at for at, line in enumerate(trace) if " connect(" in line) :]


def since_written(trace: Sequence[str], text: str) -> Sequence[str]:
    """Return what followed once the process had written a text."""
    told = "".join(f"\\x{one:02x}" for one in text.encode())
    return trace[next(at for at, line in enumerate(trace) if " write(" in line and told in line) :]


def begun(trace: Iterable[str]) -> list[str]:
    """Return the programs that were begun."""
    return [rest for call, _, rest in _calls(trace) if call == "execve"]


def connected_to(trace: Iterable[str]) -> set[str]:
    """Return the kinds of addresses that were connected to: AF_UNIX, AF_INET and so on."""
    connected = (rest for call, _, rest in _calls(trace) if call == "connect")
    return {kind for rest in connected for kind in re.findall(r"sa_family=(\w+)", rest)}


def _calls(trace: Iterable[str]) -> list[tuple[str, str, str]]:
    return [(one.group(1), one.group(2) or "", one.group(3)) for line in trace if (one := _CALL.match(line))]


def _plain(target: str) -> str:
    return _bytes(target).decode() if target.startswith("\\x") else target


def _bytes(text: str) -> bytes:
    return bytes.fromhex(text.replace("\\x", ""))
