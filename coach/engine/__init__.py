"""The workers that hold the models, and the parent's side of them. The parent's side imports no model library."""
