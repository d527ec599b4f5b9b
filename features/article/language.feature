Feature: Which language to write in
  English, with one exception.

  @A4.1
  Rule: English is the general language

    Scenario Outline: In a country without a site in its language
      Given <writing>
      And the buyer is in another country
      And the country has no site in its own language
      When the buyer asks which language to write in
      Then write in English

      Examples: whatever is written
        | writing                                 |
        | the buyer gives a reason for cancelling |
        | the buyer writes to the seller          |
        | the buyer writes in a dispute           |

  @A4.3 @A4.1
  Rule: A country's own site is not always translated literally

    Scenario Outline: In a country that the article names
      Given the buyer gives a reason for cancelling
      And <country>
      When the buyer asks which language to write in
      Then write in English
      And the translation of your country's site is not always literal

      Examples: the countries
        | country                 |
        | the buyer is in France  |
        | the buyer is in Spain   |
        | the buyer is in Germany |
        | the buyer is in Italy   |

    Scenario Outline: In another country with its own site
      Given the buyer gives a reason for cancelling
      And <country>
      And the country has a site in its own language
      When the buyer asks which language to write in
      Then write in English
      And the translation of your country's site is not always literal

      Examples: the article speaks of some other countries
        | country                                          |
        | the buyer is in another country of the EU        |
        | the buyer is in Iceland, Liechtenstein or Norway |
        | the buyer is in the United Kingdom               |
        | the buyer is in Brazil                           |
        | the buyer is in the USA                          |
        | the buyer is in another country                  |

    Scenario Outline: In Russia, in letters and disputes
      Given <writing>
      And the buyer is in Russia
      When the buyer asks which language to write in
      Then write in English
      And the translation of your country's site is not always literal

      Examples: English stays the language
        | writing                        |
        | the buyer writes to the seller |
        | the buyer writes in a dispute  |

  @A4.4
  Rule: In Russia the reason is given in Russian

    @A4.3
    Scenario: The reason in Russia
      Given the buyer gives a reason for cancelling
      And the buyer is in Russia
      When the buyer asks which language to write in
      Then write in Russian
      And the translation of your country's site is not always literal
