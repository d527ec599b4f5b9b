Feature: The seller is late or silent
  The order is paid, nothing is shipped, and the seller takes long or does not answer.

  @E6
  Rule: An order that is not shipped in time closes by itself
    The shipping time that the order page shows counts, however long it is.

    @A2.8 @A8.1
    Scenario: The shipping time has passed
      Given an order that the seller is preparing
      And the seller has not been asked yet
      And the seller's shipping time has run out
      When the buyer asks what to do while the seller takes long
      Then press Request Cancellation at once
      And if nothing happens, wait until AliExpress closes the order and refunds it
      And in your account open My AliExpress, then All Orders, and find the order
      And the seller cannot stop the refund
      And AliExpress closes the order and refunds it
      And the seller must ship within the time given
      And shipping only a part of the order counts as late
      And a delay of more than 7 days is a special case

    @A2.8 @A9.1 @A9.2
    Scenario: The shipping time still runs
      Given an order that the seller is preparing
      And the seller has not been asked yet
      And the seller's shipping time has not run out
      When the buyer asks what to do while the seller takes long
      Then if you want out, press Request Cancellation now; if not, wait for shipment
      And look up the shipping time on the order page
      And shipping times differ between sellers: 10 days, 30 days or more
      And when the shipping time ends and nothing is shipped, AliExpress closes the order and refunds it

  @E5
  Rule: The seller has a time to answer
    A countdown on the order page comes first.
    Reading: 72 hours are 3 days from the request. Older texts have 48 hours, 4 days and 9 days.

    @A7.2 @A9.3
    Scenario: The countdown for the answer runs
      Given an order that the seller is preparing
      And the seller does not answer
      And the order page shows a countdown
      When the buyer asks what to do while the seller takes long
      Then wait for the seller's answer
      And the countdown on the order page says until when
      And the seller must not ship goods that you have refused
      And a seller may ship although asked not to, so as not to lose the sale

    @A9.2 @A9.3
    Scenario: The countdown for the answer has run out
      Given an order that the seller is preparing
      And the seller does not answer
      And the countdown on the order page has run out
      When the buyer asks what to do while the seller takes long
      Then wait for the refund
      And do not accept a shipment now
      And the seller cannot stop the refund
      And AliExpress refunds by default
      And the seller must not ship goods that you have refused
      And if no refund comes, contact AliExpress support

    Scenario Outline: Waiting for an answer
      Given an order that the seller is preparing
      And the seller does not answer
      And the order page shows no countdown
      And cancellation was asked for <days> days ago
      When the buyer asks what to do while the seller takes long
      Then <answer>

      Examples: on both sides of the edge
        | days | answer                       |
        | 2    | wait for the seller's answer |
        | 3    | wait for the refund          |
        | 4    | wait for the refund          |

    @A9.2 @A9.3
    Scenario: The seller still has time to answer
      Given an order that the seller is preparing
      And the seller does not answer
      And the order page shows no countdown
      And cancellation was asked for 2 days ago
      When the buyer asks what to do while the seller takes long
      Then wait for the seller's answer
      And AliExpress refunds by default after 72 hours of silence
      And the seller must not ship goods that you have refused
      And a seller may ship although asked not to, so as not to lose the sale
      And if your order page shows no countdown, the number of this guide counts

    @A9.2 @A9.3
    Scenario: The seller has let the time pass
      Given an order that the seller is preparing
      And the seller does not answer
      And the order page shows no countdown
      And cancellation was asked for 3 days ago
      When the buyer asks what to do while the seller takes long
      Then wait for the refund
      And do not accept a shipment now
      And the seller cannot stop the refund
      And AliExpress refunds by default
      And the seller must not ship goods that you have refused
      And if no refund comes, contact AliExpress support
      And if your order page shows no countdown, the number of this guide counts
