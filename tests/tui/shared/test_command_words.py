"""One act has one word in the footers, and one word means one act: every screen is walked."""

from interview_tui.tui.key_tables import SCREENS

COMMANDS = {declared.command for screen in SCREENS for declared in screen.declared.values()}
SEVERAL_WORDS = {
    "answer": "an answer of one's own; after the call it leads on",
    "before": "the one before of what the screen shows: named after that",
    "following": "the one after of what the screen shows: named after that",
    "edit": "a note, or the text of a mail",
    "finish": "a call that was left open, or what was left open of one",
    "onward": "the next step, named after that",
    "open": "where it leads there is something to read only",
    "read": "what is promised is opened in its conversation",
}
"""Commands with one id whose words in the footer differ, and why."""
SEVERAL_ACTS = {
    "back": {"leave", "back"},
    "copy": {"copy", "copy_guide"},
    "edit": {"edit", "edit_guide"},
    "kind": {"kind", "filter_kind"},
    "move": {"move", "move_under"},
    "next": {"answer", "following", "forward"},
    "open": {"open", "read"},
    "question": {"asked", "question"},
    "read": {"open", "open_guide", "onward", "read"},
    "summary": {"summary", "view"},
}
"""Words in the footer under which different screens do different things."""


def hints_of(command_id: str) -> set[str]:
    return {one.hint for one in COMMANDS if one.id == command_id and one.hint}


def test_one_act_has_one_word_wherever_it_is_done() -> None:
    several = {one.id for one in COMMANDS if len(hints_of(one.id)) > 1}

    assert several == set(SEVERAL_WORDS)


def test_one_word_means_one_act_wherever_it_stands() -> None:
    acts = {hint: {one.id for one in COMMANDS if one.hint == hint} for hint in {one.hint for one in COMMANDS} - {""}}

    assert {hint: ids for hint, ids in acts.items() if len(ids) > 1} == SEVERAL_ACTS
