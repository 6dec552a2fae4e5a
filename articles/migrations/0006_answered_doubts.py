"""Doubts that an editor has answered; nobody has yet, so each article begins with none."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("articles", "0005_withholding"),
    ]

    operations = [
        migrations.AddField(
            model_name="article",
            name="answered",
            field=models.JSONField(blank=True, db_default=[], default=list, editable=False),
        ),
    ]
