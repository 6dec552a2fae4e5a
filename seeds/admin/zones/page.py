"""The page on which an editor says what the lines of a saved page are, and has it read again."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.template.response import TemplateResponse
from django.urls import path, reverse
from django.utils.translation import gettext as _

from articles.lists.query import key_of
from articles.models import Article
from seeds.admin.zones.correcting import Correcting, SavedPage
from seeds.loading.again import correct
from seeds.models import RunEntry, SeedDocument

Outcome = RunEntry.Outcome


def may_correct(request: HttpRequest) -> bool:
    """Whether who is at the desk may say what the lines of saved pages are."""
    wanted = ("articles.change_article", "articles.add_article", "seeds.view_seeddocument")
    return bool(request.user.has_perms(wanted))


def address_of(document: SeedDocument) -> str:
    """Where the lines of a document are corrected."""
    return reverse("admin:seeds_seeddocument_zones", args=[document.pk])


class ZonesPage:
    """For the admin of documents: the page of their lines."""

    admin_site: Any
    opts: Any

    def get_urls(self) -> list[Any]:
        page = self.admin_site.admin_view(self.zones_view)
        own = path("<path:object_id>/zones/", page, name="seeds_seeddocument_zones")
        return [own, *super().get_urls()]  # type: ignore[misc]

    def zones_view(self, request: HttpRequest, object_id: str) -> HttpResponse:
        """Show the lines of a page, or do what a button says."""
        if not may_correct(request):
            raise PermissionDenied
        rows = SeedDocument.objects.select_related("article__publication")
        if not (document := rows.filter(pk=key_of(object_id)).first()):
            raise Http404
        correcting = Correcting(request, _saved(document))
        if request.method == "POST":
            try:
                if correcting.act():
                    return _kept(
                        request, document, correct(document, correcting.said, request.user)
                    )
            except ValidationError as refusal:
                messages.error(request, " ".join(refusal.messages))
        context = {
            **self.admin_site.each_context(request),
            "title": _("What the lines of the page are"),
            "opts": self.opts,
            "original": document,
            "article": document.article,
            "zones": correcting.context(),
        }
        return TemplateResponse(request, "admin/seeds/zones.html", context)


def _saved(document: SeedDocument) -> SavedPage:
    return SavedPage(document.digest, document.path, bytes(document.raw), document.article)


def _kept(request: HttpRequest, document: SeedDocument, outcome: str) -> HttpResponse:
    """Say what became of the article, and lead to it."""
    said = {
        Outcome.CREATED: _("The page was read so: this draft was made of it."),
        Outcome.UPDATED: _("The page was read again so, and the article says what it says now."),
        Outcome.KEPT: _(
            "The page was read again so. What you or others wrote stays, and what readers see"
            " changes with the draft: compare below."
        ),
        Outcome.UNCHANGED: _("The page was read again so: nothing of the article changes."),
        Outcome.SKIPPED: _("What you said is kept. Its article lies in the bin: nothing was read."),
        Outcome.FAILED: _("What you said is kept, but the database refused the figures."),
    }
    level = messages.SUCCESS if outcome != Outcome.FAILED else messages.ERROR
    messages.add_message(request, level, said[Outcome(outcome)])
    article = Article.objects.filter(documents=document).first()
    kind, key = ("articles_article", article.pk) if article else ("seeds_seeddocument", document.pk)
    return HttpResponseRedirect(reverse(f"admin:{kind}_change", args=[key]))
