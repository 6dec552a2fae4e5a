"""What readers see of a page."""

import re
from html import unescape

from programmes.tests import pages


def page(client, path, language="en"):
    """A public page in one language; `path` has none."""
    return pages.page(client, f"/{language}{path}")


def text_of(html):
    """The words of a page's main part, its spaces evened out."""
    main = html.partition("<main")[2].partition("</main>")[0]
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", "<main" + main)).split())


def titles(html, level=2):
    """The linked headings of a list's cards."""
    return re.findall(rf"<h{level}><a [^>]+>(?:<span[^>]*>)?([^<]+)", html)


def rows_of_ledger(html):
    """The names that lead on from the rows of a ledger."""
    return re.findall(r'<a class="name"[^>]+>(?:<span[^>]*>)?([^<]+)', html)
