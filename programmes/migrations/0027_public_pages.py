"""Indexes of what pages show, so that what waits costs readers nothing (decision 39)."""

import django.contrib.postgres.indexes
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("programmes", "0026_alerts"),
    ]

    operations = [
        migrations.AddIndex(
            model_name="figure",
            index=models.Index(
                models.F("programme"),
                models.OrderBy(models.F("preferred"), descending=True),
                models.OrderBy(models.F("as_of"), descending=True, nulls_last=True),
                models.OrderBy(models.F("id"), descending=True),
                condition=models.Q(("kind", "result"), ("state", "confirmed")),
                name="best_of_a_programme",
            ),
        ),
        migrations.AddIndex(
            model_name="figure",
            index=models.Index(
                models.F("indicator"),
                models.OrderBy(models.F("preferred"), descending=True),
                models.OrderBy(models.F("as_of"), descending=True, nulls_last=True),
                models.OrderBy(models.F("id"), descending=True),
                condition=models.Q(("kind", "result"), ("state", "confirmed")),
                name="best_of_an_indicator",
            ),
        ),
        migrations.AddIndex(
            model_name="figure",
            index=models.Index(
                models.F("indicator"),
                models.OrderBy(models.F("as_of"), descending=True, nulls_last=True),
                models.OrderBy(models.F("id"), descending=True),
                condition=models.Q(("kind", "target"), ("state", "confirmed")),
                name="targets_of_an_indicator",
            ),
        ),
        migrations.AddIndex(
            model_name="figure",
            index=models.Index(
                models.F("places"),
                models.F("kind"),
                models.F("indicator"),
                models.F("id"),
                condition=models.Q(("state", "confirmed"), ("withholding", None)),
                name="confirmed_of_a_place",
            ),
        ),
        migrations.AddIndex(
            model_name="figure",
            index=django.contrib.postgres.indexes.GinIndex(
                models.F("places"),
                condition=models.Q(("places__1__isnull", False), ("state", "confirmed")),
                name="confirmed_of_several_places",
            ),
        ),
        migrations.AddIndex(
            model_name="figure",
            index=models.Index(
                models.F("id"),
                condition=models.Q(("preferred", False), ("state", "confirmed")),
                name="confirmed_by_arrival",
            ),
        ),
        migrations.AddIndex(
            model_name="figure",
            index=models.Index(
                models.F("indicator"),
                models.F("places"),
                condition=models.Q(("state", "rejected")),
                name="rejected_of_a_scope",
            ),
        ),
        migrations.AddIndex(
            model_name="programme",
            index=models.Index(
                models.F("kind"),
                models.F("name_fr"),
                models.F("id"),
                condition=models.Q(("parent", None)),
                name="programmes_of_a_kind",
            ),
        ),
    ]
