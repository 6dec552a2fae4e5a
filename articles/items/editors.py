"""The group of editors, and what its members may do."""

from django.contrib.auth.models import Group, Permission
from django.db.models import Q

CURATED = ("article", "publication")
SEEN = ("importrun", "runentry", "seeddocument")
RECORDED = ("decision", "sketch")  # written by verbs and imports alone


def ensure_editors_group() -> Group:
    """The group "Editors": all of articles and programmes, a look at records and imports."""
    recorded = Q(content_type__app_label="programmes", content_type__model__in=RECORDED)
    group, _ = Group.objects.get_or_create(name="Editors")
    group.permissions.set(
        Permission.objects.filter(
            Q(content_type__app_label="articles", content_type__model__in=CURATED)
            | Q(content_type__app_label="programmes") & ~recorded
            | recorded & Q(codename__startswith="view_")
            | Q(
                content_type__app_label="seeds",
                content_type__model__in=SEEN,
                codename__startswith="view_",
            )
        )
    )
    return group
