"""Small screens above another: a question, a choice, a page, the search."""
