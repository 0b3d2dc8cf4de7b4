"""What a file says, whatever program wrote it: bytes -> kind -> text, a paragraph a line.

Importing this package is cheap: each format's libraries, from the extra `documents`, come
in with the first file that needs them.
"""

from quizapp.generate.reading.door import ENDINGS, MAX_BYTES, MAX_PACKED_BYTES, read
from quizapp.generate.reading.extracted import ExtractedText

__all__ = ["ENDINGS", "MAX_BYTES", "MAX_PACKED_BYTES", "ExtractedText", "read"]
