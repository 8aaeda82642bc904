"""What whoever leads sees of what others released: the board, and one conversation to read."""
