"""What stands above every list of the desk: the ways to keep it and to take it out."""

from __future__ import annotations

from typing import Any

from django import template

from coopsite.desk.saved import SHARING, filters_of, may_drop, seen_by
from coopsite.desk.tables import WITH_A_FILE

register = template.Library()


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
