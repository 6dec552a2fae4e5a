"""The desk of the editors: articles."""

from typing import ClassVar

from django.contrib import admin, messages
from django.contrib.admin.utils import unquote
from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import Q
from django.utils.html import format_html, format_html_join
from django.utils.translation import gettext, ngettext
from django.utils.translation import gettext_lazy as _
from js_asset import Media

from articles.items.choosing import let_keys_alone_be_chosen, mark_what_readers_do_not_see
from articles.items.drafts import acts
from articles.items.drafts.listing import BESIDE, MineFilter, StateFilter, of_drafts
from articles.items.drafts.listing import marks as marks_of
from articles.items.forms import ArticleForm
from articles.items.images.choosing import ShowsImage
from articles.items.notes import mine  # noqa: F401 - which registers its list
from articles.items.together.beside import TogetherBeside
from articles.items.together.mergeable import Mergeable
from articles.items.versions import typed, versions
from articles.lists import links  # noqa: F401 - which registers its list
from articles.lists.admin_list import (
    ArticleChangeList,
    AttentionFilter,
    ListedArticles,
    PatientPaginator,
    PublicationFilter,
    YearFilter,
)
from articles.models import Article, Language

let_keys_alone_be_chosen()
mark_what_readers_do_not_see()
admin.site.site_header = _("coopsite: the editors' desk")
admin.site.site_title = "coopsite"
admin.site.index_title = _("What waits today")

# Asked for in each row; Django's own `get_language_display` sorts out all choices each time.
LANGUAGES = dict(Language.choices)


