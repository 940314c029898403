"""The terminal app: one screen that follows the four moments.

It talks to ``coach.session``, but for three screens: the import reads files through ``coach.library.importing``, the
mirror looks through ``coach.mirror``, and the settings ask ``coach.models`` whether a model lies where they say.
"""
