"""Lists and search from an SQLite file in the cache folder. It may be deleted at any time."""
