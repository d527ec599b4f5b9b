Feature: The seller is preparing the order
  The order is paid and not shipped. The button is Request Cancellation.

  @A1.4 @A3.11
  Rule: Ask before the seller ships, and the whole price is to be expected back
    Reading: nothing has arrived yet, so whoever cancels now has changed their mind.

    Scenario: The seller agrees to cancel
      Given an order that the seller is preparing
      And the seller agrees
      When the buyer asks how to get out of the order
      Then wait for the refund
      And the seller has agreed
      And a full refund is to be expected

  @A7.2
  Rule: A seller may refuse, or ship although asked not to

    @A7.1 @A3.9 @A7.3
    Scenario: The seller refuses to cancel
      Given an order that the seller is preparing
      And the seller refuses
      When the buyer asks how to get out of the order
      Then write to the seller and agree on a way out
      And the seller has to agree
      And the refund depends on the seller
      And a seller may refuse to refund
      And a seller may ship although asked not to, so as not to lose the sale

  @E8
  Rule: The true reason harms nobody, a false one can harm you

    @A1.4 @A1.6 @A2.1 @A2.6 @A2.7 @A3.9 @A3.11 @A7.2
    Scenario: The buyer asks at once
      Given an order that the seller is preparing
      And the seller has not been asked yet
      When the buyer asks how to get out of the order
      Then press Request Cancellation at once
      And in your account open My AliExpress, then All Orders, and find the order
      And choose the true reason, it does not harm the seller
      And the seller has to agree
      And a full refund is to be expected
      And ask before the parcel goes to the post
      And if the request comes too late, the goods have to be sent back
      And the seller must not tell you which reason to choose
      And a false reason loses the claim for wrong or faulty goods
      And a seller may ship although asked not to, so as not to lose the sale

  @E6
  Rule: A seller who refuses still has to ship in time

    @A3.9 @A7.1 @A7.2 @A7.3
    Scenario: The seller refuses to cancel
      Given an order that the seller is preparing
      And the seller refuses
      When the buyer asks how to get out of the order
      Then write to the seller and agree on a way out
      And look up the shipping time on the order page
      And the seller has to agree
      And the refund depends on the seller
      And when the shipping time ends and nothing is shipped, AliExpress closes the order and refunds it
      And a seller may refuse to refund
      And a seller may ship although asked not to, so as not to lose the sale

  @E24
  Rule: A return can be free

    @A2.7 @A3.10 @A7.1 @A7.2 @A9.4 @A9.5 @A9.6
    Scenario: The seller answers that the parcel is on its way
      Given an order that the seller is preparing
      And the seller says that it is shipped
      When the buyer asks how to get out of the order
      Then check the tracking number as soon as you have it
      And write to the seller and agree on a way out
      And the seller has to agree
      And a full refund is unlikely
      And the buyer pays the return, unless the order has free returns
      And a seller may ship although asked not to, so as not to lose the sale
      And some sellers give the number of another product or parcel
