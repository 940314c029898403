"""Which models there are, on disk and to be had; checking, preparing and fetching them."""
