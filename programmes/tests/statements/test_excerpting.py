"""How much of a sentence is quoted, and what a cut may not drop."""

import re

import pytest

from programmes.statements.excerpting import excerpt

MOST = 12
NUMBER = re.compile(r"\d[\d.,]*\d|\d+")

# The sentence, its language, and what is quoted of it in twelve words.
CUT = [
    # a clause that stands beside
    ("La Fondation a soutenu 932 coopératives au Maroc, qui travaillent la laine, le cuir et les plantes de montagne.",
     "fr", "La Fondation a soutenu 932 coopératives au Maroc…"),
    ("932 coopératives ont été soutenues au Maroc, notamment celles qui réunissent les femmes des villages de montagne.",
     "fr", "932 coopératives ont été soutenues au Maroc…"),
    ("The foundation supported 932 cooperatives across the country, which bring together the women of the mountain villages.",
     "en", "The foundation supported 932 cooperatives across the country…"),
    ("There are 932 cooperatives in the network, adding value to the wool and the plants of the mountain.",
     "en", "There are 932 cooperatives in the network…"),
    ("دعمت المؤسسة 932 تعاونية في المغرب، حيث تعمل النساء في الصوف والجلد والنباتات الطبية والعطرية بالجبال.",
     "ar", "دعمت المؤسسة 932 تعاونية في المغرب…"),
    # a semicolon
    ("La Fondation a soutenu 932 coopératives au Maroc ; les ateliers de tissage et de poterie ont ouvert au village.",
     "fr", "La Fondation a soutenu 932 coopératives au Maroc…"),
    ("Le matin fut consacré aux ateliers de tissage et de poterie ; 932 coopératives ont été soutenues au Maroc.",
     "fr", "…932 coopératives ont été soutenues au Maroc."),
    ("The morning went to workshops on weaving and pottery; 932 cooperatives are supported across the country.",
     "en", "…932 cooperatives are supported across the country."),
]  # fmt: skip

