"""Reading a page saved as text: the stages in order.

text -> lines -> marks -> layout -> title, credits, date, paper, blocks, side lists -> Page
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta

from articles.text.dates import PartialDate
from articles.text.languages import language_of

from .article import intertitles, shapes, sidelists
from .article.heeding import heeding
from .article.layout import Layout, lay_out
from .article.sources import notice_and_address
from .doubting_text import left_out, unsure_limits
from .fields import author_signs, credits, days, papers, titles
from .fields.doubting import unsure
from .fields.named_pages import NamedPage
from .fields.weighing import LIKELY, best
from .page import Block, Candidate, Doubt, DoubtCode, Page, Refusal, Unreadable
from .sheet.marking import Sheet, mark_lines
from .text.decoding import Decoded, decode
from .text.lines import Line, split, unwrap
from .text.marks import Mark, Said
from .text.said import NOTHING_SAID, SaidLines, doubts_of_lost, laid_on
from .words import bylines, dates
from .words.publications import canonical

_TITLE_LENGTH, _NAME_LENGTH, _MOST_AUTHORS = 500, 200, 20
_LEAST = 0.01  # share of a candidate that a person is shown
_DASH = re.compile(r"\s[-–—]|[-–—:]\s|\)\s?[-–—:]")  # between a dateline and what it opens
_PLACE = re.compile(  # words with a capital, or of a script without
    r"(?:(?:^| )[A-ZÀ-Ý\u0621-\u064a][^\s.,،:;!?]*){1,3}[,،] (?:le )?"
)
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
    candidates: tuple[Candidate, ...] = ()
    sure: frozenset[str] = frozenset()  # fields in which independent witnesses agree
    doubts: tuple[Doubt, ...] = ()  # of witnesses that disagree
    is_order_known: bool = True  # of day and month in a date of numbers


def read_text(decoded: Decoded, today: date, said: SaidLines = NOTHING_SAID) -> Page:
    """Read the visible text of a page; what an editor said of its lines decides."""
    lines = lines_of(decoded.text)
    sheet, layout, language = _laid_out(decoded, laid_on(lines, said))
    found = gather(sheet, layout, today)
    found.doubts += tuple(unsure_limits(sheet, layout, found.body.blocks))
    found.doubts += tuple(doubts_of_lost(lines, said))
    shape = shapes.shape_of(sheet, layout, found.body.blocks, language)
    if sheet.strip_headlines:
        language = language_of_article(found, language)
    return judged(found, decoded, language, shape, today)


def all_candidates(data: bytes, today: date) -> tuple[Candidate, ...]:
    """Every candidate that a text page has for a field, however unlikely: to fit weights by."""
    decoded = decode(data, len(data))
    sheet, layout, _ = _laid_out(decoded, lines_of(decoded.text))
    return gather(sheet, layout, today).candidates


def lines_of(text: str) -> list[Line]:
    """The lines of a page, as its writer and not a program broke them."""
    return unwrap(loosen(split(text)))


def _laid_out(decoded: Decoded, lines: list[Line]) -> tuple[Sheet, Layout, str]:
    """The lines of a page, where its article stands, and its language."""
    language = language_of(decoded.text)
    month_first = language == "en" and dates.reads_month_first(decoded.text)
    sheet = mark_lines(lines, month_first=month_first)
    sheet.is_order_known = language != "en" or month_first or dates.reads_day_first(decoded.text)
    layout = lay_out(sheet)
    if layout is None:
        raise Unreadable(Refusal.ONLY_HEADLINES if sheet.strip_headlines else Refusal.NO_ARTICLE)
    return sheet, layout, language


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


def gather(
    sheet: Sheet,
    layout: Layout,
    today: date,
    told: author_signs.Told = author_signs.Told(),  # noqa: B008 - frozen
) -> Findings:
    """Run every stage on a page that was laid out; `told` is what its tags say of its authors."""
    body = intertitles.build(sheet, layout)
    body.blocks = heeding(body.blocks, sheet)
    signed = [*credits.credits_of(sheet, layout), *_signed_at_end(body)]
    by_signature = credits.paper_of(signed)
    named = papers.weigh_papers(
        NamedPage(sheet, layout.title, layout.first, layout.end, by_signature)
    )
    paper = best(named)
    title = None
    if layout.title is not None:
        title = titles.clean_title(titles.printed_title(sheet, layout.title), paper)
    by_place = credits.authors_of(signed, sheet, layout, body.blocks, paper)
    authors = author_signs.weigh_authors(
        author_signs.SignedPage(sheet, layout, by_place, paper, told)
    )
    published, dated = _published(sheet, layout, body.blocks, today)
    notice, address = notice_and_address(sheet)
    return Findings(
        title=title,
        publication=canonical(paper) if paper else None,
        published=published,
        authors=[one.value for one in authors if one.share >= LIKELY],
        body=body,
        headlines=[title for title in _headlines(sheet, layout) if title != paper],
        notice=notice,
        address=address,
        candidates=(*layout.titles, *named, *dated, *authors),
        is_order_known=sheet.is_order_known,
        doubts=tuple(left_out(sheet, layout, body.blocks)),
    )


def _signed_at_end(body: intertitles.Body) -> list[bylines.Credit]:
    """The name behind the last sentence of the text, which is taken off it; so is a date."""
    if not body.blocks:
        return []
    last = body.blocks[-1]
    text, names = bylines.cut_signature(dates.cut_at_end(last.text))
    body.blocks[-1] = Block(last.kind, text)
    return [bylines.Credit(names)] if names else []


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


def _published(
    sheet: Sheet, layout: Layout, blocks: list[Block], today: date
) -> tuple[dates.Printed | None, tuple[Candidate, ...]]:
    """The date of publication, and the candidates for it.

    An impossible date where the right one should stand is not made good by another, nor is a line
    without one of which an editor said that it is the date.
    """
    chosen = _dated_by_place(sheet, layout, blocks)
    title = layout.first if layout.title is None else layout.title
    page = days.DatedPage(sheet, (title, layout.text, layout.end), chosen, today)
    weighed = days.weigh_days(page)
    if sheet.said(Said.DATE) and not chosen:
        return None, weighed
    if chosen and (chosen.on is None or chosen.on.first_day > today + timedelta(days=1)):
        return chosen, weighed
    day = best(weighed)
    return next((one.printed for one in page.days if str(one.printed.on) == day), None), weighed


def _dated_by_place(sheet: Sheet, layout: Layout, blocks: list[Block]) -> dates.Printed | None:
    """The day of publication: near the title, else under the text, else in the dateline."""
    if said := sheet.said(Said.DATE):
        return dates.choose([one for i in said for one in sheet.dates_at(i)])
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
    opening = blocks[0].text[:_DATELINE_LENGTH] if blocks else ""
    dateline = [one for one in dates.find(opening) if _is_in_a_dateline(one, opening)]
    return dates.choose(dateline + sheet.prefix_dates)


def _is_in_a_dateline(one: dates.Printed, opening: str) -> bool:
    """Before a dash, or (doubted) behind a place: "Nador, 1er avril 2021. La clôture"."""
    stopped = opening.startswith(". ", one.end) and _PLACE.fullmatch(opening[: one.start])
    return bool(stopped or _DASH.search(opening, one.end))


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
    published_on, doubts = _day_of(found, today)
    doubts += [*_missing(found), *unsure(found.candidates, found.sure), *found.doubts]
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


def _day_of(found: Findings, today: date) -> tuple[PartialDate | None, list[Doubt]]:
    """The day of publication, where it can be told: day and month are not guessed."""
    printed = found.published
    if printed and not found.is_order_known and dates.is_ambiguous(printed.text):
        return None, [Doubt(DoubtCode.AMBIGUOUS_DATE, printed.text)]
    return dates.judge(printed, today)


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
        candidates=tuple(one for one in found.candidates if one.share >= _LEAST),
    )


def shorten(text: str | None, limit: int) -> str | None:
    """Cut a name that no paper would print, at a word where there is one."""
    if not text or len(text) <= limit:
        return text or None
    cut = text[: limit - 1]
    return (cut.rsplit(" ", 1)[0] if " " in cut[limit // 2 :] else cut) + "…"
