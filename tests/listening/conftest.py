"""What a test of listening begins it also ends: else three threads go on to the end, hundreds of times a second."""

from collections.abc import Iterator

import pytest

from interview_tui.listening.listener import Session


@pytest.fixture(autouse=True)
def _heard_to_the_end(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    begun: list[Session] = []
    start = Session.start

    def started(session: Session) -> None:
        begun.append(session)
        start(session)

    monkeypatch.setattr(Session, "start", started)
    yield
    for session in begun:
        session.finish()
    assert not any(session._thread.is_alive() for session in begun)
