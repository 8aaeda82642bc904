"""What the files are like that programs read, as JSON Schema."""
