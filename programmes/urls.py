"""Addresses of programmes and of all that belongs to them."""

from django.urls import path, re_path
from django.views.generic import RedirectView

from programmes.evidence.feeds import ChangedFigures, LatestCorrections
from programmes.views import (
    alerts,
    articles,
    calendar,
    charts,
    cooperatives,
    corrections,
    figures,
    goals,
    indicators,
    organisations,
    places,
    programmes,
    reports,
    sheets,
)
from programmes.views.elsewhere import frames, posters
from programmes.views.feeds import IndicatorFeed, PlaceFeed, ProgrammeFeed

urlpatterns = [
    path("articles/<int:pk>/", articles.article, name="article-by-number"),
    # Titles are in three scripts, so the slug is any run of letters and hyphens.
    re_path(r"^articles/(?P<pk>\d{1,18})/(?P<slug>[-\w]+)/$", articles.article, name="article"),
    path("programmes/", programmes.programme_list, name="programme-list"),
    path("programmes/<slug:slug>/", programmes.programme, name="programme"),
    path("programmes/<slug:slug>/poster.png", posters.programme, name="programme-poster"),
    path("programmes/<slug:slug>/sheet/", sheets.programme_sheet, name="programme-sheet"),
    path("programmes/<slug:slug>/feed/", ProgrammeFeed(), name="programme-feed"),
    path("prizes/", programmes.prize_list, name="prize-list"),
    path("prizes/<slug:slug>/", programmes.prize, name="prize"),
    path("organisations/", organisations.organisation_list, name="organisation-list"),
    path("organisations/<slug:slug>/", organisations.organisation, name="organisation"),
    path("goals/", goals.goal_list, name="goal-list"),
    path("goals/<int:number>/", goals.goal, name="goal"),
    path("cooperatives/", cooperatives.cooperative_list, name="cooperative-list"),
    path("cooperatives/<slug:slug>/", cooperatives.cooperative, name="cooperative"),
    path("corrections/", corrections.correction_list, name="correction-list"),
    path("corrections/feed/", LatestCorrections(), name="correction-feed"),
    path("figures/", figures.figure_list, name="figure-list"),
    path("figures.csv", figures.figure_csv, name="figure-csv"),
    path("figures/feed/", ChangedFigures(), name="figure-feed"),
    path("figures/<int:pk>/", figures.figure, name="figure"),
    path("figures/<int:pk>.json", figures.figure_json, name="figure-json"),
    path("figures/<int:pk>.csv", figures.figure_rows, name="figure-rows"),
    path("figures/<int:pk>/cite.ris", figures.figure_ris, name="figure-ris"),
    path("figures/<int:pk>/cite.bib", figures.figure_bib, name="figure-bib"),
    path("figures/<int:pk>/poster.png", posters.figure, name="figure-poster"),
    path("figures/<int:pk>/frame/", frames.figure_frame, name="figure-frame"),
    path("figures/<int:pk>/chart/", charts.figure_chart, name="figure-chart"),
    path("figures/<int:pk>/chart.svg", charts.figure_chart_svg, name="figure-chart-svg"),
    path("figures/<int:pk>/chart.png", charts.figure_chart_png, name="figure-chart-png"),
    path("figures/<int:pk>/chart.csv", charts.figure_chart_csv, name="figure-chart-csv"),
    path("indicators/", indicators.indicator_list, name="indicator-list"),
    path("indicators/<slug:slug>/", indicators.indicator, name="indicator"),
    path("indicators/<slug:slug>/feed/", IndicatorFeed(), name="indicator-feed"),
    path("indicators/<slug:slug>/poster.png", posters.indicator, name="indicator-poster"),
    path("places/", places.place_list, name="place-list"),
    path("places/<str:code>/", places.place, name="place"),
    path("places/<str:code>/poster.png", posters.place, name="place-poster"),
    path("places/<str:code>/sheet/", sheets.place_sheet, name="place-sheet"),
    path("places/<str:code>/feed/", PlaceFeed(), name="place-feed"),
    path("reports/", reports.report_counts, name="report-counts"),
    path("reports/figures/<int:pk>/", reports.figure, name="figure-report"),
    path("reports/images/<slug:digest>/", reports.image, name="image-report"),
    path("alerts/<slug:kind>/<int:pk>/", alerts.alert, name="alert"),
    path("alerts/confirm/<str:signed>/", alerts.confirm_alert, name="alert-confirm"),
    path("alerts/leave/<str:signed>/", alerts.leave_alerts, name="alert-leave"),
    path("poster.png", posters.site, name="poster"),
    path("calendar/", calendar.calendar, name="calendar"),
    path("calendar.ics", calendar.calendar_feed, name="calendar-feed"),
    # Calendars that subscribed to an address with a slash, which the page once gave, go on.
    path("calendar.ics/", RedirectView.as_view(pattern_name="calendar-feed", permanent=True)),
]
