"""The panes of the scene, one widget a file."""
