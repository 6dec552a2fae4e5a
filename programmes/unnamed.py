"""Countries that are counted somewhere and named nowhere."""

from __future__ import annotations

from django.utils.translation import ngettext


def unnamed_sentence(said: int | None, named: int) -> str:
    """How many countries are counted somewhere and named nowhere."""
    missing = (said or 0) - named
    if missing <= 0:
        return ""
    return ngettext(
        "%(said)s countries are counted; one of them is not named.",
        "%(said)s countries are counted; %(missing)s of them are not named.",
        missing,
    ) % {"said": said, "missing": missing}
