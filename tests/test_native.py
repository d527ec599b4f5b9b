"""Every feature in every language, run by pytest-bdd: the same scenarios, the same verdicts."""

from pathlib import Path
from tempfile import mkdtemp

import pytest
from gherkin.parser import Parser
from gherkin.pickles.compiler import Compiler
from pytest_bdd import given, parsers, scenario, then, when

from macros.gherkin import English, write
from macros.language import LOCALE, Language, language
from rules.engine import Decision, Fact, Value
from rules.words import QUANTITIES
from spec.guide import read_folder
from spec.model import Feature
from spec.steps import ask, expect, state

ROOT = Path(__file__).parents[1]
FEATURES, _ = read_folder(ROOT / "features", ROOT)
LANGUAGES = [language(path.parent.name) for path in sorted(LOCALE.glob("*/guide.po"))]
COMPLETE = [each for each in LANGUAGES if each.code in ("ru", "ar")]
FOLDER = Path(mkdtemp())
SENTENCE = parsers.re("(?P<sentence>.+)")
READERS: dict[str, English] = {}


def written(features: list[Feature], into: Language, folder: Path) -> English:
    """Write the features in a language, and return what reads their sentences back."""
    write(tuple(features), into, folder)
    reader = English(into)
    for feature in features:
        reader.learn(feature)
    return reader


@pytest.fixture
def situation() -> dict[Fact, Value]:
    return {}


@pytest.fixture
def english(request: pytest.FixtureRequest) -> English:
    return READERS[request.function.code]


@given(SENTENCE)
def _(sentence: str, situation: dict[Fact, Value], english: English) -> None:
    state(english.of("given", sentence), situation)


@when(SENTENCE, target_fixture="decisions")
def _(sentence: str, situation: dict[Fact, Value], english: English) -> list[Decision]:
    return ask(english.of("when", sentence), situation)


@then(SENTENCE)
def _(sentence: str, decisions: list[Decision], english: English) -> None:
    expect(english.of("then", sentence), decisions)


def bind(path: Path, name: str, code: str) -> object:
    @scenario(str(path), name)
    def run() -> None:
        """Every step has held."""

    run.code = code
    return run


for into in COMPLETE:
    READERS[into.code] = written(FEATURES, into, FOLDER / into.code)
    globals().update(
        {
            f"test_{into.code}_{feature.topic}_{number:03}": bind(
                FOLDER / into.code / f"{feature.topic}.feature",
                into.gettext(each.name),
                into.code,
            )
            for feature in FEATURES
            for number, each in enumerate(feature.scenarios)
        }
    )


@pytest.mark.parametrize("into", COMPLETE, ids=lambda each: each.code)
def test_every_case_is_there_in_every_language(into: Language) -> None:
    for feature in FEATURES:
        path = FOLDER / into.code / f"{feature.topic}.feature"
        document = Parser().parse(path.read_text(encoding="utf-8"))
        assert document["feature"]["language"] == into.code
        cases = Compiler().compile({**document, "uri": path.name})
        assert len(cases) == sum(len(each.cases) for each in feature.scenarios)
        names = [into.gettext(each.name) for each in feature.scenarios]
        assert len(set(names)) == len(names), names


def changed(into: Language, sentence: str, other: str) -> Language:
    """The language with one translation replaced by that of another sentence."""
    catalog = {message.id: message for message in into.catalog or () if isinstance(message.id, str)}

    class Wrong(Language):
        def gettext(self, asked: str) -> str:
            return into.gettext(other if asked == sentence else asked)

    assert catalog[sentence].string
    return Wrong(into.code, into.catalog)


@pytest.mark.parametrize("into", COMPLETE, ids=lambda each: each.code)
def test_two_sentences_that_become_the_same_are_noticed(into: Language) -> None:
    wrong = changed(into, "the seller refuses", "the seller agrees")
    with pytest.raises(ValueError, match="told apart"):
        English(wrong)


@pytest.mark.parametrize("into", COMPLETE, ids=lambda each: each.code)
def test_a_lost_placeholder_is_noticed(into: Language) -> None:
    step = "it was placed <days> days ago"
    reader = English(changed(into, step, "an order that is refunded"))
    with pytest.raises(ValueError, match="lost a column"):
        reader.learn(FEATURES[0])


def test_an_unknown_sentence_is_named() -> None:
    with pytest.raises(KeyError, match="nobody knows"):
        English(Language("en")).of("given", "the moon is full")


COUNTS = (0, 1, 2, 5, 11, 21, 22, 100)
DAYS = {
    "ru": ["0 дней", "1 день", "2 дня", "5 дней", "11 дней", "21 день", "22 дня", "100 дней"],
    "ar": [
        "0 يوم",
        "يوم واحد",
        "يومان",
        "5 أيام",
        "11 يومًا",
        "21 يومًا",
        "22 يومًا",
        "100 يوم",
    ],
}


@pytest.mark.parametrize("into", COMPLETE, ids=lambda each: each.code)
def test_quantities_have_the_plurals_of_the_language(into: Language) -> None:
    said = [str(into.count(QUANTITIES["day"], n)) for n in COUNTS]
    assert said == DAYS[into.code]
