"""Which article a page prints: the same page is saved again with another headline strip."""

import hashlib
import re
import unicodedata

from seeds.reading import Page


def identity(page: Page) -> str:
    """A digest of publication, date and title.

    Where the title or the date is missing, the first paragraph stands in for it: two undated
    pages with one title are otherwise taken for the same article, and one would be lost.
    """
    parts = [page.publication, page.published_on, page.title]
    if not (page.title and page.published_on):
        parts += [page.lede, *(block.text for block in page.body)]
    plain = "\n".join(_plain(str(part or "")) for part in parts)
    return hashlib.sha256(plain.encode()).hexdigest()


def _plain(text: str) -> str:
    """Lower case, no accents, no punctuation: what does not change when a page is set anew."""
    letters = unicodedata.normalize("NFKD", text).casefold()
    return " ".join(
        re.findall(r"[^\W_]+", "".join(c for c in letters if not unicodedata.combining(c)))
    )
