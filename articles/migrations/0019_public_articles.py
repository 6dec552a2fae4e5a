"""Articles that readers see, by their keys with their days; built while others write."""

from django.contrib.postgres.operations import AddIndexConcurrently
from django.db import migrations, models


class Migration(migrations.Migration):
    atomic = False

    dependencies = [("articles", "0018_arabic_endings")]

    operations = [
        # What a build that was broken off left behind, which hinders the next.
        migrations.RunSQL(
            "DROP INDEX CONCURRENTLY IF EXISTS public_articles", migrations.RunSQL.noop
        ),
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
