"""What is read of a web page, and what is left."""

import sys

import pytest

from quizapp.errors import DocumentError, the_extra
from quizapp.generate.documents import Manuscript, read_manuscript
from quizapp.generate.particulars import Particulars
from quizapp.generate.pipeline import make_deck

_HEAD = """<!DOCTYPE html><html lang="en"><head><meta charset="utf-8">
<title>River treaty holds | The Daily Post</title>
<meta property="og:site_name" content="The Daily Post">
<script type="application/ld+json">{"@graph": [{"@type": "WebSite", "name": "x"}, {
"@type": "NewsArticle", "headline": "River treaty holds after all",
"author": [{"@type": "Person", "name": "Francis March"}, {"name": "Ann Lee"}],
"datePublished": "2024-05-06T10:00:00Z",
"publisher": {"@type": "Organization", "name": "The Daily Post"}}]}</script></head>"""
_BODY = """<body class="has-sidebar comments-open">
<div id="cookie-consent" class="banner">We use cookies since 2018. <button>Accept</button></div>
<header><nav><ul><li><a href="/">Home</a></li><li><a href="/w">World</a></li></ul></nav></header>
<main><article class="article sponsored-free">
<h1>River treaty holds</h1><p class="byline">By Francis March and Ann Lee</p>
<p>The two governments renewed the river treaty on 3 May 2024<sup>12</sup> after eleven months of
talks in Geneva, ending a dispute that had begun in 1987.</p>
<figure><img src="x.jpg">
<figcaption>Photo: hands are shaken on 4 May 2024. AFP</figcaption></figure>
<p>Under the accord, the northern state will release 14.9 km<sup>3</sup> a year,<br>and the
southern state will pay $250 million for the dams.</p>
<div class="ad advert">Advertisement: boots for 20 dollars in 2021</div>
<h2>What was agreed</h2>
<ul><li>A joint board meets twice a year, in March and in October.</li>
<li>Disputes go to a court of five judges.</li></ul>
<table><tr><th>Year</th><th>Flow</th></tr><tr><td>1987</td><td>12 bn m<sup>3</sup></td></tr></table>
<p>Farmers in the south disputed that claim, and their union said that 40 per cent of the canals
were dry in the summer of 2023.</p>
<aside><h3>Related</h3><ul><li><a href="/1">Ten rivers that ran dry in 2022</a></li></ul></aside>
<div class="share-bar">Share this on 25 networks</div></article></main>
<section id="comments"><h2>Comments (2)</h2><p>Great article! In 1999 it was worse, much worse
than this, honestly, and I was there.</p><form><label>Leave a reply</label></form></section>
<footer>© 2024 The Daily Post. Founded in 1901.</footer>
<script>document.write("In 1066 it happened.")</script></body></html>"""
_PARAGRAPHS = (
    "River treaty holds",
    (
        "The two governments renewed the river treaty on 3 May 2024 after eleven months of talks "
        "in Geneva, ending a dispute that had begun in 1987."
    ),
    (
        "Under the accord, the northern state will release 14.9 km³ a year, and the southern state "
        "will pay $250 million for the dams."
    ),
    "What was agreed",
    "A joint board meets twice a year, in March and in October.",
    "Disputes go to a court of five judges.",
    "Year | Flow",
    "1987 | 12 bn m³",
    (
        "Farmers in the south disputed that claim, and their union said that 40 per cent of the "
        "canals were dry in the summer of 2023."
    ),
)


def _read(page: str, file: str = "page.html") -> Manuscript:
    return read_manuscript(page.encode(), file=file)


def test_the_article_is_read_and_nothing_around_it() -> None:
    assert _read(_HEAD + _BODY).paragraphs == _PARAGRAPHS


def test_content_tells_a_page_before_its_ending_does() -> None:
    for file in ("page.txt", "page.pdf", "page"):
        assert _read(_HEAD + _BODY, file).paragraphs == _PARAGRAPHS


def test_reading_a_page_twice_gives_the_same() -> None:
    assert _read(_HEAD + _BODY) == _read(_HEAD + _BODY)


def test_the_particulars_come_from_the_linked_data() -> None:
    document = _read(_HEAD + _BODY).document
    assert (document.title, document.author) == (
        "River treaty holds after all",
        "Francis March and Ann Lee",
    )
    assert (document.publisher, document.published) == ("The Daily Post", "2024-05-06")


