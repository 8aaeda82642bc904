"""The reference for the first frame and memory: a Textual app of one widget. Run as a script: nothing else loads."""

from textual.app import App, ComposeResult
from textual.widgets import Static


class OneWidget(App[None]):
    """Shows one line."""

    def compose(self) -> ComposeResult:
        """Lay out the one widget."""
        yield Static("benchmarked-widget")


if __name__ == "__main__":
    OneWidget().run()
