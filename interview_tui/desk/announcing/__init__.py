"""Announcements: composed for chosen customers, recorded customer by customer, with an overview of who knows."""
