"""The list of withholdings: written, and applied again after an older backup is restored."""

import json
from datetime import datetime

import pytest
from django.core.management import CommandError, call_command

from articles.models import Article, Image, Withholding
from articles.tests.factories import make_article
from articles.tests.images.pictures import make_image
from programmes.figures import withholding
from programmes.figures.withholding import Grounds
from programmes.models import Citation, Figure
from programmes.tests.factories import make_confirmed, make_editor

pytestmark = pytest.mark.django_db

WHY = Grounds("privacy", "A letter.", "Asked for.")


@pytest.fixture
def listed(tmp_path):
    return tmp_path / "withholdings.jsonl"


def withhold_all():
    """A quote, an article and a figure, each withheld; what of them is public afterwards."""
    quoted, figure, article = make_confirmed(), make_confirmed("800"), make_article("Une affaire")
    withholding.withhold_quote(quoted.citations.get(), by=make_editor(), grounds=WHY)
    withholding.withhold_figure(figure, by=make_editor(), grounds=WHY)
    withholding.withhold_article(article, by=make_editor(), grounds=WHY)


def public():
    rows = (Article.objects.published(), Figure.objects.confirmed(), Citation.objects.shown())
    cut = Article.objects.exclude(withheld_words=None).values_list("pk", "withheld_words")
    return [{*of.values_list("pk", flat=True)} for of in rows], list(cut)


def restore_an_older_backup():
    """Nothing is withheld, as before the acts."""
    for model in (Article, Figure, Citation):
        model.objects.update(withholding=None)
    Article.objects.update(withheld_words=None)
    Withholding.objects.all().delete()


def apply(listed, capsys):
    call_command("withholdings", "apply", listed)
    return capsys.readouterr().out


def test_a_list_withholds_the_same_again_after_an_older_backup(listed, capsys):
    withhold_all()
    before = public()
    call_command("withholdings", "export", listed)
    restore_an_older_backup()
    assert public() != before
    assert "3 withholdings found: 0 known already, 0 that match nothing" in apply(listed, capsys)
    assert public() == before


def test_a_list_is_written_in_the_same_bytes_after_it_was_applied(listed, tmp_path):
    withhold_all()
    call_command("withholdings", "export", listed)
    restore_an_older_backup()
    call_command("withholdings", "apply", listed)
    call_command("withholdings", "export", tmp_path / "again")
    assert (tmp_path / "again").read_bytes() == listed.read_bytes() != b""


def test_a_list_holds_no_word_of_what_is_withheld(listed):
    withhold_all()
    call_command("withholdings", "export", listed)
    rows = [json.loads(line) for line in listed.read_text().splitlines()]
    assert all(int(digest, 16) for row in rows for digest in row.pop("digests"))
    assert all(datetime.fromisoformat(row.pop("at")) for row in rows)
    text = json.dumps(rows, ensure_ascii=False).lower()
    assert not any(word in text for word in ("total", "932", "coop", "soutenues", "affaire"))


def test_what_is_known_already_is_counted_and_not_written_twice(listed, capsys):
    withhold_all()
    call_command("withholdings", "export", listed)
    assert "3 withholdings found: 3 known already, 0 that" in apply(listed, capsys)
    assert Withholding.objects.count() == 3


def test_what_matches_nothing_is_kept(listed, capsys):
    withhold_all()
    call_command("withholdings", "export", listed)
    restore_an_older_backup()
    Article.objects.all().delete()
    Citation.objects.all().delete()
    assert "0 known already, 3 that match nothing yet" in apply(listed, capsys)
    assert Withholding.objects.count() == 3


def test_what_was_lifted_is_not_listed(listed):
    withhold_all()
    Withholding.objects.update(lifted_at="2026-11-26T09:30:00Z", lifted_by_name="root")
    call_command("withholdings", "export", listed)
    assert listed.read_bytes() == b""


BROKEN = {
    "no JSON": "{",
    "an unknown field": {"colour": "red"},
    "an unknown kind": {"what": "picture"},
    "an unknown reason": {"why": "mood"},
    "no digest": {"digests": []},
    "what is no digest": {"digests": ["Au total"]},
    "a quote without words": {"word_count": 0},
    "a quote taken back": {"why": "taken-back"},
    "no time": {"at": ""},
    "a time of no zone": {"at": "2026-11-26T09:30:00"},
    "a character that nothing can keep": {"reason": "\0"},
}
LINE = {
    "what": "quote", "digests": ["a" * 64], "word_count": 7, "why": "privacy", "reason": "",
    "public_reason": "", "by_name": "anna", "at": "2026-11-26T09:30:00Z",
}  # fmt: skip


@pytest.mark.parametrize("wrong", BROKEN.values(), ids=BROKEN)
def test_a_broken_list_is_refused_whole_with_its_line(listed, wrong):
    second = wrong if isinstance(wrong, str) else json.dumps(LINE | wrong)
    listed.write_text(f"{json.dumps(LINE)}\n{second}\n")
    with pytest.raises(CommandError, match=r"line 2: .* Nothing was applied"):
        call_command("withholdings", "apply", listed)
    assert not Withholding.objects.exists()


def test_a_list_that_is_no_text_or_not_there_is_refused(listed):
    with pytest.raises(CommandError, match="Name a file"):
        call_command("withholdings", "apply", listed)
    listed.write_bytes(b"\xff")
    with pytest.raises(CommandError, match="Nothing was applied"):
        call_command("withholdings", "apply", listed)


def test_an_image_is_withheld_again_by_a_list(listed, capsys):
    image = make_image()
    withholding.withhold_image(image, by=make_editor(), grounds=WHY)
    call_command("withholdings", "export", listed)
    Image.objects.update(withholding=None)
    Withholding.objects.all().delete()
    assert "1 withholdings found: 0 known already, 0 that match nothing" in apply(listed, capsys)
    assert Image.objects.get().withholding
