Feature: What your bank or PayPal can do
  Banks and PayPal have clocks of their own. Go one route at a time, AliExpress's dispute first.

  @E40 @E42
  Rule: A bank or PayPal does not pay for a change of mind
    They help with goods that did not come, or are wrong or faulty.

    Scenario: A change of mind, paid with PayPal
      Given an order that is shipped
      And the buyer has changed their mind
      And it was paid with PayPal
      When the buyer asks what the bank or PayPal can do
      Then see what the seller or the law of your country gives you
      And a bank or PayPal does not pay for a change of mind

    Scenario Outline: A change of mind, however it was paid
      Given <stage>
      And the buyer has changed their mind
      And <payment>
      When the buyer asks what the bank or PayPal can do
      Then <answer>

      Examples: stages and means of payment
        | stage                                       | payment                  | answer                                                   |
        | an order that is shipped                    | it was paid by bank card | see what the seller or the law of your country gives you |
        | an order that is received but not confirmed | it was paid with PayPal  | see what the seller or the law of your country gives you |
        | an order that is confirmed as received      | it was paid in cash      | see what the seller or the law of your country gives you |
        | an order in dispute                         | it was paid by bank card | see what the seller or the law of your country gives you |

  @E40
  Rule: PayPal: a case can be opened for a long time after the payment, with warnings before the end
    Reading: day 180 still counts. From day 150 at most 30 days are left, from day 173 at most 7.

    Scenario Outline: The last days for a case
      Given <stage>
      And <reason>
      And it was paid with PayPal
      And no case is open with PayPal
      And it was paid <days> days ago
      When the buyer asks what the bank or PayPal can do
      Then <answer>

      Examples: on both sides of the edge
        | stage                    | reason                        | days | answer                                                                |
        | an order that is shipped | the goods have not arrived    | 179  | if AliExpress's dispute cannot help any more, open a case with PayPal |
        | an order that is shipped | the goods have not arrived    | 180  | if AliExpress's dispute cannot help any more, open a case with PayPal |
        | an order that is shipped | the goods have not arrived    | 181  | see which way is still open: AliExpress, your bank, PayPal or the law |
        | an order in dispute      | the goods have not arrived    | 180  | if AliExpress's dispute cannot help any more, open a case with PayPal |
        | an order in dispute      | the goods are wrong or faulty | 181  | see which way is still open: AliExpress, your bank, PayPal or the law |

    Scenario Outline: The warnings before the end of the clock
      Given an order that is confirmed as received
      And <reason>
      And it was paid with PayPal
      And no case is open with PayPal
      And it was paid <days> days ago
      When the buyer asks what the bank or PayPal can do
      Then <answer>

      Examples: on both sides of the edge
        | reason                        | days | answer                                                                |
        | the goods are wrong or faulty | 149  | if AliExpress's dispute cannot help any more, open a case with PayPal |
        | the goods are wrong or faulty | 150  | with at most 30 days left, do it this week                            |
        | the goods are wrong or faulty | 151  | with at most 30 days left, do it this week                            |
        | the goods are wrong or faulty | 172  | with at most 30 days left, do it this week                            |
        | the goods are wrong or faulty | 173  | with at most 7 days left, do it today                                 |
        | the goods are wrong or faulty | 174  | with at most 7 days left, do it today                                 |
        | the goods are wrong or faulty | 180  | with at most 7 days left, do it today                                 |
        | the goods have not arrived    | 149  | if AliExpress's dispute cannot help any more, open a case with PayPal |
        | the goods have not arrived    | 150  | with at most 30 days left, do it this week                            |
        | the goods have not arrived    | 151  | with at most 30 days left, do it this week                            |
        | the goods have not arrived    | 172  | with at most 30 days left, do it this week                            |
        | the goods have not arrived    | 173  | with at most 7 days left, do it today                                 |
        | the goods have not arrived    | 174  | with at most 7 days left, do it today                                 |
        | the goods have not arrived    | 180  | with at most 7 days left, do it today                                 |

    Scenario: No case yet, long before the end
      Given an order that is received but not confirmed
      And the goods are wrong or faulty
      And it was paid with PayPal
      And no case is open with PayPal
      And it was paid 149 days ago
      When the buyer asks what the bank or PayPal can do
      Then if AliExpress's dispute cannot help any more, open a case with PayPal
      And the whole price may come back this way
      And a case can be opened until 180 days after the payment
      And go one route at a time, AliExpress's dispute first

    Scenario: No case yet, and the end comes nearer
      Given an order that is received but not confirmed
      And the goods are wrong or faulty
      And it was paid with PayPal
      And no case is open with PayPal
      And it was paid 150 days ago
      When the buyer asks what the bank or PayPal can do
      Then if AliExpress's dispute cannot help any more, open a case with PayPal
      And the whole price may come back this way
      And a case can be opened until 180 days after the payment
      And go one route at a time, AliExpress's dispute first
      And with at most 30 days left, do it this week

    Scenario: No case yet, and the last days
      Given an order that is received but not confirmed
      And the goods are wrong or faulty
      And it was paid with PayPal
      And no case is open with PayPal
      And it was paid 173 days ago
      When the buyer asks what the bank or PayPal can do
      Then if AliExpress's dispute cannot help any more, open a case with PayPal
      And the whole price may come back this way
      And a case can be opened until 180 days after the payment
      And go one route at a time, AliExpress's dispute first
      And with at most 7 days left, do it today

    Scenario: No case yet, too late
      Given an order that is received but not confirmed
      And the goods are wrong or faulty
      And it was paid with PayPal
      And no case is open with PayPal
      And it was paid 181 days ago
      When the buyer asks what the bank or PayPal can do
      Then see which way is still open: AliExpress, your bank, PayPal or the law
      And this route is closed
      And a case can be opened until 180 days after the payment

  @E41
  Rule: PayPal: an open case must be escalated in time
    Reading: day 20 still counts.

    Scenario Outline: The last days to escalate
      Given an order in dispute
      And <reason>
      And it was paid with PayPal
      And a case is open with PayPal
      And the case was opened <days> days ago
      When the buyer asks what the bank or PayPal can do
      Then <answer>

      Examples: on both sides of the edge
        | reason                        | days | answer                                                                |
        | the goods have not arrived    | 19   | escalate the case with PayPal                                         |
        | the goods have not arrived    | 20   | escalate the case with PayPal                                         |
        | the goods have not arrived    | 21   | see which way is still open: AliExpress, your bank, PayPal or the law |
        | the goods are wrong or faulty | 19   | escalate the case with PayPal                                         |
        | the goods are wrong or faulty | 20   | escalate the case with PayPal                                         |
        | the goods are wrong or faulty | 21   | see which way is still open: AliExpress, your bank, PayPal or the law |

    Scenario: A case is open
      Given an order in dispute
      And the goods have not arrived
      And it was paid with PayPal
      And a case is open with PayPal
      And the case was opened 20 days ago
      When the buyer asks what the bank or PayPal can do
      Then escalate the case with PayPal
      And the whole price may come back this way
      And the case closes for good 20 days after it was opened

    Scenario: A case has closed
      Given an order in dispute
      And the goods have not arrived
      And it was paid with PayPal
      And a case is open with PayPal
      And the case was opened 21 days ago
      When the buyer asks what the bank or PayPal can do
      Then see which way is still open: AliExpress, your bank, PayPal or the law
      And this route is closed
      And the case closes for good 20 days after it was opened

  @E42
  Rule: Cards: a chargeback is usual for some months after the last expected delivery date, with the same warnings
    Reading: day 120 still counts. From day 90 at most 30 days are left, from day 113 at most 7. The bank may set a shorter time.

    Scenario Outline: The last days for a chargeback
      Given <stage>
      And <reason>
      And it was paid by bank card
      And the card is from a bank outside Russia
      And the goods were due <days> days ago
      When the buyer asks what the bank or PayPal can do
      Then <answer>

      Examples: on both sides of the edge
        | stage                    | reason                        | days | answer                                                                       |
        | an order that is shipped | the goods have not arrived    | 119  | if AliExpress's dispute cannot help any more, ask your bank for a chargeback |
        | an order that is shipped | the goods have not arrived    | 120  | if AliExpress's dispute cannot help any more, ask your bank for a chargeback |
        | an order that is shipped | the goods have not arrived    | 121  | see which way is still open: AliExpress, your bank, PayPal or the law        |
        | an order in dispute      | the goods are wrong or faulty | 120  | if AliExpress's dispute cannot help any more, ask your bank for a chargeback |
        | an order in dispute      | the goods are wrong or faulty | 121  | see which way is still open: AliExpress, your bank, PayPal or the law        |

    Scenario Outline: The warnings before the end of the bank's clock
      Given an order that is confirmed as received
      And <reason>
      And it was paid by bank card
      And the card is from a bank outside Russia
      And the goods were due <days> days ago
      When the buyer asks what the bank or PayPal can do
      Then <answer>

      Examples: on both sides of the edge
        | reason                        | days | answer                                                                       |
        | the goods are wrong or faulty | 89   | if AliExpress's dispute cannot help any more, ask your bank for a chargeback |
        | the goods are wrong or faulty | 90   | with at most 30 days left, do it this week                                   |
        | the goods are wrong or faulty | 91   | with at most 30 days left, do it this week                                   |
        | the goods are wrong or faulty | 112  | with at most 30 days left, do it this week                                   |
        | the goods are wrong or faulty | 113  | with at most 7 days left, do it today                                        |
        | the goods are wrong or faulty | 114  | with at most 7 days left, do it today                                        |
        | the goods are wrong or faulty | 120  | with at most 7 days left, do it today                                        |
        | the goods have not arrived    | 89   | if AliExpress's dispute cannot help any more, ask your bank for a chargeback |
        | the goods have not arrived    | 90   | with at most 30 days left, do it this week                                   |
        | the goods have not arrived    | 91   | with at most 30 days left, do it this week                                   |
        | the goods have not arrived    | 112  | with at most 30 days left, do it this week                                   |
        | the goods have not arrived    | 113  | with at most 7 days left, do it today                                        |
        | the goods have not arrived    | 114  | with at most 7 days left, do it today                                        |
        | the goods have not arrived    | 120  | with at most 7 days left, do it today                                        |

    Scenario: A card, long before the end
      Given an order that is shipped
      And the goods have not arrived
      And it was paid by bank card
      And the card is from a bank outside Russia
      And the goods were due 89 days ago
      When the buyer asks what the bank or PayPal can do
      Then if AliExpress's dispute cannot help any more, ask your bank for a chargeback
      And the whole price may come back this way
      And a chargeback is usual until 120 days after the last expected delivery date
      And your bank may set a shorter time, ask it today
      And go one route at a time, AliExpress's dispute first

    Scenario: A card, and the end comes nearer
      Given an order that is shipped
      And the goods have not arrived
      And it was paid by bank card
      And the card is from a bank outside Russia
      And the goods were due 90 days ago
      When the buyer asks what the bank or PayPal can do
      Then if AliExpress's dispute cannot help any more, ask your bank for a chargeback
      And the whole price may come back this way
      And a chargeback is usual until 120 days after the last expected delivery date
      And your bank may set a shorter time, ask it today
      And go one route at a time, AliExpress's dispute first
      And with at most 30 days left, do it this week

    Scenario: A card, and the last days
      Given an order that is shipped
      And the goods have not arrived
      And it was paid by bank card
      And the card is from a bank outside Russia
      And the goods were due 113 days ago
      When the buyer asks what the bank or PayPal can do
      Then if AliExpress's dispute cannot help any more, ask your bank for a chargeback
      And the whole price may come back this way
      And a chargeback is usual until 120 days after the last expected delivery date
      And your bank may set a shorter time, ask it today
      And go one route at a time, AliExpress's dispute first
      And with at most 7 days left, do it today

    Scenario: A card, too late
      Given an order that is shipped
      And the goods have not arrived
      And it was paid by bank card
      And the card is from a bank outside Russia
      And the goods were due 121 days ago
      When the buyer asks what the bank or PayPal can do
      Then see which way is still open: AliExpress, your bank, PayPal or the law
      And this route is closed
      And a chargeback is usual until 120 days after the last expected delivery date

  @E45
  Rule: Cards of Russian banks have no chargeback abroad

    Scenario: A card from a Russian bank
      Given an order that is shipped
      And the goods have not arrived
      And it was paid by bank card
      And the card is from a Russian bank
      When the buyer asks what the bank or PayPal can do
      Then see which way is still open: AliExpress, your bank, PayPal or the law
      And this route is closed
      And Visa and Mastercard cards of Russian banks do not work abroad, nor does a chargeback

    Scenario Outline: A card from a Russian bank, whatever is wrong
      Given an order that is confirmed as received
      And <reason>
      And it was paid by bank card
      And the card is from a Russian bank
      When the buyer asks what the bank or PayPal can do
      Then <answer>

      Examples: reasons
        | reason                        | answer                                                                |
        | the goods are wrong or faulty | see which way is still open: AliExpress, your bank, PayPal or the law |
        | the goods have not arrived    | see which way is still open: AliExpress, your bank, PayPal or the law |

  @E40 @E42
  Rule: Other means of payment have no route that is known

    Scenario: Paid in cash
      Given an order that is shipped
      And the goods have not arrived
      And it was paid in cash
      When the buyer asks what the bank or PayPal can do
      Then see which way is still open: AliExpress, your bank, PayPal or the law
      And this means of payment has no route of its own

    Scenario Outline: Other means of payment
      Given an order that is confirmed as received
      And <reason>
      And <payment>
      When the buyer asks what the bank or PayPal can do
      Then <answer>

      Examples: means of payment
        | payment                                 | reason                        | answer                                        |
        | it was paid from an e-wallet            | the goods have not arrived    | this means of payment has no route of its own |
        | it was paid from an e-wallet            | the goods are wrong or faulty | this means of payment has no route of its own |
        | it was paid from a mobile phone account | the goods have not arrived    | this means of payment has no route of its own |
        | it was paid from a mobile phone account | the goods are wrong or faulty | this means of payment has no route of its own |
        | it was paid by money transfer           | the goods have not arrived    | this means of payment has no route of its own |
        | it was paid by money transfer           | the goods are wrong or faulty | this means of payment has no route of its own |
        | it was paid in cash                     | the goods have not arrived    | this means of payment has no route of its own |
        | it was paid in cash                     | the goods are wrong or faulty | this means of payment has no route of its own |
