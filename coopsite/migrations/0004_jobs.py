"""Jobs at the desk, why one failed, and who may see them and try them again.

Nobody writes such a reason: it is neither traced nor in the bin.
"""

import django.db.models.deletion
import django.db.models.functions.datetime
from django.apps import apps
from django.contrib.auth.management import create_permissions
from django.db import migrations, models

from articles.items.roles import ensure_roles

HERE = """
INSERT INTO coopsite_queuehome (identity)
SELECT concat_ws('/', system_identifier, oid, 'coopsite_queuehome'::regclass::oid)
FROM pg_control_system(), pg_database WHERE datname = current_database()
"""


def give(_apps, _editor):
    """Permissions are made after migrations only: those that are given are made first."""
    for room in apps.get_app_configs():
        create_permissions(room, verbosity=0)
    ensure_roles()


class Migration(migrations.Migration):
    dependencies = [
        ("coopsite", "0003_roles"),
        ("procrastinate", "0041_post_retry_failed_job"),
    ]

    operations = [
        migrations.CreateModel(
            name="Job",
            fields=[],
            options={
                "verbose_name": "job",
                "verbose_name_plural": "jobs",
                "ordering": ("-id",),
                "proxy": True,
                "default_permissions": ("view", "change"),
                "indexes": [],
                "constraints": [],
            },
            bases=("procrastinate.procrastinatejob",),
        ),
        migrations.CreateModel(
            name="JobTrouble",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "at",
                    models.DateTimeField(
                        db_default=django.db.models.functions.datetime.Now(), verbose_name="at"
                    ),
                ),
                ("said", models.CharField(max_length=500, verbose_name="reason")),
                (
                    "job",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="troubles",
                        to="coopsite.job",
                    ),
                ),
            ],
            options={
                "verbose_name": "trouble with a job",
                "verbose_name_plural": "troubles with jobs",
                "ordering": ("id",),
                "default_permissions": (),
            },
        ),
        migrations.CreateModel(
            name="QueueHome",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("identity", models.TextField()),
            ],
            options={"default_permissions": ()},
        ),
        migrations.CreateModel(
            name="LastRead",
            fields=[
                ("task", models.CharField(max_length=50, primary_key=True, serialize=False)),
                ("digest", models.CharField(max_length=64)),
            ],
            options={"default_permissions": ()},
        ),
        migrations.RunSQL(HERE, migrations.RunSQL.noop),
        migrations.RunPython(give, migrations.RunPython.noop),
    ]
