"""What can be typed after `interview`: one file for each group of commands, each with its options and its help."""
