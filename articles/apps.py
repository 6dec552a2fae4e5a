from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class ArticlesConfig(AppConfig):
    name = "articles"
    verbose_name = _("articles")
    editors_write = ("article", "publication")
    editors_read = ("withholding", "draft")  # written by acts alone
