"""Articles that readers see, by their keys with their days; built while others write."""

from django.contrib.postgres.operations import AddIndexConcurrently
from django.db import migrations, models


class Migration(migrations.Migration):
    atomic = False

    dependencies = [("articles", "0018_arabic_endings")]

    operations = [
        AddIndexConcurrently(
            model_name="article",
            index=models.Index(
                fields=["id"],
                include=["published_on", "public_from"],
                name="public_articles",
                condition=models.Q(status="published", withholding=None),
            ),
        ),
    ]
