Feature: How long the refund takes
  It depends on how far the order has come.

  @A3.3 @A1.2
  Rule: Unpaid: there is no waiting time

    Scenario: Nothing was spent
      Given an order that is not paid
      When the buyer asks how long the refund takes
      Then there is no waiting time
      And no refund is needed, nothing was spent

  @E16
  Rule: How long the refund takes once it is processed
    A newer source says 1 to 10. Both count from the day on which AliExpress has processed the refund.

    Scenario: The payment is being verified
      Given an order whose payment is being verified
      When the buyer asks how long the refund takes
      Then the refund takes 3 to 20 business days once it is processed
      And the refund does not come at once
      And a newer source says 1 to 10 business days
      And the seller has to agree

    Scenario: The seller is preparing the order
      Given an order that the seller is preparing
      When the buyer asks how long the refund takes
      Then the refund takes 3 to 20 business days once it is processed
      And the refund does not come at once
      And a newer source says 1 to 10 business days
      And the seller has to agree

    Scenario: The parcel is on its way
      Given an order that is shipped
      When the buyer asks how long the refund takes
      Then the refund takes 3 to 20 business days once it is processed
      And the refund does not come at once
      And a newer source says 1 to 10 business days
      And the seller has to agree

    Scenario: The goods are in hand
      Given an order that is received but not confirmed
      When the buyer asks how long the refund takes
      Then the refund takes 3 to 20 business days once it is processed
      And the refund does not come at once
      And a newer source says 1 to 10 business days
      And the seller has to agree

  @E12 @E13
  Rule: A dispute has its own steps before the refund

    @E16
    Scenario: Confirmed today, the dispute is still to come
      Given an order that is confirmed as received
      And the order page shows no countdown
      And receipt was confirmed 15 days ago
      When the buyer asks how long the refund takes
      Then the refund takes 3 to 20 business days once it is processed
      And the seller has 5 days to answer the dispute
      And AliExpress proposes a solution 7 days after the dispute was opened
      And if your order page shows no countdown, the number of this guide counts

    @E16
    Scenario: The dispute is open
      Given an order in dispute
      And the buyer and the seller are settling the dispute between them
      When the buyer asks how long the refund takes
      Then the refund takes 3 to 20 business days once it is processed
      And the seller has 5 days to answer the dispute
      And AliExpress proposes a solution 7 days after the dispute was opened

    @E16
    Scenario: AliExpress decides
      Given an order in dispute
      And the dispute has escalated to AliExpress
      When the buyer asks how long the refund takes
      Then the refund takes 3 to 20 business days once it is processed
      And the seller has 5 days to answer the dispute
      And AliExpress proposes a solution 7 days after the dispute was opened

  @E10
  Rule: After the checking time other routes go on
    A countdown on the order page comes first.

    @E12 @E13 @E16
    Scenario: Confirmed today, the countdown runs
      Given an order that is confirmed as received
      And the order page shows a countdown
      When the buyer asks how long the refund takes
      Then the refund takes 3 to 20 business days once it is processed
      And the seller has 5 days to answer the dispute
      And AliExpress proposes a solution 7 days after the dispute was opened

    @A3.2
    Scenario: Confirmed today, the countdown has run out
      Given an order that is confirmed as received
      And the countdown on the order page has run out
      When the buyer asks how long the refund takes
      Then AliExpress itself returns nothing any more
      And claims with PayPal, the card's bank or by law can go on after that

    Scenario: A day too late
      Given an order that is confirmed as received
      And the order page shows no countdown
      And receipt was confirmed 16 days ago
      When the buyer asks how long the refund takes
      Then AliExpress itself returns nothing any more
      And claims with PayPal, the card's bank or by law can go on after that
      And if your order page shows no countdown, the number of this guide counts

    @E12
    Scenario Outline: The last days after confirmation
      Given an order that is confirmed as received
      And the order page shows no countdown
      And receipt was confirmed <days> days ago
      When the buyer asks how long the refund takes
      Then <answer>

      Examples: on both sides of the edge
        | days | answer                                                      |
        | 14   | the refund takes 3 to 20 business days once it is processed |
        | 15   | the refund takes 3 to 20 business days once it is processed |
        | 16   | AliExpress itself returns nothing any more                  |
