"""The JSON Schema that editors get: it names every key and says what the reader says."""

import json
from collections.abc import Iterator
from typing import Any

from quizapp.storage.deckfile import deck_schema


def mappings(node: Any) -> Iterator[dict[str, Any]]:
    if isinstance(node, dict):
        yield node
    parts = node.values() if isinstance(node, dict) else node if isinstance(node, list) else ()
    for part in parts:
        yield from mappings(part)


def test_the_schema_names_its_draft_and_what_it_describes() -> None:
    assert deck_schema()["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    assert deck_schema()["title"] == "quizapp deck"
    assert "$id" not in deck_schema()


def test_unknown_keys_are_refused_everywhere() -> None:
    objects = [part for part in mappings(deck_schema()) if part.get("type") == "object"]
    assert len(objects) == 5
    assert all(part["additionalProperties"] is False for part in objects)


def test_only_what_the_reader_requires_is_required() -> None:
    definitions = deck_schema()["$defs"]
    assert deck_schema()["required"] == ["quizapp", "cards"]
    assert definitions["CardEntry"]["required"] == ["question"]
    assert definitions["SourceEntry"]["required"] == ["document", "paragraph"]
    assert definitions["CardEntry"]["allOf"][0]["then"]["required"] == ["answer"]


def test_numbers_and_truth_values_are_text_to_editors_too() -> None:
    answer = deck_schema()["$defs"]["CardEntry"]["properties"]["answer"]
    assert answer["type"] == ["string", "number", "boolean"]


def test_what_is_easily_got_wrong_is_described() -> None:
    card = deck_schema()["$defs"]["CardEntry"]["properties"]
    assert all("description" in card[key] for key in card if key != "tags")
    assert "[left, right]" in card["pairs"]["description"]
    assert json.loads(json.dumps(deck_schema())) == deck_schema()
