"""`manage.py check_translations`: a gap in a catalogue is named with its language and sentence."""

import polib
import pytest
from django.core.management import CommandError, call_command

COUNT = {"msgid": "%(n)d page", "msgid_plural": "%(n)d pages"}


@pytest.fixture
def site(tmp_path, settings, monkeypatch):
    """A site of three sentences in a module and one in a call of a template, in French."""
    monkeypatch.chdir(tmp_path)
    settings.BASE_DIR, settings.LOCALE_PATHS = tmp_path, [tmp_path / "locale"]
    settings.LANGUAGES = [("en", "English"), ("fr", "French")]
    (tmp_path / "room" / "jinja2").mkdir(parents=True)
    (tmp_path / "room" / "pages.py").write_text(
        '_("Read on")\n_("%(name)s says so")\nngettext("%(n)d page", "%(n)d pages", n)\n'
    )
    (tmp_path / "room" / "jinja2" / "home.html").write_text('{{ link(_("First page")) }}')
    return tmp_path


def catalogue(site, **replaced):
    """Write the French catalogue, complete but for what is replaced; None leaves an entry out."""
    entries = {
        "read": {"msgid": "Read on", "msgstr": "Lire la suite"},
        "says": {"msgid": "%(name)s says so", "msgstr": "%(name)s le dit"},
        "count": COUNT | {"msgstr_plural": {0: "une page", 1: "%(n)d pages"}},
        "first": {"msgid": "First page", "msgstr": "Accueil"},
    } | replaced
    file = polib.POFile()
    file.metadata = {
        "Content-Type": "text/plain; charset=UTF-8",
        "Plural-Forms": "nplurals=2; plural=(n > 1);",
    }
    file.extend(polib.POEntry(**entry) for entry in entries.values() if entry)
    folder = site / "locale" / "fr" / "LC_MESSAGES"
    folder.mkdir(parents=True)
    file.save(str(folder / "django.po"))
    return folder / "django.po"


def faults():
    """The lines with which the command fails; the last says what to do."""
    with pytest.raises(CommandError) as failed:
        call_command("check_translations")
    assert failed.value.returncode == 1
    *lines, advice = str(failed.value).splitlines()
    assert "make messages" in advice
    return lines


def test_the_shipped_catalogues_are_complete_and_stay_as_they_are(settings, monkeypatch):
    monkeypatch.chdir(settings.BASE_DIR)
    files = sorted(settings.LOCALE_PATHS[0].glob("*/LC_MESSAGES/django.po"))
    before = [file.read_bytes() for file in files]
    call_command("check_translations")
    assert [file.read_bytes() for file in files] == before
    assert [file.parts[-3] for file in files] == ["ar", "fr"]


def test_a_complete_catalogue_passes_and_may_say_one_in_words(site):
    catalogue(site)
    call_command("check_translations")


def test_a_missing_sentence_is_named_and_the_catalogue_stays_as_it_is(site):
    file = catalogue(site, read=None)
    before = file.read_bytes()
    assert faults() == ["fr: missing: 'Read on'"]
    assert file.read_bytes() == before


def test_a_sentence_in_a_call_of_a_template_is_missed_too(site):
    catalogue(site, first=None)
    assert faults() == ["fr: missing: 'First page'"]


@pytest.mark.parametrize(
    ("fault", "entry"),
    [
        ("not translated", {"msgstr": ""}),
        ("fuzzy", {"msgstr": "Lire la suite", "flags": ["fuzzy"]}),
        ("missing", {"msgstr": "Lire la suite", "obsolete": True}),
        ("other placeholders", {"msgstr": "Lire %(title)s"}),
    ],
)
def test_what_is_wrong_with_a_sentence_is_said(site, fault, entry):
    catalogue(site, read={"msgid": "Read on"} | entry)
    assert faults() == [f"fr: {fault}: 'Read on'"]


def test_a_value_that_is_left_out_is_named(site):
    catalogue(site, says={"msgid": "%(name)s says so", "msgstr": "On le dit"})
    assert faults() == ["fr: other placeholders: '%(name)s says so'"]


@pytest.mark.parametrize(
    ("fault", "forms"),
    [
        ("not translated", {0: "une page", 1: ""}),
        ("other placeholders", {0: "une page", 1: "%(m)d pages"}),
    ],
)
def test_every_plural_form_is_looked_at(site, fault, forms):
    catalogue(site, count=COUNT | {"msgstr_plural": forms})
    assert faults() == [f"fr: {fault}: '%(n)d page'"]


def test_a_language_without_a_catalogue_is_named(site):
    (line,) = faults()
    assert line.startswith("fr: no catalogue")
    assert "makemessages --locale fr" in line


def test_every_language_is_looked_at(site, settings):
    catalogue(site, read=None)
    settings.LANGUAGES = [*settings.LANGUAGES, ("ar", "Arabic")]
    assert [line[:3] for line in faults()] == ["fr:", "ar:"]
