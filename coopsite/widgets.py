"""How widgets of forms are drawn: Django's own by Jinja, those of its admin by its templates."""

from __future__ import annotations

from functools import cached_property
from typing import Any

from django.forms.renderers import DjangoTemplates, Jinja2
from django.template.backends.jinja2 import Jinja2 as Backend


class ByJinja(Jinja2):
    """Django's own templates of widgets, in an environment that is quick to draw small ones."""

    class backend(Backend):  # noqa: N801 - as Django calls it
        def __init__(self, params: dict[str, Any]) -> None:
            params["OPTIONS"] |= {"environment": "coopsite.jinja.Templates"}
            super().__init__(params)


class Widgets(DjangoTemplates):
    """A page of the admin has hundreds of widgets: those that Django draws either way are quicker
    by Jinja."""

    @cached_property
    def by_jinja(self) -> Jinja2:
        return ByJinja()

    def get_template(self, template_name: str) -> Any:
        if template_name.startswith("django/forms/"):
            return self.by_jinja.get_template(template_name)
        return super().get_template(template_name)
