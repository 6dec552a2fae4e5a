"""What an article names, and who else tells its story, as its page shows it."""

from __future__ import annotations

from datetime import datetime
from typing import TypedDict

from django.db.models import QuerySet
from django.utils.timezone import localdate
from django.utils.translation import gettext as _

from articles.models import Article
from articles.text.printing import date_in_words
from programmes.evidence.corrections import CORRECTIONS_OF, CorrectionRow
from programmes.evidence.corrections import MOST as CORRECTIONS
from programmes.evidence.marking import ClaimRow
from programmes.models import StoryArticle
from programmes.shared.links import OrganisationLink, PlaceLink, ProgrammeLink
from programmes.shared.questions import Question, ask

CLAIMS = 200  # figures marked in an article
PAPERS = 20  # articles of the same story


class LostRow(TypedDict):
    """A source that is gone, and when its page last answered."""

    answered_at: str | None


class NamedInArticle(TypedDict):
    """What an article names, the numbers in it that are confirmed figures, its corrections, and
    whether its source is gone."""

    programmes: list[ProgrammeLink]
    organisations: list[OrganisationLink]
    places: list[PlaceLink]
    claims: list[ClaimRow]
    corrections: list[CorrectionRow]
    lost: LostRow | None


# As far as the mention stands, and where its confirmed figures stand.
NAMED = Question[NamedInArticle](f"""
SELECT json_build_object(
    'programmes', to_json(ARRAY(
        SELECT json_build_object(
            'slug', programme.slug, 'kind', programme.kind, 'name', said(programme.name))
        FROM programmes_mention AS mention
        JOIN programmes_programme AS programme ON programme.id = programme_id
        JOIN programmes_public_programme AS seen ON seen.id = programme.id
        WHERE article_id = %(id)s AND state <> 'struck' ORDER BY mention.id
    )),
    'organisations', to_json(ARRAY(
        SELECT json_build_object('slug', organisation.slug, 'name', said(organisation.name))
        FROM programmes_mention AS mention
        JOIN programmes_organisation AS organisation ON organisation.id = organisation_id
        WHERE article_id = %(id)s AND state <> 'struck' ORDER BY mention.id
    )),
    'places', to_json(ARRAY(
        SELECT json_build_object('code', lower(place.code), 'name', said(place.name))
        FROM programmes_mention AS mention
        JOIN programmes_place AS place ON place.id = place_id
        WHERE article_id = %(id)s AND state <> 'struck' ORDER BY mention.id
    )),
    'claims', to_json(ARRAY(
        SELECT json_build_object(
            'figure', figure.id, 'citation', citation.id, 'name', text_of(indicator.name),
            'start', citation.start, 'exact', citation.exact,
            'number', citation.number, 'number_offset', citation.number_offset)
        FROM programmes_citation AS citation
        JOIN programmes_figure AS figure ON figure.id = citation.figure_id
        JOIN programmes_public_figure AS public ON public.id = figure.id
        JOIN programmes_indicator AS indicator ON indicator.id = figure.indicator_id
        WHERE citation.article_id = %(id)s AND citation.state = 'standing'
            AND citation.withholding_id IS NULL
        ORDER BY citation.start + citation.number_offset, figure.id LIMIT %(claims)s
    )),
    'lost', (
        SELECT json_build_object('answered_at', answered_at)
        FROM articles_link WHERE address = %(source)s AND is_lost
    ),
    'corrections', {CORRECTIONS_OF.format(of="article")}
)
""")  # noqa: S608 - all words are ours


def named_in(article: Article) -> NamedInArticle:
    """What an article names."""
    source = article.source_url
    return ask(NAMED, id=article.pk, source=source, claims=CLAIMS, corrections=CORRECTIONS)


def lost_in_words(lost: LostRow | None) -> str:
    """What readers are told of a source that is gone, or nothing."""
    if not lost:
        return ""
    if not lost["answered_at"]:
        return _("The paper's page does not answer.")
    day = date_in_words(localdate(datetime.fromisoformat(lost["answered_at"])))
    return _("The paper's page no longer answers (last seen on %(day)s).") % {"day": day}


def same_story(article: Article) -> QuerySet[Article]:
    """What other papers print of the same event, as an editor settled it."""
    settled = StoryArticle.objects.filter(state=StoryArticle.State.SETTLED)
    story = settled.filter(article=article).values("story")
    others = settled.filter(story__in=story).exclude(article=article).values("article")
    return Article.objects.published().filter(pk__in=others).newest_first().for_cards()[:PAPERS]
