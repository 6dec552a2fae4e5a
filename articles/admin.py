"""The desk of the editors: articles and publications."""

from difflib import SequenceMatcher

from django import forms
from django.contrib import admin, messages
from django.contrib.admin.utils import unquote
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import connection, models, transaction
from django.db.models import Count, Max, Min, Q
from django.http import Http404, HttpResponseNotAllowed
from django.shortcuts import get_object_or_404, redirect
from django.urls import path, reverse
from django.utils.html import conditional_escape, format_html, strip_tags
from django.utils.safestring import SafeString
from django.utils.translation import gettext, ngettext_lazy
from django.utils.translation import gettext_lazy as _
from js_asset import Media

from articles.models import Article, Publication
from articles.versions import NAMES, differing, standing, write

admin.site.site_header = _("coopsite: the editors' desk")
admin.site.site_title = "coopsite"
admin.site.index_title = _("What would you like to curate?")


class YearFilter(admin.SimpleListFilter):
    """Articles of a year; the years run from the first article to the last."""

    title = _("year")
    parameter_name = "year"

    def lookups(self, request, model_admin):
        ends = Article.objects.aggregate(first=Min("published_on"), last=Max("published_on"))
        if not ends["first"]:
            return []
        return [(str(y), str(y)) for y in range(ends["last"].year, ends["first"].year - 1, -1)]

    def queryset(self, request, queryset):
        year = self.value()
        if year and year.isascii() and year.isdigit() and 0 < int(year) < 9999:
            return queryset.filter(published_on__year=int(year))
        return queryset


class AttentionFilter(admin.SimpleListFilter):
    """Articles that wait for a person: a doubt of the reader, or no date or publication."""

    title = _("needs attention")
    parameter_name = "attention"

    def lookups(self, request, model_admin):
        return [("yes", _("yes")), ("doubts", _("the reader doubts")), ("no", _("no"))]

    def queryset(self, request, queryset):
        doubted = ~Q(doubts=[])
        waiting = doubted | Q(published_on=None) | Q(publication=None)
        kinds = {"yes": waiting, "doubts": doubted, "no": ~waiting}
        return queryset.filter(kinds[self.value()]) if self.value() in kinds else queryset


class ArticleForm(forms.ModelForm):
    """An article, with one author a line."""

    authors = forms.CharField(
        label=_("Authors"),
        required=False,
        widget=forms.Textarea(attrs={"rows": 2}),
        help_text=_("One a line."),
    )

    source_url = forms.URLField(label=_("Source"), required=False, assume_scheme="https")

    class Meta:
        model = Article
        fields = (
            "title", "lede", "body", "publication", "published_on", "date_precision", "authors",
            "language", "source_url", "status",
        )  # fmt: skip
        widgets = {
            "title": forms.Textarea(attrs={"rows": 2}),
            "lede": forms.Textarea(attrs={"rows": 4}),
        }

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.initial["authors"] = "\n".join(self.instance.authors)

    def clean_authors(self):
        names = [" ".join(line.split()) for line in self.cleaned_data["authors"].splitlines()]
        if any(len(name) > 200 for name in names):
            raise ValidationError(_("A name has at most 200 characters: one author a line."))
        return [name for name in names if name]

    def clean_title(self):
        return " ".join(self.cleaned_data["title"].split())

    def clean_lede(self):
        return " ".join(self.cleaned_data["lede"].split())


