"""German: what says nothing of a subject."""

EMPTY = """
    aber alle allein allem allen aller alles also ander andere anderen anderer anderes anders auch auf aus außer
    außerhalb bald bei beide beim bereits besser bestimmt bisher bleiben bleibt brauchen braucht bringen bringt chef
    chefin dabei dafür dagegen damit danach dann daran darauf daraus darf davon dazu dein denn dennoch deren derzeit
    deshalb dessen deswegen dich dies diese diesem diesen dieser dieses diesmal doch dort drei dreimal drüben durch
    dürfen eben eher eigene eigentlich eine einem einen einer eines einfach einige einmal einzelne einzeln ende
    endlich erst erste ersten etwa etwas euch euer euro fast fehlen fehlt ganz ganze gar geben gegen geht gehen
    gekommen genau genug gerade gern gesagt gestern gewesen gibt ging gleich großen groß gut habe haben hätte halb
    hatte hatten heute hier hinter höchstens holt hört immer indem inzwischen irgendwie jahr jahre jährlich jede
    jedem jeden jeder jedes jemand jetzt jung kann kaum kein keine keinem keinen keiner kleine klein kommen kommt
    können könnte kosten kostet kunde kunden lange länger lassen lässt leicht leider letzte letzten leute lieber
    liegt machen macht manche manchmal mehr mein meist meistens mensch mich mindestens minute minuten mit mittags
    mittlerweile möchte möchten monat monate morgen morgens müssen muss nach nachdem nächste nächsten nachher neben
    nehmen neu neue neuen neuer nicht nichts niemand noch nochmal nötig nummer nur oben oder oft ohne öfter paar
    plötzlich prozent reicht rund sache sachen sagen sagt sagte schaut schlecht schnell schon schreibt schwer sehen
    sehr seien seit seitdem selbst selten sich sicher sieben sind sofort solche sollen sollte sondern sonst sorgt
    später ständig statt steht stehen stellt stets stimmt stunde stunden tage tagen teil teuer tun über überall
    überhaupt übrigens unser unsere unserem unseren unten unter versteht viel viele vielen vieles vielleicht vier
    völlig voll von vor vorher wäre während wahrscheinlich warten wartet warum was wegen weil weiß weiter welche
    wenig wenige weniger wenn werden wieder will wird wissen wobei woche wochen wochenende wollen worden wünscht
    wünschen wurde würde würden zehn zeigt zeit zeiten ziemlich zuerst zufrieden zurück zusammen zwar zwei zweimal
    zweite zwischen zwölf montag dienstag mittwoch donnerstag freitag samstag sonntag januar februar märz april juni
    juli august september oktober november dezember frühling frühjahr sommer herbst winter abend abends nacht nachts
    tausend hundert zwanzig dreißig vierzig fünf sechs acht neun elf frau herr herrn kollege kollegin kollegen
    geschäftsführer
"""
"""Words that carry style but no subject, as written, in lower case."""
ENDINGS = "ungen, innen, ung, en, er, es, em, e, n, s, t"
"""Endings that do not matter for what a word is about."""
