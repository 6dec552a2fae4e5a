"""What the tests of figures share: pages of one sentence, and their statements."""

from seeds.figures import Statement, read_figures
from seeds.naming.finder import Finder, Term
from seeds.reading import Block, BlockKind, Page

FINDER = Finder(
    [
        Term("Sillon", "programme", "sillon", "Sillon"),
        Term("CoopLune", "programme", "cooplune", "CoopLune"),
        Term("Maroc", "place", "MA", "MA"),
        Term("Morocco", "place", "MA", "MA"),
        Term("المغرب", "place", "MA", "MA"),
        Term("Guinée", "place", "GN", "GN"),
        Term("Guinea", "place", "GN", "GN"),
        Term("Mali", "place", "ML", "ML"),
        Term("Souss-Massa", "place", "MA-09", "Souss-Massa"),
    ]
)


def page_of(*paragraphs: str, language: str = "fr", title: str | None = None) -> Page:
    """A page of paragraphs."""
    blocks = tuple(Block(BlockKind.PARAGRAPH, text) for text in paragraphs)
    return Page(language=language, shape="", encoding="utf-8", title=title, body=blocks)


def figures(*paragraphs: str, language: str = "fr", title: str | None = None) -> list[Statement]:
    """The statements of paragraphs."""
    return list(read_figures(page_of(*paragraphs, language=language, title=title), FINDER))


def in_short(statement: Statement) -> tuple[str, str, str]:
    """Value, head noun and qualifier."""
    words = statement.subject.replace("%", "% ").replace("’", "'").split()
    return str(statement.value), words[0] if words else "", str(statement.qualifier)
