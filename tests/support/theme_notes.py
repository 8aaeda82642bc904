"""200 notes as they are typed during calls, in 20 themes: invented, half in German and half in English."""

GERMAN = {
    "Monatsabschluss": """
        Der Monatsabschluss ist ein Albtraum, drei Leute drei Tage
        Vorstand will die Zahlen am dritten Werktag, Abschluss dauert länger
        am Monatsende sitzen alle bis acht, weil der Abschluss klemmt
        Abschluss im März fünf Tage, Buchhaltung war kurz vor dem Streik
        Zahlen für den Vorstand kommen immer zu spät
        Monatsabschluss in einem Tag wäre ein Traum
        Buchhaltung zieht am Monatsende alles noch einmal von Hand zusammen
        Abgrenzungen beim Abschluss rechnet Frau Kurz in Excel
        drei Tage reichen uns für den Monatsabschluss
        Konzern verlangt Zahlen ab 2027 am zweiten Werktag
    """,
    "Bestellungen abtippen": """
        tippt 140 Bestellungen am Tag ab, alles aus Mails
        Bestellungen kommen als PDF und werden abgetippt
        zwei Aushilfen nur zum Abtippen der Bestellungen
        Artikelnummern beim Abtippen vertauscht, falsche Ware raus
        Mails mit Bestellungen liegen bis mittags, dann erst erfasst
        möchte Bestellungen aus Mails direkt einlesen
        Erfassen der Aufträge dauert pro PDF sechs Minuten
        Kunden schicken Bestellungen als Foto vom Zettel
        Tippfehler bei Artikelnummern kosten im Monat rund 2000 Euro
        Aushilfe kündigt, danach tippt die Chefin selbst Bestellungen ab
    """,
    "Hotline": """
        Hotline vierzig Minuten Warteschleife, dann aufgelegt
        in der Hotline jedes Mal ein anderer, erzählt alles neu
        Hotline ab 16 Uhr nicht mehr besetzt
        Warteschleife mit Musik, die sie hasst
        wünscht sich eine feste Nummer statt der Hotline
        Rückruf von der Hotline kam nach vier Tagen
        die Hotline war diesmal freundlich und schnell
        ruft lieber mich an als die Hotline, weil da keiner Bescheid weiß
        am Montag nicht durchgekommen, Warteschleife und dann besetzt
        Rückruf versprochen, Hotline weiß nichts davon
    """,
    "Rechnungen": """
        Rechnungen kommen ohne Bestellnummer, Freigabe hängt
        Rechnungstext unverständlich, Buchhaltung ruft jedes Mal an
        braucht die Bestellnummer auf jeder Rechnung
        Sammelrechnung statt zwanzig einzelner Rechnungen
        Rechnung im Oktober doppelt bekommen
        Freigabe der Rechnungen dauert, weil Kostenstelle fehlt
        E-Rechnung ab Januar Pflicht, können wir das?
        Kostenstelle steht nie auf der Rechnung
        Rechnungen landen im Spam seit die Adresse neu ist
        Gutschrift für die doppelte Rechnung fehlt immer noch
    """,
    "Liefertermine": """
        Lieferung kam zwei Tage zu spät, Linie stand
        Liefertermin erfahren sie erst, wenn der Lkw im Hof steht
        braucht bei Verspätung eine Nachricht, nicht erst am Tag danach
        Lkw kommt außerhalb der Annahmezeiten, Fahrer wartet dann zwei Stunden
        Linie steht, wenn Lieferung nicht bis sieben Uhr da ist
        Liefertermine ändern sich dreimal pro Woche
        Spedition ruft nicht an, Annahme weiß von nichts
        Verspätung kostet pro Stunde Stillstand 4000 Euro
        wünscht Lieferung im Zeitfenster sechs bis acht Uhr
        Teillieferungen ohne Ankündigung, Annahme muss umplanen
    """,
    "Schulung neuer Leute": """
        neue Kollegin seit Mai, niemand hat ihr das Programm gezeigt
        Einarbeitung dauert drei Monate
        Schulung wäre gut, aber höchstens eine Stunde
        die Schulung im Frühjahr ging viel zu schnell
        Videos statt Schulung, neue Leute schauen abends
        Azubis lernen das Programm vom Hörensagen
        wer neu ist, traut sich an die Auswertungen nicht heran
        Einarbeitung hängt an Herrn Thiel, und der geht in Rente
        wünscht Schulung vor Ort, nicht am Bildschirm
        Handbuch liest keiner, neue Leute fragen Herrn Thiel
    """,
    "Auswertungen": """
        Auswertungen baut sie jede Woche in Excel nach
        Bericht nach Region gibt es nicht, rechnet von Hand
        Excel-Export bricht bei 10000 Zeilen ab
        Geschäftsführer will Umsatz nach Region auf einer Seite
        die Auswertung stimmt nie mit der Buchhaltung überein
        exportiert jeden Freitag nach Excel und filtert
        Bericht dauert vier Minuten, holt sich solange Kaffee
        Umsatz nach Kundengruppe fehlt im Bericht
        Auswertungen schaut hier niemand an
        möchte den Bericht montags automatisch als Mail
    """,
    "Zugang und Passwort": """
        Passwort alle dreißig Tage neu, schreibt es auf einen Zettel
        Anmeldung zweimal am Morgen, einmal für jedes Programm
        Zugang für den neuen Kollegen dauerte zwei Wochen
        Passwort vergessen, Zurücksetzen ging erst am nächsten Tag
        teilen sich einen Zugang, weil Lizenzen fehlen
        Anmeldung mit Handy-Code nervt im Lager, Handys verboten
        wer ausscheidet, hat den Zugang noch Monate
        wünscht eine Anmeldung für alles
        nach drei falschen Versuchen gesperrt, Zugang erst nach Anruf
        im Lager ein Passwort für alle am Terminal
    """,
    "Preise": """
        Preiserhöhung kam ohne Vorwarnung
        Preise im Portal anders als im Angebot
        braucht Preise fürs nächste Jahr bis Oktober, wegen der Planung
        Mitbewerber zehn Prozent billiger, Einkauf macht Druck
        Staffelpreise versteht keiner im Einkauf
        Angebot mit alten Preisen bekommen
        Einkauf will einen Festpreis für zwölf Monate
        Planung fürs nächste Jahr hängt an unseren Preisen
        Preis ist in Ordnung, Erhöhung wäre mit Erklärung auch gegangen
        Portal zeigt Nettopreise ohne Staffel
    """,
    "Verpackung": """
        Kartons zu groß, zahlt Müll für Luft
        Folie um jede Palette, muss einzeln aufgeschnitten werden
        Kartons kommen nass an, wenn es regnet
        wünscht Mehrwegkisten statt Kartons
        Palette kippt, weil oben schwer und unten leicht gepackt
        Verpackung zurückgeben wäre gut, Müll kostet 300 Euro im Monat
        Füllmaterial aus Plastik, Nachhaltigkeitsbericht verlangt Papier
        zwei Leute schneiden jeden Morgen Folie auf
        Mehrwegkisten hatten sie früher, war besser
        Etikett klebt auf der Folie und ist dann weg
    """,
}
ENGLISH = {
    "Opening hours": """
        nobody answers before nine, their shift starts at six
        support closed on Saturday, that is their busiest day
        early shift has no one to call until nine
        would pay for support on Saturday mornings
        closed over Easter and the line was down
        someone reachable at six would save the shift
        Saturday breakdown, waited until Monday
        opening hours on the website are wrong
        they only need a person to call during the early shift
        hours are fine since October
    """,
    "Spare parts": """
        waits nine days for spare parts from abroad
        keeps a shelf of spare parts worth 8000, just in case
        the wrong seal was sent twice
        cannot find the part number on the machine, plate is worn
        spare parts list is from 2014
        machine down for a week because one seal was missing
        would like a kit of the five parts that always break
        orders parts at a dealer because it is quicker
        part number changed, dealer did not know either
        seals wear out every four months
    """,
    "Too many contacts": """
        third account manager in two years
        has to explain the setup to a new person every time
        does not know whom to call since Ben left
        account manager changed and nobody said goodbye
        wants one person who knows their setup
        gets mails from five people at our side, none knows of the other
        new account manager has not called yet
        liked Ben because he knew the plant
        five people in the meeting and none could decide
        asks who stands in when I am on holiday
    """,
    "Stocktaking": """
        stocktaking takes the whole weekend, twelve people
        counts by hand on paper lists, then types them in
        stock in the system never matches the shelf
        wants to count a little each day instead of a weekend
        scanners run empty during stocktaking
        paper lists get lost between aisle and office
        the shelf says 40, the system says 12
        overtime for stocktaking costs 6000 each year
        auditor wants to see the count twice
        last stocktaking went well with the rented scanners
    """,
    "Returns": """
        returns pile up by the gate, nobody books them
        credit note for returns takes six weeks
        needs a label in the box for sending things back
        returned goods go missing between gate and office
        customers ring because the credit note is not there
        every fourth parcel comes back, wrong size
        return form has eleven fields, people give up
        labels for returns are printed by hand
        sizes run small, hence the parcels coming back
        books returns only on Fridays, so credit is late
    """,
    "Safety inspection": """
        inspection due in March, folder is not complete
        inspector wanted certificates that we never sent
        keeps all certificates in a red folder, some from 2009
        fined 900 because an inspection sticker had expired
        reminder for inspections would help, now it is a wall calendar
        inspector comes unannounced since the accident
        certificate names the wrong machine
        expired stickers are found by chance
        wants all certificates in one place before the inspector comes
        calendar on the wall says April, sticker says March
    """,
    "Remote working": """
        half the team at home, program only runs in the office
        connection drops during calls from home
        two screens in the office, a small laptop at home
        works from home on Tuesdays and prints nothing then
        VPN is slow before ten, everyone logs on
        laptop too weak for the drawings
        drops off the VPN when she shares the screen
        drawings are copied to a stick to work at home
        would like to open drawings in the browser
        home office works well apart from the VPN
    """,
    "Translations": """
        manual only in German, operators speak Polish
        operators translate the warnings with their phones
        warnings on the display are in English only
        Polish and Romanian would cover everybody
        translated manual had the buttons mixed up
        foreman translates for three lines every shift change
        pictures instead of text would do
        manual in Polish promised last year
        display cannot show Romanian letters
        new operators press the wrong button since they cannot read the warning
    """,
    "Budget approval": """
        anything above 5000 goes to the board, that takes two months
        budget closes in September, our offer came in October
        board meets four times a year
        needs an offer in two parts below the limit
        no budget left until the new year
        purchasing splits orders to stay below 5000
        board asked for three offers, had only ours
        approval is quick if savings are on the first page
        wants figures on savings for the board
        limit was raised to 10000, approval no longer a problem
    """,
    "Noise": """
        press so loud that they cannot phone in the office
        neighbours complained about the noise at night
        ear protection all day, headaches by evening
        measured 92 decibels next to the press
        night shift stopped because of the neighbours
        new hood made it quieter by half
        wants a hood for the second press as well
        office moved to the other side of the yard because of noise
        fan on the roof hums, neighbours wrote to the council
        council allows night work below 45 decibels
    """,
}


def notes(themes: dict[str, str]) -> list[tuple[str, str]]:
    """Return each note with the theme it belongs to."""
    return [(name, line.strip()) for name, lines in themes.items() for line in lines.strip().splitlines()]
