"""The light road gives what spaCy's own gives: the same tokens, the same names."""

import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from reader.analysis import light_language
from reader.analysis.light_language import LightLanguage, import_spacy
from reader.analysis.model_folder import model_folder, model_name
from reader.analysis.recogniser import Recogniser
from reader.analysis.records import NameSpan
from reader.errors import AnalysisError
from reader.model import EntityType

MODEL = "fr_core_news_sm"
SENTENCES = [
    "Hier, Élodie Marchetti a rencontré le préfet Karim Belhadj à Saint-Étienne-du-Rouvray.",
    "« Qu'est-ce que c'est ? » s'est-elle étonnée, jusqu'au-delà de l'après-midi.",
    "Les États-Unis et l'ex-URSS, entr'aperçus grand'rue, n'ont-ils pas co-signé l'accord ?",
    "M. Le Goff (FNSEA) a-t-il payé 12,5 % de 3 000 € le 1er janv. 2023 ? Non.",
    "J.-C. Delorme, quelques-uns, micro-ondes, week-end, Aix-en-Provence, Bourg-la-Reine",
    "Écrire à contact@exemple.fr ou voir https://www.exemple.fr/page?x=1&y=2… (c'est-à-dire ICI).",
    "Rendez-vous à Villeneuve-d'Ascq ; prud'hommes, PRUD'HOMMES, Notre-Dame-des-Landes",
    "R'habiller, anti-Ukraine, Franco-Allemand, vice-président, Châlons-sur-Saône, l'ONU-là",
    "",
    "\u0000😀 ÀÉÎ-ȘȚ ﬁ-ﬂ ıİ-ſ K-Å",
]


@pytest.fixture(scope="module")
def stock() -> Any:
    return import_spacy().load(
        MODEL, exclude=["lemmatizer", "morphologizer", "attribute_ruler", "senter", "parser"]
    )


@pytest.fixture(scope="module")
def light() -> LightLanguage:
    return LightLanguage(model_folder(MODEL))


@pytest.fixture(scope="module")
def recogniser() -> Recogniser:
    return Recogniser.load(MODEL)


def test_tokens_are_those_of_the_stock_tokenizer(light: LightLanguage, stock: Any) -> None:
    tokens = [[token.text for token in doc] for doc in light.pipe(SENTENCES)]
    assert tokens == [[token.text for token in stock.tokenizer(text)] for text in SENTENCES]


def test_names_are_those_of_the_stock_recogniser(recogniser: Recogniser, stock: Any) -> None:
    assert list(recogniser.name_spans(SENTENCES)) == [
        [
            NameSpan(span.start_char, span.end_char, EntityType(span.label_))
            for span in doc.ents
            if span.label_ != "MISC"
        ]
        for doc in stock.pipe(SENTENCES)
    ]


def test_the_vocabulary_keeps_no_more_words_than_it_may(
    light: LightLanguage, monkeypatch: pytest.MonkeyPatch
) -> None:
    passages = [" ".join(f"mot{n}x{k}ien" for k in range(10)) + "." for n in range(300)] + SENTENCES
    expected = [[token.text for token in doc] for doc in light.pipe(passages[:20] + SENTENCES)]
    fresh = LightLanguage(model_folder(MODEL))
    before = len(fresh.strings)
    most = before + 500
    monkeypatch.setattr(light_language, "KEPT_STRINGS", most)
    found = [[token.text for token in doc] for doc in fresh.pipe(passages)]
    assert found[:20] + found[300:] == expected
    of_a_batch = light_language.BATCH * 10 * 4  # a word, its shape, its beginning and its end
    assert before < len(fresh.strings) < most + of_a_batch < before + len(passages) * 10


def test_offsets_count_from_the_start_of_each_passage(recogniser: Recogniser) -> None:
    passages = ["Karim Belhadj vit à Lyon.", "", "À Lyon vit Karim Belhadj."]
    found = list(recogniser.name_spans(passages))
    assert [
        [text[s:e] for s, e, _ in names] for text, names in zip(passages, found, strict=True)
    ] == [
        ["Karim Belhadj", "Lyon"],
        [],
        ["Lyon", "Karim Belhadj"],
    ]


def test_half_a_surrogate_pair_moves_no_offset(recogniser: Recogniser) -> None:
    text = "\ud83d ! Hier, Karim Belhadj vivait encore à Lyon."
    (names,) = recogniser.name_spans([text])
    assert [text[start:end] for start, end, _ in names] == ["Karim Belhadj", "Lyon"]


def test_the_name_tells_the_version(recogniser: Recogniser) -> None:
    assert recogniser.name == model_name(MODEL) == "fr_core_news_sm 3.8.0"


def test_a_folder_and_weights_of_its_own_are_loaded(tmp_path: Path, recogniser: Recogniser) -> None:
    folder = tmp_path / "model"
    shutil.copytree(model_folder(MODEL), folder, ignore=shutil.ignore_patterns("parser", "lem*"))
    shutil.move(folder / "ner", tmp_path / "weights")
    loaded = Recogniser.load(str(folder), weights=tmp_path / "weights")
    assert list(loaded.name_spans(SENTENCES)) == list(recogniser.name_spans(SENTENCES))


def test_a_model_of_another_build_is_loaded_as_spacy_does(tmp_path: Path) -> None:
    blank = import_spacy().blank("xx")
    ruler = blank.add_pipe("entity_ruler")
    ruler.add_patterns([{"label": "PER", "pattern": "Belhadj"}])
    blank.to_disk(tmp_path / "other")
    loaded = Recogniser.load(str(tmp_path / "other"))
    assert list(loaded.name_spans(["M. Belhadj"])) == [[NameSpan(3, 10, EntityType.PER)]]


@pytest.fixture
def damaged(tmp_path: Path) -> Iterator[str]:
    folder = tmp_path / "damaged"
    shutil.copytree(model_folder(MODEL), folder, ignore=shutil.ignore_patterns("parser", "lem*"))
    (folder / "ner" / "model").write_bytes(b"\x93no")
    yield str(folder)


def test_a_model_that_cannot_be_read_is_an_error_to_be_told(damaged: str, tmp_path: Path) -> None:
    for model in ("no_such_model", "../x y", "", str(tmp_path), damaged):
        with pytest.raises(AnalysisError, match="model"):
            Recogniser.load(model)


def run(program: str) -> str:
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True, timeout=60
    )
    return done.stdout.strip()


def test_spacy_is_imported_without_its_command_line_which_can_be_imported_later() -> None:
    program = """
import sys
from reader.analysis.light_language import import_spacy
assert import_spacy() is import_spacy()
print([name for name in ("typer", "weasel", "spacy.cli") if name in sys.modules])
from spacy.cli.info import info
import spacy.cli.download
print(callable(info))
"""
    assert run(program).split("\n") == ["[]", "True"]


def test_a_spacy_that_needs_its_command_line_gets_it() -> None:
    program = """
import sys
from reader.analysis import light_language
del light_language._EmptyModule.info
print(light_language.import_spacy().info.__module__, "typer" in sys.modules)
"""
    assert run(program) == "spacy.cli.info True"
