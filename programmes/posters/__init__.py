"""What other sites show of ours: the picture of a shared link, a figure in a frame; decision 37.

elsewhere   what may be told of a figure there: its value with its sentence, or a tombstone
telling     the poster of a figure, programme, place or indicator
drawing     a poster as a drawing: its `edges`, the value (`valued`), its sentence (`leaf`)
canvas      shapes and words as SVG, from the left or from the right
letters     how wide words are, and where their lines end; in which `faces`
pixels      a drawing in pixels, drawn once
"""
