"""Another way to ask: grammatical, in the address of the question, and nothing where we cannot do it well."""

import pytest

from interview_tui.language.catalogue import Code
from interview_tui.questions.form import Form
from interview_tui.questions.judging import form_of

REWRITES = [
    ("de", "Sind Sie zufrieden mit dem Export?", "Wie zufrieden sind Sie mit dem Export?"),
    ("de", "Bist du mit dem neuen Export eigentlich zufrieden?", "Wie zufrieden bist du mit dem neuen Export?"),
    ("de", "Seid ihr soweit zufrieden?", "Wie zufrieden seid ihr?"),
    ("de", "Sie sind doch zufrieden mit uns?", "Wie zufrieden sind Sie mit uns?"),
    ("de", "Du bist doch zufrieden?", "Wie zufrieden bist du?"),
    ("de", "Sie sind zufrieden, oder?", "Wie zufrieden sind Sie?"),
    ("de", "Ist Ihnen der Preis wichtig?", "Wie wichtig ist Ihnen der Preis?"),
    ("de", "Ist die Laufzeit für dich wichtig?", "Wie wichtig ist die Laufzeit für dich?"),
    ("de", "Gefällt dir die neue Oberfläche?", "Wie gefällt dir die neue Oberfläche?"),
    ("de", "Hat Ihnen die Schulung geholfen?", "Wie hat Ihnen die Schulung geholfen?"),
    ("de", "Hilft Ihnen die Übersicht?", "Wie hilft Ihnen die Übersicht?"),
    ("de", "Läuft alles gut?", "Wie läuft es?"),
    ("de", "Läuft es bei Ihnen gut?", "Wie läuft es?"),
    ("de", "Ist bei Ihnen alles in Ordnung?", "Wie läuft es?"),
    ("de", "Geht es Ihnen gut?", "Wie geht es Ihnen?"),
    ("de", "Funktioniert die Schnittstelle inzwischen gut?", "Wie funktioniert die Schnittstelle?"),
    ("de", "Kommst du mit der App gut zurecht?", "Wie kommst du mit der App zurecht?"),
    ("de", "Haben Sie noch Probleme mit der Rechnung?", "Wie läuft es mit der Rechnung?"),
    ("de", "Haben Sie bei der Umstellung Schwierigkeiten?", "Wie läuft es bei der Umstellung?"),
    ("de", "Finden Sie die neue Maske übersichtlich?", "Wie finden Sie die neue Maske?"),
    ("de", "War die Schulung für Sie hilfreich?", "Wie war die Schulung für Sie?"),
    ("de", "War der Termin gut?", "Wie war der Termin?"),
    ("de", "Nutzen Sie den Import?", "Wofür nutzen Sie den Import?"),
    ("de", "Würden Sie uns weiterempfehlen?", "Was würden Sie anderen über uns erzählen?"),
    ("de", "Würdest du uns empfehlen?", "Was würdest du anderen über uns erzählen?"),
    ("de", "Finden Sie nicht auch, dass das besser ist?", "Wie sehen Sie das?"),
    ("de", "Findest du nicht, dass das besser ist?", "Wie siehst du das?"),
    ("de", "Wie sollen wir das umsetzen?", "Was wäre anders, wenn das gelöst wäre?"),
    ("de", "Darf ich Ihnen unser Modul zeigen?", "Was würde Ihnen im Moment am meisten helfen?"),
    ("de", "Darf ich dir unser Modul zeigen?", "Was würde dir im Moment am meisten helfen?"),
    ("de", "Gefällt es Ihnen?", "Wie gefällt es Ihnen?"),
    ("de", "Sind Ihre Leute eigentlich zufrieden?", "Wie zufrieden sind Ihre Leute?"),
    ("de", "Ist Ihre Chefin zufrieden mit der Lösung?", "Wie zufrieden ist Ihre Chefin mit der Lösung?"),
    ("de", "Hat sich seit Mai etwas geändert?", "Was hat sich seit Mai geändert?"),
    ("de", "Ist etwas besser geworden?", "Was ist besser geworden?"),
    ("de", "Läuft denn inzwischen alles rund bei Ihnen?", "Wie läuft es?"),
    ("de", "Was läuft gut und was läuft schlecht?", "Was läuft gut?"),
    ("de", "Sind Sie zufrieden und nutzen Sie den Import?", "Wie zufrieden sind Sie?"),
    ("de", "Was fehlt Ihnen am meisten? Was hätten Sie lieber?", "Was fehlt Ihnen am meisten?"),
    ("de", "Haben Sie noch Fragen?", "Welche Fragen haben Sie noch?"),
    ("de", "Hast du Wünsche für das nächste Jahr?", "Welche Wünsche hast du für das nächste Jahr?"),
    ("de", "Haben Sie Probleme?", "Wie läuft es?"),
    ("de", "Brauchen Sie noch etwas?", "Was brauchen Sie noch?"),
    ("de", "Fehlt dir etwas?", "Was fehlt dir?"),
    ("de", "Brauchen Sie Hilfe beim Import?", "Was würde Ihnen beim Import am meisten helfen?"),
    ("de", "Brauchst du Unterstützung?", "Was würde dir am meisten helfen?"),
    ("de", "Arbeiten Sie mit Listen?", "Wie arbeiten Sie mit Listen?"),
    ("de", "Das ist jetzt besser, oder?", "Wie ist es jetzt?"),
    ("de", "Das war gut, nicht wahr?", "Wie war es?"),
    ("de", "Die Maske ist für Sie übersichtlicher, oder?", "Wie ist die Maske für Sie?"),
    ("de", "Ihre Schulung war hilfreich, oder?", "Wie war Ihre Schulung?"),
    ("de", "Der Export läuft gut, oder?", "Wie läuft der Export?"),
    ("de", "Das hat gut geklappt, nicht wahr?", "Wie hat das geklappt?"),
    ("de", "Sie nutzen den Import, oder?", "Wofür nutzen Sie den Import?"),
    ("en", "Are you happy with the export?", "What do you think of the export?"),
    ("en", "Are you currently satisfied with it?", "What do you think of it?"),
    ("en", "You are happy with us, aren't you?", "What do you think of us?"),
    ("en", "Do you like the new layout?", "What do you think of the new layout?"),
    ("en", "Did you enjoy the visit?", "How did you find the visit?"),
    ("en", "Do you find the app useful?", "What do you think of the app?"),
    ("en", "Don't you think it's better?", "How do you see that?"),
    ("en", "Is the price important to you?", "How important is the price to you?"),
    ("en", "Is everything okay?", "How are things going?"),
    ("en", "Is everything all right with the export?", "How are things with the export?"),
    ("en", "Is the export working well?", "How is the export working?"),
    ("en", "Does the import work well?", "How does the import work for you?"),
    ("en", "Did the move go well?", "How did the move go?"),
    ("en", "Do you have any problems with the new version?", "How are you getting on with the new version?"),
    ("en", "Are you getting on well with the app?", "How are you getting on with the app?"),
    ("en", "Do you use the import?", "How do you use the import?"),
    ("en", "Did the training help you?", "How did the training help you?"),
    ("en", "Was the training useful for your team?", "How was the training for you?"),
    ("en", "Would you recommend us to others?", "What would you tell others about us?"),
    ("en", "Are your colleagues happy with it?", "What do your colleagues think of it?"),
    ("en", "Has anything got better since May?", "What has got better since May?"),
    ("en", "How should we build it?", "What would be different if that were solved?"),
    ("en", "Can I show you our new module?", "What would help you most right now?"),
    ("en", "Are you happy?", "How happy are you?"),
    ("en", "Were you satisfied overall?", "How satisfied were you?"),
    ("en", "Do you have any ideas for us?", "What ideas do you have for us?"),
    ("en", "Do you have any problems?", "How are things going?"),
    ("en", "Do you miss anything?", "What do you miss?"),
    ("en", "Do you need help with the import?", "What would help you most with the import?"),
    ("en", "Do you work with lists?", "How do you work with lists?"),
    ("en", "It's better now, isn't it?", "How do you see it?"),
    ("en", "We should start in May, shouldn't we?", "How do you see it?"),
    ("en", "The training was useful, wasn't it?", "How was the training for you?"),
    ("en", "The export is working well, isn't it?", "How is the export working?"),
    ("en", "The move went well, didn't it?", "How did the move go?"),
    ("en", "You use the import, don't you?", "How do you use the import?"),
    ("en", "You like the layout, right?", "What do you think of the layout?"),
    ("en", "What works well and what do you miss?", "What works well?"),
    ("en", "Do you use the import and are you happy with it?", "How do you use the import?"),
]


