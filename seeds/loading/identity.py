"""Which article a page prints: the same page is saved again with another headline strip."""

from articles.text.digests import digest
from seeds.reading import Page


def identity(page: Page) -> str:
    """A digest of publication, date and title.

    Where the title or the date is missing, the first paragraph stands in for it: two undated
    pages with one title are otherwise taken for the same article, and one would be lost.
    """
    parts = [page.publication, page.published_on, page.title]
    if not (page.title and page.published_on):
        parts += [page.lede, *(block.text for block in page.body)]
    return digest(*(str(part or "") for part in parts))
