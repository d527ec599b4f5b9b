Feature: The order is not paid
  Why this matters.

  @A2.4
  Rule: An order that is not paid cancels itself

    Scenario Outline: Waiting without paying
      Given an order that is not paid
      And it was placed <days> days ago
      When the buyer asks how to get out of the order
      Then <answer>

      Examples: on both sides of the edge
        | days | answer |
        | 9    | press Cancel Order
        | 10   | nothing to do: the order has cancelled itself |

  @A1.1
  Rule: The buyer cancels alone

    Scenario: Cancelling before paying
      Given an order that is not paid
      And it was placed 1 day ago
      When the buyer asks how to get out of the order
      Then press Cancel Order
      And nobody has to agree
