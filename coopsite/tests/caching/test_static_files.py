"""The addresses of static files are worked out once, and are those that Whitenoise would give."""

from unittest import mock

from whitenoise.storage import CompressedManifestStaticFilesStorage

from coopsite.caching.static_files import NamedOnce


def test_the_address_of_a_file_is_worked_out_once():
    files, told = NamedOnce(), {"a.css": "/static/a.1.css", "b.css": "/static/b.2.css"}
    with mock.patch.object(
        CompressedManifestStaticFilesStorage, "url", side_effect=lambda name, _force: told[name]
    ) as asked:
        assert [files.url(name) for name in ("a.css", "b.css", "a.css")] == [
            *told.values(),
            told["a.css"],
        ]
    assert asked.call_count == 2
