import pytest

from interview_tui.language.sentences import Refusal, Sentence, find_sentences


def found(source: str) -> list[Sentence]:
    sentences, refusals = find_sentences({"room.py": source})
    assert not refusals
    return sentences


@pytest.mark.parametrize(
    "source",
    [
        'say("Quit")',
        'language.say("Quit")',
        'self.app.language.say("Quit", name=name)',
        'label = N_("Quit")',
        'Message("Quit", (("n", 1),))',
        'raise Told("Quit", path=path)',
        'raise message.Told("Quit")',
        'say("Qu" "it")',
        "f\"{language.say('Quit')}!\"",
        'shown(language.say("Quit"))',
    ],
)
def test_a_sentence_is_found_wherever_it_is_said(source: str) -> None:
    assert found(source) == [Sentence("room.py", "Quit")]


@pytest.mark.parametrize("call", ["self.count", "counted"])
def test_counting_gives_a_singular_and_a_plural(call: str) -> None:
    assert found(f'{call}("{{n}} note", "{{n}} notes", n)') == [Sentence("room.py", "{n} note", plural="{n} notes")]


@pytest.mark.parametrize("source", ['language.in_context("promise", "open")', 'NC_("promise", "open")'])
def test_a_context_belongs_to_its_sentence(source: str) -> None:
    assert found(source) == [Sentence("room.py", "open", context="promise")]


@pytest.mark.parametrize("source", ['language.to_customer(familiar, "thank you")', 'NA_("thank you")'])
def test_a_sentence_to_a_customer_stands_there_in_both_forms_of_address(source: str) -> None:
    assert found(source) == [Sentence("room.py", "thank you", context=form) for form in ("Sie", "du")]


def test_either_of_two_sentences_may_be_said() -> None:
    assert found('say("on" if on else "off")') == [Sentence("room.py", "on"), Sentence("room.py", "off")]


ERRORS = """
class Locked(Told): "No sentence of its own."
class Deeper(room.Locked): pass
class Full(Told, Generic[T]):
    def __init__(self, path):
        super().__init__("{path} is full", path=path)
class Other(Exception):
    def __init__(self): super().__init__("for developers")
"""


def test_errors_that_derive_from_told_carry_sentences() -> None:
    sentences, _ = find_sentences({"a.py": 'raise Deeper("Locked")\nLocked("Shut")', "b.py": ERRORS})
    assert [s.msgid for s in sentences] == ["Locked", "Shut", "{path} is full"]


@pytest.mark.parametrize(
    "source",
    [
        'raise Full("/home")',
        'Other("for developers")',
        'text.count("a")',
        'text.count("a", 3)',
        "language.say(label)",
        "language.say(LABELS[kind])",
        "language.say(label_of(kind))",
        "language.say(*words)",
        "language.count(one, many, n)",
        'language.in_context("promise", state)',
        "functions[0]()",
        "(lambda: 1)()",
    ],
)
def test_what_is_no_literal_sentence_is_passed_over(source: str) -> None:
    sentences, refusals = find_sentences({"a.py": source, "b.py": ERRORS})
    assert [s.msgid for s in sentences] == ["{path} is full"]
    assert not refusals


@pytest.mark.parametrize(
    ("source", "why"),
    [
        ('say(f"saved {time}")', "f-string"),
        ('self.say(f"saved")', "f-string"),
        ('language.count(f"{n} note", "{n} notes", n)', "f-string"),
        ('language.count("{n} note", f"{n} notes", n)', "f-string"),
        ('in_context("promise", f"{state}")', "f-string"),
        ('Told(f"no {path}")', "f-string"),
        ('say("saved " + time)', "put together"),
        ('say("saved %s" % time)', "put together"),
        ('say("saved {}".format(time))', "put together"),
        ('say(", ".join(parts))', "put together"),
        ('say("on" if on else f"{off}")', "f-string"),
        ("N_(label)", "literal"),
        ("N_(1)", "text"),
        ('NC_("key", letter)', "literal"),
        ('NC_(context, "open")', "context"),
        ('in_context(context, "open")', "context"),
        ("say(1)", "text"),
    ],
)
def test_what_no_catalogue_could_translate_is_refused(source: str, why: str) -> None:
    sentences, refusals = find_sentences({"room.py": f"\n{source}"})
    assert sentences == []
    assert [(r.file, r.line) for r in refusals] == [("room.py", 2)]
    assert why in refusals[0].why


def test_a_count_whose_singular_alone_is_a_literal_is_refused() -> None:
    _, refusals = find_sentences({"room.py": 'count("{n} note", many, n)'})
    assert refusals == [Refusal("room.py", 1, "a counted sentence needs both its forms as literals")]


def test_a_source_that_is_not_python_is_told() -> None:
    with pytest.raises(SyntaxError, match=r"room\.py"):
        find_sentences({"room.py": "def ("})
