"""Articles by the address of their source, for those whose source is gone; nobody waits."""

import django.contrib.postgres.indexes
from django.contrib.postgres.operations import AddIndexConcurrently
from django.db import migrations, models


class Migration(migrations.Migration):
    atomic = False  # else the index could not be made while others write

    dependencies = [
        ("articles", "0015_lists_of_the_desk"),
    ]

    operations = [
        AddIndexConcurrently(
            model_name="article",
            index=django.contrib.postgres.indexes.HashIndex(
                models.F("source_url"), name="articles_by_source"
            ),
        ),
    ]
