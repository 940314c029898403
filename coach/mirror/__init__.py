"""The mirror: a year of one's own messages, looked at honestly. Counts and words, never a verdict on a person."""
