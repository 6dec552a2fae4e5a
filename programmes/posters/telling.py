"""The poster of a figure, a programme, a place or an indicator, and that of the site itself."""

from __future__ import annotations

from collections.abc import Iterator

from django.conf import settings
from django.utils.translation import get_language, gettext

from articles.models.translation import ORIGINAL, ShownText, Translated
from articles.text.printing import date_in_words
from programmes.evidence.indicator_values import SHOWN, latest_values
from programmes.evidence.key_figures import of_place, of_programme
from programmes.evidence.sentences import CitedSentence
from programmes.evidence.series import by_scope, kept
from programmes.evidence.shown_figures import ShownFigure, shown_by_key
from programmes.models import Indicator, Place, Programme
from programmes.posters.elsewhere import sentence_of
from programmes.posters.poster import Claim, Cutting, Poster
from programmes.shared.questions import SaidText
from programmes.statements.excerpting import Excerpt, excerpt

SHORTER = (40, 32, 26, 20, 15, 11, 8)  # words that a quote is cut to until it has room


def of_site() -> Poster:
    """The poster of pages that have none of their own."""
    return Poster(_language(), settings.SITE_NAME, heading=_said(settings.SITE_NAME))


def of_figure(figure: ShownFigure) -> Poster:
    """The poster of a confirmed figure."""
    return Poster(_language(), figure.title_in_full, _scope(figure), claim=_claim(figure))


def of_told(said: str) -> Poster:
    """What stands in the place of a figure that readers may not see."""
    return Poster(_language(), said, told=said)


def of_programme_page(programme: Programme) -> Poster:
    """The poster of a programme, with the first of its key figures."""
    own, _totals, _others = of_programme(programme)
    kind = programme.get_kind_display()
    return _headed(programme, (_said(f"{kind[:1].upper()}{kind[1:]}"),), own[:1])


def of_place_page(place: Place) -> Poster:
    """The poster of a place, with the first of its own key figures."""
    own, _shared = of_place(place)
    return _headed(place, (), own[:1], place.code)


def of_indicator_page(indicator: Indicator) -> Poster:
    """The poster of an indicator: of the value that its page sets large, where there is one."""
    latest = value_kept(indicator)
    return of_figure(latest) if latest else _headed(indicator, (), [])


def value_kept(indicator: Indicator) -> ShownFigure | None:
    """The value that the page of an indicator sets large."""
    keys = latest_values(indicator)["keys"][:SHOWN]
    first = kept(by_scope(shown_by_key(keys)))
    return first.latest if first else None


def _headed(
    row: Translated, scope: tuple[SaidText, ...], figures: list[ShownFigure], otherwise: str = ""
) -> Poster:
    """A poster with the name of a row above its figure."""
    name: ShownText = row.shown("name")
    heading = SaidText(text=name.text or otherwise, language=name.language)
    claim = next(map(_claim, figures), None)
    return Poster(_language(), heading["text"], scope, heading, claim)


def _claim(figure: ShownFigure) -> Claim:
    sentence = sentence_of(figure.id)
    return Claim(
        figure.number,
        figure.qualifier_words,
        figure.unit_words,
        figure.name,
        figure.when,
        gettext("target") if figure.is_target else "",
        figure.origin_count,
        figure.witnesses if figure.origin_count else "",
        figure.against,
        _cutting(sentence) if sentence else None,
    )


def _cutting(sentence: CitedSentence) -> Cutting:
    if sentence.tombstone:
        return Cutting((), _language(), sentence.tombstone.said, "")
    citation = sentence.citation
    day = date_in_words(citation.article_day) if citation.article_day else ""
    paper = citation.publication_name or citation.article_title
    return Cutting(tuple(_quotes(sentence)), citation.language, paper, day)


def _quotes(sentence: CitedSentence) -> Iterator[Excerpt]:
    """What may be quoted, and less and less of it: a cut of fewer words is permitted too."""
    whole, citation = sentence.quote, sentence.citation
    if not whole:
        return
    yield whole
    longest = len(whole.words.split())
    for most in (count for count in SHORTER if count < longest):
        said = (citation.exact, citation.number_offset, citation.number, citation.language)
        if shorter := excerpt(*said, most):
            yield shorter


def _scope(figure: ShownFigure) -> tuple[SaidText, ...]:
    programme = (figure.programme["name"],) if figure.programme else ()
    return (*(place["name"] for place in figure.places), *programme)


def _said(text: str) -> SaidText:
    return SaidText(text=text, language=_language())


def _language() -> str:
    return get_language() or ORIGINAL
