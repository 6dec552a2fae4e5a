"""English sentences as papers print them, and their figures: (value, head noun, qualifier)."""

CASES: list[tuple[str, list[tuple[str, str, str]]]] = [
    (
        "The clinic treated 9,000 patients, of whom 62% were children.",
        [("9000", "patients", ""), ("62", "%", "")],
    ),
    (
        "More than 1,450 nurses and two dozen doctors signed up.",
        [("1450", "nurses", "more"), ("24", "doctors", "")],
    ),
    (
        "A hundred or so villagers gathered at 7.30pm on July 8, 2025.",
        [("100", "villagers", "about")],
    ),
    (
        "The ministry will spend $14.5 million on 320 km of rural roads.",
        [("14500000", "dollars", ""), ("320", "km", "")],
    ),
    (
        "Between five and ten boats are lost every year.",
        [("5", "boats", "from"), ("10", "boats", "to")],
    ),
    (
        "Catches rose from 1,200 tonnes to 1,850 tonnes in 2023.",
        [("1200", "tonnes", "from"), ("1850", "tonnes", "to")],
    ),
    (
        "Twenty-three schools reopened, and nearly 4,000 pupils returned.",
        [("23", "schools", ""), ("4000", "pupils", "about")],
    ),
    ("The team won 2-1 in the 88th minute after three weeks of training.", []),
    ("Under Article 12 of Law 24-18, aged 18 to 35, applicants sit the exam.", []),
    (
        "At least 250 households lost power as gusts hit 95 km/h.",
        [("250", "households", "least"), ("95", "km/h", "")],
    ),
    (
        "The 2024 budget sets aside €3.2 billion, up 4.5 percent.",
        [("3200000000", "euros", ""), ("4.5", "%", "")],
    ),
    ("Only 12 of the 40 wells still give water.", [("12", "wells", ""), ("40", "wells", "")]),
    (
        "Up to 300 volunteers planted some 15,000 mangrove seedlings.",
        [("300", "volunteers", "most"), ("15000", "mangrove", "about")],
    ),
    ("A 35-year-old teacher ran the 10,000m at the COP28 games.", []),
    (
        "The network, founded in 1998, now has 48 member clubs in six countries.",
        [("48", "member", ""), ("6", "countries", "")],
    ),
    ("One hundred and twenty stalls were set up on Highway 7.", [("120", "stalls", "")]),
    ("The harvest covers 1.5 million hectares of wheat.", [("1500000", "hectares", "")]),
    (
        "The 14 villages share three wells and a single clinic.",
        [("14", "villages", ""), ("3", "wells", "")],
    ),
    (
        "Exports grew by 7.2% to $410 million last year, the agency said.",
        [("7.2", "%", ""), ("410000000", "dollars", "")],
    ),
    (
        "She was one of 56 women among the 1,200 graduates.",
        [("56", "women", ""), ("1200", "graduates", "")],
    ),
    ("Nearly two-thirds of households lack water.", []),
    (
        "Some 4.5 million people, or 12 percent of the population, are affected.",
        [("4500000", "people", "about"), ("12", "%", "")],
    ),
    (
        "The cooperative sold 18 tons of argan oil at 30 euros a litre.",
        [("18", "tons", ""), ("30", "euros", "")],
    ),
    (
        "Fewer than 200 of the 750 plots were planted by the end of June 2024.",
        [("200", "plots", "less"), ("750", "plots", "")],
    ),
    (
        "Eleven people were hurt when two buses collided on the A7.",
        [("11", "people", ""), ("2", "buses", "")],
    ),
    ("The 12-member board met for three hours on Monday.", [("12", "member", "")]),
    (
        "Participants came from as many as 40 countries, up from 31 in 2022.",
        [("40", "countries", "most"), ("31", "countries", "")],
    ),
    ("He finished 4th in the 1,500m in 3:32.", []),
    (
        "A grant of 2.5 million dirhams will equip 25 dairy farms in the region.",
        [("2500000", "dirhams", ""), ("25", "dairy", "")],
    ),
    (
        "It hired five agronomists, four of them women.",
        [("5", "agronomists", ""), ("4", "women", "")],
    ),
    (
        "The bank lent MAD 350 million to 1,900 small firms.",
        [("350000000", "dirhams", ""), ("1900", "small", "")],
    ),
    (
        "Over 60% of the 3,400 respondents were under 30.",
        [("60", "%", "more"), ("3400", "respondents", "")],
    ),
    (
        "Rainfall reached 48 mm in 24 hours, and 3 people died.",
        [("48", "mm", ""), ("3", "people", "")],
    ),
    (
        "The park covers 2,300 square kilometres and hosts 84 bird species.",
        [("2300", "square", ""), ("84", "bird", "")],
    ),
    (
        "Ticket sales hit £3.4m, with 52,000 fans attending on average.",
        [("3400000", "pounds", ""), ("52000", "fans", "")],
    ),
    (
        "From 2019 to 2023 the programme trained 6,700 midwives in 11 provinces.",
        [("6700", "midwives", ""), ("11", "provinces", "")],
    ),
    ("He scored twice as City won 4-2 in front of 31,000.", [("31000", "", "")]),
    ("The second phase, worth EUR 22 million, starts on 1 May 2026.", [("22000000", "euros", "")]),
    ("Half of the 90 trainees found work within six months.", [("90", "trainees", "")]),
    ("Page 12 of the report lists 27 recommendations.", [("27", "recommendations", "")]),
    ("No fewer than eight ministers attended the G20 meeting.", [("8", "ministers", "least")]),
    ("The factory employs 1,100 people, three quarters of them women.", [("1100", "people", "")]),
    (
        "About one million trees and 350 kilometres of hedges were planted.",
        [("1000000", "trees", "about"), ("350", "kilometres", "")],
    ),
    (
        "A dozen fishermen and their 6 boats are missing.",
        [("12", "fishermen", ""), ("6", "boats", "")],
    ),
    (
        "The region's 320 beekeepers harvested 45 tonnes of honey, up 12% on 2023.",
        [("320", "beekeepers", ""), ("45", "tonnes", ""), ("12", "%", "")],
    ),
    (
        "Heavy rain destroyed 700 homes and displaced more than 3,500 residents.",
        [("700", "homes", ""), ("3500", "residents", "more")],
    ),
    (
        "The loan of 20 million euros will benefit around 5,000 fishing households.",
        [("20000000", "euros", ""), ("5000", "fishing", "about")],
    ),
    (
        "Since 2018, the fund has backed 132 projects worth $61m.",
        [("132", "projects", ""), ("61000000", "dollars", "")],
    ),
    (
        "Two of the three pumps failed on day one.",
        [("2", "pumps", ""), ("3", "pumps", "")],
    ),
    (
        "The museum, at 25 Harbour Street, drew 18,000 visitors in its first year.",
        [("18000", "visitors", "")],
    ),
    (
        "Teachers aged over 55 make up a third of staff in 9 of 12 provinces.",
        [("9", "provinces", ""), ("12", "provinces", "")],
    ),
    (
        "Prices range from 40 to 60 dirhams per kilo.",
        [("40", "dirhams", "from"), ("60", "dirhams", "to")],
    ),
    (
        "The ferry carries 220 passengers and 40 cars.",
        [("220", "passengers", ""), ("40", "cars", "")],
    ),
    (
        "Sixty percent of the women had never kept accounts.",
        [("60", "%", "")],
    ),
    (
        "The cooperative's 85 members, 70 of whom are women, share the profit.",
        [("85", "members", ""), ("70", "women", "")],
    ),
    (
        "On 12 March, the 45th session opened in Hall 5 at 10 a.m.",
        [],
    ),
    (
        "Flight 447 carried 228 people.",
        [("228", "people", "")],
    ),
    (
        "Under Agenda 2030 and SDG 5, the firm hired 60 women.",
        [("60", "women", "")],
    ),
    (
        "The Top 10 list named two Moroccan startups.",
        [("2", "Moroccan", "")],
    ),
    (
        "The dam holds 1.2 billion cubic metres of water.",
        [("1200000000", "cubic", "")],
    ),
    (
        "He is 62 and has led the union for 14 years.",
        [],
    ),
    (
        "The river rose 3.5 metres, forcing 1,900 people from 12 villages.",
        [("3.5", "metres", ""), ("1900", "people", ""), ("12", "villages", "")],
    ),
    (
        "The project, now in phase 2, will cost 900,000 dollars.",
        [("900000", "dollars", "")],
    ),
    (
        "Seven in ten households own a phone.",
        [("70", "%", "")],
    ),
    (
        "Revenue was $2.3bn in 2023, compared with $1.9bn a year earlier.",
        [("2300000000", "dollars", ""), ("1900000000", "dollars", "")],
    ),
    (
        "A 45m dirham loan will equip 30 new farm-run co-ops.",
        [("45000000", "dirhams", ""), ("30", "new", "")],
    ),
]
