"""The page of an article, with what it names."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_safe

from articles.models import Article
from programmes.questions import ask

# What an article names, as far as the mention stands.
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
    ))
)
"""


@require_safe
def article(request: HttpRequest, pk: int, slug: str = "") -> HttpResponse:
    """One article, as far as its publication lets it be shown, and what it names."""
    articles = Article.objects.published().select_related("publication").defer("as_read")
    found = get_object_or_404(articles, pk=pk)
    if slug != found.slug:
        return redirect(found, permanent=True)
    context = {"article": found, "named": ask(NAMED, id=found.pk)}
    return render(request, "programmes/article.html", context)
