"""English: words that touch what is asked about before it is kept of a person.

`*` is any end, or any beginning, of a word. A list is long where a word missed would be kept unasked, and leaves out
what is mostly said of other things: "sick of", "separated", "labour", "union".
"""

WORDS = {
    "health": (
        "hospital*, clinic, doctor, doctor's, surgery, operation on, operated on, operated, slipped disc, back "
        "trouble, sick leave, signed off sick, is sick, was sick, often sick, ill, illness, *illness, disease, "
        "cancer, tumour*, tumor*, chemo*, radiotherapy, diabet*, asthma*, allerg*, epilep*, parkinson*, dementia, "
        "alzheimer*, multiple sclerosis, rheumat*, arthritis, migraine*, heart attack, heart condition, heart "
        "trouble, a stroke, blood pressure, pacemaker, depress*, burnout, burn-out, burned out, burnt out, anxiety, "
        "panic attack*, mental health, psych*, therapy, *therapy, therapist, trauma*, suicid*, alcoholi*, sober, "
        "drinking problem, used to drink, addict*, drugs, rehab, medication, tablets for, painkiller*, insulin, "
        "vaccin*, covid*, pregnan*, miscarriage, ivf, maternity, disab*, wheelchair*, prosthe*, hearing aid, hard "
        "of hearing, deaf, is blind, going blind, adhd, autis*, eating disorder, anorex*, overweight, diagnos*, "
        "test results from the, coeliac, lactose, dialysis, paralysed, paralyzed, in a care home, needs care, "
        "chronic*"
    ),
    "religion": (
        "religion, religious, deeply religious, devout, church warden, churchwarden, church council, left the "
        "church, goes to church, active in the church, parish, vicar, priest, pastor, evangelical, catholic*, "
        "protestant*, orthodox*, methodist*, baptist*, mormon*, jehovah*, jew, jewish, judaism, synagogue, sabbath, "
        "shabbat, kosher, muslim*, islam*, mosque, ramadan, halal, fasts, fasting, buddhis*, hindu*, sikh*, "
        "atheist*, prays, prayer*, convert to, converted to, headscarf, hijab, bible, baptised, baptized, bar "
        "mitzvah"
    ),
    "family": (
        "divorc*, separated from her, separated from his, separated from the, split up with, broke up with, "
        "separation, marriage trouble, marriage is, custody, alimony, maintenance payments, single mother, single "
        "father, single parent, widow*, died, passed away, death in, death of his, death of her, bereave*, mourn*, "
        "grieving, funeral, cares for her, cares for his, caring for her, caring for his, domestic violence, an "
        "affair, fell out with, estranged*, family row, family feud, ex-husband, ex-wife, ex husband, ex wife, with "
        "the ex, adopted, foster child, foster care, left by her, left by his"
    ),
    "politics": (
        "member of the conservative*, conservative party, labour party, for labour, votes, voted for, voter, lib "
        "dem*, tory, tories, green party, republican*, democrats, a democrat, ukip, reform uk, brexit*, snp, sits "
        "on the council, councillor, local council, parliament*, politic*, campaigns for, campaigning for, "
        "protester, protests against, demonstrat* against, activist*"
    ),
    "union": (
        "trade union*, labor union*, in the union, union member*, union rep, shop steward, works council*, was on "
        "strike, is on strike over, went on strike, picket*, unite the union"
    ),
    "origin": (
        "refugee*, asylum*, deported*, deportation, immigrant*, immigrated, immigration status, residence permit, "
        "work permit, visa trouble, naturalis*, naturaliz*, citizenship, nationality, passport, originally from, "
        "born abroad, ethnic*, skin colour, skin color, kurdish, roma, traveller community, racial*, fled from, "
        "fled"
    ),
    "sexuality": (
        "is gay, gay, lesbian*, homosexual*, bisexual*, queer, transgender, trans, trans woman, trans man, "
        "non-binary, nonbinary, came out as, sexuality, sexual*, same-sex, lives with his husband, lives with her "
        "wife"
    ),
    "money": (
        "private debt*, personal debt*, in debt, debts, bankrupt*, insolvent, insolvency, garnish*, bailiff*, "
        "credit score, money trouble*, money worries, is broke, gambling*, on benefits, unemployed, universal "
        "credit, convicted, conviction, on probation, prison, criminal record"
    ),
}
