Feature: Plans by what the seller asks for or offers
  More time, a part of the money, new goods: what to answer, and what is lost by saying yes.

  @E55
  Rule: The seller wants more time before shipping: nobody has to agree

    @E5 @E6 @E7
    Scenario: The seller asks to wait, in Japan
      Given an order that the seller is preparing
      And the buyer is in Japan
      And the seller asks to wait
      And the order page gives 6 more days for shipping
      When the buyer asks for a plan
      Then first: ask to cancel
      And its first step is: press Request Cancellation at once
      And in your account open My AliExpress, then All Orders, and find the order
      And choose the true reason
      And the seller has to agree
      And the outcome is open
      And later: the refund after silence
      And later: closing for late shipment, from in 7 days
      And do not agree to more time for shipping
      And if you give more time, the order closes by itself later
      And sellers ask you to cancel because a missed deadline counts against them, your cancelling does not
      And once a valid tracking number is filed, the order cannot be cancelled
      And closed: report the seller, because nothing is known against the seller

  @E100
  Rule: The seller asks to wait for the parcel: ask for more protection time, and open the dispute all the same

    @E11 @E64
    Scenario Outline: Nothing has come, and the seller asks to wait, in Chile
      Given an order that is shipped
      And the buyer is in Chile
      And the goods have not arrived
      And the tracking number has shown nothing new for weeks
      And the seller asks to wait
      And it was shipped 40 days ago
      And the order page gives <days> more days for delivery
      And it was paid from an e-wallet
      When the buyer asks for a plan
      Then <answer>

      Examples: the last days of the protection
        | days | answer                                                                                               |
        | 2    | first: the dispute                                                                                   |
        | 2    | its last day is in 2 days                                                                            |
        | 2    | also ask for more protection time on the order page: only the seller can grant it                    |
        | 2    | do not wait on a promise: ask for more protection time, and open the dispute all the same            |
        | 2    | keep the message: a seller who wants you to confirm early or to name another reason breaks the rules |
        | 0    | its last day is today                                                                                |

    @A7.1 @E102
    Scenario: I no longer want it, and the seller asks to wait, in the USA
      Given an order that is shipped
      And the buyer is in the USA
      And the buyer has changed their mind
      And the tracking number shows events with dates
      And the seller asks to wait
      And the order has no free returns
      When the buyer asks for a plan
      Then first: settle with the seller
      And its first step is: write to the seller and agree on a way out
      And the seller has to agree
      And settle everything inside AliExpress: money paid outside has no protection
      And keep the message: a seller who wants you to confirm early or to name another reason breaks the rules

  @E62
  Rule: A part of the money: what is accepted in a dispute is final

    @E13 @E15 @E60 @E61 @E103
    Scenario Outline: A part is offered in the dispute, in Australia
      Given an order in dispute
      And the buyer is in Australia
      And the goods are with the buyer
      And the goods are wrong or faulty
      And the seller offers a part of the money
      And the order has no free returns
      And it was paid from an e-wallet
      And the dispute was opened <days> days ago
      When the buyer asks for a plan
      Then first: AliExpress decides
      And <answer>

      Examples: before and after the proposal
        | days | answer                                                                                                                                               |
        | 6    | it runs until today                                                                                                                                  |
        | 6    | its first step is: accept the offer only if it is enough, since accepting is final; else refuse it and name your own sum                             |
        | 6    | its next step is: add what proof you have to the dispute                                                                                             |
        | 6    | a part that you accept in a dispute ends it, the rest is lost there                                                                                  |
        | 6    | the shop pays the return                                                                                                                             |
        | 6    | no source names the buttons for an offer, or how long it stands: look on the dispute's page; without agreement AliExpress proposes a solution itself |
        | 6    | hand in proof at once: more can be added until the dispute is closed                                                                                 |
        | 6    | if nothing has happened in 1 day: ask AliExpress to decide the dispute                                                                               |
        | 6    | send the goods within 10 days once a return is agreed, or the seller gets the money                                                                  |
        | 6    | closed: the dispute, because the seller does not agree in the dispute                                                                                |
        | 6    | closed: AliExpress support, because it comes only if the steps above bring nothing                                                                   |
        | 6    | do not accept a solution that you do not want                                                                                                        |
        | 7    | its first step is: accept the offer only if it is enough, since accepting is final; else refuse it and name your own sum                             |
        | 7    | its next step is: ask AliExpress to decide the dispute                                                                                               |

    @E10 @E62 @E106
    Scenario: A part is offered for scratched goods, before a dispute, in Australia
      Given an order that is received but not confirmed
      And the buyer is in Australia
      And the goods are wrong or faulty
      And the seller offers a part of the money
      And the order has no free returns
      And it was paid from an e-wallet
      And the order page gives 6 more days for delivery
      When the buyer asks for a plan
      Then first: the dispute
      And its last day is in 6 days
      And its first step is: decide whether the offered part is enough: one that you accept in a dispute ends it
      And its next step is: press Open Dispute
      And if that fails: settle with the seller
      And about settle with the seller: its first step is: accept a part only if it is enough, and only as a refund inside AliExpress

    @E10 @E62
    Scenario Outline: An offer after the confirmation, in Australia
      Given an order that is confirmed as received
      And the buyer is in Australia
      And the goods are with the buyer
      And the goods are wrong or faulty
      And <offer>
      And the order has no free returns
      And it was paid from an e-wallet
      And receipt was confirmed 3 days ago
      When the buyer asks for a plan
      Then first: the dispute
      And <answer>

      Examples: a part, and new goods
        | offer                                 | answer                                                                    |
        | the seller offers a part of the money | a part that you accept in a dispute ends it, the rest is lost there       |
        | the seller offers new goods           | a dispute gives money: new goods are a promise, and no day waits for them |

    @E10
    Scenario: New goods are offered for faulty ones, before a dispute, in Australia
      Given an order that is received but not confirmed
      And the buyer is in Australia
      And the goods are wrong or faulty
      And the seller offers new goods
      And the order has no free returns
      And it was paid from an e-wallet
      And the order page gives 6 more days for delivery
      When the buyer asks for a plan
      Then first: the dispute
      And a dispute gives money: new goods are a promise, and no day waits for them

    @E102 @E106
    Scenario: A part is offered for goods that are no longer wanted, in the USA
      Given an order that is received but not confirmed
      And the buyer is in the USA
      And the buyer has changed their mind
      And the seller offers a part of the money
      And the order has no free returns
      And the goods were received 3 days ago
      And the order page gives 6 more days for delivery
      When the buyer asks for a plan
      Then first: settle with the seller
      And its first step is: accept a part only if it is enough, and only as a refund inside AliExpress
      And the seller has to agree
      And settle everything inside AliExpress: money paid outside has no protection
      And a part that you accept in a dispute ends it, the rest is lost there
      And if that fails: the dispute, until in 6 days

    Scenario: A part is offered, and nothing has come, in Chile
      Given an order that is shipped
      And the buyer is in Chile
      And the goods have not arrived
      And the tracking number has shown nothing new for weeks
      And the seller offers a part of the money
      And it was shipped 40 days ago
      And the order page gives 5 more days for delivery
      And it was paid from an e-wallet
      When the buyer asks for a plan
      Then first: the dispute
      And a part that you accept in a dispute ends it, the rest is lost there

  @E62
  Rule: New goods are a promise: no last day may pass while one waits for them

    @E13 @E60
    Scenario Outline: New goods are offered in the dispute, in Australia
      Given an order in dispute
      And the buyer is in Australia
      And the goods are with the buyer
      And the goods are wrong or faulty
      And the seller offers new goods
      And the order has no free returns
      And it was paid from an e-wallet
      And the dispute was opened <days> days ago
      When the buyer asks for a plan
      Then first: AliExpress decides
      And <answer>

      Examples: before and after the proposal
        | days | answer                                                                    |
        | 6    | it runs until today                                                       |
        | 6    | its first step is: keep the dispute open until the new goods are there    |
        | 6    | its next step is: add what proof you have to the dispute                  |
        | 6    | a dispute gives money: new goods are a promise, and no day waits for them |
        | 7    | its first step is: keep the dispute open until the new goods are there    |
        | 7    | its next step is: ask AliExpress to decide the dispute                    |

    @E10
    Scenario: New goods are offered, and it does not fit, in the USA
      Given an order that is received but not confirmed
      And the buyer is in the USA
      And the buyer has changed their mind
      And the seller offers new goods
      And the order has no free returns
      And the goods were received 3 days ago
      And the order page gives 6 more days for delivery
      When the buyer asks for a plan
      Then first: settle with the seller
      And its first step is: name a day for the new goods that lies before the last day of your other ways
      And the seller has agreed
      And a dispute gives money: new goods are a promise, and no day waits for them

    Scenario: It is sent again, and nothing has come, in Chile
      Given an order that is shipped
      And the buyer is in Chile
      And the goods have not arrived
      And the tracking number has shown nothing new for weeks
      And the seller offers new goods
      And it was shipped 40 days ago
      And the order page gives 5 more days for delivery
      And it was paid from an e-wallet
      When the buyer asks for a plan
      Then first: the dispute
      And a dispute gives money: new goods are a promise, and no day waits for them

    @E10 @E82
    Scenario: New goods in the United Kingdom stop the days of the rejection
      Given an order that is received but not confirmed
      And the buyer is in the United Kingdom
      And the goods are wrong or faulty
      And the seller offers new goods
      And the order has no free returns
      And the goods were received 3 days ago
      And it was paid from an e-wallet
      And the order page gives 6 more days for delivery
      When the buyer asks for a plan
      Then first: the dispute
      And if that fails: the legal guarantee, until in 27 days
      And about the legal guarantee: a repair or new goods that you ask for stop these days, at least 7 days are left afterwards
      And about the legal guarantee: when they are over, you can still ask for a repair or new goods
      And about the legal guarantee: it is a fixed rule
      And about the legal guarantee: if all else fails, the courts of your country can be asked
