"""Batches: what editors bring in at the desk, and what was read from its documents."""

import django.contrib.postgres.fields
import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("seeds", "0004_traces"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.AlterModelOptions(
            name="importrun",
            options={
                "ordering": ("-started_at",),
                "verbose_name": "import",
                "verbose_name_plural": "imports",
            },
        ),
        migrations.CreateModel(
            name="Batch",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("by_name", models.CharField(max_length=150, verbose_name="brought in by")),
                ("brought_at", models.DateTimeField(auto_now_add=True, verbose_name="brought in")),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("reading", "being read"),
                            ("read", "to be imported"),
                            ("importing", "being imported"),
                            ("imported", "imported"),
                            ("failed", "failed"),
                        ],
                        default="reading",
                        max_length=9,
                        verbose_name="state",
                    ),
                ),
                ("reasons", models.JSONField(default=list, verbose_name="reasons")),
                ("folder", models.CharField(max_length=32, unique=True, verbose_name="folder")),
                (
                    "names",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.TextField(), size=None, verbose_name="files"
                    ),
                ),
                ("size", models.PositiveBigIntegerField(verbose_name="bytes")),
                (
                    "has_bytes",
                    models.BooleanField(default=True, verbose_name="the files are still there"),
                ),
                (
                    "by",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="brought in by",
                    ),
                ),
                (
                    "run",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="batches",
                        to="seeds.importrun",
                        verbose_name="import run",
                    ),
                ),
            ],
            options={
                "verbose_name": "batch",
                "verbose_name_plural": "batches",
                "ordering": ("-brought_at",),
            },
        ),
        migrations.CreateModel(
            name="Brought",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("path", models.TextField(verbose_name="document")),
                (
                    "digest",
                    models.CharField(blank=True, max_length=64, verbose_name="SHA-256 digest"),
                ),
                ("encoding", models.CharField(blank=True, max_length=40, verbose_name="encoding")),
                (
                    "outcome",
                    models.CharField(
                        choices=[
                            ("created", "created"),
                            ("updated", "updated"),
                            ("unchanged", "unchanged"),
                            ("kept", "kept"),
                            ("failed", "failed"),
                            ("skipped", "skipped"),
                        ],
                        blank=True,
                        max_length=10,
                        verbose_name="outcome",
                    ),
                ),
                ("reasons", models.JSONField(default=list, verbose_name="reasons")),
                ("read", models.JSONField(default=dict, verbose_name="fields")),
                ("doubts", models.JSONField(default=list, verbose_name="doubts")),
                ("figures", models.PositiveIntegerField(default=0, verbose_name="figures")),
                ("is_chosen", models.BooleanField(default=False, verbose_name="chosen")),
                (
                    "became",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("created", "created"),
                            ("updated", "updated"),
                            ("unchanged", "unchanged"),
                            ("kept", "kept"),
                            ("failed", "failed"),
                            ("skipped", "skipped"),
                        ],
                        max_length=10,
                        verbose_name="what became of it",
                    ),
                ),
                ("became_reasons", models.JSONField(default=list, verbose_name="reasons")),
                (
                    "batch",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="documents",
                        to="seeds.batch",
                        verbose_name="batch",
                    ),
                ),
            ],
            options={
                "verbose_name": "document of a batch",
                "verbose_name_plural": "documents of a batch",
                "ordering": ("id",),
            },
        ),
        migrations.AddConstraint(
            model_name="batch",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("state", "failed"), _negated=True),
                    models.Q(("reasons", []), _negated=True),
                    _connector="OR",
                ),
                name="failed_batch_has_a_reason",
            ),
        ),
    ]
