"""CRM layouts: which of a CRM's columns takes which part of a conversation, and in which form."""
