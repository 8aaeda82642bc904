"""German: the headers of columns, as in address books, CRMs and lists of one's own."""

HEADERS = {
    "name": (
        "vollständiger name, anzeigename, kontakt, kunde, ansprechpartner, ansprechpartnerin, kontaktname, kundenname"
    ),
    "first name": "vorname, rufname",
    "last name": "nachname, familienname, zuname",
    "title": "titel, akademischer titel, titel vor dem namen",
    "organisation": "firma, unternehmen, firmenname, arbeitgeber, betrieb, verein",
    "role": "aufgabe, rolle, funktion, jobtitel, berufsbezeichnung, stelle, tätigkeit, stellenbezeichnung",
    "phone": (
        "telefon, telefonnummer, mobil, mobiltelefon, handy, handynummer, telefon geschäftlich, telefon privat, "
        "telefon firma, mobiltelefon geschäftlich, festnetz, durchwahl, rufnummer, mobilnummer, haupttelefon, "
        "weiteres telefon"
    ),
    "mail address": "e mail adresse, mailadresse, e post, email adresse",
    "address": "adresse, anschrift, postanschrift",
    "street": (
        "straße, straße geschäftlich, straße privat, strasse und hausnummer, straße und hausnummer, straße und nr, "
        "straße nr"
    ),
    "postcode": "plz, postleitzahl, postleitzahl geschäftlich, postleitzahl privat",
    "town": "ort, stadt, wohnort, ort geschäftlich, ort privat",
    "country": "land, land region, land geschäftlich, land region geschäftlich",
    "customer since": "kunde seit, kundin seit, seit, erster abschluss, kundenbeginn",
    "language": "sprache, korrespondenzsprache, bevorzugte sprache",
    "interest": "hobbys, interesse, interessen",
    "note": "notiz, notizen, bemerkung, bemerkungen, kommentar, anmerkung, anmerkungen",
    "measure": "messfrage, messfragen, maß, kennzahl, messgröße, messwert",
    "answer": "wert, antwort, bewertung, punkte, note von 0 bis 10",
    "day": "tag, datum, beantwortet am, antwortdatum, am",
    "question": "frage, fragetext, wortlaut",
    "ID": "kunden id",
}
"""The headers by what a column says, a value of `About`."""
ADDED = "wert"
"""What stands behind a header and says nothing: `Phone 1 - Value`."""
