"""``python -m coach``."""

from coach.cli.main import main

main()
