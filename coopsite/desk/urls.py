"""The addresses of the pages that are for all kinds of rows."""

from __future__ import annotations

from typing import Any

from django.urls import path, re_path

from coopsite.desk.merging.pages import ask
from coopsite.desk.saved import drop, keep
from coopsite.desk.searching import search
from coopsite.desk.tables import as_table

TABLE = r"^table/(?P<label>[a-z_]+\.[a-z_]+)\.(?P<ending>csv|xlsx)$"


def urls(desk: Any) -> list[Any]:
    """These addresses, behind the door of the desk."""
    return [
        path("search/", desk.admin_view(search), name="search"),
        path("saved/keep/", desk.admin_view(keep), name="keep_list"),
        path("saved/<int:key>/drop/", desk.admin_view(drop), name="drop_list"),
        re_path(r"^merge/(?P<label>[a-z.]+)/$", desk.admin_view(ask), name="merge"),
        re_path(TABLE, desk.admin_view(as_table), name="table"),
    ]
