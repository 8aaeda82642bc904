"""What comes into the program from elsewhere: one module a format."""
