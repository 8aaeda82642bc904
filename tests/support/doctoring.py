"""The doctor's findings in short, everything mended, and what a store holds then."""

from pathlib import Path

from interview_tui.records.conversation import Conversation
from interview_tui.store.conversation_document import ConversationDocument
from interview_tui.store.doctor.bench import Bench
from interview_tui.store.doctor.examine import examine
from interview_tui.store.doctor.finding import Trouble
from interview_tui.store.doctor.repair import Repair
from interview_tui.store.document import Keeping
from interview_tui.store.files import Files
from tests.support.damaging import FIXTURE
from tests.support.making import CONVERSATION, NOW, numbered

STORE = FIXTURE / "store.json"


OTHER = CONVERSATION[:-1] + "B"


def found(files: Files, keeping: Keeping) -> list[tuple[str, str]]:
    findings = examine(files, keeping).findings
    return [(one.trouble.value, one.path.relative_to(files.home).as_posix()) for one in findings]


def mender(files: Files, keeping: Keeping) -> Repair:
    ids = iter(range(200, 99_999))
    return Repair(Bench(files, keeping, lambda: NOW, lambda: numbered(next(ids))), "without a name")


def mend_all(files: Files, keeping: Keeping) -> Repair:
    """Repair as the command does: again and again, until nothing more can be."""
    repair = mender(files, keeping)
    given_up: set[tuple[Trouble, Path]] = set()
    while plan := [
        one for one in examine(files, keeping).findings if one.can_be_mended and (one.trouble, one.path) not in given_up
    ]:
        given_up |= {(one.trouble, one.path) for one in plan}
        for one in plan:
            repair.mend(one)
    return repair


def read(files: Files, keeping: Keeping, conversation_id: str = CONVERSATION) -> Conversation:
    return ConversationDocument(files.conversation(conversation_id), keeping).read()


def texts(files: Files, keeping: Keeping, conversation_id: str = CONVERSATION) -> list[str]:
    return [one.text for one in read(files, keeping, conversation_id).notes]


def attic(files: Files) -> list[bytes]:
    return [path.read_bytes() for path in files.attic.iterdir()]


def place(files: Files, where: str, content: bytes) -> Path:
    path = files.home / where
    path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    path.write_bytes(content)
    path.chmod(0o600)
    return path


def made(keeping: Keeping, path: Path, written: Conversation) -> bytes:
    ConversationDocument(path, keeping).save(written)
    data = path.read_bytes()
    path.unlink()
    return data
