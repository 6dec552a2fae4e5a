"""Quotes and figures that are withheld, and who may then see a figure."""

import django.db.models.deletion
from django.db import migrations, models

PUBLIC_FIGURE = """
CREATE OR REPLACE VIEW programmes_public_figure AS
SELECT id FROM programmes_figure WHERE state = 'confirmed' AND withholding_id IS NULL
"""
READABLE_FIGURE = """
CREATE OR REPLACE VIEW programmes_readable_figure AS
SELECT id FROM programmes_figure
WHERE (state = 'confirmed' OR (state = 'rejected' AND first_confirmed_at IS NOT NULL))
    AND withholding_id IS NULL
"""
PUBLIC_BEFORE = """
CREATE OR REPLACE VIEW programmes_public_figure AS
SELECT id FROM programmes_figure WHERE state = 'confirmed'
"""
READABLE_BEFORE = """
CREATE OR REPLACE VIEW programmes_readable_figure AS
SELECT id FROM programmes_figure
WHERE state = 'confirmed' OR (state = 'rejected' AND first_confirmed_at IS NOT NULL)
"""


class Migration(migrations.Migration):
    dependencies = [
        ("articles", "0005_withholding"),
        ("programmes", "0014_recite"),
    ]

    operations = [
        migrations.RemoveConstraint(
            model_name="decision",
            name="decision_is_of_a_known_verb",
        ),
        migrations.AddField(
            model_name="citation",
            name="withholding",
            field=models.ForeignKey(
                blank=True,
                db_index=False,
                editable=False,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="citations",
                to="articles.withholding",
                verbose_name="withheld by",
            ),
        ),
        migrations.AddField(
            model_name="figure",
            name="withholding",
            field=models.ForeignKey(
                blank=True,
                db_index=False,
                editable=False,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="figures",
                to="articles.withholding",
                verbose_name="withheld by",
            ),
        ),
        migrations.AlterField(
            model_name="decision",
            name="verb",
            field=models.CharField(
                choices=[
                    ("confirm", "confirmed"),
                    ("corroborate", "found to be the same value"),
                    ("reject", "rejected"),
                    ("reopen", "reopened"),
                    ("prefer", "preferred"),
                    ("recite", "cited from another article"),
                    ("relate", "related"),
                    ("dismiss", "dismissed"),
                    ("settle", "settled"),
                    ("merge", "merged"),
                    ("split", "split"),
                    ("withhold", "withheld"),
                    ("lift", "shown again"),
                ],
                max_length=12,
                verbose_name="decision",
            ),
        ),
        migrations.AddIndex(
            model_name="citation",
            index=models.Index(
                models.F("withholding"),
                condition=models.Q(("withholding__isnull", False)),
                name="withheld_citations",
            ),
        ),
        migrations.AddIndex(
            model_name="figure",
            index=models.Index(
                models.F("withholding"),
                condition=models.Q(("withholding__isnull", False)),
                name="withheld_figures",
            ),
        ),
        migrations.AddConstraint(
            model_name="decision",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    (
                        "verb__in",
                        [
                            "confirm",
                            "corroborate",
                            "reject",
                            "reopen",
                            "prefer",
                            "recite",
                            "relate",
                            "dismiss",
                            "settle",
                            "merge",
                            "split",
                            "withhold",
                            "lift",
                        ],
                    )
                ),
                name="decision_is_of_a_known_verb",
            ),
        ),
        migrations.RunSQL(PUBLIC_FIGURE, PUBLIC_BEFORE),
        migrations.RunSQL(READABLE_FIGURE, READABLE_BEFORE),
    ]
