"""Where one has jumped from and to, as in a web browser."""

from collections.abc import Sequence


class Trail:
    """Offsets to go back and forward through. Going somewhere new forgets what lay forward."""

    MOST = 100

    def __init__(self, back: Sequence[int] = (), forward: Sequence[int] = ()) -> None:
        self._back = list(back)
        self._forward = list(forward)

    def kept(self) -> tuple[tuple[int, ...], tuple[int, ...]]:
        """Return what lies back and what lies forward, the nearest last."""
        return tuple(self._back), tuple(self._forward)

    def leave(self, offset: int) -> None:
        """Remember `offset`, which is about to be left by a jump."""
        if not self._back or self._back[-1] != offset:
            self._back.append(offset)
        del self._back[: -self.MOST]
        self._forward.clear()

    def back(self, here: int) -> int | None:
        """Return where one was before the last jump, None when there was none."""
        return self._step(here, self._back, self._forward)

    def forward(self, here: int) -> int | None:
        """Return where one was before going back, None when one did not."""
        return self._step(here, self._forward, self._back)

    def exchange(self, here: int) -> int | None:
        """Return where one was before the last jump, and remember `here` in its place, so that
        doing it twice returns; None when there was no jump."""
        offset = self._step(here, self._back, [])
        if offset is not None:
            self.leave(here)
        return offset

    @staticmethod
    def _step(here: int, source: list[int], other: list[int]) -> int | None:
        while source:
            offset = source.pop()
            if offset != here:
                other.append(here)
                return offset
        return None
