"""What a reader recovers from one press page, as small frozen values.

bytes -> text -> lines -> Page
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

from articles.text.dates import PartialDate


class Unreadable(Exception):
    """A document from which no article can be read.

    `code` names the reason (a member of `Refusal`), `detail` what was found, in figures or words
    of the document itself; neither is a sentence, because sentences belong to the interface.
    """

    def __init__(self, code: Refusal, detail: str = "") -> None:
        super().__init__(code, detail)
        self.code = code
        self.detail = detail


class Refusal(StrEnum):
    """Why a document is refused whole."""

    EMPTY = "empty"
    BLANK = "blank"
    BINARY = "binary"
    NUL_BYTES = "nul-bytes"
    TOO_LARGE = "too-large"
    ONLY_HEADLINES = "only-headlines"
    NO_ARTICLE = "no-article"


class DoubtCode(StrEnum):
    """Why an article that was read still needs a person's eye before it is published."""

    NO_TITLE = "no-title"
    NO_DATE = "no-date"
    IMPOSSIBLE_DATE = "impossible-date"
    FUTURE_DATE = "future-date"
    NO_PUBLICATION = "no-publication"
    BROKEN_TEXT = "broken-text"
    VERY_LONG_NAME = "very-long-name"
    NO_BODY = "no-body"
    UNSURE_TITLE = "unsure-title"
    UNSURE_PUBLICATION = "unsure-publication"
    UNSURE_DATE = "unsure-date"
    UNSURE_AUTHORS = "unsure-authors"
    UNSURE_BODY = "unsure-body"
    AMBIGUOUS_DATE = "ambiguous-date"
    LEFT_OUT = "left-out"
    SAVED_DAY = "saved-day"  # these are raised by opening a file: `seeds.opening`
    SEVERAL_ARTICLES = "several-articles"
    ARABIC_ORDER = "arabic-order"
    READ_BY_OCR = "read-by-ocr"
    ONLY_A_TEASER = "only-a-teaser"
    BROKEN_OFF = "broken-off"
    UNSURE_LETTERS = "unsure-letters"
    SAID_LINE_GONE = "said-line-gone"  # of which an editor said what it is

    @property
    def field(self) -> str:
        """The field of a page that it is about; all of the text where it is about none."""
        return _FIELDS.get(self, "body")


_FIELDS = {
    DoubtCode.NO_TITLE: "title",
    DoubtCode.UNSURE_TITLE: "title",
    DoubtCode.NO_DATE: "published_on",
    DoubtCode.IMPOSSIBLE_DATE: "published_on",
    DoubtCode.FUTURE_DATE: "published_on",
    DoubtCode.UNSURE_DATE: "published_on",
    DoubtCode.AMBIGUOUS_DATE: "published_on",
    DoubtCode.SAVED_DAY: "published_on",
    DoubtCode.NO_PUBLICATION: "publication",
    DoubtCode.UNSURE_PUBLICATION: "publication",
    DoubtCode.UNSURE_AUTHORS: "authors",
}


@dataclass(frozen=True, slots=True)
class Doubt:
    """A reason to look at an article before publishing it; `detail` quotes the page."""

    code: DoubtCode
    detail: str = ""

    @property
    def field(self) -> str:
        """The field of the page that it is about."""
        return self.code.field


@dataclass(frozen=True, slots=True)
class Candidate:
    """A value that a field may have: the signs that the page gives, and its share of likelihood."""

    field: str
    value: str
    signs: tuple[str, ...]
    share: float  # of one, among all candidates of the field


class BlockKind(StrEnum):
    """What a block of the body is."""

    PARAGRAPH = "p"
    INTERTITLE = "h"
    QUOTE = "quote"
    ITEM = "item"


@dataclass(frozen=True, slots=True)
class Block:
    """One block of the body, its spaces evened out; an item keeps no bullet mark."""

    kind: BlockKind
    text: str
    page: int = 0  # of a paged file on which it begins; 0 where there are none


@dataclass(frozen=True, slots=True)
class Page:
    """One press page as read: what belongs to its article, and what stood around it."""

    language: str  # fr, en or ar
    shape: str  # the page shape that was recognised, for the import report
    encoding: str
    title: str | None = None
    publication: str | None = None  # as declared or as printed
    published_on: PartialDate | None = None  # a day or a month
    authors: tuple[str, ...] = ()
    lede: str = ""  # the first paragraph, not repeated in `body`
    lede_page: int = 0  # as of a block
    body: tuple[Block, ...] = ()
    source_notice: str | None = None  # the printed line that leads to the original
    source_url: str | None = None
    headlines: tuple[str, ...] = ()  # of strips and side lists
    inline_headlines: tuple[str, ...] = ()  # after "Lire aussi :" inside the body
    doubts: tuple[Doubt, ...] = field(default=())
    candidates: tuple[Candidate, ...] = ()  # for title, publication, day and authors
