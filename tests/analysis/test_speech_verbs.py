"""Verbs of speech are known in the forms that news prose uses, and no others."""

import pytest

from reader.analysis.speaking.verbs import Shape, conjugate, verb_forms


@pytest.mark.parametrize(
    ("infinitive", "forms"),
    [
        ("dire", {"dit", "disent", "disait", "dira", "dirait", "disant", "dite"}),
        ("rappeler", {"rappelle", "rappelait", "rappellera", "rappelé", "rappelant"}),
        ("considérer", {"considère", "considérait", "considérera", "considérées"}),
        ("lancer", {"lance", "lança", "lançait", "lançant"}),
        ("juger", {"juge", "jugea", "jugeait", "jugeant"}),
        ("balayer", {"balaie", "balaye", "balayait"}),
        ("répondre", {"répond", "répondit", "répondu", "répondra"}),
        ("soutenir", {"soutient", "soutiennent", "soutenait", "soutiendra", "soutint"}),
        ("avertir", {"avertit", "avertissait", "avertissant", "avertira"}),
        ("reconnaître", {"reconnaît", "reconnaissait", "reconnut", "reconnu"}),
    ],
)
def test_conjugation(infinitive: str, forms: set[str]) -> None:
    assert forms <= {form for _, form in conjugate(infinitive)}


def test_every_verb_of_the_list_has_a_participle_and_several_hundred_are_known() -> None:
    infinitives = {form.infinitive for forms in verb_forms().values() for form in forms}
    with_participle = {
        form.infinitive
        for forms in verb_forms().values()
        for form in forms
        if form.shape is Shape.PARTICIPLE
    }
    assert infinitives == with_participle
    assert len(infinitives) > 350


def test_a_form_that_two_verbs_share_is_known_for_both() -> None:
    shapes = {form.shape for form in verb_forms()["dit"]}
    assert shapes == {Shape.SINGULAR, Shape.PARTICIPLE}
