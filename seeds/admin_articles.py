"""Articles in the admin, with the page beside them that they were read from."""

from django.contrib import admin, messages
from django.db.models import Q
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from articles.admin import ArticleAdmin
from articles.admin_list import AttentionFilter, differs
from articles.models import Article
from programmes.citing import check_citations
from programmes.models import Citation
from seeds.admin_mentions import MentionInline, NewMentionInline
from seeds.finding import find_figures
from seeds.models import RunEntry
from seeds.showing import saved_text, sentences, strip_of
from seeds.writing import STATING


class ImportedAttentionFilter(AttentionFilter):
    """Also articles in which an import left an editor's words, and the page says others."""

    def reasons(self):
        entries = RunEntry.objects.filter(
            outcome=RunEntry.Outcome.KEPT, document__article__isnull=False
        )
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


class ImportedArticleAdmin(ArticleAdmin):
    """Articles with the page that they were read from beside them."""

    list_filter = tuple(
        ImportedAttentionFilter if entry is AttentionFilter else entry
        for entry in ArticleAdmin.list_filter
    )
    readonly_fields = ("saved", "strip")
    inlines = (MentionInline, NewMentionInline)

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
        if STATING.intersection(form.changed_data):
            self._look_at_figures(request, obj)

    def _look_at_figures(self, request, article):
        """Check the quotes of its figures against the new text, and find what it states now."""
        gone = check_citations(article).orphaned
        if gone:
            said = ngettext(
                "%(count)d figure is cited for a sentence that no longer stands here.",
                "%(count)d figures are cited for sentences that no longer stand here.",
                len(gone),
            )
            self.message_user(request, said % {"count": len(gone)}, messages.WARNING)
        find_figures(Article.objects.filter(pk=article.pk))

    def get_deleted_objects(self, objs, request):
        """What goes with an article; and what stays, which must be said too."""
        listed, counts, needed, protected = super().get_deleted_objects(objs, request)
        cited = Citation.objects.filter(article__in=objs).values("figure").distinct().count()
        if cited:
            said = ngettext(
                "%(count)d figure quotes it: its sentence is kept, with the paper and the day.",
                "%(count)d figures quote it: their sentences are kept, with the paper and the day.",
                cited,
            )
            listed = [*listed, said % {"count": cited}]
        return listed, counts, needed, protected

    @admin.display(description=_("text"))
    def saved(self, article):
        return saved_text(self._document(article))

    @admin.display(description=_("headlines of other articles"))
    def strip(self, article):
        return strip_of(self._document(article))
