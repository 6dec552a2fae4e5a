"""What the roles may do with what readers report is given to sites that exist."""

from django.apps import apps
from django.contrib.auth.management import create_permissions
from django.db import migrations

from articles.items.roles import ensure_roles


def give(_apps, _editor):
    """Permissions are made after migrations only: those that are given are made first."""
    for room in apps.get_app_configs():
        create_permissions(room, verbosity=0)
    ensure_roles()


class Migration(migrations.Migration):
    dependencies = (
        ("coopsite", "0006_image_rights"),
        ("articles", "0013_reports"),
        ("contenttypes", "0002_remove_content_type_name"),
    )
    operations = (migrations.RunPython(give, migrations.RunPython.noop),)
