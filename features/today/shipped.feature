Feature: The order is shipped
  The parcel is on its way. There is no quick way out, but there is one.

  @A9.5 @A9.6 @A2.14
  Rule: A parcel that does not arrive is looked up before anything else

    Scenario Outline: The parcel has not come, whatever the seller says
      Given an order that is shipped
      And the goods have not arrived
      And <reply>
      When the buyer asks how to get out of the order
      Then check the tracking number as soon as you have it

      Examples: replies
        | reply                                        |
        | the seller agrees                            |
        | the seller does not answer                   |
        | the seller refuses                           |
        | the seller asks to send the goods back first |

    Scenario: The parcel has not come
      Given an order that is shipped
      And the goods have not arrived
      And the seller has not been asked yet
      When the buyer asks how to get out of the order
      Then check the tracking number as soon as you have it
      And do not press Confirm Goods Received
      And watch the time left: when it ends, the order closes and the seller is paid
      And some sellers give the number of another product or parcel

  @E7 @E24
  Rule: No cancelling once a valid tracking number is filed, but returns can be free

    @A1.5 @A1.7 @A3.10
    Scenario: The buyer changes their mind
      Given an order that is shipped
      And the buyer has changed their mind
      And the seller has not been asked yet
      When the buyer asks how to get out of the order
      Then look whether the order has free returns
      And write to the seller and agree on a way out
      And the seller has to agree
      And a full refund is unlikely
      And the refund takes longer than before shipment
      And the buyer pays the return, unless the order has free returns
      And once a valid tracking number is filed, the order cannot be cancelled
      And a seller may refuse to refund

  @A3.15
  Rule: Goods have to be sent in time once the return is agreed

    @E15 @A2.7
    Scenario: The seller wants the goods first
      Given an order that is shipped
      And the buyer has changed their mind
      And the seller asks to send the goods back first
      When the buyer asks how to get out of the order
      Then when the parcel arrives, send it back to the seller
      And do not press Confirm Goods Received
      And the seller has to agree
      And a full refund is unlikely
      And the refund comes after the returned goods arrive
      And the buyer pays the return, unless the order has free returns
      And send the goods within 10 days once the return is agreed, or the seller gets the money

    @A2.7 @E24
    Scenario: The seller refunds on trust
      Given an order that is shipped
      And the buyer has changed their mind
      And the seller refunds before the goods are back
      When the buyer asks how to get out of the order
      Then see that the refund has arrived before you send or confirm anything
      And when the parcel arrives, send it back to the seller
      And the seller has agreed
      And the seller refunds on trust, before the goods are back
      And the buyer pays the return, unless the order has free returns

    @E15 @A3.10 @E24
    Scenario: The seller agrees, and says no more
      Given an order that is shipped
      And the buyer has changed their mind
      And the seller agrees
      When the buyer asks how to get out of the order
      Then ask the seller whether the goods have to come back, and when the refund comes
      And do not press Confirm Goods Received
      And the seller has agreed
      And a full refund is unlikely
      And the buyer pays the return, unless the order has free returns
      And send the goods within 10 days once the return is agreed, or the seller gets the money

  @E9 @E24
  Rule: Without the seller, a free return, a dispute or the law is left

    @A3.10 @A7.3 @E7
    Scenario: The seller refuses
      Given an order that is shipped
      And the buyer has changed their mind
      And the seller refuses
      When the buyer asks how to get out of the order
      Then look whether the order has free returns
      And wait for the parcel
      And do not press Confirm Goods Received
      And a full refund is unlikely
      And the buyer pays the return, unless the order has free returns
      And once a valid tracking number is filed, the order cannot be cancelled
      And a seller may refuse to refund

    @A3.10 @A7.3 @E7
    Scenario: The seller is silent
      Given an order that is shipped
      And the buyer has changed their mind
      And the seller does not answer
      When the buyer asks how to get out of the order
      Then look whether the order has free returns
      And wait for the parcel
      And do not press Confirm Goods Received
      And a full refund is unlikely
      And the buyer pays the return, unless the order has free returns
      And once a valid tracking number is filed, the order cannot be cancelled
      And a seller may refuse to refund

  @E11
  Rule: A dispute for missing goods opens some days after shipment

    Scenario: The parcel has not come
      Given an order that is shipped
      And the goods have not arrived
      And the seller has not been asked yet
      When the buyer asks how to get out of the order
      Then check the tracking number as soon as you have it
      And do not press Confirm Goods Received
      And watch the time left: when it ends, the order closes and the seller is paid
      And some sellers give the number of another product or parcel
      And a dispute for missing goods can be opened only 11 days after shipment
      And no dispute can be opened while the parcel moves within the delivery time

    Scenario Outline: The parcel has not come today, whatever the seller says
      Given an order that is shipped
      And the goods have not arrived
      And <reply>
      When the buyer asks how to get out of the order
      Then <answer>

      Examples: replies
        | reply                                        | answer                                                                |
        | the seller agrees                            | a dispute for missing goods can be opened only 11 days after shipment |
        | the seller does not answer                   | a dispute for missing goods can be opened only 11 days after shipment |
        | the seller refuses                           | a dispute for missing goods can be opened only 11 days after shipment |
        | the seller asks to send the goods back first | a dispute for missing goods can be opened only 11 days after shipment |
