"""What every page's frame needs to know."""

from django import template
from django.conf import settings
from django.utils.translation import get_language_bidi, get_language_info

register = template.Library()


@register.simple_tag(takes_context=True)
def language_links(context):
    """The same page in each language: its code, its own name, its address."""
    path = context["request"].path
    return [
        {
            "code": code,
            "name": get_language_info(code)["name_local"],
            "path": f"/{code}{path[3:]}",
        }
        for code, _ in settings.LANGUAGES
    ]


@register.simple_tag
def site_name():
    """The name that the operator gave the site."""
    return settings.SITE_NAME


@register.simple_tag
def text_direction():
    """The direction of the interface's language."""
    return "rtl" if get_language_bidi() else "ltr"
