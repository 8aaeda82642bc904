from interview_tui.export.writers.visible import named, visible


def test_a_character_is_named_and_ascii_stays() -> None:
    assert named("ja 😀\x07!") == "ja [U+1F600 GRINNING FACE][U+0007]!"


def test_what_no_document_can_hold_is_named_and_the_rest_stays() -> None:
    assert visible("a\nb\tc 😀\x07\ud800\uffff") == "a\nb\tc 😀[U+0007][U+D800][U+FFFF]"
