"""JSON Schemas of exported files."""
