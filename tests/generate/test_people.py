import pytest

from quizapp.generate.english.quotations import masked, quotations
from quizapp.generate.people.courts import ruling_court
from quizapp.generate.people.mentions import family_name
from quizapp.generate.people.registry import Registry
from quizapp.generate.people.speakers import read_holder


def registry(*paragraphs: str) -> Registry:
    return Registry([(n, masked(p, quotations(p))) for n, p in enumerate(paragraphs, 1)])


@pytest.mark.parametrize(
    ("text", "name", "role", "group"),
    [
        ("Foreign Secretary Dr. Shaista Suhrawardy Ikramullah left.",
         "Shaista Suhrawardy Ikramullah", "Foreign Secretary", "official"),
        ("Fazlur Rahman, a senior fellow at the Delta Institute, spoke.", "Fazlur Rahman",
         "senior fellow at the Delta Institute", "analyst"),
        ("It met chairman Henry Ford on Monday.", "Henry Ford", "chairman", "business"),
        ("U.S. Secretary of State Madeleine Albright arrived.", "Madeleine Albright",
         "U.S. Secretary of State", "leader"),
        ("It hurt. President John Q. Adams went.", "John Q. Adams", "President", "leader"),
        ("Former northern development secretary Clara Zetkin left.", "Clara Zetkin",
         "Former northern development secretary", "official"),
        ("Trade and Industry Secretary Stafford Cripps left.", "Stafford Cripps",
         "Trade and Industry Secretary", "official"),
        ("The chief of the board, Dr Niels Bohr, left.", "Niels Bohr", "chief of the board",
         "official"),
        ("Bank of Norway governor Niels Bohr left.", "Niels Bohr", "Bank of Norway governor",
         "leader"),
        ("They met reform minister Wan Li.", "Wan Li", "reform minister", "leader"),
    ],
)  # fmt: skip
def test_a_person_has_the_role_that_stands_beside_the_name(
    text: str, name: str, role: str, group: str
) -> None:
    person = registry(text).named(name)
    assert person is not None
    assert (person.role, person.speaker().group, person.sure) == (role, group, True)


def test_places_bodies_and_days_are_no_persons() -> None:
    people = registry(
        "On Monday the World Trade Organisation met in New Delhi. South Korea and Hong Kong came. "
        "The Delta Institute and Sheffield United wrote to Saudi Arabia."
    ).persons
    assert people == ()


def test_a_surname_means_its_bearer_last_named_in_full() -> None:
    people = registry(
        "Minister Zafrulla Khan spoke.", "Khan left.", "General Ayub Khan came.", "Khan?"
    )
    first, last = people.bearer("Khan", (2, 0)), people.bearer("Khan", (4, 0))
    assert first is not None
    assert last is not None
    assert (first.name, last.name) == ("Zafrulla Khan", "Ayub Khan")


def test_a_surname_means_nobody_when_another_bearer_was_named_in_passing_since() -> None:
    people = registry(
        "Minister Zafrulla Khan spoke.", "It was General Ayub Khan's house.", "Khan left."
    )
    assert people.bearer("Khan", (3, 0)) is None


def test_a_surname_means_nobody_where_one_sentence_names_two_who_bear_it() -> None:
    people = registry(
        "Minister Zafrulla Khan and General Ayub Khan met in May. Khan left.",
        "General Ayub Khan stayed.",
    )
    assert people.bearer("Khan", (1, 60)) is None
    stayed = people.bearer("Khan", (2, 30))
    assert stayed is not None
    assert stayed.name == "Ayub Khan"


def test_a_first_name_means_its_only_bearer() -> None:
    people = registry("Minister Zafrulla Khan met General Ayub Khan.", "General Ayub Haq came.")
    found = people.called("Zafrulla", (2, 0))
    assert found is not None
    assert found.name == "Zafrulla Khan"
    assert people.called("Ayub", (2, 30)) is None
    assert people.called("Zafrulla", (1, 0)) is None


