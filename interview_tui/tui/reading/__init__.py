"""Reading a conversation."""
