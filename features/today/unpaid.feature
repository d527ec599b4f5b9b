Feature: The order is not paid
  You have placed an order and not paid for it. No money has moved.

  @E2
  Rule: The countdown on the order page comes first

    @A1.1 @A1.2 @A2.1 @A2.2 @A2.3
    Scenario: The order page shows a countdown
      Given an order that is not paid
      And the order page shows a countdown
      When the buyer asks how to get out of the order
      Then press Cancel Order
      And in your account open My AliExpress, then All Orders, and find the order
      And beside the order are Cancel Order, in grey, and Pay
      And choose the reason that fits from the list that opens, and confirm
      And nobody has to agree
      And no refund is needed, nothing was spent
      And the countdown on the order page says until when

  @E1
  Rule: An order that is not paid closes by itself
    No newer source supports the article's number. A countdown on the order page beats both.

    Scenario Outline: Waiting without paying
      Given an order that is not paid
      And the order page shows no countdown
      And it was placed <days> days ago
      When the buyer asks how to get out of the order
      Then <answer>

      Examples: on both sides of the edge
        | days | answer                                        |
        | 19   | press Cancel Order                            |
        | 20   | nothing to do: the order has cancelled itself |
        | 21   | nothing to do: the order has cancelled itself |

    @E2 @A1.1
    Scenario: No countdown, and still open
      Given an order that is not paid
      And the order page shows no countdown
      And it was placed 19 days ago
      When the buyer asks how to get out of the order
      Then press Cancel Order
      And in your account open My AliExpress, then All Orders, and find the order
      And beside the order are Cancel Order, in grey, and Pay
      And choose the reason that fits from the list that opens, and confirm
      And nobody has to agree
      And no refund is needed, nothing was spent
      And an order that is not paid cancels itself after 20 days
      And if your order page shows no countdown, the number of this guide counts

    @A2.4
    Scenario: No countdown, and closed
      Given an order that is not paid
      And the order page shows no countdown
      And it was placed 20 days ago
      When the buyer asks how to get out of the order
      Then nothing to do: the order has cancelled itself
      And nobody has to agree
      And no refund is needed, nothing was spent
      And an order that is not paid cancels itself after 20 days
      And if your order page shows no countdown, the number of this guide counts

    @A2.4
    Scenario: The countdown has run out
      Given an order that is not paid
      And the countdown on the order page has run out
      When the buyer asks how to get out of the order
      Then nothing to do: the order has cancelled itself
      And nobody has to agree
      And no refund is needed, nothing was spent
