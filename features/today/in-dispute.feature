Feature: Plans for an order in dispute
  While the dispute is open the money is held. Keep it open.

  @E13
  Rule: The seller answers first, then AliExpress proposes
    Reading: day 5 is the seller's; on day 7 AliExpress proposes.

    @E12
    Scenario Outline: The seller does not answer
      Given an order in dispute
      And the buyer is in the USA
      And the goods are not with the buyer yet
      And the goods have not arrived
      And the seller does not answer
      And the dispute was opened <days> days ago
      When the buyer asks for a plan
      Then <answer>

      Examples: on both sides of the edges
        | days | answer                                                                                                               |
        | 2    | first: the dispute                                                                                                   |
        | 2    | its first step is: wait for the seller's answer                                                                      |
        | 2    | it runs until in 3 days                                                                                              |
        | 2    | later: AliExpress decides, from in 5 days                                                                            |
        | 2    | do not withdraw the dispute                                                                                          |
        | 5    | it runs until today                                                                                                  |
        | 6    | its first step is: check on the order page whether the refund has been sent, and ask AliExpress support if it is not |
        | 6    | nobody has to agree                                                                                                  |
        | 6    | if that fails: AliExpress support                                                                                    |
        | 6    | later: AliExpress decides, from in 1 day                                                                             |
        | 7    | if that fails: AliExpress decides                                                                                    |
        | 2    | its next step is: add what proof you have to the dispute                                                             |
        | 2    | if nothing has happened in 4 days: contact AliExpress support                                                        |
        | 2    | the seller has to agree                                                                                              |
        | 2    | the outcome is open                                                                                                  |
        | 2    | what you asked for comes back                                                                                        |
        | 2    | nothing has to go back                                                                                               |
        | 2    | the money comes within 20 business days of being processed, often sooner                                             |
        | 2    | a solution that you accept ends the dispute, even for a part of the price                                            |
        | 2    | offers to pay you by PayPal outside AliExpress are a known trick                                                     |
        | 6    | it probably works: the sources are weak or disagree                                                                  |
        | 6    | what you asked for comes back                                                                                        |
        | 6    | if nothing has happened: contact AliExpress support                                                                  |
        | 7    | about AliExpress decides: its first step is: ask AliExpress to decide the dispute                                    |

    @E30
    Scenario: Faulty goods, the seller refuses, in Germany
      Given an order in dispute
      And the buyer is in Germany
      And the goods are with the buyer
      And the goods are wrong or faulty
      And the goods were received 9 days ago
      And the seller refuses
      And the dispute was opened 4 days ago
      And the order has no free returns
      When the buyer asks for a plan
      Then first: AliExpress decides
      And its first step is: add what proof you have to the dispute
      And it runs until in 2 days
      And its day is only probable
      And AliExpress decides
      And the price comes back in part or in full
      And if that fails: the legal guarantee, until in 721 days
      And if that fails: withdraw by law, until in 5 days
      And do not withdraw the dispute
      And do not accept a solution that you do not want
      And the plan does not name settle with the seller
      And the outcome is open
      And the shop pays the return
      And the money comes within 20 business days of being processed, often sooner
      And a solution that you accept ends the dispute, even for a part of the price
      And hand in proof at once: more can be added until the dispute is closed
      And send the goods within 10 days once a return is agreed, or the seller gets the money
      And closed: the out-of-court body, because AliExpress has not decided yet

    @E61
    Scenario: Day seven has come, the seller refuses, in Japan
      Given an order in dispute
      And the buyer is in Japan
      And the goods are with the buyer
      And the goods are wrong or faulty
      And the goods were received 20 days ago
      And the seller refuses
      And the dispute was opened 7 days ago
      And the order has no free returns
      When the buyer asks for a plan
      Then first: AliExpress decides
      And its first step is: ask AliExpress to decide the dispute
      And the price comes back in part or in full

    @E14
    Scenario: The seller asks to withdraw the dispute, in Brazil
      Given an order in dispute
      And the buyer is in Brazil
      And the goods are not with the buyer yet
      And the goods have not arrived
      And the seller asks to withdraw the dispute
      And the dispute was opened 3 days ago
      When the buyer asks for a plan
      Then first: AliExpress decides
      And its first step is: refuse, and keep the dispute open
      And it runs until in 3 days
      And a solution that you accept ends the dispute, even for a part of the price
      And hand in proof at once: more can be added until the dispute is closed
      And do not withdraw the dispute
      And its next step is: add what proof you have to the dispute
      And closed: AliExpress support, because it comes only if the steps above bring nothing

    @E14
    Scenario: The seller still asks to withdraw it when the proposal is due, in Brazil
      Given an order in dispute
      And the buyer is in Brazil
      And the goods are not with the buyer yet
      And the goods have not arrived
      And the seller asks to withdraw the dispute
      And the dispute was opened 7 days ago
      When the buyer asks for a plan
      Then first: AliExpress decides
      And its first step is: refuse, and keep the dispute open
      And its next step is: ask AliExpress to decide the dispute

    Scenario: The seller wants goods back that never came
      Given an order in dispute
      And the buyer is in the USA
      And the goods are not with the buyer yet
      And the goods have not arrived
      And the seller asks to send the goods back first
      And the dispute was opened 3 days ago
      When the buyer asks for a plan
      Then first: AliExpress decides
      And its first step is: refuse to send anything back: nothing has arrived

    @E15 @E62
    Scenario: The seller wants the faulty goods back first
      Given an order in dispute
      And the buyer is in Chile
      And the goods are with the buyer
      And the goods are wrong or faulty
      And the goods were received 30 days ago
      And the seller asks to send the goods back first
      And the dispute was opened 3 days ago
      And the order has no free returns
      When the buyer asks for a plan
      Then first: AliExpress decides
      And its first step is: agree on the return in the dispute before you send anything

    @E13 @E61 @E98
    Scenario Outline: The seller wants faulty goods that are on their way back
      Given an order in dispute
      And the buyer is in Chile
      And the goods have been sent back
      And the goods are wrong or faulty
      And the goods were received 30 days ago
      And the seller asks to send the goods back first
      And the dispute was opened <days> days ago
      When the buyer asks for a plan
      Then first: AliExpress decides
      And <answer>

      Examples: before the proposal is due, and after
        | days | answer                                                                                                                              |
        | 6    | its first step is: show the receipt of posting in the dispute, and look whether it names a day for the seller to confirm the return |
        | 7    | its first step is: show the receipt of posting in the dispute, and look whether it names a day for the seller to confirm the return |
        | 7    | its next step is: ask AliExpress to decide the dispute                                                                              |

    Scenario: The seller agrees
      Given an order in dispute
      And the buyer is in the USA
      And the goods are not with the buyer yet
      And the goods have not arrived
      And the seller agrees
      And the dispute was opened 3 days ago
      When the buyer asks for a plan
      Then first: the dispute
      And its first step is: check on the order page whether the refund has been sent, and ask AliExpress support if it is not
      And the seller has agreed
      And it is a fixed rule
      And what you asked for comes back
      And if nothing has happened: contact AliExpress support
      And if that fails: AliExpress support

  @E14
  Rule: AliExpress decides; who has lost can appeal, and has other ways

    Scenario: It has escalated, paid with PayPal
      Given an order in dispute
      And the buyer is in Mexico
      And the goods are not with the buyer yet
      And the goods have not arrived
      And the dispute has escalated to AliExpress
      And the dispute was opened 12 days ago
      And it was paid with PayPal
      And it was paid 100 days ago
      When the buyer asks for a plan
      Then first: AliExpress decides
      And its next step is: wait for the end of the dispute
      And if that fails: the PayPal case, until in 80 days
      And do not withdraw the dispute
      And its first step is: add what proof you have to the dispute
      And AliExpress decides
      And the outcome is open
      And the price comes back in part or in full
      And nothing has to go back
      And the money comes within 20 business days of being processed, often sooner
      And a solution that you accept ends the dispute, even for a part of the price
      And hand in proof at once: more can be added until the dispute is closed
      And closed: AliExpress support, because it comes only if the steps above bring nothing

    @E49 @E108
    Scenario: Lost, no longer wanted, after the days by law, in Germany
      Given an order in dispute
      And the buyer is in Germany
      And the goods are with the buyer
      And the goods were received 40 days ago
      And the buyer was told of the right to withdraw
      And the buyer has changed their mind
      And the order has no free returns
      And it was paid from an e-wallet
      And AliExpress has decided against the buyer
      When the buyer asks for a plan
      Then first: AliExpress decides
      And if that fails: the out-of-court body
      And if that fails: AliExpress support

    @E30 @E34 @E49 @E63 @E108
    Scenario: Lost, nothing came, in Italy
      Given an order in dispute
      And the buyer is in Italy
      And the goods are not with the buyer yet
      And the goods have not arrived
      And AliExpress has decided against the buyer
      When the buyer asks for a plan
      Then first: AliExpress decides
      And its first step is: look at the dispute page today for an appeal, with new proof
      And if nothing has happened: contact AliExpress support
      And the outcome is open
      And if that fails: withdraw by law
      And if that fails: the out-of-court body
      And if that fails: AliExpress support
      And a ruling counts as accepted unless arbitration in Hong Kong, which the loser pays, is begun within 20 days
      And about the out-of-court body: its first step is: ask a certified out-of-court body
      And about the out-of-court body: the seller has to agree
      And about the out-of-court body: it probably works: the sources are weak or disagree
      And about the out-of-court body: what comes back is decided there
      And about the out-of-court body: it does not bind, and whether it takes such cases was not seen
      And about the out-of-court body: the European platform for online disputes is closed
      And about the out-of-court body: if all else fails, the courts of your country can be asked

    @E14 @E63 @E102
    Scenario Outline: Lost, in Germany: the days of arbitration are none of the appeal
      Given an order in dispute
      And the buyer is in Germany
      And the goods are not with the buyer yet
      And the goods have not arrived
      And AliExpress has decided against the buyer
      When the buyer asks for a plan
      Then <answer>

      Examples: what the plan says
        | answer                                                                                                     |
        | first: AliExpress decides                                                                                  |
        | guides say that one appeal is possible; no source names its last day, so do not wait                       |
        | a ruling counts as accepted unless arbitration in Hong Kong, which the loser pays, is begun within 20 days |
        | do not pay or take money outside AliExpress                                                                |

    @E49
    Scenario Outline: Lost where no source names a body
      Given an order in dispute
      And <country>
      And the goods are with the buyer
      And the goods are wrong or faulty
      And AliExpress has decided against the buyer
      When the buyer asks for a plan
      Then no source says which body takes a lost dispute where you are: ask a consumer body of your country

      Examples: countries
        | country                         |
        | the buyer is in Russia          |
        | the buyer is in the USA         |
        | the buyer is in another country |

    @E14 @E63
    Scenario Outline: Lost outside Europe
      Given an order in dispute
      And <country>
      And the goods are not with the buyer yet
      And the goods have not arrived
      And AliExpress has decided against the buyer
      When the buyer asks for a plan
      Then first: AliExpress decides
      And guides say that one appeal is possible; no source names its last day, so do not wait

      Examples: countries
        | country                         |
        | the buyer is in Turkey          |
        | the buyer is in Switzerland     |
        | the buyer is in another country |

    @E14 @E63 @E70
    Scenario: Lost, faulty goods, in the USA, paid by card
      Given an order in dispute
      And the buyer is in the USA
      And the goods are with the buyer
      And the goods are wrong or faulty
      And the goods were received 60 days ago
      And AliExpress has decided against the buyer
      And it was paid by bank card
      And the order has no free returns
      When the buyer asks for a plan
      Then first: AliExpress decides
      And no source says who pays the return: ask before you send anything back
      And if that fails: the chargeback

    @E104
    Scenario: A dispute for a change of mind, in the United Kingdom
      Given an order in dispute
      And the buyer is in the United Kingdom
      And the goods are with the buyer
      And the buyer has changed their mind
      And the goods were received 14 days ago
      And the seller refuses
      And the dispute was opened 2 days ago
      And the order has no free returns
      When the buyer asks for a plan
      Then first: withdraw by law
      And its last day is today
      And nobody has to agree
      And if that fails: AliExpress decides
      And do not withdraw the dispute

    @E103 @E104
    Scenario Outline: A dispute for a change of mind, in the USA
      Given an order in dispute
      And the buyer is in the USA
      And the goods are with the buyer
      And the buyer has changed their mind
      And <reply>
      And the dispute was opened 2 days ago
      And the order has no free returns
      When the buyer asks for a plan
      Then <answer>

      Examples: what the seller says
        | reply                      | answer                                                                   |
        | the seller does not answer | first: the dispute                                                       |
        | the seller does not answer | you pay the return                                                       |
        | the seller refuses         | first: AliExpress decides                                                |
        | the seller refuses         | AliExpress decides                                                       |
        | the seller refuses         | a full refund is unlikely                                                |
        | the seller refuses         | you pay the return                                                       |
        | the seller refuses         | the money comes within 20 business days of being processed, often sooner |
