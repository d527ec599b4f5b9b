Feature: Plans for an order that is closed or cancelled
  What was paid comes back by itself, the way it was paid. The days count from the closing.

  @E16 @E17 @E93
  Rule: Closed by the seller, by AliExpress or at the buyer's wish: nothing has to be pressed
    Reading: 20 business days count as 28 days.

    @E25 @E69 @E102
    Scenario: The seller cancelled it a week ago
      Given an order that is closed or cancelled
      And the seller cancelled the order
      And the order was closed 7 days ago
      And it was paid by bank card
      When the buyer asks for a plan
      Then first: the refund of a closed order
      And its first step is: wait for the refund
      And its next step is: look in your statement at the day of the purchase too
      And ask your bank whether it has booked the payment or only holds it
      And it runs until in 21 days
      And nobody has to agree
      And it is a fixed rule
      And the whole price comes back
      And nothing has to go back
      And the money comes within 20 business days of being processed, often sooner
      And if nothing has happened in 22 days: ask the bank or the service that took your payment, then AliExpress support
      And later: AliExpress support, from in 22 days
      And only the money paid is refunded, a coupon returns only if all its orders are refunded in time
      And do not pay a second time
      And do not pay or take money outside AliExpress
      And the plan does not name the appeal

    @E108
    Scenario: The refund is late, and it is not known how it was paid
      Given an order that is closed or cancelled
      And AliExpress closed the order
      And the order was closed 30 days ago
      When the buyer asks for a plan
      Then first: the refund of a closed order
      And its first step is: ask the bank or the service that took your payment, then AliExpress support
      And if that fails: AliExpress support

    @E44 @E50 @E108 @E115
    Scenario Outline: The refund is late, and what paid needs something beside it
      Given an order that is closed or cancelled
      And AliExpress closed the order
      And the order was closed 30 days ago
      And <paid>
      When the buyer asks for a plan
      Then first: the refund of a closed order
      And its first step is: ask the bank or the service that took your payment, then AliExpress support
      And its next step is: <step>

      Examples: what cannot wait
        | paid                           | step                                                                                          |
        | it was paid through a lender   | tell the lender today that the order is closed, and go on paying until it says that it pauses |
        | it was paid from a QIWI wallet | ask AliExpress support today for another way than QIWI, before the refund is sent             |

    @E40
    Scenario Outline: Paid with PayPal: its days run on while you wait
      Given an order that is closed or cancelled
      And <who>
      And the order was closed 7 days ago
      And it was paid with PayPal
      When the buyer asks for a plan
      Then first: the refund of a closed order
      And PayPal takes a case within 180 days of the payment only, even while you wait

      Examples: whoever closed it
        | who                                       |
        | the seller cancelled the order            |
        | the order was closed for security reasons |
        | it is not known who closed the order      |

    @E5 @E6 @E17 @E52
    Scenario Outline: AliExpress closed it, or the buyer did
      Given an order that is closed or cancelled
      And <who>
      And the order was closed 7 days ago
      And it was paid by bank card
      When the buyer asks for a plan
      Then first: the refund of a closed order
      And its first step is: wait for the refund
      And nobody has to agree
      And it is a fixed rule
      And the whole price comes back
      And the money comes within 20 business days of being processed, often sooner
      And a refund goes to the card that paid, or a new one of its account

      Examples: who closed it
        | who                           |
        | AliExpress closed the order   |
        | the buyer cancelled the order |

    @E50 @E115
    Scenario: Paid through a lender
      Given an order that is closed or cancelled
      And the buyer cancelled the order
      And the order was closed 2 days ago
      And it was paid through a lender
      When the buyer asks for a plan
      Then first: the refund of a closed order
      And its first step is: tell the lender today that the order is closed, and go on paying until it says that it pauses
      And its next step is: wait for the refund

    @E44
    Scenario: Paid from a QIWI wallet, which has closed
      Given an order that is closed or cancelled
      And the seller cancelled the order
      And the order was closed 2 days ago
      And it was paid from a QIWI wallet
      When the buyer asks for a plan
      Then first: the refund of a closed order
      And its first step is: ask AliExpress support today for another way than QIWI, before the refund is sent
      And its next step is: wait for the refund

    @E108
    Scenario Outline: How long to wait
      Given an order that is closed or cancelled
      And AliExpress closed the order
      And the order was closed <days> days ago
      And it was paid by bank card
      When the buyer asks for a plan
      Then <answer>

      Examples: on both sides of the edge
        | days | answer                                                                                         |
        | 28   | it runs until today                                                                            |
        | 28   | its first step is: wait for the refund                                                         |
        | 28   | later: AliExpress support, from in 1 day                                                       |
        | 29   | ask your bank whether it has booked the payment or only holds it                               |
        | 29   | its first step is: ask the bank or the service that took your payment, then AliExpress support |
        | 29   | its next step is: look in your statement at the day of the purchase too                        |
        | 29   | the usual 20 business days are over: the refund is late                                        |
        | 29   | if that fails: AliExpress support                                                              |
        | 29   | if nothing has happened: contact AliExpress support                                            |
        | 28   | the money comes within 20 business days of being processed, often sooner                       |

  @E1
  Rule: Closed before it was paid: nothing was spent

    @E17
    Scenario: It closed by itself
      Given an order that is closed or cancelled
      And the order closed before it was paid
      And the order was closed 2 days ago
      And it was paid by bank card
      When the buyer asks for a plan
      Then first: the refund of a closed order
      And its first step is: nothing to do: the order has closed by itself
      And nothing was spent, so nothing has to come back
      And nothing has to go back
      And there is no waiting time
      And it probably works: the sources are weak or disagree
      And if money was taken all the same, do not pay again: show support the line of your bank
      And closed: AliExpress support, because it comes only if the steps above bring nothing

  @E94
  Rule: Closed for security reasons: give the proof, and appeal where the law lets you

    Scenario: Closed for security reasons, in the USA
      Given an order that is closed or cancelled
      And the buyer is in the USA
      And the order was closed for security reasons
      And the order was closed 2 days ago
      And it was paid by bank card
      When the buyer asks for a plan
      Then first: the refund of a closed order
      And its first step is: give AliExpress the proof that it asks for
      And its next step is: wait for the refund
      And AliExpress decides
      And it probably works: the sources are weak or disagree
      And the whole price comes back
      And the money comes within 20 business days of being processed, often sooner
      And the terms promise the money only where no breach is found
      And if that fails: AliExpress support
      And the plan does not name the appeal

    @E16
    Scenario: Closed for security reasons, and nothing came, in the USA
      Given an order that is closed or cancelled
      And the buyer is in the USA
      And the order was closed for security reasons
      And the order was closed 40 days ago
      And it was paid by bank card
      When the buyer asks for a plan
      Then first: the refund of a closed order
      And if nothing has happened: contact AliExpress support
      And its first step is: give AliExpress the proof that it asks for
      And its next step is: ask the bank or the service that took your payment, then AliExpress support

    @E49
    Scenario Outline: The appeal, in Germany
      Given an order that is closed or cancelled
      And the buyer is in Germany
      And the order was closed for security reasons
      And the order was closed <days> days ago
      When the buyer asks for a plan
      Then <answer>

      Examples: on both sides of the edge
        | days | answer                                                                                         |
        | 179  | if that fails: the appeal, until in 1 day                                                      |
        | 180  | if that fails: the appeal, until today                                                         |
        | 180  | about the appeal: its first step is: appeal to AliExpress against the closing, with your proof |
        | 180  | about the appeal: if the appeal fails, a certified out-of-court body can be asked              |
        | 180  | about the appeal: AliExpress decides                                                           |
        | 180  | about the appeal: it probably works: the sources are weak or disagree                          |
        | 180  | about the appeal: the price comes back in part or in full                                      |
        | 180  | about the appeal: nothing has to go back                                                       |
        | 180  | about the appeal: the money comes within 20 business days of being processed, often sooner     |
        | 180  | about the appeal: it does not bind, and whether it takes such cases was not seen               |
        | 180  | if that fails: AliExpress support                                                              |
        | 181  | closed: the appeal, because the time for an appeal is over                                     |

  @E93
  Rule: Nobody knows who closed it: ask, and look for the money

    @E10 @E69
    Scenario: Closed a week ago, and no reason is given
      Given an order that is closed or cancelled
      And it is not known who closed the order
      And the order was closed 7 days ago
      And it was paid by bank card
      When the buyer asks for a plan
      Then first: the refund of a closed order
      And its first step is: ask AliExpress support who closed it, and whether a refund has been sent
      And its next step is: look in your statement at the day of the purchase too
      And it probably works: the sources are weak or disagree
      And nobody has to agree
      And the whole price comes back
      And the money comes within 20 business days of being processed, often sooner
      And if it was closed because the delivery time ended, a dispute is open for 15 days from then
      And if that fails: AliExpress support

    @E16
    Scenario: Closed long ago, and no reason is given
      Given an order that is closed or cancelled
      And it is not known who closed the order
      And the order was closed 40 days ago
      And it was paid by bank card
      When the buyer asks for a plan
      Then first: the refund of a closed order
      And its first step is: ask AliExpress support who closed it, and whether a refund has been sent
      And its next step is: ask the bank or the service that took your payment, then AliExpress support
