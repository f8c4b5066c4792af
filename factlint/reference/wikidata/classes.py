"""Which kind of entity a Wikidata class stands for."""

from __future__ import annotations

from collections.abc import Iterable

from factlint.reference.entity import OFFICE, ORGANISATION, OTHER, PERSON, PLACE

COUNTRIES = frozenset({"Q6256", "Q3624078", "Q7275", "Q1520223", "Q3336843", "Q161243"})
PEOPLE = "Q5"
# position, public office, position in a body, noble title, ministerial and diplomatic ranks
OFFICES = """
Q4164871 Q294414 Q303618 Q83307 Q30461 Q48352 Q2285706 Q132050 Q121998 Q15686806 Q1553195 Q17279032
Q14212 Q19546
"""
# settlement, administrative unit, region, natural feature
PLACES = """
Q17334923 Q515 Q1549591 Q5119 Q1637706 Q486972 Q532 Q3957 Q1093829 Q7930989 Q15284 Q747074 Q484170
Q70208 Q2074737 Q494721 Q50337 Q35657 Q10864048 Q13220204 Q56061 Q47168 Q28575 Q5107 Q82794 Q23442
Q4022 Q23397 Q165 Q8502 Q46831 Q34763 Q123705 Q3455524 Q835714
"""
# organisation, company, party, body of state, media, school, club, agency
ORGANISATIONS = """
Q43229 Q4830453 Q783794 Q6881511 Q891723 Q7278 Q484652 Q163740 Q79913 Q327333 Q192350 Q2659904 Q7188
Q35749 Q11204 Q10553309 Q11032 Q1110794 Q11033 Q1616075 Q14350 Q192283 Q3918 Q875538 Q902104 Q31855
Q1664720 Q476028 Q12973014 Q847017 Q4438121 Q22687 Q46970 Q245065 Q1065118 Q41487 Q4671277 Q178706
Q176799 Q772547 Q37654
"""
KIND_OF = {
    **dict.fromkeys(PEOPLE.split(), PERSON),
    **dict.fromkeys(OFFICES.split(), OFFICE),
    **dict.fromkeys([*COUNTRIES, *PLACES.split()], PLACE),
    **dict.fromkeys(ORGANISATIONS.split(), ORGANISATION),
}


def kind_of(classes: Iterable[str]) -> str:
    """The kind of the first class that is known."""
    return next((KIND_OF[number] for number in classes if number in KIND_OF), OTHER)
