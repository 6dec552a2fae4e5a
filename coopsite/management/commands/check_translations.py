"""`manage.py check_translations`: is every sentence of the interface translated?"""

from pathlib import Path
from typing import Any

import polib
from django.conf import settings
from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandError

IGNORED = [".venv/*", "var/*", "*/tests/*"]
EXTENSIONS = ["html", "py"]


class Command(BaseCommand):
    help = "Fail where a sentence is missing from a catalogue, untranslated or out of date."

    def handle(self, *args: Any, **options: Any) -> None:
        faults = []
        for code, _ in settings.LANGUAGES:
            if code == "en":  # the sentences are written in English
                continue
            faults += [f"{code}: {fault}" for fault in _faults(code)]
        if faults:
            raise CommandError("\n".join([*faults, "Run `make messages` and translate them."]))


def _faults(code: str) -> list[str]:
    """Sentences of the sources that the catalogue of a language lacks."""
    file = Path(settings.LOCALE_PATHS[0]) / code / "LC_MESSAGES" / "django.po"
    before = file.read_bytes()
    try:
        call_command(
            "makemessages",
            locale=[code],
            extensions=EXTENSIONS,
            ignore_patterns=IGNORED,
            no_obsolete=True,
            verbosity=0,
        )
        entries = list(polib.pofile(str(file)))
    finally:
        file.write_bytes(before)
    translated = {e.msgid for e in polib.pofile(str(file)) if e.translated()}
    return [repr(entry.msgid) for entry in entries if entry.msgid not in translated]
