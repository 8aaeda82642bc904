"""What tests share: a world that stands still, records in one line, hostile words, eyes and hands on the screen."""
