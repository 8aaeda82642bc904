"""My own development: for me alone."""
