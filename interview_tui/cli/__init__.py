"""The `interview` command: puts the parts together. Loads only what a command needs."""
