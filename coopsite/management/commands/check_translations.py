"""`manage.py check_translations`: is every sentence of the interface translated?"""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import polib
from django.conf import settings
from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandError

SENTENCE = re.compile(r"""_\(\s*(["'])(.*?)\1\s*\)""")
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
    found = {entry.msgid for entry in entries}
    translated = {e.msgid for e in polib.pofile(str(file)) if e.translated()}
    missed = [text for text in _in_templates() if text not in found]
    return [repr(text) for text in [*(e.msgid for e in entries), *missed] if text not in translated]


def _in_templates() -> Iterator[str]:
    """The sentences of Jinja's templates; of those inside a call, `makemessages` knows nothing.

    `{% set title = _("...") %}` is what it finds.
    """
    for file in Path(settings.BASE_DIR).glob("*/jinja2/**/*.html"):
        yield from (text for _mark, text in SENTENCE.findall(file.read_text()))
