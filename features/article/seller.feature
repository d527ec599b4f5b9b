Feature: The seller is late or silent
  The order is paid, nothing is shipped, and the seller takes long or does not answer.

  @A2.8 @A8.1
  Rule: The time to ship runs from the confirmation of the payment
    Reading: before day 10 a seller is usually not late. From then on, look at the time that the order shows.

    Scenario Outline: Before and after the shortest shipping time
      Given an order that the seller is preparing
      And the seller has not been asked yet
      And the payment was confirmed <days> days ago
      And the seller's shipping time has run out
      When the buyer asks what to do while the seller takes long
      Then <answer>

      Examples: on both sides of the edge
        | days | answer                                                                     |
        | 9    | if you want out, press Request Cancellation now; if not, wait for shipment |
        | 10   | press Request Cancellation at once                                         |
        | 11   | press Request Cancellation at once                                         |

    Scenario: The seller has let the shipping time run out
      Given an order that the seller is preparing
      And the seller has not been asked yet
      And the payment was confirmed 10 days ago
      And the seller's shipping time has run out
      When the buyer asks what to do while the seller takes long
      Then press Request Cancellation at once
      And in your account open My AliExpress, then All Orders, and find the order
      And the seller must ship within the time given

    Scenario Outline: A seller with time left
      Given an order that the seller is preparing
      And the seller has not been asked yet
      And the payment was confirmed <days> days ago
      And the seller's shipping time has not run out
      When the buyer asks what to do while the seller takes long
      Then if you want out, press Request Cancellation now; if not, wait for shipment
      And <and also>

      Examples: on both sides of the edge
        | days | and also                                                        |
        | 9    | a seller is given from 10 days to ship                          |
        | 10   | shipping times differ between sellers: 10 days, 30 days or more |
        | 11   | shipping times differ between sellers: 10 days, 30 days or more |

  @A9.1
  Rule: Shipping times differ between sellers

    @A9.2 @A2.8
    Scenario: The first days of waiting
      Given an order that the seller is preparing
      And the seller has not been asked yet
      And the payment was confirmed 9 days ago
      And the seller's shipping time has not run out
      When the buyer asks what to do while the seller takes long
      Then if you want out, press Request Cancellation now; if not, wait for shipment
      And look up the shipping time on the order page
      And a seller is given from 10 days to ship
      And shipping times differ between sellers: 10 days, 30 days or more
      And the seller must ship within the time given
      And you need not wait for the end: some ask after 5 days

    @A2.8
    Scenario: A seller with more time than others
      Given an order that the seller is preparing
      And the seller has not been asked yet
      And the payment was confirmed 30 days ago
      And the seller's shipping time has not run out
      When the buyer asks what to do while the seller takes long
      Then if you want out, press Request Cancellation now; if not, wait for shipment
      And look up the shipping time on the order page
      And shipping times differ between sellers: 10 days, 30 days or more
      And the seller must ship within the time given

  @A9.2
  Rule: AliExpress refunds by default when the seller stays silent
    Reading: a week is 7 days from the request. The article's buyer asks after 5 days of waiting.

    Scenario Outline: Waiting for an answer
      Given an order that the seller is preparing
      And the seller does not answer
      And cancellation was asked for <days> days ago
      When the buyer asks what to do while the seller takes long
      Then <answer>

      Examples: on both sides of the edge
        | days | answer                       |
        | 6    | wait for the seller's answer |
        | 7    | wait for the refund          |
        | 8    | wait for the refund          |

    Scenario: The buyer of the article asks before the time is over
      Given an order that the seller is preparing
      And the seller has not been asked yet
      And the payment was confirmed 5 days ago
      And the seller's shipping time has not run out
      When the buyer asks what to do while the seller takes long
      Then if you want out, press Request Cancellation now; if not, wait for shipment
      And you need not wait for the end: some ask after 5 days

    @A9.3
    Scenario: The seller has not answered yet
      Given an order that the seller is preparing
      And the seller does not answer
      And cancellation was asked for 6 days ago
      When the buyer asks what to do while the seller takes long
      Then wait for the seller's answer
      And AliExpress refunds by default after 1 week of silence
      And the seller must not ship goods that you have refused
      And a seller may ship although asked not to, so as not to lose the sale

  @A9.3
  Rule: The seller cannot prevent the refund and must not ship

    @A9.2
    Scenario: The seller has been silent too long
      Given an order that the seller is preparing
      And the seller does not answer
      And cancellation was asked for 7 days ago
      When the buyer asks what to do while the seller takes long
      Then wait for the refund
      And do not accept a shipment now
      And the seller cannot stop the refund
      And AliExpress refunds by default
      And the seller must not ship goods that you have refused
