Feature: Plans for an order whose payment is being verified
  Sources disagree whether it can be cancelled now. The button decides, if it is there.

  @E3 @E4
  Rule: If the button is there, press it; the check has a longest time
    Reading: day 1 still belongs to the check.

    @E7
    Scenario: Paid today, in the USA
      Given an order whose payment is being verified
      And the buyer is in the USA
      And it was paid 0 days ago
      When the buyer asks for a plan
      Then first: ask to cancel
      And its first step is: if the order page shows Cancel Order or Request Cancellation, press it
      And its next step is: if it shows neither, press Request Cancellation once the check is over
      And it probably works: the sources are weak or disagree
      And the whole price comes back
      And nothing has to go back
      And later: AliExpress support, from in 2 days
      And do not pay a second time
      And the plan does not name the chargeback
      And if the verification fails, the order is cancelled automatically
      And once a valid tracking number is filed, the order cannot be cancelled

    @E30 @E47
    Scenario: Paid today, in Spain
      Given an order whose payment is being verified
      And the buyer is in Spain
      And it was paid 0 days ago
      When the buyer asks for a plan
      Then first: ask to cancel
      And if that fails: withdraw by law
      And later: AliExpress support, from in 2 days

    Scenario Outline: How long the check takes
      Given an order whose payment is being verified
      And the buyer is in the USA
      And it was paid <days> days ago
      When the buyer asks for a plan
      Then <answer>

      Examples: on both sides of the edge
        | days | answer                                   |
        | 1    | later: AliExpress support, from in 1 day |
        | 2    | if that fails: AliExpress support        |

    @E35
    Scenario: The check lasts too long, in Russia
      Given an order whose payment is being verified
      And the buyer is in Russia
      And it was paid 4 days ago
      When the buyer asks for a plan
      Then first: ask to cancel
      And if that fails: refuse by Russian law
      And if that fails: AliExpress support
      And do not pay a second time

    @E36
    Scenario: The right of Brazil begins with receipt
      Given an order whose payment is being verified
      And the buyer is in Brazil
      And it was paid 1 day ago
      When the buyer asks for a plan
      Then first: ask to cancel
      And later: undo by Brazilian law
