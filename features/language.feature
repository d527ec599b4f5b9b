Feature: Which language to write in
  English, with one exception.

  @A4.1
  Rule: English is the general language

    Scenario Outline: In a country without a site in its language
      Given <writing>
      And the buyer is in a country without a site in its language
      When the buyer asks which language to write in
      Then <answer>

      Examples: whatever is written
        | writing                                 | answer           |
        | the buyer gives a reason for cancelling | write in English |
        | the buyer writes to the seller          | write in English |
        | the buyer writes in a dispute           | write in English |

  @A4.3
  Rule: A country's own site is not always translated literally

    @A4.1
    Scenario Outline: In a country with its own site
      Given the buyer gives a reason for cancelling
      And <country>
      When the buyer asks which language to write in
      Then <answer>
      And <and also>

      Examples: the countries
        | country                                                     | answer           | and also                                                     |
        | the buyer is in France                                      | write in English | the translation of your country's site is not always literal |
        | the buyer is in Spain                                       | write in English | the translation of your country's site is not always literal |
        | the buyer is in Germany                                     | write in English | the translation of your country's site is not always literal |
        | the buyer is in Italy                                       | write in English | the translation of your country's site is not always literal |
        | the buyer is in another country with a site in its language | write in English | the translation of your country's site is not always literal |

    @A4.1
    Scenario Outline: In Russia, in letters and disputes
      Given <writing>
      And the buyer is in Russia
      When the buyer asks which language to write in
      Then <answer>
      And <and also>

      Examples: English stays the language
        | writing                        | answer           | and also                                                     |
        | the buyer writes to the seller | write in English | the translation of your country's site is not always literal |
        | the buyer writes in a dispute  | write in English | the translation of your country's site is not always literal |

  @A4.4
  Rule: In Russia the reason is given in Russian

    @A4.3
    Scenario: The reason in Russia
      Given the buyer gives a reason for cancelling
      And the buyer is in Russia
      When the buyer asks which language to write in
      Then write in Russian
      And the translation of your country's site is not always literal
