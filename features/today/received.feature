Feature: The goods are in hand
  Everything depends on one thing: whether you have confirmed receipt.

  @A3.13 @A3.9
  Rule: Not confirmed: do not confirm, cancel, and talk to the seller
    Reading: the article also says that nothing can be cancelled after receipt. That is read as received and confirmed.

    Scenario: Goods that are wrong or faulty
      Given an order that is received but not confirmed
      And the goods are wrong or faulty
      And the seller has not been asked yet
      When the buyer asks how to get out of the order
      Then do not press Confirm Goods Received
      And write to the seller and explain
      And the seller has to agree
      And a refund in part or in full is possible
      And watch the time left: when it ends, the order closes and the seller is paid
      And press no button that is not needed

  @A2.14
  Rule: Watch the clock of the order and press nothing that is not needed

    Scenario: The order would close by itself
      Given an order that is received but not confirmed
      And the goods are wrong or faulty
      And the seller has not been asked yet
      When the buyer asks how to get out of the order
      Then do not press Confirm Goods Received
      And write to the seller and explain
      And the seller has to agree
      And a refund in part or in full is possible
      And watch the time left: when it ends, the order closes and the seller is paid
      And press no button that is not needed

  @E8
  Rule: No cancelling with the goods in hand, but returns can be free

    @A2.13 @A2.14 @A3.13 @E9 @E24
    Scenario: A change of mind with the goods in hand
      Given an order that is received but not confirmed
      And the buyer has changed their mind
      And the seller has not been asked yet
      When the buyer asks how to get out of the order
      Then do not press Confirm Goods Received
      And look whether the order has free returns
      And in the EU, the EEA and the United Kingdom, see how the law lets you withdraw
      And write to the seller and explain
      And in your account open My AliExpress, then All Orders, and find the order
      And the seller has to agree
      And the refund depends on the seller
      And the buyer pays the return, unless the order has free returns
      And once a valid tracking number is filed, the order cannot be cancelled
      And watch the time left: when it ends, the order closes and the seller is paid
      And press no button that is not needed
      And after Confirm Goods Received AliExpress offers only a dispute or a free return
      And a false reason loses the claim for wrong or faulty goods

    Scenario: Goods that are wrong or faulty
      Given an order that is received but not confirmed
      And the goods are wrong or faulty
      And the seller has not been asked yet
      When the buyer asks how to get out of the order
      Then do not press Confirm Goods Received
      And write to the seller and explain
      And the seller has to agree
      And a refund in part or in full is possible
      And watch the time left: when it ends, the order closes and the seller is paid
      And press no button that is not needed
      And a false reason loses the claim for wrong or faulty goods

  @E24
  Rule: Goods have to be sent in time once the return is agreed

    @E15
    Scenario: The goods go back first
      Given an order that is received but not confirmed
      And the buyer has changed their mind
      And the seller asks to send the goods back first
      When the buyer asks how to get out of the order
      Then send the goods back to the seller, unused
      And do not press Confirm Goods Received
      And the seller has to agree
      And the refund depends on the seller
      And the refund comes after the returned goods arrive
      And watch the time left: when it ends, the order closes and the seller is paid
      And the buyer pays the return, unless the order has free returns
      And send the goods within 10 days once the return is agreed, or the seller gets the money

    @A3.15
    Scenario: The seller refunds on trust
      Given an order that is received but not confirmed
      And the goods are wrong or faulty
      And the seller refunds before the goods are back
      When the buyer asks how to get out of the order
      Then see that the refund has arrived before you send or confirm anything
      And send the goods back to the seller, unused
      And the seller has agreed
      And the seller refunds on trust, before the goods are back
      And the buyer pays the return, unless the order has free returns
      And watch the time left: when it ends, the order closes and the seller is paid

    @E15 @A2.14 @A3.13 @A3.15
    Scenario: The seller agrees, and says no more
      Given an order that is received but not confirmed
      And the goods are wrong or faulty
      And the seller agrees
      When the buyer asks how to get out of the order
      Then ask the seller whether the goods have to come back, and when the refund comes
      And do not press Confirm Goods Received
      And the seller has agreed
      And the buyer pays the return, unless the order has free returns
      And send the goods within 10 days once the return is agreed, or the seller gets the money
      And watch the time left: when it ends, the order closes and the seller is paid

    @A3.15
    Scenario Outline: The seller answers, whatever the reason
      Given an order that is received but not confirmed
      And <reason>
      And <reply>
      When the buyer asks how to get out of the order
      Then <answer>

      Examples: replies
        | reason                           | reply                                        | answer                                                                        |
        | the buyer has changed their mind | the seller agrees                            | ask the seller whether the goods have to come back, and when the refund comes |
        | the goods are wrong or faulty    | the seller agrees                            | ask the seller whether the goods have to come back, and when the refund comes |
        | the buyer has changed their mind | the seller refunds before the goods are back | see that the refund has arrived before you send or confirm anything           |
        | the goods are wrong or faulty    | the seller refunds before the goods are back | see that the refund has arrived before you send or confirm anything           |
        | the buyer has changed their mind | the seller asks to send the goods back first | send the goods back to the seller, unused                                     |
        | the goods are wrong or faulty    | the seller asks to send the goods back first | press Open Dispute                                                            |

  @E8 @E24
  Rule: Without the seller, look for a free return, then open a dispute

    @A1.9 @A1.10 @A2.14
    Scenario: A change of mind, and the seller refuses
      Given an order that is received but not confirmed
      And the buyer has changed their mind
      And the seller refuses
      When the buyer asks how to get out of the order
      Then look whether the order has free returns
      And press Open Dispute
      And do not press Confirm Goods Received
      And in your account open My AliExpress, then All Orders, and find the order
      And for a change of mind choose I do not like it
      And a full refund is possible but unlikely, few sellers agree
      And the buyer pays the return, unless the order has free returns
      And watch the time left: when it ends, the order closes and the seller is paid
      And a false reason loses the claim for wrong or faulty goods

    @A1.9 @A1.10 @A2.14
    Scenario: A change of mind, and the seller is silent
      Given an order that is received but not confirmed
      And the buyer has changed their mind
      And the seller does not answer
      When the buyer asks how to get out of the order
      Then look whether the order has free returns
      And press Open Dispute
      And do not press Confirm Goods Received
      And in your account open My AliExpress, then All Orders, and find the order
      And for a change of mind choose I do not like it
      And a full refund is possible but unlikely, few sellers agree
      And the buyer pays the return, unless the order has free returns
      And watch the time left: when it ends, the order closes and the seller is paid
      And a false reason loses the claim for wrong or faulty goods

  @A7.3
  Rule: A seller who refuses faulty goods, or is silent, leads to a dispute

    @A2.14 @A3.8 @E9
    Scenario: Faulty goods, and the seller refuses
      Given an order that is received but not confirmed
      And the goods are wrong or faulty
      And the seller refuses
      When the buyer asks how to get out of the order
      Then press Open Dispute
      And show in the dispute what is wrong or faulty
      And do not press Confirm Goods Received
      And in your account open My AliExpress, then All Orders, and find the order
      And a refund in part or in full is possible
      And watch the time left: when it ends, the order closes and the seller is paid
      And a seller may refuse to refund

    @A2.14 @A3.8 @E9
    Scenario: Faulty goods, and the seller is silent
      Given an order that is received but not confirmed
      And the goods are wrong or faulty
      And the seller does not answer
      When the buyer asks how to get out of the order
      Then press Open Dispute
      And show in the dispute what is wrong or faulty
      And do not press Confirm Goods Received
      And in your account open My AliExpress, then All Orders, and find the order
      And a refund in part or in full is possible
      And watch the time left: when it ends, the order closes and the seller is paid
      And a seller may refuse to refund

    @E15
    Scenario: The goods are faulty, and the seller wants them back first
      Given an order that is received but not confirmed
      And the goods are wrong or faulty
      And the seller asks to send the goods back first
      When the buyer asks how to get out of the order
      Then press Open Dispute
      And show in the dispute what is wrong or faulty
      And agree on the return in the dispute before you send anything
      And do not press Confirm Goods Received
      And in your account open My AliExpress, then All Orders, and find the order
      And the refund comes after the returned goods arrive
      And a refund in part or in full is possible
      And send the goods within 10 days once the return is agreed, or the seller gets the money
      And watch the time left: when it ends, the order closes and the seller is paid

  @E10
  Rule: The end of the checking time ends the marketplace's own dispute only
    They run from the confirmation of receipt or from the end of the delivery time. A countdown on the order page comes first.

    @E8
    Scenario: Faulty goods, no countdown
      Given an order that is confirmed as received
      And the goods are wrong or faulty
      And the order page shows no countdown
      And receipt was confirmed 15 days ago
      When the buyer asks how to get out of the order
      Then press Open Dispute
      And show in the dispute what is wrong or faulty
      And in your account open My AliExpress, then All Orders, and find the order
      And a refund in part or in full is possible
      And money can be got back until 15 days after receipt was confirmed
      And after Confirm Goods Received AliExpress offers only a dispute or a free return
      And a false reason loses the claim for wrong or faulty goods
      And if your order page shows no countdown, the number of this guide counts
      And the same days also run from the end of the delivery time

    Scenario Outline: Faulty goods, the last days without a countdown
      Given an order that is confirmed as received
      And the goods are wrong or faulty
      And the order page shows no countdown
      And receipt was confirmed <days> days ago
      When the buyer asks how to get out of the order
      Then <answer>

      Examples: on both sides of the edge
        | days | answer                                           |
        | 14   | press Open Dispute                               |
        | 15   | press Open Dispute                               |
        | 16   | try your bank, PayPal or the law of your country |

    Scenario: Missing goods, no countdown
      Given an order that is confirmed as received
      And the goods have not arrived
      And the order page shows no countdown
      And receipt was confirmed 15 days ago
      When the buyer asks how to get out of the order
      Then press Open Dispute
      And in your account open My AliExpress, then All Orders, and find the order
      And a refund in part or in full is possible
      And money can be got back until 15 days after receipt was confirmed
      And after Confirm Goods Received AliExpress offers only a dispute or a free return
      And if your order page shows no countdown, the number of this guide counts
      And the same days also run from the end of the delivery time

    Scenario Outline: Missing goods, the last days without a countdown
      Given an order that is confirmed as received
      And the goods have not arrived
      And the order page shows no countdown
      And receipt was confirmed <days> days ago
      When the buyer asks how to get out of the order
      Then <answer>

      Examples: on both sides of the edge
        | days | answer                                           |
        | 14   | press Open Dispute                               |
        | 15   | press Open Dispute                               |
        | 16   | try your bank, PayPal or the law of your country |

    @E8 @E24
    Scenario: A change of mind, no countdown
      Given an order that is confirmed as received
      And the buyer has changed their mind
      And the order page shows no countdown
      And receipt was confirmed 15 days ago
      When the buyer asks how to get out of the order
      Then look whether the order has free returns
      And press Open Dispute
      And in your account open My AliExpress, then All Orders, and find the order
      And for a change of mind choose I do not like it
      And the seller has to agree
      And a full refund is possible but unlikely, few sellers agree
      And the buyer pays the return, unless the order has free returns
      And sellers honour I do not like it less and less
      And a false reason loses the claim for wrong or faulty goods
      And after Confirm Goods Received AliExpress offers only a dispute or a free return
      And money can be got back until 15 days after receipt was confirmed
      And if your order page shows no countdown, the number of this guide counts
      And the same days also run from the end of the delivery time

    Scenario Outline: A change of mind, the last days without a countdown
      Given an order that is confirmed as received
      And the buyer has changed their mind
      And the order page shows no countdown
      And receipt was confirmed <days> days ago
      When the buyer asks how to get out of the order
      Then <answer>

      Examples: on both sides of the edge
        | days | answer                                           |
        | 14   | look whether the order has free returns          |
        | 15   | look whether the order has free returns          |
        | 16   | try your bank, PayPal or the law of your country |

    @A3.2
    Scenario: The time is over and there is no countdown
      Given an order that is confirmed as received
      And the goods are wrong or faulty
      And the order page shows no countdown
      And receipt was confirmed 16 days ago
      When the buyer asks how to get out of the order
      Then try your bank, PayPal or the law of your country
      And AliExpress itself returns nothing any more
      And 15 days after receipt was confirmed the seller gets the money
      And if your order page shows no countdown, the number of this guide counts
      And after that the buttons for dispute and refund no longer work
      And claims with PayPal, the card's bank or by law can go on after that

    @A3.2
    Scenario: The countdown is over
      Given an order that is confirmed as received
      And the goods have not arrived
      And the countdown on the order page has run out
      When the buyer asks how to get out of the order
      Then try your bank, PayPal or the law of your country
      And AliExpress itself returns nothing any more
      And after that the buttons for dispute and refund no longer work
      And claims with PayPal, the card's bank or by law can go on after that

    Scenario Outline: The countdown is over, whatever the reason
      Given an order that is confirmed as received
      And <reason>
      And the countdown on the order page has run out
      When the buyer asks how to get out of the order
      Then <answer>

      Examples: reasons
        | reason                           | answer                                           |
        | the buyer has changed their mind | try your bank, PayPal or the law of your country |
        | the goods are wrong or faulty    | try your bank, PayPal or the law of your country |
        | the goods have not arrived       | try your bank, PayPal or the law of your country |

  @A2.9
  Rule: While the countdown runs, a dispute is possible

    @E8 @A1.8 @A3.8
    Scenario: Faulty goods, the countdown runs
      Given an order that is confirmed as received
      And the goods are wrong or faulty
      And the order page shows a countdown
      When the buyer asks how to get out of the order
      Then press Open Dispute
      And show in the dispute what is wrong or faulty
      And in your account open My AliExpress, then All Orders, and find the order
      And a refund in part or in full is possible
      And the countdown on the order page says until when
      And after Confirm Goods Received AliExpress offers only a dispute or a free return
      And a false reason loses the claim for wrong or faulty goods

    @A3.8
    Scenario: Missing goods, the countdown runs
      Given an order that is confirmed as received
      And the goods have not arrived
      And the order page shows a countdown
      When the buyer asks how to get out of the order
      Then press Open Dispute
      And in your account open My AliExpress, then All Orders, and find the order
      And a refund in part or in full is possible
      And the countdown on the order page says until when
      And after Confirm Goods Received AliExpress offers only a dispute or a free return

    @E8 @E24 @A1.9 @A1.10
    Scenario: A change of mind, the countdown runs
      Given an order that is confirmed as received
      And the buyer has changed their mind
      And the order page shows a countdown
      When the buyer asks how to get out of the order
      Then look whether the order has free returns
      And press Open Dispute
      And in your account open My AliExpress, then All Orders, and find the order
      And for a change of mind choose I do not like it
      And the seller has to agree
      And a full refund is possible but unlikely, few sellers agree
      And the buyer pays the return, unless the order has free returns
      And the countdown on the order page says until when
      And sellers honour I do not like it less and less
      And a false reason loses the claim for wrong or faulty goods
      And after Confirm Goods Received AliExpress offers only a dispute or a free return
