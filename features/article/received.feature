Feature: The goods are in hand
  Everything depends on one thing: whether you have confirmed receipt.

  @A3.13 @A3.9
  Rule: Not confirmed: do not confirm, cancel, and talk to the seller
    Reading: the article also says that nothing can be cancelled after receipt. That is read as received and confirmed.

    @A2.1 @A2.10 @A2.12 @A2.13
    Scenario: A change of mind with the goods in hand
      Given an order that is received but not confirmed
      And the buyer has changed their mind
      And the seller has not been asked yet
      When the buyer asks how to get out of the order
      Then do not press Confirm Goods Received
      And press Cancel Order
      And write to the seller and explain
      And in your account open My AliExpress, then All Orders, and find the order
      And for a change of mind choose Mistake when choosing the product
      And the seller has to agree
      And the refund depends on the seller
      And the buyer pays the return
      And watch the time left: when it ends, the order closes and the seller is paid
      And press no button that is not needed
      And after Confirm Goods Received only a dispute is possible
      And do not claim a wrong colour or size: it harms the seller and gains you nothing

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

  @A2.11
  Rule: A false claim about colour or size gains nothing

    Scenario: Tempted to claim a wrong size
      Given an order that is received but not confirmed
      And the buyer has changed their mind
      And the seller has not been asked yet
      When the buyer asks how to get out of the order
      Then do not press Confirm Goods Received
      And for a change of mind choose Mistake when choosing the product
      And do not claim a wrong colour or size: it harms the seller and gains you nothing

    Scenario: Tempted to claim a wrong size in a dispute
      Given an order that is confirmed as received
      And the buyer has changed their mind
      And receipt was confirmed 3 days ago
      When the buyer asks how to get out of the order
      Then press Open Dispute
      And for a change of mind choose I do not like it
      And do not claim a wrong colour or size: it harms the seller and gains you nothing

  @A2.14
  Rule: Watch the clock of the order and press nothing that is not needed

    Scenario: The order would close by itself
      Given an order that is received but not confirmed
      And the goods are wrong or faulty
      And the seller has not been asked yet
      When the buyer asks how to get out of the order
      Then do not press Confirm Goods Received
      And watch the time left: when it ends, the order closes and the seller is paid
      And press no button that is not needed

  @A3.15
  Rule: The seller sets the order of things

    @A2.13 @A3.13 @A2.14
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
      And the buyer pays the return
      And watch the time left: when it ends, the order closes and the seller is paid

    @A2.13 @A3.13 @A2.14
    Scenario: The seller refunds on trust
      Given an order that is received but not confirmed
      And the goods are wrong or faulty
      And the seller refunds before the goods are back
      When the buyer asks how to get out of the order
      Then send the goods back to the seller, unused
      And do not press Confirm Goods Received
      And the seller has agreed
      And the seller refunds on trust, before the goods are back
      And the buyer pays the return
      And watch the time left: when it ends, the order closes and the seller is paid

    @A2.13 @A2.14
    Scenario: The seller agrees, and says no more
      Given an order that is received but not confirmed
      And the goods are wrong or faulty
      And the seller agrees
      When the buyer asks how to get out of the order
      Then ask the seller whether the goods have to come back, and when the refund comes
      And do not press Confirm Goods Received
      And the seller has agreed
      And the buyer pays the return
      And watch the time left: when it ends, the order closes and the seller is paid

  @A7.3
  Rule: A seller may refuse to refund
    Reading: until the checking time is over the money can be returned, so a dispute is the way.

    @A3.1 @A3.8 @A2.14
    Scenario: The seller refuses
      Given an order that is received but not confirmed
      And the buyer has changed their mind
      And the seller refuses
      When the buyer asks how to get out of the order
      Then press Open Dispute
      And do not press Confirm Goods Received
      And a refund in part or in full is possible
      And watch the time left: when it ends, the order closes and the seller is paid
      And a seller may refuse to refund

    Scenario: The seller is silent
      Given an order that is received but not confirmed
      And the goods are wrong or faulty
      And the seller does not answer
      When the buyer asks how to get out of the order
      Then press Open Dispute
      And do not press Confirm Goods Received
      And a refund in part or in full is possible
      And watch the time left: when it ends, the order closes and the seller is paid
      And a seller may refuse to refund

  @A2.9 @A3.8
  Rule: Confirmed: only a dispute is possible

    @A3.1 @A2.1 @A1.8
    Scenario: The goods do not suit
      Given an order that is confirmed as received
      And the goods are wrong or faulty
      And receipt was confirmed 15 days ago
      When the buyer asks how to get out of the order
      Then press Open Dispute
      And show in the dispute what is wrong or faulty
      And in your account open My AliExpress, then All Orders, and find the order
      And a refund in part or in full is possible
      And money can be got back until 15 days after receipt was confirmed
      And after Confirm Goods Received only a dispute is possible

    @A3.1
    Scenario: Confirmed, but nothing has arrived
      Given an order that is confirmed as received
      And the goods have not arrived
      And receipt was confirmed 15 days ago
      When the buyer asks how to get out of the order
      Then press Open Dispute
      And in your account open My AliExpress, then All Orders, and find the order
      And a refund in part or in full is possible
      And money can be got back until 15 days after receipt was confirmed
      And after Confirm Goods Received only a dispute is possible

  @A1.9 @A1.10
  Rule: A change of mind is accepted as a reason, but few sellers agree

    @A1.8 @A2.1 @A2.9 @A2.11 @A3.1
    Scenario: The buyer does not like it
      Given an order that is confirmed as received
      And the buyer has changed their mind
      And receipt was confirmed 15 days ago
      When the buyer asks how to get out of the order
      Then press Open Dispute
      And in your account open My AliExpress, then All Orders, and find the order
      And for a change of mind choose I do not like it
      And the seller has to agree
      And a full refund is possible but unlikely, few sellers agree
      And money can be got back until 15 days after receipt was confirmed
      And sellers honour I do not like it less and less
      And do not claim a wrong colour or size: it harms the seller and gains you nothing
      And after Confirm Goods Received only a dispute is possible

  @A3.1 @A3.8
  Rule: After confirmation a dispute is possible for some time
    Reading: the 15 days run from the confirmation of receipt, and day 15 still counts.

    Scenario Outline: The last days with faulty goods
      Given an order that is confirmed as received
      And the goods are wrong or faulty
      And receipt was confirmed <days> days ago
      When the buyer asks how to get out of the order
      Then <answer>

      Examples: on both sides of the edge
        | days | answer                                              |
        | 14   | press Open Dispute                                  |
        | 15   | press Open Dispute                                  |
        | 16   | do nothing more: the time to get money back is over |

    Scenario Outline: The last days without the goods
      Given an order that is confirmed as received
      And the goods have not arrived
      And receipt was confirmed <days> days ago
      When the buyer asks how to get out of the order
      Then <answer>

      Examples: on both sides of the edge
        | days | answer                                              |
        | 14   | press Open Dispute                                  |
        | 15   | press Open Dispute                                  |
        | 16   | do nothing more: the time to get money back is over |

    Scenario Outline: The last days after a change of mind
      Given an order that is confirmed as received
      And the buyer has changed their mind
      And receipt was confirmed <days> days ago
      When the buyer asks how to get out of the order
      Then <answer>

      Examples: on both sides of the edge
        | days | answer                                              |
        | 14   | press Open Dispute                                  |
        | 15   | press Open Dispute                                  |
        | 16   | do nothing more: the time to get money back is over |

  @A3.2
  Rule: When that time is over nothing can be got back

    @A3.1 @A3.8
    Scenario: A day too late
      Given an order that is confirmed as received
      And the goods are wrong or faulty
      And receipt was confirmed 16 days ago
      When the buyer asks how to get out of the order
      Then do nothing more: the time to get money back is over
      And nothing can be got back
      And 15 days after receipt was confirmed the seller gets the money
      And after that the buttons for dispute and refund no longer work
