"""The imports as editors and operators see them: nothing here is typed, all of it is read."""

from django.contrib import admin
from django.core.paginator import Paginator
from django.db.models import Q
from django.urls import reverse
from django.utils.formats import date_format
from django.utils.html import format_html, format_html_join
from django.utils.timezone import localtime
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from articles.admin import ArticleAdmin, field_of, in_words
from articles.admin_list import AttentionFilter, PatientPaginator, differs
from articles.models import Article
from seeds.models import ImportRun, RunEntry, SeedDocument
from seeds.reasons import sentence

LONGEST = 200_000  # characters of a saved page that are shown
NOTHING = "–"
ENTRIES = 100  # documents of a run on one page
Outcome = RunEntry.Outcome
READ = ("title", "publication", "published_on", "authors", "language", "source_url", "lede", "body")


def sentences(reasons):
    """Reasons as sentences for a person."""
    return [sentence(reason["code"], _detail(reason)) for reason in reasons]


def _detail(reason):
    """The detail of a reason; fields that were kept have a name for editors."""
    if reason["code"] != "kept":
        return reason["detail"]
    labels = {field.name: str(field.verbose_name) for field in Article._meta.fields}
    return ", ".join(labels.get(name, name) for name in reason["detail"].split(", "))


def as_paragraphs(lines):
    """Sentences one under the other."""
    return format_html_join("", "<p>{}</p>", ((line,) for line in lines))


def link_to(kind, row, words=""):
    """A link to the form of a row, or a dash."""
    if not row:
        return NOTHING
    address = reverse(f"admin:{kind}_change", args=[row.pk])
    return format_html('<a href="{}"><bdi>{}</bdi></a>', address, words or row)


def article_and_reasons(article, reasons):
    """What a document led to, and what is to be said of it."""
    link = link_to("articles_article", article) if article else ""
    return format_html("{}{}", link, as_paragraphs(sentences(reasons))) or NOTHING


def in_short(moment):
    """A moment by the site's clock."""
    return date_format(localtime(moment), "SHORT_DATETIME_FORMAT")


def saved_text(document):
    """A saved page as it was, to look at."""
    text = document.text
    note = gettext("The page goes on: only its beginning is shown.")
    more = format_html('<p class="help">{}</p>', note) if len(text) > LONGEST else ""
    # It scrolls, so the keyboard must reach it.
    box = '<pre tabindex="0" aria-label="{}">{}</pre>{}'
    return format_html(box, gettext("The page as saved"), text[:LONGEST], more)


def strip_of(document):
    """The headlines of a page, folded away."""
    if not document.headlines:
        return NOTHING
    return format_html(
        "<details><summary>{}</summary><ol>{}</ol></details>",
        len(document.headlines),
        format_html_join("", "<li><bdi>{}</bdi></li>", ((line,) for line in document.headlines)),
    )


class ReadOnlyAdmin(admin.ModelAdmin):
    """Records of what happened: they can be looked at, and deleted by a superuser."""

    list_per_page = 50
    paginator = PatientPaginator
    show_full_result_count = False
    show_facets = admin.ShowFacets.NEVER

    def has_add_permission(self, request):
        return False

    def has_change_permission(self, request, obj=None):
        return False

    def has_delete_permission(self, request, obj=None):
        return request.user.is_superuser


@admin.register(ImportRun)
class ImportRunAdmin(ReadOnlyAdmin):
    """Import runs: what each was given, and what became of it."""

    list_display = (
        "start", "standing", "duration_in_words",
        "created", "updated", "unchanged", "kept", "failed",
    )  # fmt: skip
    list_filter = ("state",)
    fields = (("start", "standing", "duration_in_words"), "given", "publish")
    readonly_fields = ("start", "standing", "duration_in_words", "given")

    @admin.display(description=_("started"), ordering="started_at")
    def start(self, run):
        return in_short(run.started_at)

    @admin.display(description=_("state"), ordering="state")
    def standing(self, run):
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

    @admin.display(description=_("paths"))
    def given(self, run):
        return format_html_join("", "<div><bdi>{}</bdi></div>", ((path,) for path in run.paths))

    def render_change_form(self, request, context, add=False, change=False, form_url="", obj=None):
        outcome = request.GET.get("outcome", "")
        context["outcome"] = outcome if outcome in Outcome.values else ""
        context["outcomes"] = self._outcomes(obj, context["outcome"])
        page = request.GET.get("page")
        context["entries"], context["rows"] = self._entries(obj, context["outcome"], page)
        return super().render_change_form(request, context, add, change, form_url, obj)

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
        """A page of what became of the documents, and its rows with their reasons as sentences."""
        rows = RunEntry.objects.filter(run=run).select_related("document__article")
        rows = rows.only("path", "outcome", "reasons", "run", "document__path",
                         "document__article__title", "document__article__language")  # fmt: skip
        rows = rows.filter(outcome=outcome) if outcome else rows
        entries = Paginator(rows, ENTRIES).get_page(page)
        return entries, [(entry, sentences(entry.reasons)) for entry in entries]


