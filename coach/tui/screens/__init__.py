"""The scene, and the few screens that open over it."""
