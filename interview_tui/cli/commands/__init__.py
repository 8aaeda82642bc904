"""What can be typed after `interview`: a file a group of commands, each with its options and its help."""
