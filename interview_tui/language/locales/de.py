"""German."""

from interview_tui.language.locale import Locale
from interview_tui.language.name_words import NameWords

LOCALE = Locale(
    code="de",
    territory="DE",
    english_name="German",
    weekdays=("Mo", "Di", "Mi", "Do", "Fr", "Sa", "So"),
    full_weekdays=("Montag", "Dienstag", "Mittwoch", "Donnerstag", "Freitag", "Samstag", "Sonntag"),
    months=(
        *("Januar", "Februar", "März", "April", "Mai", "Juni"),
        *("Juli", "August", "September", "Oktober", "November", "Dezember"),
    ),
    short_date="{day}.{month}.",
    long_date="{day}.{month}.{year}",
    full_day="{day}. {month_in_full}",
    decimal_mark=",",
    csv_delimiter=";",
    percent="{share}\N{NO-BREAK SPACE}%",
    quotes=("„", "“"),
    yes=frozenset({"j", "ja"}),
    names=NameWords(
        legal_forms="GmbH, gGmbH, mbH, AG, KG, KGaA, OHG, UG, GbR, SE, eK, eKfm, eKfr, eG, eV, PartG, Stiftung",
        lead_to_organisations="von, vom, von der, von dem, bei, beim, bei der, bei dem, aus der",
        titles="frau, herr, hr, fr, dr, prof, dipl-ing, ing, mag",
        particles="von, vom, zu, zum, zur, und, der, den, dem, auf, freiherr, freifrau, graf, gräfin",
        behind_names="dr, prof, dipl-ing, dipl-kfm, ing, mag, jun, junior, sen, senior, geb, geborene, verw",
        between_people="und, sowie",
    ),
    is_familiar=True,
    in_every_guide=True,
    questions="german",
    due="due_german",
    evidence="evidence_german",
    sample="de.toml",
    sample_author="Jana Reuter",
)
