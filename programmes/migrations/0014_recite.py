"""Editors cite a sentence from another article."""

from django.db import migrations, models

VERBS = [
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
]


class Migration(migrations.Migration):
    dependencies = (("programmes", "0013_stated_and_targets"),)
    operations = (
        migrations.RemoveConstraint("decision", "decision_is_of_a_known_verb"),
        migrations.AlterField(
            "decision",
            "verb",
            models.CharField(choices=VERBS, max_length=12, verbose_name="decision"),
        ),
        migrations.AddConstraint(
            "decision",
            models.CheckConstraint(
                condition=models.Q(("verb__in", [verb for verb, _ in VERBS])),
                name="decision_is_of_a_known_verb",
            ),
        ),
    )
