"""Any list of the desk as a table, as it is filtered: what its columns say, as text.

A line has the key of its row, the columns of the list, and where the row is at the desk. CSV is
sent as it is read, however long it is; a workbook is made in memory, and so has a limit.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterable, Iterator
from datetime import date, datetime
from decimal import Decimal
from io import BytesIO
from typing import Any

import openpyxl
from django.conf import settings
from django.contrib import messages
from django.contrib.admin.options import IncorrectLookupParameters
from django.contrib.admin.utils import display_for_field, label_for_field, lookup_field
from django.contrib.admin.views.main import ERROR_FLAG
from django.core.exceptions import ObjectDoesNotExist
from django.http import (
    HttpRequest,
    HttpResponse,
    HttpResponseBase,
    HttpResponseRedirect,
    StreamingHttpResponse,
)
from django.utils.formats import number_format
from django.utils.text import capfirst
from django.utils.timezone import localtime
from django.utils.translation import get_language, override
from django.utils.translation import gettext as _

from articles.items.addresses import desk_address
from articles.models import Trace
from articles.text.controls import without_controls
from articles.text.own_addresses import own_address
from coopsite.desk.saved import desk_of, filters_of
from programmes.shared.cells import UTF8, csv_line, guarded

LARGEST_WORKBOOK = 10_000  # rows; it is made in memory
WITH_A_FILE = ("articles.trace",)  # kinds of which the whole is had elsewhere (coopsite.audit)
TAG = re.compile(r"<[^>]+>")


def as_table(request: HttpRequest, label: str, ending: str) -> HttpResponseBase:
    """The rows of a list, all that its filters leave, as a file."""
    desk = desk_of(request, label)
    try:
        rows = _rows(desk, request)
    except IncorrectLookupParameters:  # a filter that is none: the list tells of it
        return HttpResponseRedirect(f"{desk_address(desk.model, 'changelist')}?{ERROR_FLAG}=1")
    if ending == "xlsx" and rows.order_by().values("pk")[: LARGEST_WORKBOOK + 1].count() > (
        LARGEST_WORKBOOK
    ):
        return _too_long(request, desk)
    Trace.objects.tell(Trace.Done.EXPORTED, request.user, table=desk.opts.db_table)
    columns = _columns(desk, request)
    lines = _lines(desk, rows, columns, get_language() or settings.LANGUAGE_CODE)
    answer = _workbook(lines) if ending == "xlsx" else _csv(lines)
    name = f"{desk.opts.model_name}.{ending}"
    answer["Content-Disposition"] = f'attachment; filename="{name}"'
    return answer


def _rows(desk: Any, request: HttpRequest) -> Any:
    rows = desk.get_changelist_instance(request).get_queryset(request)
    return rows.for_rows() if hasattr(rows, "for_rows") else rows


def _columns(desk: Any, request: HttpRequest) -> list[Any]:
    return [name for name in desk.get_list_display(request) if name != "action_checkbox"]


def _too_long(request: HttpRequest, desk: Any) -> HttpResponse:
    said = _("A workbook holds at most %(limit)s rows: narrow the list, or take it as CSV.")
    messages.error(request, said % {"limit": number_format(LARGEST_WORKBOOK, force_grouping=True)})
    listed = desk_address(desk.model, "changelist")
    return HttpResponseRedirect(f"{listed}?{filters_of(request.GET)}")


def _lines(desk: Any, rows: Any, columns: list[Any], language: str) -> Iterator[list[Any]]:
    """The heads, then a line for each row; a stream outlives its request, and with it the request's
    own language."""
    with override(language):
        heads = [_text(label_for_field(name, desk.model, desk)) for name in columns]
        heads = ["id", *map(capfirst, [*heads, _("address")])]
    yield heads
    for row in rows.iterator(1000):
        with override(language):
            cells = [_cell(desk, row, name) for name in columns]
        yield [row.pk, *cells, own_address(desk_address(row, "change", row.pk))]


def _cell(desk: Any, row: Any, name: Any) -> Any:
    """What a column of a list says of a row, as a program that reckons takes it."""
    try:
        field, _attribute, value = lookup_field(name, row, desk)
    except ObjectDoesNotExist:
        return ""
    if isinstance(value, datetime):
        return localtime(value).isoformat(timespec="seconds")
    if isinstance(value, date | bool | int | float | Decimal) or value is None:
        return _plain(value)
    return _text(display_for_field(value, field, "") if field else value)


def _plain(value: Any) -> Any:
    if isinstance(value, bool):
        return _("yes") if value else _("no")
    return value.isoformat() if isinstance(value, date) else "" if value is None else value


def _text(said: Any) -> str:
    """What a cell of a list says, without its marks."""
    text = str(said)
    if hasattr(said, "__html__"):
        text = html.unescape(TAG.sub(" ", text))
    return without_controls(" ".join(text.split()))


def _csv(lines: Iterable[list[Any]]) -> HttpResponseBase:
    def written() -> Iterator[str]:
        yield UTF8
        for line in lines:
            yield csv_line(map(guarded, line))

    return StreamingHttpResponse(written(), content_type="text/csv; charset=utf-8")


def _workbook(lines: Iterable[list[Any]]) -> HttpResponse:
    book, file = openpyxl.Workbook(write_only=True), BytesIO()
    sheet = book.create_sheet()
    for line in lines:
        sheet.append([guarded(cell) for cell in line])
    book.save(file)
    kind = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
    return HttpResponse(file.getvalue(), content_type=kind)
