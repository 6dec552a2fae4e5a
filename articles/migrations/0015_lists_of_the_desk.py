"""What the first page of the desk counts: few of many articles, and what one has added; the indexes are built while others write."""

from django.contrib.postgres.operations import AddIndexConcurrently
from django.db import migrations, models


class Migration(migrations.Migration):
    atomic = False

    dependencies = [("articles", "0014_links")]

    operations = [
        AddIndexConcurrently(
            model_name="article",
            index=models.Index("id", name="articles_in_doubt", condition=~models.Q(doubts=[])),
        ),
        AddIndexConcurrently(
            model_name="article",
            index=models.Index(
                "public_from",
                name="articles_to_appear",
                condition=models.Q(public_from__isnull=False),
            ),
        ),
        AddIndexConcurrently(
            model_name="trace",
            index=models.Index(
                "by",
                "tabled",
                name="traces_of_adding",
                condition=models.Q(done="added", by__isnull=False),
            ),
        ),
    ]
