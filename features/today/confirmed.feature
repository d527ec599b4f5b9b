Feature: Plans for an order that is confirmed as received
  Confirming ends nothing by itself: the dispute, the law, PayPal and the bank have their own days.

  @E10
  Rule: A dispute for some days after receipt was confirmed
    Reading: day 15 still counts.

    @E30
    Scenario: Changed my mind, in Germany
      Given an order that is confirmed as received
      And the buyer is in Germany
      And the buyer has changed their mind
      And the goods are with the buyer
      And the goods were received 9 days ago
      And receipt was confirmed 9 days ago
      And the order has no free returns
      When the buyer asks for a plan
      Then first: withdraw by law
      And its last day is in 5 days
      And nobody has to agree
      And the whole price comes back
      And if that fails: settle with the seller
      And if that fails: the dispute, until in 6 days

    @E24
    Scenario Outline: The free return counts from the confirmation
      Given an order that is confirmed as received
      And the buyer is in Italy
      And the buyer has changed their mind
      And the goods are with the buyer
      And the goods were received 20 days ago
      And receipt was confirmed <days> days ago
      And returns are free to a seller in the EU
      When the buyer asks for a plan
      Then <answer>

      Examples: on both sides of the edge
        | days | answer                                                              |
        | 14   | its last day is in 1 day                                            |
        | 15   | first: the free return                                              |
        | 16   | closed: the free return, because the time for a free return is over |
        | 15   | it is a fixed rule                                                  |

    Scenario Outline: Changed my mind, in the USA, the last days
      Given an order that is confirmed as received
      And the buyer is in the USA
      And the buyer has changed their mind
      And the goods are with the buyer
      And the goods were received 20 days ago
      And receipt was confirmed <days> days ago
      And the seller refuses
      And the order has no free returns
      When the buyer asks for a plan
      Then <answer>

      Examples: on both sides of the edge
        | days | answer                                                      |
        | 15   | first: the dispute                                          |
        | 15   | its last day is today                                       |
        | 16   | nothing is left                                             |
        | 16   | closed: the dispute, because the time for a dispute is over |

    @E13
    Scenario: Confirmed by mistake, nothing has come, in Turkey
      Given an order that is confirmed as received
      And the buyer is in Turkey
      And the goods are not with the buyer yet
      And the goods have not arrived
      And receipt was confirmed 3 days ago
      When the buyer asks for a plan
      Then first: the dispute
      And its first step is: press Open Dispute
      And its last day is in 12 days
      And AliExpress decides
      And nothing has to go back
      And its next step is: show in the dispute what the tracking says, and ask for the whole price
      And in your account open My AliExpress, then All Orders, and find the order
      And reason and sum can be changed until the dispute is closed
      And do not wait on a promise beyond the last day of the dispute
      And without the carrier's written word a dispute over a delivery scan is weak

    @E30
    Scenario: Confirmed by mistake, nothing has come, the dispute's time is over, in Germany
      Given an order that is confirmed as received
      And the buyer is in Germany
      And the goods are not with the buyer yet
      And the goods have not arrived
      And receipt was confirmed 40 days ago
      When the buyer asks for a plan
      Then first: withdraw by law
      And nobody has to agree
      And the whole price comes back
      And nothing has to go back unless it comes all the same: then you pay that postage

  @E81
  Rule: Goods that were faulty: two years in the EU, a month for the whole price in the United Kingdom
    Reading: two years count as 730 days.

    @E70 @E82 @E89
    Scenario: Broke after the dispute's time, in France, paid by card
      Given an order that is confirmed as received
      And the buyer is in France
      And the goods are wrong or faulty
      And the goods are with the buyer
      And the goods were received 40 days ago
      And receipt was confirmed 40 days ago
      And it was paid by bank card
      And the order has no free returns
      When the buyer asks for a plan
      Then first: the legal guarantee
      And its first step is: tell the seller in writing what is faulty or missing, and ask for repair, new goods or money
      And its last day is in 690 days
      And nobody has to agree
      And repair or new goods come first, then money
      And if that fails: settle with the seller
      And if that fails: the chargeback
      And about the chargeback: its first step is: ask your bank whether it claims the money back, and until when

    @E61 @E82 @E89
    Scenario: How the guarantee goes, in Italy
      Given an order that is confirmed as received
      And the buyer is in Italy
      And the goods are wrong or faulty
      And the goods are with the buyer
      And the goods were received 40 days ago
      And receipt was confirmed 40 days ago
      And the order has no free returns
      When the buyer asks for a plan
      Then first: the legal guarantee
      And it is a fixed rule
      And photos, a list of the differences, a video of what fails, size beside a ruler
      And no source says who pays the return: ask before you send anything back
      And a fault that shows in the first year counts as there from the start
      And the law of your country can give longer, never shorter
      And if all else fails, the courts of your country can be asked
      And such a right is hard to enforce against a shop abroad

    @E82 @E89
    Scenario Outline: Both edges
      Given an order that is confirmed as received
      And <country>
      And the goods are wrong or faulty
      And the goods are with the buyer
      And the goods were received <days> days ago
      And receipt was confirmed <days> days ago
      And it was paid from an e-wallet
      And the seller refuses
      And the order has no free returns
      When the buyer asks for a plan
      Then <answer>

      Examples: on both sides
        | country                            | days | answer                                                                                                          |
        | the buyer is in Spain              | 730  | its last day is today                                                                                           |
        | the buyer is in Spain              | 731  | closed: the legal guarantee, because the 2 years are over: your country's law may give longer                   |
        | the buyer is in Spain              | 731  | nothing is left                                                                                                 |
        | the buyer is in the United Kingdom | 29   | its first step is: tell the seller in writing that you reject the faulty goods and want the price back          |
        | the buyer is in the United Kingdom | 29   | its last day is in 1 day                                                                                        |
        | the buyer is in the United Kingdom | 29   | the whole price comes back                                                                                      |
        | the buyer is in the United Kingdom | 30   | its last day is today                                                                                           |
        | the buyer is in the United Kingdom | 31   | its first step is: tell the seller in writing what is faulty or missing, and ask for repair, new goods or money |
        | the buyer is in the United Kingdom | 29   | the shop pays the return                                                                                        |
        | the buyer is in the United Kingdom | 29   | the refund is due within 14 days of the seller's agreeing                                                       |
        | the buyer is in the United Kingdom | 31   | first: the legal guarantee                                                                                      |
        | the buyer is in the United Kingdom | 31   | repair or new goods come first, then money                                                                      |
        | the buyer is in the United Kingdom | 31   | the shop pays the return                                                                                        |

    @E125 @E128
    Scenario Outline: Faulty, in countries that help in other ways
      Given an order that is confirmed as received
      And <country>
      And the goods are wrong or faulty
      And the goods are with the buyer
      And the goods were received 60 days ago
      And receipt was confirmed 60 days ago
      And it was paid from an e-wallet
      And the order has no free returns
      When the buyer asks for a plan
      Then <answer>

      Examples: countries
        | country                   | answer                                                                                        |
        | the buyer is in Australia | first: the legal guarantee                                                                    |
        | the buyer is in India     | whether it reaches a seller abroad is not settled                                             |
        | the buyer is in the USA   | closed: the legal guarantee, because we have not looked at the law there: ask a consumer body |
        | the buyer is in Turkey    | closed: the legal guarantee, because we have not looked at the law there: ask a consumer body |
        | the buyer is in Australia | nobody has to agree                                                                           |
        | the buyer is in Australia | such a right is hard to enforce against a shop abroad                                         |
        | the buyer is in the USA   | first: settle with the seller                                                                 |
        | the buyer is in the USA   | the outcome is open                                                                           |
        | the buyer is in the USA   | the refund depends on the seller                                                              |
        | the buyer is in the USA   | who pays the return is settled with the seller                                                |
        | the buyer is in the USA   | the money comes within 20 business days of being processed, often sooner                      |

  Rule: PayPal and the bank have days of their own

    @E40 @E41
    Scenario Outline: A case with PayPal has to be escalated
      Given an order that is confirmed as received
      And the buyer is in the USA
      And the goods are wrong or faulty
      And the goods are with the buyer
      And the goods were received 60 days ago
      And receipt was confirmed 60 days ago
      And it was paid with PayPal
      And it was paid 80 days ago
      And a case is open with PayPal
      And the case was opened <days> days ago
      And the seller refuses
      And the order has no free returns
      When the buyer asks for a plan
      Then <answer>

      Examples: on both sides of the edge
        | days | answer                                                                |
        | 19   | first: the PayPal case                                                |
        | 19   | its first step is: escalate the case with PayPal                      |
        | 19   | its last day is in 1 day                                              |
        | 20   | its last day is today                                                 |
        | 21   | closed: the PayPal case, because nobody escalated the case in time    |
        | 21   | nothing is left                                                       |
        | 19   | PayPal decides                                                        |
        | 19   | the outcome is open                                                   |
        | 19   | the price comes back in part or in full                               |
        | 19   | no source says who pays the return: ask before you send anything back |

    @E38 @E42 @E70
    Scenario Outline: Faulty goods, paid by card in the USA, count from the statement
      Given an order that is confirmed as received
      And the buyer is in the USA
      And the goods are wrong or faulty
      And the goods are with the buyer
      And the goods were received 60 days ago
      And receipt was confirmed 60 days ago
      And it was paid by bank card
      And the statement with the charge came <days> days ago
      And the order has no free returns
      And the seller refuses
      When the buyer asks for a plan
      Then <answer>

      Examples: on both sides of the edge
        | days | answer                                                                              |
        | 60   | first: dispute the charge in writing                                                |
        | 60   | its last day is today                                                               |
        | 60   | its first step is: tell your bank in writing that you dispute the charge            |
        | 60   | your bank decides                                                                   |
        | 60   | the outcome is open                                                                 |
        | 60   | the price comes back in part or in full                                             |
        | 60   | no source says who pays the return: ask before you send anything back               |
        | 60   | ask there when it comes                                                             |
        | 60   | a chargeback freezes the order at AliExpress until the bank decides                 |
        | 60   | one claim at a time, and never claim what is already refunded                       |
        | 61   | closed: dispute the charge in writing, because the days from the statement are over |
        | 61   | first: the chargeback                                                               |

    @E42 @E70
    Scenario: A chargeback is asked for
      Given an order that is confirmed as received
      And the buyer is in Israel
      And the goods are not with the buyer yet
      And the goods have not arrived
      And receipt was confirmed 5 days ago
      And it was paid by bank card
      And a chargeback has been asked for
      When the buyer asks for a plan
      Then closed: the dispute, because a chargeback freezes the order
      And if that fails: the chargeback
