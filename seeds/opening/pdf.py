"""A PDF: its text layer by pdfium, put in order by `paged`; a scan by Tesseract where there is one.

report.pdf           one document, ""
review.pdf           with several titles as large as each other: "#page=1", "#page=1-2", "#page=3"
scan.pdf             no letters: read by OCR, in doubt, or refused; what another program read of
                     it, and laid under the images unseen, is in doubt too
old.pdf              letters that no font names: the same, or in doubt where it is some of them

No script, form or attachment of a PDF is touched, and nothing outside of it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

import pypdfium2
import pypdfium2.raw as pdfium

from ..reading.cover import Cover, doubt_about
from ..reading.page import DoubtCode
from . import ocr
from .composing import Written, blocks, html_page
from .paged.articles import articles_of
from .paged.legible import Legible, legible
from .paged.lines import Line, is_arabic, lines_of
from .paged.paragraphs import paragraphs_of
from .paged.pieces import Piece, letters_of, pieces_as_drawn
from .paged.right_to_left import could_be_another_number, has_years_backwards, pieces_by_place
from .parts import LIMITS, Part, Problem, Unopenable, made, seal

_FEWEST_LETTERS = 40  # of a file; fewer are stamps on images
_MOST_NAMED = 20  # pages


@dataclass(frozen=True, slots=True)
class _Page:
    """A page: its pieces, how many letters they have, and how surely these can be read."""

    pieces: list[Piece]
    letters: int
    legible: Legible
    is_unseen: bool  # laid under an image by a program that read it


def open_it(data: bytes) -> list[Part]:
    """The articles of a PDF, nearly always one."""
    with _document(data) as document:
        pages = [_page(document, number) for number in range(len(document))]
        if problem := _unreadable(pages):
            read = ocr.read_pages(document, problem)
            return _made(data, read, (DoubtCode.READ_BY_OCR,))
    lines = lines_of([page.pieces for page in pages])
    return _made(data, paragraphs_of(lines), (*_doubts(lines), *_doubts_of_pages(pages)))


def _unreadable(pages: list[_Page]) -> Problem | None:
    """Why the letters of a file are not read: there are none, or nobody knows what most are."""
    count = sum(page.letters for page in pages)
    if count < _FEWEST_LETTERS:
        return Problem.SCAN
    unread = sum(page.letters for page in pages if page.legible is Legible.NOT)
    return Problem.LETTERS if unread > count / 2 else None


def _doubts_of_pages(pages: list[_Page]) -> Iterator[str]:
    """The doubts about letters: whether somebody printed them, and which they are on what pages."""
    if any(page.is_unseen for page in pages):
        yield DoubtCode.READ_BY_OCR
    numbers = [str(n) for n, page in enumerate(pages, start=1) if page.legible < Legible.SURELY]
    if numbers:
        more = ["…"] if len(numbers) > _MOST_NAMED else []
        yield doubt_about(DoubtCode.UNSURE_LETTERS, ", ".join([*numbers[:_MOST_NAMED], *more]))


@contextmanager
def _document(data: bytes) -> Iterator[Any]:
    """A PDF opened, within the limit of its pages."""
    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        # pdfium goes on saying of a broken file what it said of the one before.
        is_said = error.err_code in (pdfium.FPDF_ERR_PASSWORD, pdfium.FPDF_ERR_SECURITY)
        locked = is_said and b"/Encrypt" in data
        raise Unopenable(Problem.ENCRYPTED if locked else Problem.BROKEN, "PDF") from error
    try:
        if len(document) > LIMITS.pages:
            raise Unopenable(Problem.TOO_MANY_PAGES, str(LIMITS.pages))
        yield document
    finally:
        document.close()


def _page(document: Any, number: int) -> _Page:
    try:
        page = document[number]
    except pypdfium2.PdfiumError as error:
        raise Unopenable(Problem.BROKEN, f"PDF, {number + 1}") from error
    try:
        letters, is_unseen = letters_of(page), _is_unseen(page)
    finally:
        page.close()
    text = "".join(letter.text for letter in letters)
    pieces = pieces_by_place(letters) if is_arabic(text) else pieces_as_drawn(letters)
    unnamed = sum(not letter.is_named for letter in letters)
    count = sum(letter.size > 0 for letter in letters)
    return _Page(pieces, count, legible(text, unnamed), is_unseen)


def _is_unseen(page: Any) -> bool:
    """Whether most of the text of a page is drawn in no colour at all."""
    drawn = page.get_objects(filter=(pdfium.FPDF_PAGEOBJ_TEXT,), max_depth=3)
    modes = [pdfium.FPDFTextObj_GetTextRenderMode(one) for one in drawn]
    return modes.count(pdfium.FPDF_TEXTRENDERMODE_INVISIBLE) > len(modes) / 2


def _made(data: bytes, written: list[Written], doubts: tuple[str, ...]) -> list[Part]:
    articles = articles_of(written)
    if len(articles) > 1:
        doubts = (*doubts, DoubtCode.SEVERAL_ARTICLES)
    on_page: Counter[int] = Counter()
    sealed, parts = seal(data), []
    for article in articles:
        key = _key(article[0].page, on_page) if len(articles) > 1 else ""
        parts.append(made(sealed, key, html_page(blocks(article)), Cover(doubts=doubts)))
    return parts


def _key(page: int, on_page: Counter[int]) -> str:
    """The page, and which of those that begin on it."""
    on_page[page] += 1
    return f"#page={page}" + (f"-{on_page[page]}" if on_page[page] > 1 else "")


def _doubts(lines: list[Line]) -> Iterator[DoubtCode]:
    text = " ".join(line.text for line in lines)
    signs = (_reads_backwards, could_be_another_number, has_years_backwards)
    if is_arabic(text) and any(is_so(text) for is_so in signs):
        yield DoubtCode.ARABIC_ORDER


def _reads_backwards(text: str) -> bool:
    """Arabic words begin with the article, end with a feminine's sign; never the other way."""
    words = text.split()
    forwards = sum(word.startswith("ال") or word.endswith("ة") for word in words)
    backwards = sum(word.endswith("لا") or word.startswith(("ة", "ى")) for word in words)
    return backwards >= forwards
