"""English."""

from interview_tui.language.customer_words import ContactWords, LastingWords
from interview_tui.language.locale import Locale
from interview_tui.language.measure_words import MeasureWords
from interview_tui.language.name_words import NameWords
from interview_tui.language.product_words import ProductWords

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
        appointments="call, calls, phone, telephone, callback, check-in, catch-up, visit, conversation",
        with_whom="with, w/",
    ),
    lasting=LastingWords(
        since="since, ever since",
        starting="from, as of, starting, starting in",
        until="until, till, up to",
        beside="the, in, about, around, at, early",
        of="of, of the",
        year="year",
        month="month",
        last="last",
        this="this",
        next="next",
        half_a_year="half a year",
        seasons={"spring": 4, "summer": 7, "autumn": 10, "fall": 10, "winter": 1},
        ends={
            **dict.fromkeys(("end of the year", "end of this year", "the end of the year"), "year"),
            **dict.fromkeys(("end of the month", "end of this month", "the end of the month"), "month"),
        },
    ),
    contact=ContactWords(
        at_most=(
            "at most, no more than, not more than, no more often than, not more often than, never more than, maximum, "
            "max., max, up to"
        ),
        every="every, each",
        per="a, an, per, every, each, in a",
        times={"once": 1, "twice": 2, "thrice": 3},
        time="times, time, x",
        second="second, other",
        units={
            **dict.fromkeys(("day", "days"), "day"),
            **dict.fromkeys(("week", "weeks"), "week"),
            **dict.fromkeys(("month", "months"), "month"),
            **dict.fromkeys(("quarter", "quarters"), "quarter"),
            **dict.fromkeys(("half year", "half-year", "six months"), "half"),
            **dict.fromkeys(("year", "years"), "year"),
        },
        adverbs={
            "daily": "1 day",
            "weekly": "1 week",
            **dict.fromkeys(("fortnightly", "biweekly", "every fortnight"), "2 week"),
            "monthly": "1 month",
            "quarterly": "1 quarter",
            **dict.fromkeys(("half-yearly", "twice yearly", "semi-annually"), "1 half"),
            **dict.fromkeys(("yearly", "annually"), "1 year"),
        },
        channels={
            "phone": "phone, by phone, on the phone, telephone, call, calls, be called, phone calls, phone call, ring",
            "mail": "mail, mails, by mail, e-mail, e-mails, by e-mail, email, emails, by email",
            "video": "video, by video, video call, video calls, teams, zoom",
            "message": "message, messages, by message, text, by text, text message, whatsapp, by whatsapp, sms, chat",
            "review": "review, reviews",
            "letter": "letter, letters, by letter, by post, in writing",
            "in_person": "in person, face to face, on site",
            "visit": "visit, visits, at the customer's, at our place, at theirs, on a visit",
            "fair": "fair, trade fair, at a fair",
        },
        calling="call, calls, be called, phone calls, phone call, ring, phone, by phone",
        no="no more, no longer, not, no, don't, dont, do not, never, don’t, without",
        never=(
            "not at all, no contact, never again, leave alone, leave them alone, leave me alone, do not contact, "
            "don't contact, no contact at all, stop contacting, not want to be contacted, not wish to be contacted, "
            "not be contacted, not to be contacted, be left alone"
        ),
        hours=(
            "weekdays, weekday, weekend, weekends, mornings, afternoons, evenings, lunch, lunch break, school hours, "
            "office hours, early, late, o'clock, am, pm, month end, holidays, end of the month"
        ),
        before_hours="before, after, from, until, till, at, around, between, by, not before",
        beside=(
            "rather, preferably, prefers, prefer, please, only, best, better, and, or, but, then, by, via, contact, "
            "about, roughly, around, so, wants, wishes, does, would, would like, likes, in the, in, on the, on, the, "
            "a, an, is, are, them, him, her, me, us, to, be, just, ideally, usually, always, otherwise, at"
        ),
    ),
    measures=MeasureWords(
        names={
            "satisfaction": "csat, satisfaction, customer satisfaction, satisfied",
            "recommendation": (
                "nps, net promoter score, recommendation, recommendation (nps), would recommend, "
                "would recommend us, recommends us"
            ),
            "fit": "fit, would they miss us, would they miss us?, would miss us, disappointed",
            "effort": "ces, effort, effort (ces), customer effort, customer effort score",
        },
        numbers="zero, one, two, three, four, five, six, seven, eight, nine, ten",
        before="a, an, the, with, is, at, says, said, gives, gave, about, around",
        behind="points, point",
        of="of, out of",
        between="to, or, and",
        because="because, since, but, due to",
        no_answer=(
            "none, no answer, without an answer, n/a, no number, don't know, don’t know, does not know, doesn't know, "
            "doesn’t know, can't say, can’t say, cannot say, won't say, won’t say, not answered, did not answer, "
            "didn't answer, didn’t answer, would not say, prefers not to say"
        ),
        fit={
            0: (
                "no longer uses us, no longer use us, no longer uses it, no longer use it, do not use it any more, "
                "does not use it any more, doesn't use it any more, doesn’t use it any more, stopped using it, "
                "no longer a customer"
            ),
            1: "not, not at all, not disappointed, not at all disappointed",
            2: "somewhat, a little, a bit, somewhat disappointed, a little disappointed, a bit disappointed",
            3: "very, very much, very disappointed, a lot",
        },
        recommends="recommend, recommending",
        likely="likely, likelihood, would, willing, willingness, inclined, probable, probability",
        otherwise="what, which, who, whom, why, when, how often, how satisfied, how happy",
    ),
    products=ProductWords(
        things=(
            "add-on, addon, cloud, database, dashboard, device, interface, laptop, machine, module, newsletter, phone, "
            "platform, plug-in, plugin, portal, printer, scanner, software, subscription, system, tablet, template, "
            "tool, widget"
        ),
        is_joined=False,
        endings="s",
        before=("a, an, another, more, new, own, some, want, wants, need, needs, would like, looking for"),
        purpose="because, for, if, otherwise, so, that, to, when, which",
    ),
    is_familiar=False,
    in_every_guide=True,
    questions="english",
    due="english",
    evidence="evidence_english",
    sensitive="sensitive_english",
    subjects="subjects_english",
    columns="columns_english",
    sample="en.toml",
    sample_author="Jana Reed",
)
