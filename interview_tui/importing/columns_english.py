"""English: the headers of columns, as in lists of one's own, and those that address books and CRMs use everywhere."""

HEADERS = {
    "name": "name, full name, display name, contact, contact name, customer, customer name, person name, person",
    "first name": "first name, given name, firstname, person first name",
    "last name": "last name, family name, surname, lastname, person last name",
    "title": "name prefix, prefix",
    "organisation": (
        "organisation, organization, company, company name, account, account name, organization name, employer, "
        "person organization, associated company"
    ),
    "role": "role, job title, organization title, title, position, person job title",
    "phone": (
        "phone, phone number, telephone, tel, mobile, mobile phone, mobile phone number, cell, cell phone, business "
        "phone, home phone, work phone, primary phone, other phone, direct phone, company main phone, person phone, "
        "person phone work, person phone mobile, person phone home"
    ),
    "mail address": (
        "email, e mail, mail, email address, e mail address, mail address, e mail display address, person email, "
        "person email work, person email home, additional email"
    ),
    "address": "address, formatted, postal address, address formatted",
    "street": "street, street address, business street, home street, mailing street, address street",
    "postcode": (
        "postcode, postal code, zip, zip code, business postal code, home postal code, mailing zip postal code, "
        "mailing zip, address postal code"
    ),
    "town": "town, city, business city, home city, mailing city, address city",
    "country": (
        "country, country region, business country, business country region, home country, mailing country, address "
        "country"
    ),
    "customer since": "since, customer since, first deal",
    "language": "language, preferred language",
    "interest": "hobby, hobbies, interest, interests",
    "note": "note, notes, comment, comments, remark, remarks",
    "measure": "measure, metric",
    "answer": "value, answer, score, rating, response",
    "day": "day, date, answered on, answered at, response date",
    "question": "question, wording",
    "ID": "id, customer id, interview id",
}
"""The headers by what a column says, a value of `About`."""
ADDED = "value"
"""What stands behind a header and says nothing: `Phone 1 - Value`."""
