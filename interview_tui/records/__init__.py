"""What is kept of a conversation, how it changes, and what a store of them can do. Pure values and functions."""
