"""The addresses of articles and publications, below a language."""

from django.urls import path, re_path

from articles import views
from articles.feeds import LatestArticles

urlpatterns = [
    path("articles/", views.article_list, name="article-list"),
    path("articles/feed/", LatestArticles(), name="article-feed"),
    path("articles/<int:pk>/", views.article, name="article-by-number"),
    # Titles are in three scripts, so the slug is any run of letters and hyphens.
    re_path(r"^articles/(?P<pk>\d+)/(?P<slug>[-\w]+)/$", views.article, name="article"),
    path("publications/", views.publication_list, name="publication-list"),
    re_path(r"^publications/(?P<slug>[-\w]+)/$", views.publication, name="publication"),
]
