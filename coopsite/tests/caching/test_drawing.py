"""After a change one draws a page, and those who ask meanwhile wait for it."""

import time
from concurrent.futures import ThreadPoolExecutor
from threading import Event

import pytest

from coopsite.caching.drawing import Drawing

READERS = 4


def asked_at_once(draw):
    """How many drew, of readers who all ask while the first draws."""
    drawing, begun, drawn = Drawing(), Event(), []

    def ask(reader):
        if reader:
            begun.wait(5)
        with drawing.of("/fr/") as was_drawn:
            if not was_drawn or draw is cannot_be_kept:
                drawn.append(reader)
                begun.set()
                draw()
        return was_drawn

    with ThreadPoolExecutor(READERS) as readers:
        list(readers.map(ask, range(READERS)))
    assert drawing._now == {}
    return drawn


def slowly():
    time.sleep(0.2)


def cannot_be_kept():
    time.sleep(0.2)


def test_one_draws_and_the_others_wait():
    assert asked_at_once(slowly) == [0]


def test_what_cannot_be_kept_is_drawn_by_all_who_waited():
    assert sorted(asked_at_once(cannot_be_kept)) == [0, 1, 2, 3]


def test_nobody_waits_for_one_who_failed():
    drawing = Drawing()
    with pytest.raises(ValueError, match="broken"), drawing.of("/fr/"):
        raise ValueError("broken")
    with drawing.of("/fr/") as was_drawn:
        assert not was_drawn


def test_other_pages_are_drawn_meanwhile():
    drawing = Drawing()
    with drawing.of("/fr/"), drawing.of("/ar/") as was_drawn:
        assert not was_drawn
