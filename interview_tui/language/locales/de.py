"""German."""

from interview_tui.language.customer_words import ContactWords, LastingWords
from interview_tui.language.locale import Locale
from interview_tui.language.measure_words import MeasureWords
from interview_tui.language.name_words import NameWords
from interview_tui.language.product_words import ProductWords

LOCALE = Locale(
    code="de",
    territory="DE",
    english_name="German",
    own_name="Deutsch",
    weekdays=("Mo", "Di", "Mi", "Do", "Fr", "Sa", "So"),
    full_weekdays=("Montag", "Dienstag", "Mittwoch", "Donnerstag", "Freitag", "Samstag", "Sonntag"),
    months=(
        *("Januar", "Februar", "März", "April", "Mai", "Juni"),
        *("Juli", "August", "September", "Oktober", "November", "Dezember"),
    ),
    short_date="{day}.{month}.",
    long_date="{day}.{month}.{year}",
    full_day="{day}.\N{NO-BREAK SPACE}{month_in_full}",
    decimal_mark=",",
    csv_delimiter=";",
    percent="{share}\N{NO-BREAK SPACE}%",
    quotes=("„", "“"),
    yes=frozenset({"j", "ja"}),
    names=NameWords(
        legal_forms="GmbH, gGmbH, mbH, AG, KG, KGaA, OHG, UG, GbR, SE, eK, eKfm, eKfr, eG, eV, PartG, Stiftung",
        lead_to_organisations="von, vom, von der, von dem, bei, beim, bei der, bei dem, aus der",
        titles="frau, herr, herrn, hr, fr, dr, prof, dipl-ing, ing, mag",
        particles="von, vom, zu, zum, zur, und, der, den, dem, auf, freiherr, freifrau, graf, gräfin",
        behind_names="dr, prof, dipl-ing, dipl-kfm, ing, mag, jun, junior, sen, senior, geb, geborene, verw",
        everyday=(
            "alt, am, an, arm, bald, bar, beim, berg, bitter, blau, braun, breit, bunt, da, derb, dick, do, dunkel, "
            "dünn, eben, echt, eckig, edel, ehrlich, eigen, eilig, einfach, eng, ernst, fein, fertig, fest, fett, "
            "finster, flach, flink, frank, frech, frei, fremd, frisch, froh, fröhlich, fromm, früh, ganz, gelb, "
            "genau, gerade, gering, gern, gesund, glatt, gleich, glücklich, grau, greif, grob, groß, grün, gut, "
            "hager, halb, hart, hell, herb, hoch, hohl, im, in, ist, jung, kahl, kalt, kann, karg, klar, klein, "
            "klug, knapp, krank, krumm, kühl, kühn, kurz, lahm, lang, lange, langsam, laut, lebendig, leer, leicht, "
            "leise, lieb, link, locker, lose, lustig, mager, man, mann, mehr, mild, morgen, müde, mutig, nass, neu, "
            "nett, nie, nur, ob, offen, oft, ohne, platt, rasch, rau, rege, reich, reif, rein, roh, rosa, rot, "
            "rund, sacht, sauer, scharf, schlau, schlecht, schlicht, schmal, schnell, schön, schräg, schwach, "
            "schwarz, schwer, seit, selten, sicher, so, spät, spitz, starr, stark, steif, steil, still, stolz, "
            "straff, streng, stumpf, süß, tapfer, tief, toll, tot, treu, trocken, um, voll, von, vor, wach, wacker, "
            "wahr, warm, weg, weich, weil, weise, weiß, weit, wenig, wer, wert, wild, winzig, wo, wohl, wolle, "
            "zart, zäh, zu, allgemeine, autohaus, bank, bau, bäckerei, deutsche, deutscher, erste, gasthof, "
            "gebrüder, gemeinde, gruppe, handel, haus, hotel, ingenieurbüro, institut, kanzlei, klinik, klinikum, "
            "krankenhaus, kreis, landkreis, metzgerei, neue, praxis, schule, service, software, stadt, stadtwerke, "
            "technik, universität, verband, verein, verlag, vereinigte, werk, werkstatt"
        ),
        between_people="und, sowie",
        appointments=(
            "anruf, anrufen, telefonat, telefonieren, telefon, telefontermin, rückruf, zurückrufen, gespräch, "
            "kundengespräch, quartalsgespräch, jahresgespräch, erstgespräch, kundentermin, besuch, kundenbesuch, "
            "videocall, tel"
        ),
        with_whom="mit, bei",
    ),
    lasting=LastingWords(
        since="seit, schon seit, bereits seit, von",
        starting="ab",
        until="bis, noch bis",
        beside="dem, der, den, zum, zur, etwa, ca., ungefähr, einschließlich",
        of="des, von",
        year="jahr, jahres, jahre",
        month="monat, monats",
        last="letzte, letzter, letztem, letzten, letztes, vorigem, vorigen, voriges, vergangenem, vergangenen",
        this="diesem, diesen, dieses",
        next="nächste, nächstem, nächsten, nächstes, kommendem, kommenden",
        half_a_year="einem halben jahr, einem halben jahre, halbem jahr",
        seasons={"frühjahr": 4, "frühling": 4, "sommer": 7, "herbst": 10, "winter": 1},
        ends={
            **dict.fromkeys(("jahresende", "ende des jahres", "ende dieses jahres"), "year"),
            **dict.fromkeys(("monatsende", "ende des monats", "ende dieses monats"), "month"),
        },
    ),
    contact=ContactWords(
        at_most="höchstens, maximal, max., max, nicht öfter als, nicht mehr als, nicht häufiger als, seltener als",
        every="alle, aller, jeden, jede, jedes, jeder",
        per="im, in der, pro, je, jeden, jede, jedes, am",
        times={"einmal": 1, "zweimal": 2, "dreimal": 3, "viermal": 4, "sechsmal": 6},
        time="mal, x, -mal",
        second="zweiten, zweite, zweites, zweiter, 2.",
        units={
            **dict.fromkeys(("tag", "tage", "tagen"), "day"),
            **dict.fromkeys(("woche", "wochen"), "week"),
            **dict.fromkeys(("monat", "monate", "monaten"), "month"),
            **dict.fromkeys(("quartal", "quartale", "quartalen", "vierteljahr"), "quarter"),
            **dict.fromkeys(("halbjahr", "halbe jahr", "halbes jahr"), "half"),
            **dict.fromkeys(("jahr", "jahre", "jahren"), "year"),
        },
        adverbs={
            "täglich": "1 day",
            "wöchentlich": "1 week",
            **dict.fromkeys(("zweiwöchentlich", "14-tägig", "vierzehntägig", "zweiwöchig"), "2 week"),
            "monatlich": "1 month",
            **dict.fromkeys(("vierteljährlich", "quartalsweise", "vierteljährig"), "1 quarter"),
            "halbjährlich": "1 half",
            "jährlich": "1 year",
        },
        channels={
            "phone": (
                "telefon, telefonisch, am telefon, per telefon, anruf, anrufe, anrufen, angerufen werden, telefonieren"
            ),
            "mail": "mail, mails, per mail, e-mail, e-mails, per e-mail, email, emails, per email",
            "video": "video, per video, videoanruf, videokonferenz, teams, zoom",
            "message": "nachricht, nachrichten, per nachricht, textnachricht, whatsapp, per whatsapp, sms, chat",
            "review": "bewertung, bewertungen, rezension, rezensionen",
            "letter": "brief, briefe, per brief, per post, schriftlich",
            "in_person": "persönlich, vor ort, beim kunden",
            "visit": "besuch, besuche, bei uns, bei ihnen",
            "fair": "messe, auf der messe",
        },
        calling="anrufen, anruf, anrufe, angerufen werden, telefonieren, telefonisch, telefon",
        no="nicht mehr, nicht, kein, keine, keinen, nie, niemals, ungern, bloß nicht",
        never=(
            "gar nicht, überhaupt nicht, nie mehr, kein kontakt, keinen kontakt, keinen kontakt mehr, "
            "nicht melden, nicht mehr melden, in ruhe lassen, in ruhe gelassen werden, möchte keinen kontakt"
        ),
        hours=(
            "wochentags, werktags, wochenende, wochenenden, abends, vormittag, nachmittag, mittagspause, feierabend, "
            "schulzeit, früh, spät, wochenanfang, wochenende, monatsende, monatsanfang, quartalsende, ferien, uhr"
        ),
        before_hours="vor, nach, ab, bis, um, gegen, zwischen, von, erst ab",
        beside=(
            "lieber, am liebsten, gern, gerne, bitte, nur, am besten, besser, möglichst, und, oder, aber, dann, per, "
            "via, über, kontakt, melden, sich, etwa, ungefähr, rund, ca., so, will, möchte, wünscht, mag, am, "
            "die, der, das, ist, ein, eine, einen, gar, anrufen, schreiben, hören, von uns, kurz, immer, "
            "sonst, wenn, dann aber"
        ),
    ),
    measures=MeasureWords(
        names={
            "satisfaction": "csat, zufriedenheit, kundenzufriedenheit, zufrieden",
            "recommendation": (
                "nps, weiterempfehlung, weiterempfehlung (nps), würde uns weiterempfehlen, "
                "würde weiterempfehlen, empfiehlt uns weiter, empfiehlt weiter"
            ),
            "fit": "fit, würden wir fehlen, würden wir fehlen?, wir würden fehlen, würde uns vermissen, enttäuscht",
            "effort": "ces, aufwand, aufwand (ces), kundenaufwand",
        },
        numbers="null, eins, zwei, drei, vier, fünf, sechs, sieben, acht, neun, zehn",
        before="eine, 'ne, ne, die, eine glatte, glatte, mit, ist, liegt bei, gibt, sagt, gab, sagte, etwa, circa",
        behind="punkte, punkt, punkten",
        of="von",
        between="bis, oder, und, bis zu",
        because="weil, denn, wegen, aber",
        no_answer=(
            "keine, keine antwort, ohne antwort, keine angabe, k. a., k.a., keine zahl, weiß nicht, weiß ich nicht, "
            "weiß es nicht, kann ich nicht sagen, kann er nicht sagen, kann sie nicht sagen, will nichts sagen, "
            "will keine zahl nennen, nicht beantwortet, hat nicht geantwortet, möchte nicht antworten"
        ),
        fit={
            0: (
                "nutzt uns nicht mehr, nutzen uns nicht mehr, nutzt es nicht mehr, nutzen es nicht mehr, "
                "nutze ich nicht mehr, nutzen wir nicht mehr, benutzt es nicht mehr, nicht mehr kunde, "
                "kein kunde mehr, ist nicht mehr kunde"
            ),
            1: "nicht, gar nicht, überhaupt nicht, nicht enttäuscht, gar nicht enttäuscht, überhaupt nicht enttäuscht",
            2: "etwas, ein wenig, ein bisschen, etwas enttäuscht, ein wenig enttäuscht, ein bisschen enttäuscht",
            3: "sehr, sehr enttäuscht, sehr sogar",
        },
        recommends=(
            "weiterempfehlen, weiterzuempfehlen, weiterempfehle, weiterempfiehlst, weiterempfiehlt, weiterempfehlt, "
            "weiterempfehlung, empfehlen, empfehle, empfiehlst, empfiehlt, empfehlt"
        ),
        likely="wahrscheinlich, wahrscheinlichkeit, würde, würden, würdest, würdet, vorstellen, bereit, bereitschaft",
        otherwise=(
            "was, welche, welcher, welches, welchen, wem, warum, wieso, weshalb, woran, wann, wie oft, wie zufrieden"
        ),
    ),
    products=ProductWords(
        things=(
            "add-on, addon, cloud, dashboard, datenbank, drucker, gerät, handy, laptop, maschine, modul, newsletter, "
            "plattform, plug-in, plugin, portal, rechner, scanner, schnittstelle, software, system, tablet, template, "
            "tool, vorlage, webshop, widget"
        ),
        is_joined=True,
        endings="s, e, n, en",
        before=(
            "ein, eine, einen, einem, mehr, neue, neuen, neuer, neues, weitere, weiteren, weiterer, weiteres, eigene, "
            "eigenen, eigener, eigenes, braucht, bräuchte, will, möchte, sucht, hätte gern, wünscht sich"
        ),
        purpose="damit, dass, denn, für, sonst, um, wegen, weil, wenn, wofür",
    ),
    is_familiar=True,
    in_every_guide=True,
    questions="german",
    due="german",
    evidence="evidence_german",
    sensitive="sensitive_german",
    subjects="subjects_german",
    columns="columns_german",
    sample="de.toml",
    sample_author="Jana Reuter",
)
