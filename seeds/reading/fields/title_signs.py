"""What speaks for a line being the title of its page, and what against.

Lakeside Monitor                            the first line; named like a paper
Home  Politics  Business                    a menu
Ferry Service Resumes Again                 one of a list
Maize Prices Ease in the West               one of a list
Fish Traders Build a Cold Store             its words come again; above the byline; the last one
By Ruth Chebet
The store holds eight tonnes, and ...
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, replace

from ..page import Candidate
from ..text.marks import Mark, Said
from ..words import furniture
from ..words.press import in_the_press
from ..words.publications import is_named_by_trade
from . import mastheads, titles
from .title_lines import META, TitleLine
from .title_neighbours import (
    a_sentence_alone,
    a_sentence_under_a_title,
    again_around_a_subtitle,
    beside_a_title,
    in_a_list,
    over_a_sentence,
    over_a_subtitle,
    over_text,
    perhaps_a_subtitle,
    under_a_section,
    under_a_title,
    under_the_name_of_a_section,
)
from .title_scenes import CREDITED, OFFICE, Scene
from .weighing import signs_of, weigh

_ELSEWHERE = re.compile(
    r"^(?:[←→‹›«»<>]+ |(?:previous|next|up next|précédent|suivant|السابق|التالي)\b)|[→›»>]$",
    re.IGNORECASE,
)
_GUILLEMETS = re.compile(r"«[^«»]*»")  # round a word they point nowhere
_CRUMB = re.compile(r"\S [>›»/] \S")
_BLOG = re.compile(
    r"\b(?:blog|wiki|forums?|links|letters|newsletter|docs|documentation|manual|archives?)\b"
)
_ABOVE = 0.05  # of the share of none that a line above the text must have to be the title
_CALL = re.compile(
    r"^(?:get|talk to|schedule|subscribe|sign up|read (?:more|next|our|the)|discover|learn|join"
    r"|work with|download|try|contact|book|power your|shop|start|explore|see|watch|listen|share"
    r"|request|find (?:a|your|out)|why (?:you should|we chose)|about|add|make|view|related"
    r"|recommended|more|abonnez|inscrivez|découvrez|decouvrez|rejoignez|contactez|suivez|téléchargez|telechargez"
    r"|essayez|partagez|lisez|voir|lire|à lire|a lire|nos|notre|اشترك|تابعوا|انضم|اقرا|شاهد|حمل)\b"
)
_QUOTED = ("«", "“", '"', "‘", "'")


def _is_a_name(line: TitleLine) -> bool:
    """Three words at most where they are Arabic: any words may look like a name there."""
    return line.is_a_name and (line.words <= 3 or line.text[0] < "\u0600")


def _again(line: TitleLine) -> bool:
    return line.page.sheet.keys[line.key] > 1


def _with_more(line: TitleLine) -> bool:
    """Another line is this one and a name before or behind it: a window's title, a breadcrumb."""
    key = line.key
    if len(key) < 16 or line.page.all_keys.count(key) < 2:
        return False
    return any(
        len(key) + 2 < len(other) < len(key) + 90 and (other.startswith(key) or other.endswith(key))
        for other in line.page.sheet.keys
    )


def _again_but_cut(line: TitleLine) -> bool:
    """The page prints the beginning of the line again, and dots."""
    return not line.text.endswith(("…", "...")) and any(
        line.key.startswith(opening) for opening in line.page.cut if opening != line.key
    )


def _another_and_more(line: TitleLine) -> bool:
    """A breadcrumb or a window's title: another line whole, and a name before or behind it."""
    key = line.key
    return any(
        len(other) < len(key) - 2 and (key.startswith(other) or key.endswith(other))
        for other in line.page.titles
    )


def _is_in_title_case(line: TitleLine) -> bool:
    long = [word for word in line.text.split() if len(word) > 3 and word[0].isalpha()]
    return len(long) >= 3 and sum(word[0].isupper() for word in long) >= 0.8 * len(long)


def _is_a_breadcrumb(line: TitleLine) -> bool:
    """Two steps, or one from home: "Accueil > Économie sociale"."""
    steps = len(_CRUMB.findall(line.text))
    return steps > 1 or (steps == 1 and furniture.starts_at_home(line.text))


