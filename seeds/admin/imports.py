"""The imports as editors and operators see them: nothing here is typed, all of it is read."""

from django.contrib import admin
from django.core.paginator import Paginator
from django.db.models import OuterRef, Q, Subquery
from django.urls import reverse
from django.utils.html import format_html, format_html_join
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from articles.items.listed import RuleFilter
from articles.items.versions import field_of, in_words
from articles.lists.admin_list import PatientPaginator, is_list
from seeds.admin.bringing import Bringing
from seeds.admin.drawing import saved_page
from seeds.admin.showing import (
    NOTHING,
    article_and_reasons,
    as_paragraphs,
    in_short,
    link_to,
    reasons_in_words,
    strip_of,
)
from seeds.admin.zones.page import ZonesPage, may_correct
from seeds.models import Batch, CatalogueEntry, ImportRun, RunEntry, SeedDocument

ENTRIES = 100  # documents of a run on one page
WAITING = 200  # batches, the newest; what is old is dropped
Outcome = RunEntry.Outcome
READ = ("title", "publication", "published_on", "authors", "language", "source_url", "lede", "body")


class OutOfTheMenu:
    """What one comes to from the list of imports."""

    def has_module_permission(self, request):
        return False


class ReadOnlyAdmin(admin.ModelAdmin):
    """Records of what happened: they can be looked at, and deleted by an administrator."""

    list_per_page = 50
    paginator = PatientPaginator
    show_full_result_count = False
    show_facets = admin.ShowFacets.NEVER

    def has_add_permission(self, request):
        return False

    def has_change_permission(self, request, obj=None):
        return False


@admin.register(CatalogueEntry)
class CatalogueEntryAdmin(ReadOnlyAdmin):
    """Entries that catalogue files brought; deleting one lets the next import make its row anew."""

    list_display = ("key", "kind", "first_read_at")
    list_filter = ("kind",)
    search_fields = ("key",)


@admin.register(ImportRun)
class ImportRunAdmin(Bringing, ReadOnlyAdmin):
    """Import runs: what each was given, and what became of it."""

    list_display = (
        "start",
        "origin",
        "state_in_words",
        "duration_in_words",
        "results",
    )
    list_filter = ("state",)
    fields = (("start", "origin"), ("state_in_words", "duration_in_words"), "given", "publish")
    readonly_fields = ("start", "origin", "state_in_words", "duration_in_words", "given")

    def get_queryset(self, request):
        batch = Batch.objects.filter(run=OuterRef("pk"))
        of_batch = {"batch_key": batch.values("pk")[:1], "batch_by": batch.values("by_name")[:1]}
        runs = super().get_queryset(request)
        return runs.annotate(**{name: Subquery(asked) for name, asked in of_batch.items()})

    def changelist_view(self, request, extra_context=None):
        """The runs, and above them what waits to become one."""
        waiting = Batch.objects.seen_by(request.user).waiting()[:WAITING]
        return super().changelist_view(request, {"waiting": waiting} | (extra_context or {}))

    @admin.display(description=_("started"), ordering="started_at")
    def start(self, run):
        return in_short(run.started_at)

    @admin.display(description=_("brought in by"))
    def origin(self, run):
        """Who brought the pages in, or the command."""
        if not run.batch_key:
            return _("the command")
        address = reverse("admin:seeds_batch", args=[run.batch_key])
        return format_html('<a href="{}"><bdi>{}</bdi></a>', address, run.batch_by)

    @admin.display(description=_("state"), ordering="state")
    def state_in_words(self, run):
        return format_html('<span class="status {}">{}</span>', run.state, run.get_state_display())

    @admin.display(description=_("duration"))
    def duration_in_words(self, run):
        if run.duration is None:
            return NOTHING
        seconds = run.duration.total_seconds()
        if seconds < 60:
            return gettext("%(seconds).1f s") % {"seconds": seconds}
        minutes, rest = divmod(round(seconds), 60)
        return gettext("%(minutes)d min %(seconds)d s") % {"minutes": minutes, "seconds": rest}

    @admin.display(description=_("results"))
    def results(self, run):
        """How many documents came to what, those that did none left out."""
        counts = ((word, getattr(run, word), word.label) for word in Outcome)
        marks = [count for count in counts if count[1]]
        return format_html_join(" ", '<span class="status {}">{} {}</span>', marks) or NOTHING

    @admin.display(description=_("paths"))
    def given(self, run):
        return format_html_join("", "<div><bdi>{}</bdi></div>", ((path,) for path in run.paths))

    def render_change_form(self, request, context, *args, **kwargs):
        obj = context["original"]
        outcome = request.GET.get("outcome", "")
        context["outcome"] = outcome if outcome in Outcome.values else ""
        context["outcomes"] = self._outcomes(obj, context["outcome"])
        page = request.GET.get("page")
        context["entries"], context["rows"] = self._entries(obj, context["outcome"], page)
        return super().render_change_form(request, context, *args, **kwargs)

    def _outcomes(self, run, chosen):
        """The outcomes to choose from, with their counts; unchanged documents have no entry."""
        listed = [word for word in Outcome if word != Outcome.UNCHANGED]
        words = [(word, word.label, getattr(run, word)) for word in listed]
        every = ("", gettext("all"), sum(count for _word, _label, count in words))
        return [
            {"outcome": word, "label": label, "count": count, "chosen": word == chosen}
            for word, label, count in (every, *words)
        ]

    def _entries(self, run, outcome, page):
        """A page of what became of the documents, and its rows with their reasons in words."""
        rows = RunEntry.objects.filter(run=run).select_related("document__article")
        rows = rows.only(
            "path",
            "outcome",
            "reasons",
            "run",
            "document__path",
            "document__article__title",
            "document__article__language",
        )
        rows = rows.filter(outcome=outcome) if outcome else rows
        entries = Paginator(rows, ENTRIES).get_page(page)
        return entries, [(entry, reasons_in_words(entry.reasons)) for entry in entries]


