"""Compiles the gettext catalogues, by hand (`python -m interview_tui.language.compile`) and in every build.

The build loads this file by its path, so it needs babel and nothing of the package.
"""

import os
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path

from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po

_HERE = Path(__file__).parent
_NO_DATE = datetime(1980, 1, 1, tzinfo=UTC)


def compiled(po: Path) -> bytes:
    """Return what belongs into the .mo beside a .po; the same .po gives the same bytes, on any day."""
    with po.open("rb") as text:
        catalogue = read_po(text, locale=po.parent.parent.name, abort_invalid=True)
    catalogue.creation_date = catalogue.revision_date = _NO_DATE
    mo = BytesIO()
    write_mo(mo, catalogue)
    return mo.getvalue()


def compile_catalogues(folder: Path = _HERE) -> list[Path]:
    """Write the .mo beside every `<language>/LC_MESSAGES/*.po` in a folder; return those that changed."""
    changed = []
    for po in sorted(folder.glob("*/LC_MESSAGES/*.po")):
        mo, content = po.with_suffix(".mo"), compiled(po)
        if not mo.exists() or mo.read_bytes() != content:
            beside = mo.with_name(f".{mo.name}.{os.getpid()}")  # a running program never reads half a catalogue
            beside.write_bytes(content)
            beside.replace(mo)
            changed.append(mo)
    return changed


def main() -> None:
    """Compile all catalogues of the program and tell which changed."""
    changed = compile_catalogues()
    print("\n".join(f"compiled {mo}" for mo in changed) or "all compiled")


if __name__ == "__main__":  # pragma: no cover
    main()
