"""What a page says of its article, in the names and the values that articles use.

No Django: this is part of what the reading processes do.
"""

from typing import Any

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
        "source_url": page.source_url or "",
    }


def doubts(page: Page) -> Reasons:
    """Why a person should look first, as `seeds.intake.reasons_in_words` puts it into sentences."""
    return [Reason(code=doubt.code, detail=doubt.detail) for doubt in page.doubts]
