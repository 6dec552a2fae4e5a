"""What the roles may do with subscribers is given to sites that exist."""

from importlib import import_module

from django.db import migrations

give = import_module("coopsite.migrations.0003_roles").give


class Migration(migrations.Migration):
    dependencies = (
        ("coopsite", "0011_content_changes"),
        ("programmes", "0026_alerts"),
        ("contenttypes", "0002_remove_content_type_name"),
    )
    operations = (migrations.RunPython(give, migrations.RunPython.noop),)
