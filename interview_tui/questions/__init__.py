"""The form of a question, German and English: open, closed, leading and the other six. Pure, no dependency.

For users of this room (this stays as it is):

    from interview_tui.questions.form import Form, Judged, form_name
    from interview_tui.questions.judging import form_of

    judged = form_of("Sind Sie zufrieden mit dem Export?", "de")
    judged.form     # Form.CLOSED; None where the text asks nothing
    judged.speak    # the narrow tier: sure enough to be shown unasked. Otherwise only for counting
    judged.span     # (0, 8): the place in the given text on which the judgement rests
    judged.reason   # a Message; `judged.reason.told(language)` says it in either language
    judged.rewrite  # "Wie zufrieden sind Sie mit dem Export?", in the question's language; None where none is good

`form_name(judged.form)` has the word for the screen: `language.in_context(*form_name(form))`.
"""
