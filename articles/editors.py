"""The group of editors, and what its members may do."""

from django.contrib.auth.models import Group, Permission
from django.db.models import Q

CURATED = ("article", "publication")
SEEN = ("importrun", "runentry", "seeddocument")


def ensure_editors_group() -> Group:
    """The group "Editors": all of articles and programmes, a look at the imports."""
    group, _ = Group.objects.get_or_create(name="Editors")
    group.permissions.set(
        Permission.objects.filter(
            Q(content_type__app_label="articles", content_type__model__in=CURATED)
            | Q(content_type__app_label="programmes")
            | Q(
                content_type__app_label="seeds",
                content_type__model__in=SEEN,
                codename__startswith="view_",
            )
        )
    )
    return group
