Feature: The order is not paid
  Why this matters.

  @A2.4
  Rule: An order that is not paid cancels itself

    Scenario Outline: Waiting without paying
      given an order that is not paid
      and it was placed <days> days ago
      when the buyer asks how to get out of the order
      then <answer>

      Examples: on both sides of the edge
        | days | answer |
        | 9    | press Cancel Order |
        | 10   | nothing to do: the order has cancelled itself |

  @A1.1
  Rule: The buyer cancels alone

    Scenario: Cancelling before paying
      given an order that is not paid
      and it was placed 1 day ago
      when the buyer asks how to get out of the order
      then press Cancel Order
      and nobody has to agree
