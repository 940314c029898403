"""The pure core: standard library and numpy only; knows no screen, no disk and no model."""
