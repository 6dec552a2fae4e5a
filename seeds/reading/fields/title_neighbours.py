"""What stands around a line that could be the title: what its neighbours say for or against it.

Agriculture                                 the name of a section
Fish Traders Build a Cold Store             under a section; over a subtitle and the byline
Eight tonnes may be kept below freezing     under a title
By Ruth Chebet
"""

from __future__ import annotations

from ..text.marks import Mark
from ..words import furniture
from .title_lines import META, TitleLine
from .title_scenes import CREDITED


def in_a_list(line: TitleLine) -> bool:
    near = [s for s in (-2, -1, 1, 2) if line.beside(s, Mark.SHORT, Mark.MENU, Mark.ITEM)]
    return len(near) >= 3


def under_a_title(line: TitleLine) -> bool:
    """A title stands right above: this line may be its subtitle."""
    above = line.above
    return above is not None and line.page.is_like_a_title(above)


def over_a_subtitle(line: TitleLine) -> bool:
    """A longer line without full stop stands right below."""
    below = line.below
    return (
        below is not None
        and line.words > 2
        and line.page.sheet.has(below, Mark.SHORT, Mark.PROSE)
        and 1.2 * len(line.text) < len(line.page.sheet.text(below)) < 300
        and line.page.is_like_a_title(below)
        and not CREDITED.search(line.page.sheet.text(below))
    )


def over_a_sentence(line: TitleLine) -> bool:
    """One sentence stands below, and the byline or date right below that: the title's subtitle."""
    below = line.below
    if below is None or line.words < 3 or not line.page.sheet.has(below + 1, *META):
        return False
    text, words = line.page.sheet.text(below), line.page.sheet.lines[below].words
    return 5 < words <= 45 and text.endswith((".", "!", "?", "…")) and line.text[-1] != "."


def a_sentence_under_a_title(line: TitleLine) -> bool:
    return line.text.endswith((".", "…")) and line.words > 5 and under_a_title(line)


def a_sentence_alone(line: TitleLine) -> bool:
    """A sentence right above the byline or date, and nothing above that could be the title."""
    above = range(max(0, line.index - 4), line.index)
    return (
        line.text.endswith(".")
        and 5 <= line.words <= 25
        and line.to_meta == 1
        and not any(
            line.page.sheet.has(i, Mark.PROSE, Mark.HEADING) or line.page.sheet.lines[i].words > 4
            for i in above
        )
    )


def under_the_name_of_a_section(line: TitleLine) -> bool:
    above = line.above
    if above is None:
        return False
    key = line.page.sheet.lines[above].key.strip(" |:[]>")
    return key in furniture.SECTIONS


def beside_a_title(line: TitleLine, other: int | None, *, longer: bool) -> bool:
    """Another title stands there, a longer or a shorter one: one of the two is the subtitle."""
    if other is None or line.words < 3 or not line.page.is_like_a_title(other):
        return False
    return (len(line.page.sheet.text(other)) > len(line.text)) is longer


def perhaps_a_subtitle(line: TitleLine) -> bool:
    """The second of two lines over the byline, the first of them a longer title."""
    return line.over_meta == (1, 2) and beside_a_title(line, line.above, longer=True)


def again_around_a_subtitle(line: TitleLine) -> bool:
    """Title, subtitle, and the title again, as pages print whose text is for subscribers."""
    lines = line.page.sheet.lines
    around = (line.index + step for step in (-2, 2))
    return line.words > 3 and any(
        0 <= other < len(lines) and lines[other].key == line.key for other in around
    )


def over_text(line: TitleLine) -> bool:
    below = line.below
    return below is not None and line.page.sheet.has(below, Mark.PROSE)


def under_a_section(line: TitleLine) -> bool:
    """One or two words stand above, as the name of a section does."""
    above = line.above
    return above is not None and line.page.sheet.lines[above].words <= 2
