"""Mock exams: the rules, the paper, the answer sheet, what came of it."""