@admin.register(RunEntry)
class RunEntryAdmin(ReadOnlyAdmin):
    """What became of each document, over all runs."""

    list_display = ("path", "standing", "result", "run_link")
    list_filter = ("outcome",)
    list_select_related = ("run", "document__article")
    search_fields = ("path",)
    ordering = ("-id",)
    fields = ("path", "standing", "reason", "run_link", "document_link", "article_link")
    readonly_fields = ("standing", "reason", "run_link", "document_link", "article_link")

    def get_queryset(self, request):
        return super().get_queryset(request).defer(
            "document__raw", "document__headlines", "document__article__search",
            "document__article__body", "document__article__as_read",
        )  # fmt: skip

    @admin.display(description=_("outcome"), ordering="outcome")
    def standing(self, entry):
        label = entry.get_outcome_display()
        return format_html('<span class="status {}">{}</span>', entry.outcome, label)

    @admin.display(description=_("article, or why not"))
    def result(self, entry):
        article = entry.document and entry.document.article
        return article_and_reasons(article, entry.reasons)

    @admin.display(description=_("reason"))
    def reason(self, entry):
        return as_paragraphs(sentences(entry.reasons)) or NOTHING

    @admin.display(description=_("article"))
    def article_link(self, entry):
        return link_to("articles_article", entry.document and entry.document.article)

    @admin.display(description=_("document"))
    def document_link(self, entry):
        return link_to("seeds_seeddocument", entry.document)

    @admin.display(description=_("import run"))
    def run_link(self, entry):
        return link_to("seeds_importrun", entry.run, in_short(entry.run.started_at))


class ReadingFilter(admin.SimpleListFilter):
    """Documents by whether an article was read from them."""

    title = _("read")
    parameter_name = "read"

    def lookups(self, request, model_admin):
        return [
            ("yes", _("an article")),
            ("failed", _("nothing: it failed")),
            ("deleted", _("an article since deleted")),
        ]

    def queryset(self, request, queryset):
        kinds = {
            "yes": Q(article__isnull=False),
            "failed": ~Q(reasons=[]),
            "deleted": Q(article=None, reasons=[]),
        }
        return queryset.filter(kinds.get(self.value() or "", Q()))


class RecentValuesFilter(admin.SimpleListFilter):
    """Documents by a column of few values: those of the latest, not of all documents, are offered."""

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
class SeedDocumentAdmin(ReadOnlyAdmin):
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
        (_("File"), {"fields": (("encoding", "shape", "reader_version"), "digest",
                                ("first_read_at", "read_at")), "classes": ("collapse",)}),
    )  # fmt: skip
    readonly_fields = ("article_link", "reason", "what_was_read", "strip", "saved")

    def get_queryset(self, request):
        documents = super().get_queryset(request).defer("article__search", "article__body")
        in_list = request.resolver_match.url_name.endswith("_changelist")
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
        return as_paragraphs(sentences(document.reasons)) or NOTHING

    @admin.display(description=_("fields"))
    def what_was_read(self, document):
        """The fields as the last import read them, the long ones in part."""
        if not document.article:
            return NOTHING
        read = document.article.as_read
        rows = [(field_of(name).verbose_name, in_words(name, read[name]))
                for name in READ if read.get(name)]  # fmt: skip
        lines = ((label, words[:600], "…" if len(words) > 600 else "") for label, words in rows)
        listed = format_html_join("", "<dt>{}</dt><dd><bdi>{}{}</bdi></dd>", lines)
        return format_html("<dl>{}</dl>", listed)

    @admin.display(description=_("headlines of other articles"))
    def strip(self, document):
        return strip_of(document)

    @admin.display(description=_("text"))
    def saved(self, document):
        return saved_text(document)


class ImportedAttentionFilter(AttentionFilter):
    """Also articles in which an import left an editor's words, and the page says others."""

    def reasons(self):
        entries = RunEntry.objects.filter(outcome=Outcome.KEPT, document__article__isnull=False)
        # An entry says what once was; whether it still is, the few articles themselves tell.
        kept = Q(pk__in=entries.values("document__article")) & differs()
        return [*super().reasons(), ("kept", _("the page says something else"), kept)]


# What an editor's own entry answers; the other doubts wait until somebody has looked.
ANSWERED_BY = {
    "no-title": "title",
    "no-body": "body",
    "no-publication": "publication",
    "no-date": "published_on",
    "impossible-date": "published_on",
    "future-date": "published_on",
}

admin.site.unregister(Article)


@admin.register(Article)
class ImportedArticleAdmin(ArticleAdmin):
    """Articles with the page that they were read from beside them."""

    list_filter = tuple(
        ImportedAttentionFilter if entry is AttentionFilter else entry
        for entry in ArticleAdmin.list_filter
    )
    readonly_fields = ("saved", "strip")

    def get_fieldsets(self, request, obj=None):
        fieldsets = super().get_fieldsets(request, obj)
        if not obj or not self._document(obj):
            return fieldsets
        page = {"fields": ("saved", "strip"), "classes": ("saved-page",)}
        return (*fieldsets, (_("The page as saved"), page))

    def _document(self, article):
        """The latest page that was saved of an article, asked for once a form."""
        if not hasattr(article, "_latest_document"):
            article._latest_document = article.documents.order_by("-id").first()
        return article._latest_document

    def doubts_in_words(self, article):
        return sentences(article.doubts)

    def save_model(self, request, obj, form, change):
        obj.doubts = [
            doubt
            for doubt in obj.doubts
            if not getattr(obj, ANSWERED_BY.get(doubt["code"], ""), None)
        ]
        super().save_model(request, obj, form, change)

    @admin.display(description=_("text"))
    def saved(self, article):
        return saved_text(self._document(article))

    @admin.display(description=_("headlines of other articles"))
    def strip(self, article):
        return strip_of(self._document(article))
