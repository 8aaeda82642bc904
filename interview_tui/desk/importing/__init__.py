"""Bringing in what is known elsewhere: a file becomes a plan, which is looked at before anything is written."""
