Feature: Is the return free?
  Some orders are marked with free returns. They need no reason and no postage.

  @E24
  Rule: A free return has a last day, which depends on where the seller is
    Reading: the day that a number names still counts. A free return is possible once an order.

    @A2.13
    Scenario: The order has no free returns
      Given an order that is received but not confirmed
      And the order has no free returns
      When the buyer asks whether the return is free
      Then see what the seller or the law of your country gives you
      And the buyer pays the return

    Scenario Outline: The last days, seller in mainland China
      Given an order that is confirmed as received
      And returns are free to a seller in mainland China
      And it was paid <days> days ago
      When the buyer asks whether the return is free
      Then <answer>

      Examples: on both sides of the edge
        | days | answer                                                   |
        | 89   | ask for the free return on the order page                |
        | 90   | ask for the free return on the order page                |
        | 91   | see what the seller or the law of your country gives you |

    Scenario: In time, seller in mainland China
      Given an order that is received but not confirmed
      And returns are free to a seller in mainland China
      And it was paid 90 days ago
      When the buyer asks whether the return is free
      Then ask for the free return on the order page
      And nobody has to agree, and no reason is needed
      And the return is free
      And to a seller in mainland China the free return ends 90 days after the payment
      And a free return is possible only once per order

    Scenario: Too late, seller in mainland China
      Given an order that is received but not confirmed
      And returns are free to a seller in mainland China
      And it was paid 91 days ago
      When the buyer asks whether the return is free
      Then see what the seller or the law of your country gives you
      And to a seller in mainland China the free return ends 90 days after the payment

    Scenario Outline: The last days, seller in the EU
      Given an order that is confirmed as received
      And returns are free to a seller in the EU
      And the goods were received <days> days ago
      When the buyer asks whether the return is free
      Then <answer>

      Examples: on both sides of the edge
        | days | answer                                                   |
        | 14   | ask for the free return on the order page                |
        | 15   | ask for the free return on the order page                |
        | 16   | see what the seller or the law of your country gives you |

    Scenario: In time, seller in the EU
      Given an order that is received but not confirmed
      And returns are free to a seller in the EU
      And the goods were received 15 days ago
      When the buyer asks whether the return is free
      Then ask for the free return on the order page
      And nobody has to agree, and no reason is needed
      And the return is free
      And to a seller in the EU the free return ends 15 days after receipt
      And a free return is possible only once per order

    Scenario: Too late, seller in the EU
      Given an order that is received but not confirmed
      And returns are free to a seller in the EU
      And the goods were received 16 days ago
      When the buyer asks whether the return is free
      Then see what the seller or the law of your country gives you
      And to a seller in the EU the free return ends 15 days after receipt

    Scenario Outline: The last days, seller in Brazil
      Given an order that is confirmed as received
      And returns are free to a seller in Brazil
      And the goods were received <days> days ago
      When the buyer asks whether the return is free
      Then <answer>

      Examples: on both sides of the edge
        | days | answer                                                   |
        | 6    | ask for the free return on the order page                |
        | 7    | ask for the free return on the order page                |
        | 8    | see what the seller or the law of your country gives you |

    Scenario: In time, seller in Brazil
      Given an order that is received but not confirmed
      And returns are free to a seller in Brazil
      And the goods were received 7 days ago
      When the buyer asks whether the return is free
      Then ask for the free return on the order page
      And nobody has to agree, and no reason is needed
      And the return is free
      And to a seller in Brazil the free return ends 7 days after receipt
      And a free return is possible only once per order

    Scenario: Too late, seller in Brazil
      Given an order that is received but not confirmed
      And returns are free to a seller in Brazil
      And the goods were received 8 days ago
      When the buyer asks whether the return is free
      Then see what the seller or the law of your country gives you
      And to a seller in Brazil the free return ends 7 days after receipt
