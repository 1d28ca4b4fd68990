"""The articles named on the command line, one after the other."""

from collections.abc import Sequence

from reader.model import Article


class Batch:
    """Articles in their order, those that were not opened yet by their sources; and at which of
    them one is, or soon will be."""

    def __init__(self, named: Sequence[Article | str]) -> None:
        """Begin at the first of those that were named."""
        self._named = list(named)
        self._at = 0

    def rank(self, article: Article) -> str:
        """Return which of how many `article` is, « 2/3 »; empty where it is the only one, or
        none of these."""
        at = self._place(article)
        return f"{at + 1}/{len(self._named)}" if at is not None and len(self._named) > 1 else ""

    def go(self, steps: int, here: Article) -> Article | str | None:
        """Return what stands so many steps on (back: negative), as far as there are any, and be
        there; None, and stay, where there is nothing on that side. Whoever reads another article
        `here` is led back to the one that was left for it."""
        if not self._named:
            return None
        current = self._named[self._at]
        if isinstance(current, Article) and current is not here:
            return current
        at = min(max(0, self._at + steps), len(self._named) - 1)
        if at == self._at:
            return None
        self._at = at
        return self._named[at]

    def is_at(self, named: Article | str) -> bool:
        """Return whether one has not gone on from there."""
        return bool(self._named) and self._named[self._at] is named

    def put(self, article: Article, before: Article | str) -> None:
        """Put what was read, now or anew, in the place of what stood for it `before`."""
        self._named = [article if one is before else one for one in self._named]

    def drop(self, source: str, here: Article) -> None:
        """Leave out what can't be read; one is still at the article `here`."""
        self._named = [one for one in self._named if one is not source]
        self._at = self._place(here) or 0

    def _place(self, article: Article) -> int | None:
        return next((at for at, one in enumerate(self._named) if one is article), None)
