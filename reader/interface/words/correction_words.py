"""The words of the corrections; see texts."""

from collections.abc import Mapping

from reader.language import later

WORDS: Mapping[str, str] = {
    "is_corrected": later("corrected"),
    "correct_title": later("Correct: {name}"),
    "correct_quote_title": later("Correct this quotation"),
    "correct_rename": later("rename…"),
    "correct_merge": later("is the same as…"),
    "correct_split": later("this mention is someone else…"),
    "correct_retype": later("change the type…"),
    "correct_hide": later("is no name: hide"),
    "correct_attribute": later("give the quotation to…"),
    "correct_undo": later("undo the last correction"),
    "correct_scope": later("applies to"),
    "scope_one": later("this article"),
    "scope_all": later("every article"),
    "correct_nothing": later("nothing here to correct · {filter} to choose a name"),
    "correct_no_undo": later("no correction to undo"),
    "corrected": later("corrected: {correction}"),
    "corrected_everywhere": later("corrected in every article: {correction}"),
    "correct_undone": later("correction undone: {correction}"),
    "correct_without_effect": later("this correction changes nothing here"),
    "rename_hint": later("new name"),
    "rename_nothing": later("type another name"),
    "rename_to": later("“{to}”"),
    "pick_entity_hint": later("filter the names"),
    "new_entity": later("someone else: “{name}”"),
    "nobody": later("nobody known"),
    "told_rename": later("{name} → {to}"),
    "told_retype": later("{name}: {type}"),
    "told_hide": later("{name} hidden"),
    "told_merge": later("{name} = {into}"),
    "told_split": later("a mention of {name} → {to}"),
    "told_attribute": later("quotation → {speaker}"),
}
