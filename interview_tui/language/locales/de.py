"""German."""

from interview_tui.language.locale import Locale

LOCALE = Locale(
    code="de",
    english_name="German",
    weekdays=("Mo", "Di", "Mi", "Do", "Fr", "Sa", "So"),
    months=(
        *("Januar", "Februar", "März", "April", "Mai", "Juni"),
        *("Juli", "August", "September", "Oktober", "November", "Dezember"),
    ),
    short_date="{day}.{month}.",
    long_date="{day}.{month}.{year}",
    decimal_mark=",",
    percent="{share}\N{NO-BREAK SPACE}%",
    quotes=("„", "“"),
    yes=frozenset({"j", "ja"}),
    is_familiar=True,
    in_every_guide=True,
    questions="german",
    due="due_german",
    evidence="evidence_german",
    sample="de.toml",
    sample_author="Jana Reuter",
)
