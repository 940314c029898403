"""The library room: the one SQLite file, what comes into it and what goes out."""
