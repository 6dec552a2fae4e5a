"""Weights are fitted to pages whose truth is known."""

import json

from django.core.management import call_command

from seeds.reading import Candidate
from seeds.reading.fields.fitting import Example, example, fit

PAGES = [Example((("bold",), ("in a list",)), frozenset({0}))] * 20


def test_the_sign_of_right_candidates_weighs_more():
    weights = fit("title", PAGES)
    assert weights["bold"] > 0 > weights["in a list"]


def test_authors_are_fitted_each_for_himself():
    both = [Example((("labelled",), ("labelled",), ("in a menu",)), frozenset({0, 1}))] * 20
    weights = fit("authors", both)
    assert weights["labelled"] > weights["none of them"] > weights["in a menu"]


def test_a_page_without_the_right_candidate_teaches_that_none_is():
    weights = fit("title", [Example((("in a list",),), frozenset())] * 20)
    assert weights["none of them"] > weights["in a list"]


def test_a_title_with_the_paper_behind_it_is_right_and_one_of_authors_too():
    truth = {"title": "Le four rallumé", "authors": ["Samir Clavet"]}
    found = (
        Candidate("title", "Le four rallumé - Le Sillon", (), 0.5),
        Candidate("title", "Le four", (), 0.5),
        Candidate("authors", "Samir Clavet", (), 0.5),
    )
    assert example("title", found, truth).right == {0}
    assert example("authors", found, truth).right == {0}


def test_the_command_prints_the_table(tmp_path, capsys):
    text = (
        "L'atelier rouvre ses portes\n\n18 avril 2023\n\nLes potières ont rouvert leur atelier.\n"
    )
    (tmp_path / "a.txt").write_text(text)
    truth = {"a.txt": {"title": "L'atelier rouvre ses portes", "published_on": "2023-04-18"}}
    (tmp_path / "truth.json").write_text(json.dumps(truth))
    call_command("fit_weights", str(tmp_path))
    said = capsys.readouterr()
    assert said.out.startswith("FITTED: dict[str, dict[str, float]] = {")
    assert '"chosen by place"' in said.out
    assert said.err == "1 pages\n"
