import django.contrib.postgres.fields
import django.contrib.postgres.indexes
import django.contrib.postgres.search
import django.db.models.constraints
import django.db.models.deletion
from django.db import migrations, models

import programmes.models.events

# Names are looked for by their words, in any of three scripts, without accents, endings or the marks
# inside "My.COOP" and "Think.COOP".
FUNCTIONS = r"""
CREATE FUNCTION programmes_plain(words text) RETURNS text
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
RETURN regexp_replace(articles_fold(words), '[.,''’/&()-]+', ' ', 'g');

CREATE FUNCTION programmes_words(VARIADIC names text[]) RETURNS tsvector
LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE AS $$
DECLARE
    plain text := programmes_plain(left(array_to_string(names, ' '), 20000));
BEGIN
    RETURN to_tsvector('pg_catalog.simple', plain)
        || to_tsvector('pg_catalog.french', plain)
        || to_tsvector('pg_catalog.english', plain)
        || to_tsvector('pg_catalog.arabic', plain);
END $$;

CREATE FUNCTION programmes_query(words text) RETURNS tsquery
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
RETURN plainto_tsquery('pg_catalog.simple', programmes_plain(words))
    || plainto_tsquery('pg_catalog.french', programmes_plain(words))
    || plainto_tsquery('pg_catalog.english', programmes_plain(words))
    || plainto_tsquery('pg_catalog.arabic', programmes_plain(words));
"""

