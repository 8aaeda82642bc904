"""The JSON Schema of a guide, for editors that complete and check TOML."""

from typing import Any

from interview_tui.guide.model import LONGEST_CUE, USUAL_TARGET, Guide

Json = dict[str, Any]

_TEXT, _WORDS = "#/definitions/Text", "#/definitions/Words"


def guide_schema() -> Json:
    """Return the schema, made from the model; what the model accepts leniently is described in its proper form.

    Draft 4: the TOML plugins of most editors know no later one.
    """
    schema: Json = Guide.model_json_schema(by_alias=True, mode="validation", ref_template="#/definitions/{model}")
    definitions: Json = _one_text_for_all(schema.pop("$defs"))
    definitions["Words"] = {
        "description": "A text in every language, or one for all.",
        "anyOf": [{"type": "string", "minLength": 1, "maxLength": LONGEST_CUE}, {"$ref": _TEXT}],
    }
    definitions["Section"]["properties"]["listening"] = {
        "description": "The customer's share of speech to aim for; false: none here.",
        "default": USUAL_TARGET,
        "anyOf": [{"type": "boolean"}, {"type": "number", "minimum": 0.01, "maximum": 1}],
    }
    head = {"$schema": "http://json-schema.org/draft-04/schema#", "title": "A guide of interview-tui"}
    return {**_one_text_for_all(schema), **head, "definitions": definitions}


def _one_text_for_all(value: Any) -> Any:
    """Let every place for a text in all languages accept a plain string, too."""
    if isinstance(value, dict):
        if value.get("$ref") == _TEXT:
            return {**value, "$ref": _WORDS}
        return {key: _one_text_for_all(one) for key, one in value.items()}
    return [_one_text_for_all(one) for one in value] if isinstance(value, list) else value
