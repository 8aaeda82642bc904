"""The doctor: reads everything in a store, reports what is wrong, and repairs what can be repaired."""
