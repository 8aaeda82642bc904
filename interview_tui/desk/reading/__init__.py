"""Reading a conversation: what of it is displayed, and changing it."""
