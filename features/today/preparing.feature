Feature: Plans for an order that the seller is preparing
  Before shipment the whole price comes back, one way or another.

  @E5 @E8
  Rule: Ask with the button; a seller who stays silent loses the order
    Reading: on day 3 the 72 hours are over.

    @A2.1 @A2.6 @E7 @E55 @E100
    Scenario: Changed my mind, not asked yet, in Japan
      Given an order that the seller is preparing
      And the buyer is in Japan
      And the seller has not been asked yet
      And the order page gives 6 more days for shipping
      When the buyer asks for a plan
      Then first: ask to cancel
      And its first step is: press Request Cancellation at once
      And the seller has to agree
      And the whole price comes back
      And nothing has to go back
      And the money comes within 20 business days of being processed, often sooner
      And later: the refund after silence
      And later: closing for late shipment, from in 7 days
      And once a valid tracking number is filed, the order cannot be cancelled
      And do not choose a reason that the seller dictates
      And closed: cancel by the law at home, because the terms of the shop count there, 8 days from receipt if it states none

    @E30 @E47
    Scenario: Changed my mind, not asked yet, in France
      Given an order that the seller is preparing
      And the buyer is in France
      And the seller has not been asked yet
      And the order page gives 6 more days for shipping
      When the buyer asks for a plan
      Then first: ask to cancel
      And if that fails: withdraw by law
      And later: the refund after silence
      And later: closing for late shipment, from in 7 days

    Scenario: Asked in a message only, in the USA: no time runs, so the button is pressed
      Given an order that the seller is preparing
      And the buyer is in the USA
      And cancellation was asked for in a message only
      And the order page gives 6 more days for shipping
      When the buyer asks for a plan
      Then first: ask to cancel
      And its first step is: press Request Cancellation at once
      And the seller has to agree
      And the outcome is open
      And later: the refund after silence
      And later: closing for late shipment, from in 7 days

    Scenario Outline: The seller does not answer
      Given an order that the seller is preparing
      And the buyer is in the USA
      And the seller does not answer
      And cancellation was asked for <days> days ago
      And the order page gives 6 more days for shipping
      When the buyer asks for a plan
      Then <answer>

      Examples: on both sides of the edge
        | days | answer                                                                                                         |
        | 1    | first: wait                                                                                                    |
        | 1    | later: the refund after silence, from in 2 days                                                                |
        | 2    | later: the refund after silence, from in 1 day                                                                 |
        | 3    | first: the refund after silence                                                                                |
        | 3    | its first step is: check on the order page whether the refund has been sent                                    |
        | 3    | its next step is: if it is not, and the seller's 72 hours are over to the hour, write so to AliExpress support |
        | 3    | nobody has to agree                                                                                            |
        | 3    | it is a fixed rule                                                                                             |
        | 3    | nothing has to go back                                                                                         |
        | 3    | the money comes within 20 business days of being processed, often sooner                                       |

    @E30 @E31
    Scenario: The seller does not answer, in Germany
      Given an order that the seller is preparing
      And the buyer is in Germany
      And the seller does not answer
      And cancellation was asked for 1 day ago
      And the order page gives 6 more days for shipping
      When the buyer asks for a plan
      Then first: withdraw by law
      And its first step is: tell the seller in writing that you withdraw
      And nobody has to agree
      And the whole price comes back
      And later: the refund after silence, from in 2 days
      And closed: ask to cancel, because you have asked already
      And nothing has to go back unless it comes all the same: then you pay that postage

    @E6 @E93 @E108
    Scenario: Five days of silence, and the shipping time is over, in Italy
      Given an order that the seller is preparing
      And the buyer is in Italy
      And the seller does not answer
      And cancellation was asked for 5 days ago
      And the shipping time ended 1 day ago
      When the buyer asks for a plan
      Then first: the refund after silence
      And its first step is: check on the order page whether the refund has been sent
      And the whole price comes back
      And a seller may ship although asked not to, so as not to lose the sale: then come back and choose that it is shipped
      And if that fails: withdraw by law
      And if that fails: closing for late shipment
      And if that fails: AliExpress support

    @E108
    Scenario: How to reach a person, after days of silence
      Given an order that the seller is preparing
      And the seller does not answer
      And cancellation was asked for 5 days ago
      When the buyer asks for a plan
      Then if that fails: AliExpress support
      And about AliExpress support: its first step is: contact AliExpress support
      And about AliExpress support: for a person open Help, then Help Center, and the chat
      And about AliExpress support: write the order number, the days, what you ask for, and add your proof
      And about AliExpress support: AliExpress decides
      And about AliExpress support: the outcome is open
      And about AliExpress support: what comes back is decided there

    Scenario: The order page counts the silence
      Given an order that the seller is preparing
      And the buyer is in Australia
      And the seller does not answer
      And cancellation was asked for 1 day ago
      And the order page gives 4 more days for the seller's answer
      And the order page gives 6 more days for shipping
      When the buyer asks for a plan
      Then first: wait
      And later: the refund after silence, from in 5 days

    @E17
    Scenario: The seller agrees, paid by card
      Given an order that the seller is preparing
      And the seller agrees
      And it was paid by bank card
      When the buyer asks for a plan
      Then first: ask to cancel
      And its first step is: check on the order page whether the refund has been sent, and ask AliExpress support if it is not
      And the seller has agreed
      And the whole price comes back
      And a refund goes to the card that paid, or a new one of its account

    @A7.2 @E7 @E54 @E55 @E58 @E100
    Scenario Outline: What to know about asking, by what the seller says
      Given an order that the seller is preparing
      And the buyer is in Japan
      And <reply>
      And the order page gives 6 more days for shipping
      When the buyer asks for a plan
      Then first: ask to cancel
      And <answer>

      Examples: what to know
        | reply                                        | answer                                                                                                            |
        | the seller has not been asked yet            | the outcome is open                                                                                               |
        | the seller has not been asked yet            | in your account open My AliExpress, then All Orders, and find the order                                           |
        | the seller has not been asked yet            | a seller may ship although asked not to, so as not to lose the sale: then come back and choose that it is shipped |
        | the seller has no stock, or wants more money | the outcome is open                                                                                               |
        | the seller has no stock, or wants more money | do not choose a reason that the seller dictates                                                                   |
        | the seller has no stock, or wants more money | sellers ask you to cancel because a missed deadline counts against them, your cancelling does not                 |
        | the seller has no stock, or wants more money | if you cancel, you lose the coupon for late delivery                                                              |
        | the seller has no stock, or wants more money | do not agree to more time for shipping                                                                            |
        | the seller says that it is shipped           | the seller has to agree                                                                                           |
        | the seller says that it is shipped           | the outcome is open                                                                                               |
        | the seller says that it is shipped           | some sellers give the number of another product or parcel                                                         |
        | the seller says that it is shipped           | only the number filed in the order counts, not one sent in a message                                              |
        | the seller says that it is shipped           | a seller may ship although asked not to, so as not to lose the sale: then come back and choose that it is shipped |
        | the seller agrees                            | it is a fixed rule                                                                                                |
        | the seller agrees                            | a seller may ship although asked not to, so as not to lose the sale: then come back and choose that it is shipped |

  @E6
  Rule: When the shipping time on the order page is over, AliExpress closes the order and refunds it
    Reading: the last day of the time still belongs to the seller.

    @E37 @E55
    Scenario: The seller refuses, in the USA
      Given an order that the seller is preparing
      And the buyer is in the USA
      And the seller refuses
      And the order page gives 5 more days for shipping
      When the buyer asks for a plan
      Then first: wait
      And later: closing for late shipment, from in 6 days
      And closed: ask to cancel, because the seller has refused
      And a seller may ship although asked not to, so as not to lose the sale: then come back and choose that it is shipped
      And closed: cancel by the law at home, because no law there gives a right to change your mind
      And do not agree to more time for shipping

    Scenario: The seller refuses, in Norway
      Given an order that the seller is preparing
      And the buyer is in Iceland, Liechtenstein or Norway
      And the seller refuses
      And the order page gives 5 more days for shipping
      When the buyer asks for a plan
      Then first: withdraw by law
      And later: closing for late shipment, from in 6 days

    Scenario Outline: The end of the shipping time
      Given an order that the seller is preparing
      And the buyer is in the USA
      And the seller refuses
      And the shipping time ended <days> days ago
      When the buyer asks for a plan
      Then <answer>

      Examples: on both sides of the edges
        | days | answer                                                                                                               |
        | 0    | first: wait                                                                                                          |
        | 0    | later: closing for late shipment, from in 1 day                                                                      |
        | 1    | first: closing for late shipment                                                                                     |
        | 1    | its first step is: wait until AliExpress closes the order and refunds it                                             |
        | 1    | if nothing has happened in 7 days: contact AliExpress support                                                        |
        | 1    | it runs until in 6 days                                                                                              |
        | 7    | it runs until today                                                                                                  |
        | 8    | its first step is: check on the order page whether the refund has been sent, and ask AliExpress support if it is not |
        | 7    | later: AliExpress support, from in 1 day                                                                             |
        | 8    | if that fails: AliExpress support                                                                                    |
        | 0    | it is a fixed rule                                                                                                   |
        | 0    | if nothing has happened in 8 days: contact AliExpress support                                                        |
        | 1    | it is a fixed rule                                                                                                   |
        | 1    | nobody has to agree                                                                                                  |
        | 1    | the whole price comes back                                                                                           |
        | 1    | nothing has to go back                                                                                               |
        | 1    | the money comes within 20 business days of being processed, often sooner                                             |
        | 1    | by law a seller ships in the time promised, or within 30 days, or offers a refund                                    |
        | 1    | shipping only a part of the order counts as late                                                                     |
        | 1    | sellers ask you to cancel because a missed deadline counts against them, your cancelling does not                    |
        | 8    | it probably works: the sources are weak or disagree                                                                  |
        | 8    | if nothing has happened: contact AliExpress support                                                                  |

    Scenario: Late, and not asked yet
      Given an order that the seller is preparing
      And the buyer is in India
      And the seller has not been asked yet
      And the shipping time ended 2 days ago
      When the buyer asks for a plan
      Then first: ask to cancel
      And if that fails: closing for late shipment
      And later: the refund after silence

  @E54 @E55
  Rule: A seller without stock wants the buyer to cancel; the buyer need not

    @E8 @E102
    Scenario: The seller has no stock, in Switzerland
      Given an order that the seller is preparing
      And the buyer is in Switzerland
      And the seller has no stock, or wants more money
      And the order page gives 5 more days for shipping
      When the buyer asks for a plan
      Then first: ask to cancel
      And its first step is: let the seller cancel, or let the shipping time pass: then the order closes by itself
      And press Request Cancellation only if you want the money sooner
      And if you cancel, you lose the coupon for late delivery
      And in your account open My AliExpress, then All Orders, and find the order
      And choose the true reason
      And the seller has to agree
      And the whole price comes back
      And if that fails: report the seller
      And later: closing for late shipment, from in 6 days
      And do not pay or take money outside AliExpress

    @E21 @E23 @E102
    Scenario: How to report a seller without stock, in Switzerland
      Given an order that the seller is preparing
      And the buyer is in Switzerland
      And the seller has no stock, or wants more money
      And the order page gives 5 more days for shipping
      When the buyer asks for a plan
      Then if that fails: report the seller
      And about report the seller: its first step is: complain to AliExpress
      And about report the seller: to report the seller, open Help, then Disputes and reports
      And about report the seller: do not threaten the seller: that breaks the rules
      And about report the seller: settle everything inside AliExpress: money paid outside has no protection

    @E32
    Scenario: The seller has no stock, and the shipping time is nearly over, in Spain
      Given an order that the seller is preparing
      And the buyer is in Spain
      And the seller has no stock, or wants more money
      And the order page gives 2 more days for shipping
      When the buyer asks for a plan
      Then first: withdraw by law
      And its next step is: if the parcel comes all the same, send it back and keep the proof of posting
      And nothing has to go back unless it comes all the same: then you pay that postage

    @E6 @E30
    Scenario: The seller has no stock and lets the time pass, in Germany
      Given an order that the seller is preparing
      And the buyer is in Germany
      And the seller has no stock, or wants more money
      And the shipping time ended 1 day ago
      When the buyer asks for a plan
      Then first: withdraw by law
      And if that fails: closing for late shipment
      And if that fails: report the seller
      And later: ask to cancel, from in 7 days

    @E5 @E6
    Scenario Outline: When nobody is asked before the order closes by itself, in India
      Given an order that the seller is preparing
      And the buyer is in India
      And <reply>
      And the shipping time ended <days> days ago
      When the buyer asks for a plan
      Then <answer>

      Examples: on both sides of the edges
        | reply                                        | days | answer                                                                     |
        | the seller asks to wait                      | 0    | first: closing for late shipment                                           |
        | the seller asks to wait                      | 0    | it runs until today                                                        |
        | the seller asks to wait                      | 0    | its first step is: wait for the end of the shipping time                   |
        | the seller asks to wait                      | 0    | its next step is: wait until AliExpress closes the order and refunds it    |
        | the seller asks to wait                      | 0    | later: ask to cancel, from in 8 days                                       |
        | the seller asks to wait                      | 0    | if nothing has happened in 8 days: contact AliExpress support              |
        | the seller asks to wait                      | 1    | it runs until in 6 days                                                    |
        | the seller asks to wait                      | 1    | first: closing for late shipment                                           |
        | the seller asks to wait                      | 1    | later: ask to cancel, from in 7 days                                       |
        | the seller has no stock, or wants more money | 1    | first: closing for late shipment                                           |
        | the seller has no stock, or wants more money | 7    | later: ask to cancel, from in 1 day                                        |
        | the seller has no stock, or wants more money | 8    | first: ask to cancel                                                       |
        | the seller asks to wait                      | 8    | its first step is: press Request Cancellation at once                      |
        | the seller asks to wait                      | 7    | about ask to cancel: its first step is: press Request Cancellation at once |
        | the seller has no stock, or wants more money | 8    | that closes: report the seller                                             |
        | the seller has no stock, or wants more money | 8    | its first step is: press Request Cancellation at once                      |
        | the seller has no stock, or wants more money | 8    | in your account open My AliExpress, then All Orders, and find the order    |
        | the seller has no stock, or wants more money | 8    | choose the true reason                                                     |

    @E5 @E6 @E55
    Scenario Outline: When the shipping time ends before a request would be answered, in Japan
      Given an order that the seller is preparing
      And the buyer is in Japan
      And <reply>
      And the order page gives <days> more days for shipping
      When the buyer asks for a plan
      Then <answer>

      Examples: on both sides of the edge
        | reply                                        | days | answer                                                                     |
        | the seller asks to wait                      | 4    | its first step is: press Request Cancellation at once                      |
        | the seller asks to wait                      | 3    | it is a fixed rule                                                         |
        | the seller asks to wait                      | 3    | about ask to cancel: its first step is: press Request Cancellation at once |
        | the seller asks to wait                      | 4    | first: ask to cancel                                                       |
        | the seller asks to wait                      | 4    | later: closing for late shipment, from in 5 days, until in 11 days         |
        | the seller asks to wait                      | 3    | first: closing for late shipment                                           |
        | the seller asks to wait                      | 3    | it runs until in 3 days                                                    |
        | the seller asks to wait                      | 3    | its first step is: wait for the end of the shipping time                   |
        | the seller asks to wait                      | 3    | later: ask to cancel, from in 11 days                                      |
        | the seller has no stock, or wants more money | 4    | first: ask to cancel                                                       |
        | the seller has no stock, or wants more money | 3    | first: closing for late shipment                                           |
        | the seller has no stock, or wants more money | 3    | if that fails: report the seller                                           |

  @E7
  Rule: Shipped is only what has a valid number in the order

    @A9.6
    Scenario: The seller says that it is shipped, the page still says preparing
      Given an order that the seller is preparing
      And the buyer is in Chile
      And the seller says that it is shipped
      And the order page gives 5 more days for shipping
      When the buyer asks for a plan
      Then first: ask to cancel
      And its first step is: check the tracking number as soon as you have it
      And its next step is: if the order page still shows Request Cancellation, press it
      And later: closing for late shipment, from in 6 days
