"""The addresses of pages and news, below a language."""

from django.urls import path

from coopsite.pages import views
from coopsite.pages.feeds import LatestNews

urlpatterns = [
    path("pages/<slug:slug>/", views.page, name="page"),
    path("news/", views.news_list, name="news-list"),
    path("news/feed/", LatestNews(), name="news-feed"),
    path("news/<slug:slug>/", views.page, name="news"),
]