@pytest.mark.parametrize(("language", "question", "rewrite"), REWRITES)
def test_a_question_can_be_asked_in_another_way(language: Code, question: str, rewrite: str) -> None:
    assert form_of(question, language).rewrite == rewrite


@pytest.mark.parametrize(("language", "question", "rewrite"), REWRITES)
def test_what_is_offered_is_itself_nothing_to_rewrite(language: Code, question: str, rewrite: str) -> None:
    again = form_of(rewrite, language)

    assert again.form in (Form.OPEN, Form.SHORT_FACT)
    assert again.rewrite is None


@pytest.mark.parametrize(
    ("language", "question"),
    [
        ("de", "Sind Sie mit dem Export und dem Import zufrieden, den wir im Mai geliefert haben?"),
        ("de", "Sind Sie zufrieden damit, dass wir umgestellt haben?"),
        ("de", "Haben Sie ein Lager?"),
        ("de", "Kommen Sie am Montag?"),
        ("de", "Nutzen Sie, wenn es eilig ist, auch die Hotline?"),
        ("de", "Sie haben bestimmt davon gehört?"),
        ("de", "Wie können wir Sie am besten unterstützen?"),
        ("de", "Darf ich mitschreiben?"),
        ("de", "Das war am Montag, oder?"),
        ("de", "Die Rechnung kam zu spät, oder?"),
        ("en", "It was on Monday, wasn't it?"),
        ("en", "Are you unhappy?"),
        ("en", "Are you happy with what we did and how we did it?"),
        ("en", "Are you working?"),
        ("en", "Do you have a warehouse?"),
        ("en", "Did you call on Monday?"),
        ("en", "You have heard of it, right?"),
        ("en", "How can we best support you?"),
        ("en", "May I take notes?"),
    ],
)
def test_nothing_is_offered_where_it_would_not_be_good(language: Code, question: str) -> None:
    assert form_of(question, language).rewrite is None
