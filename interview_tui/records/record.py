"""The base of everything that is kept: frozen, strict about its fields, changed only through validation."""

from collections.abc import Mapping
from typing import Any, Self

from pydantic import BaseModel, ConfigDict


class Record(BaseModel):
    """A frozen value. A change is a new value, made by `changed`, which validates what it is given."""

    model_config = ConfigDict(frozen=True, extra="forbid", validate_default=False)

    def changed(self, **fields: Any) -> Self:
        """Return the same record with some fields changed and validated.

        Raises pydantic.ValidationError where a value does not fit or a field does not exist.
        """
        return type(self).model_validate({**dict(self), **fields})

    def as_document(self) -> dict[str, Any]:
        """Return plain JSON values, leaving out what stands at its default."""
        return self.model_dump(mode="json", exclude_defaults=True)

    @classmethod
    def from_document(cls, document: Mapping[str, Any]) -> Self:
        """Return the record that `as_document` wrote. Raises pydantic.ValidationError."""
        return cls.model_validate(dict(document))
