"""What pages of the desk show beside their rows: the shelves, and the ways to keep a list and to
take it out."""

from __future__ import annotations

from typing import Any
from urllib.parse import quote

from django import template
from django.template.loader import render_to_string
from django.utils.safestring import SafeString

from coopsite.desk.saved import SHARING, filters_of, may_drop, seen_by
from coopsite.desk.tables import WITH_A_FILE

register = template.Library()


@register.simple_tag(takes_context=True)
def shelves(context: Any, app_list: Any, is_page: Any = False) -> SafeString:
    """What one may open, by its shelves; each page has them, and Jinja draws them sooner."""
    told = {
        "shelves": app_list,
        "show_changelinks": is_page,
        "path": quote(context["request"].path),
    }
    return SafeString(render_to_string("desk/_shelves.html", told, using="jinja2"))


@register.inclusion_tag("admin/_list_tools.html", takes_context=True)
def list_tools(context: Any, listed: Any) -> dict[str, Any]:
    """What can be done with a list as a whole, as it is filtered."""
    request, label = context["request"], listed.opts.label_lower
    saved = seen_by(request, listed.model)
    return {
        "kind": label,
        "query": filters_of(request.GET),
        "saved": [(one, may_drop(request.user, one)) for one in saved],
        "may_share": request.user.has_perm(SHARING),
        "endings": () if label in WITH_A_FILE else ("csv", "xlsx"),
        "csrf_token": context.get("csrf_token"),
    }
