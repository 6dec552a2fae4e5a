"""The block of each citation, which `0012_fill_blocks` fills."""

from django.db import migrations, models
from django.db.models.functions import MD5


class Migration(migrations.Migration):
    dependencies = (
        ("articles", "0003_functions_a_dump_restores"),
        ("programmes", "0007_figures_of_a_scope"),
    )
    operations = (
        migrations.RemoveConstraint("citation", "citation_stands_once"),
        migrations.AddField(
            "citation",
            "block",
            models.PositiveIntegerField(default=0, verbose_name="block of the text"),
        ),
        migrations.AddConstraint(
            "citation",
            models.UniqueConstraint(
                "figure",
                "article",
                MD5("exact"),
                "number_offset",
                "start",
                condition=models.Q(state="standing"),
                name="citation_stands_once",
            ),
        ),
    )
