Feature: Plans for an order that is shipped
  There is no button to cancel any more. What is left depends on the reason, the number and the country.

  @E9
  Rule: Changed my mind, and the parcel is on its way

    @E30 @E31 @E32 @E72 @E91 @E131
    Scenario: On its way to Germany, no free return
      Given an order that is shipped
      And the buyer is in Germany
      And the buyer has changed their mind
      And the tracking number shows events with dates
      And the order has no free returns
      When the buyer asks for a plan
      Then first: withdraw by law
      And its first step is: tell the seller in writing that you withdraw
      And its next step is: if the parcel comes all the same, send it back and keep the proof of posting
      And nobody has to agree
      And the whole price comes back
      And if that fails: settle with the seller
      And later: the dispute
      And closed: the free return, because the order has no free returns
      And do not press Confirm Goods Received
      And refusing the parcel or not collecting it is no withdrawal
      And write where you can prove it: in the order's messages and by registered post
      And open the shop's page by its name: it says who the seller is
      And you pay the return, if you were told so before
      And the money comes the way you paid: you do not have to take a coupon
      And some goods are excluded: made for you, or sealed for hygiene and opened

    @E24 @E57
    Scenario: On its way to the USA, with free returns
      Given an order that is shipped
      And the buyer is in the USA
      And the buyer has changed their mind
      And the tracking number shows events with dates
      And returns are free to a seller in mainland China
      And it was paid 20 days ago
      When the buyer asks for a plan
      Then first: settle with the seller
      And its first step is: write to the seller and agree on a way out
      And the seller has to agree
      And later: the free return
      And later: the dispute
      And about the dispute: for a change of mind choose I do not like it
      And do not press Confirm Goods Received
      And the plan does not name withdraw by law

    @E35
    Scenario: On its way to Russia
      Given an order that is shipped
      And the buyer is in Russia
      And the buyer has changed their mind
      And the tracking number shows events with dates
      And the order has no free returns
      When the buyer asks for a plan
      Then first: refuse by Russian law
      And its first step is: tell the seller in writing that you refuse the goods
      And whether it reaches a seller abroad is not settled
      And the price comes back, less the cost of the return
      And if that fails: settle with the seller
      And no source says who pays the return: ask before you send anything back
      And buyers there have a contract with another company: the steps are unproven there

    @E36
    Scenario: On its way to Brazil, the seller does not answer
      Given an order that is shipped
      And the buyer is in Brazil
      And the buyer has changed their mind
      And the tracking number shows events with dates
      And the seller does not answer
      And the order has no free returns
      When the buyer asks for a plan
      Then first: wait
      And later: undo by Brazilian law
      And later: the dispute
      And closed: settle with the seller, because the seller does not answer
      And do not press Confirm Goods Received
      And in Brazil the right by law begins only when the goods are with you

    @E83 @E86 @E88
    Scenario Outline: Where the law at home lets one cancel before receipt
      Given an order that is shipped
      And <country>
      And the buyer has changed their mind
      And the tracking number shows events with dates
      And the order has no free returns
      When the buyer asks for a plan
      Then <answer>

      Examples: countries
        | country                     | answer                                                                                                 |
        | the buyer is in Israel      | first: cancel by the law at home                                                                       |
        | the buyer is in South Korea | first: cancel by the law at home                                                                       |
        | the buyer is in Chile       | later: cancel by the law at home                                                                       |
        | the buyer is in Turkey      | later: cancel by the law at home                                                                       |
        | the buyer is in Belarus     | later: cancel by the law at home                                                                       |
        | the buyer is in Kazakhstan  | later: cancel by the law at home                                                                       |
        | the buyer is in Mexico      | later: cancel by the law at home                                                                       |
        | the buyer is in Israel      | its first step is: tell the seller in writing that you cancel the purchase by law                      |
        | the buyer is in Israel      | no source says who pays the return: ask before you send anything back                                  |
        | the buyer is in Kazakhstan  | about cancel by the law at home: no source says who pays the return: ask before you send anything back |
        | the buyer is in Turkey      | about cancel by the law at home: the shop pays the return                                              |
        | the buyer is in South Korea | you pay the return                                                                                     |

    @E5 @E108
    Scenario: Asked to cancel, shipped all the same, in Japan
      Given an order that is shipped
      And the buyer is in Japan
      And the buyer has changed their mind
      And the tracking number shows events with dates
      And cancellation was asked for before shipment
      And the order has no free returns
      When the buyer asks for a plan
      Then first: settle with the seller
      And if that fails: AliExpress support
      And later: the dispute

    @A3.15 @E15
    Scenario: The seller agrees while the parcel is on its way, in Australia
      Given an order that is shipped
      And the buyer is in Australia
      And the buyer has changed their mind
      And the tracking number shows events with dates
      And the seller agrees
      And the order has no free returns
      When the buyer asks for a plan
      Then first: settle with the seller
      And its first step is: ask the seller whether the goods have to come back, and when the refund comes
      And the seller has agreed
      And send the goods within 10 days once a return is agreed, or the seller gets the money
      And closed: AliExpress support, because it comes only if the steps above bring nothing

  @E11
  Rule: Nothing has come: a dispute opens some days after shipment, and not while the parcel moves in time
    Reading: on day 11 it can be opened. The last day of the delivery time still belongs to it.

    @E19 @E20 @E23
    Scenario: The number is not found, in the USA
      Given an order that is shipped
      And the buyer is in the USA
      And the goods have not arrived
      And the tracking number is not found
      And it was shipped 4 days ago
      And the order page gives 30 more days for delivery
      When the buyer asks for a plan
      Then first: report the seller
      And its first step is: ask the seller for a new tracking number in the order
      And its next step is: report to AliExpress that nobody finds the tracking number
      And AliExpress decides
      And later: the dispute, from in 7 days
      And about the dispute: after the end of the delivery time it probably stays open for 15 days more: do not rely on that before the day has passed
      And do not press Confirm Goods Received
      And do not threaten the seller: that breaks the rules
      And only the number filed in the order counts, not one sent in a message
      And the plan does not name settle with the seller
      And the plan does not name the free return

    @E11 @E35
    Scenario Outline: Nothing has come to Russia: nothing goes back, so nothing is taken off
      Given an order that is shipped
      And the buyer is in Russia
      And the goods have not arrived
      And the tracking number is not found
      And it was shipped 4 days ago
      And the order page gives 30 more days for delivery
      And the seller has been told in writing
      And the seller was told 2 days ago
      When the buyer asks for a plan
      Then <answer>

      Examples: what comes back
        | answer                       |
        | first: refuse by Russian law |
        | the whole price comes back   |
        | nothing has to go back       |

    @A9.9 @E20 @E21 @E23 @E56
    Scenario Outline: How to report the seller
      Given an order that is shipped
      And the buyer is in the USA
      And the goods have not arrived
      And <number>
      And it was shipped 4 days ago
      And the order page gives 30 more days for delivery
      When the buyer asks for a plan
      Then first: report the seller
      And <answer>

      Examples: what to do and what to know
        | number                                                  | answer                                                                            |
        | there is no tracking number yet                         | its first step is: ask the seller for the tracking number                         |
        | there is no tracking number yet                         | its next step is: if the order page still shows Request Cancellation, press it    |
        | there is no tracking number yet                         | its next step is: report to AliExpress that the order has no tracking number      |
        | there is no tracking number yet                         | to report the seller, open Help, then Disputes and reports                        |
        | the tracking number is not found                        | to report the seller, open Help, then Disputes and reports                        |
        | the tracking number is not found                        | name the tracking number and the order number in the complaint                    |
        | the tracking number belongs to another parcel or person | to report the seller, open Help, then Disputes and reports                        |
        | the tracking number belongs to another parcel or person | name the tracking number and the order number in the complaint                    |
        | the tracking number belongs to another parcel or person | a number is not your order's if it has a date before the order or another country |
        | the tracking number is not found                        | the outcome is open                                                               |
        | the tracking number is not found                        | the whole price comes back                                                        |
        | the tracking number is not found                        | nothing has to go back                                                            |
        | the tracking number is not found                        | the money comes within 20 business days of being processed, often sooner          |
        | the tracking number is not found                        | a number that cannot be found counts as fake shipment, whatever the parcel weighs |
        | the tracking number is not found                        | the seller has 10 business days to correct a wrong number                         |

    @E20 @E73
    Scenario Outline: The tracking shows another place or person, in the USA
      Given an order that is shipped
      And the buyer is in the USA
      And the goods have not arrived
      And the tracking number belongs to another parcel or person
      And it was shipped <days> days ago
      And the order page gives 30 more days for delivery
      When the buyer asks for a plan
      Then first: <way>
      And its first step is: <step>
      And its next step is: <next>

      Examples: before a dispute can be opened, and from then on
        | days | way               | step                                                                                                | next                                                                    |
        | 4    | report the seller | ask neighbours and the carrier today, the carrier in writing; the dispute needs no answer from them | report to AliExpress that the tracking number is of another parcel      |
        | 20   | the dispute       | ask neighbours and the carrier today, the carrier in writing; the dispute needs no answer from them | press Open Dispute                                                      |
        | 20   | the dispute       | ask neighbours and the carrier today, the carrier in writing; the dispute needs no answer from them | show in the dispute what the tracking says, and ask for the whole price |

    Scenario Outline: Day by day, the number is not found
      Given an order that is shipped
      And the buyer is in the USA
      And the goods have not arrived
      And the tracking number is not found
      And it was shipped <days> days ago
      And the order page gives 30 more days for delivery
      When the buyer asks for a plan
      Then <answer>

      Examples: on both sides of the edge
        | days | answer                                                                                    |
        | 9    | later: the dispute, from in 2 days, until in 30 days                                      |
        | 10   | later: the dispute, from in 1 day                                                         |
        | 11   | first: the dispute                                                                        |
        | 11   | its last day is in 30 days                                                                |
        | 11   | if that fails: report the seller                                                          |
        | 11   | its next step is: press Open Dispute                                                      |
        | 11   | its next step is: show in the dispute what the tracking says, and ask for the whole price |
        | 11   | the outcome is open                                                                       |
        | 11   | the price comes back in part or in full                                                   |
        | 11   | the money comes within 20 business days of being processed, often sooner                  |
        | 11   | a solution that you accept ends the dispute, even for a part of the price                 |

    Scenario: The number moves, and there is time left, in Canada
      Given an order that is shipped
      And the buyer is in Canada
      And the goods have not arrived
      And the tracking number shows events with dates
      And it was shipped 20 days ago
      And the order page gives 5 more days for delivery
      And it was paid from an e-wallet
      When the buyer asks for a plan
      Then first: the dispute
      And its last day is in 5 days
      And its first step is: if nothing has come, press Open Dispute
      And if Open Dispute is missing because the parcel is new or moves, look again the next day
      And do not wait on a promise: ask for more protection time, and open the dispute all the same
      And later: end it for lateness, from in 35 days
      And do not press Confirm Goods Received

    @E10
    Scenario Outline: The end of the delivery time, the number moves
      Given an order that is shipped
      And the buyer is in the USA
      And the goods have not arrived
      And the tracking number shows events with dates
      And it was shipped 40 days ago
      And the goods were due <days> days ago
      And it was paid from an e-wallet
      When the buyer asks for a plan
      Then <answer>

      Examples: on both sides of the edges
        | days | answer                                                                                    |
        | 0    | first: the dispute                                                                        |
        | 0    | its last day is today                                                                     |
        | 1    | its first step is: press Open Dispute                                                     |
        | 1    | its next step is: show in the dispute what the tracking says, and ask for the whole price |
        | 1    | first: the dispute                                                                        |
        | 1    | do not wait on a promise beyond the last day of the dispute                               |
        | 1    | its last day is in 14 days                                                                |
        | 1    | the delivery time is over: better today than on the last day that your order page shows   |
        | 15   | its last day is today                                                                     |
        | 16   | closed: the dispute, because the time for a dispute is over                               |
        | 16   | nothing is left                                                                           |

    @E30 @E73 @E104
    Scenario: Delivered, says the tracking, and nothing is there, in the United Kingdom
      Given an order that is shipped
      And the buyer is in the United Kingdom
      And the goods have not arrived
      And the tracking number shows the parcel as delivered
      And it was shipped 25 days ago
      And the order page gives 8 more days for delivery
      When the buyer asks for a plan
      Then first: the dispute
      And its first step is: ask neighbours and the carrier today, the carrier in writing; the dispute needs no answer from them
      And its next step is: press Open Dispute
      And its next step is: say in the dispute that nothing came, and ask for the whole price
      And its last day is in 8 days
      And do not wait on a promise: ask for more protection time, and open the dispute all the same
      And if that fails: withdraw by law
      And without the carrier's written word a dispute over a delivery scan is weak
      And do not press Confirm Goods Received

    @E40 @E116
    Scenario: Paid with PayPal half a year ago, the dispute's time is over, in Chile
      Given an order that is shipped
      And the buyer is in Chile
      And the goods have not arrived
      And the tracking number shows events with dates
      And it was paid with PayPal
      And it was paid 170 days ago
      And it was shipped 160 days ago
      And the goods were due 100 days ago
      When the buyer asks for a plan
      Then first: the PayPal case
      And escalate the case within 20 days of opening it, or it closes for good
      And its first step is: open a case with PayPal
      And its last day is in 10 days
      And PayPal decides
      And closed: the dispute, because the time for a dispute is over
      And do not press Confirm Goods Received
      And the outcome is open
      And the price comes back in part or in full
      And nothing has to go back
      And ask there when it comes
      And give PayPal the carrier's written word if the tracking says delivered
      And one claim at a time, and never claim what is already refunded

    @E40
    Scenario Outline: The last days of PayPal
      Given an order that is shipped
      And the buyer is in Chile
      And the goods have not arrived
      And the tracking number shows events with dates
      And it was paid with PayPal
      And it was paid <days> days ago
      And it was shipped 160 days ago
      And the goods were due 100 days ago
      When the buyer asks for a plan
      Then <answer>

      Examples: on both sides of the edge
        | days | answer                                                       |
        | 179  | its last day is in 1 day                                     |
        | 180  | its last day is today                                        |
        | 181  | closed: the PayPal case, because the time for a case is over |
        | 181  | nothing is left                                              |

    @E42 @E45 @E70
    Scenario Outline: The last days of the bank
      Given an order that is shipped
      And the buyer is in Russia
      And the goods have not arrived
      And the tracking number is not found
      And it was paid by bank card
      And <card>
      And it was shipped 150 days ago
      And the goods were due <days> days ago
      When the buyer asks for a plan
      Then <answer>

      Examples: both kinds of card, on both sides of the edge
        | card                                   | days | answer                                                                  |
        | the card is from a bank outside Russia | 100  | if that fails: the chargeback, until in 20 days                         |
        | the card is from a bank outside Russia | 120  | if that fails: the chargeback, until today                              |
        | the card is from a bank outside Russia | 121  | closed: the chargeback, because the usual time for a chargeback is over |
        | the card is from a Russian bank        | 100  | closed: the chargeback, because cards of Russian banks have none abroad |

    @E38
    Scenario Outline: A card in the USA counts from the statement
      Given an order that is shipped
      And the buyer is in the USA
      And the goods have not arrived
      And the tracking number is not found
      And it was paid by bank card
      And it was shipped 150 days ago
      And the goods were due 100 days ago
      And the statement with the charge came <days> days ago
      When the buyer asks for a plan
      Then <answer>

      Examples: on both sides of the edge
        | days | answer                                                                              |
        | 59   | if that fails: dispute the charge in writing, until in 1 day                        |
        | 60   | if that fails: dispute the charge in writing, until today                           |
        | 60   | if that fails: the chargeback, until in 20 days                                     |
        | 61   | closed: dispute the charge in writing, because the days from the statement are over |

    @E38 @E42
    Scenario Outline: The bank waits for the end of the delivery time, in the USA
      Given an order that is shipped
      And the buyer is in the USA
      And the goods have not arrived
      And the tracking number shows events with dates
      And it was paid by bank card
      And it was shipped 40 days ago
      And the goods were due <days> days ago
      And the statement with the charge came 20 days ago
      When the buyer asks for a plan
      Then <answer>

      Examples: on both sides of the edge
        | days | answer                                                         |
        | 0    | later: dispute the charge in writing, from in 1 day            |
        | 0    | later: the chargeback, from in 1 day, until in 120 days        |
        | 1    | if that fails: dispute the charge in writing, until in 40 days |
        | 1    | if that fails: the chargeback, until in 119 days               |

    @E85
    Scenario Outline: The end of the delivery time, in Kazakhstan
      Given an order that is shipped
      And the buyer is in Kazakhstan
      And the goods have not arrived
      And the tracking number shows events with dates
      And it was shipped 40 days ago
      And the goods were due <days> days ago
      When the buyer asks for a plan
      Then <answer>

      Examples: on both sides of the edge
        | days | answer                                    |
        | 0    | later: end it for lateness, from in 1 day |
        | 1    | if that fails: end it for lateness        |

    @E124
    Scenario Outline: Late for a month, in Canada
      Given an order that is shipped
      And the buyer is in Canada
      And the goods have not arrived
      And the tracking number shows events with dates
      And it was shipped 80 days ago
      And the goods were due <days> days ago
      And it was paid from an e-wallet
      When the buyer asks for a plan
      Then <answer>

      Examples: on both sides of the edge
        | days | answer                                                                                     |
        | 29   | later: end it for lateness, from in 1 day                                                  |
        | 30   | first: end it for lateness                                                                 |
        | 29   | this was found for Quebec and Ontario, other provinces were not looked at                  |
        | 30   | this was found for Quebec and Ontario, other provinces were not looked at                  |
        | 30   | its first step is: tell the seller in writing that you end the purchase because it is late |
        | 30   | nobody has to agree                                                                        |
        | 30   | whether it reaches a seller abroad is not settled                                          |
        | 30   | the whole price comes back                                                                 |
        | 30   | nothing has to go back                                                                     |
