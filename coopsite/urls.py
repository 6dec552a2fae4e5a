"""Every address of the site."""

from django.conf import settings
from django.conf.urls.i18n import i18n_patterns
from django.contrib import admin
from django.contrib.sitemaps.views import sitemap
from django.urls import include, path, re_path
from django.views.decorators.cache import cache_control
from django.views.generic import TemplateView

from coopsite import views
from coopsite.found.manifest import manifest
from coopsite.search.feeds import Found
from coopsite.search.views import search, search_csv
from coopsite.sitemaps import SITEMAPS
from coopsite.watch import health, metrics
from programmes.views.elsewhere.oembed import oembed
from programmes.views.images import image

XML = "application/xml; charset=utf-8"

urlpatterns = [
    path("admin/", include("coopsite.entrance.urls")),
    path("admin/", admin.site.urls),
    path(
        "robots.txt",
        TemplateView.as_view(template_name="robots.txt", content_type="text/plain; charset=utf-8"),
        name="robots",
    ),
    path("favicon.ico", views.favicon),
    re_path(r"^images/(?P<digest>[0-9a-f]{64})-(?P<name>[a-z0-9.]{1,20})$", image, name="image"),
    path("oembed", oembed, name="oembed"),
    path("too-large/", views.too_large),
    path("health/live", health.live),
    path("health/ready", health.ready),
    path("metrics", metrics.metrics),
    path(".well-known/security.txt", views.security, name="security"),
    path("sitemap.xml", views.sitemap_index, name="sitemap-index"),
    path(
        "sitemap-<section>.xml",
        sitemap,
        {"sitemaps": SITEMAPS, "content_type": XML},
        name="django.contrib.sitemaps.views.sitemap",
    ),
]

urlpatterns += i18n_patterns(
    path("", views.home, name="home"),
    path("manifest.webmanifest", manifest, name="manifest"),
    path("search/", search, name="search"),
    path("search/feed/", cache_control(no_cache=True)(Found()), name="search-feed"),
    path("search.csv", search_csv, name="search-csv"),
    *([path("styleguide/", views.styleguide, name="styleguide")] if settings.DEBUG else []),
    path("", include("coopsite.pages.urls")),
    path("", include("articles.urls")),
    path("", include("programmes.urls")),
)

handler404 = "coopsite.views.not_found"
handler500 = "coopsite.views.server_error"
