"""The public list of corrections."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from articles.lists import keyset
from programmes.evidence.corrections import shown_corrections
from programmes.models import Correction

SIZE = 20


@require_safe
def correction_list(request: HttpRequest) -> HttpResponse:
    """What was corrected in articles and figures, the newest first."""
    listed = Correction.objects.public().with_articles()
    page = keyset.page(listed, request.GET, SIZE, by="day")
    context = {"page": page, "corrections": shown_corrections(page.rows), "filters": ""}
    return render(request, "programmes/correction_list.html", context)
