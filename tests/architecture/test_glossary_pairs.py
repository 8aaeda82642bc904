"""Each word of the glossary has its one German word."""

import re

from tests.support.sentences import GERMAN, forms

WORDS = {
    "conversation": "Gespräch",
    "conversations": "Gespräche",
    "today": "Heute",
    "before": "Vorbereiten",
    "call": "Gespräch",
    "after": "Nachbereiten",
    "customer": "Kunde | Kundenseite",
    "customers": "Kunden",
    "organisation": "Firma",
    "account manager": "Kundenbetreuung",
    "team lead": "Teamleitung",
    "note": "Notiz",
    "notes": "Notizen",
    "fact": "Fakt",
    "need": "Bedürfnis",
    "quote": "Zitat",
    "criticism": "Kritik",
    "complaint": "Beschwerde",
    "praise": "Lob",
    "why": "Warum",
    "promise": "Zusage",
    "kept": "eingehalten",
    "moved": "verschoben",
    "not kept": "nicht eingehalten | nicht erfasst",
    "personal": "Persönliches",
    "better not mention": "besser nicht ansprechen",
    "parked": "geparkt",
    "parking list": "Parkplatz",
    "my guess": "Meine Vermutung",
    "confirmed": "bestätigt",
    "refuted": "widerlegt",
    "what i learnt": "Neu für mich",
    "track": "Richtung",
    "innovation": "Innovation",
    "optimisation": "Optimierung",
    "not asked": "nicht gefragt",
    "no answer": "keine Antwort",
    "evidence": "Beleg",
    "number": "Zahl",
    "date": "Datum",
    "situation": "Situation",
    "procedure": "Ablauf",
    "told": "gehört | mündlich",
    "seen": "selbst gesehen",
    "document": "Dokument",
    "guide": "Leitfaden",
    "guides": "Leitfäden",
    "section": "Abschnitt",
    "cue": "Stichwort",
    "asked": "gefragt",
    "next": "danach",
    "closed": "geschlossen",
    "leading": "suggestiv",
    "double": "Doppelfrage",
    "talk share": "Redeanteil",
    "me": "ich",
    "silence": "Stille",
    "about": "etwa",
    "by hand": "von Hand",
    "by listening": "durch Mithören",
    "imported": "importiert",
    "longest own turn": "längster eigener Beitrag",
    "longest story": "längste Erzählung",
    "pause before answering": "Pause vor der Antwort",
    "coach": "Begleiter",
    "hint": "Hinweis",
    "off": "aus",
    "quiet": "leise",
    "normal": "normal",
    "went well": "gelungen",
    "worth a look": "einen Blick wert",
    "nothing to see": "nichts zu erkennen",
    "my review": "Mein Rückblick",
    "one thing for next time": "Vorsatz fürs nächste Gespräch",
    "effort": "Mühe | Aufwand",
    "attention": "Achtsamkeit",
    "respect": "Respekt",
    "effort, attention, respect": "Mühe, Achtsamkeit, Respekt",
    "effort, attention, respect.": "Mühe, Achtsamkeit, Respekt.",
    "just talked": "nur geplaudert",
    "rhythm": "Kontaktrhythmus",
    "next contact": "nächster Kontakt",
    "not reached": "nicht erreicht",
    "tried": "ausprobiert",
    "aftercare": "Nachsorge",
    "anniversary": "Jahrestag",
    "satisfaction": "Zufriedenheit",
    "recommendation": "Weiterempfehlung",
    "would they miss us?": "Würden wir fehlen?",
    "promoter": "Promotor",
    "passive": "passiv",
    "detractor": "Kritiker",
    "summary": "Zusammenfassung",
    "done": "fertig | erledigt",
    "later": "später",
    "draft": "Entwurf",
    "undo": "rückgängig",
    "delete for good": "endgültig löschen",
    "saved {time}": "gespeichert {time}",
    "read-only": "nur lesen",
    "go on": "fortsetzen",
    "wrap up": "nachbereiten",
    "search": "Suchen",
    "export": "Exportieren",
    "for whom": "für wen",
    "settings": "Einstellungen",
    "help": "Hilfe",
    "share": "teilen",
    "release": "freigeben",
    "hand-over file": "Übergabedatei",
    "collect": "einlesen",
    "team board": "Teamübersicht",
    "to read": "zu lesen",
    "comment": "Kommentar",
    "one strength": "eine Stärke",
    "one question": "eine Frage",
    "to wrap up": "nachzubereiten",
    "read": "gelesen",
    "to talk about": "zu besprechen",
    "settled": "erledigt",
    "theme": "Thema",
    "themes": "Themen",
    "being worked on": "in Arbeit",
    "told to customers": "rückgemeldet",
    "merge": "zusammenlegen",
    "split": "teilen",
    "rename": "umbenennen",
    "full names": "volle Namen",
    "initials": "Initialen",
    "pseudonym": "Pseudonym",
    "check the store": "Bestand prüfen",
    "informed": "Informiert",
    "agreed": "eingewilligt",
    "not yet": "noch nicht",
    "keep until": "Aufbewahren bis",
    "space": "Leertaste",
    "del": "Entf",
    "page up": "Bild auf",
    "page down": "Bild ab",
    "ctrl+{letter}": "Strg+{letter}",
    "ctrl+{key}": "Strg+{key}",
}
"""The glossary's pairs, for sentences that are nothing but the word, and without a context of their own."""


def misnamed(english: str, german: str) -> bool:
    wanted = WORDS.get(english.lower())
    return wanted is not None and german.lower() not in wanted.lower().split(" | ")


def test_each_word_of_the_glossary_has_its_one_german_word() -> None:
    assert not [
        f"{one!r} is {WORDS[one.lower()]!r}, not {other!r}"
        for message in GERMAN
        if not message.context and any(forms(message.string))
        for one, other in zip(forms(message.id), forms(message.string), strict=True)
        if misnamed(one, other)
    ]


def test_another_word_than_the_glossarys_is_noticed() -> None:
    assert misnamed("Promise", "Versprechen")
    assert not misnamed("Promise", "Zusage")
    assert not misnamed("A sentence", "Ein Satz")


UNDO = {
    "Ctrl+Z": re.compile(r"\bundo(es)?\b|brings back: ", re.IGNORECASE),
    "Strg+Z": re.compile("rückgängig|holt zurück: ", re.IGNORECASE),
}
"""How a sentence says what the key of undo does, in the English one and in the German one; or which text it brings."""


def names_undo(sentence: str) -> bool:
    return all(key not in sentence or word.search(sentence) for key, word in UNDO.items())


def test_the_key_of_undo_undoes_in_every_sentence() -> None:
    said = [one for message in GERMAN for one in [*forms(message.id), *forms(message.string)]]
    assert not [one for one in said if not names_undo(one)]
    assert sum("Ctrl+Z" in one for one in said) > 20
    assert not [one for one in said if one.startswith(("Taken back: ", "Zurückgenommen: "))]


def test_another_word_for_what_the_key_of_undo_does_is_noticed() -> None:
    assert not names_undo("Changed. Ctrl+Z takes it back.")
    assert not names_undo("Geändert. Strg+Z nimmt es zurück.")
    assert names_undo("Changed. Ctrl+Z undoes it.")
    assert names_undo("Geändert. Strg+Z macht es rückgängig.")
    assert names_undo("Released: take it back")
