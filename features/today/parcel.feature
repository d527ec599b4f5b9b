Feature: Plans by what the parcel does
  Cancelled, held by customs, standing still, going back, or sent to a wrong address.

  @E112
  Rule: Shipment cancelled: no official text says what the word means today

    @E5 @E11 @E23 @E56
    Scenario: The shipment is cancelled a few days after shipping, in the USA
      Given an order that is shipped
      And the buyer is in the USA
      And the goods have not arrived
      And the tracking number shows the shipment as cancelled
      And it was shipped 4 days ago
      And the order page gives 30 more days for delivery
      And it was paid from an e-wallet
      When the buyer asks for a plan
      Then first: report the seller
      And its first step is: ask the seller for a new tracking number in the order
      And its next step is: if the order page still shows Request Cancellation, press it
      And its next step is: report to AliExpress that the tracking number is cancelled
      And to report the seller, open Help, then Disputes and reports
      And name the tracking number and the order number in the complaint
      And the outcome is open
      And the whole price comes back
      And do not threaten the seller: that breaks the rules
      And settle everything inside AliExpress: money paid outside has no protection
      And later: the dispute, from in 7 days
      And about the dispute: after the end of the delivery time it probably stays open for 15 days more: do not rely on that before the day has passed
      And do not press Confirm Goods Received
      And about the dispute: that closes: report the seller

    @E11
    Scenario: The shipment is cancelled, and the dispute is open, in the USA
      Given an order that is shipped
      And the buyer is in the USA
      And the goods have not arrived
      And the tracking number shows the shipment as cancelled
      And it was shipped 11 days ago
      And the order page gives 30 more days for delivery
      And it was paid from an e-wallet
      When the buyer asks for a plan
      Then first: the dispute
      And its last day is in 30 days
      And its next step is: press Open Dispute
      And its next step is: show in the dispute what the tracking says, and ask for the whole price
      And no official text says what the word means today: go by what the order itself says, closed or still open
      And guides saw the money come by itself within 10 days: do not wait past the protection time for it
      And if that fails: report the seller

    @E23 @E56
    Scenario Outline: No number that is good, and the dispute is open, in the USA
      Given an order that is shipped
      And the buyer is in the USA
      And the goods have not arrived
      And <number>
      And it was shipped 11 days ago
      And the order page gives 30 more days for delivery
      And it was paid from an e-wallet
      When the buyer asks for a plan
      Then first: the dispute
      And <step>
      And its next step is: press Open Dispute
      And do not refuse the parcel without a letter first, and only where the law lets you

      Examples:
        | number                                                  | step                                                                                |
        | there is no tracking number yet                         | its first step is: report the seller to AliExpress: Help, then Disputes and reports |
        | the tracking number is not found                        | its first step is: report the seller to AliExpress: Help, then Disputes and reports |
        | the tracking number belongs to another parcel or person | its next step is: report the seller to AliExpress: Help, then Disputes and reports  |
        | the tracking number shows the shipment as cancelled     | its first step is: report the seller to AliExpress: Help, then Disputes and reports |

    @E30
    Scenario: The shipment is cancelled, and I no longer want it, in Germany
      Given an order that is shipped
      And the buyer is in Germany
      And the buyer has changed their mind
      And the tracking number shows the shipment as cancelled
      And the order has no free returns
      When the buyer asks for a plan
      Then first: withdraw by law
      And if that fails: report the seller
      And if that fails: settle with the seller
      And about report the seller: that closes: settle with the seller

  @E51 @E72
  Rule: Customs hold it: get their paper, and do not let it just go back

    @E11 @E61 @E64 @E113
    Scenario Outline: Held by customs, in Chile
      Given an order that is shipped
      And the buyer is in Chile
      And the goods have not arrived
      And customs hold the parcel
      And it was shipped <days> days ago
      And the order page gives 20 more days for delivery
      And it was paid from an e-wallet
      When the buyer asks for a plan
      Then <answer>

      Examples: on both sides of the edge
        | days | answer                                                                                                                                        |
        | 10   | first: the dispute                                                                                                                            |
        | 10   | if Open Dispute is missing because the parcel is new or moves, look again the next day                                                        |
        | 11   | first: the dispute                                                                                                                            |
        | 11   | its last day is in 20 days                                                                                                                    |
        | 11   | its first step is: ask customs or the carrier today what they want, and by when, in writing                                                   |
        | 11   | its next step is: if it is duty that they want, pay it to get the parcel; if not, press Open Dispute                                          |
        | 11   | the customs notice with the reason is the proof that a dispute wants                                                                          |
        | 11   | missing papers, a wrong value and fakes are the seller's fault; unpaid duty and forbidden imports are yours, and the postage may be kept back |
        | 11   | do not just let it go back: pay what is asked for if you want it, or first end the purchase in writing where the law lets you                 |
        | 11   | closed: report the seller, because there is no sign that the number is false                                                                  |

    @E30 @E131
    Scenario: Held by customs, and I no longer want it, in Spain
      Given an order that is shipped
      And the buyer is in Spain
      And the buyer has changed their mind
      And customs hold the parcel
      And the order has no free returns
      When the buyer asks for a plan
      Then first: withdraw by law
      And its first step is: tell the seller in writing that you withdraw
      And refusing the parcel or not collecting it is no withdrawal
      And do not just let it go back: pay what is asked for if you want it, or first end the purchase in writing where the law lets you

  @E11 @E56
  Rule: Nothing new for weeks: a dispute, whenever it was shipped, and a report where the carrier never scanned it

    @E23 @E58 @E64
    Scenario Outline: It stands still, in Chile
      Given an order that is shipped
      And the buyer is in Chile
      And the goods have not arrived
      And the tracking number has shown nothing new for weeks
      And the order page gives 20 more days for delivery
      And it was paid from an e-wallet
      When the buyer asks for a plan
      Then <answer>

      Examples: all that it says
        | answer                                                                                                         |
        | first: the dispute                                                                                             |
        | its last day is in 20 days                                                                                     |
        | its first step is: press Open Dispute                                                                          |
        | its next step is: show in the dispute what the tracking says, and ask for the whole price                      |
        | do not wait on a promise: ask for more protection time, and open the dispute all the same                      |
        | sold with Fast Delivery, and lost in the tracking or later than promised: ask for the refund on the order page |
        | if the carrier has never scanned the parcel, report the seller too: Help, then Disputes and reports            |
        | closed: report the seller, because there is no sign that the number is false                                   |

    @E38 @E70
    Scenario: The number is not found, after the time for a dispute, in the USA, paid by card
      Given an order that is shipped
      And the buyer is in the USA
      And the goods have not arrived
      And the tracking number is not found
      And it was paid by bank card
      And it was shipped 60 days ago
      And the goods were due 20 days ago
      And the statement with the charge came 30 days ago
      When the buyer asks for a plan
      Then first: report the seller
      And if that fails: dispute the charge in writing, until in 30 days
      And about dispute the charge in writing: that closes: report the seller

  @E11 @E72 @E73
  Rule: It goes back to the sender, or is delivered and not there

    @E120
    Scenario: It goes back through no fault of mine, in the United Kingdom
      Given an order that is shipped
      And the buyer is in the United Kingdom
      And the goods have not arrived
      And the parcel is going back to the sender
      And it was shipped 20 days ago
      And the order page gives 8 more days for delivery
      And it was paid from an e-wallet
      When the buyer asks for a plan
      Then first: the dispute
      And its last day is in 8 days
      And its first step is: ask the carrier why it goes back and whether it can be held, and get its word in writing
      And its next step is: press Open Dispute
      And its next step is: show in the dispute what the tracking says, and ask for the whole price
      And a claim is weak if you refused it, did not collect it, or gave a wrong address
      And if that fails: withdraw by law
      And about withdraw by law: by law a parcel is the seller's risk until you have it
      And closed: report the seller, because there is no sign that the number is false

    Scenario: It goes back soon after it was shipped, in Chile
      Given an order that is shipped
      And the buyer is in Chile
      And the goods have not arrived
      And the parcel is going back to the sender
      And it was shipped 10 days ago
      And the order page gives 20 more days for delivery
      And it was paid from an e-wallet
      When the buyer asks for a plan
      Then first: the dispute
      And not collected? Ask the seller to send it again, or to refund it once it is back
      And if Open Dispute is missing because the parcel is new or moves, look again the next day

    @E119 @E120
    Scenario Outline: Delivered, says the tracking: whose risk it is
      Given an order that is shipped
      And <country>
      And the goods have not arrived
      And the tracking number shows the parcel as delivered
      And it was shipped 25 days ago
      And the order page gives 8 more days for delivery
      When the buyer asks for a plan
      Then first: the dispute
      And about withdraw by law: <answer>

      Examples: countries
        | country                            | answer                                                   |
        | the buyer is in France             | by law a parcel is the seller's risk until you have it   |
        | the buyer is in the United Kingdom | by law a parcel is the seller's risk until you have it   |
        | the buyer is in the United Kingdom | a neighbour or a safe place that you named counts as you |

  @E107
  Rule: The address in the order is wrong: before shipment cancel and order again, after it ask the carrier

    Scenario: The address is wrong, and it is not shipped yet
      Given an order that the seller is preparing
      And the buyer is in Japan
      And the seller has not been asked yet
      And the address in the order is wrong
      And the order page gives 6 more days for shipping
      When the buyer asks for a plan
      Then first: ask to cancel
      And its first step is: press Request Cancellation at once, and give the wrong address as the reason
      And the address of an order cannot be changed: cancel and order again
      And a change of the address that is agreed in messages only is not in the order

    Scenario: The address is wrong, and the payment is being checked
      Given an order whose payment is being verified
      And the buyer is in Japan
      And the address in the order is wrong
      When the buyer asks for a plan
      Then first: ask to cancel
      And the address of an order cannot be changed: cancel and order again

    @E72
    Scenario: The address is wrong, and it is on its way, in Germany
      Given an order that is shipped
      And the buyer is in Germany
      And the buyer has changed their mind
      And the tracking number shows events with dates
      And the address in the order is wrong
      And the order has no free returns
      When the buyer asks for a plan
      Then first: bring it to the right address
      And its first step is: ask the carrier today, with the tracking number, to bring it to the right address
      And the carrier has to do it
      And the outcome is open
      And if that fails: withdraw by law
      And about the dispute: choose the true reason
      And a claim is weak if you refused it, did not collect it, or gave a wrong address
