"""The browser of guides."""
