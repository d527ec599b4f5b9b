Feature: The order is not paid
  You have placed an order and not paid for it. No money has moved.

  @A1.1 @A1.2
  Rule: An order that is not paid is cancelled by the buyer alone

    Scenario: The buyer cancels before paying
      Given an order that is not paid
      And it was placed 1 day ago
      When the buyer asks how to get out of the order
      Then press Cancel Order
      And in your account open My AliExpress, then All Orders, and find the order
      And beside the order are Cancel Order, in grey, and Pay
      And choose the reason that fits from the list that opens, and confirm
      And nobody has to agree
      And no refund is needed, nothing was spent
      And an order that is not paid cancels itself after 10 days

  @A2.1 @A2.2 @A2.3
  Rule: The button stands beside the order and asks for a reason

    Scenario: The way to the grey button
      Given an order that is not paid
      And it was placed 0 days ago
      When the buyer asks how to get out of the order
      Then press Cancel Order
      And in your account open My AliExpress, then All Orders, and find the order
      And beside the order are Cancel Order, in grey, and Pay
      And choose the reason that fits from the list that opens, and confirm

  @A2.4
  Rule: An order that is not paid in time cancels itself
    Reading: the article says within 10 days. On day 10 the order has been cancelled already.

    Scenario Outline: Waiting without paying
      Given an order that is not paid
      And it was placed <days> days ago
      When the buyer asks how to get out of the order
      Then <answer>

      Examples: on both sides of the edge
        | days | answer                                        |
        | 9    | press Cancel Order                            |
        | 10   | nothing to do: the order has cancelled itself |
        | 11   | nothing to do: the order has cancelled itself |

    @A1.2
    Scenario: The order has cancelled itself
      Given an order that is not paid
      And it was placed 10 days ago
      When the buyer asks how to get out of the order
      Then nothing to do: the order has cancelled itself
      And nobody has to agree
      And no refund is needed, nothing was spent
      And an order that is not paid cancels itself after 10 days
