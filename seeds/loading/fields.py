"""What a page says of its article, in the names and the values that articles use.

No database and no settings: this is part of what the reading processes do.
"""

from typing import Any

from articles.text.web_addresses import is_web_address
from seeds.intake.reasons import Reason, Reasons
from seeds.loading.body import to_html
from seeds.reading import Page


def fields(page: Page) -> dict[str, Any]:
    """What a page says of its article, in the names and the order of `articles.items.versions`."""
    return {
        "language": page.language,
        "title": page.title or "",
        "lede": page.lede,
        "body": to_html(page.body),
        "publication": page.publication or "",
        "published_on": page.published_on.first_day.isoformat() if page.published_on else "",
        "date_precision": page.published_on.precision if page.published_on else "day",
        "authors": list(page.authors),
        "source_url": "" if _bad_source(page) else page.source_url or "",
    }


def doubts(page: Page) -> Reasons:
    """Why a person should look first, as `seeds.intake.reasons_in_words` puts it into sentences."""
    found = [Reason(code=doubt.code, detail=doubt.detail) for doubt in page.doubts]
    return [*found, *_bad_source(page)]


def _bad_source(page: Page) -> Reasons:
    """The doubt about a source that is no address: neither a page nor a form could hold it."""
    if not page.source_url or is_web_address(page.source_url):
        return []
    return [Reason(code="bad-source", detail=page.source_url[:200])]
