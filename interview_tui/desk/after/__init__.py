"""The review after a call: its questions, and what the answers change."""
