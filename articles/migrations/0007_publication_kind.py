"""What a publication is: a newspaper, or what is the own word of who issues it."""

from django.db import migrations, models

KINDS = [
    ("newspaper", "newspaper"),
    ("agency", "news agency"),
    ("site", "site"),
    ("report", "report"),
    ("law", "law or decree"),
    ("release", "press release"),
    ("book", "book"),
]


class Migration(migrations.Migration):
    dependencies = [
        ("articles", "0006_answered_doubts"),
    ]

    operations = [
        migrations.AddField(
            model_name="publication",
            name="kind",
            field=models.CharField(
                choices=KINDS,
                db_default="newspaper",
                default="newspaper",
                max_length=10,
                verbose_name="kind",
            ),
        ),
        migrations.AddConstraint(
            model_name="publication",
            constraint=models.CheckConstraint(
                condition=models.Q(("kind__in", [kind for kind, _ in KINDS])),
                name="publication_is_of_a_known_kind",
            ),
        ),
    ]
