"""The import screen: the path of a file, what it would change, and one key that writes it."""
