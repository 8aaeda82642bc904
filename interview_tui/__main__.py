"""`python -m interview_tui` is the same as `interview`."""

from interview_tui.cli.main import run

if __name__ == "__main__":
    run()
