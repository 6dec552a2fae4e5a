"""`manage.py check_translations`: is every sentence of the interface translated?"""

import os
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import polib
from django.conf import settings
from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandError

SENTENCE = re.compile(r"""_\(\s*(["'])(.*?)\1\s*\)""")
PLACEHOLDER = re.compile(r"%\(\w+\)\w")
IGNORED = [".venv/*", "var/*", "*/tests/*"]
EXTENSIONS = ["html", "py"]


class Command(BaseCommand):
    help = "Fail where a sentence lacks its translation, or says other values in it."

    def handle(self, *args: Any, **options: Any) -> None:
        faults = []
        for code, _ in settings.LANGUAGES:
            if code == "en":  # the sentences are written in English
                continue
            faults += [f"{code}: {fault}" for fault in _faults(code)]
        if faults:
            raise CommandError("\n".join([*faults, "Run `make messages` and translate them."]))


def _faults(code: str) -> Iterator[str]:
    """What is wrong with the catalogue of a language, with the sentence."""
    file = Path(settings.LOCALE_PATHS[0]) / code / "LC_MESSAGES" / "django.po"
    if not file.exists():
        yield f"no catalogue, `manage.py makemessages --locale {code}` begins one"
        return
    entries = {entry.msgid: entry for entry in polib.pofile(str(file)) if not entry.obsolete}
    for text in dict.fromkeys([*_found_by_gettext(code, file), *_in_templates()]):
        fault = _fault(entries[text]) if text in entries else "missing"
        if fault:
            yield f"{fault}: {text!r}"


def _found_by_gettext(code: str, file: Path) -> list[str]:
    """The sentences that `makemessages` finds; the catalogue stays as it is."""
    before, stamp = file.read_bytes(), file.stat()
    try:
        call_command(
            "makemessages",
            locale=[code],
            extensions=EXTENSIONS,
            ignore_patterns=IGNORED,
            no_obsolete=True,
            verbosity=0,
        )
        return [entry.msgid for entry in polib.pofile(str(file))]
    finally:
        file.write_bytes(before)
        os.utime(file, ns=(stamp.st_atime_ns, stamp.st_mtime_ns))  # nothing to compile anew


def _in_templates() -> Iterator[str]:
    """The sentences of Jinja's templates; of those inside a call, `makemessages` knows nothing.

    `{% set title = _("...") %}` is what it finds.
    """
    for file in Path(settings.BASE_DIR).glob("*/jinja2/**/*.html"):
        yield from (text for _mark, text in SENTENCE.findall(file.read_text()))


def _fault(entry: polib.POEntry) -> str:
    """What is wrong with a translation, or nothing."""
    if entry.fuzzy:
        return "fuzzy"
    if not entry.translated():
        return "not translated"
    return "" if _keeps_placeholders(entry) else "other placeholders"


def _keeps_placeholders(entry: polib.POEntry) -> bool:
    """A sentence says the same values in every language; "one" and "two" may be said in words."""
    if entry.msgid_plural:
        known = _placeholders(entry.msgid_plural)
        return all(_placeholders(text) <= known for text in entry.msgstr_plural.values())
    return _placeholders(entry.msgstr) == _placeholders(entry.msgid)


def _placeholders(text: str) -> set[str]:
    return set(PLACEHOLDER.findall(text))
