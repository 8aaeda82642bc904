"""Layouts for other systems that keep customers: which of their columns holds what of a conversation, and how."""