SIGNS: dict[str, Callable[[TitleLine], object]] = {
    "chosen by place": lambda line: line.index == line.page.by_place,
    "main heading": lambda line: titles.is_main_heading(line.page.sheet, line.index),
    "a heading": lambda line: line.page.sheet.has(line.index, Mark.HEADING),
    "reads like a title": lambda line: line.page.is_like_a_title(line.index),
    "printed again": lambda line: _again(line) and line.words > 3,
    "printed again, short": lambda line: _again(line) and line.words <= 3,
    "printed again with more": _with_more,
    "few words in the text": lambda line: line.shared < 0.2,
    "half of its words in the text": lambda line: 0.5 <= line.shared < 0.75,
    "most words in the text": lambda line: line.shared >= 0.75,
    "right above the byline": lambda line: line.to_meta == 1,
    "near above the byline": lambda line: 1 < line.to_meta <= 4,
    "below the byline": lambda line: any(line.beside(-s, *META) for s in (1, 2)),
    "the last one": lambda line: line.rank == 0 and line.index < line.page.first,
    "the last but one": lambda line: line.rank == 1,
    "far above the text": lambda line: line.page.first - line.index > 15,
    "inside the text": lambda line: line.index >= line.page.first,
    "deep inside the text": lambda line: line.index >= line.page.limit,
    "the first line": lambda line: line.index == 0,
    "apart": lambda line: line.gap(0) and line.gap(1),
    "in a block of lines": lambda line: not line.gap(0) and not line.gap(1),
    "one of a list": in_a_list,
    "one or two words": lambda line: line.words <= 2,
    "three or four words": lambda line: 3 <= line.words <= 4,
    "six to eighteen words": lambda line: 6 <= line.words <= 18,
    "over twenty words": lambda line: line.words > 20,
    "ends like a sentence": lambda line: line.text.endswith((".", "…")),
    "ends with a colon": lambda line: line.text.endswith((":", ",", "،")),
    "opens with a quote": lambda line: line.text.startswith(_QUOTED),
    "opens small": lambda line: line.text[0].islower(),
    "under a title": under_a_title,
    "over a subtitle": over_a_subtitle,
    "over a subtitle and the byline": lambda line: over_a_subtitle(line) and line.to_meta == 2,
    "over a sentence and the byline": over_a_sentence,
    "a sentence under a title": a_sentence_under_a_title,
    "a sentence alone over the byline": a_sentence_alone,
    "the only one over the byline": lambda line: line.over_meta == (0, 1),
    "first of two over the byline": lambda line: line.over_meta == (0, 2),
    "second of two over the byline": lambda line: line.over_meta == (1, 2),
    "first of three over the byline": lambda line: line.over_meta == (0, 3),
    "last of several over the byline": lambda line: (
        line.over_meta[1] > 2 and line.over_meta[0] == line.over_meta[1] - 1
    ),
    "an office's address": lambda line: line.words < 12 and OFFICE.search(line.text),
    "a paper says what it is": lambda line: mastheads.is_introduction(line.text),
    "a sentence over text": lambda line: (
        line.text.endswith((".", "…")) and line.words > 5 and line.to_meta > 2 and over_text(line)
    ),
    "nearest of several to the byline": lambda line: (
        line.over_meta[1] - line.over_meta[0] == 1 and line.over_meta[1] > 1
    ),
    "second nearest to the byline": lambda line: line.over_meta[1] - line.over_meta[0] == 2,
    "printed again over the byline": lambda line: _again(line) and line.over_meta[1],
    "a paper and its motto": lambda line: line.index == 0 and mastheads.has_a_motto(line.text),
    "a breadcrumb": _is_a_breadcrumb,
    "printed again, cut": _again_but_cut,
    "under the name of a section": under_the_name_of_a_section,
    "a photo's credit": lambda line: CREDITED.search(line.text),
    "leads elsewhere": lambda line: _ELSEWHERE.search(_GUILLEMETS.sub("…", line.text)),
    "signed by a newsroom": lambda line: mastheads.before_its_newsroom(line.text),
    "of the world's press": lambda line: line.words <= 5 and in_the_press(line.text),
    "no line opens the text more": lambda line: 1 < line.led == line.page.most_led,
    "others open the text twice as much": lambda line: 2 * line.led < line.page.most_led,
    "printed again above the text": lambda line: (
        line.words > 3 and line.page.keys_above[line.key] > 1
    ),
    "over a longer title": lambda line: beside_a_title(line, line.below, longer=True),
    "over a shorter title": lambda line: beside_a_title(line, line.below, longer=False),
    "under a longer title": lambda line: beside_a_title(line, line.above, longer=True),
    "under a shorter title": lambda line: beside_a_title(line, line.above, longer=False),
    "perhaps a subtitle": perhaps_a_subtitle,
    "one of many over a date": lambda line: line.over_meta[1] and line.page.dated > 3,
    "called a blog": lambda line: line.words <= 6 and _BLOG.search(line.key),
    "another title and more": _another_and_more,
    "printed again around a subtitle": again_around_a_subtitle,
    "calls to do something": lambda line: line.words <= 9 and _CALL.match(line.key),
    "no line's words come as often": lambda line: 0.6 < line.often == line.page.most_often,
    "others' words come twice as often": lambda line: 2 * line.often < line.page.most_often,
    "first of the page": lambda line: line.index == line.page.opening,
    "asks": lambda line: line.text.endswith(("?", "؟")),
    "over text": over_text,
    "under a section": under_a_section,
    "in title case": _is_in_title_case,
    "a name": _is_a_name,
    "a name over text": lambda line: _is_a_name(line) and over_text(line),
    "named like a paper": lambda line: titles.is_named_like_a_paper(line.text),
    "named by the trade of papers": lambda line: line.words <= 5 and is_named_by_trade(line.text),
    "owns the page": lambda line: line.key == line.page.owner,
    "a section": lambda line: line.key.strip() in furniture.SECTIONS,
    "a menu": lambda line: line.page.sheet.has(line.index, Mark.MENU),
    "a caption": lambda line: line.page.sheet.has(line.index, Mark.CAPTION),
    "has brackets": lambda line: "(" in line.text or "[" in line.text,
    "an editor said so": lambda line: line.page.sheet.lines[line.index].said is Said.TITLE,
}


