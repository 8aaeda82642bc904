"""Words that carry style but no subject; German and English together, since notes are in either."""

_GERMAN = """
        aber alle allein allem allen aller alles also ander andere anderen anderer anderes anders auch auf aus außer
    außerhalb     bald bei beide beim bereits besser bestimmt bisher bleiben bleibt brauchen braucht bringen bringt
    chef chefin dabei     dafür dagegen damit danach dann daran darauf daraus darf davon dazu dein denn dennoch
    deren derzeit deshalb dessen     deswegen dich dies diese diesem diesen dieser dieses diesmal doch dort drei
    dreimal drüben durch dürfen eben eher eigene     eigentlich eine einem einen einer eines einfach einige einmal
    einzelne einzeln ende endlich erst erste ersten etwa etwas     euch euer euro fast fehlen fehlt ganz ganze gar
    geben gegen geht gehen gekommen genau genug gerade gern gesagt gestern     gewesen gibt ging gleich großen groß
    gut habe haben hätte halb hatte hatten heute hier hinter höchstens holt hört immer     indem inzwischen
    irgendwie jahr jahre jährlich jede jedem jeden jeder jedes jemand jetzt jung kann kaum kein keine keinem
    keinen keiner kleine klein kommen kommt können könnte kosten kostet kunde kunden lange länger lassen lässt
    leicht leider     letzte letzten leute lieber liegt machen macht manche manchmal mehr mein meist meistens mensch
    mich mindestens minute     minuten mit mittags mittlerweile möchte möchten monat monate morgen morgens müssen
    muss nach nachdem nächste nächsten     nachher neben nehmen neu neue neuen neuer nicht nichts niemand noch
    nochmal nötig nummer nur oben oder oft ohne öfter     paar plötzlich prozent reicht rund sache sachen sagen sagt
    sagte schaut schlecht schnell schon schreibt schwer sehen sehr     seien seit seitdem selbst selten sich sicher
    sieben sind sofort solche sollen sollte sondern sonst sorgt später ständig     statt steht stehen stellt stets
    stimmt stunde stunden tage tagen teil teuer tun über überall überhaupt übrigens unser     unsere unserem unseren
    unten unter versteht viel viele vielen vieles vielleicht vier völlig voll von vor vorher wäre     während
    wahrscheinlich warten wartet warum was wegen weil weiß weiter welche wenig wenige weniger wenn werden wieder
    will     wird wissen wobei woche wochen wochenende wollen worden wünscht wünschen wurde würde würden zehn zeigt
    zeit zeiten     ziemlich zuerst zufrieden zurück zusammen zwar zwei zweimal zweite zwischen zwölf     montag
    dienstag mittwoch donnerstag freitag samstag sonntag januar februar märz april juni juli august september
    oktober     november dezember frühling frühjahr sommer herbst winter abend abends nacht nachts tausend hundert
    zwanzig dreißig vierzig     fünf sechs acht neun elf frau herr herrn kollege kollegin kollegen geschäftsführer
"""
_ENGLISH = """
        about above actually after again against ahead almost alone along already also although always among another
    anyone     anything anyway anywhere around asked asks away back because become been before began begin behind
    being below best     better between both bring brings broke called calls came cannot case come comes coming
    could customer customers days     does doing done down during each either else enough even ever every everybody
    everyone everything except feel feels fifty     find finds fine first five found four from gave generally gets
    getting give given gives goes going gone good great half     hand happen happens happy hardly have having hear
    hears help helps here hers high hour hours however hundred inside     instead into itself just keep keeps kind
    knew know known knows large last late later least leave left less lets liked     like likes little long longer
    look looks lost lots made make makes making many matter maybe mean means meet meets met     might mind mine
    minute minutes month months more most much must myself near nearly need needed needs never next nine     nobody
    none nothing number often once only onto open opens other others ours outside over owner part people perhaps
    person piece place plenty probably puts quick quite rather ready real really right said same saturday says
    second seem     seems seen sees send sends sent seven shall should show shows side since sits small some
    somebody someone something     sometimes somewhere soon still stop such sunday sure take taken takes talk tell
    tells than that their theirs them then     there these they thing things think thinks third this those though
    thought thousand three through till time times today     together told tomorrow took toward tried tries turn
    turned twelve twenty twice under unless until upon used uses usual     usually very wait waited waits want
    wanted wants week weekend weeks well went were what when where whether which while     whole whom whose will
    wish with within without wonder word words work works worse worst would write writes wrong year     years
    yesterday yours monday tuesday wednesday thursday friday january february march april june july august september
    october november december spring summer autumn winter morning evening night
"""
EMPTY = frozenset((_GERMAN + _ENGLISH).split())
"""As written, in lower case."""
