Feature: Plans for an order whose refund is under way
  The money has been sent. What is left is to look where it arrives.

  @E16
  Rule: Wait some weeks, look at the day of the purchase, then ask the bank
    Reading: 20 business days count as 28 days.

    @E17 @E69
    Scenario: Sent a week ago, paid by card, nothing shows
      Given an order that is refunded
      And the refund was sent 7 days ago
      And the refund does not show yet
      And it was paid by bank card
      When the buyer asks for a plan
      Then first: the refund under way
      And its first step is: wait until the refund is credited to your account
      And its next step is: look at the day of the purchase in your statement too
      And it runs until in 21 days
      And a refund goes to the card that paid, never to another card
      And if nothing has happened in 22 days: ask your bank, then AliExpress support
      And later: AliExpress support, from in 22 days
      And nobody has to agree
      And it is a fixed rule
      And the whole price comes back
      And nothing has to go back
      And the money comes within 20 business days of being processed, often sooner
      And the refund cannot be spent before it is credited
      And go one way at a time, and never claim what is already refunded

    @E69
    Scenario Outline: How long to wait
      Given an order that is refunded
      And the refund was sent <days> days ago
      And the refund does not show yet
      When the buyer asks for a plan
      Then <answer>

      Examples: on both sides of the edge
        | days | answer                                                                   |
        | 28   | it runs until today                                                      |
        | 29   | its first step is: look at the day of the purchase in your statement too |
        | 29   | its next step is: ask your bank, then AliExpress support                 |
        | 29   | if that fails: AliExpress support                                        |
        | 29   | if nothing has happened: contact AliExpress support                      |
        | 28   | later: AliExpress support, from in 1 day                                 |

    @E69 @E108
    Scenario: Nothing after a month
      Given an order that is refunded
      And the refund was sent 30 days ago
      And the refund does not show yet
      When the buyer asks for a plan
      Then first: the refund under way
      And if that fails: AliExpress support

    @E17 @E18 @E44 @E50 @E68 @E69 @E105 @E114 @E115
    Scenario Outline: Where it goes
      Given an order that is refunded
      And the refund was sent 3 days ago
      And the refund does not show yet
      And <payment>
      When the buyer asks for a plan
      Then <answer>

      Examples: every way of paying
        | payment                                 | answer                                                                         |
        | it was paid with PayPal                 | a refund goes back to that PayPal account                                      |
        | it was paid from an e-wallet            | a refund goes back to that account                                             |
        | it was paid from a mobile phone account | a refund goes back to that account                                             |
        | it was paid by money transfer           | a refund may go to your Alipay account, a fee may follow                       |
        | it was paid in cash                     | a refund may go to your Alipay account, a fee may follow                       |
        | it was paid through a lender            | a refund goes by way of the lender                                             |
        | it was paid in cash on delivery         | a refund may come as a coupon                                                  |
        | it was paid with a gift certificate     | a refund may come as a gift certificate                                        |
        | it was paid by bank card                | a new card of the same account is fine                                         |
        | it was paid by bank card                | the bonus account is faster but is credit for the shop, not money              |
        | it was paid with PayPal                 | an offer to pay you by PayPal outside AliExpress is a known trick              |
        | it was paid with PayPal                 | the bonus account is faster but is credit for the shop, not money              |
        | it was paid from an e-wallet            | if you paid from QIWI, ask AliExpress support for another way: QIWI has closed |
        | it was paid from a mobile phone account | the bonus account is faster but is credit for the shop, not money              |
        | it was paid through a lender            | tell the lender today, and go on paying until it says that it pauses           |
        | it was paid by money transfer           | ask support in what it is paid before you agree                                |
        | it was paid in cash                     | an offer to pay you by PayPal outside AliExpress is a known trick              |
        | it was paid in cash on delivery         | ask support in what it is paid before you agree                                |
        | it was paid with a gift certificate     | ask support in what it is paid before you agree                                |

    @E66 @E67 @E69
    Scenario Outline: Ways of paying that one country has
      Given an order that is refunded
      And <country>
      And the refund was sent 3 days ago
      And the refund does not show yet
      And <payment>
      When the buyer asks for a plan
      Then <answer>

      Examples: country by country
        | country                | payment                            | answer                                                                          |
        | the buyer is in Brazil | it was paid by boleto              | the payment company asks for bank details by a form and pays in 5 business days |
        | the buyer is in Japan  | it was paid in a convenience store | a refund may come as AliExpress bonus                                           |
        | the buyer is in Brazil | it was paid by boleto              | give bank details only in the form of the payment company, never to the seller  |
        | the buyer is in Japan  | it was paid in a convenience store | ask support in what it is paid before you agree                                 |

    @A6.4
    Scenario: Alipay has it
      Given an order that is refunded
      And the refund was sent 9 days ago
      And Alipay shows the refund as returned to the Alipay account
      When the buyer asks for a plan
      Then first: the refund under way
      And its first step is: in Alipay, have the money paid out to your card or other account
      And log in to Alipay and open Refund in your profile
      And the button in Alipay is called Cancel
      And the refund cannot be spent before it is credited

    Scenario: Alipay has not finished
      Given an order that is refunded
      And the refund was sent 9 days ago
      And Alipay shows the refund as not finished
      When the buyer asks for a plan
      Then first: the refund under way
      And its first step is: wait until Alipay has finished
      And log in to Alipay and open Refund in your profile
      And the refund cannot be spent before it is credited

    @E25
    Scenario: The money is there
      Given an order that is refunded
      And the refund was sent 9 days ago
      And the refund shows in the account that paid
      When the buyer asks for a plan
      Then first: the refund under way
      And its first step is: nothing more to do: the money is there
      And closed: AliExpress support, because there is nothing to ask support yet
      And only the money paid is refunded, a coupon returns only if all its orders are refunded in time
