"""English."""

from interview_tui.language.locale import Locale

LOCALE = Locale(
    code="en",
    english_name="English",
    weekdays=("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"),
    months=(
        *("January", "February", "March", "April", "May", "June"),
        *("July", "August", "September", "October", "November", "December"),
    ),
    short_date="{day} {name}",
    long_date="{day} {name} {year}",
    decimal_mark=".",
    percent="{share}%",
    quotes=("“", "”"),
    yes=frozenset({"y", "yes"}),
    is_familiar=False,
    in_every_guide=True,
    questions="english",
    due="due_english",
    evidence="evidence_english",
    sample="en.toml",
    sample_author="Jana Reed",
)
