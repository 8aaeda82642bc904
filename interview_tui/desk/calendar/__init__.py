"""Calendar appointments: which look like calls with customers, with whom they are, and which are ahead."""
