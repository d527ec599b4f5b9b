Feature: What the law of your country gives
  Where the law gives a right to withdraw, it is stronger than the marketplace's own way.

  @E30 @E31 @E43
  Rule: EU, EEA, United Kingdom: withdraw without a reason for some days after receipt
    Reading: day 14 still counts. With several parcels the last one counts.

    @E33 @E34
    Scenario: Before delivery, in Germany
      Given an order that the seller is preparing
      And the buyer is in Germany
      When the buyer asks what the law gives
      Then tell the seller in writing that you withdraw
      And use the function for withdrawing, the shop must confirm it
      And nobody has to agree, and no reason is needed
      And the law gives you the whole price back
      And the refund is due within 14 days
      And in the EU, the EEA and the United Kingdom you can withdraw until 14 days after receipt
      And if the parcel comes all the same, send it back within 14 days
      And the seller may wait for the goods or for proof of posting
      And Visa in Europe knows the same right, tell your bank if you paid by Visa
      And some goods are excepted, such as goods made for you alone
      And the European platform for online disputes is closed

    Scenario: Before delivery, in the United Kingdom
      Given an order that the seller is preparing
      And the buyer is in the United Kingdom
      When the buyer asks what the law gives
      Then tell the seller in writing that you withdraw
      And nobody has to agree, and no reason is needed
      And the law gives you the whole price back
      And the refund is due within 14 days
      And in the EU, the EEA and the United Kingdom you can withdraw until 14 days after receipt
      And if the parcel comes all the same, send it back within 14 days
      And the seller may wait for the goods or for proof of posting
      And Visa in Europe knows the same right, tell your bank if you paid by Visa
      And some goods are excepted, such as goods made for you alone

    Scenario Outline: Before delivery, wherever the order is
      Given <stage>
      And <country>
      When the buyer asks what the law gives
      Then <answer>

      Examples: every stage and every country
        | stage                                    | country                                          | answer                                       |
        | an order whose payment is being verified | the buyer is in France                           | tell the seller in writing that you withdraw |
        | an order that the seller is preparing    | the buyer is in Spain                            | tell the seller in writing that you withdraw |
        | an order that is shipped                 | the buyer is in Germany                          | tell the seller in writing that you withdraw |
        | an order whose payment is being verified | the buyer is in Italy                            | tell the seller in writing that you withdraw |
        | an order that the seller is preparing    | the buyer is in another country of the EU        | tell the seller in writing that you withdraw |
        | an order whose payment is being verified | the buyer is in Iceland, Liechtenstein or Norway | tell the seller in writing that you withdraw |
        | an order that the seller is preparing    | the buyer is in the United Kingdom               | tell the seller in writing that you withdraw |
        | an order that is shipped                 | the buyer is in Iceland, Liechtenstein or Norway | tell the seller in writing that you withdraw |

    Scenario Outline: The last days after receipt
      Given <stage>
      And <country>
      And the goods were received <days> days ago
      When the buyer asks what the law gives
      Then <answer>

      Examples: on both sides of the edge
        | stage                                       | country                                          | days | answer                                                                |
        | an order that is received but not confirmed | the buyer is in France                           | 13   | tell the seller in writing that you withdraw                          |
        | an order that is received but not confirmed | the buyer is in France                           | 14   | tell the seller in writing that you withdraw                          |
        | an order that is confirmed as received      | the buyer is in France                           | 15   | see which way is still open: AliExpress, your bank, PayPal or the law |
        | an order that is confirmed as received      | the buyer is in Spain                            | 14   | tell the seller in writing that you withdraw                          |
        | an order that is received but not confirmed | the buyer is in Spain                            | 15   | see which way is still open: AliExpress, your bank, PayPal or the law |
        | an order that is received but not confirmed | the buyer is in Germany                          | 14   | tell the seller in writing that you withdraw                          |
        | an order that is confirmed as received      | the buyer is in Germany                          | 15   | see which way is still open: AliExpress, your bank, PayPal or the law |
        | an order that is confirmed as received      | the buyer is in Italy                            | 14   | tell the seller in writing that you withdraw                          |
        | an order that is received but not confirmed | the buyer is in Italy                            | 15   | see which way is still open: AliExpress, your bank, PayPal or the law |
        | an order that is received but not confirmed | the buyer is in another country of the EU        | 14   | tell the seller in writing that you withdraw                          |
        | an order that is confirmed as received      | the buyer is in another country of the EU        | 15   | see which way is still open: AliExpress, your bank, PayPal or the law |
        | an order that is confirmed as received      | the buyer is in Iceland, Liechtenstein or Norway | 14   | tell the seller in writing that you withdraw                          |
        | an order that is received but not confirmed | the buyer is in Iceland, Liechtenstein or Norway | 15   | see which way is still open: AliExpress, your bank, PayPal or the law |
        | an order that is received but not confirmed | the buyer is in the United Kingdom               | 14   | tell the seller in writing that you withdraw                          |
        | an order that is confirmed as received      | the buyer is in the United Kingdom               | 15   | see which way is still open: AliExpress, your bank, PayPal or the law |

  @E32
  Rule: EU, EEA, United Kingdom: the goods have to be sent back in time

    @E30 @E31 @E33 @E34 @E43
    Scenario: In time, in Germany
      Given an order that is received but not confirmed
      And the buyer is in Germany
      And the goods were received 14 days ago
      When the buyer asks what the law gives
      Then tell the seller in writing that you withdraw
      And use the function for withdrawing, the shop must confirm it
      And nobody has to agree, and no reason is needed
      And the law gives you the whole price back
      And the refund is due within 14 days
      And in the EU, the EEA and the United Kingdom you can withdraw until 14 days after receipt
      And the buyer pays the return, unless told otherwise
      And send the goods back within 14 days of withdrawing
      And the seller may wait for the goods or for proof of posting
      And these days also go on during a dispute
      And Visa in Europe knows the same right, tell your bank if you paid by Visa
      And some goods are excepted, such as goods made for you alone
      And the European platform for online disputes is closed

    @E30 @E31 @E43
    Scenario: In time, in Norway
      Given an order that is confirmed as received
      And the buyer is in Iceland, Liechtenstein or Norway
      And the goods were received 14 days ago
      When the buyer asks what the law gives
      Then tell the seller in writing that you withdraw
      And nobody has to agree, and no reason is needed
      And the law gives you the whole price back
      And the refund is due within 14 days
      And in the EU, the EEA and the United Kingdom you can withdraw until 14 days after receipt
      And the buyer pays the return, unless told otherwise
      And send the goods back within 14 days of withdrawing
      And the seller may wait for the goods or for proof of posting
      And these days also go on during a dispute
      And Visa in Europe knows the same right, tell your bank if you paid by Visa
      And some goods are excepted, such as goods made for you alone

    @E30
    Scenario Outline: A dispute does not stop the days
      Given <stage>
      And <country>
      And the goods were received <days> days ago
      When the buyer asks what the law gives
      Then <answer>

      Examples: on both sides of the edge
        | stage                                | country                            | days | answer                                                                |
        | an order in dispute                  | the buyer is in Germany            | 14   | tell the seller in writing that you withdraw                          |
        | an order in dispute                  | the buyer is in Germany            | 15   | see which way is still open: AliExpress, your bank, PayPal or the law |
        | an order whose dispute was withdrawn | the buyer is in the United Kingdom | 14   | tell the seller in writing that you withdraw                          |
        | an order whose dispute was withdrawn | the buyer is in the United Kingdom | 15   | see which way is still open: AliExpress, your bank, PayPal or the law |

    Scenario Outline: Confirmed or in dispute, and nothing has come
      Given <stage>
      And <country>
      And the goods are not with the buyer yet
      When the buyer asks what the law gives
      Then <answer>

      Examples: stages and countries
        | stage                                  | country                                          | answer                                                                          |
        | an order that is confirmed as received | the buyer is in Spain                            | if the parcel comes all the same, send it back within 14 days                   |
        | an order that is confirmed as received | the buyer is in Iceland, Liechtenstein or Norway | if the parcel comes all the same, send it back within 14 days                   |
        | an order that is confirmed as received | the buyer is in Russia                           | in Russia you can refuse until 7 days after delivery                            |
        | an order that is confirmed as received | the buyer is in Brazil                           | if the order page still offers it, ask to cancel: you need not wait for the law |
        | an order in dispute                    | the buyer is in Spain                            | if the parcel comes all the same, send it back within 14 days                   |
        | an order in dispute                    | the buyer is in Iceland, Liechtenstein or Norway | if the parcel comes all the same, send it back within 14 days                   |
        | an order in dispute                    | the buyer is in Russia                           | in Russia you can refuse until 7 days after delivery                            |
        | an order in dispute                    | the buyer is in Brazil                           | if the order page still offers it, ask to cancel: you need not wait for the law |
        | an order whose dispute was withdrawn   | the buyer is in Spain                            | if the parcel comes all the same, send it back within 14 days                   |
        | an order whose dispute was withdrawn   | the buyer is in Iceland, Liechtenstein or Norway | if the parcel comes all the same, send it back within 14 days                   |
        | an order whose dispute was withdrawn   | the buyer is in Russia                           | in Russia you can refuse until 7 days after delivery                            |
        | an order whose dispute was withdrawn   | the buyer is in Brazil                           | if the order page still offers it, ask to cancel: you need not wait for the law |

  @E33 @E34
  Rule: EU: the shop must offer a function for withdrawing, and the old platform for disputes is closed

    Scenario: In time, in Italy
      Given an order that is confirmed as received
      And the buyer is in Italy
      And the goods were received 1 days ago
      When the buyer asks what the law gives
      Then tell the seller in writing that you withdraw
      And use the function for withdrawing, the shop must confirm it
      And nobody has to agree, and no reason is needed
      And the law gives you the whole price back
      And the refund is due within 14 days
      And in the EU, the EEA and the United Kingdom you can withdraw until 14 days after receipt
      And the buyer pays the return, unless told otherwise
      And send the goods back within 14 days of withdrawing
      And the seller may wait for the goods or for proof of posting
      And these days also go on during a dispute
      And Visa in Europe knows the same right, tell your bank if you paid by Visa
      And some goods are excepted, such as goods made for you alone
      And the European platform for online disputes is closed

  @E30
  Rule: After the last day the right is over

    Scenario: Too late, in Germany
      Given an order that is received but not confirmed
      And the buyer is in Germany
      And the goods were received 15 days ago
      When the buyer asks what the law gives
      Then see which way is still open: AliExpress, your bank, PayPal or the law
      And your time by law is over
      And in the EU, the EEA and the United Kingdom you can withdraw until 14 days after receipt

  @E35
  Rule: Russia: refuse before delivery or some days after it
    Reading: day 7 still counts. Whether this reaches a seller abroad is not settled.

    Scenario: Before delivery, in Russia
      Given an order that is shipped
      And the buyer is in Russia
      When the buyer asks what the law gives
      Then tell the seller in writing that you refuse the goods
      And the price comes back, less the cost of the return
      And the refund is due within 10 days of the refusal
      And in Russia you can refuse until 7 days after delivery
      And whether this reaches a seller abroad is not settled

    Scenario: In time, in Russia
      Given an order that is received but not confirmed
      And the buyer is in Russia
      And the goods were received 7 days ago
      When the buyer asks what the law gives
      Then tell the seller in writing that you refuse the goods
      And the price comes back, less the cost of the return
      And the refund is due within 10 days of the refusal
      And in Russia you can refuse until 7 days after delivery
      And whether this reaches a seller abroad is not settled
      And these days also go on during a dispute

    Scenario: Too late, in Russia
      Given an order that is received but not confirmed
      And the buyer is in Russia
      And the goods were received 8 days ago
      When the buyer asks what the law gives
      Then see which way is still open: AliExpress, your bank, PayPal or the law
      And your time by law is over
      And in Russia you can refuse until 7 days after delivery

    Scenario Outline: Before delivery in Russia, wherever the order is
      Given <stage>
      And the buyer is in Russia
      When the buyer asks what the law gives
      Then <answer>

      Examples: stages
        | stage                                    | answer                                               |
        | an order whose payment is being verified | in Russia you can refuse until 7 days after delivery |
        | an order that the seller is preparing    | in Russia you can refuse until 7 days after delivery |
        | an order that is shipped                 | in Russia you can refuse until 7 days after delivery |

    Scenario Outline: The last days in Russia
      Given <stage>
      And the buyer is in Russia
      And the goods were received <days> days ago
      When the buyer asks what the law gives
      Then <answer>

      Examples: on both sides of the edge
        | stage                                       | days | answer                                                                |
        | an order that is received but not confirmed | 6    | tell the seller in writing that you refuse the goods                  |
        | an order that is received but not confirmed | 7    | tell the seller in writing that you refuse the goods                  |
        | an order that is received but not confirmed | 8    | see which way is still open: AliExpress, your bank, PayPal or the law |
        | an order that is confirmed as received      | 6    | tell the seller in writing that you refuse the goods                  |
        | an order that is confirmed as received      | 7    | tell the seller in writing that you refuse the goods                  |
        | an order that is confirmed as received      | 8    | see which way is still open: AliExpress, your bank, PayPal or the law |

  @E36
  Rule: Brazil: undo the purchase in the days after receipt
    Reading: day 7 still counts.

    Scenario: Before delivery, in Brazil
      Given an order that is shipped
      And the buyer is in Brazil
      When the buyer asks what the law gives
      Then if the order page still offers it, ask to cancel: you need not wait for the law
      And in Brazil you can undo the purchase until 7 days after receipt
      And in Brazil the right by law begins only when the goods are with you

    Scenario: In time, in Brazil
      Given an order that is received but not confirmed
      And the buyer is in Brazil
      And the goods were received 7 days ago
      When the buyer asks what the law gives
      Then tell the seller in writing that you undo the purchase
      And nobody has to agree, and no reason is needed
      And the law gives you the whole price back
      And in Brazil you can undo the purchase until 7 days after receipt
      And these days also go on during a dispute

    Scenario: Too late, in Brazil
      Given an order that is received but not confirmed
      And the buyer is in Brazil
      And the goods were received 8 days ago
      When the buyer asks what the law gives
      Then see which way is still open: AliExpress, your bank, PayPal or the law
      And your time by law is over
      And in Brazil you can undo the purchase until 7 days after receipt

    Scenario Outline: Before delivery in Brazil, wherever the order is
      Given <stage>
      And the buyer is in Brazil
      When the buyer asks what the law gives
      Then <answer>

      Examples: stages
        | stage                                    | answer                                                                          |
        | an order whose payment is being verified | if the order page still offers it, ask to cancel: you need not wait for the law |
        | an order that the seller is preparing    | if the order page still offers it, ask to cancel: you need not wait for the law |
        | an order that is shipped                 | if the order page still offers it, ask to cancel: you need not wait for the law |

    Scenario Outline: The last days in Brazil
      Given <stage>
      And the buyer is in Brazil
      And the goods were received <days> days ago
      When the buyer asks what the law gives
      Then <answer>

      Examples: on both sides of the edge
        | stage                                       | days | answer                                                                |
        | an order that is received but not confirmed | 6    | tell the seller in writing that you undo the purchase                 |
        | an order that is received but not confirmed | 7    | tell the seller in writing that you undo the purchase                 |
        | an order that is received but not confirmed | 8    | see which way is still open: AliExpress, your bank, PayPal or the law |
        | an order that is confirmed as received      | 6    | tell the seller in writing that you undo the purchase                 |
        | an order that is confirmed as received      | 7    | tell the seller in writing that you undo the purchase                 |
        | an order that is confirmed as received      | 8    | see which way is still open: AliExpress, your bank, PayPal or the law |

  @E37 @E38
  Rule: USA: no right to change your mind, but a time to ship and a time to dispute a card charge

    Scenario: In the USA
      Given an order that the seller is preparing
      And the buyer is in the USA
      When the buyer asks what the law gives
      Then see which way is still open: AliExpress, your bank, PayPal or the law
      And no federal law gives a right to change your mind
      And a seller who promised no time must ship within 30 days
      And a card charge for goods that did not come as agreed can be disputed in writing until 60 days after the statement

    Scenario Outline: In the USA, whenever
      Given <stage>
      And the buyer is in the USA
      And the goods were received 15 days ago
      When the buyer asks what the law gives
      Then see which way is still open: AliExpress, your bank, PayPal or the law
      And no federal law gives a right to change your mind

      Examples: with the goods in hand
        | stage                                       |
        | an order that is received but not confirmed |
        | an order that is confirmed as received      |

  @E30
  Rule: Elsewhere: no such right is known to this guide

    Scenario: In another country, with the goods in hand
      Given an order that is received but not confirmed
      And the buyer is in another country
      And the goods were received 15 days ago
      When the buyer asks what the law gives
      Then see which way is still open: AliExpress, your bank, PayPal or the law

    Scenario: In another country
      Given an order that the seller is preparing
      And the buyer is in another country
      When the buyer asks what the law gives
      Then see which way is still open: AliExpress, your bank, PayPal or the law
      And no right to change your mind is known here

    Scenario Outline: In the USA or elsewhere, with nothing here
      Given <stage>
      And <country>
      And the goods are not with the buyer yet
      When the buyer asks what the law gives
      Then <answer>

      Examples: countries
        | stage               | country                         | answer                                                                |
        | an order in dispute | the buyer is in the USA         | see which way is still open: AliExpress, your bank, PayPal or the law |
        | an order in dispute | the buyer is in another country | see which way is still open: AliExpress, your bank, PayPal or the law |
