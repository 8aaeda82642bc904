"""Small screens above another one: a question, a choice, a page, the search."""
