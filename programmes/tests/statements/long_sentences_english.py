"""Long English sentences, and what a quote of each must keep."""

from programmes.tests.statements.long_sentences import EXTRACT, TITLE_AND_LINK, Long

ENGLISH = [
    Long(
        "The Harrow Fen dairy cooperative sold 3,900 tonnes of cheese in 2024, while its neighbour across the river, "
        "which was founded by two schoolteachers and a blacksmith, went on repairing its cellars, its loading bays "
        "and the old shop on the square.",
        "3,900",
        kept=("sold", "in 2024"),
        left_out=("shop",),
        found_at=TITLE_AND_LINK,
    ),
    Long(
        "The board of the Saltmarsh housing cooperative, which met on Tuesday before a full and noisy hall, promised "
        "to build 260 flats on the site of the former cannery, with gardens, workshops and a nursery on the ground "
        "floor, unless the council withdraws its guarantee.",
        "260",
        kept=("promised to build", "unless the council"),
        nothing_at=TITLE_AND_LINK,
    ),
    Long(
        "Provided that the rains return before the end of the month, that the canals are cleared in time and that "
        "diesel does not run short again, the rice growers of the lower delta will harvest 72,000 tonnes of paddy "
        "this season.",
        "72,000",
        kept=("Provided that", "this season"),
        nothing_at=TITLE_AND_LINK,
    ),
    Long(
        "It is not true, the chair of the fishers' federation told a crowded press room on Friday, that the "
        "federation, its two canneries and its ice plant lost 1,340 members after the reform, whatever the harbour "
        "office may have printed in its yearly tables.",
        "1,340",
        kept=("It is not true",),
        nothing_at=TITLE_AND_LINK,
    ),
    Long(
        "The taxi cooperative allegedly owes 415,000 dollars to its former mechanics, a claim that first appeared on "
        "an unsigned leaflet, was repeated by a local radio station and has since found its way into two complaints "
        "before the labour court of the district.",
        "415,000",
        kept=("allegedly",),
        left_out=("labour court",),
        found_at=TITLE_AND_LINK,
    ),
    Long(
        "Only in the four northern counties, where the cooperative owns its own mills, its own lorries and a small "
        "railway siding, and where no private trader has dared to open an office since the war, did growers receive "
        "380 dollars a tonne.",
        "380",
        kept=("Only in the four northern counties",),
        nothing_at=TITLE_AND_LINK,
    ),
    Long(
        "Having begun with a quarrel between neighbours and a village fair whose photographs still hang in the "
        "office, the Braemore solar cooperative plans to cover 650 roofs by 2030; it is now looking for "
        "electricians, roofers and a patient bookkeeper.",
        "650",
        kept=("plans to cover", "by 2030"),
        left_out=("quarrel",),
        found_at=TITLE_AND_LINK,
    ),
    Long(
        "The dockers' credit union aims to lend to 5,200 households, a number that its founders, most of them "
        "retired crane drivers, once thought beyond their reach and that no bank on the waterfront was willing to "
        "underwrite, by the end of 2033.",
        "5,200",
        kept=("aims to lend", "2033"),
        nothing_at=TITLE_AND_LINK,
    ),
    Long(
        "Membership of the Glenorrin water cooperative rose from 2,150 to 3,270 in four years, thanks to street "
        "meetings, open days at the pumping station and a poster campaign that the next town copied almost at once, "
        "down to the colours.",
        "3,270",
        kept=("rose from 2,150 to 3,270", "in four years"),
        left_out=("colours",),
        found_at=TITLE_AND_LINK,
    ),
    Long(
        "Of the members under thirty, and of them alone, according to a survey that the network carried out last "
        "winter in its workshops, shops and canteens, 58 percent said that they would rather take over a firm "
        "together than see it sold abroad.",
        "58",
        kept=("Of the members under thirty", "said"),
        nothing_at=TITLE_AND_LINK,
    ),
    Long(
        '"We trained 190 apprentices last year – more than in any year before – and we shall go on," said Orla '
        "Fennick, who runs the centre, before she cut the ribbon of a workshop full of lathes, drills and one "
        "freshly painted steam hammer.",
        "190",
        kept=("We trained 190 apprentices last year",),
        left_out=("ribbon",),
        found_at=TITLE_AND_LINK,
    ),
    Long(
        "The bakers' cooperative of Lindale (which has 84 members, according to its latest report, and another two "
        "dozen on trial) closed its oldest shop on Monday after the roof gave way under the snow that had fallen for "
        "three days without a pause.",
        "84",
        kept=("The bakers' cooperative of Lindale", "which has 84 members"),
    ),
    Long(
        "On 31 December 2021, after a year that its manager, Piers Cottle, called hard but instructive and that "
        "brought dearer gas, two broken furnaces, a flooded yard, the departure of the bookkeeper and long talks "
        "about the lease with the town council, which wanted the building back in order to house the police and "
        "their horses, the Thornley glassworks cooperative employed 127 people, half of them women.",
        "127",
        kept=("On 31 December 2021", "employed"),
        nothing_at=EXTRACT,
    ),
    Long(
        "On Thursday night, under the market hall, the chair of the Copperdale credit union read out the accounts: "
        "deposits reached 38 million dollars in 2024; loans to young farmers, to craftsmen and to parishes took the "
        "same path; and the members, who had come in great numbers in spite of the ice, listened without a word and "
        "then clapped for the clerks, several of whom will retire in spring after forty years in the hill villages.",
        "38",
        kept=("deposits reached", "in 2024"),
        left_out=("clapped",),
        found_at=TITLE_AND_LINK,
    ),
    Long(
        "Visitors to the fair of cooperatives bought 11,300 cheeses or more, if the organisers are to be believed, "
        "for they count at the tills and not at the gates, which often jam in the morning when the coaches arrive "
        "from the coast.",
        "11,300",
        kept=("11,300 cheeses or more", "if the organisers are to be believed"),
        left_out=("coaches",),
        found_at=TITLE_AND_LINK,
    ),
    Long(
        "The merger, on which the delegates will vote in March, would create a group of 8,600 growers, the largest "
        "in the country by number and the third by turnover, behind two private houses of which one is listed on the "
        "exchange.",
        "8,600",
        kept=("The merger", "would create"),
        left_out=("exchange",),
        found_at=TITLE_AND_LINK,
    ),
    Long(
        "The forest cooperative runs two sawmills, a nursery and paths that walkers know well; it employs no more "
        "than 29 people, far from what was promised at the start; its machines, bought second-hand in Finland, "
        "nevertheless turn day and night in winter.",
        "29",
        kept=("it employs no more than 29 people",),
        left_out=("Finland",),
        found_at=TITLE_AND_LINK,
    ),
    Long(
        "The network now counts 16 bakeries, 7 bookshops, 34 groceries, 4 cinemas, 2 breweries, a puppet theatre in "
        "the old railway station and, since the autumn, a music school that the children of members may enter "
        "without paying any fees.",
        "34",
        kept=("The network now counts", "34 groceries"),
        left_out=("fees",),
        found_at=TITLE_AND_LINK,
    ),
    Long(
        "The cooperative dismissed 52 drivers without notice and emptied their lockers, says a leaflet that was "
        "handed out on Monday in front of the depot, a claim which the management flatly denies and of which the "
        "labour inspectors found no trace.",
        "52",
        kept=("says a leaflet", "denies"),
        nothing_at=TITLE_AND_LINK,
    ),
    Long(
        "In Wexmoor County alone, not in the rest of the country, where the figures are still being gathered by hand "
        "and checked twice by inspectors on loan from the ministry, the village banks made 7,450 loans to widows "
        "last year.",
        "7,450",
        kept=("In Wexmoor County alone", "last year"),
        nothing_at=TITLE_AND_LINK,
    ),
    Long(
        "The weavers' cooperative paid its members 640 dollars each in 2023, less the 45 dollars that it withheld "
        "for the sickness fund, and it bought new looms, repaired the dye house and opened a stall in the covered "
        "market of the capital.",
        "640",
        kept=("in 2023", "less the 45 dollars"),
        left_out=("stall",),
        found_at=TITLE_AND_LINK,
    ),
    Long(
        "According to disputed figures, the coffee union of the plateau, which brings together planters of five "
        "districts, roasters and two export houses, shipped 17,800 bags to the northern ports, more than all of its "
        "rivals taken together, in the season just ended.",
        "17,800",
        kept=("disputed figures", "in the season just ended"),
        nothing_at=TITLE_AND_LINK,
    ),
    Long(
        "The management of the wholesale society denied on Thursday that it had cut 68 posts in its southern "
        "warehouses, and it invited councillors, unions and the press to visit the sites in the following week with "
        "the staff registers in hand.",
        "68",
        kept=("denied",),
        left_out=("registers",),
        found_at=TITLE_AND_LINK,
    ),
    Long(
        "Had the state paid the grant that it promised, and that parliament has still not voted, in spite of three "
        "debates and a petition, the nurses' cooperative would have hired 44 assistants for its mountain clinics by "
        "the end of last year.",
        "44",
        kept=("Had the state paid", "would have hired"),
        nothing_at=TITLE_AND_LINK,
    ),
    Long(
        "Vanilla exports, except those of the three private houses on the coast, earned the cooperatives 19 million "
        "dollars in the spring, money that went into new drying sheds, into schools and into the repayment of old "
        "advances from the state.",
        "19",
        kept=("except those", "in the spring"),
        left_out=("schools",),
        found_at=TITLE_AND_LINK,
    ),
]