UNDO = """
DROP FUNCTION programmes_query(text);
DROP FUNCTION programmes_words(VARIADIC text[]);
DROP FUNCTION programmes_plain(text);
"""


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("articles", "0002_initial"),
    ]

    operations = [
        migrations.RunSQL(FUNCTIONS, UNDO),
        migrations.CreateModel(
            name="PrizeEdition",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("year", models.PositiveSmallIntegerField(verbose_name="year")),
                ("held_on", models.DateField(blank=True, null=True, verbose_name="ceremony")),
            ],
            options={
                "verbose_name": "edition",
                "verbose_name_plural": "editions",
                "ordering": ("-year",),
            },
        ),
        migrations.CreateModel(
            name="Organisation",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "as_read",
                    models.JSONField(
                        blank=True,
                        default=dict,
                        editable=False,
                        verbose_name="as read by the last import",
                    ),
                ),
                ("translated_from", models.JSONField(blank=True, default=dict, editable=False)),
                (
                    "slug",
                    models.SlugField(
                        help_text="The end of its address, and its key in catalogue files.",
                        max_length=80,
                        unique=True,
                        verbose_name="slug",
                    ),
                ),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("foundation", "foundation"),
                            ("public", "public body"),
                            ("international", "international organisation"),
                            ("academic", "university or research institute"),
                            ("association", "association"),
                            ("company", "company"),
                        ],
                        max_length=15,
                        verbose_name="kind",
                    ),
                ),
                ("name_fr", models.CharField(max_length=200, verbose_name="name")),
                ("name_en", models.CharField(blank=True, max_length=200, verbose_name="name")),
                ("name_ar", models.CharField(blank=True, max_length=200, verbose_name="name")),
                (
                    "short_name",
                    models.CharField(
                        blank=True,
                        help_text="As papers print it, such as OIT.",
                        max_length=40,
                        verbose_name="short name",
                    ),
                ),
                ("summary_fr", models.TextField(blank=True, verbose_name="summary")),
                ("summary_en", models.TextField(blank=True, verbose_name="summary")),
                ("summary_ar", models.TextField(blank=True, verbose_name="summary")),
                ("website", models.URLField(blank=True, verbose_name="website")),
                (
                    "words",
                    models.GeneratedField(
                        db_persist=True,
                        expression=models.Func(
                            "name_fr",
                            "name_en",
                            "name_ar",
                            "short_name",
                            function="programmes_words",
                        ),
                        output_field=django.contrib.postgres.search.SearchVectorField(),
                    ),
                ),
            ],
            options={
                "verbose_name": "organisation",
                "verbose_name_plural": "organisations",
                "ordering": ("name_fr",),
                "indexes": [
                    django.contrib.postgres.indexes.GinIndex(
                        models.F("words"), name="organisations_by_word"
                    )
                ],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "kind__in",
                                [
                                    "foundation",
                                    "public",
                                    "international",
                                    "academic",
                                    "association",
                                    "company",
                                ],
                            )
                        ),
                        name="organisation_is_of_a_known_kind",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="Partnership",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "role",
                    models.PositiveSmallIntegerField(
                        choices=[
                            (1, "funding"),
                            (2, "accountable"),
                            (3, "extending"),
                            (4, "implementing"),
                        ],
                        default=4,
                        verbose_name="role",
                    ),
                ),
                (
                    "organisation",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="partnerships",
                        to="programmes.organisation",
                        verbose_name="organisation",
                    ),
                ),
            ],
            options={
                "verbose_name": "partnership",
                "verbose_name_plural": "partnerships",
                "ordering": ("role", "organisation__name_fr"),
            },
        ),
        migrations.CreateModel(
            name="Place",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "as_read",
                    models.JSONField(
                        blank=True,
                        default=dict,
                        editable=False,
                        verbose_name="as read by the last import",
                    ),
                ),
                ("translated_from", models.JSONField(blank=True, default=dict, editable=False)),
                (
                    "code",
                    models.CharField(
                        help_text="ISO 3166, such as MA or MA-05.",
                        max_length=6,
                        unique=True,
                        verbose_name="code",
                    ),
                ),
                (
                    "kind",
                    models.CharField(
                        choices=[("country", "country"), ("region", "region")],
                        editable=False,
                        max_length=7,
                        verbose_name="kind",
                    ),
                ),
                ("name_fr", models.CharField(max_length=100, verbose_name="name")),
                ("name_en", models.CharField(blank=True, max_length=100, verbose_name="name")),
                ("name_ar", models.CharField(blank=True, max_length=100, verbose_name="name")),
                ("summary_fr", models.TextField(blank=True, verbose_name="summary")),
                ("summary_en", models.TextField(blank=True, verbose_name="summary")),
                ("summary_ar", models.TextField(blank=True, verbose_name="summary")),
                (
                    "words",
                    models.GeneratedField(
                        db_persist=True,
                        expression=models.Func(
                            "name_fr", "name_en", "name_ar", function="programmes_words"
                        ),
                        output_field=django.contrib.postgres.search.SearchVectorField(),
                    ),
                ),
                (
                    "parent",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="regions",
                        to="programmes.place",
                        verbose_name="country",
                    ),
                ),
            ],
            options={
                "verbose_name": "place",
                "verbose_name_plural": "places",
                "ordering": ("code",),
            },
        ),
        migrations.CreateModel(
            name="Cooperative",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "as_read",
                    models.JSONField(
                        blank=True,
                        default=dict,
                        editable=False,
                        verbose_name="as read by the last import",
                    ),
                ),
                (
                    "slug",
                    models.SlugField(
                        help_text="The end of its address, and its key in catalogue files.",
                        max_length=80,
                        unique=True,
                        verbose_name="slug",
                    ),
                ),
                ("name", models.CharField(max_length=200, verbose_name="name")),
                (
                    "town",
                    models.CharField(blank=True, max_length=100, verbose_name="town or village"),
                ),
                (
                    "founded",
                    models.PositiveSmallIntegerField(
                        blank=True, null=True, verbose_name="year of creation"
                    ),
                ),
                (
                    "members",
                    models.PositiveIntegerField(blank=True, null=True, verbose_name="members"),
                ),
                (
                    "women_share",
                    models.PositiveSmallIntegerField(
                        blank=True,
                        help_text="Per cent of the members.",
                        null=True,
                        verbose_name="share of women",
                    ),
                ),
                (
                    "activities",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(
                            choices=[
                                ("agriculture", "agriculture"),
                                ("livestock", "livestock and dairy"),
                                ("beekeeping", "beekeeping"),
                                ("fishing", "fishing and seaweed"),
                                ("food", "food processing"),
                                ("oils", "argan and other oils"),
                                ("plants", "aromatic and medicinal plants"),
                                ("cosmetics", "cosmetics"),
                                ("textiles", "weaving and textiles"),
                                ("crafts", "pottery and crafts"),
                                ("tourism", "rural tourism"),
                                ("services", "services"),
                            ],
                            max_length=15,
                        ),
                        blank=True,
                        default=list,
                        size=None,
                        verbose_name="activities",
                    ),
                ),
                (
                    "products",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(max_length=100),
                        blank=True,
                        default=list,
                        help_text="Separated by commas.",
                        size=None,
                        verbose_name="products",
                    ),
                ),
                ("description", models.TextField(blank=True, verbose_name="description")),
                (
                    "contact_person",
                    models.CharField(blank=True, max_length=100, verbose_name="contact person"),
                ),
                ("email", models.EmailField(blank=True, max_length=254, verbose_name="email")),
                ("phone", models.CharField(blank=True, max_length=40, verbose_name="telephone")),
                ("address", models.CharField(blank=True, max_length=300, verbose_name="address")),
                ("website", models.URLField(blank=True, verbose_name="website")),
                (
                    "contact_agreed",
                    models.BooleanField(
                        default=False,
                        help_text="Contact details are public only where the cooperative agreed.",
                        verbose_name="agreed to be contacted",
                    ),
                ),
                (
                    "example",
                    models.BooleanField(
                        default=False,
                        help_text="An invented cooperative, marked so on its page.",
                        verbose_name="example",
                    ),
                ),
                (
                    "words",
                    models.GeneratedField(
                        db_persist=True,
                        expression=models.Func(
                            "name", "town", "description", function="programmes_words"
                        ),
                        output_field=django.contrib.postgres.search.SearchVectorField(),
                    ),
                ),
                (
                    "place",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="cooperatives",
                        to="programmes.place",
                        verbose_name="place",
                    ),
                ),
            ],
            options={
                "verbose_name": "cooperative",
                "verbose_name_plural": "cooperatives",
                "ordering": ("name", "id"),
            },
        ),
        migrations.CreateModel(
            name="Laureate",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "name",
                    models.CharField(
                        blank=True,
                        help_text="For one outside the directory.",
                        max_length=200,
                        verbose_name="name",
                    ),
                ),
                ("award", models.CharField(blank=True, max_length=200, verbose_name="award")),
                (
                    "cooperative",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="laureates",
                        to="programmes.cooperative",
                        verbose_name="cooperative",
                    ),
                ),
                (
                    "edition",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="laureates",
                        to="programmes.prizeedition",
                        verbose_name="edition",
                    ),
                ),
            ],
            options={
                "verbose_name": "laureate",
                "verbose_name_plural": "laureates",
                "ordering": ("id",),
            },
        ),
        migrations.CreateModel(
            name="Programme",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "as_read",
                    models.JSONField(
                        blank=True,
                        default=dict,
                        editable=False,
                        verbose_name="as read by the last import",
                    ),
                ),
                ("translated_from", models.JSONField(blank=True, default=dict, editable=False)),
                (
                    "slug",
                    models.SlugField(
                        help_text="The end of its address, and its key in catalogue files.",
                        max_length=80,
                        unique=True,
                        verbose_name="slug",
                    ),
                ),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("training", "training"),
                            ("coaching", "coaching"),
                            ("network", "network"),
                            ("prize", "prize"),
                            ("certification", "certification of trainers"),
                            ("cooperation", "cooperation between countries"),
                            ("project", "field project"),
                            ("public", "public programme"),
                        ],
                        max_length=15,
                        verbose_name="kind",
                    ),
                ),
                ("name_fr", models.CharField(max_length=200, verbose_name="name")),
                ("name_en", models.CharField(blank=True, max_length=200, verbose_name="name")),
                ("name_ar", models.CharField(blank=True, max_length=200, verbose_name="name")),
                ("summary_fr", models.TextField(blank=True, verbose_name="summary")),
                ("summary_en", models.TextField(blank=True, verbose_name="summary")),
                ("summary_ar", models.TextField(blank=True, verbose_name="summary")),
                ("description_fr", models.TextField(blank=True, verbose_name="description")),
                ("description_en", models.TextField(blank=True, verbose_name="description")),
                ("description_ar", models.TextField(blank=True, verbose_name="description")),
                (
                    "status",
                    models.CharField(
                        choices=[
                            ("planned", "planned"),
                            ("running", "running"),
                            ("completed", "completed"),
                        ],
                        default="running",
                        max_length=10,
                        verbose_name="status",
                    ),
                ),
                ("starts_on", models.DateField(blank=True, null=True, verbose_name="start")),
                (
                    "starts_precision",
                    models.CharField(
                        choices=[("day", "day"), ("year", "year only")],
                        default="year",
                        max_length=4,
                        verbose_name="precision",
                    ),
                ),
                ("ends_on", models.DateField(blank=True, null=True, verbose_name="end")),
                (
                    "ends_precision",
                    models.CharField(
                        choices=[("day", "day"), ("year", "year only")],
                        default="year",
                        max_length=4,
                        verbose_name="precision",
                    ),
                ),
                (
                    "audiences",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(
                            choices=[
                                ("cooperatives", "cooperatives"),
                                ("founders", "founders of cooperatives"),
                                ("women", "women"),
                                ("youth", "young people"),
                                ("farmers", "farmers"),
                                ("trainers", "trainers"),
                            ],
                            max_length=15,
                        ),
                        blank=True,
                        default=list,
                        size=None,
                        verbose_name="audience",
                    ),
                ),
                (
                    "goals",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.PositiveSmallIntegerField(
                            choices=[
                                (1, "No poverty"),
                                (2, "Zero hunger"),
                                (3, "Good health and well-being"),
                                (4, "Quality education"),
                                (5, "Gender equality"),
                                (6, "Clean water and sanitation"),
                                (7, "Affordable and clean energy"),
                                (8, "Decent work and economic growth"),
                                (9, "Industry, innovation and infrastructure"),
                                (10, "Reduced inequalities"),
                                (11, "Sustainable cities and communities"),
                                (12, "Responsible consumption and production"),
                                (13, "Climate action"),
                                (14, "Life below water"),
                                (15, "Life on land"),
                                (16, "Peace, justice and strong institutions"),
                                (17, "Partnerships for the goals"),
                            ]
                        ),
                        blank=True,
                        default=list,
                        size=None,
                        verbose_name="goals",
                    ),
                ),
                ("website", models.URLField(blank=True, verbose_name="website")),
                (
                    "countries_said",
                    models.PositiveSmallIntegerField(
                        blank=True,
                        help_text="Where more are counted than named, the page says how many are not named.",
                        null=True,
                        verbose_name="countries that it is said to work in",
                    ),
                ),
                (
                    "words",
                    models.GeneratedField(
                        db_persist=True,
                        expression=models.Func(
                            "name_fr", "name_en", "name_ar", function="programmes_words"
                        ),
                        output_field=django.contrib.postgres.search.SearchVectorField(),
                    ),
                ),
                (
                    "organisations",
                    models.ManyToManyField(
                        related_name="programmes",
                        through="programmes.Partnership",
                        to="programmes.organisation",
                    ),
                ),
                (
                    "parent",
                    models.ForeignKey(
                        blank=True,
                        help_text="A field project belongs to its programme.",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="projects",
                        to="programmes.programme",
                        verbose_name="belongs to",
                    ),
                ),
                (
                    "places",
                    models.ManyToManyField(
                        blank=True,
                        related_name="programmes",
                        to="programmes.place",
                        verbose_name="places",
                    ),
                ),
            ],
            options={
                "verbose_name": "programme",
                "verbose_name_plural": "programmes",
                "ordering": ("name_fr",),
            },
        ),
        migrations.AddField(
            model_name="prizeedition",
            name="prize",
            field=models.ForeignKey(
                limit_choices_to={"kind": "prize"},
                on_delete=django.db.models.deletion.CASCADE,
                related_name="editions",
                to="programmes.programme",
                verbose_name="prize",
            ),
        ),
        migrations.AddField(
            model_name="partnership",
            name="programme",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.CASCADE,
                related_name="partnerships",
                to="programmes.programme",
                verbose_name="programme",
            ),
        ),
        migrations.CreateModel(
            name="Name",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("text", models.CharField(max_length=200, verbose_name="name")),
                (
                    "language",
                    models.CharField(
                        choices=[("fr", "French"), ("en", "English"), ("ar", "Arabic")],
                        default="fr",
                        max_length=2,
                        verbose_name="language",
                    ),
                ),
                ("slug", models.SlugField(allow_unicode=True, editable=False, max_length=200)),
                (
                    "words",
                    models.GeneratedField(
                        db_persist=True,
                        expression=models.Func("text", function="programmes_words"),
                        output_field=django.contrib.postgres.search.SearchVectorField(),
                    ),
                ),
                (
                    "cooperative",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="names",
                        to="programmes.cooperative",
                    ),
                ),
                (
                    "organisation",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="names",
                        to="programmes.organisation",
                    ),
                ),
                (
                    "place",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="names",
                        to="programmes.place",
                    ),
                ),
                (
                    "programme",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="names",
                        to="programmes.programme",
                    ),
                ),
            ],
            options={
                "verbose_name": "other name",
                "verbose_name_plural": "other names",
                "ordering": ("id",),
            },
        ),
        migrations.CreateModel(
            name="Mention",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "words",
                    models.CharField(
                        blank=True,
                        help_text="The words that name it.",
                        max_length=200,
                        verbose_name="words",
                    ),
                ),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("read", "read by the import"),
                            ("added", "added by an editor"),
                            ("struck", "struck out by an editor"),
                        ],
                        default="added",
                        max_length=10,
                        verbose_name="state",
                    ),
                ),
                (
                    "article",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="mentions",
                        to="articles.article",
                        verbose_name="article",
                    ),
                ),
                (
                    "organisation",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="mentions",
                        to="programmes.organisation",
                        verbose_name="organisation",
                    ),
                ),
                (
                    "place",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="mentions",
                        to="programmes.place",
                        verbose_name="place",
                    ),
                ),
                (
                    "programme",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="mentions",
                        to="programmes.programme",
                        verbose_name="programme",
                    ),
                ),
            ],
            options={
                "verbose_name": "mention",
                "verbose_name_plural": "mentions",
                "ordering": ("id",),
            },
        ),
        migrations.CreateModel(
            name="Event",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "as_read",
                    models.JSONField(
                        blank=True,
                        default=dict,
                        editable=False,
                        verbose_name="as read by the last import",
                    ),
                ),
                ("translated_from", models.JSONField(blank=True, default=dict, editable=False)),
                (
                    "slug",
                    models.SlugField(
                        help_text="The end of its address, and its key in catalogue files.",
                        max_length=80,
                        unique=True,
                        verbose_name="slug",
                    ),
                ),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("day", "international day"),
                            ("year", "international year"),
                            ("call", "opening of a call"),
                            ("ceremony", "prize ceremony"),
                            ("other", "other"),
                        ],
                        max_length=10,
                        verbose_name="kind",
                    ),
                ),
                ("name_fr", models.CharField(max_length=200, verbose_name="name")),
                ("name_en", models.CharField(blank=True, max_length=200, verbose_name="name")),
                ("name_ar", models.CharField(blank=True, max_length=200, verbose_name="name")),
                ("summary_fr", models.TextField(blank=True, verbose_name="summary")),
                ("summary_en", models.TextField(blank=True, verbose_name="summary")),
                ("summary_ar", models.TextField(blank=True, verbose_name="summary")),
                ("starts_on", models.DateField(blank=True, null=True, verbose_name="first day")),
                ("ends_on", models.DateField(blank=True, null=True, verbose_name="last day")),
                (
                    "rule",
                    models.CharField(
                        blank=True,
                        help_text="Every year, as RFC 5545 says it: FREQ=YEARLY;BYMONTH=7;BYDAY=1SA.",
                        max_length=100,
                        validators=[programmes.models.events.validate_rule],
                        verbose_name="rule",
                    ),
                ),
                ("website", models.URLField(blank=True, verbose_name="website")),
                (
                    "place",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="events",
                        to="programmes.place",
                        verbose_name="place",
                    ),
                ),
                (
                    "programme",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="events",
                        to="programmes.programme",
                        verbose_name="programme",
                    ),
                ),
            ],
            options={
                "verbose_name": "event",
                "verbose_name_plural": "events",
                "ordering": ("starts_on", "slug"),
            },
        ),
        migrations.CreateModel(
            name="Stage",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("translated_from", models.JSONField(blank=True, default=dict, editable=False)),
                ("position", models.PositiveSmallIntegerField(default=0, verbose_name="position")),
                ("name_fr", models.CharField(max_length=100, verbose_name="name")),
                ("name_en", models.CharField(blank=True, max_length=100, verbose_name="name")),
                ("name_ar", models.CharField(blank=True, max_length=100, verbose_name="name")),
                ("description_fr", models.TextField(blank=True, verbose_name="description")),
                ("description_en", models.TextField(blank=True, verbose_name="description")),
                ("description_ar", models.TextField(blank=True, verbose_name="description")),
                (
                    "programme",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="stages",
                        to="programmes.programme",
                        verbose_name="programme",
                    ),
                ),
            ],
            options={
                "verbose_name": "stage",
                "verbose_name_plural": "stages of support",
                "ordering": ("position", "id"),
            },
        ),
        migrations.CreateModel(
            name="Tie",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("member", "member of"),
                            ("trained", "trained by"),
                            ("coached", "coached by"),
                        ],
                        max_length=10,
                        verbose_name="kind",
                    ),
                ),
                ("since", models.DateField(blank=True, null=True, verbose_name="since")),
                (
                    "since_precision",
                    models.CharField(
                        choices=[("day", "day"), ("year", "year only")],
                        default="year",
                        max_length=4,
                        verbose_name="precision",
                    ),
                ),
                (
                    "cooperative",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="ties",
                        to="programmes.cooperative",
                        verbose_name="cooperative",
                    ),
                ),
                (
                    "programme",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="ties",
                        to="programmes.programme",
                        verbose_name="programme",
                    ),
                ),
            ],
            options={
                "verbose_name": "tie to a programme",
                "verbose_name_plural": "ties to programmes",
                "ordering": ("id",),
            },
        ),
        migrations.AddIndex(
            model_name="place",
            index=django.contrib.postgres.indexes.GinIndex(
                models.F("words"), name="places_by_word"
            ),
        ),
        migrations.AddConstraint(
            model_name="place",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("kind", "country"), _negated=True),
                    models.Q(("code__regex", "^[A-Z]{2}$"), ("parent", None)),
                    _connector="OR",
                ),
                name="country_has_a_two_letter_code_and_no_parent",
            ),
        ),
        migrations.AddConstraint(
            model_name="place",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("kind", "region"), _negated=True),
                    models.Q(
                        ("code__regex", "^[A-Z]{2}-[A-Z0-9]{1,3}$"), ("parent__isnull", False)
                    ),
                    _connector="OR",
                ),
                name="region_has_a_code_of_its_country",
            ),
        ),
        migrations.AddConstraint(
            model_name="place",
            constraint=models.CheckConstraint(
                condition=models.Q(("kind__in", ["country", "region"])),
                name="place_is_a_country_or_a_region",
            ),
        ),
        migrations.AddIndex(
            model_name="cooperative",
            index=django.contrib.postgres.indexes.GinIndex(
                models.F("words"), name="cooperatives_by_word"
            ),
        ),
        migrations.AddIndex(
            model_name="cooperative",
            index=django.contrib.postgres.indexes.GinIndex(
                models.F("activities"), name="cooperatives_by_activity"
            ),
        ),
        migrations.AddIndex(
            model_name="cooperative",
            index=models.Index(models.F("name"), models.F("id"), name="cooperatives_by_name"),
        ),
        migrations.AddIndex(
            model_name="cooperative",
            index=models.Index(
                models.F("place"), models.F("name"), models.F("id"), name="cooperatives_by_place"
            ),
        ),
        migrations.AddConstraint(
            model_name="cooperative",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("women_share", None), ("women_share__range", (0, 100)), _connector="OR"
                ),
                name="share_of_women_is_a_percentage",
            ),
        ),
        migrations.AddConstraint(
            model_name="cooperative",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("founded", None), ("founded__range", (1800, 2200)), _connector="OR"
                ),
                name="cooperative_was_created_in_a_plausible_year",
            ),
        ),
        migrations.AddConstraint(
            model_name="laureate",
            constraint=models.UniqueConstraint(
                models.F("edition"),
                models.F("cooperative"),
                name="cooperative_is_laureate_once_an_edition",
            ),
        ),
        migrations.AddConstraint(
            model_name="laureate",
            constraint=models.CheckConstraint(
                condition=models.Q(("cooperative", None), ("name", ""), _connector="XOR"),
                name="laureate_is_a_cooperative_or_a_name",
            ),
        ),
        migrations.AddIndex(
            model_name="programme",
            index=django.contrib.postgres.indexes.GinIndex(
                models.F("words"), name="programmes_by_word"
            ),
        ),
        migrations.AddIndex(
            model_name="programme",
            index=django.contrib.postgres.indexes.GinIndex(
                models.F("goals"), name="programmes_by_goal"
            ),
        ),
        migrations.AddIndex(
            model_name="programme",
            index=django.contrib.postgres.indexes.GinIndex(
                models.F("audiences"), name="programmes_by_audience"
            ),
        ),
        migrations.AddConstraint(
            model_name="programme",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    (
                        "kind__in",
                        [
                            "training",
                            "coaching",
                            "network",
                            "prize",
                            "certification",
                            "cooperation",
                            "project",
                            "public",
                        ],
                    )
                ),
                name="programme_is_of_a_known_kind",
            ),
        ),
        migrations.AddConstraint(
            model_name="programme",
            constraint=models.CheckConstraint(
                condition=models.Q(("status__in", ["planned", "running", "completed"])),
                name="programme_has_a_known_status",
            ),
        ),
        migrations.AddConstraint(
            model_name="programme",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("parent", None),
                    models.Q(("parent", models.F("pk")), _negated=True),
                    _connector="OR",
                ),
                name="programme_is_not_its_own_parent",
            ),
        ),
        migrations.AddConstraint(
            model_name="programme",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("starts_on", None),
                    ("ends_on", None),
                    ("ends_on__gte", models.F("starts_on")),
                    _connector="OR",
                ),
                name="programme_ends_after_it_starts",
            ),
        ),
        migrations.AddConstraint(
            model_name="programme",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    (
                        "goals__contained_by",
                        [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17],
                    )
                ),
                name="programme_goals_are_among_the_seventeen",
            ),
        ),
        migrations.AddConstraint(
            model_name="prizeedition",
            constraint=models.UniqueConstraint(
                models.F("prize"), models.F("year"), name="prize_has_one_edition_a_year"
            ),
        ),
        migrations.AddConstraint(
            model_name="prizeedition",
            constraint=models.CheckConstraint(
                condition=models.Q(("year__range", (1900, 2200))),
                name="edition_is_of_a_plausible_year",
            ),
        ),
        migrations.AddConstraint(
            model_name="partnership",
            constraint=models.UniqueConstraint(
                models.F("programme"),
                models.F("organisation"),
                models.F("role"),
                name="partnership_is_named_once",
            ),
        ),
        migrations.AddConstraint(
            model_name="partnership",
            constraint=models.CheckConstraint(
                condition=models.Q(("role__in", [1, 2, 3, 4])),
                name="partnership_has_a_role_of_iati",
            ),
        ),
        migrations.AddIndex(
            model_name="name",
            index=django.contrib.postgres.indexes.GinIndex(models.F("words"), name="names_by_word"),
        ),
        migrations.AddConstraint(
            model_name="name",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(
                        ("cooperative__isnull", True),
                        ("organisation__isnull", True),
                        ("place__isnull", True),
                        ("programme__isnull", False),
                    ),
                    models.Q(
                        ("cooperative__isnull", True),
                        ("organisation__isnull", False),
                        ("place__isnull", True),
                        ("programme__isnull", True),
                    ),
                    models.Q(
                        ("cooperative__isnull", True),
                        ("organisation__isnull", True),
                        ("place__isnull", False),
                        ("programme__isnull", True),
                    ),
                    models.Q(
                        ("cooperative__isnull", False),
                        ("organisation__isnull", True),
                        ("place__isnull", True),
                        ("programme__isnull", True),
                    ),
                    _connector="OR",
                ),
                name="name_belongs_to_one_owner",
            ),
        ),
        migrations.AddConstraint(
            model_name="name",
            constraint=models.UniqueConstraint(
                fields=("text", "programme", "organisation", "place", "cooperative"),
                name="name_is_given_once",
                nulls_distinct=False,
            ),
        ),
        migrations.AddConstraint(
            model_name="mention",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(
                        ("organisation__isnull", True),
                        ("place__isnull", True),
                        ("programme__isnull", False),
                    ),
                    models.Q(
                        ("organisation__isnull", False),
                        ("place__isnull", True),
                        ("programme__isnull", True),
                    ),
                    models.Q(
                        ("organisation__isnull", True),
                        ("place__isnull", False),
                        ("programme__isnull", True),
                    ),
                    _connector="OR",
                ),
                name="mention_names_one_thing",
            ),
        ),
        migrations.AddConstraint(
            model_name="mention",
            constraint=models.UniqueConstraint(
                fields=("article", "programme", "organisation", "place"),
                name="mention_stands_once_an_article",
                nulls_distinct=False,
            ),
        ),
        migrations.AddConstraint(
            model_name="mention",
            constraint=models.CheckConstraint(
                condition=models.Q(("state__in", ["read", "added", "struck"])),
                name="mention_has_a_known_state",
            ),
        ),
        migrations.AddConstraint(
            model_name="event",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("starts_on__isnull", False),
                    models.Q(("rule", ""), _negated=True),
                    _connector="XOR",
                ),
                name="event_has_a_date_or_a_rule",
            ),
        ),
        migrations.AddConstraint(
            model_name="event",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("ends_on", None), ("ends_on__gte", models.F("starts_on")), _connector="OR"
                ),
                name="event_ends_after_it_starts",
            ),
        ),
        migrations.AddConstraint(
            model_name="stage",
            constraint=models.UniqueConstraint(
                deferrable=django.db.models.constraints.Deferrable["DEFERRED"],
                fields=("programme", "position"),
                name="stage_has_a_place_of_its_own_on_the_path",
            ),
        ),
        migrations.AddConstraint(
            model_name="tie",
            constraint=models.UniqueConstraint(
                models.F("cooperative"),
                models.F("programme"),
                models.F("kind"),
                name="tie_is_named_once",
            ),
        ),
        migrations.AddConstraint(
            model_name="tie",
            constraint=models.CheckConstraint(
                condition=models.Q(("kind__in", ["member", "trained", "coached"])),
                name="tie_is_of_a_known_kind",
            ),
        ),
    ]
