"""The follow-up mail: read, changed, and handed to the clipboard, a file or the mail program."""
