Feature: The seller is preparing the order
  The order is paid and not shipped. The button is Request Cancellation.

  @A1.4 @A3.11
  Rule: Ask before the seller ships, and the whole price is to be expected back
    Reading: nothing has arrived yet, so whoever cancels now has changed their mind.

    @A1.6 @A2.6 @A2.10 @A3.9
    Scenario: The buyer asks at once
      Given an order that the seller is preparing
      And the seller has not been asked yet
      When the buyer asks how to get out of the order
      Then press Request Cancellation at once
      And in your account open My AliExpress, then All Orders, and find the order
      And for a change of mind choose Mistake when choosing the product
      And the seller has to agree
      And a full refund is to be expected
      And ask before the parcel goes to the post
      And if the request comes too late, the goods have to be sent back
      And do not claim a wrong colour or size: it harms the seller and gains you nothing
      And a seller may ship although asked not to, so as not to lose the sale

    Scenario: The seller agrees to cancel
      Given an order that the seller is preparing
      And the seller agrees
      When the buyer asks how to get out of the order
      Then wait for the refund
      And the seller has agreed
      And a full refund is to be expected

  @A2.1
  Rule: The way to the button is the same as for an unpaid order

    Scenario: Finding the order
      Given an order that the seller is preparing
      And the seller has not been asked yet
      When the buyer asks how to get out of the order
      Then press Request Cancellation at once
      And in your account open My AliExpress, then All Orders, and find the order

  @A2.11
  Rule: A false claim about the goods gains nothing

    Scenario: Tempted to claim a wrong colour
      Given an order that the seller is preparing
      And the seller has not been asked yet
      When the buyer asks how to get out of the order
      Then press Request Cancellation at once
      And for a change of mind choose Mistake when choosing the product
      And do not claim a wrong colour or size: it harms the seller and gains you nothing

  @A2.7 @A9.4 @A9.5 @A9.6
  Rule: A request that comes too late means sending the goods back

    @A3.10 @A7.1
    Scenario: The seller answers that the parcel is on its way
      Given an order that the seller is preparing
      And the seller says that it is shipped
      When the buyer asks how to get out of the order
      Then check the tracking number as soon as you have it
      And write to the seller and agree on a way out
      And the seller has to agree
      And a full refund is unlikely
      And the buyer pays the return
      And a seller may ship although asked not to, so as not to lose the sale
      And some sellers give the number of another product or parcel

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

    Scenario: The seller ships although asked not to
      Given an order that the seller is preparing
      And the seller says that it is shipped
      When the buyer asks how to get out of the order
      Then check the tracking number as soon as you have it
      And write to the seller and agree on a way out
      And a seller may ship although asked not to, so as not to lose the sale
