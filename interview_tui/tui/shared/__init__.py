"""What several places share: the screen all others are made of, its commands, lines of several places."""
