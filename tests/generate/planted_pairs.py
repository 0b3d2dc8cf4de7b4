"""Pairs of sentences for two documents: some that cannot both be so, and some that can."""

CONFLICTS = (
    (
        "The Indus Waters Treaty was signed in Karachi in September 1960.",
        (
            "India and Pakistan signed the Indus Waters Treaty in Karachi in September 1961, "
            "with the World Bank as broker."
        ),
    ),
    (
        "The Simla Agreement was signed on 2 July 1972.",
        "Bhutto and Indira Gandhi signed the Simla Agreement on 3 July 1972.",
    ),
    (
        "Muhammad Ali Jinnah was born in Karachi in 1876.",
        "Jinnah, born in 1875 in Karachi, trained as a barrister in London.",
    ),
    (
        "The Kerry-Lugar-Berman Act was passed in 2009, under President Obama.",
        "Congress passed the Kerry–Lugar–Berman Act in 2010, after long debate.",
    ),
    (
        "The All-India Muslim League was founded in Dhaka in 1906.",
        "In 1908, the All-India Muslim League was established in Dhaka.",
    ),
    (
        "Operation Cyclone (1981–1993) gave arms to the Afghan mujahideen against Soviet troops.",
        "Operation Cyclone ran from 1979 to 1989 under three American presidents.",
    ),
    (
        "The floods of 2022 killed 1,739 people in Pakistan.",
        "In 2022, floods killed 1,280 people in Pakistan.",
    ),
    (
        (
            "Over five years, the Kerry-Lugar-Berman Act authorised $7.5 billion in civilian "
            "aid to Pakistan."
        ),
        "The Kerry–Lugar–Berman Act authorised $6.5 billion in civilian aid for Pakistan.",
    ),
    (
        "The Tarbela Dam is 143 metres high and feeds many canals.",
        "The Tarbela Dam on the Indus is 162 metres high.",
    ),
    (
        "According to the census of 2017, the literacy rate of Balochistan was 43 per cent.",
        "The literacy rate of Balochistan was 54 per cent in the census of 2017.",
    ),
    (
        "The Soviet Union invaded Afghanistan in 1979, at the end of the year.",
        "The Soviet invasion of Afghanistan in 1978 alarmed Islamabad.",
    ),
    (
        (
            "The floods of 2022 caused damage of $14.9 billion and economic losses of $15.2 "
            "billion in Pakistan."
        ),
        "In 2022, the floods caused $11.2 billion in damage in Pakistan.",
    ),
    (
        "The withdrawal of American troops from Afghanistan was completed in August 2021.",
        "The withdrawal of American forces from Afghanistan was completed in July 2021.",
    ),
    (
        "Zulfikar Ali Bhutto was hanged in Rawalpindi in April 1979.",
        "Bhutto was executed in Rawalpindi in April 1980 after a disputed trial.",
    ),
    (
        "The Constitution of 1973 was adopted by the National Assembly in April 1973.",
        "The National Assembly adopted the Constitution of 1973 in August 1972.",
    ),
    (
        "The State Bank of Pakistan was established in July 1948.",
        "The State Bank of Pakistan, founded in 1949, issues the country's notes.",
    ),
    (
        "The Atlantic Charter was issued and signed in August 1941.",
        "Roosevelt and Churchill signed the Atlantic Charter in August 1942.",
    ),
    (
        "Under the Marshall Plan, the United States gave Western Europe $13.3 billion in aid.",
        "Under the Marshall Plan, the United States gave Western Europe $17 billion in aid.",
    ),
    (
        "The Suez Canal was opened in November 1869.",
        "The Suez Canal opened in 1867.",
    ),
    (
        "Mount Everest is 8,849 metres high.",
        "At 8,611 metres, Mount Everest is the highest mountain on earth.",
    ),
    (
        "In 2018, women won 8 general seats in the National Assembly of Pakistan.",
        "In 2018, women won 12 general seats in the National Assembly of Pakistan.",
    ),
    (
        "Pakistan recognised China in January 1950.",
        "Pakistan recognised the People's Republic of China in 1951.",
    ),
    (
        "The partition of Bengal in 1905 was the work of Lord Curzon.",
        "The partition of Bengal in 1911 was the work of Lord Curzon.",
    ),
    (
        "The Nuclear Non-Proliferation Treaty (NPT) entered into force in 1970.",
        "The NPT came into force in 1972.",
    ),
    (
        "The earthquake struck Quetta on 31 May 1935.",
        "The earthquake struck Quetta on 31 May 1936.",
    ),
    (
        "In 2019, the IMF approved a loan of $6 billion for Pakistan.",
        "The IMF approved a loan of $7.5 billion for Pakistan in 2019.",
    ),
    (
        "The Lahore Resolution was adopted by the Muslim League on 23 March 1940.",
        "On 24 March 1940 the Muslim League adopted the Lahore Resolution at its annual session.",
    ),
    (
        "Liaquat Ali Khan was assassinated in Rawalpindi in October 1951.",
        "The assassination of Liaquat Ali Khan in 1953 shook the young country.",
    ),
    (
        "Pakistan left SEATO in November 1973 after the loss of its eastern wing.",
        "In 1972, Pakistan withdrew from SEATO.",
    ),
    (
        "Pakistan bought Gwadar from Oman in 1958 for three million dollars.",
        "Pakistan bought Gwadar from Oman in 1956 for three million dollars.",
    ),
    (
        "The Camp David Accords were signed in September 1978 by Sadat and Begin.",
        "Sadat and Begin signed the Camp David Accords in March 1979 in Washington.",
    ),
    (
        "The China-Pakistan Economic Corridor was worth $46 billion when it was launched in 2015.",
        "The China–Pakistan Economic Corridor was worth $62 billion when it was launched in 2015.",
    ),
    (
        "In the elections of 1970, the Awami League won 160 seats in the National Assembly.",
        "In the elections of 1970, the Awami League won 151 seats in the National Assembly.",
    ),
    (
        "The Siachen Glacier is 76 kilometres long and lies in the Karakoram.",
        "The Siachen Glacier is 70 kilometres long.",
    ),
    (
        "Pakistan joined the United Nations on 30 September 1947.",
        "Pakistan became a member of the United Nations when it joined in August 1947.",
    ),
    (
        "The World Trade Organization (WTO) was established in January 1995.",
        "The WTO was founded in 1993 in Geneva.",
    ),
    (
        "The Rann of Kutch accord was signed in June 1965 under British mediation.",
        "India and Pakistan signed the Rann of Kutch accord in August 1965.",
    ),
    (
        (
            "The Organization of the Petroleum Exporting Countries (OPEC) was founded in "
            "Baghdad in 1960."
        ),
        "OPEC was created in Baghdad in 1965 by five producers.",
    ),
    (
        "The Bretton Woods Conference ended in July 1944 with two new institutions.",
        "The Bretton Woods Conference ended in August 1944.",
    ),
    (
        "The Bengal famine of 1943 killed 3 million people.",
        "The Bengal famine of 1943 killed 800,000 people, by the official count.",
    ),
    (
        "The Warsaw Pact was dissolved in July 1991 after the Cold War.",
        "In 1989 the Warsaw Pact was dissolved by its members.",
    ),
    (
        "The Khyber Pass is 53 kilometres long and links Peshawar with Kabul.",
        "The Khyber Pass is 33 kilometres long and links Peshawar with Kabul.",
    ),
    (
        "Nepal abolished its monarchy in May 2008 by a vote of the assembly.",
        "In 2006 Nepal abolished its monarchy.",
    ),
    (
        "In 1953, the Central Intelligence Agency spent $1 million on Operation Ajax in Tehran.",
        "In 1953, the Central Intelligence Agency spent $20 million on Operation Ajax in Tehran.",
    ),
    (
        "Mahatma Gandhi was assassinated in Delhi on 30 January 1948.",
        "Mahatma Gandhi, assassinated on 30 January 1949, had led the Quit India Movement.",
    ),
    (
        "Women in New Zealand received the vote in 1893, before those of any other country.",
        "Women in New Zealand received the vote in 1899.",
    ),
    (
        "It was in 1921 that the Ali brothers launched the Khilafat Movement.",
        "The Khilafat Movement was launched in 1919 by the Ali brothers.",
    ),
    (
        "The last Mughal emperor, Bahadur Shah Zafar, died in Rangoon on 7 November 1862.",
        "Bahadur Shah Zafar passed away in Rangoon in 1868, a prisoner of the British.",
    ),
    (
        "Work on the Trans-Siberian Railway started in May 1891.",
        "Construction of the Trans-Siberian Railway began in 1887.",
    ),
    (
        "The decline of the jute industry in Bengal set in only in the 1980s.",
        "The decline of the jute industry in Bengal began in the 1950s.",
    ),
    (
        "In all, the Skopje earthquake of 1963 claimed 2,400 lives.",
        "The Skopje earthquake of 1963 killed 1,070 people.",
    ),
    (
        "Between Port Said and Suez the Suez Canal is 163 kilometres long.",
        "The Suez Canal stretches for 193 kilometres between Port Said and Suez.",
    ),
)
"""Another value for the same event and scope."""
DIFFERENCES = (
    (
        "By 1990, Pakistan hosted 2.1 million refugees from Afghanistan in camps near Peshawar.",
        "By 1990, Pakistan hosted 3.3 million refugees from Afghanistan.",
    ),
    (
        "The World Trade Center in New York fell in September 2001.",
        "The World Trade Center in New York fell in 2001.",
    ),
    (
        (
            "From 2002 to 2013, Pakistan was given nearly $26 billion in economic and "
            "military assistance from Washington."
        ),
        (
            "Between 2002 and 2013, Pakistan received $25.9 billion in military and economic "
            "assistance from Washington."
        ),
    ),
    (
        "In 2010, Pakistan received $1.2 billion in military aid from the United States.",
        "In 2010, Pakistan received $1.5 billion in civilian aid from the United States.",
    ),
    (
        "In 2010, Pakistan received a total of $4.5 billion in aid from the United States.",
        "In 2010, Pakistan received $1.9 billion in aid from the United States.",
    ),
    (
        "The Kashmir earthquake of October 2005 killed 86,000 people.",
        "The Kashmir earthquake of October 2005 injured 69,000 people.",
    ),
    (
        "In 1998, Pakistan exported rice worth $500 million to Iran.",
        "In 1999, Pakistan exported rice worth $600 million to Iran.",
    ),
    (
        "Congress authorised $7.5 billion for Pakistan under the Enhanced Partnership Act.",
        "Pakistan received $3.9 billion under the Enhanced Partnership Act.",
    ),
    (
        "The Tashkent Declaration was signed in January 1966.",
        "The Tashkent Declaration was ratified in February 1966.",
    ),
    (
        "The Kargil War began in May 1999.",
        "The Kargil War ended in July 1999.",
    ),
    (
        "President Eisenhower visited Pakistan in December 1959.",
        "President Nixon visited Pakistan in August 1969.",
    ),
    (
        "President Clinton visited India in March 2000.",
        "President Clinton visited India in September 2001.",
    ),
    (
        "The Karakoram Highway is 1,300 kilometres long.",
        "The Karakoram Highway is 810 miles long.",
    ),
    (
        "The fire at the Baldia factory in Karachi in 2012 killed at least 250 people.",
        "The fire at the Baldia factory in Karachi in 2012 killed 258 people.",
    ),
    (
        "In 2013, a bombing in Quetta killed 96 people.",
        "In 2013, a bombing in Quetta killed 30 people.",
    ),
    (
        "Pakistan joined SEATO in 1954.",
        "In 1954 Pakistan became a member of SEATO and, a year later, of CENTO.",
    ),
    (
        "Liaquat Ali Khan died in 1951.",
        "Ayub Khan died in Islamabad in 1974.",
    ),
    (
        "Pakistan joined SEATO in 1954 and CENTO in 1955.",
        "Pakistan joined the United Nations in 1947.",
    ),
    (
        "The floods of 2010 caused $9.7 billion in damage in Pakistan.",
        "The floods of 2010 caused $10.9 billion in economic losses in Pakistan.",
    ),
    (
        "In 2019, the IMF approved a loan of $6 billion for Ghana.",
        "In 2019, the IMF disbursed $991 million of a loan for Ghana.",
    ),
    (
        "The University of the Punjab was founded in 1882.",
        "The University of the Punjab opened a new campus in 1961.",
    ),
    (
        "The Government of India Act was passed in 1919.",
        "The Government of India Act of 1935 was passed by Parliament.",
    ),
    (
        "In the budget for 2021, Bhutan allocated $30 million for defence.",
        "In the budget for 2022, Bhutan allocated $34 million for defence.",
    ),
    (
        "Inflation in Sri Lanka rose to 70 per cent in August 2022.",
        "Inflation in Sri Lanka rose by 6 percentage points in August 2022.",
    ),
    (
        "In 2020, the literacy rate of men in Nepal was 81 per cent.",
        "In 2020, the literacy rate of women in Nepal was 63 per cent.",
    ),
    (
        "The Treaty of Lahore was signed in 1846.",
        "The Treaty of Amritsar was signed in March 1846.",
    ),
    (
        "Allama Iqbal was born in Sialkot in 1877.",
        "Allama Iqbal died in Lahore in 1938.",
    ),
    (
        "The Durand Line Agreement was signed in 1893.",
        "The Durand Line Agreement was not signed in 1896, as some believe.",
    ),
    (
        "In 2023, the economy of Malaysia grew by 3.7 per cent.",
        "In 2023, the economy of Malaysia was expected to grow by 4.5 per cent.",
    ),
    (
        "In 2021, Vietnam's exports to Japan were worth $20 billion.",
        "In 2021, Vietnam's imports from Japan were worth $22 billion.",
    ),
    (
        "The Green Revolution in Mexico began in the 1940s.",
        "The Green Revolution in Mexico began in 1943.",
    ),
    (
        "The Burma Road is 1,154 kilometres long.",
        "The Burma Road is about 1,150 kilometres long.",
    ),
    (
        "North Korea tested a nuclear device in October 2006.",
        "North Korea tested a nuclear device in May 2009.",
    ),
    (
        "The first Round Table Conference opened in London in November 1930.",
        "The second Round Table Conference opened in London in September 1931.",
    ),
    (
        "In 2017, Lahore had a population of 11.1 million people.",
        "In 2017, Karachi had a population of 14.9 million people.",
    ),
    (
        "In the first quarter of 2005, Nokia earned 863 million euros.",
        "In the second quarter of 2005, Nokia earned 799 million euros.",
    ),
    (
        "In 1965, Turkey spent 4.4 per cent of its income on defence.",
        "In 1965, Turkey spent 2.1 per cent of its income on education.",
    ),
    (
        "Benazir Bhutto became prime minister of Pakistan in December 1988.",
        "Benazir Bhutto became prime minister of Pakistan again in October 1993.",
    ),
    (
        "The general election in Bangladesh was held in December 2008.",
        "The general election in Bangladesh was held in January 2014.",
    ),
    (
        "India and Pakistan fought a war over Kashmir in 1947.",
        "India and Pakistan fought a war over Kashmir in 1965.",
    ),
    (
        "The Kyoto Protocol was signed in December 1997.",
        "The Kyoto Protocol came into force in February 2005.",
    ),
    (
        "In 2009, donors in Tokyo pledged $5.3 billion to Pakistan.",
        "In 2009, donors in Tokyo delivered $725 million to Pakistan.",
    ),
    (
        "The Mangla Dam displaced nearly 110,000 people in Mirpur in 1967.",
        "The Mangla Dam displaced more than 100,000 people in Mirpur in 1967.",
    ),
    (
        "The Security Council adopted Resolution 47 on Kashmir in April 1948.",
        "The Security Council adopted Resolution 80 on Kashmir in March 1950.",
    ),
    (
        "Pakistan and China signed an agreement on trade in 1963.",
        "Pakistan and China signed an agreement on trade in 2006.",
    ),
    (
        "Of the aid, the United States gave Egypt $1.3 billion for arms in 2015.",
        "Of the aid, the United States gave Egypt $150 million for schools in 2015.",
    ),
    (
        "The Kargil War killed 527 Indian soldiers in 1999.",
        "The Kargil War killed 453 Pakistani soldiers in 1999.",
    ),
    (
        "Operation Searchlight began in Dhaka in March 1971.",
        "Operation Searchlight lasted in Dhaka from March 1971 to May 1971.",
    ),
    (
        "Poverty in Peru fell from 55 per cent in 2001.",
        "Poverty in Peru fell to 20 per cent in 2019.",
    ),
    (
        "The Neelum-Jhelum project cost $5 billion.",
        "The Neelum-Jhelum project cost Rs 500 billion.",
    ),
    (
        "In 2016, an attack in Lahore killed 75 people in a park.",
        "In 2017, an attack in Lahore killed 14 people at a rally.",
    ),
    (
        "Under the Doha Agreement, the troops were to leave by May 2021.",
        "Under the Doha Agreement, the troops left in August 2021.",
    ),
    (
        "Switzerland gave women the vote in 1971 by a referendum.",
        "Liechtenstein gave women the vote in 1984 by a referendum.",
    ),
    (
        "The Vietnam War lasted from 1955 to 1975.",
        "The Vietnam War ended in April 1975 with the fall of Saigon.",
    ),
    (
        "The Korean War killed 36,574 American soldiers.",
        "The Korean War killed 137,899 South Korean soldiers.",
    ),
    (
        "In 2013, the IMF approved a loan of $6.6 billion for Pakistan.",
        "In 2008, the IMF approved a loan of $7.6 billion for Pakistan.",
    ),
    (
        "Lake Baikal is 1,642 metres deep at its deepest.",
        "Lake Baikal is more than 1,600 metres deep at its deepest.",
    ),
    (
        "The Kashagan field earns Kazakhstan $3 billion a year.",
        "The Kashagan field earned Kazakhstan $12 billion in all.",
    ),
    (
        "The first Panama Canal treaty was signed in 1903.",
        "The second Panama Canal treaty was signed in 1977.",
    ),
    (
        "Work on the Aswan High Dam began in January 1960.",
        "The Aswan High Dam was completed in July 1970.",
    ),
    (
        "The University of Dhaka was founded in 1921.",
        "The medical faculty of the University of Dhaka was founded in 1946.",
    ),
    (
        "President Kennedy was assassinated in Dallas in November 1963.",
        "President Lincoln was assassinated in Washington in April 1865.",
    ),
    (
        "In 2015, Punjab spent Rs 400 crore on schools in Multan.",
        "In 2015, Punjab spent Rs 4 billion on schools in Multan.",
    ),
    (
        "The Treaty of Sèvres was signed in August 1920.",
        "It is false that the Treaty of Sèvres was signed in 1923, as one textbook has it.",
    ),
    (
        "In 2010, Somali pirates seized 49 ships off the Horn of Africa.",
        "In 2010, Somali pirates seized 1,016 sailors off the Horn of Africa.",
    ),
    (
        "The Agadir earthquake of 1960 killed 12,000 people.",
        "The Agadir earthquake of 1960 killed 360 people in a single barracks.",
    ),
    (
        "The Colombo Plan brought Burma $200 million in aid.",
        "The Colombo Plan brought Burma $38 million in aid from Canada.",
    ),
    (
        "In 1962 India lost 1,383 soldiers in the war with China.",
        "In 1962 China lost 722 soldiers in the war with India.",
    ),
    (
        "The founder of the Pakistan Scouts died in 1949.",
        "The Pakistan Scouts were dissolved in 1958.",
    ),
    (
        "The father of Liaquat Ali Khan died in 1912.",
        "Liaquat Ali Khan died in October 1951.",
    ),
    (
        "Tagore's brother Satyendranath was born in Calcutta in 1842.",
        "Tagore was born in Calcutta in 1861.",
    ),
    (
        "The decline of the jute industry in Dundee began in the 1910s.",
        "The decline of the jute industry in Bengal began in the 1950s.",
    ),
)
"""Another period, scope, unit, precision, rounding, wording or event."""
OPPOSED_VIEWS = (
    (
        "Analyst Barbara Ward said that the new canal will solve the water shortage in Sindh.",
        (
            "Engineer Arthur Cotton argued that the new canal will not solve the water shortage "
            "in Sindh."
        ),
    ),
    (
        "Zafrulla Khan said that the treaty was amended by India in 1959.",
        "Krishna Menon denied that the treaty was amended by India in 1959.",
    ),
    (
        "Minister Ghulam Muhammad said that the province supports the new dam on the Indus.",
        "Senator Ghulam Faruque said that the province opposes the new dam on the Indus.",
    ),
    (
        "Agha Shahi said that ties with the United States became strained under Ayub Khan.",
        ("Aziz Ahmed disputed that ties with the United States became strained under Ayub Khan."),
    ),
    (
        "Justice Alvin Cornelius ruled that the closing of the railway line was legal.",
        "Lawyer Asma Jilani said that the closing of the railway line was illegal.",
    ),
)
"""Claims that one speaker makes and another denies."""
UNOPPOSED_VIEWS = (
    (
        "Analyst Barbara Ward said that the corridor will help not only Gwadar but also Quetta.",
        "Analyst Gunnar Myrdal said that the corridor will help Gwadar and also Quetta.",
    ),
    (
        "Agha Shahi said that the talks with Kabul were useful for trade.",
        "Aziz Ahmed said that the talks with Delhi were not useful for trade.",
    ),
    (
        "Hamza Alavi argued that the army controls the foreign policy of Pakistan.",
        "Eqbal Ahmad said that the foreign policy of Pakistan is controlled by the army.",
    ),
    (
        "Mohammad Shoaib said that the economy of Pakistan grew in 1964.",
        "Mahbub Haq said that the economy of Pakistan did not grow in 1971.",
    ),
    (
        "Ghaffar Khan said that peace will come to Kabul if the militias lay down their arms.",
        "Altaf Gauhar said that peace will not come to Kabul.",
    ),
    (
        "Zahid Hussain said that the ceasefire would hold through the winter.",
        (
            "Rahimullah Yusufzai said that the ceasefire would not hold through the winter in the "
            "northern valleys of Kunar and Nuristan."
        ),
    ),
)
"""Claims that do not deny each other, whatever small words they share."""
