"""Reading a conversation: what of it is seen, and what is changed in it."""
