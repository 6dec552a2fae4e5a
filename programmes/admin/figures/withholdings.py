"""The list of what is withheld; it is looked at, and lifted by superusers."""

from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.db.models import Q
from django.http import HttpResponseRedirect
from django.utils.html import format_html, format_html_join
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from articles.items.addresses import desk_address
from articles.items.listed import RuleFilter
from articles.models import Withholding
from programmes.admin.figures.recorded import Recorded
from programmes.figures.withholding import lift

SHOWN = 50  # rows of each kind that one withholds


class InForceFilter(RuleFilter):
    """Whether it still holds."""

    title = _("state")
    parameter_name = "state"
    rules = (
        ("in-force", _("in force"), Q(lifted_at=None)),
        ("lifted", _("lifted"), Q(lifted_at__isnull=False)),
    )


@admin.register(Withholding)
class WithholdingAdmin(Recorded):
    """What is withheld from readers, and what was."""

    change_form_template = "admin/articles/withholding/change_form.html"
    list_display = ("at", "what", "why", "by_name", "public_reason", "lifted_at")
    list_filter = (InForceFilter, "what", "why")
    ordering = ("-at", "-pk")
    fields = tuple("what rows why reason public_reason by_name at lifted_by_name lifted_at".split())

    def has_change_permission(self, request, obj=None):
        return False

    def has_lift_permission(self, request):
        """Whether somebody may show again what was withheld."""
        return request.user.has_perm("articles.lift_withholding")

    @admin.display(description=_("withholds"), empty_value="–")
    def rows(self, withholding):
        """The rows that it withholds today; a quote may also be cut out of articles."""
        links = []
        for name in ("articles", "citations", "figures", "corrections", "answers", "images"):
            rows = getattr(withholding, name).order_by("pk")[:SHOWN]
            links += [(desk_address(row, "change", row.pk), row) for row in rows]
        listed = format_html_join("", '<li><a href="{}"><bdi>{}</bdi></a></li>', links)
        return format_html("<ul>{}</ul>", listed) if links else None

    def change_view(self, request, object_id, form_url="", extra_context=None):
        if "_lift" in request.POST:
            return self._lift(request, object_id)
        return super().change_view(request, object_id, form_url, extra_context)

    def _lift(self, request, object_id):
        """Lift it, where an administrator says so."""
        withholding = self.get_object(request, object_id)
        if withholding is None or not self.has_lift_permission(request):
            raise PermissionDenied
        try:
            lift(withholding, by=request.user)
        except ValidationError as refusal:
            self.message_user(request, " ".join(refusal.messages), messages.ERROR)
        else:
            self.log_change(request, withholding, [{"changed": {"fields": ["lifted at"]}}])
            self.message_user(request, gettext("Lifted, and recorded."))
        return HttpResponseRedirect(request.path)
