"""Help, version and completion: CPU of the whole process, from its start to its end, output read away.

Each is the command that pip made in an environment of its own. One of each in turns.
"""

from collections.abc import Sequence

from tests.benchmarks.place import Place
from tests.benchmarks.processes import interleaved
from tests.benchmarks.row import Row, compared

BAR = 0.4


def rows(place: Place) -> Sequence[Row]:
    """Measure and return the rows."""
    ours, env = [str(place.program / "interview")], place.env
    completing = {**env, "_INTERVIEW_COMPLETE": "bash_complete", "COMP_WORDS": "interview li", "COMP_CWORD": "1"}
    found = interleaved(
        {
            "interview --help": ([*ours, "--help"], env),
            "interview --version": ([*ours, "--version"], env),
            "completion of interview li<Tab>": (ours, completing),
            "jrnl": ([str(place.commands / "jrnl"), "--version"], env),
        },
        3 * place.rounds,
    )
    reference = found.pop("jrnl")
    return [compared(what, used, reference, "jrnl --version", BAR) for what, used in found.items()]