def test_mr_and_ms_choose_between_bearers_of_one_surname() -> None:
    people = registry("Spokesman Pierre Curie spoke.", "Spokeswoman Marie Curie spoke.")
    found = people.bearer("Curie", (2, 90), gender="m")
    assert found is not None
    assert found.name == "Pierre Curie"


def test_a_role_names_a_person_only_where_one_person_has_it() -> None:
    people = registry(
        "Foreign Secretary Ernest Bevin spoke.", "Foreign Secretary Selwyn Lloyd spoke."
    )
    named = people.by_role("foreign secretary", (1, 90))
    assert named is not None
    assert named.name == "Ernest Bevin"
    assert people.by_role("foreign secretary", (2, 90)) is None


def test_co_authors_speak_as_one_voice() -> None:
    people = registry(
        "I read a paper titled ‘Ways Out’, co-authored by General George Marshall (Ret.) and "
        "Lt. Gen. Omar N. Bradley (Ret.).",
        "The paper states more.",
    )
    for phrase in ("The paper", "Both generals", "both writers"):
        holder = read_holder(phrase, people, (2, 0))
        assert holder is not None
        assert holder.speaker.name == "George Marshall and Omar N. Bradley"
        assert holder.plural


@pytest.mark.parametrize(
    ("phrase", "name", "group"),
    [
        ("President Taft’s administration", "the Taft administration", "administration"),
        ("The Taft administration", "the Taft administration", "administration"),
        ("American officials", "American officials", "officials"),
        ("The United States", "the United States", "country"),
        ("Islamabad", "Pakistan", "country"),
        ("A 2011 U.S. Senate report", "a 2011 U.S. Senate report", "document"),
        ("The National Audit Office", "the National Audit Office", "body"),
    ],
)
def test_states_and_bodies_hold_positions_too(phrase: str, name: str, group: str) -> None:
    holder = read_holder(phrase, registry("Nothing."), (1, 0))
    assert holder is not None
    assert (holder.speaker.name, holder.speaker.group) == (name, group)


@pytest.mark.parametrize(
    "phrase", ["The report", "Experts", "Earlier on Friday", "Such", "Colleagues"]
)
def test_who_is_not_named_holds_nothing(phrase: str) -> None:
    assert read_holder(phrase, registry("Colleagues spoke."), (1, 0)) is None


def test_a_given_name_shows_a_person_and_tells_a_man_from_a_woman() -> None:
    people = registry("It is what Melanie Klein and Oliver Cromwell want.").persons
    assert [(p.name, p.gender) for p in people] == [
        ("Melanie Klein", "f"),
        ("Oliver Cromwell", "m"),
    ]


def test_a_place_or_a_firm_is_no_person_without_a_given_name() -> None:
    assert registry("It is what Palo Verde and Merryll Lynx want.").persons == ()


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("The chief negotiator, Gough Whitlam, said no.", "chief negotiator"),
        ("It is whose prime minister, Gough Whitlam, said no.", ""),
        ("Australia, whose prime minister, Gough Whitlam, said no, left.", "prime minister"),
        ("After meeting the president, Gough Whitlam, who is tall, left.", ""),
    ],
)
def test_a_role_may_stand_before_a_name_between_commas(text: str, role: str) -> None:
    person = registry(text).named("Gough Whitlam")
    assert person is not None
    assert person.role == role


def test_the_end_of_a_long_name_is_the_same_person() -> None:
    people = registry("David Lloyd George came. Lloyd George said no.")
    short = people.named("Lloyd George")
    assert short is not None
    assert short.name == "David Lloyd George"


def test_the_court_is_nobody_where_two_are_named() -> None:
    both = registry("The Supreme Court met. The Federal Court met. The court said no.")
    one = registry("The Supreme Court met. The court said no.")
    assert read_holder("the court", both, (1, 40)) is None
    holder = read_holder("the court", one, (1, 24))
    assert holder is not None
    assert holder.speaker.name == "the Supreme Court"


