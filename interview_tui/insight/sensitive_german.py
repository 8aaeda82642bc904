"""German: words that touch what is asked about before it is kept of a person.

`*` is any end, or any beginning, of a word. A list is long where a word missed would be kept unasked, and leaves out
what is mostly said of other things: "krank" of machines, "Schuld", "Trennung", "grün".
"""

WORDS = {
    "health": (
        "krankenhaus, klinik, reha, in kur, arzt, ärztin, ärzt*, *arzttermin, als patient, patientin, operation, "
        "operiert*, op am, op an, bandscheib*, knie-op, krankgeschrieben, krankschreibung, krank, erkrank*, "
        "krankheit*, *krankheit, *krank, krebs, krebs*, tumor*, chemo*, bestrahlung*, diabetes, diabet*, asthma*, "
        "allergi*, epilep*, parkinson, demenz*, dement, alzheimer*, multiple sklerose, rheuma*, arthrose, migräne*, "
        "*infarkt*, schlaganfall, bluthochdruck, herzproblem*, schrittmacher, depress*, burnout, burn-out, "
        "angststörung*, psych*, therapie, *therapie, therapeut*, traumatisiert, suizid*, alkoholiker*, "
        "alkoholproblem*, trockener, entzug*, spielsucht, alkoholsucht, suchtklinik, suchtberatung, *süchtig, "
        "drogen*, medikament*, *tabletten, schmerzmittel, schmerzen, *schmerzen, insulin, impf*, corona, long "
        "covid, schwanger*, fehlgeburt, kinderwunsch, entbindung*, behindert*, *behinderung, behinderung, "
        "schwerbehindert*, rollstuhl*, prothese, hörgerät*, hört schlecht, schwerhörig, gehörlos, ist blind, fast "
        "blind, erblindet, adhs, autis*, essstörung, magersucht, übergewicht*, befund*, diagnose, pflegebedürftig, "
        "pflegestufe, pflegegrad, zöliakie, laktose*, gelähmt, dialyse"
    ),
    "religion": (
        "religi*, gläubig*, kirchenvorstand, kirchengemeinde, kirchenrat, presbyter*, kirchenaustritt, aus der "
        "kirche, in der kirche aktiv, pfarr*, konfession*, evangelisch*, katholi*, protestant*, orthodox*, "
        "freikirch*, baptist*, zeuge jehovas, zeugen jehovas, zeugin jehovas, jüdisch*, jude, jüdin, judentum, "
        "synagoge, sabbat, schabbat, koscher, muslim*, moslem*, islam*, moschee, ramadan, halal, fastet, buddhis*, "
        "hindu*, atheist*, betet, gebet*, konvertiert*, kopftuch, beschneidung, bibelkreis, hauskreis, getauft"
    ),
    "family": (
        "scheidung*, geschieden*, getrennt lebend, lebt getrennt, getrennt von, trennung von, trennt sich von, "
        "ehekrise, eheproblem*, exmann, ex-mann, exfrau, ex-frau, sorgerecht*, unterhalt, unterhaltsstreit, "
        "jugendamt, alleinerziehend*, verwitwet*, witwe, witwer, gestorben, verstorben*, verstarb, starb, "
        "todesfall, trauer*, beerdigung, beigesetzt, pflegt den, pflegt die, pflegt seine*, pflegt ihre*, häusliche "
        "gewalt, affäre, familienstreit, erbstreit, zerstritten, gebrochen mit, hat mit dem bruder gebrochen, "
        "kontakt abgebrochen, verlassen worden, adoptiert, pflegekind, heim untergebracht"
    ),
    "politics": (
        "partei, parteimitglied, parteibuch, cdu, csu, spd, fdp, afd, die grünen, für die grünen, der grünen, "
        "linkspartei, die linke, bsw, wählt die, wählt grün, gemeinderat, stadtrat, kreistag, landtag*, bundestag*, "
        "ortsverein, wahlkampf, politisch*, kommunalpolitik*, demos, demo gegen, demonstr*, klimaaktivist*, "
        "querdenk*, politiker*"
    ),
    "union": (
        "gewerkschaft*, betriebsrat, betriebsrät*, personalrat, ig metall, verdi, ver.di, ig bce, vertrauensmann, "
        "vertrauensfrau, streikt, streikposten, gestreikt, mitgestreikt, im streik, tarifkommission, "
        "schwerbehindertenvertret*"
    ),
    "origin": (
        "migrationshintergrund, geflüchtet*, flüchtling*, asyl*, abgeschoben*, abschiebung, duldung, "
        "aufenthaltstitel, aufenthaltserlaubnis, einbürger*, eingebürgert, staatsangehörigkeit, staatsbürger*, "
        "deutschen pass, keinen pass, gastarbeiter*, aussiedler*, spätaussiedler*, ursprünglich aus, kurdisch*, "
        "kurde, kurdin, roma, sinti, hautfarbe, schwarze hautfarbe, ethni*, vertrieben*, ausländer*"
    ),
    "sexuality": (
        "schwul, schwuler, homosexuell*, lesbisch*, lesbe, bisexuell*, queer*, transfrau, transmann, trans, "
        "transgender, transsexuell*, nichtbinär*, non-binär*, geoutet, outing, geschlechtsangleich*, sexualität, "
        "sexuell*, lebt mit seinem mann, lebt mit ihrer frau"
    ),
    "money": (
        "schulden, verschuldet*, überschuldet*, privatinsolvenz, insolvent, pfändung*, gepfändet*, pfändet, "
        "gerichtsvollzieher*, schufa*, inkasso gegen, offenbarungseid, pleite, geldsorgen, geldnot, spielschulden, "
        "bürgergeld, hartz iv, arbeitslos*, vorbestraft*, bewährung, strafverfahren, ermittlungsverfahren, "
        "gefängnis"
    ),
}
