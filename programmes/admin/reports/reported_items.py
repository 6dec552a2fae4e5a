"""What readers reported: the list, what most of them reported first, and the page of one."""

from __future__ import annotations

from typing import Any

from django.contrib import admin, messages
from django.contrib.admin.utils import unquote
from django.core.exceptions import PermissionDenied, ValidationError
from django.db.models import Count, Q
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils.formats import date_format
from django.utils.html import format_html
from django.utils.http import urlencode
from django.utils.timezone import localdate
from django.utils.translation import gettext, gettext_lazy

from articles.items.listed import RuleFilter
from articles.items.tables import models_by_table
from articles.models import Image, ReportedItem
from articles.models.reports import Reason, Verdict
from programmes.admin.figures.recorded import Recorded
from programmes.admin.reports.answer_form import AnswerForm
from programmes.admin.reports.reported_rows import ReportedRow, row_of
from programmes.models import Figure
from programmes.reports.answering import answer

SHOWN = 200  # reports of one item


class StateFilter(RuleFilter):
    """What waits; what was answered is a click away."""

    title = gettext_lazy("state")
    parameter_name = "state"
    rules = (
        ("answered", gettext_lazy("answered"), Q(answered_at__isnull=False)),
        ("all", gettext_lazy("all"), Q()),
    )
    otherwise = Q(answered_at=None)
    otherwise_label = gettext_lazy("waits for an answer")


class KindFilter(admin.SimpleListFilter):
    """By what is reported."""

    title = gettext_lazy("kind of thing")
    parameter_name = "kind"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, Any]]:
        return [(one._meta.db_table, one._meta.verbose_name) for one in (Figure, Image)]

    def queryset(self, request: HttpRequest, queryset: Any) -> Any:
        return queryset.filter(tabled=self.value()) if self.value() else queryset


@admin.register(ReportedItem)
class ReportedItemAdmin(Recorded):
    """What readers reported; it is answered on its page, once, and never changed after."""

    list_display = ("named", "kind", "reader_count", "is_hidden", "day", "verdict", "by_name")
    list_filter = (StateFilter, KindFilter)
    search_fields = ("named",)
    fields = ("named",)

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False

    def may_answer(self, request: HttpRequest) -> bool:
        """Whether somebody may answer to readers."""
        return request.user.has_perm("articles.change_reporteditem")

    def get_queryset(self, request: HttpRequest) -> Any:
        return ReportedItem.objects.most_reported_first()

    def get_ordering(self, request: HttpRequest) -> tuple[str, ...]:
        return ()  # that of the queryset

    @admin.display(description=gettext_lazy("readers"), ordering="readers")
    def reader_count(self, item: Any) -> int:
        return int(item.readers)

    @admin.display(description=gettext_lazy("hidden"), boolean=True)
    def is_hidden(self, item: ReportedItem) -> bool:
        return bool(item.hidden_at and not item.answered_at)

    @admin.display(description=gettext_lazy("first report"), ordering="opened_at")
    def day(self, item: ReportedItem) -> str:
        return date_format(localdate(item.opened_at), "SHORT_DATE_FORMAT")

    @admin.display(description=gettext_lazy("kind of thing"), ordering="tabled")
    def kind(self, item: ReportedItem) -> str:
        model = models_by_table().get(item.tabled)
        return str(model._meta.verbose_name) if model else item.tabled

    def change_view(
        self, request: HttpRequest, object_id: str, form_url: str = "", extra_context: Any = None
    ) -> HttpResponse:
        """The reports of one item, and the form that answers them."""
        item = self.get_object(request, unquote(object_id))
        if not self.has_view_permission(request):
            raise PermissionDenied
        if item is None:
            raise Http404
        row = row_of(item)
        if request.method == "POST":
            return self._post(request, item, row)
        return self._page(request, item, row, AnswerForm(item))

    def _post(self, request: HttpRequest, item: ReportedItem, row: ReportedRow) -> HttpResponse:
        if not self.may_answer(request):
            raise PermissionDenied
        form = AnswerForm(item, request.POST)
        if not form.is_valid() or not self._answered(request, item, form):
            return self._page(request, item, row, form)
        return HttpResponseRedirect(self._onward(request, item, row))

    def _answered(self, request: HttpRequest, item: ReportedItem, form: AnswerForm) -> bool:
        try:
            verdict = form.cleaned_data["verdict"]
            answer(item, verdict, form.words, by=request.user)  # type: ignore[arg-type]
        except ValidationError as refusal:
            self.message_user(request, " ".join(refusal.messages), messages.ERROR)
            return False
        return True

    def _onward(self, request: HttpRequest, item: ReportedItem, row: ReportedRow) -> str:
        """Where one goes on: to the next that waits, or to the correction of a mistake."""
        said = gettext("Answered: readers see what you wrote.")
        self.message_user(request, said, messages.SUCCESS)
        corrects = request.user.has_perm("programmes.add_correction")
        if item.verdict != Verdict.MISTAKE or row.is_gone or not corrects:
            return reverse("admin:articles_reporteditem_changelist")
        mend = gettext("Say in public what was wrong and what is right, and mend the figure: {}.")
        link = format_html('<a href="{}"><bdi>{}</bdi></a>', row.desk_path, item.named)
        self.message_user(request, format_html(mend, link), messages.WARNING)
        words = {f"text_{code}": text for code, text in item.words.items()}
        query = urlencode({"figure": item.key} | words)
        return f"{reverse('admin:programmes_correction_add')}?{query}"

    def _page(
        self, request: HttpRequest, item: ReportedItem, row: ReportedRow, form: AnswerForm
    ) -> HttpResponse:
        reasons = item.reports.order_by().values_list("reason").annotate(count=Count("pk"))
        context = {
            **self.admin_site.each_context(request),
            "title": gettext("What readers reported"),
            "opts": self.opts,
            "item": item,
            "row": row,
            "reasons": [(Reason(one).label, count) for one, count in reasons.order_by("-count")],
            "texts": item.reports.exclude(text="").order_by("-pk")[:SHOWN],
            "form": form if self.may_answer(request) and not item.answered_at else None,
        }
        return TemplateResponse(request, "admin/articles/reporteditem/change_form.html", context)
