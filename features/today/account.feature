Feature: Plans while the AliExpress account is blocked
  The account is one thing, the order another: the ways for the order go on, and their days too.

  @E48 @E49
  Rule: In the EU, the EEA and the United Kingdom a free appeal is possible
    Reading: the days count from the notice of the blocking.

    @E40 @E42 @E95 @E96
    Scenario: Blocked a month ago, in Germany, with an order in the hands of the seller
      Given an order that the seller is preparing
      And the buyer is in Germany
      And the AliExpress account is blocked
      And the account was blocked 30 days ago
      And the seller has not been asked yet
      When the buyer asks for a plan
      Then first: the blocked account
      And its first step is: keep order numbers, the notice and your proof outside the account
      And its next step is: appeal to AliExpress against the blocking, free of charge
      And its last day is in 150 days
      And its day is only probable
      And AliExpress decides
      And the outcome is open
      And the price comes back in part or in full
      And by the terms, open orders are completed or paid back
      And except in cases such as fraud you get notice 15 days ahead, with reasons
      And if the appeal fails, a certified out-of-court body can be asked
      And your rights by law stay, whatever happens to the account
      And do not open a second account to get round it
      And it does not bind, and whether it takes such cases was not seen
      And where you cannot reach a button, write the same to AliExpress support
      And the last days of all other ways run on meanwhile
      And if that fails: ask to cancel
      And if that fails: withdraw by law

    @E14 @E95 @E108
    Scenario Outline: The days of the appeal
      Given an order that the seller is preparing
      And the buyer is in the United Kingdom
      And the AliExpress account is blocked
      And the account was blocked <days> days ago
      When the buyer asks for a plan
      Then <answer>

      Examples: on both sides of the edge
        | days | answer                                                                               |
        | 180  | its next step is: appeal to AliExpress against the blocking, free of charge          |
        | 181  | its first step is: keep order numbers, the notice and your proof outside the account |
        | 181  | first: the blocked account                                                           |
        | 181  | its next step is: ask AliExpress support why, and what happens to your open orders   |
        | 181  | by the terms, open orders are completed or paid back                                 |
        | 181  | if all else fails, the courts of your country can be asked                           |

  @E48
  Rule: Elsewhere no promise of an appeal was seen: keep everything, and ask why

    @E59 @E108
    Scenario Outline: Blocked, in another country
      Given an order that is shipped
      And the goods have not arrived
      And <country>
      And the AliExpress account is blocked
      When the buyer asks for a plan
      Then first: the blocked account
      And its first step is: keep order numbers, the notice and your proof outside the account
      And its next step is: ask AliExpress support why, and what happens to your open orders
      And AliExpress decides
      And your rights by law stay, whatever happens to the account
      And do not open a second account to get round it

      Examples: a country of each row
        | country                         |
        | the buyer is in Russia          |
        | the buyer is in the USA         |
        | the buyer is in another country |

  @E48
  Rule: The ways for the order go on beside it

    @E10 @E40 @E42
    Scenario: Blocked, with faulty goods in hand
      Given an order that is received but not confirmed
      And the goods are wrong or faulty
      And the goods were due 3 days ago
      And the AliExpress account is blocked
      When the buyer asks for a plan
      Then first: the blocked account
      And if that fails: the dispute, until in 12 days
      And where you cannot reach a button, write the same to AliExpress support
      And the last days of all other ways run on meanwhile
      And about the dispute: that closes: settle with the seller

  @E30
  Rule: The account works: the plan does not speak of it

    Scenario: The account works
      Given an order that is received but not confirmed
      And the AliExpress account works
      And the buyer has changed their mind
      When the buyer asks for a plan
      Then the plan does not name the blocked account

  @E10 @E48 @E108
  Rule: The dispute has its last day, whether the button can be reached or not

    Scenario Outline: Nothing came, and the account is blocked, in the USA
      Given an order that is shipped
      And the buyer is in the USA
      And the goods have not arrived
      And the AliExpress account is blocked
      And <due>
      When the buyer asks for a plan
      Then <answer>

      Examples: on both sides of the edges
        | due                                           | answer                                                                                                                    |
        | the order page gives 9 more days for delivery | first: the blocked account                                                                                                |
        | the order page gives 9 more days for delivery | its first step is: keep order numbers, the notice and your proof outside the account                                      |
        | the order page gives 9 more days for delivery | its next step is: write to AliExpress support that you open a dispute, if you cannot press Open Dispute, until in 9 days  |
        | the goods were due 0 days ago                 | its next step is: write to AliExpress support that you open a dispute, if you cannot press Open Dispute, until today      |
        | the goods were due 1 day ago                  | its next step is: write to AliExpress support that you open a dispute, if you cannot press Open Dispute, until in 14 days |
        | the goods were due 15 days ago                | its next step is: write to AliExpress support that you open a dispute, if you cannot press Open Dispute, until today      |
        | the goods were due 16 days ago                | closed: the dispute, because the time for a dispute is over                                                               |

    Scenario Outline: It came broken, and the account is blocked, in Chile
      Given an order that is received but not confirmed
      And the buyer is in Chile
      And the goods are wrong or faulty
      And the AliExpress account is blocked
      And <due>
      When the buyer asks for a plan
      Then <answer>

      Examples: on both sides of the edges
        | due                            | answer                                                                                                                    |
        | the goods were due 0 days ago  | its next step is: write to AliExpress support that you open a dispute, if you cannot press Open Dispute, until today      |
        | the goods were due 1 day ago   | its next step is: write to AliExpress support that you open a dispute, if you cannot press Open Dispute, until in 14 days |
        | the goods were due 16 days ago | closed: the dispute, because the time for a dispute is over                                                               |
