"""Names of months, as French, English and Arabic papers write them: data only.

Arabic has three sets in use (Morocco's, Egypt's and the Levant's) and Algeria and Tunisia a fourth;
some papers print two at once, "يوليو/تموز".
"""

from __future__ import annotations

_NAMES: tuple[str, ...] = (
    "janvier janv jan january يناير جانفي كانون_الثاني",
    "février fevrier févr fevr fév fev feb february فبراير فيفري شباط",
    "mars mar march مارس آذار اذار أذار",
    "avril avr apr april أبريل ابريل إبريل أفريل نيسان",
    "mai may ماي مايو أيار ايار",
    "juin jun june يونيو يونيه جوان حزيران",
    "juillet juill juil jul july يوليوز يوليو يوليه جويلية تموز",
    "août aout aoû aou aug august غشت أغسطس اغسطس أوت آب",
    "septembre sept sep september شتنبر سبتمبر أيلول ايلول",
    "octobre oct october أكتوبر اكتوبر تشرين_الأول تشرين_الاول",
    "novembre nov november نونبر نوفمبر تشرين_الثاني",
    "décembre decembre déc dec december دجنبر ديسمبر كانون_الأول كانون_الاول",
)
MONTHS = {
    name.replace("_", " "): number
    for number, names in enumerate(_NAMES, start=1)
    for name in names.split()
}
