"""What can be derived from conversations: pure functions over the records."""