class ArticleAdmin(ShowsImage, Mergeable, TogetherBeside):
    """Articles, their versions and their publishing; `seeds.admin` puts their pages beside them."""

    form = ArticleForm
    list_display = ("headline", "paper", "day", "language_code", "state")
    list_display_links = ("headline",)
    list_filter: ClassVar[tuple] = (
        StateFilter,
        MineFilter,
        AttentionFilter,
        "language",
        YearFilter,
        PublicationFilter,
    )
    list_select_related = ("publication",)
    list_per_page = 30
    paginator = PatientPaginator
    show_full_result_count = False
    show_facets = admin.ShowFacets.NEVER  # a count a filter reads every article
    search_fields = ("title",)  # shows the box; the index of words answers
    search_help_text = _("Words of the title and the text, with or without accents.")
    date_hierarchy = "published_on"
    ordering = ("-published_on", "-id")
    autocomplete_fields = ("publication",)
    actions: tuple[str, ...] = ("publish", "unpublish", "change_together", "make_one")
    together = ("publication", "language")
    fieldsets = (
        (None, {"fields": ("title", "lede", "body")}),
        (
            _("Where and when it was printed"),
            {
                "fields": (
                    "publication",
                    ("published_on", "date_precision"),
                    "authors",
                    "language",
                    "source_url",
                    "archive_url",
                )
            },
        ),
    )

    # The list

    def get_queryset(self, request):
        return ListedArticles(Article).defer("search").order_by(*self.ordering)

    def get_changelist(self, request, **kwargs):
        return ArticleChangeList

    def get_search_results(self, request, queryset, search_term):
        return queryset.holding(search_term) if search_term.strip() else queryset, False

    @admin.display(description=_("title"), ordering="title")
    def headline(self, article):
        return format_html('<bdi lang="{}">{}</bdi>', article.language, article)

    @admin.display(description=_("publication"), ordering="publication__name", empty_value="–")
    def paper(self, article):
        return article.publication and format_html("<bdi>{}</bdi>", article.publication)

    @admin.display(description=_("date"), ordering="published_on", empty_value="–")
    def day(self, article):
        return article.day if article.published_on else None

    @admin.display(description=_("language"), ordering="language")
    def language_code(self, article):
        name = LANGUAGES.get(article.language, article.language)
        return format_html('<abbr title="{}">{}</abbr>', name, article.language.upper())

    @admin.display(description=_("status"), ordering="status")
    def state(self, article):
        """Who may see it, and what a person should look at."""
        marks = marks_of(article, article.open_draft)
        if article.doubts:
            words = ngettext("%(count)d doubt", "%(count)d doubts", len(article.doubts))
            marks.append(("mark", words % {"count": len(article.doubts)}))
        if article.withholding_id or article.withheld_words:
            marks.append(("mark", gettext("withheld")))
        if article.differs:
            marks.append(("mark", gettext("page differs")))
        return format_html_join(" ", '<span class="{}">{}</span>', marks)

    # Publishing

    @admin.action(description=_("Publish the selected articles"), permissions=["publish"])
    def publish(self, request, queryset):
        self._publish(request, queryset, self.show)

    def _publish(self, request, queryset, verb):
        beside = of_drafts(Article, BESIDE)  # named and left: nobody sees here what they change
        wanted = queryset.filter(beside | Q(status=Article.Status.DRAFT))
        count = self._each(request, wanted, self.unless_beside(verb))
        said = ngettext(
            "%(count)d article was published.", "%(count)d articles were published.", count
        )
        self.message_user(request, said % {"count": count}, _level(count))

    def unless_beside(self, verb):
        """A verb that publishes an article and ends its draft, which may not stand beside it."""

        def done(request, article):
            acts.refuse_beside(article)
            verb(request, article)
            acts.end(article, request.user)

        return done

    @admin.action(description=_("Take the selected articles back"), permissions=["publish"])
    def unpublish(self, request, queryset):
        self._take_back(request, queryset, self.take_back)

    def _take_back(self, request, queryset, verb):
        shown = queryset.filter(status=Article.Status.PUBLISHED)
        count = self._each(request, shown, self.unless_scheduled(verb))
        said = ngettext(
            "%(count)d article was taken back.", "%(count)d articles were taken back.", count
        )
        self.message_user(request, said % {"count": count}, _level(count))

    def unless_scheduled(self, verb):
        """A verb that takes an article back from readers, who see it."""

        def done(request, article):
            if article.is_scheduled:
                said = _("“%(article)s” is scheduled: decide on its own page.")
                raise ValidationError(said, params={"article": article})
            verb(request, article)
            acts.hold(article, request.user)

        return done

    def show(self, request, article):
        """Show one article to readers."""
        article.publish()

    def take_back(self, request, article):
        """Take one article back from readers."""
        article.unpublish()

    def _each(self, request, articles, verb):
        """Do one verb to every article; what cannot be done is told, and the others go on."""
        count = 0
        for article in articles.without_texts():
            try:
                with transaction.atomic():
                    self.hold_as_listed(article)
                    verb(request, article)
            except ValidationError as refusal:
                self.message_user(request, " ".join(refusal.messages), messages.ERROR)
            else:
                count += 1
        return count

    # The form

    def view_on_site(self, article):
        """The public page, where readers may see the article."""
        shown = article.is_public and not article.withholding_id
        return article.get_absolute_url() if shown else None

    def changeform_view(self, request, object_id=None, form_url="", extra_context=None):
        if "_take" in request.POST and self.has_change_permission(request):
            self._take(request, object_id)
        if "_answer" in request.POST:
            request.POST = request.POST.copy()
            request.POST["_continue"] = "1"
        return super().changeform_view(request, object_id, form_url, extra_context)

    def _take(self, request, object_id):
        """Put the page's version of one field into what was posted, in the place of the editor's.

        The form then checks, cleans, saves and logs it like anything that an editor types.
        """
        article, name = self.get_object(request, unquote(object_id or "")), request.POST["_take"]
        if article and name in article.as_read:
            request.POST = request.POST.copy()
            request.POST[name] = typed(name, article)
            request.POST["_continue"] = "1"

    def save_model(self, request, obj, form, change):
        if form.cleaned_data.get("settled"):
            obj.answer(obj.doubts)
        obj.answer([one for one in obj.doubts if _key(one) == request.POST.get("_answer")])
        super().save_model(request, obj, form, change)

    def doubts_in_words(self, article):
        """Codes here; the room that reads pages knows their sentences."""
        return [doubt["code"] for doubt in article.doubts]

    def render_change_form(self, request, context, add=False, change=False, form_url="", obj=None):
        # The editor brings an inline import map, which the policy lets pass by its nonce.
        context["media"] = Media.from_media(context["media"], nonce=str(request.csp_nonce))
        if obj:
            context["versions"] = versions(obj)
            keys = map(_key, obj.doubts)
            context["doubts"] = list(zip(keys, self.doubts_in_words(obj), strict=True))
        return super().render_change_form(request, context, add, change, form_url, obj)


def _key(doubt):
    """What names one doubt of an article in its form."""
    return f"{doubt['code']} {doubt['detail']}"


def _level(count):
    return messages.SUCCESS if count else messages.WARNING
