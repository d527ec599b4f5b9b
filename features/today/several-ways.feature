Feature: Which way comes first when several are open
  The last days stand beside each way: who has not heard by then goes on to the next.

  Rule: Changed my mind: first what costs nothing and asks nobody

    @E8 @E83
    Scenario: The shop is late and has no stock, in South Korea
      Given an order that the seller is preparing
      And the buyer is in South Korea
      And the seller has no stock, or wants more money
      And the shipping time ended 8 days ago
      When the buyer asks for a plan
      Then first: ask to cancel
      And if that fails: closing for late shipment
      And if that fails: cancel by the law at home
      And if that fails: report the seller
      And if that fails: AliExpress support
      And closed: the refund after silence, because the seller has answered

    @E5 @E8 @E88
    Scenario: The seller is silent and late, in Israel
      Given an order that the seller is preparing
      And the buyer is in Israel
      And the seller does not answer
      And cancellation was asked for 3 days ago
      And the shipping time ended 2 days ago
      When the buyer asks for a plan
      Then first: the refund after silence
      And if that fails: closing for late shipment
      And if that fails: cancel by the law at home
      And if that fails: AliExpress support

    @E5 @E6 @E8 @E35
    Scenario: The seller is silent and late, in Russia
      Given an order that the seller is preparing
      And the buyer is in Russia
      And the seller does not answer
      And cancellation was asked for 2 days ago
      And the shipping time ended 1 day ago
      When the buyer asks for a plan
      Then first: closing for late shipment
      And later: the refund after silence, from in 1 day
      And later: refuse by Russian law, from in 1 day
      And later: AliExpress support, from in 1 day
      And closed: report the seller, because nothing is known against the seller

    @E5 @E6 @E8 @E35
    Scenario: The seller is silent for days, and late, in Russia
      Given an order that the seller is preparing
      And the buyer is in Russia
      And the seller does not answer
      And cancellation was asked for 6 days ago
      And the shipping time ended 1 day ago
      When the buyer asks for a plan
      Then first: the refund after silence
      And if that fails: closing for late shipment
      And if that fails: refuse by Russian law
      And about refuse by Russian law: the whole price comes back
      And about refuse by Russian law: nothing has to go back
      And if that fails: AliExpress support

    @E8 @E30 @E54
    Scenario: No stock, and very late, in Germany
      Given an order that the seller is preparing
      And the buyer is in Germany
      And the seller has no stock, or wants more money
      And the shipping time ended 9 days ago
      When the buyer asks for a plan
      Then first: ask to cancel
      And if that fails: withdraw by law
      And if that fails: closing for late shipment
      And if that fails: report the seller
      And if that fails: AliExpress support

    @E8 @E35 @E54
    Scenario: No stock, in Russia
      Given an order that the seller is preparing
      And the buyer is in Russia
      And the seller has no stock, or wants more money
      And the shipping time ended 9 days ago
      When the buyer asks for a plan
      Then first: ask to cancel
      And if that fails: closing for late shipment
      And if that fails: refuse by Russian law
      And if that fails: report the seller

    @E8 @E19
    Scenario: Shipped with a number that nobody finds, though cancelled before, in Ukraine
      Given an order that is shipped
      And the buyer is in Ukraine
      And the buyer has changed their mind
      And the tracking number is not found
      And cancellation was asked for before shipment
      When the buyer asks for a plan
      Then first: cancel by the law at home
      And if that fails: report the seller
      And if that fails: settle with the seller
      And if that fails: AliExpress support
      And its first step is: tell the seller in writing that you cancel the purchase by law

    @E8 @E19 @E30
    Scenario: Shipped with a number of somebody else, in France
      Given an order that is shipped
      And the buyer is in France
      And the buyer has changed their mind
      And the tracking number belongs to another parcel or person
      And cancellation was asked for before shipment
      When the buyer asks for a plan
      Then first: withdraw by law
      And if that fails: report the seller
      And if that fails: settle with the seller
      And if that fails: AliExpress support

    @E8 @E19 @E35
    Scenario: Shipped with a number that nobody finds, though cancelled before, in Russia
      Given an order that is shipped
      And the buyer is in Russia
      And the buyer has changed their mind
      And the tracking number is not found
      And cancellation was asked for before shipment
      When the buyer asks for a plan
      Then first: refuse by Russian law
      And if that fails: report the seller
      And if that fails: settle with the seller
      And if that fails: AliExpress support

    @E8 @E10 @E24 @E122
    Scenario: In hand, with a free return, after the law's time, in Ukraine
      Given an order that is received but not confirmed
      And the buyer is in Ukraine
      And the buyer has changed their mind
      And returns are free to a seller in the EU
      And it was paid by bank card
      And the goods were received 15 days ago
      And the goods were due 12 days ago
      When the buyer asks for a plan
      Then first: the free return
      And its last day is today
      And if that fails: settle with the seller
      And if that fails: the dispute, until in 3 days
      And closed: cancel by the law at home, because the time for this is over; it is 90 days if the confirmation was incomplete
      And closed: the chargeback, because a bank or PayPal does not pay for a change of mind

    @E8 @E10 @E24 @E88
    Scenario: In hand, with a free return, in Israel
      Given an order that is received but not confirmed
      And the buyer is in Israel
      And the buyer has changed their mind
      And returns are free to a seller in the EU
      And the goods were received 10 days ago
      And the goods were due 12 days ago
      When the buyer asks for a plan
      Then first: the free return
      And if that fails: cancel by the law at home, until in 4 days
      And if that fails: settle with the seller
      And if that fails: the dispute, until in 3 days
      And about cancel by the law at home: that closes: the free return

    @E8 @E10 @E24 @E35
    Scenario: In hand, with a free return, in Russia
      Given an order that is received but not confirmed
      And the buyer is in Russia
      And the buyer has changed their mind
      And returns are free to a seller in the EU
      And the goods were received 3 days ago
      And the order page gives 6 more days for delivery
      When the buyer asks for a plan
      Then first: the free return
      And if that fails: refuse by Russian law, until in 4 days
      And if that fails: settle with the seller
      And if that fails: the dispute, until in 6 days

    @E8 @E10 @E24 @E36
    Scenario: In hand, with a free return, in Brazil
      Given an order that is received but not confirmed
      And the buyer is in Brazil
      And the buyer has changed their mind
      And returns are free to a seller in Brazil
      And the goods were received 3 days ago
      And the order page gives 6 more days for delivery
      When the buyer asks for a plan
      Then first: the free return
      And if that fails: undo by Brazilian law, until in 4 days
      And if that fails: settle with the seller
      And if that fails: the dispute, until in 6 days

    @E13 @E24 @E86
    Scenario: In dispute for a change of mind, in Chile
      Given an order in dispute
      And the buyer is in Chile
      And the goods are with the buyer
      And the buyer has changed their mind
      And the seller asks to withdraw the dispute
      And returns are free to a seller in mainland China
      And it was paid 80 days ago
      And the goods were received 9 days ago
      And the dispute was opened 8 days ago
      When the buyer asks for a plan
      Then first: the free return
      And its last day is in 10 days
      And if that fails: cancel by the law at home, until in 1 day
      And if that fails: AliExpress decides
      And closed: the dispute, because the seller does not agree in the dispute

    @E13 @E24 @E30 @E35 @E36
    Scenario Outline: In dispute for a change of mind, in other countries
      Given an order in dispute
      And <country>
      And the goods are with the buyer
      And the buyer has changed their mind
      And the dispute has escalated to AliExpress
      And returns are free to a seller in the EU
      And the goods were received 2 days ago
      When the buyer asks for a plan
      Then first: the free return
      And its last day is in 13 days
      And if that fails: <law>
      And if that fails: AliExpress decides
      And closed: the dispute, because AliExpress is deciding the dispute

      Examples: countries
        | country                 | law                                    |
        | the buyer is in Russia  | refuse by Russian law, until in 5 days |
        | the buyer is in Brazil  | undo by Brazilian law, until in 5 days |
        | the buyer is in Germany | withdraw by law, until in 12 days      |

    @E12 @E13 @E24 @E30 @E35 @E36
    Scenario Outline: In dispute for a change of mind, and the seller is silent
      Given an order in dispute
      And <country>
      And the goods are with the buyer
      And the buyer has changed their mind
      And the seller does not answer
      And returns are free to a seller in the EU
      And the goods were received 3 days ago
      And the dispute was opened <days> days ago
      When the buyer asks for a plan
      Then first: the free return
      And if that fails: <law>
      And if that fails: the dispute
      And <answer>

      Examples: countries, on both sides of the edge
        | country                | days | law                       | answer                                   |
        | the buyer is in Turkey | 5    | cancel by the law at home | later: AliExpress support, from in 1 day |
        | the buyer is in Russia | 7    | refuse by Russian law     | if that fails: AliExpress decides        |
        | the buyer is in Brazil | 7    | undo by Brazilian law     | if that fails: AliExpress support        |
        | the buyer is in Spain  | 7    | withdraw by law           | if that fails: AliExpress decides        |
        | the buyer is in Turkey | 7    | cancel by the law at home | if that fails: AliExpress support        |

    @E12 @E13
    Scenario: Silent beyond the proposal, changed my mind, in the USA
      Given an order in dispute
      And the buyer is in the USA
      And the goods are with the buyer
      And the buyer has changed their mind
      And the seller does not answer
      And returns are free to a seller in the EU
      And the goods were received 3 days ago
      And the dispute was opened 8 days ago
      When the buyer asks for a plan
      Then first: the free return
      And if that fails: the dispute
      And if that fails: AliExpress decides
      And if that fails: AliExpress support
      And about AliExpress decides: that closes: AliExpress support
      And about AliExpress decides: that closes: the dispute

    @E30 @E49 @E63
    Scenario: Lost for a change of mind, in Norway
      Given an order in dispute
      And the buyer is in Iceland, Liechtenstein or Norway
      And the goods are with the buyer
      And the buyer has changed their mind
      And AliExpress has decided against the buyer
      And returns are free to a seller in the EU
      And the goods were received 10 days ago
      And it was paid with PayPal
      When the buyer asks for a plan
      Then first: the free return
      And if that fails: withdraw by law, until in 4 days
      And if that fails: AliExpress decides
      And if that fails: the out-of-court body
      And closed: the PayPal case, because a bank or PayPal does not pay for a change of mind

    @E14 @E24 @E30 @E35 @E36
    Scenario Outline: A withdrawn dispute, changed my mind
      Given an order whose dispute was withdrawn
      And <country>
      And the goods are with the buyer
      And the buyer has changed their mind
      And returns are free to a seller in the EU
      And the goods were due 1 day ago
      And the goods were received 5 days ago
      When the buyer asks for a plan
      Then first: the free return
      And if that fails: <law>
      And if that fails: the dispute again, until in 14 days

      Examples: countries
        | country                | law                                        |
        | the buyer is in Brazil | undo by Brazilian law, until in 2 days     |
        | the buyer is in Russia | refuse by Russian law, until in 2 days     |
        | the buyer is in Israel | cancel by the law at home, until in 9 days |
        | the buyer is in Italy  | withdraw by law, until in 9 days           |

  @E13 @E103
  Rule: Wrong or faulty: first the dispute, which holds the money

    @E10 @E12 @E24 @E87
    Scenario: The seller is silent in the dispute, in Turkey
      Given an order in dispute
      And the buyer is in Turkey
      And the goods are with the buyer
      And the goods are wrong or faulty
      And the seller does not answer
      And returns are free to a seller in the EU
      And it was paid by bank card
      And the goods were received 11 days ago
      And the dispute was opened 8 days ago
      When the buyer asks for a plan
      Then first: the dispute
      And if that fails: AliExpress decides
      And if that fails: the free return, until in 4 days
      And if that fails: cancel by the law at home, until in 3 days
      And if that fails: the chargeback
      And if that fails: AliExpress support
      And the shop pays the return

    @E10 @E12 @E24
    Scenario Outline: The seller is silent in the dispute, and several laws help
      Given an order in dispute
      And <country>
      And the goods are with the buyer
      And the goods are wrong or faulty
      And the seller does not answer
      And returns are free to a seller in the EU
      And it was paid with PayPal
      And it was paid 60 days ago
      And the goods were received 5 days ago
      And the dispute was opened 8 days ago
      When the buyer asks for a plan
      Then first: the dispute
      And if that fails: AliExpress decides
      And if that fails: the free return, until in 10 days
      And if that fails: <law>
      And if that fails: the PayPal case, until in 120 days
      And if that fails: AliExpress support

      Examples: countries
        | country                    | law                                        |
        | the buyer is in Germany    | withdraw by law, until in 9 days           |
        | the buyer is in Spain      | the legal guarantee, until in 725 days     |
        | the buyer is in Brazil     | undo by Brazilian law, until in 2 days     |
        | the buyer is in Russia     | refuse by Russian law, until in 2 days     |
        | the buyer is in Kazakhstan | cancel by the law at home, until in 9 days |

    @E24 @E49 @E81
    Scenario: Lost, in a country of the EU, paid with PayPal
      Given an order in dispute
      And the buyer is in another country of the EU
      And the goods are with the buyer
      And the goods are wrong or faulty
      And AliExpress has decided against the buyer
      And returns are free to a seller in the EU
      And it was paid with PayPal
      And it was paid 60 days ago
      And the goods were received 12 days ago
      When the buyer asks for a plan
      Then first: AliExpress decides
      And if that fails: the free return, until in 3 days
      And if that fails: the legal guarantee, until in 718 days
      And if that fails: withdraw by law, until in 2 days
      And if that fails: the PayPal case, until in 120 days
      And if that fails: the out-of-court body
      And closed: the dispute, because AliExpress has decided the dispute

    @E10 @E24 @E49 @E117
    Scenario: Lost, in the United Kingdom, paid by card
      Given an order in dispute
      And the buyer is in the United Kingdom
      And the goods are with the buyer
      And the goods are wrong or faulty
      And AliExpress has decided against the buyer
      And returns are free to a seller in the EU
      And it was paid by bank card
      And the goods were received 12 days ago
      When the buyer asks for a plan
      Then first: AliExpress decides
      And if that fails: the free return, until in 3 days
      And if that fails: the legal guarantee, until in 18 days
      And if that fails: withdraw by law, until in 2 days
      And if that fails: the chargeback
      And if that fails: the out-of-court body

    @E10 @E24 @E38
    Scenario: Lost, in the USA, paid by card
      Given an order in dispute
      And the buyer is in the USA
      And the goods are with the buyer
      And the goods are wrong or faulty
      And AliExpress has decided against the buyer
      And returns are free to a seller in the EU
      And it was paid by bank card
      And the goods were received 13 days ago
      And the statement with the charge came 59 days ago
      When the buyer asks for a plan
      Then first: AliExpress decides
      And if that fails: the free return, until in 2 days
      And if that fails: dispute the charge in writing, until in 1 day
      And if that fails: the chargeback
      And about dispute the charge in writing: that closes: AliExpress decides

    @E10 @E24 @E38
    Scenario: In hand, in the USA, paid by card
      Given an order that is confirmed as received
      And the buyer is in the USA
      And the goods are with the buyer
      And the goods are wrong or faulty
      And returns are free to a seller in the EU
      And it was paid by bank card
      And the goods were received 13 days ago
      And receipt was confirmed 13 days ago
      And the statement with the charge came 60 days ago
      When the buyer asks for a plan
      Then first: the dispute
      And if that fails: the free return, until in 2 days
      And if that fails: settle with the seller
      And if that fails: dispute the charge in writing, until today
      And if that fails: the chargeback
      And about dispute the charge in writing: that closes: the dispute

    @E10 @E14 @E24 @E38
    Scenario: A withdrawn dispute, in the USA, paid by card
      Given an order whose dispute was withdrawn
      And the buyer is in the USA
      And the goods are with the buyer
      And the goods are wrong or faulty
      And returns are free to a seller in the EU
      And it was paid by bank card
      And the goods were received 13 days ago
      And the goods were due 3 days ago
      And the statement with the charge came 50 days ago
      When the buyer asks for a plan
      Then first: the dispute again
      And if that fails: the free return, until in 2 days
      And if that fails: dispute the charge in writing, until in 10 days
      And if that fails: the chargeback
      And about dispute the charge in writing: that closes: the dispute again

    @E10 @E24
    Scenario Outline: In hand, with a free return, country by country
      Given an order that is confirmed as received
      And <country>
      And the goods are with the buyer
      And the goods are wrong or faulty
      And returns are free to a seller in the EU
      And it was paid by bank card
      And <card>
      And the goods were received 4 days ago
      And receipt was confirmed 4 days ago
      When the buyer asks for a plan
      Then first: the dispute
      And if that fails: the free return, until in 11 days
      And if that fails: <law>
      And if that fails: settle with the seller
      And if that fails: the chargeback

      Examples: countries
        | country                | card                                   | law                                         |
        | the buyer is in Italy  | the card is from a bank outside Russia | withdraw by law, until in 10 days           |
        | the buyer is in France | the card is from a bank outside Russia | the legal guarantee, until in 726 days      |
        | the buyer is in Brazil | the card is from a bank outside Russia | undo by Brazilian law, until in 3 days      |
        | the buyer is in Russia | the card is from a bank outside Russia | refuse by Russian law, until in 3 days      |
        | the buyer is in Israel | the card is from a bank outside Russia | cancel by the law at home, until in 10 days |

    @E10 @E24 @E40
    Scenario Outline: In hand, paid with PayPal, country by country
      Given an order that is confirmed as received
      And <country>
      And the goods are with the buyer
      And the goods are wrong or faulty
      And returns are free to a seller in the EU
      And it was paid with PayPal
      And it was paid 60 days ago
      And the goods were received 4 days ago
      And receipt was confirmed 4 days ago
      When the buyer asks for a plan
      Then first: the dispute
      And if that fails: the free return, until in 11 days
      And if that fails: <law>
      And if that fails: settle with the seller
      And if that fails: the PayPal case, until in 120 days

      Examples: countries
        | country                | law                                         |
        | the buyer is in Italy  | withdraw by law, until in 10 days           |
        | the buyer is in France | the legal guarantee, until in 726 days      |
        | the buyer is in Brazil | undo by Brazilian law, until in 3 days      |
        | the buyer is in Russia | refuse by Russian law, until in 3 days      |
        | the buyer is in Israel | cancel by the law at home, until in 10 days |

    @E10 @E14 @E24
    Scenario Outline: A withdrawn dispute, country by country
      Given an order whose dispute was withdrawn
      And <country>
      And the goods are with the buyer
      And the goods are wrong or faulty
      And returns are free to a seller in the EU
      And it was paid by bank card
      And <card>
      And the order page gives 3 more days for delivery
      And the goods were received 4 days ago
      When the buyer asks for a plan
      Then first: the dispute again
      And its last day is in 3 days
      And if that fails: the free return, until in 11 days
      And if that fails: <law>
      And if that fails: the chargeback

      Examples: countries
        | country                | card                                   | law                                         |
        | the buyer is in Italy  | the card is from a bank outside Russia | withdraw by law, until in 10 days           |
        | the buyer is in France | the card is from a bank outside Russia | the legal guarantee, until in 726 days      |
        | the buyer is in Brazil | the card is from a bank outside Russia | undo by Brazilian law, until in 3 days      |
        | the buyer is in Russia | the card is from a bank outside Russia | refuse by Russian law, until in 3 days      |
        | the buyer is in Turkey | the card is from a bank outside Russia | cancel by the law at home, until in 10 days |

    @E10 @E81 @E82
    Scenario: The guarantee before the withdrawal, in Germany
      Given an order in dispute
      And the buyer is in Germany
      And the goods are with the buyer
      And the goods are wrong or faulty
      And the dispute has escalated to AliExpress
      And the order has no free returns
      And it was paid by bank card
      And the goods were received 4 days ago
      When the buyer asks for a plan
      Then first: AliExpress decides
      And if that fails: the legal guarantee, until in 726 days
      And if that fails: withdraw by law, until in 10 days
      And if that fails: the chargeback
      And closed: the out-of-court body, because AliExpress has not decided yet

  @E10 @E11 @E13
  Rule: Nothing has come: first the dispute where it can be opened, beside it the law

    @E20 @E42 @E117
    Scenario: The number is somebody else's, in the United Kingdom, paid by card
      Given an order that is shipped
      And the buyer is in the United Kingdom
      And the goods have not arrived
      And the tracking number belongs to another parcel or person
      And cancellation was asked for before shipment
      And it was paid by bank card
      And it was shipped 30 days ago
      And the goods were due 1 day ago
      When the buyer asks for a plan
      Then first: the dispute
      And its last day is in 14 days
      And if that fails: withdraw by law
      And if that fails: report the seller
      And if that fails: the chargeback, until in 119 days
      And if that fails: AliExpress support
      And about the chargeback: its first step is: ask your bank for a chargeback
      And about the chargeback: your bank decides
      And about the chargeback: the outcome is open
      And about the chargeback: the price comes back in part or in full
      And about the chargeback: nothing has to go back
      And about the chargeback: that closes: the dispute
      And about the chargeback: that closes: report the seller

    @E40
    Scenario: The number is not found, in Spain, paid with PayPal
      Given an order that is shipped
      And the buyer is in Spain
      And the goods have not arrived
      And the tracking number is not found
      And cancellation was asked for before shipment
      And it was paid with PayPal
      And it was paid 60 days ago
      And it was shipped 30 days ago
      And the goods were due 1 day ago
      When the buyer asks for a plan
      Then first: the dispute
      And if that fails: withdraw by law
      And if that fails: report the seller
      And if that fails: the PayPal case, until in 120 days
      And if that fails: AliExpress support

    @E35 @E40
    Scenario: The number is not found, in Russia, paid with PayPal
      Given an order that is shipped
      And the buyer is in Russia
      And the goods have not arrived
      And the tracking number is not found
      And cancellation was asked for before shipment
      And it was paid with PayPal
      And it was paid 179 days ago
      And it was shipped 11 days ago
      And the goods were due 1 day ago
      When the buyer asks for a plan
      Then first: the dispute
      And if that fails: refuse by Russian law
      And if that fails: report the seller
      And if that fails: the PayPal case, until in 1 day
      And if that fails: AliExpress support

    @E35 @E42
    Scenario: The number is not found, in Russia, paid with a card from elsewhere
      Given an order that is shipped
      And the buyer is in Russia
      And the goods have not arrived
      And the tracking number is not found
      And it was paid by bank card
      And the card is from a bank outside Russia
      And it was shipped 20 days ago
      And the goods were due 1 day ago
      When the buyer asks for a plan
      Then first: the dispute
      And if that fails: refuse by Russian law
      And if that fails: report the seller
      And if that fails: the chargeback, until in 119 days

    @E83
    Scenario Outline: The number is not found, in South Korea
      Given an order that is shipped
      And the buyer is in South Korea
      And the goods have not arrived
      And the tracking number is not found
      And cancellation was asked for before shipment
      And <payment>
      And it was paid 60 days ago
      And it was shipped 20 days ago
      And the goods were due 1 day ago
      When the buyer asks for a plan
      Then first: the dispute
      And if that fails: cancel by the law at home
      And if that fails: report the seller
      And if that fails: <way>
      And if that fails: AliExpress support

      Examples: ways of paying
        | payment                  | way                                |
        | it was paid with PayPal  | the PayPal case, until in 120 days |
        | it was paid by bank card | the chargeback, until in 119 days  |

    @E85
    Scenario Outline: Late, in Kazakhstan
      Given an order that is shipped
      And the buyer is in Kazakhstan
      And the goods have not arrived
      And the tracking number is not found
      And cancellation was asked for before shipment
      And <payment>
      And it was paid 80 days ago
      And it was shipped 20 days ago
      And the goods were due 1 day ago
      When the buyer asks for a plan
      Then first: the dispute
      And if that fails: end it for lateness
      And if that fails: report the seller
      And if that fails: <way>
      And if that fails: AliExpress support
      And closed: cancel by the law at home, because the right begins only with receipt

      Examples: ways of paying
        | payment                  | way                                |
        | it was paid with PayPal  | the PayPal case, until in 100 days |
        | it was paid by bank card | the chargeback, until in 119 days  |

    @E73 @E85
    Scenario: Delivered, says the tracking, and nothing is there, in Kazakhstan
      Given an order that is shipped
      And the buyer is in Kazakhstan
      And the goods have not arrived
      And the tracking number shows the parcel as delivered
      And it was shipped 12 days ago
      And the order page gives 1 more day for delivery
      When the buyer asks for a plan
      Then first: the dispute
      And its last day is in 1 day
      And later: end it for lateness, from in 2 days
      And closed: report the seller, because there is no sign that the number is false

    @E38 @E42
    Scenario: No number at all, in the USA, paid by card
      Given an order that is shipped
      And the buyer is in the USA
      And the goods have not arrived
      And there is no tracking number yet
      And cancellation was asked for before shipment
      And it was paid by bank card
      And it was shipped 11 days ago
      And the order page gives 2 more days for delivery
      And the statement with the charge came 20 days ago
      When the buyer asks for a plan
      Then first: the dispute
      And its last day is in 2 days
      And if that fails: report the seller
      And if that fails: AliExpress support
      And later: dispute the charge in writing, from in 3 days
      And later: the chargeback, from in 3 days
      And about the chargeback: its first step is: ask your bank for a chargeback

    @E38 @E42
    Scenario: The number is not found, in the USA, paid by card
      Given an order that is shipped
      And the buyer is in the USA
      And the goods have not arrived
      And the tracking number is not found
      And cancellation was asked for before shipment
      And it was paid by bank card
      And it was shipped 20 days ago
      And the goods were due 3 days ago
      And the statement with the charge came 20 days ago
      When the buyer asks for a plan
      Then first: the dispute
      And if that fails: report the seller
      And if that fails: dispute the charge in writing, until in 40 days
      And if that fails: the chargeback, until in 117 days
      And if that fails: AliExpress support
      And about dispute the charge in writing: its first step is: tell your bank in writing that you dispute the charge
      And about dispute the charge in writing: your bank decides
      And about dispute the charge in writing: the outcome is open
      And about dispute the charge in writing: the price comes back in part or in full
      And about dispute the charge in writing: nothing has to go back

    @E12 @E49
    Scenario Outline: Silent in the dispute, nothing has come
      Given an order in dispute
      And <country>
      And the goods are not with the buyer yet
      And the goods have not arrived
      And the seller does not answer
      And the dispute was opened 8 days ago
      And <payment>
      And it was paid 80 days ago
      And the goods were due 35 days ago
      When the buyer asks for a plan
      Then first: the dispute
      And if that fails: AliExpress decides
      And if that fails: <law>
      And if that fails: <way>
      And if that fails: AliExpress support

      Examples: countries and ways of paying
        | country                     | payment                  | law                       | way                                |
        | the buyer is in Germany     | it was paid with PayPal  | withdraw by law           | the PayPal case, until in 100 days |
        | the buyer is in France      | it was paid by bank card | withdraw by law           | the chargeback, until in 85 days   |
        | the buyer is in South Korea | it was paid with PayPal  | cancel by the law at home | the PayPal case, until in 100 days |
        | the buyer is in Israel      | it was paid by bank card | cancel by the law at home | the chargeback, until in 85 days   |
        | the buyer is in Canada      | it was paid with PayPal  | end it for lateness       | the PayPal case, until in 100 days |
        | the buyer is in Canada      | it was paid by bank card | end it for lateness       | the chargeback, until in 85 days   |
        | the buyer is in Russia      | it was paid with PayPal  | refuse by Russian law     | the PayPal case, until in 100 days |

    @E38
    Scenario: Silent in the dispute, nothing has come, in the USA
      Given an order in dispute
      And the buyer is in the USA
      And the goods are not with the buyer yet
      And the goods have not arrived
      And the seller does not answer
      And the dispute was opened 8 days ago
      And it was paid by bank card
      And the goods were due 5 days ago
      And the statement with the charge came 30 days ago
      When the buyer asks for a plan
      Then first: the dispute
      And if that fails: AliExpress decides
      And if that fails: dispute the charge in writing, until in 30 days
      And if that fails: the chargeback, until in 115 days
      And if that fails: AliExpress support
      And about the chargeback: that closes: AliExpress decides

    @E49
    Scenario Outline: Lost, nothing has come, in Spain
      Given an order in dispute
      And the buyer is in Spain
      And the goods are not with the buyer yet
      And the goods have not arrived
      And AliExpress has decided against the buyer
      And <payment>
      And it was paid 80 days ago
      And the goods were due 35 days ago
      When the buyer asks for a plan
      Then first: AliExpress decides
      And if that fails: withdraw by law
      And if that fails: <way>
      And if that fails: the out-of-court body

      Examples: ways of paying
        | payment                  | way                                |
        | it was paid with PayPal  | the PayPal case, until in 100 days |
        | it was paid by bank card | the chargeback, until in 85 days   |

    @E14
    Scenario Outline: A withdrawn dispute, nothing has come
      Given an order whose dispute was withdrawn
      And <country>
      And the goods are not with the buyer yet
      And the goods have not arrived
      And <payment>
      And it was paid 80 days ago
      And the goods were due 5 days ago
      When the buyer asks for a plan
      Then first: the dispute again
      And its last day is in 10 days
      And if that fails: <law>
      And if that fails: <way>

      Examples: countries and ways of paying
        | country                    | payment                  | law                       | way                                |
        | the buyer is in Germany    | it was paid with PayPal  | withdraw by law           | the PayPal case, until in 100 days |
        | the buyer is in Kazakhstan | it was paid by bank card | end it for lateness       | the chargeback, until in 115 days  |
        | the buyer is in Israel     | it was paid with PayPal  | cancel by the law at home | the PayPal case, until in 100 days |
        | the buyer is in Russia     | it was paid with PayPal  | refuse by Russian law     | the PayPal case, until in 100 days |

    @E36
    Scenario: A withdrawn dispute, nothing has come, in Brazil, all days are over
      Given an order whose dispute was withdrawn
      And the buyer is in Brazil
      And the goods are not with the buyer yet
      And the goods have not arrived
      And it was paid from an e-wallet
      And the goods were due 60 days ago
      When the buyer asks for a plan
      Then nothing is left
      And closed: undo by Brazilian law, because the right begins only with receipt
