"""What names are known by when they are mistyped, and figures by their value.

A trigram is three letters in a row: of two spellings most are the same. The embedded server ships no
pg_trgm, so they stand in an array beside the names, with an index over its elements (decision 31).
The column is PostgreSQL's own, no field of a model: pages that read rows never read it.
"""

from django.db import migrations, models

# The plainest letters of a name: "L’Œuvre" is "l oeuvre"; of Arabic letters that readers type one
# for another only one is left, and the article is taken off. `programmes_plain` has taken off
# accents, vowel signs, the hamza and the stroke that lengthens.
LETTERS = r"""
CREATE FUNCTION programmes_letters(words text) RETURNS text
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
RETURN regexp_replace(
    translate(replace(replace(programmes_plain(words), 'œ', 'oe'), 'æ', 'ae'), 'ةىیٱک', 'هيياك'),
    '(^|\s)[وفبكل]?ال(?=\S{3})', '\1', 'g'
);
"""

# Each word with two spaces before it and one behind, so that its beginning counts more than its end.
TRIGRAMS = r"""
CREATE FUNCTION programmes_trigrams(VARIADIC names text[]) RETURNS text[]
LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN (
    SELECT coalesce(array_agg(DISTINCT substr('  ' || word || ' ', place, 3)), '{}')
    FROM regexp_split_to_table(
        programmes_letters(left(array_to_string(names, ' '), 2000)),
        '[\s!"#$%*+,:;<=>?@^_`{|}~«»“”…،؛؟–—\[\]\\]+'
    ) AS word, generate_series(1, char_length(word) + 1) AS place
    WHERE word <> ''
);
"""
NAMED = {
    "programme": "name_fr, name_en, name_ar",
    "indicator": "name_fr, name_en, name_ar",
    "organisation": "name_fr, name_en, name_ar, short_name",
    "place": "name_fr, name_en, name_ar",
    "cooperative": "name",
    "name": "text",
}


def _known_by_trigrams(table, columns):
    return migrations.RunSQL(
        f"""
        ALTER TABLE programmes_{table} ADD COLUMN trigrams text[]
            GENERATED ALWAYS AS (programmes_trigrams({columns})) STORED;
        CREATE INDEX {table}s_by_trigram ON programmes_{table}
            USING gin (trigrams) WITH (fastupdate = off);
        """,
        f"ALTER TABLE programmes_{table} DROP COLUMN trigrams",
    )


class Migration(migrations.Migration):
    dependencies = (("programmes", "0023_images"),)
    operations = (
        migrations.RunSQL(LETTERS, "DROP FUNCTION programmes_letters(text)"),
        migrations.RunSQL(TRIGRAMS, "DROP FUNCTION programmes_trigrams(VARIADIC text[])"),
        *(_known_by_trigrams(table, columns) for table, columns in NAMED.items()),
        migrations.AddIndex(
            model_name="figure",
            index=models.Index(
                models.F("value"),
                models.F("as_of").desc(nulls_last=True),
                models.F("id").desc(),
                condition=models.Q(state="confirmed"),
                name="confirmed_by_value",
            ),
        ),
    )
