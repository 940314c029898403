"""The front doors without a screen: Click commands, and the composition root (``wiring``)."""
