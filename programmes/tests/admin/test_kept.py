"""What the desk tells the browser that keeps what is typed: which item it is, what was saved."""

import pytest

from programmes.tests.desk import DESK, at, save, seen
from programmes.tests.factories import make_confirmed, make_place

pytestmark = pytest.mark.django_db

MARK = "lk2x9q1"


def test_a_form_names_its_item(editor):
    place = make_place()
    assert f'data-item="programmes.place/{place.pk}"' in seen(editor, at(place))
    assert 'data-item="programmes.place/add"' in seen(editor, f"{DESK}place/add/")


def test_who_may_only_look_has_nothing_kept(staff_with):
    assert "kept_mark" not in seen(staff_with("view_place"), at(make_place()))


def test_the_answer_says_what_was_saved(editor):
    address = at(make_place())
    for button in ("_save", "_continue", "_addanother"):
        answer = save(editor, address, kept_mark=MARK, **{button: "1"})
        assert answer["Location"].endswith(f"#saved={MARK}")


def test_a_form_that_comes_back_bears_its_mark_and_is_not_told_as_saved(editor):
    answer = save(editor, at(make_place()), kept_mark=MARK, name_fr="")
    assert f'name="kept_mark" value="{MARK}"' in answer.content.decode()
    assert f"#saved={MARK}" not in answer.content.decode()


@pytest.mark.parametrize("mark", ["", "a b", "é", '"><script>', "a" * 41])
def test_what_is_no_mark_is_told_to_nobody(editor, mark):
    address = at(make_place())
    assert "#" not in save(editor, address, kept_mark=mark)["Location"]
    assert (
        'name="kept_mark" value=""'
        in save(editor, address, kept_mark=mark, name_fr="").content.decode()
    )


def test_a_window_that_added_an_item_says_so_before_it_closes(editor):
    typed = {"name_fr": "Office", "slug": "office", "kind": "public", "kept_mark": MARK}
    answer = save(editor, f"{DESK}organisation/add/?_popup=1", **typed)
    page = answer.content.decode()
    assert f'data-saved="{MARK}"' in page
    assert page.index("kept.js") < page.index("popup_response.js")


def test_an_act_that_was_refused_keeps_what_was_typed_for_it(editor):
    address = at(make_confirmed("800"))
    done = save(editor, address, kept_mark=MARK, _reject="1", act_reason="Faux")
    refused = save(editor, address, kept_mark=MARK, _reject="1", act_reason="Faux")
    assert done["Location"] == f"{address}#saved={MARK}"
    assert refused["Location"] == address
