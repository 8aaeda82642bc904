"""Appointments of a calendar: which of them look like calls with customers, with whom they are, and which are ahead."""
