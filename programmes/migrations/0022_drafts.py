"""Programmes are drafts first; those that stood are published. Who may see one is said once (articles
0004 says why of ids alone)."""

from django.db import migrations, models
from django.db.models import Q

STATES = [("draft", "draft"), ("published", "published"), ("archived", "archived")]
WITHOUT_A_NAME = "UPDATE programmes_programme SET sight = 'draft' WHERE name_fr = ''"
PUBLIC_PROGRAMME = """
CREATE VIEW programmes_public_programme AS
SELECT id FROM programmes_programme
WHERE sight = 'published' AND (public_from IS NULL OR public_from <= now())
"""


def _sight(default):
    return models.CharField(
        choices=STATES, default=default, max_length=10, verbose_name="visibility"
    )


class Migration(migrations.Migration):
    dependencies = [("programmes", "0021_corrections"), ("articles", "0009_drafts")]

    operations = [
        migrations.AlterModelOptions(
            name="programme",
            options={
                "ordering": ("name_fr",),
                "permissions": (
                    ("publish_programme", "May publish programmes and take them back"),
                    ("review_programme", "May review programmes and send them back"),
                ),
                "verbose_name": "programme",
                "verbose_name_plural": "programmes",
            },
        ),
        migrations.AddField(
            model_name="programme",
            name="archive_note",
            field=models.TextField(
                blank=True,
                db_default="",
                default="",
                editable=False,
                verbose_name="note of the archive",
            ),
        ),
        migrations.AddField(
            model_name="programme",
            name="public_from",
            field=models.DateTimeField(
                blank=True, editable=False, null=True, verbose_name="public from"
            ),
        ),
        migrations.AddField(model_name="programme", name="sight", field=_sight("published")),
        migrations.AlterField(model_name="programme", name="sight", field=_sight("draft")),
        migrations.RunSQL(WITHOUT_A_NAME, migrations.RunSQL.noop),
        migrations.AddConstraint(
            model_name="programme",
            constraint=models.CheckConstraint(
                condition=Q(("sight__in", ["draft", "published", "archived"])),
                name="programme_sight_is_known",
            ),
        ),
        migrations.AddConstraint(
            model_name="programme",
            constraint=models.CheckConstraint(
                condition=Q(
                    Q(("sight", "published"), _negated=True),
                    Q(("name_fr", ""), _negated=True),
                    _connector="OR",
                ),
                name="published_programme_has_a_name",
            ),
        ),
        migrations.RunSQL(PUBLIC_PROGRAMME, "DROP VIEW programmes_public_programme"),
    ]
