"""Which language to write in."""

from rules import outcomes as o
from rules.engine import Rule, Table
from rules.facts import (
    CANCEL_REASON,
    COUNTRY,
    FRANCE,
    GERMANY,
    ITALY,
    LOCAL_SITE,
    NO_OWN_SITE,
    OWN_SITE,
    RUSSIA,
    SPAIN,
    WRITING,
    one_of,
)
from rules.questions import LANGUAGE

GENERAL = Rule(
    id="language-english",
    when={LOCAL_SITE: NO_OWN_SITE},
    then=(o.ENGLISH,),
    because="English is the general language for letters, disputes and reasons.",
    sources=("A4.1", "E26"),
)

NAMED_SITE = Rule(
    id="language-named-site",
    when={COUNTRY: one_of(RUSSIA, FRANCE, SPAIN, GERMANY, ITALY)},
    then=(o.ENGLISH, o.LOOSE_TRANSLATION),
    because="Your country has a site in its language, but English remains the general language.",
    sources=("A4.1", "A4.3", "E26"),
)

OTHER_SITE = Rule(
    id="language-other-site",
    when={LOCAL_SITE: OWN_SITE},
    then=(o.ENGLISH, o.LOOSE_TRANSLATION),
    because="Your country has a site in its language, but English remains the general language.",
    sources=("A4.1", "A4.3", "E26"),
)

IN_RUSSIA = Rule(
    id="language-russian",
    when={COUNTRY: RUSSIA, WRITING: CANCEL_REASON},
    then=(o.RUSSIAN, o.LOOSE_TRANSLATION),
    because="In Russia the reason for cancelling is given in Russian.",
    sources=("A4.3", "A4.4"),
    overrides=(NAMED_SITE,),
)

TABLE = Table(
    topic="language",
    asks=LANGUAGE,
    applies={},
    reads=(WRITING, COUNTRY, LOCAL_SITE),
    rows=(GENERAL, NAMED_SITE, OTHER_SITE, IN_RUSSIA),
)
