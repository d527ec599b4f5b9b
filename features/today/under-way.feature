Feature: Plans for who has already done a step
  A letter is written, goods are posted, a claim is open: what to wait for, and until when.

  Rule: After the letter by law

    @E30 @E31 @E32
    Scenario: Written before anything has come, in Italy
      Given an order that the seller is preparing
      And the buyer is in Italy
      And the seller does not answer
      And cancellation was asked for 1 day ago
      And the order page gives 5 more days for shipping
      And the seller has been told in writing
      And the seller was told 4 days ago
      When the buyer asks for a plan
      Then first: withdraw by law
      And its first step is: wait for the refund
      And it runs until in 10 days
      And if nothing has happened in 11 days: write again, with the letter and the proof of posting, and name a last day
      And its next step is: if the parcel comes all the same, send it back and keep the proof of posting

    @E31 @E32 @E43
    Scenario: Written before anything has come, and no money after two weeks, in Spain
      Given an order that is shipped
      And the buyer is in Spain
      And the buyer has changed their mind
      And the tracking number shows events with dates
      And the seller has been told in writing
      And the seller was told 15 days ago
      And it was paid by bank card
      When the buyer asks for a plan
      Then first: withdraw by law
      And its first step is: write again, with the letter and the proof of posting, and name a last day
      And Visa in Europe knows the same right, tell your bank if you paid by Visa

    @E31 @E70
    Scenario: Written and sent back, and no money after two weeks, in Spain
      Given an order that is received but not confirmed
      And the buyer is in Spain
      And the buyer has changed their mind
      And the goods have been sent back
      And the goods were received 20 days ago
      And the order has no free returns
      And the goods were due 16 days ago
      And the seller has been told in writing
      And the seller was told 16 days ago
      And it was paid by bank card
      And the card is from a bank outside Russia
      When the buyer asks for a plan
      Then first: withdraw by law
      And if that fails: AliExpress support
      And if that fails: the chargeback
      And about the chargeback: its first step is: ask your bank whether it claims the money back, and until when
      And about the chargeback: your bank decides
      And about the chargeback: the outcome is open
      And about the chargeback: the price comes back in part or in full

    @E49 @E70
    Scenario: Written, and the dispute is lost, in France
      Given an order in dispute
      And the buyer is in France
      And the buyer has changed their mind
      And the goods have been sent back
      And the goods were received 10 days ago
      And the order has no free returns
      And AliExpress has decided against the buyer
      And the seller has been told in writing
      And the seller was told 4 days ago
      And it was paid by bank card
      When the buyer asks for a plan
      Then if that fails: the out-of-court body
      And if that fails: the chargeback

    @E10 @E31 @E32
    Scenario: Written with the goods in hand, and the dispute ends first, in Germany
      Given an order that is confirmed as received
      And the buyer is in Germany
      And the goods are with the buyer
      And the buyer has changed their mind
      And the order has no free returns
      And receipt was confirmed 14 days ago
      And the goods were received 14 days ago
      And the seller has been told in writing
      And the seller was told 4 days ago
      When the buyer asks for a plan
      Then first: withdraw by law
      And it runs until in 10 days
      And if nothing has happened: ask for it again in writing, and do not let the last day of the dispute pass
      And if that fails: the dispute, until in 1 day

    @E31 @E32 @E131
    Scenario: Sent back without a word, in Germany
      Given an order that is received but not confirmed
      And the buyer is in Germany
      And the goods have been sent back
      And the buyer has changed their mind
      And returns are free to a seller in the EU
      And it went back without a free return
      And the goods were received 10 days ago
      And the seller has not been told in writing
      And it was paid by bank card
      When the buyer asks for a plan
      Then first: withdraw by law
      And its first step is: tell the seller in writing that you withdraw
      And its last day is in 4 days
      And closed: the free return, because the goods are sent back already
      And closed: the chargeback, because a bank or PayPal does not pay for a change of mind

    @E35
    Scenario Outline: Written in Russia
      Given an order that is received but not confirmed
      And the buyer is in Russia
      And <goods>
      And the buyer has changed their mind
      And the order has no free returns
      And the goods were received 15 days ago
      And the seller has been told in writing
      And the seller was told <days> days ago
      When the buyer asks for a plan
      Then first: refuse by Russian law
      And <answer>

      Examples: on both sides of the edge
        | goods                         | days | answer                                                                                                |
        | the goods are with the buyer  | 10   | it runs until today                                                                                   |
        | the goods are with the buyer  | 10   | its first step is: send nothing back before the refund is promised                                    |
        | the goods have been sent back | 10   | its first step is: wait for the refund                                                                |
        | the goods have been sent back | 11   | its first step is: write again, with the letter and the proof of posting, and name a last day         |
        | the goods have been sent back | 11   | whether it reaches a seller abroad is not settled                                                     |
        | the goods are with the buyer  | 10   | its next step is: send the goods back and keep the receipt                                            |
        | the goods are with the buyer  | 10   | if nothing has happened: ask for it again in writing, and do not let the last day of the dispute pass |
        | the goods have been sent back | 11   | if nothing has happened: contact AliExpress support                                                   |

    @E35
    Scenario: Sent back without a word, in Russia
      Given an order in dispute
      And the buyer is in Russia
      And the goods have been sent back
      And the buyer has changed their mind
      And the seller agrees
      And the order has no free returns
      And the goods were received 4 days ago
      And the seller has not been told in writing
      When the buyer asks for a plan
      Then first: refuse by Russian law
      And its first step is: tell the seller in writing that you refuse the goods
      And its last day is in 3 days
      And if that fails: the dispute
      And closed: AliExpress decides, because the seller has agreed in the dispute

    @E36
    Scenario Outline: Written in Brazil
      Given an order that is confirmed as received
      And the buyer is in Brazil
      And <goods>
      And the buyer has changed their mind
      And the order has no free returns
      And the goods were received 8 days ago
      And receipt was confirmed 20 days ago
      And the seller has been told in writing
      And the seller was told 3 days ago
      When the buyer asks for a plan
      Then first: undo by Brazilian law
      And <answer>

      Examples: where the goods are
        | goods                         | answer                                                                                                               |
        | the goods are with the buyer  | its first step is: send the goods back and keep the receipt                                                          |
        | the goods have been sent back | its first step is: check on the order page whether the refund has been sent, and ask AliExpress support if it is not |
        | the goods have been sent back | if nothing has happened: contact AliExpress support                                                                  |

    @E36
    Scenario Outline: Written in Brazil before anything has come
      Given an order whose dispute was withdrawn
      And the buyer is in Brazil
      And the goods are not with the buyer yet
      And <reason>
      And the goods were due 20 days ago
      And it was paid from an e-wallet
      And the seller has been told in writing
      And the seller was told 3 days ago
      When the buyer asks for a plan
      Then <answer>

      Examples: reasons
        | reason                           | answer                                                                    |
        | the buyer has changed their mind | later: undo by Brazilian law                                              |
        | the goods have not arrived       | closed: undo by Brazilian law, because the right begins only with receipt |

    @E83 @E86 @E87 @E88
    Scenario Outline: Written in other countries
      Given an order that is received but not confirmed
      And <country>
      And <goods>
      And the buyer has changed their mind
      And the order has no free returns
      And the goods were received 20 days ago
      And the seller has been told in writing
      And the seller was told 12 days ago
      When the buyer asks for a plan
      Then first: cancel by the law at home
      And <answer>

      Examples: where the goods are
        | country                | goods                         | answer                                                                                                               |
        | the buyer is in Israel | the goods are with the buyer  | its first step is: send nothing back before the refund is promised                                                   |
        | the buyer is in Chile  | the goods have been sent back | its first step is: check on the order page whether the refund has been sent, and ask AliExpress support if it is not |
        | the buyer is in Israel | the goods are with the buyer  | its next step is: send the goods back and keep the receipt                                                           |
        | the buyer is in Chile  | the goods have been sent back | if nothing has happened: contact AliExpress support                                                                  |

    @E85
    Scenario: Written in Kazakhstan, and late
      Given an order that is confirmed as received
      And the buyer is in Kazakhstan
      And the goods are not with the buyer yet
      And the goods have not arrived
      And receipt was confirmed 30 days ago
      And the goods were due 25 days ago
      And it was paid from an e-wallet
      And the seller has been told in writing
      And the seller was told 2 days ago
      When the buyer asks for a plan
      Then first: end it for lateness
      And if that fails: cancel by the law at home
      And closed: the dispute, because the time for a dispute is over
      And the time for a dispute is over, unless the order page still shows Open Dispute; the law may give longer: ask a consumer body
      And buyers there have a contract with another company: the steps are unproven there

  @E70
  Rule: A claim with the bank freezes the order

    Scenario: In dispute, and a chargeback is asked for
      Given an order in dispute
      And the buyer is in the USA
      And the goods are not with the buyer yet
      And the goods have not arrived
      And the dispute has escalated to AliExpress
      And it was paid by bank card
      And a chargeback has been asked for
      When the buyer asks for a plan
      Then first: dispute the charge in writing
      And its first step is: answer what the bank asks, and wait for its decision
      And if that fails: the chargeback
      And closed: AliExpress decides, because a chargeback freezes the order
      And closed: the dispute, because a chargeback freezes the order

    Scenario: A withdrawn dispute, and a chargeback is asked for
      Given an order whose dispute was withdrawn
      And the buyer is in Canada
      And the goods are with the buyer
      And the goods are wrong or faulty
      And the order has no free returns
      And it was paid by bank card
      And a chargeback has been asked for
      When the buyer asks for a plan
      Then first: the chargeback
      And closed: the dispute again, because a chargeback freezes the order
      And its first step is: answer what the bank asks, and wait for its decision
      And your bank decides
      And the outcome is open
      And the price comes back in part or in full
      And no source says who pays the return: ask before you send anything back
      And ask there when it comes
      And a chargeback freezes the order at AliExpress until the bank decides
      And your bank may set a shorter time, some allow longer: ask it today
      And one claim at a time, and never claim what is already refunded

    @E70
    Scenario: Nothing has come, the tracking stands still, and the bank has been asked, in Australia
      Given an order that is shipped
      And the buyer is in Australia
      And the goods have not arrived
      And the tracking number has shown nothing new for weeks
      And it was paid by bank card
      And a chargeback has been asked for
      When the buyer asks for a plan
      Then first: the chargeback
      And closed: report the seller, because a chargeback freezes the order

  @E81 @E89
  Rule: The guarantee ends in the United Kingdom as in the EU

    Scenario Outline: Two years, in the United Kingdom
      Given an order that is confirmed as received
      And the buyer is in the United Kingdom
      And the goods are with the buyer
      And the goods are wrong or faulty
      And the order has no free returns
      And the goods were received <days> days ago
      And receipt was confirmed 700 days ago
      And the seller refuses
      And it was paid from an e-wallet
      When the buyer asks for a plan
      Then <answer>

      Examples: on both sides of the edge
        | days | answer                                                                                        |
        | 730  | its last day is today                                                                         |
        | 731  | closed: the legal guarantee, because the 2 years are over: your country's law may give longer |
