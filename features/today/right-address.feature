Feature: A parcel that goes to a wrong address
  The carrier can bring it to the right one, today rather than tomorrow. It stands before every way to
  the money, and closes none.

  @E72 @E107
  Rule: Ask the carrier first, whatever else is open

    Scenario: The account is blocked too
      Given an order that is shipped
      And the buyer has changed their mind
      And the AliExpress account is blocked
      And the address in the order is wrong
      And the tracking number shows events with dates
      When the buyer asks for a plan
      Then first: the blocked account
      And if that fails: bring it to the right address

    Scenario: The account is blocked too, and the goods are waited for
      Given an order that is shipped
      And the goods have not arrived
      And the AliExpress account is blocked
      And the address in the order is wrong
      And the tracking number shows events with dates
      When the buyer asks for a plan
      Then first: the blocked account
      And if that fails: bring it to the right address

    Scenario Outline: No longer wanted
      Given an order that is shipped
      And the buyer has changed their mind
      And the address in the order is wrong
      And the tracking number shows events with dates
      And <where>
      And <more>
      When the buyer asks for a plan
      Then first: bring it to the right address
      And if that fails: <way>

      Examples: what else is open
        | where                   | more                                       | way                       |
        | the buyer is in the USA | cancellation was asked for before shipment | AliExpress support        |
        | the buyer is in the USA | the order has no free returns              | settle with the seller    |
        | the buyer is in Ukraine | the seller has not been told in writing    | cancel by the law at home |
        | the buyer is in Russia  | the seller has not been told in writing    | refuse by Russian law     |

    Scenario Outline: It has not come, and the delivery time is over
      Given an order that is shipped
      And the goods have not arrived
      And the address in the order is wrong
      And the tracking number has shown nothing new for weeks
      And it was shipped 60 days ago
      And it was paid 61 days ago
      And the goods were due 2 days ago
      And <where>
      And <paid>
      When the buyer asks for a plan
      Then first: bring it to the right address
      And if that fails: <way>
      And about the dispute: that closes: bring it to the right address

      Examples: what else is open
        | where                              | paid                                   | way                                |
        | the buyer is in France             | it was paid with PayPal                | the dispute                        |
        | the buyer is in France             | it was paid with PayPal                | end it for lateness                |
        | the buyer is in France             | it was paid with PayPal                | the PayPal case                    |
        | the buyer is in France             | the card is from a bank outside Russia | the chargeback                     |
        | the buyer is in France             | it was paid through a lender           | the report to the lender           |
        | the buyer is in the United Kingdom | the card is from a bank outside Russia | the claim against the card company |
        | the buyer is in South Korea        | it was paid with PayPal                | the promise for Korea              |

    @E72 @E89
    Scenario: Late, but the address was wrong, in France
      Given an order that is shipped
      And the goods have not arrived
      And the address in the order is wrong
      And the tracking number has shown nothing new for weeks
      And it was shipped 60 days ago
      And it was paid 61 days ago
      And the goods were due 2 days ago
      And the buyer is in France
      And it was paid with PayPal
      When the buyer asks for a plan
      Then about end it for lateness: the outcome is open

    @E11 @E64 @E113
    Scenario Outline: There is time left, in the USA
      Given an order that is shipped
      And the buyer is in the USA
      And the goods have not arrived
      And the address in the order is wrong
      And <number>
      And it was shipped 37 days ago
      And the order page gives 13 more days for delivery
      And it was paid from an e-wallet
      When the buyer asks for a plan
      Then first: bring it to the right address
      And if that fails: the dispute, until in 13 days
      And about the dispute: its first step is: <step>
      And about the dispute: that closes: bring it to the right address

      Examples: what the number shows
        | number                                      | step                                                                     |
        | the tracking number shows events with dates | if nothing has come, press Open Dispute                                  |
        | customs hold the parcel                     | ask customs or the carrier today what they want, and by when, in writing |

    Scenario: It has not come, and the statement came, in the USA
      Given an order that is shipped
      And the goods have not arrived
      And the address in the order is wrong
      And the tracking number has shown nothing new for weeks
      And it was shipped 60 days ago
      And the goods were due 2 days ago
      And the buyer is in the USA
      And the card is from a bank outside Russia
      And the statement with the charge came 10 days ago
      When the buyer asks for a plan
      Then first: bring it to the right address
      And if that fails: dispute the charge in writing, until in 50 days
