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
      And its next step is: look in your statement at the day of the purchase too
      And it runs until in 21 days
      And a refund goes to the card that paid, or a new one of its account
      And if nothing has happened in 22 days: ask the bank or the service that took your payment, then AliExpress support
      And later: AliExpress support, from in 22 days
      And nobody has to agree
      And it probably works: the sources are weak or disagree
      And what AliExpress has sent comes back
      And nothing has to go back
      And the money comes within 20 business days of being processed, often sooner
      And the refund cannot be spent before it is credited
      And one claim at a time, and never claim what is already refunded

    @E69
    Scenario Outline: How long to wait
      Given an order that is refunded
      And the refund was sent <days> days ago
      And the refund does not show yet
      When the buyer asks for a plan
      Then <answer>

      Examples: on both sides of the edge
        | days | answer                                                                                                                           |
        | 28   | it runs until today                                                                                                              |
        | 29   | its first step is: look in your statement at the day of the purchase too                                                         |
        | 29   | its next step is: ask the bank or the service that took your payment, then AliExpress support                                    |
        | 29   | about AliExpress support: its first step is: ask AliExpress support when the refund was sent, to where, and with which reference |
        | 29   | the usual 20 business days are over: the refund is late                                                                          |
        | 29   | it probably works: the sources are weak or disagree                                                                              |
        | 29   | what AliExpress has sent comes back                                                                                              |
        | 29   | if that fails: AliExpress support                                                                                                |
        | 29   | if nothing has happened: contact AliExpress support                                                                              |
        | 28   | later: AliExpress support, from in 1 day                                                                                         |

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
        | payment                                             | answer                                                               |
        | it was paid with PayPal                             | a refund goes back to that PayPal account                            |
        | it was paid from an e-wallet                        | a refund goes back to that account                                   |
        | it was paid from a mobile phone account             | a refund goes back to that account                                   |
        | it was paid by money transfer                       | a refund may go to your Alipay account, a fee may follow             |
        | it was paid in cash                                 | a refund may go to your Alipay account, a fee may follow             |
        | it was paid through a lender                        | a refund goes through the lender                                     |
        | it was paid in cash on delivery                     | a refund may come as a coupon                                        |
        | it was paid with a gift certificate                 | a refund may come as a gift certificate                              |
        | it was paid by bank card                            | the bonus account is faster but is credit for the shop, not money    |
        | it was paid with PayPal                             | offers to pay you by PayPal outside AliExpress are a known trick     |
        | it was paid with PayPal                             | the bonus account is faster but is credit for the shop, not money    |
        | it was paid from an e-wallet                        | the bonus account is faster but is credit for the shop, not money    |
        | it was paid from a QIWI wallet                      | that account has closed, so the refund needs another way             |
        | it was paid from a QIWI wallet                      | ask AliExpress support for another way: QIWI has closed              |
        | it was paid from a bonus or a balance of AliExpress | a refund goes back to that balance, not to a card                    |
        | it was paid from a bonus or a balance of AliExpress | no source says how to turn such a balance into money                 |
        | it was paid from a mobile phone account             | the bonus account is faster but is credit for the shop, not money    |
        | it was paid through a lender                        | tell the lender today, and go on paying until it says that it pauses |
        | it was paid by money transfer                       | ask support whether it comes as money, before you agree to anything  |
        | it was paid in cash                                 | offers to pay you by PayPal outside AliExpress are a known trick     |
        | it was paid in cash on delivery                     | ask support whether it comes as money, before you agree to anything  |
        | it was paid with a gift certificate                 | ask support whether it comes as money, before you agree to anything  |

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
        | country                     | payment                            | answer                                                                          |
        | the buyer is in Brazil      | it was paid by boleto              | the payment company asks for bank details by a form and pays in 5 business days |
        | the buyer is in Japan       | it was paid in a convenience store | a refund may come as AliExpress bonus                                           |
        | the buyer is in Brazil      | it was paid by boleto              | give bank details only in the form of the payment company, never to the seller  |
        | the buyer is in Brazil      | it was paid by Pix                 | no source says where it goes: look on the page of the refund                    |
        | the buyer is in Brazil      | it was paid by Pix                 | give bank details only in the form of the payment company, never to the seller  |
        | the buyer is in South Korea | it was paid with KakaoPay          | a refund goes back to that account                                              |
        | the buyer is in South Korea | it was paid with KakaoPay          | no source speaks of KakaoPay: look on the page of the refund, and in KakaoPay   |
        | the buyer is in Japan       | it was paid in a convenience store | ask support whether it comes as money, before you agree to anything             |

    @A6.4
    Scenario: Alipay has it
      Given an order that is refunded
      And the refund was sent 9 days ago
      And Alipay shows the refund as returned to the Alipay account
      When the buyer asks for a plan
      Then first: the refund under way
      And its first step is: in Alipay, have the money paid out to your card or other account
      And log in to Alipay and open Refund in your profile
      And the refund cannot be spent before it is credited

    Scenario: Alipay has not finished
      Given an order that is refunded
      And the refund was sent 9 days ago
      And Alipay shows the refund as not finished
      When the buyer asks for a plan
      Then first: the refund under way
      And its first step is: look in Alipay whether it has finished
      And it probably works: the sources are weak or disagree
      And what AliExpress has sent comes back
      And the money comes within 20 business days of being processed, often sooner
      And log in to Alipay and open Refund in your profile
      And the refund cannot be spent before it is credited

    @E25
    Scenario: The money is there
      Given an order that is refunded
      And the refund was sent 9 days ago
      And the whole refund shows in the account that paid
      When the buyer asks for a plan
      Then first: the refund under way
      And its first step is: nothing more to do: the money is there
      And it is a fixed rule
      And the whole price comes back
      And closed: AliExpress support, because it comes only if the steps above bring nothing
      And only the money paid is refunded, a coupon returns only if all its orders are refunded in time

  @E25
  Rule: Less than paid, or no money: ask before you take it or spend it
    Reading: what was paid in coupons and coins is not money.

    @E17 @E57 @E60 @E62 @E108
    Scenario: Less money came than was paid, in the USA
      Given an order that is refunded
      And the buyer is in the USA
      And the refund was sent 9 days ago
      And less money shows than was paid
      When the buyer asks for a plan
      Then first: the refund under way
      And its first step is: compare what came with the money that you paid: coupons and coins do not count as money
      And its next step is: ask AliExpress support how the amount was worked out, and for the rest
      And it can be less for a part that you agreed to, for the return, or for what was missing in it
      And about AliExpress support: its first step is: contact AliExpress support
      And AliExpress decides
      And the outcome is open
      And the price comes back in part or in full
      And nothing has to go back
      And only the money paid is refunded, a coupon returns only if all its orders are refunded in time
      And no source says at which rate another currency is paid back: ask your bank what it booked
      And one claim at a time, and never claim what is already refunded
      And if that fails: AliExpress support

    @E17 @E58 @E62 @E65
    Scenario: A coupon came, in the USA
      Given an order that is refunded
      And the buyer is in the USA
      And the refund was sent 9 days ago
      And a coupon came in place of money
      When the buyer asks for a plan
      Then first: the refund under way
      And its first step is: find out which it is: a coupon for lateness comes on top of the refund
      And its next step is: do not spend the coupon before you have asked, if you want money
      And its next step is: ask AliExpress support for money: say how you paid, and what you were promised
      And by an old e-mail a coupon won in a dispute is valid for 60 days, and lost if its order is refunded in part
      And a solution that you accept ends the dispute, even for a part of the price
      And if that fails: AliExpress support

    @E17 @E67 @E105
    Scenario: A bonus came, in Japan
      Given an order that is refunded
      And the buyer is in Japan
      And the refund was sent 9 days ago
      And the refund went to a bonus or wallet balance
      When the buyer asks for a plan
      Then first: the refund under way
      And its first step is: look on the page of the balance for a way to pay it out, and for its last day
      And its next step is: do not spend the balance before you have asked, if you want money
      And its next step is: ask AliExpress support for money: say how you paid, and what you were promised
      And no source says how to turn such a balance into money
      And if that fails: AliExpress support

    @E31 @E91
    Scenario Outline: What the law adds after a withdrawal
      Given an order that is refunded
      And <country>
      And the refund was sent 9 days ago
      And <shows>
      When the buyer asks for a plan
      Then <answer>

      Examples: country by country
        | country                                          | shows                                        | answer                                                                                            |
        | the buyer is in France                           | a coupon came in place of money              | after a withdrawal by law you do not have to take a coupon or a balance, unless you agreed to one |
        | the buyer is in Iceland, Liechtenstein or Norway | the refund went to a bonus or wallet balance | after a withdrawal by law you do not have to take a coupon or a balance, unless you agreed to one |
        | the buyer is in Spain                            | less money shows than was paid               | after a withdrawal by law the standard postage to you comes back too                              |
        | the buyer is in the United Kingdom               | less money shows than was paid               | after a withdrawal by law the standard postage to you comes back too                              |

  @E17
  Rule: The card or account that paid is closed: its bank says first where the money has gone

    @E60
    Scenario Outline: Refunded to a closed card
      Given an order that is refunded
      And the refund was sent <days> days ago
      And the refund does not show yet
      And the card or account that paid is closed
      When the buyer asks for a plan
      Then first: the refund under way
      And its first step is: ask AliExpress support when the refund was sent, to where, and with which reference; say that the card or account is closed
      And its next step is: ask the bank of the closed card or account: it says where the money has gone
      And a new card on the same account is fine: the money arrives there
      And the outcome is open
      And ask there when it comes
      And no source says what happens if nobody can take the money: keep the proof of the closing
      And the refund cannot be spent before it is credited
      And one claim at a time, and never claim what is already refunded

      Examples: soon and late
        | days |
        | 3    |
        | 40   |

    @E16 @E69 @E108
    Scenario Outline: Refunded to a closed card: whom to ask after that bank
      Given an order that is refunded
      And the refund was sent <days> days ago
      And the refund does not show yet
      And the card or account that paid is closed
      When the buyer asks for a plan
      Then <answer>

      Examples: on both sides of the edge
        | days | answer                                                                                                                                                                   |
        | 28   | if nothing has happened in 1 day: ask the bank or the service that took your payment, then AliExpress support                                                            |
        | 28   | later: AliExpress support, from in 1 day                                                                                                                                 |
        | 29   | its next step is: ask the bank or the service that took your payment, then AliExpress support                                                                            |
        | 29   | about AliExpress support: its first step is: ask AliExpress support when the refund was sent, to where, and with which reference; say that the card or account is closed |

    @E69 @E93
    Scenario Outline: Closed order, closed card
      Given an order that is closed or cancelled
      And the seller cancelled the order
      And the order was closed <days> days ago
      And the card or account that paid is closed
      And it was paid from an e-wallet
      When the buyer asks for a plan
      Then first: the refund of a closed order
      And its first step is: ask the bank of the closed card or account: it says where the money has gone
      And <then>
      And a new card on the same account is fine: the money arrives there

      Examples: soon and late
        | days | then                                                                                          |
        | 3    | its next step is: wait for the refund                                                         |
        | 40   | its next step is: ask the bank or the service that took your payment, then AliExpress support |
