"""The screens. Only this room draws; it decides nothing that a pure room could decide."""
