Feature: The order is shipped
  The parcel is on its way. There is no quick way out, but there is one.

  @A1.5 @A1.7 @A3.10 @A7.1 @A7.3 @A3.9
  Rule: After shipment a full refund is unlikely and the goods have to come back

    Scenario: The buyer changes their mind while the parcel travels
      Given an order that is shipped
      And the buyer has changed their mind
      And the seller has not been asked yet
      When the buyer asks how to get out of the order
      Then write to the seller and agree on a way out
      And the seller has to agree
      And a full refund is unlikely
      And the refund takes longer than before shipment
      And the buyer pays the return
      And a seller may refuse to refund

  @A3.15
  Rule: The seller decides whether the money or the goods come first

    @A1.5 @A2.7 @A3.10
    Scenario: The seller wants the goods back first
      Given an order that is shipped
      And the buyer has changed their mind
      And the seller asks to send the goods back first
      When the buyer asks how to get out of the order
      Then when the parcel arrives, send it back to the seller
      And the seller has to agree
      And a full refund is unlikely
      And the refund comes after the returned goods arrive
      And the buyer pays the return

    @A1.5 @A2.7 @A3.10
    Scenario: The seller refunds on trust
      Given an order that is shipped
      And the buyer has changed their mind
      And the seller refunds before the goods are back
      When the buyer asks how to get out of the order
      Then when the parcel arrives, send it back to the seller
      And the seller has agreed
      And a full refund is unlikely
      And the seller refunds on trust, before the goods are back
      And the buyer pays the return

    @A1.5 @A3.10
    Scenario: The seller agrees, and says no more
      Given an order that is shipped
      And the buyer has changed their mind
      And the seller agrees
      When the buyer asks how to get out of the order
      Then ask the seller whether the goods have to come back, and when the refund comes
      And the seller has agreed
      And a full refund is unlikely
      And the buyer pays the return

  @A7.3 @A2.12
  Rule: Without the seller, wait for the parcel and do not confirm it
    Reading: the article has no way out on the road. With goods in hand and not confirmed it has one.

    @A1.5 @A3.10
    Scenario: The seller refuses
      Given an order that is shipped
      And the buyer has changed their mind
      And the seller refuses
      When the buyer asks how to get out of the order
      Then wait for the parcel
      And do not press Confirm Goods Received
      And the seller has to agree
      And a full refund is unlikely
      And the buyer pays the return
      And a seller may refuse to refund

    Scenario: The seller is silent
      Given an order that is shipped
      And the buyer has changed their mind
      And the seller does not answer
      When the buyer asks how to get out of the order
      Then wait for the parcel
      And do not press Confirm Goods Received
      And the seller has to agree
      And a full refund is unlikely
      And the buyer pays the return
      And a seller may refuse to refund

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