@pytest.mark.parametrize(
    ("phrase", "name", "person", "plural"),
    [
        ("An official of the harbour board", "an official of the harbour board", True, False),
        ("A senior Western diplomat in Oslo", "a senior Western diplomat in Oslo", True, False),
        ("Officials in Oslo", "officials in Oslo", False, True),
        ("Residents", "residents", False, True),
        ("Afghan villagers", "Afghan villagers", False, True),
        ("Critics such as Simone Weil", "critics such as Simone Weil", False, True),
        ("Human rights groups", "human rights groups", False, True),
        ("Scholars and theorists", "scholars and theorists", False, True),
        ("Many in the navy", "many in the navy", False, True),
        ("The prosecution", "the prosecution", False, True),
        ("The finance ministry", "the finance ministry", False, False),
        ("The representative of Chile", "the representative of Chile", True, False),
        ("The learned State Counsel", "the learned State Counsel", True, False),
        ("Counsel for the defence", "counsel for the defence", True, False),
        ("A jirga convened in Kabul", "a jirga convened in Kabul", False, False),
        ("The court of arbitration", "the court of arbitration", False, False),
    ],
)
def test_who_is_told_closely_enough_needs_no_name(
    phrase: str, name: str, person: bool, plural: bool
) -> None:
    holder = read_holder(phrase, registry("Nothing."), (1, 0))
    assert holder is not None
    assert (holder.speaker.name, holder.person, holder.plural) == (name, person, plural)


@pytest.mark.parametrize(
    "phrase",
    [
        "An analyst",
        "Critics",
        "Some officials",
        "Other experts",
        "The minister",
        "The same court",
        "Another",
        "Residents who",
        "Officials in Oslo like to",
        "Her opponents",
        "among them villagers",
        "This Court",
    ],
)
def test_who_could_be_anybody_holds_nothing(phrase: str) -> None:
    assert read_holder(phrase, registry("Nothing."), (1, 0)) is None


def test_a_short_form_means_the_body_in_full_from_where_it_was_told() -> None:
    people = registry("ILO staff met. The International Labour Office (ILO) wrote. The ILO left.")
    before, after = read_holder("ILO", people, (1, 0)), read_holder("the ILO", people, (1, 60))
    assert before is not None
    assert before.speaker.name == "ILO"
    assert after is not None
    assert after.speaker.name == "the International Labour Office"
    assert "ILO" in after.speaker.aliases
    other = registry("The International Labour Office (XYZ) wrote. The XYZ left.")
    unlike = read_holder("the XYZ", other, (1, 60))
    assert unlike is not None
    assert unlike.speaker.name == "the XYZ"


@pytest.mark.parametrize(
    ("lines", "name"),
    [
        (["IN THE HIGH COURT OF GUJARAT, AHMEDABAD"], "the High Court of Gujarat"),
        (["IN THE SUPREME COURT OF THE ISLAMIC", "REPUBLIC OF PAKISTAN", "In the matter of a will"],
         "the Supreme Court of Pakistan"),
        (["SUPREME COURT OF INDIA", "Civil Appeal No. 9 of 1951"], "the Supreme Court of India"),
    ],
)  # fmt: skip
def test_the_head_of_a_ruling_names_its_court(lines: list[str], name: str) -> None:
    court = ruling_court(lines)
    assert court is not None
    assert court.speaker.name == name


def test_a_text_without_such_a_head_is_no_ruling() -> None:
    assert ruling_court(["The Supreme Court of India met.", "COURT NEWS", "IN THE NORTH"]) is None


def test_a_name_told_family_first_is_short_by_its_first_word() -> None:
    assert family_name("Xi Jinping") == "Xi"
    assert family_name("Lee Kuan Yew") == "Lee"
    assert family_name("Hassan al-Banna") == "Al-Banna"
    assert family_name("Clement Attlee") == "Attlee"
