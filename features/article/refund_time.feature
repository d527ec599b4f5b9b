Feature: How long the refund takes
  It depends on how far the order has come.

  @A3.3 @A1.2
  Rule: Unpaid: there is no waiting time

    Scenario: Nothing was spent
      Given an order that is not paid
      When the buyer asks how long the refund takes
      Then there is no waiting time
      And no refund is needed, nothing was spent

  @A3.12 @A3.9
  Rule: Before shipment the refund is quick
    Reading: the article says before delivery. A shipped parcel takes longer, by another statement.

    Scenario: The payment is being verified
      Given an order whose payment is being verified
      When the buyer asks how long the refund takes
      Then the refund does not come at once
      And the refund takes 2 to 3 days
      And in rare cases the refund takes up to 10 days
      And the seller has to agree

    Scenario: The seller is preparing the order
      Given an order that the seller is preparing
      When the buyer asks how long the refund takes
      Then the refund does not come at once
      And the refund takes 2 to 3 days
      And in rare cases the refund takes up to 10 days
      And the seller has to agree

  @A1.7 @A3.9
  Rule: Shipped: longer

    Scenario: The parcel is on its way
      Given an order that is shipped
      When the buyer asks how long the refund takes
      Then the refund does not come at once
      And the refund takes longer than before shipment
      And the seller has to agree

  @A3.14 @A3.13
  Rule: With goods in hand that are not confirmed it takes longer

    @A3.9
    Scenario: The goods are in hand
      Given an order that is received but not confirmed
      When the buyer asks how long the refund takes
      Then the refund does not come at once
      And the refund usually takes no more than 1 week
      And the seller has to agree

  @A3.16
  Rule: By dispute: the dispute first, then the refund

    @A3.1
    Scenario: Confirmed, the dispute is still to come
      Given an order that is confirmed as received
      And receipt was confirmed 15 days ago
      When the buyer asks how long the refund takes
      Then the dispute usually lasts at most 15 days
      And the refund takes 7 to 10 days after the dispute
      And in all it takes about 25 days

    Scenario: The dispute is open
      Given an order in dispute
      And the buyer and the seller are settling the dispute between them
      When the buyer asks how long the refund takes
      Then the dispute usually lasts at most 15 days
      And the refund takes 7 to 10 days after the dispute
      And in all it takes about 25 days

  @A3.17
  Rule: An escalated dispute takes far longer

    Scenario: AliExpress decides
      Given an order in dispute
      And the dispute has escalated to AliExpress
      When the buyer asks how long the refund takes
      Then an escalated dispute can take about 2 months

  @A3.2
  Rule: After the checking time nothing comes back

    Scenario Outline: The last days after confirmation
      Given an order that is confirmed as received
      And receipt was confirmed <days> days ago
      When the buyer asks how long the refund takes
      Then <answer>

      Examples: on both sides of the edge
        | days | answer                                    |
        | 14   | the dispute usually lasts at most 15 days |
        | 15   | the dispute usually lasts at most 15 days |
        | 16   | nothing can be got back                   |
