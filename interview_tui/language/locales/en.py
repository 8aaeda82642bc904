"""English."""

from interview_tui.language.locale import Locale
from interview_tui.language.name_words import NameWords

LOCALE = Locale(
    code="en",
    territory="GB",
    english_name="English",
    own_name="English",
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
        everyday=(
            "a, an, art, as, at, august, bank, banks, be, bell, best, bill, bishop, black, blue, bond, brown, bush, "
            "but, by, can, case, chance, chase, church, cook, cross, day, dean, do, drew, early, east, elder, "
            "english, fair, faith, field, fields, fine, fisher, forest, fox, frank, free, french, gay, gene, go, "
            "gold, golden, good, grace, grant, gray, great, green, grey, guy, hall, hand, hard, head, heart, high, "
            "hill, hope, house, hunt, if, in, is, it, joy, just, keen, kind, king, knight, lake, land, lane, large, "
            "last, law, little, long, love, low, major, man, march, mark, marsh, mason, may, miles, moody, my, new, "
            "nice, night, noble, north, of, old, on, or, page, park, penny, poor, potter, power, price, prince, "
            "quick, rich, rob, rose, rush, sharp, short, silver, singer, slow, small, so, south, speed, star, "
            "stone, street, strong, sue, summer, sunny, sweet, swift, to, true, up, wall, ward, waters, way, we, "
            "wells, west, white, will, winter, wise, wolf, wood, woods, work, worth, young, american, british, "
            "city, college, company, first, general, global, group, hospital, international, national, royal, "
            "school, services, the, united, university"
        ),
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
