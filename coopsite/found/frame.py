"""What every page says of itself for machines, around what it is about.

WebPage       in its language, with the way to it (BreadcrumbList)
mainEntity    the first node that its view gives as `linked`
WebSite       on the first page alone, with its search and who keeps it
"""

from __future__ import annotations

from collections.abc import Sequence

from django.conf import settings
from django.http import HttpRequest
from django.utils.translation import get_language, gettext, gettext_lazy
from jinja2.utils import htmlsafe_json_dumps
from markupsafe import Markup

from articles.linked import CONTEXT, WEBSITE, Node, filled, keeper
from articles.text.own_addresses import own_address
from articles.text.printing import address

Step = tuple[str, str]  # a name, and the path of its page

# The lists below which pages stand, by the first part of their addresses.
LISTS = {
    "articles": gettext_lazy("Articles"),
    "calendar": gettext_lazy("Calendar"),
    "cooperatives": gettext_lazy("Cooperatives"),
    "corrections": gettext_lazy("Corrections"),
    "figures": gettext_lazy("Figures"),
    "goals": gettext_lazy("Goals"),
    "indicators": gettext_lazy("Indicators"),
    "news": gettext_lazy("News"),
    "organisations": gettext_lazy("Organisations"),
    "places": gettext_lazy("Places"),
    "prizes": gettext_lazy("Prizes"),
    "programmes": gettext_lazy("Programmes"),
    "publications": gettext_lazy("Publications"),
}


def framed(
    request: HttpRequest,
    title: str,
    linked: Sequence[Node | None] | None,
    above: Sequence[Step] | None,
    kind: str | None,
) -> Markup:
    """The script of a page: `linked` are the nodes of what it is about, the first of them the main
    one; `above` are the pages between its list and it."""
    nodes = [node for node in linked or () if node]
    if request.path == address("home"):
        nodes = [website(), keeper(), *nodes]
    page = _page(request.path, title, nodes, above or (), kind)
    graph = {"@context": CONTEXT, "@graph": [page, *nodes]}
    return htmlsafe_json_dumps(graph, ensure_ascii=False, separators=(",", ":"))


def _page(
    path: str, title: str, nodes: Sequence[Node], above: Sequence[Step], kind: str | None
) -> Node:
    here = own_address(path)
    return filled(
        {
            "@type": kind or ("CollectionPage" if list_above(path) == path else "WebPage"),
            "@id": here,
            "url": here,
            "name": title or settings.SITE_NAME,
            "inLanguage": get_language(),
            "isPartOf": {"@id": own_address(WEBSITE)},
            "breadcrumb": breadcrumbs(path, title, above),
            "mainEntity": {"@id": nodes[0]["@id"]} if nodes else None,
        }
    )


def website() -> Node:
    """The site, and how to search in it."""
    find = f"{own_address(address('search'))}?q={{words}}"
    return {
        "@type": "WebSite",
        "@id": own_address(WEBSITE),
        "url": own_address("/"),
        "name": settings.SITE_NAME,
        "inLanguage": [code for code, _name in settings.LANGUAGES],
        "publisher": {"@id": keeper()["@id"]},
        "potentialAction": {
            "@type": "SearchAction",
            "target": {"@type": "EntryPoint", "urlTemplate": find},
            "query-input": "required name=words",
        },
    }


def breadcrumbs(path: str, title: str, above: Sequence[Step]) -> Node | None:
    """The way from the first page to a page; the first page has none."""
    home = address("home")
    if path == home:
        return None
    above_all = list_above(path)
    steps = [(gettext("Home"), home)]
    if above_all not in ("", path):
        steps.append((str(LISTS[_part(path)]), above_all))
    steps += [*above, (title, path)]
    return {
        "@type": "BreadcrumbList",
        "itemListElement": [
            {"@type": "ListItem", "position": n, "name": name, "item": own_address(step)}
            for n, (name, step) in enumerate(steps, 1)
        ],
    }


def _part(path: str) -> str:
    """The part of an address behind its language."""
    return path.strip("/").split("/")[1] if path.strip("/").count("/") else ""


def list_above(path: str) -> str:
    """The path of the list below which a page stands, which may be itself; or nothing."""
    part, home = _part(path), address("home")
    return f"{home}{part}/" if part in LISTS and path.startswith(home) else ""
