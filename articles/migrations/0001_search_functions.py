"""The SQL functions behind full-text search.

A French stemmer needs the accents of "accompagnées" while readers type "accompagnees", so both
the words as printed and the folded words are indexed. The first lexeme names the language
("=fr"): a query for one language then never meets the stems of another, with a single index.
"""

from django.db import migrations

FOLD = r"""
CREATE FUNCTION articles_fold(words text) RETURNS text
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
RETURN regexp_replace(
    normalize(lower(words), NFD), '[\u0300-\u036f\u0640\u064b-\u065f\u0670]', '', 'g'
);
"""

WORDS = """
CREATE FUNCTION articles_words(config regconfig, words text) RETURNS tsvector
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
RETURN to_tsvector(config, words || ' ' || articles_fold(words));
"""

# A tsvector holds at most 1 MB, so only the first 100,000 characters of a body are indexed.
SEARCH_VECTOR = """
CREATE FUNCTION articles_search_vector(language text, title text, lede text, body text)
RETURNS tsvector
LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE AS $$
DECLARE
    config regconfig := CASE language
        WHEN 'fr' THEN 'pg_catalog.french'::regconfig
        WHEN 'ar' THEN 'pg_catalog.arabic'::regconfig
        ELSE 'pg_catalog.english'::regconfig
    END;
BEGIN
    RETURN ('''=' || language || ''':1A')::tsvector
        || setweight(articles_words(config, title), 'A')
        || setweight(articles_words(config, left(lede, 20000)), 'B')
        || setweight(articles_words(config, left(body, 100000)), 'C');
END $$;
"""

# One language's part of a query; nothing where only stop words are left, for else the name of the
# language alone would find all its articles. websearch_to_tsquery never fails, whatever is typed.
# In French an ending typed as "ees" is read as "ées" too: the stemmer knows that for "é".
LANGUAGE_QUERY = r"""
CREATE FUNCTION articles_language_query(language text, config regconfig, words text)
RETURNS tsquery
LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE AS $$
DECLARE
    found tsquery := websearch_to_tsquery(config, words)
        || websearch_to_tsquery(config, articles_fold(words));
BEGIN
    IF language = 'fr' THEN
        found := found
            || websearch_to_tsquery(config, regexp_replace(words, 'ee(s?)\M', 'ée\1', 'g'));
    END IF;
    IF numnode(found) = 0 THEN
        RETURN found;
    END IF;
    RETURN ('''=' || language || '''')::tsquery && found;
END $$;
"""

SEARCH_QUERY = """
CREATE FUNCTION articles_search_query(words text) RETURNS tsquery
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
RETURN articles_language_query('fr', 'pg_catalog.french', words)
    || articles_language_query('en', 'pg_catalog.english', words)
    || articles_language_query('ar', 'pg_catalog.arabic', words);
"""


class Migration(migrations.Migration):
    initial = True
    dependencies = ()
    operations = (
        migrations.RunSQL(FOLD, "DROP FUNCTION articles_fold(text)"),
        migrations.RunSQL(WORDS, "DROP FUNCTION articles_words(regconfig, text)"),
        migrations.RunSQL(
            SEARCH_VECTOR, "DROP FUNCTION articles_search_vector(text, text, text, text)"
        ),
        migrations.RunSQL(
            LANGUAGE_QUERY, "DROP FUNCTION articles_language_query(text, regconfig, text)"
        ),
        migrations.RunSQL(SEARCH_QUERY, "DROP FUNCTION articles_search_query(text)"),
    )
