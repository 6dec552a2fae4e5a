"""A saved page, read anew when a form shows it, and drawn by its zones (decision 20)."""

import logging
from collections import Counter
from datetime import date

from django.template.loader import render_to_string

from articles.items.forms import LONGEST_TEXT
from seeds.admin.zones.page import address_of
from seeds.intake.cases import said_of
from seeds.intake.zones_in_words import REASONS, ZONES
from seeds.reading import Unreadable
from seeds.reading.zones import draw

LOG = logging.getLogger(__name__)
_FOLDED = 600  # characters of a run that are not shown at once, where nothing was read from them


def drawn(document):
    """A saved page as it reads today, once a form; None where it cannot be read at the desk."""
    if not hasattr(document, "drawn"):
        document.drawn = _draw(document)
    return document.drawn


def _draw(document):
    if is_too_long(document):
        return None
    try:
        said = said_of(document.digest)
        return draw(bytes(document.raw), name=document.path, today=date.today(), said=said)
    except Unreadable:
        return None
    except Exception:  # the form must open, whatever the reader makes of the page
        LOG.exception("The page %s could not be read anew.", document.path)
        return None


def is_too_long(document):
    """A page too long to be read while an editor waits."""
    return len(document.text) > LONGEST_TEXT


def saved_page(document):
    """A saved page to look at: by its zones where it can be read, and as it was."""
    page = drawn(document)
    context = {
        "text": document.text[:LONGEST_TEXT],
        "is_cut": is_too_long(document),
        "is_unread": page is None and document.article_id and not is_too_long(document),
        "runs": [_run(lines) for lines in page.runs()] if page else [],
        "legend": _legend(page) if page else [],
        "left_out": sum(not line.is_read for line in page.lines) if page else 0,
        "count": len(page.lines) if page else 0,
        "correct": address_of(document) if getattr(document, "is_correctable", False) else "",
    }
    return render_to_string("admin/seeds/_saved_page.html", context)


def _run(lines):
    """Neighbouring lines of one zone, as the template draws them."""
    first = lines[0]
    long = sum(len(line.text) for line in lines) > _FOLDED
    return {
        "zone": first.zone,
        "label": ZONES[first.zone],
        "why": REASONS[first.why],
        "is_read": first.is_read,
        "is_folded": long and not first.is_read,
        "lines": lines,
    }


def _legend(page):
    """The zones of a page in the order of the vocabulary, with the number of their lines."""
    counts = Counter(line.zone for line in page.lines)
    return [(zone, label, counts[zone]) for zone, label in ZONES.items() if counts[zone]]
