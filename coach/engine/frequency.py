"""How common a word is: the ``wordfreq`` data (Apache-2.0 code, CC BY-SA data, frozen in 2021; Speer 2022)."""

from __future__ import annotations

from functools import lru_cache

from coach.core.scene import Language


class WordFrequencies:
    """Implements ``coach.ports.WordFrequency``; the data loads at the first word asked."""

    def zipf(self, word: str, lang: Language) -> float:
        """Zipf frequency in the small word list (loads in 40 ms), 0 for what it lacks: rarer than one in a million."""
        return _zipf(word.lower(), lang)


@lru_cache(maxsize=65536)
def _zipf(word: str, lang: Language) -> float:
    from wordfreq import zipf_frequency

    return float(zipf_frequency(word, lang, wordlist="small"))
