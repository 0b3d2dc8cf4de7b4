"""Common given names, which tell a person from a firm or a place, and often a man from a woman."""

_MEN = """
Aaron Abdul Abdullah Abraham Adam Adnan Adolf Adrian Ahmad Ahmed Ajay Akbar Alan Alastair Albert
Alec Alexander Alfred Ali Allan Allen Altaf Alvin Amartya Amir Anatoly Anders Andre Andrei
Andrew Andy Angus Anthony Antonio Anwar Archibald Arif Arnold Arthur Arturo Arun Asad Ashfaq
Ashok Ashraf Asif Atal Ayub Azhar Aziz Barack Barnett Barry Bart Benedict Benjamin Bernard
Bernie Bill Billy Bobby Bilal Bjørn Bob Boris Brendan Brian Bruce Bruno Calvin Carl Carlos Cecil
Cedric Charles Charlie Christopher Clarence Clement Clive Colin Conor Craig Cyril Damian Daniel
Danny Daud David Dean Dennis Derek Desmond Diego Dick Dimitri Dmitri Dominic Dominique Don
Donald Douglas Duncan Dwight Eamonn Ed Eddie Edgar Edmund Eduardo Edward Edwin Ehud Emile
Emmanuel Eric Erik Ernest Eugene Faisal Farooq Fazlur Felipe Ferdinand Fernando Fidel Francis
Francisco Francois Frank Franz Fred Frederick Friedrich Gareth Gary Gavin Geoff Geoffrey Georg
George Georges Gerald Gerard Gerhard Gerry Giles Giovanni Giuseppe Glenn Gordon Graham Greg
Gregory Guillermo Gunnar Gustav Guy Hafiz Hamid Hamza Hans Harold Harry Harvey Hassan Hector
Heinrich Helmut Henri Henrik Henry Herbert Herman Howard Hubert Hugh Hugo Hussain Hussein Iain
Ian Ibrahim Igor Imran Iqbal Irfan Isaac Ivan Jack Jacob Jacques Jake James Jamie Jan Janusz
Jason Javed Javier Jawaharlal Jeff Jeffrey Jens Jeremy Jerome Jerry Jim Jimmy Joe Joel Johan
Johann Johannes John Johnny Jonas Jonathan Jorge Jose Josef Joseph Joshua Juan Julian Julius
Jürgen Kamal Kamran Karl Keir Keith Ken Kenneth Kevin Khalid Khurshid Klaus Kofi Konrad Kurt
Lars Laurence Lawrence Leo Leon Leonard Leonid Leopold Liaquat Lloyd Louis Luca Luciano Ludwig
Luigi Luis Luke Mahmood Mahmoud Malcolm Malik Manmohan Manuel Marc Marcel Marco Marcus Mario
Mark Markus Martin Marvin Masood Matt Matthew Matthias Maurice Max Maximilian Michael Michel
Miguel Mike Mikhail Milton Mohamed Mohammad Mohammed Mohan Mubarak Muhammad Mustafa Nabil Nadeem
Narendra Nasir Nathan Nawaz Neil Nelson Neville Nicholas Nick Nicolas Niels Nigel Nikita Nikolai
Norman Oliver Olivier Omar Oscar Osama Otto Owen Pablo Pascal Patrick Paul Pavel Pedro Percy
Pervaiz Pervez Peter Phil Philip Philippe Phillip Pierre Qamar Rafael Rafiq Rahul Rajiv Ralph
Ramesh Ramon Randy Rashid Raymond Raza Recep Reginald Reinhard Rene Rex Reza Ricardo Richard
Rick Riyaz Robert Roberto Robin Rod Roderick Rodrigo Roger Roland Rolf Ronald Rory Roy Rudolf
Rupert Russell Saad Saddam Saeed Sajid Salman Salvador Sam Samuel Sanjay Sartaj Scott Sean
Sebastian Sergei Sergey Shahbaz Shahid Shaukat Sigmund Silvio Simon Stanley Stefan Stephen Steve
Steven Stewart Stuart Sunil Sven Syed Tariq Tayyip Ted Terence Terry Theodore Thomas Tim Timothy
Tobias Toby Tom Tommy Tony Trevor Umar Usman Vaclav Vernon Vicente Viktor Vince Vincent Vladimir
Walter Warren Wayne Werner Wilfred Wilhelm William Winston Wolfgang Woodrow Yahya Yaqub Yasser
Yasir Yitzhak Yuri Yusuf Zafar Zaheer Zahid Zahir Zalmay Zia Zulfikar Étienne Alistair Bernardo
Boutros Dag Alain Aldous Alois Benito Benigno Denis Dietrich Edouard Ernesto Evo Gamal Giorgio
Hosni Jean-Claude Jean-Paul Jean-Marie Jacob Jomo Kwame Lech Lucas Luther Elbridge Forrest
Horace Alexis Jean-Jacques Horatio Ezra Silas Homer Ulysses Rufus Seth Nathaniel Josiah Elijah
Jeremiah Mahathir Marcos Neal Ravi Rene Rowan Sigurd Thabo Thorsten Valéry Vikram Xavier Yves
Zbigniew Ángel François René José Jesús
Abbas Abid Abiy Adeel Adil Aftab Ahmet Ahsan Aitzaz Ajit Ajmal Akhtar Akram Aleem Ali-Akbar
Amir-Abdollahian Amit Amjad Amos Anand Anatol Anil Anis Anjum Ansar Anwaar Aqil Arshad Arvind
Asghar Asim Aslam Ataullah Augusto Avi Ayaz Azam Azeem Babar Badar Baligh Bashar Bashir Basit
Bilawal Brahma Bulent Chandra Danish Deepak Devlet Dilip Dinesh Ehsan Ejaz Fahad Fahd Faiez Faiz
Farhan Farid Farrukh Fawad Fayyaz Feroz Firoz Fouad Fulgencio Gautam Ghassan Ghazi Ghulam
Goodluck Gopal Habib Hafez Haider Hameed Hammad Hardeep Haris Haroon Hasan Hashemi Hashim
Hidayat Hiroshi Hossein Humayun Husain Ijaz Ikram Imad Imtiaz Inam Inayat Inder Isaias Ishaq
Ishtiaq Ismail Ismet Jaffar Jahangir Jalal Jalil Jamal Jamil Jamshed Jaswant Javad Jawad Junaid
Junichiro Kapil Karim Kashif Kemal Kenji Khaled Khurram Khurshed Lakhdar Latif Laurent Luiz Lula
Mahbub Mahmud Majid Maqbool Maqsood Marwan Mazhar Mehdi Mehmet Mehrdad Meles Menachem Mesut
Moazzam Moeed Mohammad-Javad Mohsin Moin Moinuddin Mosharraf Moshe Muammar Mubashir Muhammadu
Muhammed Mujeeb Mujib Mukesh Munir Murad Murat Murtaza Musa Mushahid Mushtaq Muzaffar Nadir
Naeem Najam Najeeb Naresh Naseer Nasrullah Natwar Naveed Nazim Nazir Necmettin Nguyen Niaz Nisar
Nizam Nouri Olusegun Orhan Owais Parvez Prakash Pranab Prashant Pratap Praveen Qadir Qais Qaiser
Qasim Rafi Rafiuddin Raghuram Raheel Rahim Rahman Rajan Rajesh Rajnath Raju Rakesh Ramzi Ranjit
Rashed Rasheed Rasul Rauf Raúl Rehman Riad Riaz Rizwan Rohit Ruhollah Saadat Saif Sajjad Saleem
Salim Sameer Samir Sani Sanjeev Saqib Satish Sattar Saud Shabbir Shafqat Shahnawaz Shahzad
Shakeel Shakil Shamsher Sharad Shashi Sher Sherbaz Shigeru Shimon Shinzo Shivshankar Shlomo
Shoaib Shuja Siddharth Siraj Sohail Subrahmanyam Suhail Suleyman Suresh Syngman Tahir Taimur
Takashi Tanveer Tanvir Tarek Taro Taufiq Tauqir Touqir Turgut Umair Uri Vijay Vinod Waheed Wahid
Wajahat Wajid Walid Waqar Waqas Wasim Yasar Yashwant Yasin Yasuhiro Yawar Yoshihide Yossi Younas
Younis Yousaf Yousuf Yoweri Yuki Yunus Zahoor Zaid Zaki Zarrar Zeeshan Zubair Zulfiqar
"""
_WOMEN = """
Abigail Agnes Alexandra Alice Alison Amanda Amelia Amina Amy Ana Angela Angelina Anita Ann Anna
Anne Annette Annie Antonia Aisha Asma Audrey Barbara Beatrice Begum Benazir Bernadette Betty
Brenda Bridget Bronwen Camilla Carla Carmen Carol Caroline Catherine Cathy Cecilia Charlene
Cherie Christina Christine Claire Clara Claudia Condoleezza Cristina Cynthia Daniela Deborah
Denise Diana Diane Dilma Dolores Donna Doris Dorothy Edith Eileen Elaine Eleanor Elena Elisabeth
Eliza Elizabeth Ella Ellen Emily Emma Erica Erika Esther Eva Evelyn Farah Farzana Fatima Fiona
Frances Frieda Gabriela Gail Gillian Gloria Golda Greta Gwen Hannah Harriet Hazel Heather Helen
Helena Hilary Hillary Hina Indira Ingrid Irene Isabel Isabella Jacqueline Jacqui Jane Janet
Janice Jennifer Jenny Jessica Jill Joan Joanna Joanne Josephine Joyce Judith Julia Juliana Julie
Karen Karin Katarina Kate Katherine Kathleen Kathryn Kathy Katie Kirsten Laura Leila Lena Lesley
Linda Lisa Liz Louise Lucia Lucy Lydia Madeleine Maleeha Malala Margaret Maria Mariam Marian
Marianne Marie Marina Marjorie Martha Mary Maryam Maureen Megan Melanie Melissa Michaela
Michelle Miriam Molly Monica Nadia Nancy Natalia Natalie Natasha Nicole Nina Nora Nusrat Olga
Olivia Oprah Pamela Patricia Paula Pauline Penelope Philippa Phyllis Polly Priscilla Priti
Rachel Rebecca Renate Rita Roberta Rosa Rosemary Ruth Sabine Saima Sally Samantha Sandra Sania
Sara Sarah Sharon Sheila Shireen Shirley Silvia Simone Sofia Sonia Sophia Sophie Stella
Stephanie Sue Susan Susanna Suzanne Sylvia Tamara Tanya Teresa Tessa Theresa Tina Tracey Tracy
Tzipi Ursula Valerie Vanessa Vera Veronica Vivian Wendy Winifred Yasmin Yvette Yvonne Zainab
Zara Zoe Bushra Hanan Arundhati Mamata Sushma Jayalalithaa Corazon Aung Étiennette Hélène Zoë
Ségolène
Aaliya Abida Afshan Alia Aliya Anam Andleeb Aneela Anjali Aparna Atiya Ayesha Azra Chandrika
Durdana Fareeha Farida Faryal Fauzia Fehmida Firdous Fouzia Ghazala Graça Gulnar Habiba Hafsa
Hajra Hala Hameeda Hasina Hoda Huma Humaira Iffat Iqra Jyoti Kalpana Kamala Khadija Khaleda
Kishwar Lubna Madiha Mahnaz Maimuna Marvi Mayawati Meera Megawati Mehbooba Mehmal Mehreen
Mehrunnisa Menaka Mira Misbah Munizae Nabila Nafisa Naheed Naila Najma Nargis Nasreen Nausheen
Nazia Neelam Neelum Nida Nighat Nilofar Nirmala Nirupama Padma Parveen Pratibha Priya Priyanka
Raana Rabia Radhika Rafia Reema Rehana Rifat Riffat Rubina Rukhsana Sabeena Sabiha Sadaf Sadia
Saira Salma Samina Sana Sarojini Sehar Shabana Shaheen Shahida Shaista Shazia Sheema Sherry
Shirin Sidra Smriti Suhasini Sumaira Tahira Tahmina Tansu Tanvi Tasneem Tehmina Uzma Vijaya
Violeta Wangari Yasmeen Yingluck Zahida Zahra Zakia Zartaj Zeba Zehra Zille Zubeida
"""
_EITHER = """
Alex Andrea Ashley Nicola Billie Chris Jean Jo Kim Lee Leslie Nicky Pat Ray Ron Ryan Jody Robbie
Sandy Sidney Sasha Ariel Carey Kelly Shannon Tyler Noor Gul Noel Val Vivek Stacy Jude Casey
Lindsay Lynn Robyn Dan Ben Jon Mick Nat Dave Les Ann-Marie Mel Viv
Farhat Iqtidar Kausar Kiran Mehr Mumtaz Nasim Rana Shamim Shamshad Talat Xi
"""
_GENDER = {
    **dict.fromkeys(_EITHER.split(), ""),
    **dict.fromkeys(_MEN.split(), "m"),
    **dict.fromkeys(_WOMEN.split(), "f"),
}


def is_given_name(word: str) -> bool:
    """Whether `word` is a common given name; names that are as often places are left out."""
    return word in _GENDER


def gender_of(word: str) -> str:
    """Whether a given name is a man's ("m") or a woman's ("f"); "" where it does not tell."""
    return _GENDER.get(word, "")
