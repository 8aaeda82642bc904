"""Writers, one module per format: each writes papers or matters, and counts the contents of a written file."""
