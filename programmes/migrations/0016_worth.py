"""What a suggested figure is worth to an editor; those that stand are judged by `find_figures`."""

from django.contrib.postgres.fields import ArrayField
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("programmes", "0015_withholding"),
    ]

    operations = [
        migrations.AddField(
            model_name="figure",
            name="worth",
            field=models.PositiveSmallIntegerField(
                default=1000,
                editable=False,
                help_text="What it is worth to an editor, while it waits.",
                verbose_name="worth",
            ),
        ),
        migrations.AddField(
            model_name="figure",
            name="worth_signs",
            field=ArrayField(models.CharField(max_length=20), default=list, editable=False),
        ),
    ]
