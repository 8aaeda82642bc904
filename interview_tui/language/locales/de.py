"""German."""

from interview_tui.language.locale import Locale
from interview_tui.language.name_words import NameWords

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
    ),
    is_familiar=True,
    in_every_guide=True,
    questions="german",
    due="due_german",
    evidence="evidence_german",
    sample="de.toml",
    sample_author="Jana Reuter",
)