@dataclass(frozen=True, slots=True)
class Weighed:
    """The candidates for the title, best first, and the line on which the best one stands."""

    line: int | None
    candidates: tuple[Candidate, ...]


def weigh_titles(scene: Scene) -> Weighed:
    """Weigh the lines of a page that could be its title; one printed twice is one candidate.

    A line of the text is its title only where it is likelier than that the page has none; one
    above the text unless that is far likelier.
    """
    lines = {str(line.index): signs_of(line, SIGNS) for line in scene.weighed}
    weighed = weigh("title", lines.items())
    ranked = [one for one in weighed if one.value]
    none = next(one.share for one in weighed if not one.value)
    best = _as_texts(ranked, scene)
    if not best:
        return Weighed(None, ())
    taken = next(one for one in ranked if scene.sheet.text(int(one.value)) == best[0].value)
    line = int(taken.value)
    least = _ABOVE if line < scene.first else 1.0
    is_one = best[0].share > none * least or _is_by_rule(scene, line)
    return Weighed(line if is_one else None, tuple(best))


def _is_by_rule(scene: Scene, line: int) -> bool:
    """The line that place alone chose, above the text or right above a byline or date."""
    is_above = line < scene.first or scene.sheet.has(line + 1, *META)
    return line == scene.by_place and is_above


def _as_texts(ranked: list[Candidate], scene: Scene) -> list[Candidate]:
    """The texts of lines that are candidates, each with the shares of all lines that print it."""
    by_text: dict[str, Candidate] = {}
    for one in ranked:
        text = scene.sheet.text(int(one.value))
        before = by_text.setdefault(text, replace(one, value=text, share=0.0))
        by_text[text] = replace(before, share=round(before.share + one.share, 3))
    return sorted(by_text.values(), key=lambda one: -one.share)
