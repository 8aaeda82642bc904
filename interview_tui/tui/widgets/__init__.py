"""The three widgets that everything is made of: a sheet to read, a list to choose from, a line to type in."""
