"""The table of figures, and the evidence of each."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal
from typing import Any

from django.db.models import QuerySet
from django.http import (
    Http404,
    HttpRequest,
    HttpResponse,
    JsonResponse,
    QueryDict,
    StreamingHttpResponse,
)
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import get_language
from django.views.decorators.http import require_safe

from articles.lists.query import chosen_in, leading, number
from articles.models import Tombstone
from articles.models.translation import ORIGINAL
from articles.models.withholdings import WITHHELD, tombstone_in
from articles.text.printing import address
from programmes.catalogue.figure_filters import FigureFilter, in_first_order
from programmes.cuttings.sides import printings, sides
from programmes.cuttings.verdicts import origins_counted, verdict
from programmes.evidence.cite_this import (
    Reference,
    as_bibtex,
    as_ris,
    as_text,
    mail_address,
    reference,
)
from programmes.evidence.figure_rows import LIMIT, csv_lines
from programmes.evidence.numerals import number_in_print
from programmes.evidence.proof import FigureEvidence, decided, gather
from programmes.evidence.sentences import quoted
from programmes.evidence.shown_figures import shown_by_key
from programmes.linked.datasets import all_figures
from programmes.linked.figures import figure_nodes, graph_of
from programmes.models import Figure, Origin
from programmes.shared.once import Once
from programmes.statements.measures import Kind
from programmes.views.files import as_file, permalink
from programmes.views.withheld import (
    as_fragment_or_page,
    as_linked_data,
    as_plain_text,
    or_tombstone,
)

Told = dict[int, Tombstone | None]

SIZE = 15  # rows of a page
FORMS = ("ris", "bib", "json", "rows", "report", "frame", "poster")
LAST = 200  # pages that can be turned; beyond them one filters


@require_safe
def figure_list(request: HttpRequest) -> HttpResponse:
    """Confirmed figures with their sentences, as the filters choose and order them."""
    chosen = chosen_in(request.GET)
    page = _page_number(request.GET.get("page", ""))
    told, errors = _page_of(chosen, page)
    keys = list(told)
    shown = {figure.id: figure for figure in shown_by_key(keys[:SIZE])}
    rows = [(shown.get(key), told[key]) for key in keys[:SIZE]]
    return render(
        request,
        "programmes/figure_list.html",
        {
            "rows": [(figure, tombstone) for figure, tombstone in rows if figure or tombstone],
            "sentences": quoted(keys[:SIZE]),
            "errors": errors,
            "number_of_page": page,
            "more": len(keys) > SIZE and page < LAST,
            "cut": len(keys) > SIZE and page == LAST,
            "chosen": chosen,
            "filters": leading(chosen),
            "csv_path": f"{reverse('figure-csv')}?{chosen.urlencode()}".removesuffix("?"),
            "limit": number_in_print(Decimal(LIMIT)),
            "linked": [all_figures()],
        },
    )


@require_safe
def figure_csv(request: HttpRequest) -> HttpResponse | StreamingHttpResponse:
    """The same figures as a file, a row a sentence."""
    figures, errors = _filtered(chosen_in(request.GET))
    if errors:
        return redirect(f"{reverse('figure-list')}?{request.GET.urlencode()}")  # which says why
    told = _told(figures, 0, LIMIT + 1)
    lines = csv_lines(
        list(told),
        {key: tombstone for key, tombstone in told.items() if tombstone},
        get_language() or ORIGINAL,
        permalink,
    )
    answer = StreamingHttpResponse(lines, content_type="text/csv; charset=utf-8")
    answer["Content-Disposition"] = 'attachment; filename="figures.csv"'
    return answer


@require_safe
@or_tombstone(as_fragment_or_page)
def figure(request: HttpRequest, pk: int) -> HttpResponse:
    """The evidence of a decided figure; of it alone, where a page asks for the fragment."""
    found = decided(pk)
    if found["same_as"]:
        return redirect("figure", found["same_as"])  # until an editor reopens it
    evidence = gather(found)
    if "fragment" in request.GET:
        told = {"evidence": evidence, "verdict": verdict(evidence)}
        return render(request, "programmes/figure_fragment.html", told)
    confirmed = found["state"] == Figure.State.CONFIRMED
    return render(
        request,
        "programmes/figure.html",
        {
            "evidence": evidence,
            "figure": evidence.figure,
            "confirmed": confirmed,
            "verdict": verdict(evidence),
            "sides": sides(evidence),
            "heading": origins_counted(evidence.figure),
            "days": printings(evidence),
            "kinds": dict(Origin.Kind.choices),
            "permalink": permalink(pk),
            "mailto": mail_address(evidence.figure, permalink(pk)),
            "citation": as_text(_reference(evidence)) if confirmed else "",
            "linked": figure_nodes(evidence, get_language() or ORIGINAL) if confirmed else [],
            "paths": {form: address(f"figure-{form}", pk) for form in FORMS},
        },
    )


@require_safe
@or_tombstone(as_plain_text)
def figure_ris(request: HttpRequest, pk: int) -> HttpResponse:
    """A confirmed figure for reference managers."""
    evidence = _confirmed(pk)
    kind = "application/x-research-info-systems; charset=utf-8"
    return as_file(as_ris(_reference(evidence)), kind, f"figure-{pk}.ris")


@require_safe
@or_tombstone(as_plain_text)
def figure_bib(request: HttpRequest, pk: int) -> HttpResponse:
    """A confirmed figure for BibTeX."""
    evidence = _confirmed(pk)
    kind = "application/x-bibtex; charset=utf-8"
    return as_file(as_bibtex(_reference(evidence)), kind, f"figure-{pk}.bib")


@require_safe
@or_tombstone(as_plain_text)
def figure_rows(request: HttpRequest, pk: int) -> HttpResponse:
    """A confirmed figure for spreadsheets, a row a sentence."""
    evidence = _confirmed(pk)
    lines = csv_lines([evidence.figure.id], {}, get_language() or ORIGINAL, permalink)
    return as_file("".join(lines), "text/csv; charset=utf-8", f"figure-{pk}.csv")


@require_safe
@or_tombstone(as_linked_data)
def figure_json(request: HttpRequest, pk: int) -> HttpResponse:
    """A confirmed figure for machines."""
    data = graph_of(figure_nodes(_confirmed(pk), get_language() or ORIGINAL))
    return JsonResponse(
        data,
        content_type="application/ld+json",
        json_dumps_params={"ensure_ascii": False, "indent": 2},
    )


def _filtered(chosen: QueryDict) -> tuple[QuerySet[Figure], list[str]]:
    """The figures that are chosen, and what is wrong with the choice; then there are none.

    What is withheld stands among all alone: a choice of values would tell which it is.
    """
    if not chosen:  # a form of eight choices is not made for nothing
        return _all(), []
    figures = in_first_order(Figure.objects.confirmed())
    if not chosen.get("kind"):
        figures = figures.filter(kind=Kind.RESULT)
    filters = FigureFilter(chosen, queryset=figures)
    if filters.is_valid():
        return filters.qs, []
    return figures.none(), [error for errors in filters.errors.values() for error in errors]


def _all() -> QuerySet[Figure]:
    """The figures where nothing is chosen."""
    return in_first_order(Figure.objects.listed().filter(kind=Kind.RESULT))


FIRST = Once[tuple[Any, ...]](lambda: _all().values_list("pk", *WITHHELD)[: SIZE + 1])


def _page_of(chosen: QueryDict, page: int) -> tuple[Told, list[str]]:
    """The figures of a page and one more, and what is wrong with the choice."""
    if not chosen and page == 1:
        return _with_tombstones(FIRST.rows()), []
    figures, errors = _filtered(chosen)
    return _told(figures, (page - 1) * SIZE, SIZE + 1), errors


def _told(figures: QuerySet[Figure], start: int, count: int) -> Told:
    return _with_tombstones(figures.values_list("pk", *WITHHELD)[start : start + count])


def _with_tombstones(rows: Iterable[tuple[Any, ...]]) -> Told:
    """The keys of figures in their order, and what stands in the place of those withheld."""
    return {key: tombstone_in("figure", *since) for key, *since in rows}


def _page_number(text: str) -> int:
    """A page among those that can be turned; what is none is the first."""
    return min(number(text, digits=8) or 1, LAST)


def _confirmed(pk: int) -> FigureEvidence:
    """The evidence of a figure that may be cited."""
    found = decided(pk)
    if found["state"] != Figure.State.CONFIRMED:
        raise Http404
    return gather(found)


def _reference(evidence: FigureEvidence) -> Reference:
    link = permalink(evidence.figure.id)
    return reference(evidence.figure, evidence.sentences, link, timezone.localdate())
