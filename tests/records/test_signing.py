"""My name stands on a conversation as it is now, and the name of a login on none."""

from interview_tui.records.settings import Settings
from interview_tui.records.signing import signed, signed_name
from interview_tui.records.words import Kind
from tests.support.making import conversation, note

ANNA = Settings(author="Anna Schmidt", login="root")


def promise(owner: str | None, *, theirs: bool = False) -> str | None:
    one = conversation(note(1, "Zahlen", kind=Kind.PROMISE, owner=owner, theirs=theirs))
    return signed(one, ANNA).notes[0].owner


def test_my_name_stands_where_none_stood_or_that_of_a_login() -> None:
    for author in ("", "root"):
        assert signed(conversation(author=author), ANNA).author == "Anna Schmidt"
        assert signed(conversation(author=author), Settings(login="root")).author == ""
        assert signed_name(author, ANNA) == "Anna Schmidt"


def test_what_others_signed_stays_the_very_same() -> None:
    one = conversation(note(1, "x"), note(2, "y", kind=Kind.PROMISE, owner="Tom"), author="Tom Yilmaz")
    assert signed(one, ANNA) is one
    assert signed_name("Tom Yilmaz", ANNA) == "Tom Yilmaz"


def test_a_promise_of_mine_is_in_my_name_and_one_of_theirs_in_theirs() -> None:
    assert promise("root") == "Anna Schmidt"
    assert promise("Tom") == "Tom"
    assert promise(None) is None
    assert promise("root", theirs=True) == "root"
    nobody = signed(conversation(note(1, "x", kind=Kind.PROMISE, owner="root")), Settings(login="root"))
    assert nobody.notes[0].owner is None