@pytest.mark.parametrize(
    ("head", "title", "author", "publisher", "published"),
    [
        (
            ('<meta property="og:title" content="A &amp; B - The Post">'
            '<meta property="og:site_name" content="The Post">'
            '<meta property="article:published_time" content="2021-02-03T00:00:00+05:00">'
            '<meta name="author" content="By Francis March">'),
            "A & B", "Francis March", "The Post", "2021-02-03",
        ),
        (
            ('<meta name="citation_title" content="On Rivers">'
            '<meta name="citation_author" content="Francis March">'
            '<meta name="citation_author" content="Ann Lee">'
            '<meta name="citation_journal_title" content="River Law">'
            '<meta name="citation_publication_date" content="2019/07/08">'),
            "On Rivers", "Francis March and Ann Lee", "River Law", "2019-07-08",
        ),
        ("<title>The old dam | The Post</title>", "The old dam", "", "", ""),
        ('<script type="application/ld+json">{a</script><title>T two</title>', "T two", "", "", ""),
        ('<meta name="author" content="https://x.example/jo"><title>T</title>', "T", "", "", ""),
    ],
)  # fmt: skip
def test_the_particulars_come_from_the_head(
    head: str, title: str, author: str, publisher: str, published: str
) -> None:
    document = _read(f"<html><head>{head}</head><body><p>Some text of it.</p></body>").document
    found = (document.title, document.author, document.publisher, document.published)
    assert found == (title, author, publisher, published)


def test_what_is_given_wins_over_what_a_page_states() -> None:
    given = Particulars(title="Mine", published="2020")
    document = read_manuscript((_HEAD + _BODY).encode(), file="a.html", given=given).document
    assert (document.title, document.published) == ("Mine", "2020")
    assert document.publisher == "The Daily Post"


def test_a_short_page_without_an_article_is_read_whole() -> None:
    page = "<html><body><p>The dam broke in 1987.</p><p>Nobody died.</p></body></html>"
    assert _read(page).paragraphs == ("The dam broke in 1987.", "Nobody died.")


def test_breaks_that_end_a_sentence_part_paragraphs_and_others_do_not() -> None:
    page = "<html><p>First line<br>goes on.<br>Second one<br><br>Third one after a gap</p></html>"
    assert _read(page).paragraphs == (
        "First line goes on.",
        "Second one",
        "Third one after a gap",
    )


def test_a_page_in_an_old_encoding_is_read_as_it_declares() -> None:
    page = '<html><meta charset="windows-1251"><p>Договор подписан в 1987 году.</p></html>'
    manuscript = read_manuscript(page.encode("cp1251"), file="a.html")
    assert manuscript.paragraphs == ("Договор подписан в 1987 году.",)


def test_what_a_terminal_would_obey_is_taken_out() -> None:
    page = "<html><title>T\x1b[2J</title><p>The dam\x1b[31m broke \u202ein&#27;[0m 1987.</p></html>"
    manuscript = _read(page)
    told = manuscript.document.title + "".join(manuscript.paragraphs)
    assert not {"\x1b", "\u202e"} & set(told)


def test_cards_quote_the_text_that_was_read() -> None:
    manuscript = _read(_HEAD + _BODY)
    deck = make_deck([manuscript], deck_id="d", title="D")
    assert deck.cards
    for source in (source for card in deck.cards for source in card.sources):
        assert source.quote in manuscript.paragraphs[source.paragraph - 1]


def test_tags_nested_a_hundred_thousand_deep_are_refused_in_one_line() -> None:
    page = "<html><body>" + "<div>" * 100_000 + "<p>The dam broke in 1987.</p>"
    with pytest.raises(DocumentError, match="nested too deep") as refused:
        _read(page)
    assert "\n" not in str(refused.value)


def test_linked_data_nested_without_end_is_passed_over() -> None:
    script = f'<script type="application/ld+json">{"[" * 100_000}</script>'
    page = f"<html><head>{script}<title>The dam</title></head><p>It broke.</p></html>"
    assert _read(page).document.title == "The dam"


def test_entities_of_its_own_open_no_file() -> None:
    page = (
        '<!DOCTYPE html [<!ENTITY x SYSTEM "file:///etc/passwd">]><html><p>The dam &x; broke.</p>'
    )
    assert "root:" not in "".join(_read(page).paragraphs)


def test_without_the_extra_the_message_says_how_to_get_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "trafilatura", None)
    with pytest.raises(DocumentError) as refused:
        _read(_HEAD + _BODY)
    assert str(refused.value) == (f"page.html: reading web pages needs {the_extra('documents')}")