class ReadingFilter(RuleFilter):
    """Documents by whether an article was read from them."""

    title = _("read")
    parameter_name = "read"
    rules = (
        ("yes", _("an article"), Q(article__isnull=False)),
        ("failed", _("nothing: it failed"), ~Q(reasons=[])),
        ("deleted", _("an article since deleted"), Q(article=None, reasons=[])),
    )


class RecentValuesFilter(admin.SimpleListFilter):
    """Documents by a column of few values: those of the latest documents are offered."""

    RECENT = 2000
    parameter_name: str = ""

    def lookups(self, request, model_admin):
        recent = SeedDocument.objects.order_by("-id").values_list(self.parameter_name, flat=True)
        return [(value, value) for value in sorted(set(recent[: self.RECENT])) if value]

    def queryset(self, request, queryset):
        return queryset.filter(**{self.parameter_name: self.value()}) if self.value() else queryset


class ShapeFilter(RecentValuesFilter):
    """Documents of one shape of page."""

    title = _("shape")
    parameter_name = "shape"


class EncodingFilter(RecentValuesFilter):
    """Documents in one encoding."""

    title = _("encoding")
    parameter_name = "encoding"


@admin.register(SeedDocument)
class SeedDocumentAdmin(OutOfTheMenu, ZonesPage, ReadOnlyAdmin):
    """Saved pages, and what was read from each."""

    list_display = ("path", "result", "shape", "encoding", "arrival")
    list_filter = (ReadingFilter, ShapeFilter, EncodingFilter)
    list_select_related = ("article",)
    search_fields = ("path",)
    ordering = ("-id",)
    fieldsets = (
        (None, {"fields": ("path", "article_link", "reason")}),
        (_("Read from it"), {"fields": ("what_was_read", "strip", "source_notice")}),
        (_("The page as saved"), {"fields": ("saved",), "classes": ("saved-page",)}),
        (
            _("File"),
            {
                "fields": (
                    ("encoding", "shape", "reader_version"),
                    "digest",
                    ("first_read_at", "read_at"),
                ),
                "classes": ("collapse",),
            },
        ),
    )
    readonly_fields = ("article_link", "reason", "what_was_read", "strip", "saved")

    def get_fieldsets(self, request, obj=None):
        if obj:
            obj.is_correctable = may_correct(request)
        return super().get_fieldsets(request, obj)

    def get_queryset(self, request):
        documents = super().get_queryset(request).defer("article__search", "article__body")
        in_list = is_list(request)
        long = ("raw", "headlines", "article__search", "article__body", "article__as_read")
        return documents.defer(*long) if in_list else documents

    @admin.display(description=_("first read"), ordering="first_read_at")
    def arrival(self, document):
        return in_short(document.first_read_at)

    @admin.display(description=_("article, or why not"))
    def result(self, document):
        return article_and_reasons(document.article, document.reasons)

    @admin.display(description=_("article"))
    def article_link(self, document):
        return link_to("articles_article", document.article)

    @admin.display(description=_("reason of the failure"))
    def reason(self, document):
        return as_paragraphs(reasons_in_words(document.reasons)) or NOTHING

    @admin.display(description=_("fields"))
    def what_was_read(self, document):
        """The fields as the last import read them, the long ones in part."""
        if not document.article:
            return NOTHING
        read = document.article.as_read
        rows = [
            (field_of(name).verbose_name, in_words(name, read[name]))
            for name in READ
            if read.get(name)
        ]
        lines = ((label, words[:600], "…" if len(words) > 600 else "") for label, words in rows)
        listed = format_html_join("", "<dt>{}</dt><dd><bdi>{}{}</bdi></dd>", lines)
        return format_html("<dl>{}</dl>", listed)

    @admin.display(description=_("headlines of other articles"))
    def strip(self, document):
        return strip_of(document)

    @admin.display(description=_("text"))
    def saved(self, document):
        return saved_page(document)
