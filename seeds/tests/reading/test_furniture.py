"""Lines of the page's machinery are told from lines of the article, in three languages."""

import pytest

from seeds.reading.text.lines import Line
from seeds.reading.text.marks import Mark
from seeds.reading.words.furniture import is_barred, mark, unglue


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Facebook", Mark.FURNITURE),
        ("Facebook Twitter WhatsApp", Mark.MENU),
        ("Partager sur Facebook", Mark.FURNITURE),
        ("Temps de lecture : 2 minutes", Mark.FURNITURE),
        ("1 254 vues", Mark.FURNITURE),
        ("Cet article a été lu 120 fois.", Mark.FURNITURE),
        ("قرئ هذا المقال 120 مرة.", Mark.FURNITURE),
        ("Write to us: 12 Tanners Street.", Mark.ABOUT),
        ("A- A A+", Mark.MENU),
        ("Se connecterL'article a été ajouté", Mark.FURNITURE),
        ("Nous utilisons des cookies. Tout accepter", Mark.FURNITURE),
        ("Le Fil sur WhatsApp", Mark.FURNITURE),
        ("شارك المقال", Mark.FURNITURE),
        ("Accueil > Économie", Mark.MENU),
        ("Home Politics Business Sports", Mark.MENU),
        ("الرئيسية | مجتمع", Mark.MENU),
        ("إشهار", Mark.FURNITURE),
        ("À lire aussi", Mark.RELATED),
        ("Les plus lus cette semaine", Mark.RELATED),
        ("Most read", Mark.RELATED),
        ("مقالات ذات صلة", Mark.RELATED),
        ("3 commentaires", Mark.COMMENTS),
        ("Leave a comment", Mark.COMMENTS),
        ("اترك تعليقاً", Mark.COMMENTS),
        ("Mots-clés : lait, froid", Mark.TAGS),
        ("Photo : archives", Mark.CAPTION),
        ("Légende photo : en 2013, 14 ateliers ont ouvert ; 73% ont tenu.", Mark.CAPTION),
        ("Une presse à huile. © DR", Mark.CAPTION),
        ("© 2025 Le Fil. Tous droits réservés.", Mark.COPYRIGHT),
        ("Cliquez ici pour lire l'article depuis sa source.", Mark.SOURCE),
        ("– Rafales attendues sur les crêtes.", Mark.ITEM),
        ("## Une règle ancienne", Mark.HEADING),
        ("Trois filières en tête", Mark.SHORT),
        ("Météo : retour de la pluie sur les plaines", Mark.SHORT),
        ("Économie : l'huile d'olive en crise", Mark.SHORT),
        ("Les éleveurs ont réuni leurs assemblées samedi.", Mark.PROSE),
    ],
)
def test_a_line_is_told_by_its_words(text: str, expected: Mark) -> None:
    assert mark(Line(text, raw=text)) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Crops | Livestock | Inputs | Policy", True),
        ("Taza · Guercif · Taounate · Boulemane", True),
        ("Filières  Récoltes  Prix  Eau", True),
        ("Orge | 12 t | 14 t | 15 t", False),
        ("Nora Chafik | Le Fil du Sud | Tiznit | Reportage", False),
        ("Femmes : 120 | Hommes : 45 | Jeunes : 30 | Total : 195", False),
    ],
)
def test_a_menu_between_bars_holds_no_number_and_opens_with_no_person(
    text: str, expected: bool
) -> None:
    assert is_barred(Line(text, raw=text)) is expected


@pytest.mark.parametrize(
    ("glued", "text"),
    [
        ("VidéoÀ vingt ans, elle dirige", "À vingt ans, elle dirige"),
        ("PhotosLe marché", "Le marché"),
        ("Vidéosurveillance au souk", "Vidéosurveillance au souk"),
        ("Photographe de métier", "Photographe de métier"),
    ],
)
def test_a_label_glued_to_the_first_word_goes(glued: str, text: str) -> None:
    assert unglue(glued) == text
