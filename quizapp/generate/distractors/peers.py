"""Well-known bearers of one office and bodies of one kind: whom an examiner would set beside one.

They stand in only where the documents name too few. Persons are in the order of their time, so that
the nearest in the row are the most plausible.
"""

from collections.abc import Iterator
from functools import cache

from quizapp.domain.folding import fold
from quizapp.generate.facts import Speaker

_PERSONS = """
Liaquat Ali Khan; Khawaja Nazimuddin; Iskander Mirza; Huseyn Shaheed Suhrawardy; Ayub Khan
; Yahya Khan; Zulfikar Ali Bhutto; Zia-ul-Haq; Muhammad Khan Junejo; Benazir Bhutto; Nawaz Sharif
; Pervez Musharraf; Yousaf Raza Gilani; Asif Ali Zardari; Imran Khan; Shehbaz Sharif

Zafrulla Khan; Manzur Qadir; Agha Shahi; Sahabzada Yaqub Khan; Sartaj Aziz; Abdul Sattar
; Khurshid Kasuri; Shah Mahmood Qureshi; Hina Rabbani Khar; Bilawal Bhutto Zardari

Ghulam Muhammad; Ghulam Ishaq Khan; Mahbub ul Haq; Shaukat Aziz; Ishaq Dar; Asad Umar
; Abdul Hafeez Shaikh; Shaukat Tarin; Miftah Ismail; Muhammad Aurangzeb

Ishrat Husain; Shamshad Akhtar; Ashraf Wathra; Tariq Bajwa; Reza Baqir; Jameel Ahmad

Abdul Rashid; Muhammad Munir; A. R. Cornelius; Hamoodur Rahman; Anwarul Haq; Sajjad Ali Shah
; Iftikhar Chaudhry; Saqib Nisar; Asif Saeed Khosa; Gulzar Ahmed; Umar Ata Bandial
; Qazi Faez Isa

Jaswant Singh; Yashwant Sinha; Natwar Singh; Pranab Mukherjee; S. M. Krishna; Salman Khurshid
; Sushma Swaraj; S. Jaishankar

Jawaharlal Nehru; Lal Bahadur Shastri; Indira Gandhi; Morarji Desai; Rajiv Gandhi
; P. V. Narasimha Rao; Atal Bihari Vajpayee; Manmohan Singh; Narendra Modi

Syed Ahmad Khan; Nawab Mohsin-ul-Mulk; Nawab Viqar-ul-Mulk; Aga Khan III; Mohammad Ali Jauhar
; Muhammad Iqbal; Muhammad Ali Jinnah; Liaquat Ali Khan; Chaudhry Rahmat Ali

Dadabhai Naoroji; Surendranath Banerjee; Gopal Krishna Gokhale; Bal Gangadhar Tilak
; Motilal Nehru; Mahatma Gandhi; Vallabhbhai Patel; Abul Kalam Azad; Subhas Chandra Bose

Lord Lytton; Lord Ripon; Lord Dufferin; Lord Lansdowne; Lord Elgin; Lord Curzon; Lord Minto
; Lord Hardinge; Lord Chelmsford; Lord Reading; Lord Irwin; Lord Willingdon; Lord Linlithgow
; Lord Wavell; Lord Mountbatten

Nur Muhammad Taraki; Babrak Karmal; Mohammad Najibullah; Burhanuddin Rabbani; Hamid Karzai
; Ashraf Ghani

Woodrow Wilson; Franklin D. Roosevelt; Harry S. Truman; Dwight D. Eisenhower; John F. Kennedy
; Lyndon B. Johnson; Richard Nixon; Gerald Ford; Jimmy Carter; Ronald Reagan; George H. W. Bush
; Bill Clinton; George W. Bush; Barack Obama; Donald Trump; Joe Biden

Dean Acheson; John Foster Dulles; Dean Rusk; Henry Kissinger; Cyrus Vance; George Shultz
; James Baker; Warren Christopher; Madeleine Albright; Colin Powell; Condoleezza Rice
; Hillary Clinton; John Kerry; Rex Tillerson; Mike Pompeo; Antony Blinken; Marco Rubio

David Lloyd George; Stanley Baldwin; Neville Chamberlain; Winston Churchill; Clement Attlee
; Anthony Eden; Harold Macmillan; Harold Wilson; Edward Heath; James Callaghan
; Margaret Thatcher; John Major; Tony Blair; Gordon Brown; David Cameron; Theresa May
; Boris Johnson; Rishi Sunak; Keir Starmer

Neil Kinnock; John Smith; William Hague; Iain Duncan Smith; Michael Howard; Ed Miliband
; Jeremy Corbyn

Paddy Ashdown; Charles Kennedy; Menzies Campbell; Nick Clegg; Tim Farron; Vince Cable

Geoffrey Howe; Nigel Lawson; Norman Lamont; Kenneth Clarke; Alistair Darling; George Osborne
; Philip Hammond

Trygve Lie; Dag Hammarskjöld; U Thant; Kurt Waldheim; Javier Pérez de Cuéllar
; Boutros Boutros-Ghali; Kofi Annan; Ban Ki-moon; António Guterres

Vladimir Lenin; Joseph Stalin; Nikita Khrushchev; Leonid Brezhnev; Mikhail Gorbachev
; Boris Yeltsin; Vladimir Putin; Dmitry Medvedev

Mao Zedong; Zhou Enlai; Deng Xiaoping; Jiang Zemin; Hu Jintao; Xi Jinping

Charles de Gaulle; Georges Pompidou; François Mitterrand; Jacques Chirac; Nicolas Sarkozy
; François Hollande; Emmanuel Macron

Konrad Adenauer; Willy Brandt; Helmut Schmidt; Helmut Kohl; Gerhard Schröder; Angela Merkel
; Olaf Scholz

Plato; Aristotle; Thomas Aquinas; Niccolò Machiavelli; Thomas Hobbes; John Locke; Montesquieu
; Jean-Jacques Rousseau; David Hume; Immanuel Kant; Edmund Burke; Jeremy Bentham
; John Stuart Mill; Karl Marx; John Rawls; Robert Nozick

Adam Smith; Thomas Malthus; David Ricardo; Alfred Marshall; John Maynard Keynes; Friedrich Hayek
; Milton Friedman; Amartya Sen
"""
_BODIES = """
Unicef; the World Health Organization; the World Food Programme; Unesco
; the United Nations Development Programme; the UN High Commissioner for Refugees

the International Monetary Fund; the World Bank; the Asian Development Bank
; the Islamic Development Bank

the UN Security Council; the UN General Assembly; the International Court of Justice
; the Economic and Social Council

Nato; the European Union; the African Union; the Arab League
; the Organisation of Islamic Cooperation; Saarc; Asean

the Pentagon; the State Department; the White House; the Central Intelligence Agency

the Supreme Court; the Federal Shariat Court; the Lahore High Court; the Sindh High Court
; the Peshawar High Court; the Islamabad High Court

the Punjab government; the Sindh government; the Khyber Pakhtunkhwa government
; the Balochistan government

the Pakistan Muslim League-Nawaz; the Pakistan Peoples Party; the Pakistan Tehreek-i-Insaf
; the Awami National Party; the Jamaat-i-Islami; the Muttahida Qaumi Movement

Labour; the Conservatives; the Liberal Democrats; the Scottish National Party; Plaid Cymru
; the Green Party; Ukip
"""


def peers(speaker: Speaker) -> Iterator[Speaker]:
    """Others of the speaker's own office or kind, the nearest in the row first; none if unknown."""
    rows = _rows()
    for name in (speaker.name, *speaker.aliases):
        row, here = rows.get(_folded(name), ((), 0))
        near = sorted(range(len(row)), key=lambda at: (abs(at - here), at))
        yield from (row[at] for at in near if at != here)


@cache
def _rows() -> dict[str, tuple[tuple[Speaker, ...], int]]:
    """Every name without its marks, with its row and its place there; the first of two rows."""
    found: dict[str, tuple[tuple[Speaker, ...], int]] = {}
    for table, group in ((_PERSONS, "leader"), (_BODIES, "body")):
        for lines in table.split("\n\n"):
            names = [name.strip() for name in lines.replace("\n", " ").split(";")]
            row = tuple(Speaker(name, "", group, _aliases(name, group)) for name in names)
            for at, name in enumerate(names):
                found.setdefault(_folded(name), (row, at))
    return found


def _aliases(name: str, group: str) -> tuple[str, ...]:
    return (name.rpartition(" ")[2] if group == "leader" else name.removeprefix("the "),)


def _folded(name: str) -> str:
    return fold(name.replace("-", " "))
