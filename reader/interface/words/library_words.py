"""The words of the library; see texts."""

from collections.abc import Mapping

from reader.language import later, later_counted

WORDS: Mapping[str, str] = {
    "library_title": later("Library"),
    "library_filter": later("title, text, name · @name: their words"),
    "library_empty": later("no article read so far"),
    "library_none": later("no article answers to these words"),
    "library_nobody": later("nobody of that name in the articles read"),
    "library_removed": later("removed: {title}"),
    "library_restored": later("put back: {title}"),
    "library_open_now": later("this article is open"),
    "library_gone": later("this article is no longer in the library"),
    "library_without": later("nothing is kept (--no-store): no library"),
    "pick_hint": later("Enter choose · Esc close"),
    "purge_title": later("Forget everything?"),
    "purge_no": later("no, keep everything"),
    "purge_yes": later("yes, forget all ({count})"),
    "purged": later("everything is forgotten"),
    "read_share": later("{percent}%"),
    "read_edited": later("edited"),
    "reload_same": later("the article has not changed"),
    "source_changed": later("the article has changed since · {reload} to read the new one"),
    "copy_too_long_file": later(
        "too long for the terminal's clipboard · {write} to write it to a file"
    ),
    "written": later("written to {name}: {words}"),
    "fetching": later("opening {source}…"),
    "no_article_after": later("no article after this one"),
    "no_article_before": later("no article before this one"),
    "text_changed": later("the article has changed since it was last read"),
}
COUNTED: Mapping[str, tuple[str, str]] = {
    "articles": later_counted("{count} article", "{count} articles"),
}
