"""A figure that the reader missed, from words that an editor selects in an article.

    words       "40 adhérentes"
    sentence    "La coopérative réunit |40 adhérentes|."    the one around them, as a reader cuts it
    number      "40"                      the one in the words; of several an editor chooses one
    reader      40, members, Morocco      what it says of that number, also in a heading
    editor      value, measure, unit      where it says nothing

What comes of it is suggested as what an import reads is, but as an editor's own: no later reading
changes or deletes it, or suggests the same number again.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from articles.models import Article, Withholding
from articles.text.quotes import SEPARATOR, anchor_at, normalised, printed, spots
from articles.text.sentences import spans
from programmes.figures.relating import relate
from programmes.figures.withheld import mark_read
from programmes.models import Citation, Figure
from programmes.models.citations import citable_text, seal
from programmes.statements.guards import trouble_with_value
from programmes.statements.worth import UNJUDGED
from seeds.figures import PrintedMeasure, PrintedQualifier, Statement
from seeds.figures.reader import LONGEST
from seeds.figures.sentences import cut
from seeds.figures.spotting import numbers_of
from seeds.figures.vague import orders_of_magnitude
from seeds.naming.finder import finder_of
from seeds.naming.vocabulary import vocabulary
from seeds.stating.quoting import Quoted, spot_of
from seeds.stating.rereading import read_through
from seeds.stating.suggesting import Suggesting, Suggestion

Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Found:
    """A number of a text, with the sentence that it stands in."""

    start: int
    end: int
    sentence: Span
    value: Decimal  # as it is printed, before anybody says what it measures

    @property
    def key(self) -> str:
        """Where it stands, as a form sends it."""
        return f"{self.start}-{self.end}"

    @property
    def offset(self) -> int:
        """Its place in the sentence."""
        return self.start - self.sentence[0]

    def meets(self, start: int, end: int) -> bool:
        """Whether it shares characters with what stands there."""
        return self.start < end and start < self.end


@dataclass(frozen=True, slots=True)
class Typed:
    """What an editor says of a number of which the reader says nothing."""

    value: Decimal
    measure: str
    unit: str = ""
    subject: str = ""


class NothingRead(ValidationError):
    """The reader says nothing of the number: an editor has to."""


class IsAFigure(ValidationError):
    """The number is a figure already."""

    def __init__(self, figure: Figure) -> None:
        said = _("“%(figure)s” is a figure already, and %(state)s.")
        super().__init__(said % {"figure": figure, "state": figure.get_state_display()})
        self.figure = figure


def numbers_in(text: str, language: str, words: str, start: int | None = None) -> list[Found]:
    """The numbers in words of a citable text, wherever they stand in it, or where they `start`;
    `ValidationError` where there is none."""
    places = _places(text, words, start)
    found = dict.fromkeys(one for place in places for one in _numbers(text, language, place))
    if not found:
        raise ValidationError(
            _("No whole number stands in these words: select the words that say the value.")
        )
    return list(found)


def _places(text: str, words: str, start: int | None) -> list[Span]:
    """Where words stand, each time in one paragraph."""
    wanted = printed(words).strip()
    if not wanted:
        raise ValidationError(_("Select the words that say the figure; nothing is selected."))
    places = spots(text, wanted)
    if start is not None:
        begin = start + len(words) - len(words.lstrip())
        places = [(begin, begin + len(wanted))] if text.startswith(wanted, begin) else places
    if not places:
        raise ValidationError(_("These words do not stand in the text of the article."))
    places = [place for place in places if SEPARATOR not in text[slice(*place)]]
    if not places:
        raise ValidationError(
            _("These words go over the end of a paragraph: select words of one paragraph.")
        )
    return places


def _numbers(text: str, language: str, place: Span) -> Iterator[Found]:
    """The numbers of a text that stand whole in a place of it."""
    for start, end in spans(text):
        if start >= place[1] or end <= place[0]:
            continue
        sentence = cut(text[start:end], language)
        vague = (one.number for one in orders_of_magnitude(sentence))
        for number in (*numbers_of(sentence), *vague):
            first, last = sentence.tokens[number.first], sentence.tokens[number.last - 1]
            found = Found(start + first.start, start + last.end, (start, end), number.value)
            if place[0] <= found.start and found.end <= place[1]:
                yield found


@transaction.atomic
def suggest(article: Article, found: Found, seen: str, typed: Typed | None = None) -> Figure:
    """Suggest a figure of a number, as the reader or else an editor says it; `ValidationError`
    where that cannot be, and nothing is written. `seen` is the seal of the text on the page."""
    Withholding.objects.one_at_a_time()  # rows are locked after this, never before
    _lock(article)
    text = citable_text(article)
    if seal(text) != seen:
        raise ValidationError(
            _("The text was changed meanwhile. It stands here as it is now: select again.")
        )
    _refuse_known(article, text, found)
    said = _said(text, found, typed) if typed else _read(article, text, found)
    suggestion = Suggesting().suggestion(article, said)
    _guard(suggestion, text)
    _write(suggestion)
    mark_read([article], Withholding.objects.standing())
    relate([suggestion.figure.pk])
    return suggestion.figure


def _lock(article: Article) -> None:
    """The article as it stands now."""
    rows = Article.objects.select_related("publication")
    try:
        article.refresh_from_db(from_queryset=rows.select_for_update(no_key=True, of=("self",)))
    except Article.DoesNotExist:
        raise ValidationError(_("The article was deleted meanwhile.")) from None


def _refuse_known(article: Article, text: str, found: Found) -> None:
    """Suggest no number twice, wherever the article prints its sentence."""
    here = spot_of(text[slice(*found.sentence)], found.offset)
    for citation in Citation.objects.standing().filter(article=article).select_related("figure"):
        start = citation.start + citation.number_offset
        is_there = found.meets(start, start + len(citation.number))
        if is_there or spot_of(citation.exact, citation.number_offset) == here:
            raise IsAFigure(citation.figure)


def _read(article: Article, text: str, found: Found) -> Quoted:
    """What the reader says of a number, its headings read as well."""
    if found.sentence[1] - found.sentence[0] > LONGEST:
        raise ValidationError(_("The sentence around these words is too long to be quoted."))
    anchor = anchor_at(text, *found.sentence)
    for quoted in read_through(article, finder_of(vocabulary())).quoted:
        start = found.sentence[0] + quoted.offset
        if quoted.anchor.exact == anchor.exact and found.meets(start, start + len(quoted.number)):
            return replace(quoted, anchor=anchor, trouble="")
    raise NothingRead(
        _("Nothing is read of “%(number)s”: say its value and what it measures.")
        % {"number": text[found.start : found.end]}
    )


def _said(text: str, found: Found, typed: Typed) -> Quoted:
    """What an editor says of a number, as a reader would."""
    if trouble := trouble_with_value(typed.measure, typed.value):
        raise ValidationError(trouble)
    anchor = anchor_at(text, *found.sentence)
    number = text[found.start : found.end]
    said = Statement(
        number=number,
        value=typed.value,
        qualifier=PrintedQualifier.NONE,
        qualifier_words="",
        measure=PrintedMeasure(typed.measure),
        unit=typed.unit,
        subject=typed.subject,
        programmes=(),
        places=(),
        as_of="",
        quote=anchor.exact,
        offset=found.offset,
        block=anchor.block,
        start=0,
        origin="",
        origin_words="",
        ambiguous="",
    )
    return Quoted(said, anchor, number, found.offset)


def _guard(suggestion: Suggestion, text: str) -> None:
    """Refuse what could never be confirmed."""
    citation = suggestion.citation
    if trouble := citation.trouble(text) or citation.trouble_with(suggestion.figure.value):
        raise ValidationError(trouble)


def _write(suggestion: Suggestion) -> None:
    """Write it as an editor's own: first in the queue, and nothing of it is the reader's."""
    figure, citation = suggestion.figure, suggestion.citation
    figure.as_read, figure.worth, figure.worth_signs = {}, UNJUDGED, []
    figure.save()
    if suggestion.origin:
        suggestion.origin.save()
        citation.origin = suggestion.origin
    citation.figure = figure
    citation.save()


def preview(text: str, found: Found) -> tuple[str, str, str]:
    """The sentence before a number, the number, and the sentence after it."""
    start, end = found.sentence
    return text[start : found.start], text[found.start : found.end], text[found.end : end]


def subject_in(words: str, number: str) -> str:
    """What an editor most likely says is counted: the selected words behind the number."""
    return normalised(words).partition(normalised(number))[2].strip(" .,;:!?")[:300]
