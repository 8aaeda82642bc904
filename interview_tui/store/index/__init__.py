"""The index for lists and search: an SQLite file in the cache folder, which may be deleted at any time."""
