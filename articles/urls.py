"""The addresses of lists of articles and of publications, below a language."""

from django.urls import path, re_path

from articles import views
from articles.feeds import LatestArticles

urlpatterns = [
    path("articles/", views.article_list, name="article-list"),
    path("articles/feed/", LatestArticles(), name="article-feed"),
    path("publications/", views.publication_list, name="publication-list"),
    re_path(r"^publications/(?P<slug>[-\w]+)/$", views.publication, name="publication"),
]
