"""The meaning of a column by its header: German, English, and the names that address books and CRMs use."""

import re
from collections.abc import Sequence
from enum import StrEnum

from interview_tui.language.message import NC_
from interview_tui.records.fold import fold


class About(StrEnum):
    """What a column says about a customer; the value is its name, to translate in the context "column"."""

    NAME = NC_("column", "name")
    GIVEN = NC_("column", "first name")
    FAMILY = NC_("column", "last name")
    TITLE = NC_("column", "title")
    ORGANISATION = NC_("column", "organisation")
    ROLE = NC_("column", "role")
    PHONE = NC_("column", "phone")
    MAIL = NC_("column", "mail address")
    ADDRESS = NC_("column", "address")
    STREET = NC_("column", "street")
    POSTCODE = NC_("column", "postcode")
    TOWN = NC_("column", "town")
    COUNTRY = NC_("column", "country")
    SINCE = NC_("column", "customer since")
    LANGUAGE = NC_("column", "language")
    INTEREST = NC_("column", "interest")
    NOTE = NC_("column", "note")
    # Of answers to measures
    MEASURE = NC_("column", "measure")
    VALUE = NC_("column", "answer")
    DAY = NC_("column", "day")
    WORDING = NC_("column", "question")
    ID = NC_("column", "ID")


_CALLED: dict[About, str] = {
    About.NAME: (
        "name, full name, display name, vollständiger name, anzeigename, kontakt, contact, contact name, kunde, "
        "customer, customer name, ansprechpartner, ansprechpartnerin, kontaktname, person name, kundenname, person"
    ),
    About.GIVEN: "first name, given name, vorname, rufname, firstname, person first name",
    About.FAMILY: "last name, family name, surname, nachname, familienname, zuname, lastname, person last name",
    About.TITLE: "name prefix, prefix, akademischer titel, titel vor dem namen",
    About.ORGANISATION: (
        "organisation, organization, company, company name, account, account name, firma, unternehmen, firmenname, "
        "organization name, employer, person organization, associated company, arbeitgeber, betrieb, verein"
    ),
    About.ROLE: (
        "role, job title, organization title, title, position, rolle, funktion, jobtitel, berufsbezeichnung, stelle, "
        "tätigkeit, person job title, stellenbezeichnung"
    ),
    About.PHONE: (
        "phone, phone number, telephone, telefon, telefonnummer, tel, mobile, mobile phone, mobile phone number, "
        "cell, cell phone, mobil, mobiltelefon, handy, handynummer, business phone, home phone, work phone, "
        "primary phone, other phone, direct phone, telefon geschäftlich, telefon privat, telefon firma, "
        "mobiltelefon geschäftlich, festnetz, durchwahl, rufnummer, company main phone, mobilnummer, "
        "haupttelefon, person phone, person phone work, person phone mobile, person phone home, weiteres telefon"
    ),
    About.MAIL: (
        "email, e mail, mail, email address, e mail address, e mail adresse, mailadresse, mail address, e mail display "
        "address, person email, person email work, person email home, e post, email adresse, additional email"
    ),
    About.ADDRESS: "address, formatted, adresse, anschrift, postanschrift, postal address, address formatted",
    About.STREET: (
        "street, street address, business street, home street, mailing street, address street, straße, "
        "straße geschäftlich, straße privat, strasse und hausnummer, straße und hausnummer, straße und nr, "
        "straße nr"
    ),
    About.POSTCODE: (
        "postcode, postal code, zip, zip code, business postal code, home postal code, mailing zip postal code, "
        "mailing zip, plz, postleitzahl, postleitzahl geschäftlich, postleitzahl privat, address postal code"
    ),
    About.TOWN: (
        "town, city, business city, home city, mailing city, ort, stadt, wohnort, ort geschäftlich, ort privat, "
        "address city"
    ),
    About.COUNTRY: (
        "country, country region, business country, business country region, home country, mailing country, land, "
        "land region, land geschäftlich, land region geschäftlich, address country"
    ),
    About.SINCE: "since, customer since, kunde seit, kundin seit, seit, first deal, erster abschluss, kundenbeginn",
    About.LANGUAGE: "language, preferred language, sprache, korrespondenzsprache, bevorzugte sprache",
    About.INTEREST: "hobby, hobbies, hobbys, interest, interests, interesse, interessen",
    About.NOTE: (
        "note, notes, comment, comments, remark, remarks, notiz, notizen, bemerkung, bemerkungen, kommentar, "
        "anmerkung, anmerkungen"
    ),
    About.MEASURE: "measure, metric, maß, kennzahl, messgröße, messwert",
    About.VALUE: "value, answer, score, rating, response, wert, antwort, bewertung, punkte, note von 0 bis 10",
    About.DAY: "day, date, answered on, answered at, response date, tag, datum, beantwortet am, antwortdatum, am",
    About.WORDING: "question, wording, frage, fragetext, wortlaut",
    About.ID: "id, customer id, kunden id, interview id",
}


def _plain(header: str) -> str:
    words = re.sub(r"[^\w]+|_", " ", re.sub(r"(?<=[a-zäöü])(?=[A-Z])", " ", header)).split()
    kept = [word for word in words if not word.isdecimal()]
    if len(kept) > 1 and kept[-1].casefold() in ("value", "wert"):
        kept = kept[:-1]
    return fold(" ".join(kept))


_KNOWN = {_plain(one): about for about, listed in _CALLED.items() for one in listed.split(", ")}
CUSTOMERS = frozenset(About) - {About.MEASURE, About.VALUE, About.DAY, About.WORDING, About.ID}
ANSWERS = frozenset(
    {About.NAME, About.GIVEN, About.FAMILY, About.ORGANISATION, About.MAIL, About.MEASURE, About.VALUE, About.DAY,
     About.WORDING, About.ID}
)  # fmt: skip


def about(header: str, among: frozenset[About] = CUSTOMERS) -> About | None:
    """Return the meaning of a column with this header; None if unknown."""
    found = _KNOWN.get(_plain(header))
    return found if found in among else None


def matched(headers: Sequence[str], among: frozenset[About]) -> tuple[About | None, ...]:
    """Return the meaning of each column. Beside first and last name, "title" is a form of address."""
    found = [about(one, among) for one in headers]
    roles = [at for at, one in enumerate(found) if one is About.ROLE]
    titles = [at for at in roles if _plain(headers[at]) == "title"]
    if len(roles) > len(titles) and titles and About.TITLE in among:
        for at in titles:
            found[at] = About.TITLE
    return tuple(found)
