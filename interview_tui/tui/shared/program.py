"""What the system has for a link: the mail program, a telephone, each in a window of its own."""

import webbrowser

IN_THE_TERMINAL = frozenset({"www-browser", "links", "elinks", "lynx", "w3m"})
"""Programs that `webbrowser` falls back to where there is no window: they would write over the screen."""


def opened(link: str) -> bool:
    """Open a link in whatever the system has for it, and tell whether there was something."""
    try:
        program = webbrowser.get()
    except webbrowser.Error:
        return False
    return getattr(program, "basename", "") not in IN_THE_TERMINAL and program.open(link)
