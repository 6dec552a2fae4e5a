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

# What comes back to the number behind another clause, and what that clause says of it.
LATER = [
    ("La caisse verse 932 francs par mois aux veuves, une aide qui double quand il y a des enfants.", "fr"),
    ("La coopérative a vendu 932 tonnes de laine, un record que la presse a salué et que tous envient, en 2024.", "fr"),
    ("La coopérative a vendu 932 tonnes de la laine tondue en 2019, un record pour les bergers de la montagne, en 2024.", "fr"),
    ("La coopérative a vendu 932 tonnes de laine, tandis que sa voisine ferme ses ateliers, au cours de la saison écoulée.", "fr"),
    ("La coopérative a vendu 932 tonnes de laine, et elle s'en réjouit avec ses bergers, quand le prix le permettait.", "fr"),
    ("La coopérative compte 932 membres, 800 d'après ses rivaux de la vallée et les bergers de la montagne voisine.", "fr"),
    ("La coopérative compte 932 membres, 800 selon la préfecture et les bergers de la montagne voisine du village.", "fr"),
    ("On a annoncé 932 emplois dans la vallée, et elle ne les a jamais vus dans ses ateliers de montagne.", "fr"),
    ("On a annoncé 932 emplois dans la vallée, alors que la direction n'en a créé que 800 dans ses ateliers.", "fr"),
    ("On a annoncé 932 emplois dans la vallée, alors que la direction, pour sa part, n'en a jamais vu la couleur.", "fr"),
    ("On a annoncé 932 emplois dans la vallée ; la direction n'en a créé que 800 dans ses ateliers de montagne.", "fr"),
    ("Lancée sur le papier seulement et sans un sou, la mutuelle compte 932 membres en 2024 dans les villages.", "fr"),
    ("Jeudi, la caisse a versé 932 primes aux bergers, un record que la presse a salué dans ses pages, en 2024.", "fr"),
    ("Jeudi, la caisse a promis 932 emplois aux bergers, un record que la presse a salué dans ses pages, d'ici à 2030.", "fr"),
    ("La caisse compte désormais ouvrir 932 guichets, un record que la presse a salué dans toutes ses pages, d'ici à 2030.", "fr"),
    ("La caisse veut équiper 932 toits après ceux de 2019, et elle y parviendra avec ses électriciens de la vallée en 2031.", "fr"),
    ("La coopérative a vendu 932 tonnes de laine, et elle s'en félicite avec ses bergers de la montagne, chaque année.", "fr"),
    ("La coopérative a formé 932 jeunes au Maroc, la Tunisie et l'Algérie comprises, avec ses maîtres et ses artisans.", "fr"),
    ("La caisse a détourné 932 000 euros, une rumeur que ses rivaux ont fait courir dans les villages de la montagne.", "fr"),
    ("La caisse a soutenu 932 coopératives agricoles, artisanales et forestières, toutes dans les villages de la montagne voisine du pays.", "fr"),
    ("La caisse a soutenu 932 femmes, hommes et enfants des villages de la montagne voisine du pays et de la plaine.", "fr"),
    ("La caisse a soutenu 932 coopératives de pêche, de tissage, de poterie, de semences et de lait dans la montagne.", "fr"),
    ("La caisse a versé 932 euros à ses membres, par mois et par foyer, dans les villages de la montagne voisine.", "fr"),
    ("La caisse a versé 932 euros à ses membres, bergers pour la moitié, dans les villages de la montagne voisine.", "fr"),
    ("La coopérative a vendu 932 tonnes de laine, tandis que la moitié attend encore dans les hangars de la vallée.", "fr"),
    ("La coopérative a 932 membres, car la préfecture compte ceux du village voisin, de la plaine et de la montagne.", "fr"),
    ("Le maire, qui croit que la coopérative a 932 membres, a confondu ses comptes avec ceux du village voisin.", "fr"),
    ("La coopérative dit avoir 932 membres, la préfecture ne lui en reconnaît que la part qui paie dans les villages.", "fr"),
    ("La coopérative a vendu 932 tonnes de laine, grâce à un stock ancien, sans quoi elle aurait fermé ses ateliers.", "fr"),
    ("Depuis la guerre, la coopérative a vendu 932 tonnes de laine, un record que la presse a salué dans ses pages, en 2024.", "fr"),
    ("La coopérative a vendu 932 tonnes de laine et de lin ; le tribunal en a douté, comme les bergers de la vallée.", "fr"),
    ("La coopérative a vendu 932 tonnes de laine et de lin ; ce nombre est celui de toute la vallée et de ses bergers.", "fr"),
    ("La coopérative a vendu 932 tonnes de laine et de lin ; c'était la part des bergers de la vallée et du village.", "fr"),
    ("The society helped 932 women, an effort that the press praised in all of its pages, at the end of 2024.", "en"),
    ("The society helped 932 women, while its neighbour closed its workshops in the valley, in the season just past.", "en"),
    ("The society promised 932 jobs, while the management, for its part, has not seen any of them in the valley.", "en"),
    ("The society trained 932 people, and it is proud of them and of its workshops in the valley, every year.", "en"),
    ("On Thursday the union said it had 932 members, a number which the press repeated in its pages, by 2019.", "en"),
    ("The society owns 932 shops, the islands included, and runs its own workshops in the valley and in the plain.", "en"),
    ("The society paid 932 dollars to its members, a month, in the valley and the plain and on the islands.", "en"),
    ("The society plans to open 932 shops, a number praised by the press of the valley, no later than 2031.", "en"),
    ("The society plans to open 932 shops after those of 2019, and it looks for craftsmen in the valley until 2031.", "en"),
    ("The union lost 932 members, the chair of the board told the press in the valley, a lie from beginning to end.", "en"),
    ("The union helped 932 cooperatives in Kenya, the Congo, Gabon and Chad with the wool and the plants of the mountain.", "en"),
    ("The union has 932 members; the ministry has not recognised them in its lists of the societies of the valley.", "en"),
    ("The union has 932 members; that is what the chair of the board wrote in the pages of the valley.", "en"),
    ("باعت التعاونية 932 طنا من الصوف، وهو رقم أشادت به صحف البلاد كلها في صفحاتها الأولى، سنة 2024.", "ar"),
    ("باعت التعاونية 932 طنا من الصوف، بينما أغلقت جارتها ورشها في الوادي، خلال الموسم المنتهي في الجبال.", "ar"),
    ("وعدت الإدارة ب 932 منصب شغل، بينما العمال، من جهتهم، لم يروا منها شيئا في الوادي والجبل والسهل.", "ar"),
    ("باعت التعاونية 932 طنا من الصوف والكتان؛ وهذا رقم الوادي كله برعاته وقراه وورشه وأسواقه وجباله البعيدة.", "ar"),
    ("دعمت المؤسسة 932 من النساء، والرجال والأطفال في قرى الجبل والسهل والوادي وفي المدن البعيدة عن الساحل.", "ar"),
    ("تعتزم التعاونية فتح 932 متجرا بعد متاجر سنة 2019، ودعت الحرفيين إلى ورشها في الوادي حتى سنة 2031.", "ar"),
    ("دفعت التعاونية 932 دينارا لأعضائها، شهريا، في قرى الجبل والسهل والوادي وفي المدن البعيدة عن الساحل كلها.", "ar"),
    ("كونت التعاونية 932 شابا، بفضل متطوعين، بعضهم على الورق، في قرى الجبل والسهل والوادي وفي المدن البعيدة.", "ar"),
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


@pytest.mark.parametrize(("sentence", "language"), WHOLE + LATER)
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
