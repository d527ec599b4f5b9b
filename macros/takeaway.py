"""The messages to copy of the plans after an answer to the first question, in a file of their own:
overrides/assets/takeaway.js gets it when a reader opens one, or comes to print and files."""

import json
from collections.abc import Mapping

from macros import messages as m
from macros.language import Language
from rules.markdown import slug
from rules.model import Choice, Letter, Ruleset, Word
from rules.words import say

# What a message says beside its text, by the names of the script.
WORDS: dict[str, m.Message] = {
    "english": m.IN_ENGLISH_IT_IS,
    "means": m.LETTER_MEANS,
    "copy": m.COPY,
    "copied": m.COPIED,
    "toFill": m.STILL_EMPTY,
}


def file_of(first: Choice) -> str:
    """The file with the messages after an answer to the first question."""
    return f"assets/letters-{slug(first.id)}.json"


def letters_of(ruleset: Ruleset, words: Mapping[Word, int]) -> list[Letter]:
    """The messages of some words of a ruleset, in the order of their file."""
    return [letter for letter in ruleset.letters if letter.word in words]


def data(language: Language, ruleset: Ruleset, words: Mapping[Word, int]) -> str:
    """Messages as JSON, in one language: by the number of the word that has one, where it is sent,
    1 if the language comes before English, its English text, its text in the language if that is
    another; with their blanks.

    words  the words that the plans say, with their numbers (macros/planner.py)
    """
    own = language.of(ruleset)
    letters = letters_of(ruleset, words)
    told = {
        "letters": {
            words[letter.word]: [
                own.say(letter.sent),
                int(letter.own_first),
                *dict.fromkeys([say(letter.says, ruleset), own.say(letter.says).striptags()]),
            ]
            for letter in letters
        },
        "blanks": {
            blank.id: [*dict.fromkeys([slug(blank.day), own.say(blank.says), blank.says])]
            for blank in ruleset.blanks.values()
            if any(f"{{{blank.id}}}" in letter.says for letter in letters)
        },
        "says": {name: language.gettext(message.says) for name, message in WORDS.items()},
    }
    return json.dumps(told, separators=(",", ":"), ensure_ascii=False)
