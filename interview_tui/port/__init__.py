"""The interface of a store, as its users see it: protocols and the values they exchange."""
