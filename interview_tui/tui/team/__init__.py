"""What leads see of what others share: the board, and one conversation to read."""
