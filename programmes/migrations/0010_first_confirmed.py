"""When readers first saw a figure, filled from the record of decisions; words for readers beside the
editors' notes. What was given as a reason until now becomes a note for editors: nobody who wrote it could
choose who reads it.
"""

from django.db import migrations, models

# A confirmed figure without a recorded decision was confirmed when it says that it was decided.
FILL = """
UPDATE programmes_figure AS figure SET first_confirmed_at = coalesce(confirmed.at, decided_at)
FROM (
    SELECT id, (
        SELECT min(at) FROM programmes_decision WHERE figure_id = one.id AND verb = 'confirm'
    ) AS at
    FROM programmes_figure AS one
) AS confirmed
WHERE confirmed.id = figure.id AND (confirmed.at IS NOT NULL OR state = 'confirmed')
"""


class Migration(migrations.Migration):
    dependencies = (("programmes", "0009_public_figure"),)
    operations = (
        migrations.AddField(
            model_name="decision",
            name="public_reason",
            field=models.TextField(blank=True, verbose_name="words for readers"),
        ),
        migrations.AddField(
            model_name="figure",
            name="first_confirmed_at",
            field=models.DateTimeField(
                blank=True, editable=False, null=True, verbose_name="first confirmed at"
            ),
        ),
        migrations.AddField(
            model_name="figure",
            name="public_reason",
            field=models.TextField(blank=True, editable=False, verbose_name="words for readers"),
        ),
        migrations.AddField(
            model_name="relation",
            name="public_reason",
            field=models.TextField(blank=True, verbose_name="words for readers"),
        ),
        migrations.AlterField(
            model_name="decision",
            name="reason",
            field=models.TextField(blank=True, verbose_name="note for editors"),
        ),
        migrations.AlterField(
            model_name="figure",
            name="reason",
            field=models.TextField(blank=True, editable=False, verbose_name="note for editors"),
        ),
        migrations.AlterField(
            model_name="relation",
            name="reason",
            field=models.TextField(blank=True, verbose_name="note for editors"),
        ),
        migrations.RunSQL(FILL, migrations.RunSQL.noop),
    )
