"""Opens links in the system's programs: mail, telephone, each in a window of its own."""

import webbrowser

IN_THE_TERMINAL = frozenset({"www-browser", "links", "elinks", "lynx", "w3m"})
"""`webbrowser`'s fallbacks without a window system: they would write over the screen."""


def opened(link: str) -> bool:
    """Open a link in the system's program; return whether there was one."""
    try:
        program = webbrowser.get()
    except webbrowser.Error:
        return False
    return getattr(program, "basename", "") not in IN_THE_TERMINAL and program.open(link)
