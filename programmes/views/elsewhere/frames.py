"""What stands in frames of other sites: a figure alone, and what makes a page a frame."""

from __future__ import annotations

from functools import wraps
from typing import Any, cast

from csp.decorators import csp_replace
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.clickjacking import xframe_options_exempt
from django.views.decorators.http import require_safe

from articles.models import Tombstone
from programmes.posters.elsewhere import elsewhere, sentence_of
from programmes.views.files import permalink
from programmes.views.withheld import GONE, View, or_tombstone


def as_framed(request: HttpRequest, told: Tombstone, status: int = GONE) -> HttpResponse:
    """A tombstone in a frame."""
    return render(request, "programmes/frame.html", {"tombstone": told}, status=status)


def framed(view: View) -> View:
    """For a page that any site may show in a frame: it holds no form, no script and no cookie, so
    that nobody can be led to click something. Whatever answers there is such a page."""

    @xframe_options_exempt
    @csp_replace({"frame-ancestors": ["*"]})
    @require_safe
    @or_tombstone(as_framed)
    @wraps(view)
    def shown(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        try:
            return view(request, *args, **kwargs)
        except Http404:  # said in the frame, where no page of ours may stand
            return render(request, "programmes/frame.html", status=404)

    return cast("View", shown)


@framed
def figure_frame(request: HttpRequest, pk: int) -> HttpResponse:
    """A figure with its sentence; of one that an editor rejected a tombstone."""
    told = elsewhere(pk)
    if told.same_as:
        return redirect("figure-frame", told.same_as)
    if told.tombstone:
        return as_framed(request, told.tombstone, status=200)
    context = {"figure": told.figure, "sentence": sentence_of(pk), "permalink": permalink(pk)}
    return render(request, "programmes/figure_frame.html", context)
