"""The page of the bin: what lies in it, and the way back.

list     one kind or all, by name, fifty a page; tick some, or choose all that is found
asking   what would come back, what of it readers see again; nothing is written yet
done     what came back, with links; what could not, why, and what to bring back with it
"""

from __future__ import annotations

from collections.abc import Collection
from itertools import groupby
from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.core.paginator import Paginator
from django.db.models import Count
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.template.response import TemplateResponse
from django.urls import URLPattern, path
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from articles.items.acting import acting
from articles.items.addresses import bin_address, desk_address
from articles.items.bin import Restored, Rows, is_public, kinds, lying, restore, went_with
from articles.items.hindering import Hindrance, InTheWay
from articles.items.tables import model_of
from articles.models import Trace
from articles.models.traces import TraceQuerySet

PAGE = 50
TOLD = 20  # links in one message; the rest is counted
MOST = 5000  # chosen at a time
LONGEST_KEY = 19  # digits, with which a number fits into its column


def urls(site: Any) -> list[URLPattern]:
    """The address of the bin, for the admin of traces."""

    def page(request: HttpRequest) -> HttpResponse:
        return show(request, site.each_context(request))

    return [path("bin/", site.admin_view(page), name="articles_trace_bin")]


def show(request: HttpRequest, context: dict[str, Any]) -> HttpResponse:
    """The bin, or the question before something is restored, or what became of it."""
    mine = kinds(request)
    if not mine:
        raise PermissionDenied
    found = _found(request, mine)
    context |= {"title": _("Bin"), "kinds": _kinds(request, mine), "query": request.GET}
    chosen = _chosen(request, found, mine)
    if chosen is None:
        return _list(request, found, context)
    if not chosen:
        messages.warning(request, _("None of the chosen lies in the bin any more."))
        return HttpResponseRedirect(bin_address())
    if request.method == "POST" and "_restore" in request.POST:
        _restore(request, [one.pk for one in chosen], mine)
        return HttpResponseRedirect(bin_address())
    return _ask(request, chosen, context)


def _found(request: HttpRequest, mine: Collection[str]) -> TraceQuerySet:
    """What lies there of the kind, with the words, of the act that the address asks for."""
    asked = request.GET
    found = lying([one for one in mine if asked.get("kind") in (None, "", one)])
    for word in asked.get("q", "").split():
        found = found.filter(named__icontains=word)
    return found.filter(act=asked["act"]) if asked.get("act") else found


def _kinds(request: HttpRequest, mine: Collection[str]) -> list[tuple[str, str, bool]]:
    """The kinds to choose from: table, name, whether it is chosen."""
    named = [(str(model_of(one)._meta.verbose_name_plural), one) for one in mine]
    return [(one, name, one == request.GET.get("kind")) for name, one in sorted(named)]


def _chosen(
    request: HttpRequest, found: TraceQuerySet, mine: Collection[str]
) -> list[Trace] | None:
    """What is to be restored, of kinds that one may delete; None where nothing was asked for."""
    sent = request.POST if request.method == "POST" else request.GET
    if "_all" in sent:
        return list(found[:MOST])
    said = [*sent.getlist("key"), *sent.get("keys", "").split()]  # ticked, or asked about
    keys = [int(key) for key in said if key.isdecimal() and len(key) < LONGEST_KEY]
    if request.method != "POST" and not keys:
        return None
    return list(lying(mine).filter(pk__in=keys[:MOST]))


def _list(request: HttpRequest, found: TraceQuerySet, context: dict[str, Any]) -> HttpResponse:
    page = Paginator(found, PAGE).get_page(request.GET.get("p"))
    acts = lying(kinds(request)).filter(act__in={one.act for one in page}).order_by()
    together = dict(acts.values("act").annotate(n=Count("pk")).values_list("act", "n"))
    context["page"] = page
    context["rows"] = [_told(one) | {"together": together.get(one.act, 1)} for one in page]
    return TemplateResponse(request, "admin/articles/bin.html", context)


def _told(deletion: Trace) -> dict[str, Any]:
    """What the page says of something that lies there."""
    return {
        "trace": deletion,
        "kind": model_of(deletion.tabled)._meta.verbose_name,
        "public": is_public(deletion),
    }


