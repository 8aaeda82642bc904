"""English: what says nothing of a subject."""

EMPTY = """
    about above actually after again against ahead almost alone along already also although always among another
    anyone anything anyway anywhere around asked asks away back because become been before began begin behind being
    below best better between both bring brings broke called calls came cannot case come comes coming could customer
    customers days does doing done down during each either else enough even ever every everybody everyone everything
    except feel feels fifty find finds fine first five found four from gave generally gets getting give given gives
    goes going gone good great half hand happen happens happy hardly have having hear hears help helps here hers
    high hour hours however hundred inside instead into itself just keep keeps kind knew know known knows large last
    late later least leave left less lets liked like likes little long longer look looks lost lots made make makes
    making many matter maybe mean means meet meets met might mind mine minute minutes month months more most much
    must myself near nearly need needed needs never next nine nobody none nothing number often once only onto open
    opens other others ours outside over owner part people perhaps person piece place plenty probably puts quick
    quite rather ready real really right said same saturday says second seem seems seen sees send sends sent seven
    shall should show shows side since sits small some somebody someone something sometimes somewhere soon still
    stop such sunday sure take taken takes talk tell tells than that their theirs them then there these they thing
    things think thinks third this those though thought thousand three through till time times today together told
    tomorrow took toward tried tries turn turned twelve twenty twice under unless until upon used uses usual usually
    very wait waited waits want wanted wants week weekend weeks well went were what when where whether which while
    whole whom whose will wish with within without wonder word words work works worse worst would write writes wrong
    year years yesterday yours monday tuesday wednesday thursday friday january february march april june july
    august september october november december spring summer autumn winter morning evening night
"""
"""Words that carry style but no subject, as written, in lower case."""
ENDINGS = "ing, ed, er, es, ly, e, s"
"""Endings that do not matter for what a word is about."""