# What no part may be quoted of in twelve words, and why.
WHOLE = [
    # negation
    ("La Fondation a soutenu 932 coopératives au Maroc, qui ne sont pas toutes en activité dans les villages de montagne.", "fr"),
    ("The foundation supported 932 cooperatives across the country, which are not all at work in the mountain villages.", "en"),
    ("دعمت المؤسسة 932 تعاونية في المغرب، حيث لم تبدأ أغلبها العمل في الصوف والجلد والنباتات العطرية.", "ar"),
    # condition
    ("La Fondation a soutenu 932 coopératives au Maroc, qui gardent cet appui si elles tiennent leurs comptes à jour.", "fr"),
    ("The foundation supported 932 cooperatives across the country, which keep the grant if they publish their accounts in full.", "en"),
    ("دعمت المؤسسة 932 تعاونية في المغرب، التي تحتفظ بهذا الدعم إذا نشرت حساباتها كاملة أمام الجميع.", "ar"),
    # a stated time, the year of a target
    ("La Fondation a soutenu 932 coopératives au Maroc, qui réunissent les femmes des villages de montagne depuis 2019.", "fr"),
    ("La Fondation a pour elle 1300 coopératives au Maroc, où elle les accompagnera toutes avec ses partenaires de montagne.", "fr"),
    ("The foundation supported 932 cooperatives across the country, which make up the network that opened in March.", "en"),
    ("دعمت المؤسسة 932 تعاونية في المغرب، حيث تعمل النساء في الصوف والجلد والنباتات العطرية منذ افتتاح المركز.", "ar"),
    ("دعمت المؤسسة 932 تعاونية في المغرب، التي ستستفيد كلها من الصوف والجلد والنباتات العطرية بالجبال العالية.", "ar"),
    # doubt, contrast, source, qualifier
    ("La Fondation a soutenu 932 coopératives au Maroc, qui seraient toutes actives dans les villages de la montagne.", "fr"),
    ("La Fondation a soutenu 932 coopératives au Maroc, qui sont mille environ avec celles des villages de la montagne.", "fr"),
    ("La Fondation a soutenu 932 coopératives au Maroc ; mais 300 ont fermé dans les villages de la montagne.", "fr"),
    ("The foundation supported 932 cooperatives across the country, which according to others closed in the mountain villages.", "en"),
    ("La Fondation a soutenu 932 coopératives au Maroc ; en réalité 800 tiennent encore un atelier dans la montagne.", "fr"),
    ("The foundation supported 932 cooperatives across the country, where others counted 800 on 30/06/25 in the mountain villages.", "en"),
    ("دعمت المؤسسة 932 تعاونية في المغرب، التي تجعلها من أهدافها في الصوف والجلد والنباتات العطرية بالجبال.", "ar"),
    # a frame before a colon, a main clause that is still to come
    ("Autour de la table : la poterie, le cuir et la laine du village ; 932 coopératives sont soutenues au Maroc.", "fr"),
    ("Alors que 932 coopératives ont été soutenues au Maroc, qui travaillent la laine, la région perd ses ateliers de montagne.", "fr"),
    # what goes on behind a clause; what the number belongs to; a list
    ("932 coopératives du Maroc, qui travaillent la laine, le cuir et les plantes, ont perdu leur appui cet hiver.", "fr"),
    ("La presse a écrit que 932 coopératives, qui travaillent la laine et les plantes de montagne, perdent leur appui.", "fr"),
    ("932 cooperatives of the country, which work wool, leather and the plants of the mountain, lost their grant.", "en"),
    ("On compte 932 coopératives au Maroc, en Tunisie, en Guinée, au Bénin, au Togo, au Ghana et au Mali.", "fr"),
    ("Au Maroc, dans les villages de la montagne et ceux de la plaine, 932 coopératives ont été soutenues.", "fr"),
    # a word that says who without saying it
    ("Les ateliers de tissage et de poterie ont ouvert au village ; ils ont soutenu 932 coopératives au Maroc.", "fr"),
    ("The workshops on weaving and pottery opened in the village; they supported 932 cooperatives in the country.", "en"),
    # a bracket, a quotation
    ("Elle a dit « nous avons soutenu 932 coopératives, qui travaillent la laine et les plantes de la montagne ».", "fr"),
]  # fmt: skip


def quoted(sentence, language, most=MOST):
    number = NUMBER.search(sentence)
    return excerpt(sentence, number.start(), number[0], language, most)


@pytest.mark.parametrize(("sentence", "language", "shown"), CUT)
def test_a_clause_that_stands_beside_is_left_out(sentence, language, shown):
    found = quoted(sentence, language)
    assert found.text == shown
    assert len(found.text.split()) <= MOST
    assert found.words in sentence


@pytest.mark.parametrize(("sentence", "language"), WHOLE)
def test_what_the_number_is_not_true_without_is_not_left_out(sentence, language):
    assert quoted(sentence, language) is None


@pytest.mark.parametrize(("sentence", "language"), WHOLE)
def test_a_sentence_that_fits_is_quoted_whole(sentence, language):
    most = len(sentence.split())
    assert quoted(sentence, language, most).text == sentence
    assert quoted(sentence, language, None).text == sentence


def test_a_number_that_does_not_stand_where_it_should_is_not_cut_out():
    assert excerpt(CUT[0][0], 3, "932", "fr", MOST) is None


def test_a_sentence_of_many_parts_is_cut_as_fast_as_another():
    sentence = "La Fondation a soutenu 932 coopératives au Maroc" + ", qui tissent" * 5000
    assert len(quoted(sentence, "fr").text.split()) <= MOST


def test_the_parts_around_the_number_make_the_quote():
    found = quoted(*CUT[0][:2])
    assert (found.before, found.number) == ("La Fondation a soutenu ", "932")
