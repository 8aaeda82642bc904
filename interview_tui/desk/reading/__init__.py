"""Reading a conversation: which parts of it are displayed, and changing it."""
