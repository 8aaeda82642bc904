"""Announcements to many customers: who knows, who does not yet, how they took it."""
