"""Blocks as HTML."""

from seeds.loading.body import to_html
from seeds.reading import Block, BlockKind


def test_paragraphs_intertitles_and_quotes_have_their_elements():
    blocks = [
        Block(BlockKind.PARAGRAPH, "Un."),
        Block(BlockKind.INTERTITLE, "Deux"),
        Block(BlockKind.QUOTE, "« Trois »"),
    ]
    assert to_html(blocks) == "<p>Un.</p><h2>Deux</h2><blockquote><p>« Trois »</p></blockquote>"


def test_neighbouring_items_are_one_list():
    blocks = [
        Block(BlockKind.ITEM, "Un"),
        Block(BlockKind.ITEM, "Deux"),
        Block(BlockKind.PARAGRAPH, "Fin."),
    ]
    assert to_html(blocks) == "<ul><li><p>Un</p></li><li><p>Deux</p></li></ul><p>Fin.</p>"


def test_markup_in_a_block_is_text():
    html = to_html([Block(BlockKind.PARAGRAPH, '<script>x</script> & <b onclick="y">gras</b>')])
    assert html == (
        '<p>&lt;script&gt;x&lt;/script&gt; &amp; &lt;b onclick="y"&gt;gras&lt;/b&gt;</p>'
    )
