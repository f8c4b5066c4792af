"""The states of the United States with the short forms that party tags give them."""

from __future__ import annotations

from functools import cache

# Name, the form of newspapers, the form of the post; several newspapers' forms stand with a slash.
STATES = """
Alabama Ala. AL|Alaska Alaska AK|Arizona Ariz. AZ|Arkansas Ark. AR|California Calif./Cal. CA
Colorado Colo. CO|Connecticut Conn. CT|Delaware Del. DE|Florida Fla. FL|Georgia Ga. GA
Hawaii Hawaii HI|Idaho Idaho ID|Illinois Ill. IL|Indiana Ind. IN|Iowa Iowa IA|Kansas Kan./Kans. KS
Kentucky Ky. KY|Louisiana La. LA|Maine Maine ME|Maryland Md. MD|Massachusetts Mass. MA
Michigan Mich. MI|Minnesota Minn. MN|Mississippi Miss. MS|Missouri Mo. MO|Montana Mont. MT
Nebraska Neb./Nebr. NE|Nevada Nev. NV|New-Hampshire N.H. NH|New-Jersey N.J. NJ
New-Mexico N.M. NM|New-York N.Y. NY|North-Carolina N.C. NC|North-Dakota N.D. ND|Ohio Ohio OH
Oklahoma Okla. OK|Oregon Ore. OR|Pennsylvania Pa./Penn. PA|Rhode-Island R.I. RI
South-Carolina S.C. SC|South-Dakota S.D. SD|Tennessee Tenn. TN|Texas Texas/Tex. TX|Utah Utah UT
Vermont Vt. VT|Virginia Va. VA|Washington Wash. WA|West-Virginia W.Va./W.-Va. WV
Wisconsin Wis./Wisc. WI|Wyoming Wyo. WY
"""


@cache
def _forms() -> dict[str, tuple[str, str]]:
    """By name, the newspapers' form and the post's."""
    rows = (row.split() for line in STATES.split("\n") for row in line.split("|") if row)
    return {name.replace("-", " "): (news, post) for name, news, post in rows}


@cache
def _names() -> dict[str, str]:
    """Names by what is printed for them, without full stops and blanks."""
    return {
        _bare(form): name
        for name, (news, post) in _forms().items()
        for form in (name, post, *news.split("/"))
    }


def _bare(form: str) -> str:
    return form.translate({ord(each): None for each in ". -\u00a0"})


def state_named(printed: str) -> str:
    """The state that a name or short form stands for; empty where it is none."""
    return _names().get(_bare(printed), "")


def in_style_of(state: str, printed: str, tagged: bool) -> str:
    """A state in the form in which another is printed: of the newspapers, of the post, in full.

    What eight states have instead of a short form is in full in a sentence, and short in a tag.
    """
    news, post = _forms()[state]
    if len(printed) == 2 and printed.isupper():
        return post
    own, _ = _forms().get(printed, ("", ""))
    in_full = own and not (tagged and own.startswith(printed))
    return state if in_full else news.split("/")[0]
