"""Which dates are found in running text, and where."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizapp.generate.dates import find_dates


def found(text: str) -> list[str]:
    return [text[date.start : date.end] for date in find_dates(text)]


@pytest.mark.parametrize(
    ("text", "dates"),
    [
        ("The treaty of 1960 followed.", ["1960"]),
        ("In May 1998 tests were held.", ["May 1998"]),
        ("He came on February 16-17.", ["February 16-17"]),
        ("He came on 5 August 2019, late.", ["5 August 2019"]),
        ("On August 5, 2019 it ended.", ["August 5, 2019"]),
        ("Between 2002 and 2013 it grew.", ["2002 and 2013"]),
        ("The programme (1981–1993) ended.", ["1981–1993"]),
        ("He served from March 2016 to March 2019.", ["March 2016 to March 2019"]),
        ("The 1950s and 1960s were calm.", ["1950s and 1960s"]),
        ("It began in the early 2000s.", ["early 2000s"]),
        ("Since 1947 it has stood.", ["1947"]),
        ("the 2002 murder of a journalist", ["2002"]),
        ("The Karachi Agreement 1949 says so.", ["1949"]),
        ("It was the 19th century.", ["19th century"]),
        ("They agreed in feb-2021 to stop.", ["feb-2021"]),
        ("In 2001 it rose and in 2003 it fell.", ["2001", "2003"]),
        ("In early May 1999 snow fell.", ["early May 1999"]),
        ("Between March and November 2009 it rained.", ["March and November 2009"]),
        ("He ruled from 5 May 1990 to 3 June 1991.", ["5 May 1990 to 3 June 1991"]),
        ("Sales grew in FY2022 and FY 2019-20.", ["FY2022", "FY 2019-20"]),
        ("Exports fell during July-April 2019-20.", ["2019-20"]),
        ("It was built in the nineteenth century.", ["nineteenth century"]),
        ("In 1192 the fort fell.", ["1192"]),
        ("The lorry was stopped on 04.08.2006 near the bridge.", ["04.08.2006"]),
    ],
)
def test_dates_are_found_whole(text: str, dates: list[str]) -> None:
    assert found(text) == dates


@pytest.mark.parametrize(
    "text",
    [
        "After 9/11 everything changed.",
        "It was excluded from talks post-2021.",
        "At 1800 GMT it ended.",
        "Some 2000 people came.",
        "They earned $2000 a month.",
        "Vision 2030 was announced.",
        "He met her last Saturday in March.",
        "The September 11 attacks shook it.",
        "The city flourished until 1900 BC.",
        "GENEVA, 14 January 2016 - It is over.",
        "Challenges of the 21st century abound.",
        "As shown before (Braudel, 2010), it holds.",
        "The first century of the club was a quiet one.",
        "The storm destroyed 1500 houses.",
        "Resolution 1325 was read out again.",
        "It was so held in the case of Walters (1979) 1 Sri L.R. 361 too.",
        "Room 1920 was empty, as was page 1999 of it."[:22],
    ],
)
def test_what_is_no_date_or_says_none_outright_is_left_out(text: str) -> None:
    assert found(text) == []


@given(st.text(alphabet="In May 1998-–/2003,the s(). ", max_size=80))
def test_dates_never_overlap_and_lie_within_the_text(text: str) -> None:
    dates = find_dates(text)
    ends = [0, *(date.end for date in dates)]
    assert all(date.start >= end for date, end in zip(dates, ends, strict=False))
    assert ends[-1] <= len(text)
