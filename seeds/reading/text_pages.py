"""Reading a page saved as text: the stages in order.

text -> lines -> marks -> layout -> title, credits, date, paper, blocks, side lists -> Page
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from articles.text.dates import PartialDate

from . import bylines, dates, intertitles, mastheads, names, shapes, sidelists, titles
from .decoding import Decoded
from .language import language_of
from .layout import Layout, lay_out
from .lines import Line, split, unwrap
from .marks import Mark
from .page import Block, Doubt, DoubtCode, Page, Refusal, Unreadable
from .publications import canonical, known
from .sheet import Sheet, mark_lines
from .sources import notice_and_address

_TITLE_LENGTH, _NAME_LENGTH, _MOST_AUTHORS = 500, 200, 20
_DATELINE_LENGTH = 90  # of a first paragraph, where an agency prints its date


@dataclass(slots=True)
class Findings:
    """What the stages have found of an article, before it is judged."""

    title: str | None
    publication: str | None
    published: dates.Printed | None
    authors: list[str]
    body: intertitles.Body
    headlines: list[str]
    notice: str | None = None
    address: str | None = None


def read_text(decoded: Decoded, today: date) -> Page:
    """Read the visible text of a page."""
    language = language_of(decoded.text)
    lines = unwrap(loosen(split(decoded.text)))
    month_first = language == "en" and dates.reads_month_first(decoded.text)
    sheet = mark_lines(lines, month_first=month_first)
    layout = lay_out(sheet)
    if layout is None:
        raise Unreadable(Refusal.ONLY_HEADLINES if sheet.strip_headlines else Refusal.NO_ARTICLE)
    found = gather(sheet, layout)
    shape = shapes.shape_of(sheet, layout, found.body.blocks, language)
    if sheet.strip_headlines:
        language = language_of_article(found, language)
    return judged(found, decoded, language, shape, today)


def language_of_article(found: Findings, otherwise: str) -> str:
    """The language of the article itself; its strips may be in another."""
    text = " ".join([found.title or "", *(block.text for block in found.body.blocks)])
    return language_of(text) if len(text) > 80 else otherwise


def loosen(lines: list[Line]) -> list[Line]:
    """A page flattened to a single line is broken again at its wide gaps."""
    long = [line for line in lines if len(line.text) > 300]
    if len(lines) > 3 or len(long) != 1 or "  " not in long[0].raw.strip():
        return lines
    return [piece for line in lines for piece in split(_at_gaps(line))]


def _at_gaps(line: Line) -> str:
    pieces = [piece for piece in line.raw.split("  ") if piece.strip()]
    return "\n".join(pieces) if len(pieces) <= 200 else line.raw


def gather(sheet: Sheet, layout: Layout) -> Findings:
    """Run every stage on a page that was laid out."""
    after_title = 0 if layout.title is None else layout.title + 1
    inside = list(range(after_title, layout.end))
    signature = list(intertitles.signature_lines(sheet, inside))
    body = intertitles.build(sheet, layout)
    credits = _credits(sheet, layout, after_title, signature)
    paper = mastheads.name_of(sheet, layout.title, layout.first, layout.end, _paper_of(credits))
    title = None if layout.title is None else titles.clean_title(sheet.text(layout.title), paper)
    notice, address = notice_and_address(sheet)
    headlines = [title for title in _headlines(sheet, layout) if title != paper]
    return Findings(
        title=title,
        publication=canonical(paper) if paper else None,
        published=_published(sheet, layout, body.blocks),
        authors=_authors(credits, sheet, layout, body.blocks, paper),
        body=body,
        headlines=headlines,
        notice=notice,
        address=address,
    )


def _headlines(sheet: Sheet, layout: Layout) -> list[str]:
    before = list(range(layout.first if layout.title is None else layout.title))
    above = _titles_above(sheet, before)
    after = [
        *sidelists.unannounced(sheet, layout.text, layout.end),
        *sidelists.collect(sheet, list(range(layout.end, len(sheet.lines)))),
    ]
    return [*sheet.strip_headlines, *above, *after]


def _titles_above(sheet: Sheet, before: list[int]) -> list[str]:
    """Headlines printed one a line above the title, under a heading or not."""
    listed = list(sidelists.collect(sheet, before))
    if listed:
        return listed
    run = [i for i in before if titles.is_title_like(sheet, i) and sheet.lines[i].words >= 4]
    return [sidelists.clean_headline(sheet.text(i)) for i in run] if len(run) >= 2 else []


def _credits(
    sheet: Sheet, layout: Layout, after_title: int, signature: list[int]
) -> list[bylines.Credit]:
    """Every credit in the head of the article and under its text, in order."""
    head = range(max(0, after_title - 3), layout.text)
    found = [_credit_at(sheet, i, in_head=i >= after_title) for i in head]
    found += [_credit_at(sheet, i, in_head=True) for i in sorted(signature)]
    found += [
        _credit_at(sheet, i, in_head=False)
        for i in range(layout.text, layout.end)
        if sheet.has(i, Mark.DATE, Mark.BYLINE)
    ]
    return [credit for credit in found if credit.authors or credit.paper]


def _credit_at(sheet: Sheet, index: int, *, in_head: bool) -> bylines.Credit:
    text, mark = sheet.text(index), sheet.marks[index]
    beside = bylines.beside_paper(text, sheet.text(0)) if len(text) < 120 and index else None
    if beside and beside.authors:
        return beside
    if mark is Mark.BYLINE:
        return bylines.labelled(_undated(sheet, index))
    if mark is Mark.DATE:
        return _credit_beside_a_date(sheet, index)
    if (
        mark is Mark.SHORT
        and in_head
        and bylines.is_signature(text)
        and not names.is_initials(text)
    ):
        return bylines.credit(text)
    return bylines.NOBODY


def _undated(sheet: Sheet, index: int) -> str:
    found = sheet.dates_at(index)
    return sheet.text(index)[: found[0].start].rstrip(" -–—|,•·") if found else sheet.text(index)


def _credit_beside_a_date(sheet: Sheet, index: int) -> bylines.Credit:
    """ "Ali Mernissi - 8 novembre 2023", "8 juillet 2025 | Par Ali Mernissi"."""
    rest = dates.remainder(sheet.text(index), sheet.dates_at(index))
    for part in rest.split("|"):
        piece = part.strip(" -–—|,•·")
        credit = bylines.labelled(piece)
        if not credit.authors and names.is_name(piece) and not known(piece):
            credit = bylines.credit(piece)
        if credit.authors:
            return credit
    return bylines.NOBODY


def _paper_of(credits: list[bylines.Credit]) -> str | None:
    """The paper named behind a signature."""
    for credit in credits:
        if (
            credit.paper
            and not names.is_name(credit.paper)
            and credit.paper.count(" ") <= 6
            and not any(map(str.isdigit, credit.paper[:2]))
        ):
            return credit.paper
    return None


def _authors(
    credits: list[bylines.Credit],
    sheet: Sheet,
    layout: Layout,
    blocks: list[Block],
    paper: str | None,
) -> list[str]:
    authors = [name for credit in credits for name in credit.authors if name != paper]
    authors = authors or _agencies(sheet, layout, blocks)
    return list(dict.fromkeys(authors))


def _agencies(sheet: Sheet, layout: Layout, blocks: list[Block]) -> list[str]:
    """The agency that a page without signature credits."""
    for index in range(layout.first, len(sheet.lines)):
        text = sheet.text(index)
        if sheet.has(index, Mark.SHORT, Mark.COPYRIGHT, Mark.SOURCE) and len(text) < 120:
            for part in text.split("("):
                if part != text and (found := bylines.agencies_in(part.split(")")[0])):
                    return found
            if index < layout.end + 1 and (
                found := bylines.agencies_in(text.removeprefix("Source").strip(" :()."))
            ):
                return found
    return bylines.agency_of(blocks[0].text, blocks[-1].text) if blocks else []


def _published(sheet: Sheet, layout: Layout, blocks: list[Block]) -> dates.Printed | None:
    """The day of publication: near the title, else under the text, else in the dateline."""
    title = layout.first if layout.title is None else layout.title
    after = [i for i in range(title, layout.end) if sheet.has(i, Mark.DATE, Mark.BYLINE)]
    before = [i for i in reversed(range(title)) if sheet.has(i, Mark.DATE)]
    head = [i for i in after if i <= layout.text]
    for indexes in (head, before[:1], after, _just_after(sheet, layout.end), before[1:]):
        dated = [one for i in indexes for one in sheet.dates_at(i)]
        if not any(one.on and one.on.day for one in dated):
            dated += sheet.prefix_dates
        if chosen := dates.choose(dated):
            return chosen
    dateline = dates.find(blocks[0].text[:_DATELINE_LENGTH]) if blocks else []
    return dates.choose(dateline + sheet.prefix_dates)


def _just_after(sheet: Sheet, end: int) -> list[int]:
    """Dates right under the article, unless a list of others begins there."""
    if sheet.has(end, Mark.RELATED, Mark.COMMENTS):
        return []
    return [i for i in range(end, min(end + 3, len(sheet.lines))) if sheet.has(i, Mark.DATE)]


def _take_overlong_signature(found: Findings) -> None:
    """A signature too long to pass for one, but for the paper behind it: "... / Le Fil du Sud"."""
    if not found.publication or not found.body.blocks:
        return
    name, slash, paper = found.body.blocks[-1].text.rpartition(" / ")
    if slash and paper == found.publication and len(name) > _NAME_LENGTH:
        found.body.blocks.pop()
        found.authors = [name]


def judged(found: Findings, decoded: Decoded, language: str, shape: str, today: date) -> Page:
    """The page as its fields, with what is doubtful about each."""
    _take_overlong_signature(found)
    published_on, doubts = dates.judge(found.published, today)
    doubts += _missing(found)
    if decoded.broken:
        doubts.append(Doubt(DoubtCode.BROKEN_TEXT, decoded.encoding))
    names = [found.title or "", found.publication or "", *found.authors]
    limits = [_TITLE_LENGTH, *[_NAME_LENGTH] * (len(names) - 1)]
    doubts += [
        Doubt(DoubtCode.VERY_LONG_NAME, name[:80])
        for name, limit in zip(names, limits, strict=True)
        if len(name) > limit
    ]
    return _page(found, decoded, language, shape, published_on, doubts)


def _missing(found: Findings) -> list[Doubt]:
    return [
        Doubt(code)
        for code, value in (
            (DoubtCode.NO_TITLE, found.title),
            (DoubtCode.NO_PUBLICATION, found.publication),
            (DoubtCode.NO_BODY, found.body.blocks),
        )
        if not value
    ]


def _page(
    found: Findings,
    decoded: Decoded,
    language: str,
    shape: str,
    published_on: PartialDate | None,
    doubts: list[Doubt],
) -> Page:
    lede, rest = shapes.lede_and_rest(found.body.blocks)
    return Page(
        language=language,
        shape=shape,
        encoding=decoded.encoding,
        title=shorten(found.title, _TITLE_LENGTH),
        publication=shorten(found.publication, _NAME_LENGTH),
        published_on=published_on,
        authors=tuple(name[:_NAME_LENGTH] for name in found.authors[:_MOST_AUTHORS]),
        lede=lede,
        body=rest,
        source_notice=found.notice,
        source_url=found.address,
        headlines=tuple(found.headlines),
        inline_headlines=tuple(found.body.inline),
        doubts=tuple(doubts),
    )


def shorten(text: str | None, limit: int) -> str | None:
    """Cut a name that no paper would print, at a word where there is one."""
    if not text or len(text) <= limit:
        return text or None
    cut = text[: limit - 1]
    return (cut.rsplit(" ", 1)[0] if " " in cut[limit // 2 :] else cut) + "…"
