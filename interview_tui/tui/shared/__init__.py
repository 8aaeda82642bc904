"""What several places share: the base of all screens, commands, and lines used in several places."""
