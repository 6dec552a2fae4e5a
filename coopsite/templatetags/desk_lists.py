"""What pages of the desk show beside their rows: the shelves, and the ways to keep a list and to
take it out."""

from __future__ import annotations

from typing import Any
from urllib.parse import quote

from django import template
from django.contrib.admin.templatetags.admin_list import pagination
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.safestring import SafeString

from coopsite.caching.pieces import piece
from coopsite.desk.rows import rows_as_drawn
from coopsite.desk.saved import SHARING, filters_of, may_drop, seen_by
from coopsite.desk.shelves import Shelves
from coopsite.desk.tables import WITH_A_FILE

register = template.Library()
register.simple_tag(piece)

KEPT = 2_000  # drawings of shelves that a process keeps, a few kilobytes each
_shelves: dict[Any, str] = {}


@register.simple_tag(takes_context=True)
def shelves(context: Any, app_list: Any, is_page: Any = False) -> SafeString:
    """What one may open, by its shelves. Each page has them, and asking all models for them would
    be a third of the first one: they are drawn once for whoever has the same rights, in a language,
    with the rows of one kind open."""
    opened = "/".join(quote(context["request"].path).split("/")[:4]) + "/"
    told = {"shelves": app_list, "show_changelinks": is_page, "is_open": [opened]}
    if not isinstance(app_list, Shelves):  # of one house
        return SafeString(render_to_string("desk/_shelves.html", told, using="jinja2"))
    key = (app_list.key, opened, bool(is_page))
    drawn = _shelves.get(key)  # once: another thread may clear them meanwhile
    if drawn is None:
        if len(_shelves) >= KEPT:
            _shelves.clear()
        drawn = render_to_string("desk/_shelves.html", told, using="jinja2")
        _shelves[key] = drawn
    return SafeString(drawn)


@register.simple_tag
def rows_of(listed: Any) -> SafeString:
    """The rows of a list with their heads."""
    return SafeString(render_to_string("desk/_rows.html", rows_as_drawn(listed), using="jinja2"))


@register.simple_tag
def pages_of(listed: Any) -> SafeString:
    """The pages of a list, and how many rows it has."""
    filtered = listed.get_query_string()
    told = pagination(listed) | {
        "listed": listed,
        "filtered": filtered + ("&" if filtered != "?" else ""),
    }
    return SafeString(render_to_string("desk/_pages.html", told, using="jinja2"))


@register.simple_tag
def filters_beside(listed: Any) -> SafeString:
    """The filters beside a list. Their templates are looked for among those of Jinja first, and
    Django's own tag would escape what Jinja draws."""
    drawn = (
        render_to_string(
            one.template, {"title": one.title, "choices": list(one.choices(listed)), "spec": one}
        )
        for one in listed.filter_specs
    )
    return SafeString("".join(drawn))


@register.simple_tag(takes_context=True)
def list_tools(context: Any, listed: Any) -> SafeString:
    """What can be done with a list as a whole, as it is filtered."""
    request, label = context["request"], listed.opts.label_lower
    saved = seen_by(request, listed.model)
    told = {
        "csrf_token": context["csrf_token"],  # a second one would be made of the request
        "kind": label,
        "query": filters_of(request.GET),
        "saved": [
            (one, may_drop(request.user, one) and reverse("admin:drop_list", args=[one.pk]))
            for one in saved
        ],
        "may_share": request.user.has_perm(SHARING),
        "endings": [
            (ending.upper(), reverse("admin:table", args=[label, ending]))
            for ending in (() if label in WITH_A_FILE else ("csv", "xlsx"))
        ],
    }
    return SafeString(render_to_string("desk/_list_tools.html", told, using="jinja2"))
