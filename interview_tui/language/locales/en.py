"""English."""

from interview_tui.language.locale import Locale
from interview_tui.language.name_words import NameWords

LOCALE = Locale(
    code="en",
    territory="GB",
    english_name="English",
    weekdays=("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"),
    full_weekdays=("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"),
    months=(
        *("January", "February", "March", "April", "May", "June"),
        *("July", "August", "September", "October", "November", "December"),
    ),
    short_date="{day} {name}",
    long_date="{day} {name} {year}",
    full_day="{day} {month_in_full}",
    decimal_mark=".",
    csv_delimiter=",",
    percent="{share}%",
    quotes=("“", "”"),
    yes=frozenset({"y", "yes"}),
    names=NameWords(
        legal_forms="Ltd, Limited, Inc, Incorporated, LLC, LLP, LP, PLC, Corp, Corporation, Co, Company, Pty, "
        "Foundation, SA, SAS, SARL, Sàrl, Srl, SpA, BV, NV, AB, AS, ApS, Oy, Oyj",
        lead_to_organisations="of, of the, from, from the, at, with",
        titles="mr, mrs, ms, mx, miss, dr, prof, sir, dame",
        particles="van, der, den, de, la, le, du, di, da, del, della, dos, st",
        behind_names="phd, md, ma, msc, mba, ba, bsc, jr, sr, ii, iii, iv, esq, née, nee, llm, obe, cpa",
        between_people="and",
    ),
    is_familiar=False,
    in_every_guide=True,
    questions="english",
    due="due_english",
    evidence="evidence_english",
    sample="en.toml",
    sample_author="Jana Reed",
)
