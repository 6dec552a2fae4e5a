"""The body of an article as HTML, from the blocks that were read."""

from collections.abc import Iterable
from html import escape
from itertools import groupby

from articles.text.html import sanitise
from seeds.reading import Block, BlockKind

# The editor's own form of each block, so that saving an unchanged article changes nothing.
TEMPLATES = {
    BlockKind.PARAGRAPH: "<p>{}</p>",
    BlockKind.INTERTITLE: "<h2>{}</h2>",
    BlockKind.QUOTE: "<blockquote><p>{}</p></blockquote>",
    BlockKind.ITEM: "<li><p>{}</p></li>",
}


def to_html(blocks: Iterable[Block]) -> str:
    """Escaped and sanitised HTML; neighbouring items become one list."""
    parts = []
    for kind, group in groupby(blocks, key=lambda block: block.kind):
        html = "".join(TEMPLATES[kind].format(escape(b.text, quote=False)) for b in group)
        parts.append(f"<ul>{html}</ul>" if kind is BlockKind.ITEM else html)
    return sanitise("".join(parts))
