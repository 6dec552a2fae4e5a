"""The pages on which an editor brings pages in, sees what was read of them, and imports them.

bring/                  files, or a pasted text     -> a batch, which is read at once
batch/3/                its documents, as they are read; what an import of them would do; the import
batch/3/document/17/    what was read from one of them, and its zones
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django import forms
from django.conf import settings
from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.core.paginator import Paginator
from django.db import transaction
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.template.response import TemplateResponse
from django.urls import path, reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from articles.items.versions import in_words
from articles.lists.query import key_of
from seeds.admin.brought import article_of, correcting_of, kept, shown
from seeds.admin.showing import reasons_in_words
from seeds.bringing.forgetting import drop, give_up
from seeds.bringing.keeping import Coming, Refused
from seeds.bringing.pasting import Pasted
from seeds.models import Batch, Brought, RunEntry, SeedDocument
from seeds.models.batches import IMPORTABLE
from seeds.tasks import import_batch, read_batch

State = Batch.State
Outcome = RunEntry.Outcome
ROWS = 200  # documents of a batch on one page
LONGEST_TEXT = 1_000_000  # characters that are pasted
WOULD = {  # what an import would do, said before it does
    "": gettext_lazy("being read"),
    Outcome.CREATED: gettext_lazy("new"),
    Outcome.UPDATED: gettext_lazy("changes its article"),
    Outcome.UNCHANGED: gettext_lazy("known, nothing new"),
    Outcome.KEPT: gettext_lazy("known, and edited here"),
    Outcome.FAILED: gettext_lazy("cannot be read"),
    Outcome.SKIPPED: gettext_lazy("passed over"),
}


class PasteForm(forms.Form):
    """A text that is pasted, and what its editor knows of it."""

    text = forms.CharField(
        label=gettext_lazy("Text"),
        required=False,
        max_length=LONGEST_TEXT,
        widget=forms.Textarea(attrs={"rows": 10, "dir": "auto"}),
    )
    title = forms.CharField(label=gettext_lazy("Title"), required=False, max_length=500)
    paper = forms.CharField(label=gettext_lazy("Paper"), required=False, max_length=200)
    day = forms.DateField(
        label=gettext_lazy("Day"), required=False, widget=forms.DateInput(attrs={"type": "date"})
    )
    address = forms.URLField(
        label=gettext_lazy("Address"), required=False, max_length=2000, assume_scheme="https"
    )

    @property
    def pasted(self) -> Pasted | None:
        """The text, where there is one."""
        said = dict(self.cleaned_data)
        return Pasted(**said) if said["text"] else None


class Bringing:
    """For the admin of import runs: the pages of what is brought in."""

    admin_site: Any
    opts: Any

    def get_urls(self) -> list[Any]:
        pages = (
            ("bring/", self.bring, "bring"),
            ("batch/<int:key>/", self.batch, "batch"),
            ("batch/<int:key>/document/<int:row>/", self.brought, "brought"),
        )
        own = [
            path(at, self.admin_site.admin_view(page), name=f"seeds_{name}")
            for at, page, name in pages
        ]
        return [*own, *super().get_urls()]  # type: ignore[misc]

    def bring(self, request: HttpRequest) -> HttpResponse:
        """The form that takes files or a text; what it is given is kept whole, or not at all."""
        if not request.user.has_perm("seeds.add_batch"):
            raise PermissionDenied
        form = PasteForm(request.POST) if request.method == "POST" else PasteForm()
        if form.is_valid():
            try:
                return _to(_received(request, form))
            except Refused as refusal:
                messages.error(request, reasons_in_words([refusal.reason])[0])
        limits = {
            "bytes": settings.BROUGHT_BYTES,
            "files": settings.BROUGHT_FILES,
            "days": settings.BROUGHT_DAYS,
        }
        return self._page(request, "bring", _("Bring pages in"), form=form, limits=limits)

    def batch(self, request: HttpRequest, key: int) -> HttpResponse:
        """A batch with its documents, and the acts on it."""
        batch = _seen(request, key)
        if request.method == "POST":
            return _done(request, batch)
        rows = Paginator(batch.documents.all(), ROWS).get_page(request.GET.get("page"))
        said = {
            "batch": batch,
            "rows": [_row(row, article) for row, article in _with_articles(rows)],
            "page": rows,
            "failure": reasons_in_words(batch.reasons),
            "may_import": may_import(request) and batch.state in (State.READ, State.IMPORTED),
            **_counted(batch, rows),
        }
        return self._page(request, "batch", str(batch), **said)

    def brought(self, request: HttpRequest, key: int, row: int) -> HttpResponse:
        """What was read from a document."""
        batch = _seen(request, key)
        document = get_object_or_404(batch.documents, pk=row)
        said = {
            "batch": batch,
            "row": _row(document, article_of(document)),
            **shown(batch, document),
        }
        if may_import(request) and (correcting := correcting_of(request, batch, document)):
            if request.method == "POST" and kept(request, batch, document, correcting):
                return _to(batch)
            said["correcting"] = correcting.context()
        return self._page(request, "brought", document.path, **said)

    def _page(self, request: HttpRequest, name: str, title: str, **said: Any) -> HttpResponse:
        context = {**self.admin_site.each_context(request), "title": title, "opts": self.opts}
        return TemplateResponse(request, f"admin/seeds/{name}.html", context | said)


def _received(request: HttpRequest, form: PasteForm) -> Batch:
    """The batch that a form makes, and the job that reads it."""
    coming: Coming = request.coming  # type: ignore[attr-defined]
    if coming.refusal:
        raise Refused(**coming.refusal)
    try:
        if pasted := form.pasted:
            coming.add(*pasted.as_file(_("Pasted text")))
        if not coming.names:
            raise Refused("nothing-brought")
        with transaction.atomic():
            batch = coming.keep(request.user)  # type: ignore[arg-type]
            read_batch.defer(batch=batch.pk)
    except OSError as error:
        raise Refused("not-written", error.strerror or "") from error
    return batch


def _seen(request: HttpRequest, key: int) -> Batch:
    """A batch that one may see."""
    if not request.user.has_perm("seeds.view_batch"):
        raise PermissionDenied
    batch = get_object_or_404(Batch.objects.seen_by(request.user), pk=key)
    give_up(batch)
    return batch


def may_import(request: HttpRequest) -> bool:
    """Whether who is at the desk may make drafts of what was brought in."""
    return bool(request.user.has_perms(("seeds.add_batch", "articles.add_article")))


def _to(batch: Batch) -> HttpResponseRedirect:
    return HttpResponseRedirect(reverse("admin:seeds_batch", args=[batch.pk]))


def _done(request: HttpRequest, batch: Batch) -> HttpResponse:
    """Do what a button of the page says."""
    act = request.POST.get("act")
    if act == "import":
        _import(request, batch)
    elif act == "again":
        with transaction.atomic():
            if batch.move(State.READING, after=(State.FAILED, State.READ), reasons=[]):
                read_batch.defer(batch=batch.pk)
    elif act == "drop" and not batch.is_at_work:
        drop(batch)
        messages.success(request, _("“%(batch)s” was dropped, with its files.") % {"batch": batch})
        return HttpResponseRedirect(reverse("admin:seeds_importrun_changelist"))
    return _to(batch)


def _import(request: HttpRequest, batch: Batch) -> None:
    """Begin to import the documents that were ticked."""
    if not may_import(request):
        raise PermissionDenied
    keys = {key_of(one) for one in request.POST.getlist("row")}
    with transaction.atomic():
        if not batch.move(State.IMPORTING, after=(State.READ, State.IMPORTED)):
            return
        on_page = batch.documents.filter(pk__in={key_of(k) for k in request.POST.getlist("shown")})
        on_page.filter(became="").update(is_chosen=False)
        on_page.filter(pk__in=keys, became="").update(is_chosen=True)
        import_batch.defer(batch=batch.pk)


def _with_articles(rows: Any) -> list[tuple[Brought, Any]]:
    """The documents of a page with the articles that they led to."""
    digests = [row.digest for row in rows if row.digest]
    found = SeedDocument.objects.filter(digest__in=digests).select_related("article")
    found = found.only("digest", "article__title", "article__language")
    articles = {one.digest: one.article for one in found}
    return [(row, articles.get(row.digest)) for row in rows]


def _row(row: Brought, article: Any) -> dict[str, Any]:
    """A document as the pages show it."""
    outcome = row.became or row.outcome
    reasons = row.became_reasons if row.became else row.reasons
    said = [*reasons, *(one for one in row.doubts if one not in reasons)]
    day = row.read.get("published_on")
    return {
        "row": row,
        "article": article,
        "outcome": outcome,
        "said": row.get_became_display() if row.became else WOULD[outcome],
        "sentences": reasons_in_words(said),
        "day": in_words("published_on", day) if day else "",
    }


def _counted(batch: Batch, shown: Iterable[Brought]) -> dict[str, int]:
    """How far the work on a batch is, and what the tick boxes of other pages say."""
    rows = batch.documents.all()
    chosen = rows.filter(is_chosen=True)
    waiting = chosen.filter(became="").count()
    ticked = sum(row.is_chosen and not row.became for row in shown)
    return {
        "read": rows.count(),
        "chosen": waiting,
        "elsewhere": waiting - ticked,
        "to_import": rows.filter(outcome__in=IMPORTABLE, became="").count(),
        "imported": chosen.exclude(became="").count(),
    }
