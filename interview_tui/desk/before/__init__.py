"""Preparing a call: what it will start with, and what can be selected."""
