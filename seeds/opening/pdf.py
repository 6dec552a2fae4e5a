"""A PDF: its text layer by pdfium, put in order by `paged`; a scan by Tesseract where there is one.

report.pdf           one document, ""
review.pdf           with several titles as large as each other: "#page=1", "#page=1-2", "#page=3"
scan.pdf             no letters: read by OCR, in doubt, or refused

No script, form or attachment of a PDF is touched, and nothing outside of it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pypdfium2
import pypdfium2.raw as pdfium

from ..reading.cover import Cover
from ..reading.page import DoubtCode
from . import ocr
from .composing import Written, blocks, html_page
from .paged.articles import articles_of
from .paged.lines import Line, is_arabic, lines_of
from .paged.paragraphs import paragraphs_of
from .paged.pieces import Piece, letters_of, pieces_as_drawn
from .paged.right_to_left import could_be_another_number, pieces_by_place
from .parts import LIMITS, Part, Problem, Unopenable, made, seal

_FEWEST_LETTERS = 40  # of a file; fewer are stamps on images


def open_it(data: bytes) -> list[Part]:
    """The articles of a PDF, nearly always one."""
    with _document(data) as document:
        pieces = [_pieces(document, number) for number in range(len(document))]
        if sum(len(piece.text) for page in pieces for piece in page) < _FEWEST_LETTERS:
            return _made(data, ocr.read_pages(document), (DoubtCode.READ_BY_OCR,))
    lines = lines_of(pieces)
    return _made(data, paragraphs_of(lines), tuple(_doubts(lines)))


@contextmanager
def _document(data: bytes) -> Iterator[Any]:
    """A PDF opened, within the limit of its pages."""
    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        locked = error.err_code in (pdfium.FPDF_ERR_PASSWORD, pdfium.FPDF_ERR_SECURITY)
        raise Unopenable(Problem.ENCRYPTED if locked else Problem.BROKEN, "PDF") from error
    try:
        if len(document) > LIMITS.pages:
            raise Unopenable(Problem.TOO_MANY_PAGES, str(LIMITS.pages))
        yield document
    finally:
        document.close()


def _pieces(document: Any, number: int) -> list[Piece]:
    try:
        page = document[number]
    except pypdfium2.PdfiumError as error:
        raise Unopenable(Problem.BROKEN, f"PDF, {number + 1}") from error
    try:
        letters = letters_of(page)
    finally:
        page.close()
    if is_arabic("".join(letter.text for letter in letters)):
        return pieces_by_place(letters)
    return pieces_as_drawn(letters)


def _made(data: bytes, written: list[Written], doubts: tuple[DoubtCode, ...]) -> list[Part]:
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
    if is_arabic(text) and (_reads_backwards(text) or could_be_another_number(text)):
        yield DoubtCode.ARABIC_ORDER


def _reads_backwards(text: str) -> bool:
    """Arabic words begin with the article, end with a feminine's sign; never the other way."""
    words = text.split()
    forwards = sum(word.startswith("ال") or word.endswith("ة") for word in words)
    backwards = sum(word.endswith("لا") or word.startswith(("ة", "ى")) for word in words)
    return backwards >= forwards
