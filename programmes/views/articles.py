"""The page of an article, with its figures marked, what it names and who else tells it."""

from __future__ import annotations

from typing import Any

from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_safe
from markupsafe import Markup, escape

from articles.models import Article
from articles.text.printing import address, tied
from programmes.evidence.marking import Mark, mark
from programmes.models import StoryArticle
from programmes.models.citations import citable_text
from programmes.shared.questions import ask

CLAIMS = 200  # figures marked in an article
PAPERS = 20  # articles of the same story
BETWEEN = "<hr>"  # between lede and body, which neither of them may hold

# What an article names, as far as the mention stands, and where its confirmed figures stand.
NAMED = """
SELECT json_build_object(
    'programmes', to_json(ARRAY(
        SELECT json_build_object(
            'slug', programme.slug, 'kind', programme.kind, 'name', said(programme.name))
        FROM programmes_mention AS mention
        JOIN programmes_programme AS programme ON programme.id = programme_id
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
            'figure', figure.id, 'name', text_of(indicator.name),
            'place', citation.start + citation.number_offset, 'number', citation.number)
        FROM programmes_citation AS citation
        JOIN programmes_figure AS figure ON figure.id = citation.figure_id
        JOIN programmes_indicator AS indicator ON indicator.id = figure.indicator_id
        WHERE citation.article_id = %(id)s
        AND citation.state = 'standing' AND figure.state = 'confirmed'
        ORDER BY citation.start + citation.number_offset, figure.id LIMIT %(claims)s
    ))
)
"""


@require_safe
def article(request: HttpRequest, pk: int, slug: str = "") -> HttpResponse:
    """One article, as far as its publication lets it be shown."""
    articles = Article.objects.published().select_related("publication").defer("as_read")
    found = get_object_or_404(articles, pk=pk)
    if slug != found.slug:
        return redirect(found, permanent=True)
    named = ask(NAMED, id=found.pk, claims=CLAIMS)
    lede, body = marked(found, named["claims"])
    context = {
        "article": found,
        "named": named,
        "marked_lede": lede,
        "marked_body": body,
        "same_story": same_story(found),
    }
    return render(request, "programmes/article.html", context)


def marked(article: Article, claims: list[dict[str, Any]]) -> tuple[Markup, Markup]:
    """Lede and body, as far as they may be shown, with the confirmed figures in them marked."""
    html = f"{escape(tied(article.shown_lede))}{BETWEEN}{article.shown_body}"
    if claims:
        text = citable_text(article)
        html = mark(html, text, [_mark(claim) for claim in claims if _stands(claim, text)])
    lede, _between, body = html.partition(BETWEEN)
    return Markup(lede), Markup(body)  # noqa: S704 - escaped above; sanitised when it was saved


def same_story(article: Article) -> QuerySet[Article]:
    """What other papers print of the same event, as an editor settled it."""
    settled = StoryArticle.objects.filter(state=StoryArticle.State.SETTLED)
    story = settled.filter(article=article).values("story")
    others = settled.filter(story__in=story).exclude(article=article).values("article")
    return Article.objects.published().filter(pk__in=others).newest_first().for_cards()[:PAPERS]


def _stands(claim: dict[str, Any], text: str) -> bool:
    """Whether the number of a citation stands where the citation says."""
    return text.startswith(claim["number"], claim["place"])


def _mark(claim: dict[str, Any]) -> Mark:
    start = claim["place"]
    href = address("figure", claim["figure"])
    return Mark(start, start + len(claim["number"]), href, claim["name"])
