"""Which article a page prints: the same page is saved again with another headline strip."""

from articles.text.digests import digest
from seeds.reading import Page


def identity(page: Page) -> str:
    """A digest of publication, date and title.

    Where one of them is missing, the text stands in for it: two undated pages with one title, or
    two that name no paper, are otherwise taken for the same article, and one would be lost.
    """
    parts = [page.publication, page.published_on, page.title]
    if not (page.publication and page.title and page.published_on):
        parts += [page.lede, *(block.text for block in page.body)]
    return digest(*(str(part or "") for part in parts))
