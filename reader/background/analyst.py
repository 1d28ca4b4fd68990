"""The analyst: starts the worker, gives it articles, tells what it finds."""

from collections.abc import Callable
from threading import RLock, Thread
from typing import Protocol

from reader.analysis import ANALYSIS_VERSION, DEFAULT_MODEL
from reader.analysis.model_folder import model_name
from reader.background.child import Child
from reader.background.messages import FindingsInParts, Message
from reader.errors import AnalysisError
from reader.model import Article, Event, Failed, Findings, Found, Progressed

Tell = Callable[[Event], None]

# Seconds that are given to what keeps an article, when the program is left.
_PATIENCE = 1.0


class FindingsKeeper(Protocol):
    """Keeps articles and complete findings from one reading to the next."""

    def shelve(self, article: Article) -> None:
        """Put this article, which is being read now, in front of the library."""

    def findings(self, key: str, model: str, version: int) -> Findings | None:
        """Return what this model and version of the analysis found in the article with this key."""

    def keep_findings(self, key: str, findings: Findings, version: int) -> None:
        """Keep these findings of the article with this key."""


class BackgroundAnalyst:
    """Analyses one article at a time in a process of its own; see reader.interface.ports.Analyst.

    Events are told in order, from threads other than the caller's. After `begin` or `stop` the
    events of an earlier article are dropped, but for one that is being told at that moment.
    """

    def __init__(self, model: str = DEFAULT_MODEL, keeper: FindingsKeeper | None = None) -> None:
        """Take `model` as `Recogniser.load` does; `keeper` may know findings of earlier days."""
        self._model = model
        self._keeper = keeper
        self._lock = RLock()
        self._child: Child | None = None
        self._task: _Task | None = None
        self._beginning: Thread | None = None

    @property
    def process_id(self) -> int | None:
        """Return the id of the worker's process, None when none runs."""
        with self._lock:
            return self._child.process_id if self._child is not None else None

    def warm_up(self) -> None:
        """Start the worker now, so that its model is loaded when an article comes."""
        with self._lock:
            self._living_child()

    def begin(self, article: Article, *, near: int, tell: Tell) -> None:
        """Analyse `article`, what stands near the offset `near` first; drop what ran before."""
        task = _Task(article, near, tell)
        with self._lock:
            self._task = task
            self._beginning = Thread(target=self._start, args=(task,), name="begin", daemon=True)
            self._beginning.start()

    def look_near(self, offset: int) -> None:
        """Analyse what stands near `offset` next: it is on the screen now."""
        with self._lock:
            if self._task is not None:
                self._task.near = offset
                if self._child is not None:
                    self._child.send({"near": offset})

    def stop(self) -> None:
        """End the analysis and its process; harmless when none runs.

        An article that was left at once is still put in front of the library: a moment is waited.
        """
        with self._lock:
            self._task = None
            self._end_child()
            beginning, self._beginning = self._beginning, None
        if beginning is not None:
            beginning.join(_PATIENCE)

    def _start(self, task: "_Task") -> None:
        """Tell what is kept of the article, else have the worker analyse it; then shelve it."""
        self._tell_or_send(task)
        if self._keeper is not None:
            self._keeper.shelve(task.article)

    def _tell_or_send(self, task: "_Task") -> None:
        kept = self._kept(task.article)
        with self._lock:
            if task is not self._task:
                return
            if kept is None:
                self._living_child().send(task.order())
                return
            task.is_done = True
            self._end_child()
        task.tell(Found(task.article.key, kept))

    def _kept(self, article: Article) -> Findings | None:
        if self._keeper is None:
            return None
        try:
            name = model_name(self._model)
        except AnalysisError:
            return None  # the worker will say so
        return self._keeper.findings(article.key, name, ANALYSIS_VERSION)

    def _living_child(self) -> Child:
        if self._child is None:
            self._child = Child(self._model, self._hear, self._miss)
        return self._child

    def _end_child(self) -> None:
        if self._child is not None:
            self._child.end()
            self._child = None

    def _hear(self, child: Child, message: Message) -> None:
        """Turn a message of the worker into an event, unless it is stale."""
        with self._lock:
            task = self._task
            if child is not self._child or task is None or message.get("key") != task.article.key:
                return
            event = task.event(message)
        if event is None:
            return
        task.tell(event)
        if task.is_done and isinstance(event, Found) and self._keeper is not None:
            self._keeper.keep_findings(task.article.key, event.findings, ANALYSIS_VERSION)

    def _miss(self, child: Child, message: str) -> None:
        """Tell that the worker ended before its work was done."""
        with self._lock:
            task = self._task
            if child is not self._child:
                return
            self._child = None
            if task is None or task.is_done:
                return
            if not message:  # it ended for want of work just when some was sent
                self._living_child().send(task.order())
                return
        task.tell(Failed(task.article.key, message))


class _Task:
    """An article that is being analysed, and who wants to know."""

    def __init__(self, article: Article, near: int, tell: Tell) -> None:
        self.article = article
        self.near = near
        self.tell = tell
        self.is_done = False
        self._parts = FindingsInParts()

    def order(self) -> Message:
        """Return the message that has the worker analyse the article."""
        return {"analyse": self.article.key, "text": self.article.text, "near": self.near}

    def event(self, message: Message) -> Event | None:
        """Return what the worker's `message` tells, None where there is more to come."""
        if "share" in message:
            return Progressed(self.article.key, message["share"])
        findings = self._parts.add(message)
        if findings is None:
            return None
        self.is_done = findings.complete
        return Found(self.article.key, findings)