@admin.register(Article)
class ArticleAdmin(admin.ModelAdmin):
    """Articles, their two versions and their publishing."""

    form = ArticleForm
    list_display = ("headline", "publication", "day", "language", "status", "state_of_reading")
    list_display_links = ("headline",)
    list_filter = ("status", AttentionFilter, "publication", "language", YearFilter)
    list_select_related = ("publication",)
    list_per_page = 50
    show_full_result_count = False
    search_fields = ("title",)  # shows the box; the index of words answers
    search_help_text = _("Words of the title and the text, with or without accents.")
    date_hierarchy = "published_on"
    ordering = ("-published_on", "-id")
    autocomplete_fields = ("publication",)
    actions = ("publish", "unpublish")
    fieldsets = (
        (None, {"fields": ("doubts_in_words", "title", "lede", "body")}),
        (
            _("Where and when it was printed"),
            {"fields": ("publication", ("published_on", "date_precision"), "authors", "language",
                        "source_url")},
        ),
        (_("Who may see it"), {"fields": ("status",)}),
    )  # fmt: skip
    readonly_fields = ("doubts_in_words",)

    class Media:
        css = {"all": ["articles/admin.css"]}

    def get_queryset(self, request):
        return super().get_queryset(request).defer("search")

    def get_search_results(self, request, queryset, search_term):
        if not search_term.strip():
            return queryset, False
        with connection.cursor() as cursor:
            words = search_term.replace("\x00", "")[:300]
            cursor.execute("SELECT articles_search_query(%s)::text", [words])
            (query,) = cursor.fetchone()
        found = queryset.extra(where=["articles_article.search @@ %s::tsquery"], params=[query])
        return found, False

    @admin.display(description=_("title"), ordering="title")
    def headline(self, article):
        return format_html(
            '<bdi lang="{}">{}</bdi>', article.language, article.title or gettext("Untitled")
        )

    @admin.display(description=_("date"), ordering="published_on")
    def day(self, article):
        return article.day if article.published_on else "–"

    @admin.display(description=_("reading"))
    def state_of_reading(self, article):
        """Marks for what a person should look at."""
        marks = []
        if article.doubts:
            marks.append(gettext("doubts"))
        if differing(article):
            marks.append(gettext("differs from its page"))
        return ", ".join(marks)

    @admin.display(description=_("doubts of the reader"))
    def doubts_in_words(self, article):
        """Codes here; the room that reads pages knows their sentences."""
        return ", ".join(doubt["code"] for doubt in article.doubts) or "–"

    def view_on_site(self, article):
        if article.status != Article.Status.PUBLISHED:
            return None
        return article.get_absolute_url()

    # Publishing

    @admin.action(description=_("Publish the selected articles"), permissions=["change"])
    def publish(self, request, queryset):
        said = ngettext_lazy(
            "%(count)d article was published.", "%(count)d articles were published.", "count"
        )
        self._each(request, queryset, Article.publish, said)

    @admin.action(description=_("Take the selected articles back"), permissions=["change"])
    def unpublish(self, request, queryset):
        said = ngettext_lazy(
            "%(count)d article was taken back.", "%(count)d articles were taken back.", "count"
        )
        self._each(request, queryset, Article.unpublish, said)

    def _each(self, request, queryset, verb, said):
        """Do one verb to every article; what cannot be done is told, and the others go on."""
        count = 0
        for article in queryset:
            try:
                with transaction.atomic():
                    verb(article)
                    self.log_change(request, article, [{"changed": {"fields": ["status"]}}])
            except ValidationError as refusal:
                self.message_user(request, " ".join(refusal.messages), messages.ERROR)
            else:
                count += 1
        if count:
            self.message_user(request, said % {"count": count}, messages.SUCCESS)

    # Two versions

    def get_urls(self):
        return [
            path(
                "<path:object_id>/take/<str:name>/",
                self.admin_site.admin_view(self.take_reading),
                name="articles_article_take",
            ),
            *super().get_urls(),
        ]

    def take_reading(self, request, object_id, name):
        """Put the page's version of one field in the place of the editor's."""
        if request.method != "POST":
            return HttpResponseNotAllowed(["POST"])
        article = get_object_or_404(Article, pk=unquote(object_id))
        if not self.has_change_permission(request, article):
            raise PermissionDenied
        if name not in NAMES or name not in article.as_read:
            raise Http404
        write(
            article,
            {name: article.as_read[name]},
            lambda paper: Publication.objects.named(paper, language=article.language),
        )
        try:
            article.clean()
        except ValidationError as refusal:
            self.message_user(request, " ".join(refusal.messages), messages.ERROR)
        else:
            article.save()
            self.log_change(request, article, [{"changed": {"fields": [name]}}])
            self.message_user(request, gettext("The page's version was taken."), messages.SUCCESS)
        return redirect("admin:articles_article_change", article.pk)

    def render_change_form(self, request, context, *args, obj=None, **kwargs):
        # The editor brings an inline import map, which the policy lets pass by its nonce.
        context["media"] = Media.from_media(context["media"], nonce=str(request.csp_nonce))
        context["versions"] = versions(obj) if obj else []
        return super().render_change_form(request, context, *args, obj=obj, **kwargs)


def versions(article):
    """For each field that differs from its page: name, label, both versions, differences marked."""
    stands = standing(article)
    rows = []
    for name in differing(article):
        read, now = _plain(article.as_read[name]), _plain(stands[name])
        marked_read, marked_now = _compared(read, now)
        rows.append(
            {
                "name": name,
                "label": Article._meta.get_field(name).verbose_name,
                "read": marked_read,
                "stands": marked_now,
                "take": reverse("admin:articles_article_take", args=[article.pk, name]),
            }
        )
    return rows


def _plain(value):
    text = ", ".join(value) if isinstance(value, list) else str(value)
    return strip_tags(text.replace("><", "> <"))


def _compared(read, stands):
    """Two texts with the words that only one of them has marked."""
    before, after = read.split(), stands.split()
    left, right = [], []
    for tag, a, b, c, d in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        old = conditional_escape(" ".join(before[a:b]))
        new = conditional_escape(" ".join(after[c:d]))
        left.append(old if tag == "equal" else f"<del>{old}</del>")
        right.append(new if tag == "equal" else f"<ins>{new}</ins>")
    return SafeString(" ".join(left)), SafeString(" ".join(right))


@admin.register(Publication)
class PublicationAdmin(admin.ModelAdmin):
    """Publications and how much of their texts may be shown."""

    list_display = ("name", "language", "reuse", "article_count")
    list_filter = ("reuse", "language")
    search_fields = ("name",)
    prepopulated_fields = {"slug": ("name",)}
    formfield_overrides = {models.URLField: {"assume_scheme": "https"}}

    def get_queryset(self, request):
        return super().get_queryset(request).annotate(count=Count("articles"))

    @admin.display(description=_("articles"), ordering="count")
    def article_count(self, publication):
        address = reverse("admin:articles_article_changelist")
        return format_html(
            '<a href="{}?publication__id__exact={}">{}</a>',
            address, publication.pk, publication.count,
        )  # fmt: skip