def _ask(request: HttpRequest, chosen: list[Trace], context: dict[str, Any]) -> HttpResponse:
    public = sum(map(is_public, chosen))
    context |= {
        "title": _("Restore from the bin"),
        "rows": [_told(one) for one in chosen[:PAGE]],
        "more": len(chosen[PAGE:]),
        "keys": " ".join(str(one.pk) for one in chosen),  # one field, however many
        "button": _button(len(chosen), public),
        "theirs": [
            (model_of(table)._meta.verbose_name_plural, count)
            for table, count in went_with(chosen).most_common()
        ],
    }
    return TemplateResponse(request, "admin/articles/bin_restore.html", context)


def _button(count: int, public: int) -> str:
    said = ngettext("Restore it", "Restore these %(count)d", count) % {"count": count}
    if not public:
        return said
    seen = ngettext(
        "%(count)d of them will be public again", "%(count)d of them will be public again", public
    )
    seen = _("it will be public again") if count == 1 else seen % {"count": public}
    return f"{said} – {seen}"


def _restore(request: HttpRequest, keys: list[int], mine: dict[str, Any]) -> None:
    """Restore, and say what came of it."""
    admins = kinds()

    def back(whole: Rows, short: Rows) -> None:
        for table, rows in groupby(whole, key=lambda row: row._meta.db_table):
            admins[table].restored_whole(request, list(rows))
        for row in short:
            admins[row._meta.db_table].restored(request, row)

    with acting(user=request.user, note=_("Restored from the bin.")):
        restored = restore(keys, mine, back)
    _tell(request, restored, mine)


def _tell(request: HttpRequest, restored: Restored, mine: dict[str, Any]) -> None:
    if restored.back:
        _tell_back(request, restored.back)
    if restored.left:
        _tell_left(request, len(restored.left))
    if restored.lost:
        said = _("The site no longer has these fields, they are left out: %(fields)s.")
        messages.warning(request, said % {"fields": ", ".join(sorted(restored.lost))})
    for deletion, refusal in restored.refused[:TOLD]:
        messages.error(request, _refused(deletion, refusal, mine))
    if count := len(restored.refused[TOLD:]):
        said = ngettext(
            "%(count)d more was not restored.", "%(count)d more were not restored.", count
        )
        messages.error(request, said % {"count": count})
    if not restored.back and not restored.refused:
        messages.warning(request, _("None of the chosen lies in the bin any more."))


def _tell_back(request: HttpRequest, rows: Rows) -> None:
    said = ngettext("%(count)d item is back:", "%(count)d items are back:", len(rows))
    links = format_html_join(", ", "{}", ((_link(row),) for row in rows[:TOLD]))
    more = " …" if len(rows) > TOLD else ""
    messages.success(request, format_html("{} {}{}", said % {"count": len(rows)}, links, more))


def _tell_left(request: HttpRequest, count: int) -> None:
    said = ngettext(
        "%(count)d row that went with them stays away: what it led to is gone, or its place is"
        " taken.",
        "%(count)d rows that went with them stay away: what they led to is gone, or their place"
        " is taken.",
        count,
    )
    messages.warning(request, said % {"count": count})


def _link(row: Any) -> SafeString:
    """The form of a row, where it has one."""
    address = desk_address(row, "change", row.pk)
    return format_html('<a href="{}"><bdi>{}</bdi></a>', address, row)


def _refused(deletion: Trace, refusal: ValidationError, mine: dict[str, Any]) -> SafeString:
    """Why something did not come back, with a link to what stands in its way."""
    said = _("“%(name)s” was not restored.") % {"name": deletion.named or deletion.key}
    parts = [said, *refusal.messages]
    hindrance = refusal.hindrance if isinstance(refusal, InTheWay) else Hindrance("")
    if hindrance.row and hindrance.row._meta.db_table in kinds():
        parts.append(_link(hindrance.row))
    if hindrance.gone:
        parts.append(_offer(deletion, hindrance.gone, mine))
    return format_html_join(" ", "{}", ((part,) for part in parts))


def _offer(deletion: Trace, gone: tuple[str, str], mine: dict[str, Any]) -> SafeString | str:
    """A link to restore what it belongs to as well, where that lies in the bin."""
    table, key = gone
    parent = lying(mine).filter(tabled=table, key=key).first()
    if not parent:
        return _("That does not lie in the bin: add it anew, then enter this by hand.")
    return format_html(
        '<a href="{}?key={}&amp;key={}">{}</a>',
        bin_address(),
        parent.pk,
        deletion.pk,
        _("Restore both"),
    )
