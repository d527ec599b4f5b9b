Feature: Plans for an order that is received but not confirmed
  The goods are with the buyer, and the seller is not paid yet.

  @E30 @E31 @E32
  Rule: EU, EEA, United Kingdom: withdraw until 14 days after receipt, nobody has to agree
    Reading: day 14 still counts.

    @E33 @E47
    Scenario: Changed my mind, in Germany, no free return
      Given an order that is received but not confirmed
      And the buyer is in Germany
      And the buyer has changed their mind
      And the goods were received 9 days ago
      And the order has no free returns
      And the order page gives 4 more days for delivery
      When the buyer asks for a plan
      Then first: withdraw by law
      And its first step is: tell the seller in writing that you withdraw
      And its next step is: send the goods back and keep the proof of posting
      And use the function for withdrawing, the shop must confirm it
      And its last day is in 5 days
      And nobody has to agree
      And the whole price comes back
      And you pay the return
      And if that fails: settle with the seller
      And if that fails: the dispute, until in 4 days
      And do not press Confirm Goods Received
      And the days by law go on during a dispute
      And the plan does not name the legal guarantee

    Scenario Outline: The last days
      Given an order that is received but not confirmed
      And <country>
      And the buyer has changed their mind
      And the goods were received <days> days ago
      And the order has no free returns
      When the buyer asks for a plan
      Then <answer>

      Examples: on both sides of the edge, country by country
        | country                                          | days | answer                                                         |
        | the buyer is in France                           | 13   | its last day is in 1 day                                       |
        | the buyer is in Spain                            | 14   | its last day is today                                          |
        | the buyer is in Italy                            | 14   | first: withdraw by law                                         |
        | the buyer is in another country of the EU        | 14   | first: withdraw by law                                         |
        | the buyer is in Iceland, Liechtenstein or Norway | 14   | first: withdraw by law                                         |
        | the buyer is in the United Kingdom               | 14   | first: withdraw by law                                         |
        | the buyer is in Germany                          | 15   | closed: withdraw by law, because the time by law is over       |
        | the buyer is in the United Kingdom               | 15   | first: settle with the seller                                  |

    Scenario: The letter is sent, the goods are still here
      Given an order that is received but not confirmed
      And the buyer is in France
      And the buyer has changed their mind
      And the goods are with the buyer
      And the goods were received 16 days ago
      And the seller has been told in writing
      And the seller was told 6 days ago
      And the order has no free returns
      When the buyer asks for a plan
      Then first: withdraw by law
      And its first step is: send the goods back and keep the proof of posting
      And it runs until in 8 days
      And nobody has to agree

    Scenario Outline: The letter is sent, the goods are sent back, and no money comes
      Given an order that is received but not confirmed
      And the buyer is in France
      And the buyer has changed their mind
      And the goods have been sent back
      And the goods were received 25 days ago
      And the seller has been told in writing
      And the seller was told <days> days ago
      And the order has no free returns
      When the buyer asks for a plan
      Then <answer>

      Examples: on both sides of the edge
        | days | answer                                                                    |
        | 14   | its first step is: wait for the refund                                    |
        | 14   | it runs until today                                                       |
        | 15   | its first step is: write again, with the letter and the proof of posting, and name a last day |

  @E24 @E57 @E71
  Rule: Free returns: no reason, no postage, once an order
    Reading: the 15 and 7 days run from the confirmation of receipt; before that they count from receipt here, to be on the safe side.

    @E30
    Scenario: A free return and a right by law, in Spain
      Given an order that is received but not confirmed
      And the buyer is in Spain
      And the buyer has changed their mind
      And the goods were received 12 days ago
      And returns are free to a seller in the EU
      When the buyer asks for a plan
      Then first: the free return
      And its first step is: ask for the free return on the order page
      And its last day is in 3 days
      And nobody has to agree
      And the return is free
      And if that fails: withdraw by law, until in 2 days
      And a free return can be cut: missing gifts, broken packaging, traces of use
      And do not press Confirm Goods Received

    Scenario Outline: The last days of a free return
      Given an order that is received but not confirmed
      And the buyer is in Brazil
      And the buyer has changed their mind
      And <seller>
      And it was paid <paid> days ago
      And the goods were received <days> days ago
      When the buyer asks for a plan
      Then <answer>

      Examples: every seller, on both sides of the edge
        | seller                                         | paid | days | answer                                                  |
        | returns are free to a seller in mainland China | 89   | 30   | its last day is in 1 day                                |
        | returns are free to a seller in mainland China | 90   | 30   | its last day is today                                   |
        | returns are free to a seller in mainland China | 91   | 30   | closed: the free return, because the time for a free return is over |
        | returns are free to a seller in Brazil         | 20   | 6    | its last day is in 1 day                                |
        | returns are free to a seller in Brazil         | 20   | 7    | its last day is today                                   |
        | returns are free to a seller in Brazil         | 20   | 8    | the order page names the time of the free return        |
        | returns are free to a seller in Brazil         | 20   | 8    | first: the free return                                  |
        | returns are free to a seller in Brazil         | 20   | 8    | it works probably: the sources are weak or disagree     |
        | returns are free to a seller in the EU         | 30   | 15   | its last day is today                                   |
        | returns are free to a seller in the EU         | 30   | 16   | the order page names the time of the free return        |

  @E35
  Rule: Russia: refuse until 7 days after receipt

    Scenario Outline: Changed my mind, in Russia
      Given an order that is received but not confirmed
      And the buyer is in Russia
      And the buyer has changed their mind
      And the goods were received <days> days ago
      And the order has no free returns
      When the buyer asks for a plan
      Then <answer>

      Examples: on both sides of the edge
        | days | answer                                                          |
        | 6    | first: refuse by Russian law                                    |
        | 6    | its last day is in 1 day                                        |
        | 6    | its next step is: send nothing back before the refund is promised |
        | 6    | whether it reaches a seller abroad is not settled               |
        | 7    | its last day is today                                           |
        | 8    | first: settle with the seller                                   |
        | 8    | closed: refuse by Russian law, because the time by law is over  |

  @E36
  Rule: Brazil: undo until 7 days after receipt

    Scenario Outline: Changed my mind, in Brazil
      Given an order that is received but not confirmed
      And the buyer is in Brazil
      And the buyer has changed their mind
      And the goods were received <days> days ago
      And the order has no free returns
      When the buyer asks for a plan
      Then <answer>

      Examples: on both sides of the edge
        | days | answer                                                           |
        | 5    | its last day is in 2 days                                        |
        | 7    | first: undo by Brazilian law                                     |
        | 7    | its first step is: tell the seller in writing that you undo the purchase |
        | 7    | its last day is today                                            |
        | 7    | the whole price comes back                                       |
        | 8    | closed: undo by Brazilian law, because the time by law is over   |

  Rule: Other countries have rights of their own

    @E83 @E85 @E86 @E87 @E88 @E122 @E123 @E126
    Scenario Outline: The last day, country by country
      Given an order that is received but not confirmed
      And <country>
      And the buyer has changed their mind
      And the goods were received <days> days ago
      And the order has no free returns
      When the buyer asks for a plan
      Then <answer>

      Examples: on both sides of the edge
        | country                     | days | answer                           |
        | the buyer is in South Korea | 7    | first: cancel by the law at home |
        | the buyer is in South Korea | 8    | first: settle with the seller    |
        | the buyer is in Israel      | 14   | first: cancel by the law at home |
        | the buyer is in Israel      | 15   | first: settle with the seller    |
        | the buyer is in Chile       | 10   | first: cancel by the law at home |
        | the buyer is in Chile       | 11   | first: settle with the seller    |
        | the buyer is in Turkey      | 14   | the shop pays the return         |
        | the buyer is in Turkey      | 15   | first: settle with the seller    |
        | the buyer is in Ukraine     | 14   | whether it reaches a seller abroad is not settled |
        | the buyer is in Ukraine     | 15   | first: settle with the seller    |
        | the buyer is in Belarus     | 14   | its last day is today            |
        | the buyer is in Belarus     | 15   | first: settle with the seller    |
        | the buyer is in Kazakhstan  | 14   | its last day is today            |
        | the buyer is in Kazakhstan  | 15   | first: settle with the seller    |
        | the buyer is in Mexico      | 5    | its last day is today            |
        | the buyer is in Mexico      | 6    | first: settle with the seller    |

    @E59 @E84 @E124 @E125 @E127 @E128
    Scenario Outline: No such right, or none that is known
      Given an order that is received but not confirmed
      And <country>
      And the buyer has changed their mind
      And the goods were received 2 days ago
      And the order has no free returns
      When the buyer asks for a plan
      Then <answer>

      Examples: why
        | country                                                                                             | answer                                                                                              |
        | the buyer is in Japan                                                                               | closed: cancel by the law at home, because the terms of the shop count there                        |
        | the buyer is in the USA                                                                             | closed: cancel by the law at home, because no law there gives a right to change your mind           |
        | the buyer is in Canada                                                                              | closed: cancel by the law at home, because no law there gives a right to change your mind           |
        | the buyer is in Australia                                                                           | closed: cancel by the law at home, because no law there gives a right to change your mind           |
        | the buyer is in Switzerland                                                                         | closed: cancel by the law at home, because no law there gives a right to change your mind           |
        | the buyer is in India                                                                               | closed: cancel by the law at home, because no such right was found there                            |
        | the buyer is in Moldova, the Caucasus or the rest of Central Asia | closed: cancel by the law at home, because the law there was not looked at                    |
        | the buyer is in another country                                                                     | closed: cancel by the law at home, because the law there was not looked at                          |

  @E10 @E60 @E61 @E62
  Rule: Wrong or faulty goods: the dispute first, nothing goes back before it is agreed there

    @E64 @E103
    Scenario: Something else came, in the USA
      Given an order that is received but not confirmed
      And the buyer is in the USA
      And the goods are wrong or faulty
      And the goods were received 2 days ago
      And the order has no free returns
      And the order page gives 9 more days for delivery
      When the buyer asks for a plan
      Then first: the dispute
      And its first step is: press Open Dispute
      And its next step is: show in the dispute what is wrong or faulty
      And its last day is in 9 days
      And AliExpress decides
      And the price comes back in part or whole
      And if that fails: settle with the seller
      And a solution that you accept ends the dispute, a part of the price too
      And do not press Confirm Goods Received

    @E30 @E82
    Scenario: It does not work, in the United Kingdom, with a free return
      Given an order that is received but not confirmed
      And the buyer is in the United Kingdom
      And the goods are wrong or faulty
      And the goods were received 10 days ago
      And returns are free to a seller in mainland China
      And it was paid 40 days ago
      And the order page gives 9 more days for delivery
      When the buyer asks for a plan
      Then first: the dispute
      And if that fails: the free return, until in 50 days
      And if that fails: the legal guarantee, until in 20 days
      And if that fails: withdraw by law, until in 4 days
      And if that fails: settle with the seller

    @E15 @A3.15
    Scenario: The seller asks for the goods first, in Canada
      Given an order that is received but not confirmed
      And the buyer is in Canada
      And the buyer has changed their mind
      And the goods were received 3 days ago
      And the seller asks to send the goods back first
      And the order has no free returns
      And the order page gives 9 more days for delivery
      When the buyer asks for a plan
      Then first: settle with the seller
      And its first step is: send nothing back before the return is agreed on the order page
      And if that fails: the dispute

    @A3.15
    Scenario: The seller refunds first, in India
      Given an order that is received but not confirmed
      And the buyer is in India
      And the buyer has changed their mind
      And the goods were received 3 days ago
      And the seller refunds before the goods are back
      And the order has no free returns
      When the buyer asks for a plan
      Then first: settle with the seller
      And its first step is: see that the refund has arrived before you send or confirm anything
      And the seller has agreed

    @A1.9 @E104
    Scenario: The seller refuses, in the USA
      Given an order that is received but not confirmed
      And the buyer is in the USA
      And the buyer has changed their mind
      And the goods were received 3 days ago
      And the seller refuses
      And the order has no free returns
      And the order page gives 9 more days for delivery
      When the buyer asks for a plan
      Then first: the dispute
      And its last day is in 9 days
      And the seller has to agree
      And a full refund is unlikely
      And you pay the return
      And a false reason loses the claim for wrong or faulty goods
      And closed: settle with the seller, because the seller has refused
