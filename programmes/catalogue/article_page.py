"""What an article names, and who else tells its story, as its page shows it."""

from __future__ import annotations

from datetime import datetime
from typing import TypedDict

from django.utils.timezone import localdate
from django.utils.translation import gettext as _

from articles.models import Article
from articles.text.printing import date_in_words
from programmes.evidence.corrections import CORRECTIONS_OF, CorrectionRow
from programmes.evidence.corrections import MOST as CORRECTIONS
from programmes.evidence.marking import ClaimRow
from programmes.shared.links import OrganisationLink, PlaceLink, ProgrammeLink
from programmes.shared.questions import Question, ask

CLAIMS = 200  # figures marked in an article
PAPERS = 20  # articles of the same story
TOLD_AGAIN = (
    *("title", "published_on", "date_precision", "language"),
    *("publication__name", "publication__language"),
)


class LostRow(TypedDict):
    """A source that is gone, and when its page last answered."""

    answered_at: str | None


class NamedInArticle(TypedDict):
    """What an article names, the numbers in it that are confirmed figures, its corrections,
    whether its source is gone, and the keys of articles that tell the same story."""

    programmes: list[ProgrammeLink]
    organisations: list[OrganisationLink]
    places: list[PlaceLink]
    claims: list[ClaimRow]
    corrections: list[CorrectionRow]
    lost: LostRow | None
    same_story: list[int]


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
    'corrections', {CORRECTIONS_OF.format(of="article")},
    'same_story', to_json(ARRAY(
        SELECT other.article_id FROM programmes_storyarticle AS this
        JOIN programmes_storyarticle AS other USING (story_id)
        WHERE this.article_id = %(id)s AND other.article_id <> %(id)s
            AND this.state = 'settled' AND other.state = 'settled'
    ))
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


def same_story(keys: list[int]) -> list[Article]:
    """What other papers print of the same event, as an editor settled it; mostly nothing."""
    if not keys:
        return []
    others = Article.objects.published().filter(pk__in=keys).newest_first()
    return list(others.select_related("publication").only(*TOLD_AGAIN)[:PAPERS])
