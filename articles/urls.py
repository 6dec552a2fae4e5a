"""The addresses of lists of articles and of publications, and of previews, below a language."""

from django.urls import path, re_path

from articles import views
from articles.feeds import LatestArticles

urlpatterns = [
    path("articles/", views.article_list, name="article-list"),
    path("articles/feed/", LatestArticles(), name="article-feed"),
    path("preview/<str:token>/", views.preview, name="preview"),
    path("publications/", views.publication_list, name="publication-list"),
    re_path(r"^publications/(?P<slug>[-\w]+)/$", views.publication, name="publication"),
]
