"""What is measured: the list of indicators, and the values of one of them."""

from __future__ import annotations

from django.db.models import Exists, OuterRef
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import get_language
from django.views.decorators.http import require_safe

from programmes.evidence.charts.charting import shown_chart
from programmes.evidence.disputes import disputed_in, disputes
from programmes.evidence.indicator_values import SHOWN, latest_values
from programmes.evidence.key_figures import best_of, known
from programmes.evidence.sentences import quoted
from programmes.evidence.series import Series, by_scope, kept, total
from programmes.evidence.shown_figures import shown_in_groups
from programmes.linked.datasets import indicator_node
from programmes.models import Figure, Indicator
from programmes.shared.goals import GOALS
from programmes.shared.once import Once, given
from programmes.shared.walking import walk
from programmes.views.feeds import indicator_feed

SIZE = 30
INDICATOR: Once[Indicator] = Once(
    lambda: Indicator.objects.select_related("programme").filter(slug=given("slug"))
)


@require_safe
def indicator_list(request: HttpRequest) -> HttpResponse:
    """What is measured, as far as there is a confirmed value."""
    language = get_language()
    values = Figure.objects.confirmed().filter(indicator=OuterRef("pk"))
    measured = Indicator.objects.filter(Exists(values)).only(
        "slug", "name_fr", "description_fr", f"name_{language}", f"description_{language}"
    )
    page = walk(measured.annotate(best=best_of("indicator_id")), request.GET, "name_fr", SIZE)
    context = {"page": page, "known": known(page.rows)}
    return render(request, "programmes/indicator_list.html", context)


@require_safe
def indicator(request: HttpRequest, slug: str) -> HttpResponse:
    """One indicator: its series by scope, where papers contradict each other, and totals."""
    found = INDICATOR.first(slug=slug)
    if not found:
        raise Http404
    values = latest_values(found)
    keys, disputed = values["keys"], disputed_in(values["disputes"])
    beside = values["others"]
    results, targets, sides, others = shown_in_groups(
        keys[:SHOWN], values["targets"], disputed, beside, over_time=beside
    )
    series = by_scope(results)
    first = kept(series)
    adds = found.may_be_added and len(keys) <= SHOWN
    sum_, trouble = total(series, disputed) if adds else (None, "")
    charts = {one.latest.id: shown_chart(one, targets, values["papers"]) for one in series}
    return render(
        request,
        "programmes/indicator.html",
        {
            "indicator": found,
            "programme": found.programme if found.programme and found.programme.is_public else None,
            "goal": GOALS.get(found.goal or 0),
            "kept": first.latest if first else None,
            "chart": charts.get(first.latest.id) if first else None,
            "series": [one for one in _kept_first(series, first) if len(one.figures) > 1],
            "charts": charts,
            "single": [one.latest for one in series if len(one.figures) == 1],
            "targets": targets,
            "more": len(keys) > SHOWN,
            "disputes": disputes(values["disputes"], sides),
            "sentences": quoted({*disputed, *([first.latest.id] if first else [])}),
            "total": sum_,
            "trouble": trouble,
            "others": others,
            "today": timezone.localdate(),
            "feed": indicator_feed(found),
            "linked": [indicator_node(found)],
        },
    )


def _kept_first(series: list[Series], first: Series | None) -> list[Series]:
    return sorted(series, key=lambda one: one is not first)
