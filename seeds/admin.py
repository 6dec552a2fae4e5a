"""The imports as editors and operators see them: nothing here is typed, all of it is read."""

from django.contrib import admin
from django.urls import reverse
from django.utils.html import format_html, format_html_join
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from articles.admin import ArticleAdmin
from articles.models import Article
from seeds.models import ImportRun, RunEntry, SeedDocument
from seeds.reasons import sentence

LONGEST = 200_000  # characters of a saved page that are shown


def sentences(reasons):
    """Reasons as a list for a person."""
    return format_html_join("", "<p>{}</p>", ((sentence(r["code"], r["detail"]),) for r in reasons))


def saved_text(document):
    """A saved page as it was, to look at."""
    return format_html("<pre>{}</pre>", document.text[:LONGEST])


class ReadOnlyAdmin(admin.ModelAdmin):
    """Records of what happened: they can be looked at, and deleted by a superuser."""

    def has_add_permission(self, request):
        return False

    def has_change_permission(self, request, obj=None):
        return False

    def has_delete_permission(self, request, obj=None):
        return request.user.is_superuser


@admin.register(ImportRun)
class ImportRunAdmin(ReadOnlyAdmin):
    """Import runs with their counts."""

    list_display = (
        "started_at", "state", "duration_in_words",
        "created", "updated", "unchanged", "kept", "failed",
    )  # fmt: skip
    fields = (*list_display, "paths", "publish", "what_became_of_them")
    readonly_fields = ("state", "duration_in_words", "what_became_of_them")

    @admin.display(description=_("state"))
    def state(self, run):
        return run.get_state_display()

    @admin.display(description=_("duration"))
    def duration_in_words(self, run):
        if run.duration is None:
            return "–"
        return gettext("%(seconds).1f s") % {"seconds": run.duration.total_seconds()}

    @admin.display(description=_("documents"))
    def what_became_of_them(self, run):
        address = reverse("admin:seeds_runentry_changelist")
        links = [
            (address, run.pk, word, label, count)
            for word, label in RunEntry.Outcome.choices
            if (count := getattr(run, word)) and word != RunEntry.Outcome.UNCHANGED
        ]
        link = '<a href="{}?run__id__exact={}&amp;outcome__exact={}">{}: {}</a>'
        return format_html_join(" · ", link, links) or "–"


@admin.register(RunEntry)
class RunEntryAdmin(ReadOnlyAdmin):
    """What became of each document."""

    list_display = ("path", "outcome", "reason", "article_link", "run")
    list_filter = ("outcome",)
    list_select_related = ("run", "document__article")
    list_per_page = 100
    show_full_result_count = False
    search_fields = ("path",)
    fields = ("path", "outcome", "reason", "run", "document", "article_link")
    readonly_fields = ("reason", "article_link")

    def get_queryset(self, request):
        return super().get_queryset(request).defer("document__raw", "document__article__search")

    def lookup_allowed(self, lookup, value, request=None):
        return lookup == "run__id__exact" or super().lookup_allowed(lookup, value, request)

    @admin.display(description=_("reason"))
    def reason(self, entry):
        return sentences(entry.reasons)

    @admin.display(description=_("article"))
    def article_link(self, entry):
        return link_to_article(entry.document.article if entry.document else None)


def link_to_article(article):
    """A link to an article's form, or a dash."""
    if not article:
        return "–"
    address = reverse("admin:articles_article_change", args=[article.pk])
    return format_html('<a href="{}"><bdi>{}</bdi></a>', address, article)


@admin.register(SeedDocument)
class SeedDocumentAdmin(ReadOnlyAdmin):
    """Saved pages, and what was read from each."""

    list_display = ("path", "shape", "encoding", "article_link", "reason", "first_read_at")
    list_filter = ("shape", "encoding")
    list_select_related = ("article",)
    list_per_page = 100
    show_full_result_count = False
    search_fields = ("path",)
    fieldsets = (
        (None, {"fields": ("path", "article_link", "reason", "what_was_read", "strip")}),
        (_("The page as saved"), {"fields": ("saved",), "classes": ("saved-page",)}),
        (_("File"), {"fields": (("encoding", "shape"), ("reader_version", "digest"),
                                ("first_read_at", "read_at"))}),
    )  # fmt: skip
    readonly_fields = ("article_link", "reason", "what_was_read", "strip", "saved")

    class Media:
        css = {"all": ["articles/admin.css"]}

    def get_queryset(self, request):
        documents = super().get_queryset(request).defer("article__search")
        in_list = request.resolver_match.url_name.endswith("_changelist")
        return documents.defer("raw", "headlines", "article__search") if in_list else documents

    @admin.display(description=_("article"))
    def article_link(self, document):
        return link_to_article(document.article)

    @admin.display(description=_("reason of the failure"))
    def reason(self, document):
        return sentences(document.reasons) or "–"

    @admin.display(description=_("read from it"))
    def what_was_read(self, document):
        """The fields as the last import read them."""
        if not document.article:
            return "–"
        rows = (
            (Article._meta.get_field(name).verbose_name, value)
            for name, value in document.article.as_read.items()
            if value and name not in ("body", "date_precision")
        )
        rows = ((label, ", ".join(v) if isinstance(v, list) else v) for label, v in rows)
        return format_html_join("", "<p><strong>{}</strong> <bdi>{}</bdi></p>", rows)

    @admin.display(description=_("headlines of other articles"))
    def strip(self, document):
        return strip_of(document)

    @admin.display(description=_("text"))
    def saved(self, document):
        return saved_text(document)


def strip_of(document):
    """The headlines of a page, folded away."""
    if not document.headlines:
        return "–"
    return format_html(
        "<details><summary>{}</summary><ol>{}</ol></details>",
        len(document.headlines),
        format_html_join("", "<li><bdi>{}</bdi></li>", ((h,) for h in document.headlines)),
    )


admin.site.unregister(Article)


@admin.register(Article)
class ImportedArticleAdmin(ArticleAdmin):
    """Articles with the page that they were read from beside them."""

    readonly_fields = (*ArticleAdmin.readonly_fields, "saved", "strip")

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

    @admin.display(description=_("doubts of the reader"))
    def doubts_in_words(self, article):
        return sentences(article.doubts) or "–"

    @admin.display(description=_("text"))
    def saved(self, article):
        return saved_text(self._document(article))

    @admin.display(description=_("headlines of other articles"))
    def strip(self, article):
        return strip_of(self._document(article))
