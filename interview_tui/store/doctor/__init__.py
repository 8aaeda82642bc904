"""Reads everything in a store, tells what is wrong with it, and mends what can be mended."""
