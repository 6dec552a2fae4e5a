"""Contributors bring pages in: the rights of batches, given to roles that exist."""

from importlib import import_module

from django.db import migrations

give = import_module("coopsite.migrations.0003_roles").give


class Migration(migrations.Migration):
    dependencies = (("coopsite", "0004_jobs"), ("seeds", "0005_batches"))
    operations = (migrations.RunPython(give, migrations.RunPython.noop),)
