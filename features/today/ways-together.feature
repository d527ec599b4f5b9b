Feature: Ways that are open together
  Each two that can be open at one time stand in their order in some scenario.

  Rule: A blocked account comes before everything else

    @E10 @E24
    Scenario: Blocked, goods in hand that are wrong, in the United Kingdom
      Given an order that is received but not confirmed
      And the buyer is in the United Kingdom
      And the goods are with the buyer
      And the goods are wrong or faulty
      And the seller has not been asked yet
      And returns are free to a seller in mainland China
      And it was paid by bank card
      And the AliExpress account is blocked
      And it was paid 1 day ago
      And the order page gives 1 more day for delivery
      And the goods were received 1 day ago
      When the buyer asks for a plan
      Then first: the blocked account
      And if that fails: the dispute, until in 1 day
      And if that fails: the free return, until in 89 days
      And if that fails: the legal guarantee, until in 29 days
      And if that fails: withdraw by law, until in 13 days
      And if that fails: settle with the seller
      And if that fails: the claim against the card company
      And if that fails: the chargeback

    @E17 @E16
    Scenario: Blocked, charged twice, and closed for security reasons, in Italy
      Given an order that is closed or cancelled
      And the order was closed for security reasons
      And the buyer is in Italy
      And the buyer has changed their mind
      And the money was taken twice
      And the AliExpress account is blocked
      And the order was closed 0 days ago
      When the buyer asks for a plan
      Then first: the blocked account
      And if that fails: clear the charge
      And if that fails: the refund of a closed order, until in 28 days
      And if that fails: the appeal, until in 180 days
      And if that fails: AliExpress support

    @E63 @E24
    Scenario: Blocked, and AliExpress has decided against the buyer, paid through a lender, in Spain
      Given an order in dispute
      And the buyer is in Spain
      And the goods are with the buyer
      And the goods are wrong or faulty
      And AliExpress has decided against the buyer
      And returns are free to a seller in the EU
      And it was paid through a lender
      And the AliExpress account is blocked
      And the goods were received 4 days ago
      When the buyer asks for a plan
      Then first: the blocked account
      And if that fails: AliExpress decides
      And if that fails: the free return, until in 11 days
      And if that fails: the legal guarantee, until in 726 days
      And if that fails: withdraw by law, until in 10 days
      And if that fails: the report to the lender
      And if that fails: the out-of-court body

    @E48 @E17 @E54
    Scenario: Blocked, charged twice, and no stock, in South Korea
      Given an order that the seller is preparing
      And the buyer is in South Korea
      And the goods are not with the buyer yet
      And the buyer has changed their mind
      And the seller has no stock, or wants more money
      And the money was taken twice
      And the AliExpress account is blocked
      And the shipping time ended 9 days ago
      When the buyer asks for a plan
      Then first: the blocked account
      And if that fails: clear the charge
      And if that fails: ask to cancel
      And if that fails: closing for late shipment
      And if that fails: cancel by the law at home
      And about cancel by the law at home: nothing has to go back
      And if that fails: report the seller

    @E48 @E52 @E85
    Scenario: Blocked and frozen, paid through a lender, in Kazakhstan
      Given an order that is frozen
      And the buyer is in Kazakhstan
      And the goods are with the buyer
      And the goods are wrong or faulty
      And it was paid through a lender
      And the AliExpress account is blocked
      And the goods were received 7 days ago
      When the buyer asks for a plan
      Then first: the blocked account
      And if that fails: the refund of a frozen order
      And if that fails: cancel by the law at home, until in 7 days
      And if that fails: the report to the lender
      And if that fails: AliExpress support

    @E48 @E10 @E35
    Scenario: Blocked after a withdrawn dispute, paid through a lender, in Russia
      Given an order whose dispute was withdrawn
      And the buyer is in Russia
      And the goods are with the buyer
      And the goods are wrong or faulty
      And it was paid through a lender
      And the AliExpress account is blocked
      And the goods were due 15 days ago
      And the goods were received 4 days ago
      When the buyer asks for a plan
      Then first: the blocked account
      And if that fails: the dispute again, until today
      And if that fails: refuse by Russian law, until in 3 days
      And if that fails: the report to the lender

    @E17 @E1
    Scenario: Blocked, and charged for an order that shows as unpaid
      Given an order that is not paid
      And the buyer is in Iceland, Liechtenstein or Norway
      And the buyer has changed their mind
      And the money was taken, and the order is unpaid
      And the AliExpress account is blocked
      And it was placed 50 days ago
      When the buyer asks for a plan
      Then first: the blocked account
      And if that fails: clear the charge
      And if that fails: let the unpaid order close

    @E17
    Scenario: Blocked, and only charged too much
      Given an order whose payment is being verified
      And the buyer wants the order, paid once
      And the money was taken twice
      And the AliExpress account is blocked
      When the buyer asks for a plan
      Then first: the blocked account
      And if that fails: clear the charge

    @E48 @E52 @E59
    Scenario: Blocked and frozen, nothing has come, with a PayPal case, in Kazakhstan
      Given an order that is frozen
      And the buyer is in Kazakhstan
      And the goods are not with the buyer yet
      And the goods have not arrived
      And the AliExpress account is blocked
      And it was paid 180 days ago
      And it was paid with PayPal
      And the goods were due 151 days ago
      When the buyer asks for a plan
      Then first: the blocked account
      And if that fails: the refund of a frozen order
      And if that fails: end it for lateness
      And if that fails: the PayPal case, until today
      And if that fails: AliExpress support

    @E48 @E52 @E36
    Scenario: Blocked and frozen, and the goods are back with the seller, in Brazil
      Given an order that is frozen
      And the buyer is in Brazil
      And the goods have been sent back
      And the goods are wrong or faulty
      And the AliExpress account is blocked
      And the goods were received 6 days ago
      And the seller has not been told in writing
      When the buyer asks for a plan
      Then first: the blocked account
      And if that fails: the refund of a frozen order
      And if that fails: undo by Brazilian law, until in 1 day
      And if that fails: AliExpress support

    @E48 @E1
    Scenario: Blocked before the payment, on the last day
      Given an order that is not paid
      And the buyer is in Turkey
      And the buyer has changed their mind
      And the AliExpress account is blocked
      And it was placed 19 days ago
      When the buyer asks for a plan
      Then first: the blocked account
      And if that fails: cancel the unpaid order, until today

    @E48
    Scenario: Blocked, and the refund is on its way
      Given an order that is refunded
      And the buyer is in Canada
      And the buyer has changed their mind
      And the AliExpress account is blocked
      When the buyer asks for a plan
      Then first: the blocked account
      And if that fails: the refund under way

    @E48 @E5
    Scenario: Blocked, and the seller is silent
      Given an order that the seller is preparing
      And the buyer is in another country
      And the goods are not with the buyer yet
      And the buyer has changed their mind
      And the seller does not answer
      And the AliExpress account is blocked
      And cancellation was asked for 3 days ago
      When the buyer asks for a plan
      Then first: the blocked account
      And if that fails: the refund after silence
      And if that fails: AliExpress support

    @E48 @E10 @A3.13
    Scenario: Blocked, and a charge to dispute in writing, in the USA
      Given an order that is received but not confirmed
      And the buyer is in the USA
      And the goods are with the buyer
      And the goods are wrong or faulty
      And it was paid by bank card
      And the statement with the charge came 10 days ago
      And the AliExpress account is blocked
      And the goods were due 3 days ago
      When the buyer asks for a plan
      Then first: the blocked account
      And if that fails: the dispute, until in 12 days
      And if that fails: settle with the seller
      And if that fails: dispute the charge in writing, until in 50 days
      And if that fails: the chargeback

  Rule: A charge that went wrong comes before the purchase

    @E17 @E5 @E30
    Scenario: Charged twice, and a seller who is silent, in the United Kingdom
      Given an order that the seller is preparing
      And the buyer is in the United Kingdom
      And the goods are not with the buyer yet
      And the buyer has changed their mind
      And the seller does not answer
      And the money was taken twice
      And cancellation was asked for 45 days ago
      When the buyer asks for a plan
      Then first: clear the charge
      And if that fails: the refund after silence
      And if that fails: withdraw by law
      And if that fails: AliExpress support

    @E17 @E4 @E35
    Scenario: Charged twice while the payment is checked, in Russia
      Given an order whose payment is being verified
      And the buyer is in Russia
      And the goods are not with the buyer yet
      And the buyer has changed their mind
      And the money was taken twice
      When the buyer asks for a plan
      Then first: clear the charge
      And if that fails: ask to cancel
      And if that fails: refuse by Russian law

  Rule: Everything else, in the order of what helps most

    @E52 @E117 @E10
    Scenario: Frozen, and the goods are back with the seller, in the United Kingdom
      Given an order that is frozen
      And the buyer is in the United Kingdom
      And the goods have been sent back
      And the goods are wrong or faulty
      And it was paid by bank card
      When the buyer asks for a plan
      Then first: the refund of a frozen order
      And if that fails: the claim against the card company
      And if that fails: the chargeback
      And if that fails: AliExpress support

    @E24 @E36 @A3.13
    Scenario: A free return of wrong goods, paid through a lender, in Brazil
      Given an order that is received but not confirmed
      And the buyer is in Brazil
      And the goods are with the buyer
      And the goods are wrong or faulty
      And the seller has not been asked yet
      And returns are free to a seller in the EU
      And it was paid through a lender
      And the goods were due 16 days ago
      And the goods were received 6 days ago
      When the buyer asks for a plan
      Then first: the free return
      And if that fails: undo by Brazilian law, until in 1 day
      And if that fails: settle with the seller
      And if that fails: the report to the lender

    @E63 @E117 @E10
    Scenario: Decided against the buyer, and the goods are back, in the United Kingdom
      Given an order in dispute
      And the buyer is in the United Kingdom
      And the goods have been sent back
      And the goods are wrong or faulty
      And AliExpress has decided against the buyer
      And it was paid by bank card
      When the buyer asks for a plan
      Then first: AliExpress decides
      And if that fails: the claim against the card company
      And if that fails: the chargeback
      And if that fails: the out-of-court body

    @E10 @E59 @E19
    Scenario: A foreign number, and late, paid through a lender, in Kazakhstan
      Given an order that is shipped
      And the buyer is in Kazakhstan
      And the goods are not with the buyer yet
      And the goods have not arrived
      And the seller asks to send the goods back first
      And the tracking number belongs to another parcel or person
      And it was paid through a lender
      And the goods were due 1 day ago
      When the buyer asks for a plan
      Then first: the dispute
      And if that fails: end it for lateness
      And if that fails: report the seller
      And if that fails: the report to the lender

    @E52 @E35 @E53
    Scenario: Frozen, and nothing has come, in Russia
      Given an order that is frozen
      And the buyer is in Russia
      And the goods are not with the buyer yet
      And the goods have not arrived
      When the buyer asks for a plan
      Then first: the refund of a frozen order
      And if that fails: refuse by Russian law
      And if that fails: AliExpress support

    @E10 @E30 @E117
    Scenario: A withdrawn dispute, and nothing has come, in the United Kingdom
      Given an order whose dispute was withdrawn
      And the buyer is in the United Kingdom
      And the goods are not with the buyer yet
      And the goods have not arrived
      And it was paid by bank card
      And the goods were due 1 day ago
      When the buyer asks for a plan
      Then first: the dispute again
      And if that fails: withdraw by law
      And if that fails: the claim against the card company
      And if that fails: the chargeback, until in 119 days
      And about the chargeback: that closes: the dispute again

    @E10 @E30 @E5
    Scenario: Shipment cancelled, and late, in the United Kingdom
      Given an order that is shipped
      And the buyer is in the United Kingdom
      And the goods are not with the buyer yet
      And the goods have not arrived
      And the seller has not been asked yet
      And the tracking number shows the shipment as cancelled
      And it was paid by bank card
      And the goods were due 7 days ago
      When the buyer asks for a plan
      Then first: the dispute
      And if that fails: withdraw by law
      And if that fails: report the seller
      And if that fails: the claim against the card company
      And if that fails: the chargeback, until in 113 days

  Rule: The promise for Korea, and late goods in Europe

    @E118
    Scenario: Goods in hand that are not wanted any more, in South Korea
      Given an order that is received but not confirmed
      And the buyer is in South Korea
      And the goods are with the buyer
      And the buyer has changed their mind
      And the seller has not been asked yet
      And returns are free to a seller in mainland China
      And it was paid 20 days ago
      And the goods were received 2 days ago
      And the goods were due 1 day ago
      When the buyer asks for a plan
      Then first: the free return
      And if that fails: cancel by the law at home, until in 5 days
      And if that fails: the promise for Korea, until in 70 days
      And if that fails: settle with the seller
      And if that fails: the dispute, until in 14 days

    @E118
    Scenario: Wrong goods, paid by bank card, in South Korea
      Given an order that is received but not confirmed
      And the buyer is in South Korea
      And the goods are with the buyer
      And the goods are wrong or faulty
      And the seller has not been asked yet
      And returns are free to a seller in mainland China
      And it was paid by bank card
      And it was paid 20 days ago
      And the goods were received 2 days ago
      And the goods were due 1 day ago
      When the buyer asks for a plan
      Then first: the dispute
      And if that fails: the free return, until in 70 days
      And if that fails: cancel by the law at home, until in 5 days
      And if that fails: the promise for Korea, until in 70 days
      And if that fails: settle with the seller
      And if that fails: the chargeback

    @E118
    Scenario: Wrong goods, paid with PayPal, in South Korea
      Given an order that is received but not confirmed
      And the buyer is in South Korea
      And the goods are with the buyer
      And the goods are wrong or faulty
      And it was paid with PayPal
      And the order has no free returns
      And it was paid 20 days ago
      And the goods were received 2 days ago
      And the goods were due 1 day ago
      When the buyer asks for a plan
      Then first: the dispute
      And if that fails: cancel by the law at home, until in 5 days
      And if that fails: the promise for Korea, until in 70 days
      And if that fails: settle with the seller
      And if that fails: the PayPal case, until in 160 days

    @E118
    Scenario: Wrong goods, paid through a lender, in South Korea, blocked
      Given an order that is received but not confirmed
      And the buyer is in South Korea
      And the goods are with the buyer
      And the goods are wrong or faulty
      And it was paid through a lender
      And the order has no free returns
      And it was paid 20 days ago
      And the AliExpress account is blocked
      And the goods were received 2 days ago
      And the goods were due 1 day ago
      When the buyer asks for a plan
      Then first: the blocked account
      And if that fails: the dispute, until in 14 days
      And if that fails: cancel by the law at home, until in 5 days
      And if that fails: the promise for Korea, until in 70 days
      And if that fails: settle with the seller
      And if that fails: the report to the lender

    @E118
    Scenario: Not wanted any more, the seller is silent in the dispute, in South Korea
      Given an order in dispute
      And the buyer is in South Korea
      And the goods are with the buyer
      And the buyer has changed their mind
      And the seller does not answer
      And the dispute was opened 8 days ago
      And returns are free to a seller in mainland China
      And it was paid 20 days ago
      And the goods were received 9 days ago
      When the buyer asks for a plan
      Then first: the free return
      And if that fails: the promise for Korea, until in 70 days
      And if that fails: the dispute
      And if that fails: AliExpress decides
      And if that fails: AliExpress support

    @E118
    Scenario: Wrong goods, the seller is silent in the dispute, in South Korea
      Given an order in dispute
      And the buyer is in South Korea
      And the goods are with the buyer
      And the goods are wrong or faulty
      And the seller does not answer
      And the dispute was opened 8 days ago
      And returns are free to a seller in mainland China
      And it was paid 20 days ago
      And the goods were received 9 days ago
      When the buyer asks for a plan
      Then first: the dispute
      And if that fails: AliExpress decides
      And if that fails: the free return, until in 70 days
      And if that fails: the promise for Korea, until in 70 days
      And if that fails: AliExpress support

    @E118
    Scenario: Wrong goods, a dispute was withdrawn, in South Korea
      Given an order whose dispute was withdrawn
      And the buyer is in South Korea
      And the goods are with the buyer
      And the goods are wrong or faulty
      And the order page gives 3 more days for delivery
      And the order has no free returns
      And it was paid 20 days ago
      And the goods were received 9 days ago
      When the buyer asks for a plan
      Then first: the dispute again
      And if that fails: the promise for Korea, until in 70 days

    @E118
    Scenario: Not wanted any more, a dispute was withdrawn, in South Korea
      Given an order whose dispute was withdrawn
      And the buyer is in South Korea
      And the goods are with the buyer
      And the buyer has changed their mind
      And the order page gives 3 more days for delivery
      And the order has no free returns
      And it was paid 20 days ago
      And the goods were received 9 days ago
      When the buyer asks for a plan
      Then first: the promise for Korea
      And if that fails: the dispute again, until in 3 days

    @E118
    Scenario: Nothing has come and the number is not found, in South Korea
      Given an order that is shipped
      And the buyer is in South Korea
      And the goods have not arrived
      And the tracking number is not found
      And it was paid by bank card
      And it was paid 40 days ago
      And it was shipped 30 days ago
      And the goods were due 1 day ago
      When the buyer asks for a plan
      Then first: the dispute
      And if that fails: cancel by the law at home
      And if that fails: report the seller
      And if that fails: the promise for Korea, until in 50 days
      And if that fails: the chargeback, until in 119 days

    @E118
    Scenario: Nothing has come, paid with PayPal, in South Korea
      Given an order that is shipped
      And the buyer is in South Korea
      And the goods have not arrived
      And the tracking number is not found
      And cancellation was asked for before shipment
      And it was paid with PayPal
      And it was paid 40 days ago
      And it was shipped 30 days ago
      And the goods were due 1 day ago
      When the buyer asks for a plan
      Then first: the dispute
      And if that fails: cancel by the law at home
      And if that fails: report the seller
      And if that fails: the promise for Korea, until in 50 days
      And if that fails: the PayPal case, until in 140 days
      And if that fails: AliExpress support

    @E118
    Scenario: Nothing has come, and the seller is silent in the dispute, in South Korea
      Given an order in dispute
      And the buyer is in South Korea
      And the goods have not arrived
      And the goods are not with the buyer yet
      And the seller does not answer
      And the dispute was opened 8 days ago
      And it was paid through a lender
      And it was paid 40 days ago
      And the goods were due 1 day ago
      When the buyer asks for a plan
      Then first: the dispute
      And if that fails: AliExpress decides
      And if that fails: cancel by the law at home
      And if that fails: the promise for Korea, until in 50 days
      And if that fails: the report to the lender
      And if that fails: AliExpress support

    @E118
    Scenario: Nothing has come, and a dispute was withdrawn, in South Korea
      Given an order whose dispute was withdrawn
      And the buyer is in South Korea
      And the goods have not arrived
      And the goods are not with the buyer yet
      And it was paid by bank card
      And it was paid 40 days ago
      And the goods were due 1 day ago
      When the buyer asks for a plan
      Then first: the dispute again
      And if that fails: cancel by the law at home
      And if that fails: the promise for Korea, until in 50 days
      And if that fails: the chargeback, until in 119 days

    @E118
    Scenario: Frozen, and nothing has come, in South Korea
      Given an order that is frozen
      And the buyer is in South Korea
      And the goods have not arrived
      And the goods are not with the buyer yet
      And it was paid by bank card
      And it was paid 40 days ago
      And the goods were due 1 day ago
      When the buyer asks for a plan
      Then first: the refund of a frozen order
      And if that fails: cancel by the law at home
      And if that fails: the promise for Korea, until in 50 days
      And if that fails: the chargeback, until in 119 days
      And if that fails: AliExpress support

    @E118
    Scenario: Frozen, and it is wrong, in South Korea
      Given an order that is frozen
      And the buyer is in South Korea
      And the goods are with the buyer
      And the goods are wrong or faulty
      And it was paid by bank card
      And it was paid 40 days ago
      And the goods were due 1 day ago
      And the goods were received 1 day ago
      When the buyer asks for a plan
      Then first: the refund of a frozen order
      And if that fails: cancel by the law at home, until in 6 days
      And if that fails: the promise for Korea, until in 50 days
      And if that fails: the chargeback
      And if that fails: AliExpress support

    @E118
    Scenario: Frozen, and not wanted any more, in South Korea
      Given an order that is frozen
      And the buyer is in South Korea
      And the goods are with the buyer
      And the buyer has changed their mind
      And it was paid by bank card
      And it was paid 40 days ago
      And the goods were received 1 day ago
      When the buyer asks for a plan
      Then first: cancel by the law at home
      And if that fails: the promise for Korea, until in 50 days
      And if that fails: the refund of a frozen order
      And if that fails: AliExpress support

    @E89
    Scenario: Late and not found, in the United Kingdom, paid by bank card
      Given an order that is shipped
      And the buyer is in the United Kingdom
      And the goods have not arrived
      And the tracking number is not found
      And cancellation was asked for before shipment
      And it was paid by bank card
      And it was shipped 30 days ago
      And the goods were due 1 day ago
      When the buyer asks for a plan
      Then first: the dispute
      And if that fails: withdraw by law
      And if that fails: end it for lateness
      And if that fails: report the seller
      And if that fails: the claim against the card company
      And if that fails: the chargeback, until in 119 days
      And if that fails: AliExpress support

    @E89
    Scenario: Late, and AliExpress has decided against the buyer, in the United Kingdom
      Given an order in dispute
      And the buyer is in the United Kingdom
      And the goods have not arrived
      And the goods are not with the buyer yet
      And AliExpress has decided against the buyer
      And it was paid by bank card
      And the goods were due 1 day ago
      When the buyer asks for a plan
      Then first: AliExpress decides
      And if that fails: withdraw by law
      And if that fails: end it for lateness
      And if that fails: the claim against the card company
      And if that fails: the chargeback, until in 119 days
      And if that fails: the out-of-court body

    @E89
    Scenario: Late, paid with PayPal, in France, blocked
      Given an order that is shipped
      And the buyer is in France
      And the goods have not arrived
      And the tracking number is not found
      And it was paid with PayPal
      And it was paid 40 days ago
      And it was shipped 30 days ago
      And the goods were due 1 day ago
      And the AliExpress account is blocked
      And the account was blocked 1 day ago
      When the buyer asks for a plan
      Then first: the blocked account
      And if that fails: the dispute, until in 14 days
      And if that fails: withdraw by law
      And if that fails: end it for lateness
      And if that fails: report the seller
      And if that fails: the PayPal case, until in 140 days

    @E89
    Scenario: Late, and a dispute was withdrawn, in Italy
      Given an order whose dispute was withdrawn
      And the buyer is in Italy
      And the goods have not arrived
      And the goods are not with the buyer yet
      And it was paid through a lender
      And it was paid 40 days ago
      And the goods were due 1 day ago
      When the buyer asks for a plan
      Then first: the dispute again
      And if that fails: withdraw by law
      And if that fails: end it for lateness
      And if that fails: the report to the lender

    @E89
    Scenario: Frozen, and late, in Spain
      Given an order that is frozen
      And the buyer is in Spain
      And the goods have not arrived
      And the goods are not with the buyer yet
      And it was paid by bank card
      And it was paid 40 days ago
      And the goods were due 1 day ago
      When the buyer asks for a plan
      Then first: the refund of a frozen order
      And if that fails: withdraw by law
      And if that fails: end it for lateness
      And if that fails: the chargeback, until in 119 days
      And if that fails: AliExpress support

  Rule: A reservation stands behind the account and the charge, and before the order

    @E46
    Scenario: Reserved and charged, and the account is blocked, in France
      Given an order that is not paid
      And the buyer is in France
      And the money was taken, and the order is unpaid
      And a reservation is not confirmed
      And the AliExpress account is blocked
      And the account was blocked 1 day ago
      And it was placed 1 day ago
      When the buyer asks for a plan
      Then first: the blocked account
      And if that fails: clear the charge
      And if that fails: cancel the reservation
      And if that fails: cancel the unpaid order, until in 18 days

    @E46
    Scenario: Reserved, and the order has closed by itself, in France
      Given an order that is not paid
      And the buyer is in France
      And a reservation is not confirmed
      And it was placed 21 days ago
      When the buyer asks for a plan
      Then first: cancel the reservation
      And if that fails: let the unpaid order close

  Rule: While a day is not known, what is right on any day is said already

    @E10
    Scenario: Wrong goods, and the last day of the delivery time is not known
      Given an order that is received but not confirmed
      And the goods are with the buyer
      And the goods are wrong or faulty
      When the buyer asks for a plan
      Then meanwhile: the dispute
