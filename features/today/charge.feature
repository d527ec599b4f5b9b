Feature: Plans for a charge that is wrong
  Money was taken twice, or taken although the order is unpaid. The order itself has its own ways.

  @E17
  Rule: Look at the bank's line first: is it booked, or only held?

    @E1 @E3 @E40 @E108
    Scenario: Taken, and the order is still unpaid
      Given an order that is not paid
      And the money was taken, and the order is unpaid
      And it was placed 2 days ago
      And it was paid with PayPal
      When the buyer asks for a plan
      Then first: clear the charge
      And its first step is: check whether your bank has taken the money or only holds it
      And its next step is: show AliExpress support the order number and the line of your bank
      And its next step is: ask the bank or the service that took your payment whether it takes the charge back, and until when
      And no source says how long money is held: ask your bank when it is free again
      And AliExpress decides
      And the outcome is open
      And the price comes back in part or in full
      And ask there when it comes
      And clear the money before the order closes, with the proof in your hand
      And no source says how long that takes: give the check 24 hours, then ask
      And PayPal takes a case within 180 days of the payment only, even while you wait
      And do not press Pay
      And if that fails: cancel the unpaid order

    @E1 @E3
    Scenario: Taken twice, and an order is still unpaid: it may be one of two
      Given an order that is not paid
      And the money was taken twice
      And the buyer wants the order, paid once
      When the buyer asks for a plan
      Then first: clear the charge
      And its first step is: look in All Orders whether there are two orders, and which of them your bank paid: until then cancel and pay nothing
      And clear the money before the order closes, with the proof in your hand
      And do not press Pay

    @E2 @E3 @E40 @E108
    Scenario Outline: Taken twice
      Given <order>
      And the money was taken twice
      And <wish>
      And it was paid with PayPal
      When the buyer asks for a plan
      Then first: clear the charge
      And its first step is: look in All Orders whether there are two orders, and which of them your bank paid: until then cancel and pay nothing
      And its next step is: check whether your bank has taken the money or only holds it
      And two orders paid? Then cancel the one that you do not want
      And its next step is: show AliExpress support the order number and both lines of your bank
      And its next step is: ask the bank or the service that took your payment whether it takes the charge back, and until when
      And no source says how long money is held: ask your bank when it is free again
      And AliExpress decides
      And the outcome is open
      And what was charged too much comes back
      And ask there when it comes
      And no source says how long that takes: give the check 24 hours, then ask
      And PayPal takes a case within 180 days of the payment only, even while you wait

      Examples: where the order is
        | order                                    | wish                                 |
        | an order that is not paid                | the buyer wants the order, paid once |
        | an order whose payment is being verified | the buyer wants the order, paid once |
        | an order that the seller is preparing    | the buyer wants the order, paid once |
        | an order that the seller is preparing    | the buyer has changed their mind     |
        | an order that is closed or cancelled     | the buyer has changed their mind     |

    Scenario Outline: Taken twice, and nothing that would end the order is offered
      Given <order>
      And the money was taken twice
      And the buyer wants the order, paid once
      And the buyer is in Germany
      When the buyer asks for a plan
      Then first: clear the charge
      And the plan does not name ask to cancel
      And the plan does not name withdraw by law

      Examples: before it is shipped
        | order                                    |
        | an order whose payment is being verified |
        | an order that the seller is preparing    |

    Scenario: Taken, and the order closed before it was paid
      Given an order that is closed or cancelled
      And the order closed before it was paid
      And the money was taken, and the order is unpaid
      And the order was closed 3 days ago
      When the buyer asks for a plan
      Then first: clear the charge
      And its first step is: check whether your bank has taken the money or only holds it
      And closed: the refund of a closed order, because money was taken: clear the charge
      And do not pay a second time

  @E1
  Rule: Nothing is wrong with the charge: the plan does not speak of it

    Scenario: Nothing is wrong
      Given an order that is not paid
      And nothing is wrong with the charge
      When the buyer asks for a plan
      Then the plan does not name clear the charge
