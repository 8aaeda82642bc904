"""German and English: catalogues, sentences, dates and numbers in each language's form."""
