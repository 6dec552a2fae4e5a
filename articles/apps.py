from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class ArticlesConfig(AppConfig):
    name = "articles"
    verbose_name = _("Press")
    rights = {  # of contributors, reviewers, editors and administrators (articles.items.roles)
        "article": ("view add change", "review", "publish delete", ""),
        "publication": ("view add", "", "change delete", ""),
        "image": ("view add change", "", "delete", ""),
        "draft": ("view", "", "", ""),
        "link": ("view", "", "", ""),  # written by looking alone
        "withholding": ("", "view", "add", "lift"),
        "reporteditem": ("", "view", "change", ""),
        "note": ("", "", "delete", ""),  # who may look at an item may read and write them
        "trace": ("", "", "", "view"),
    }
