"""The terminal app: one screen that follows the four moments. It talks to ``coach.session`` and to nothing else."""
