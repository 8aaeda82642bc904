"""What can be read out of conversations: pure functions over what was kept."""
