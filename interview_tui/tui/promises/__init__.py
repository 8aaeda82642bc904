"""All promises that are open."""
