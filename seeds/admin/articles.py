"""Articles in the admin, with the page beside them that they were read from."""

from django.contrib import admin, messages
from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import Q
from django.utils.html import format_html
from django.utils.translation import gettext, ngettext
from django.utils.translation import gettext_lazy as _

from articles.admin import ArticleAdmin
from articles.lists.admin_list import AttentionFilter, differs
from articles.models import Article, Withholding
from programmes.admin.figures.corrections import Correctable
from programmes.admin.figures.of_article import tell_of_lost, ways_to_figures
from programmes.admin.figures.withhold_page import Withholdable
from programmes.figures import withholding
from programmes.figures.citing import check_citations
from programmes.figures.withheld import mark
from programmes.models import Citation, Figure
from seeds.admin.candidates import BESIDE, CandidatesBeside
from seeds.admin.drawing import captions, saved_page
from seeds.admin.mentions import MentionInline, NewMentionInline
from seeds.admin.missed import may_mark, missed_in
from seeds.admin.openings import openings_of, warnings_of
from seeds.admin.showing import reasons_in_words, strip_of
from seeds.admin.zones.page import may_correct
from seeds.intake.answering import field_of
from seeds.loading.writing import STATING
from seeds.models import RunEntry
from seeds.stating.finding import find_figures
from seeds.stating.renewing import forget_suggestions


class ImportedAttentionFilter(AttentionFilter):
    """Also articles in which an import left an editor's words, and the page says others."""

    def reasons(self):
        return [*super().reasons(), ("kept", _("the page says something else"), says_otherwise)]


def says_otherwise() -> Q:
    """The articles of which an import kept an editor's words, and the page says others."""
    entries = RunEntry.objects.filter(
        outcome=RunEntry.Outcome.KEPT, document__article__isnull=False
    )
    # An entry says what once was; whether it still is, the few articles themselves tell.
    kept: Q = Q(pk__in=entries.values("document__article")) & differs()
    return kept


# Doubts that an editor answers by entering what the page did not give ...
MISSING = (
    "no-title",
    "no-body",
    "no-publication",
    "no-date",
    "impossible-date",
    "future-date",
    "ambiguous-date",
    "bad-source",
)
# ... and by choosing something else; the others wait until somebody has looked.
UNSURE = ("unsure-title", "unsure-publication", "unsure-date", "unsure-authors")


