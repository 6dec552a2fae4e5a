"""The HTML that an article's body may hold, and nothing else."""

import nh3

TAGS = {"p", "h2", "h3", "blockquote", "ul", "ol", "li", "strong", "em", "a", "br"}

_cleaner = nh3.Cleaner(
    tags=TAGS,
    attributes={"a": {"href"}},
    url_schemes={"http", "https", "mailto"},
    link_rel="nofollow noopener",
)


def sanitise(html: str) -> str:
    """`html` with only the tags of an article's body; scripts and handlers are dropped."""
    return _cleaner.clean(html)
