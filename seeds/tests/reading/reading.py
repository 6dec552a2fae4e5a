"""What the tests of reading share: a day, a page in the making."""

from datetime import date

from seeds.reading import Page, read
from seeds.reading.sheet.marking import Sheet, mark_lines
from seeds.reading.text.lines import split

TODAY = date(2026, 3, 2)

TEXT = (
    "Les éleveurs de la plaine ont réuni samedi leurs assemblées dans la même salle.\n\n"
    "Ils partageront un tracteur, une citerne et les frais du comptable. "
    "L'essai durera deux saisons.\n"
)


def page_of(text: str) -> Page:
    """A page read from text."""
    return read(text.encode(), name="page.txt", today=TODAY)


def page_with(head: str, foot: str = "") -> Page:
    """A page whose body is always the same, under a head and over a foot."""
    return page_of(f"{head}\n\n{TEXT}\n{foot}")


def sheet_of(text: str) -> Sheet:
    """The marked lines of a text."""
    return mark_lines(split(text))