@admin.register(Article)
class ImportedArticleAdmin(CandidatesBeside, Withholdable, Correctable, ArticleAdmin):
    """Articles with the page that they were read from beside them."""

    list_filter = tuple(
        ImportedAttentionFilter if entry is AttentionFilter else entry
        for entry in ArticleAdmin.list_filter
    )
    actions = (
        *("publish", "publish_without_doubt", "unpublish", "unpublish_alone"),
        *("change_together", "make_one"),
    )
    has_evidence = True
    readonly_fields = ("saved", "photographs", "strip", *BESIDE.values())
    inlines = (MentionInline, NewMentionInline)
    change_form_template = "admin/seeds/article_form.html"

    def get_fieldsets(self, request, obj=None):
        fieldsets = super().get_fieldsets(request, obj)
        if not obj or not self._document(obj):
            return fieldsets
        fieldsets = [
            (label, options | {"fields": self.with_candidates(obj, options["fields"])})
            for label, options in fieldsets
        ]
        self._document(obj).is_correctable = may_correct(request)
        page = {"fields": ("saved", "photographs", "strip"), "classes": ("saved-page",)}
        return (*fieldsets, (_("The page as saved"), page))

    def render_change_form(self, request, context, *args, **kwargs):
        obj = context["original"]
        if obj:
            context["ways_to_figures"] = ways_to_figures(obj, request.user)
        if obj and may_mark(request) and not self.beside(request):  # else it is no reader's text
            saved = obj if request.method == "GET" else Article.objects.get(pk=obj.pk)
            context["missed"] = missed_in(saved)
        return super().render_change_form(request, context, *args, **kwargs)

    def doubts_in_words(self, article):
        return reasons_in_words(article.doubts)

    def lock(self, key):
        Withholding.objects.one_at_a_time()  # rows are locked after this, never before
        super().lock(key)

    def save_model(self, request, obj, form, change):
        obj.answer([doubt for doubt in obj.doubts if _is_answered(doubt, obj, form.changed_data)])
        if change:  # what is withheld of it may have changed since it was read
            Withholding.objects.one_at_a_time()
            obj.refresh_from_db(fields=["withholding", "withheld_words"])
        super().save_model(request, obj, form, change)
        if self.beside(request):
            return  # what follows does once it is published
        if not change or STATING & {*form.changed_data}:
            self._find_figures(request, obj)
        else:
            check_citations([obj])  # they copy its source, and its title once it is published

    def before_together(self):
        Withholding.objects.one_at_a_time()  # rows are locked after this, never before

    def put_together(self, row, values):
        super().put_together(row, values)
        row.answer([doubt for doubt in row.doubts if _is_answered(doubt, row, values)])
        row.save(update_fields=["doubts", "answered"])

    def after_together(self, request, rows, names):
        for article in rows if STATING & names else ():
            self._find_figures(request, article)

    def openings(self, request, item, draft):
        return [*super().openings(request, item, draft), *openings_of(item)]

    def warnings(self, item):
        return warnings_of(item)

    def restored(self, request, item):
        """What saving its form does: its text is read."""
        if self.beside(request):
            return
        Withholding.objects.one_at_a_time()
        self._find_figures(request, item)
        self.restored_whole(request, [item])

    def published(self, item, by, columns):
        """Its quotes come back with it and copy what a draft could not tell; a text that changed is
        read."""
        Withholding.objects.one_at_a_time()
        withholding.show_with(item, by=by)
        lost = self._read(item, by) if STATING & {*columns} else []
        self.restored_whole(None, [item])
        return lost

    def taken_back(self, item, by, evidence_stays):
        """Let its quotes go with it, unless the evidence is to stay."""
        withholding.withhold_with(item, by=by, evidence_stays=evidence_stays)

    def show(self, request, article):
        withholding.publish(article, by=request.user)

    def take_back(self, request, article):
        withholding.take_back(article, by=request.user)

    @admin.action(
        description=_("Take the selected articles back; their quotes stay as evidence"),
        permissions=["publish"],
    )
    def unpublish_alone(self, request, queryset):
        self._take_back(request, queryset, self.take_back_alone)

    def take_back_alone(self, request, article):
        withholding.take_back(article, by=request.user, evidence_stays=True)

    @admin.action(
        description=_("Publish those of the selected articles that are without doubt"),
        permissions=["publish"],
    )
    def publish_without_doubt(self, request, queryset):
        """Publish what no doubt is left about; the others are counted and left."""
        doubted = queryset.filter(status=Article.Status.DRAFT).exclude(doubts=[]).count()
        if doubted:
            said = ngettext(
                "%(count)d article is in doubt: it was left.",
                "%(count)d articles are in doubt: they were left.",
                doubted,
            )
            self.message_user(request, said % {"count": doubted}, messages.WARNING)
        self._publish(request, queryset.filter(doubts=[]), self.show_without_doubt)

    def show_without_doubt(self, request, article):
        """Publish an article unless an import has raised a doubt since the list was read."""
        if Article.objects.select_for_update().get(pk=article.pk).doubts:
            said = _("“%(article)s” is in doubt now: it was left.")
            raise ValidationError(said, params={"article": article})
        self.show(request, article)

    def _publish(self, request, queryset, verb):
        """Publish them; their citations copy what a draft could not tell."""
        keys = list(queryset.values_list("pk", flat=True))
        super()._publish(request, queryset, verb)
        cited = Citation.objects.filter(article__in=keys).values("article")
        check_citations(Article.objects.select_related("publication").filter(pk__in=cited))

    def _find_figures(self, request, article):
        for said in self._read(article, request.user):
            self.message_user(request, said, messages.WARNING)

    def _read(self, article, by):
        """Look for its figures in the text as it stands now; what is to be said of quotes that are
        gone."""
        orphans = article.citations.orphaned()
        before = set(orphans.values_list("pk", flat=True))
        find_figures(Article.objects.filter(pk=article.pk))
        lost = list(orphans.exclude(pk__in=before).select_related("figure").order_by("figure"))
        return [tell_of_lost(article, lost, by)] if lost else []

    def get_deleted_objects(self, objs, request):
        """Before an article is deleted, say which figures are cited from it."""
        listed, counts, missing, protected = super().get_deleted_objects(objs, request)
        deleted: list[object] = [*listed]  # text, and lists of text below it
        cited = Citation.objects.filter(article__in=list(objs)).select_related("figure")
        kept = cited.exclude(figure__state=Figure.State.SUGGESTED)
        quotes = [format_html("<bdi>{}</bdi>", citation.exact) for citation in kept]
        if quotes:
            said = gettext("Figures are cited from it. They stay, and these quotes are kept:")
            deleted += [said, quotes]
        return deleted, counts, missing, protected

    @transaction.atomic
    def delete_model(self, request, obj):
        Withholding.objects.one_at_a_time()  # as whoever publishes it meanwhile
        forget_suggestions([obj])
        super().delete_model(request, obj)

    @transaction.atomic
    def delete_queryset(self, request, queryset):
        Withholding.objects.one_at_a_time()
        forget_suggestions(queryset)
        super().delete_queryset(request, queryset)

    def restored_whole(self, request, items):
        """See where their quotes stand; what is withheld by now is so, also of what came back."""
        Withholding.objects.one_at_a_time()
        self._see_quotes(items)

    def previewed(self, item, by):
        """Its quotes stand where they will, and what is withheld of it is so; nobody need wait for
        what is undone at once."""
        withholding.show_with(item, by=by)
        self._see_quotes([item])

    def _see_quotes(self, items):
        rows = Article.objects.filter(pk__in=[item.pk for item in items])
        articles = list(rows.select_related("publication").defer("search"))
        check_citations(articles)
        cited = Q(article__in=articles)
        figures = set(Citation.objects.filter(cited).values_list("figure", flat=True))
        mark(articles, cited, figures, Withholding.objects.standing())

    @admin.display(description=_("text"))
    def saved(self, article):
        return saved_page(self._document(article))

    @admin.display(description=_("photographs of the page"))
    def photographs(self, article):
        return captions(self._document(article))

    @admin.display(description=_("headlines of other articles"))
    def strip(self, article):
        return strip_of(self._document(article))


def _is_answered(doubt, article, changed):
    """Whether what an editor entered answers a doubt."""
    field = field_of(doubt)
    if doubt["code"] in MISSING:
        return bool(getattr(article, field))
    return doubt["code"] in UNSURE and field in changed
