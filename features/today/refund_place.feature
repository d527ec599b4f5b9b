Feature: Where the money goes
  Money takes the way back that it came, where there is one.

  @A5.3 @A5.1
  Rule: Paid from an account: back to that account

    Scenario: An e-wallet
      Given an order in dispute
      And it was paid from an e-wallet
      When the buyer asks where the money goes
      Then wait for the refund
      And a refund goes back to that account

    Scenario: A mobile phone account
      Given an order that is received but not confirmed
      And it was paid from a mobile phone account
      When the buyer asks where the money goes
      Then wait for the refund
      And a refund goes back to that account

  @A5.1
  Rule: Paid with PayPal: back to PayPal

    Scenario: PayPal
      Given an order that is shipped
      And it was paid with PayPal
      When the buyer asks where the money goes
      Then wait for the refund
      And a refund goes back to that PayPal account

  @E17
  Rule: Back to the means of payment that was used, never to another card

    @A5.2 @E45
    Scenario: A card
      Given an order that the seller is preparing
      And it was paid by bank card
      When the buyer asks where the money goes
      Then wait for the refund
      And a refund goes to the card that paid, never to another card
      And a new card of the same account is fine
      And Visa and Mastercard cards of Russian banks do not work abroad, nor does a chargeback

    Scenario: PayPal
      Given an order that is shipped
      And it was paid with PayPal
      When the buyer asks where the money goes
      Then wait for the refund
      And a refund goes back to that PayPal account

    @A5.3
    Scenario: A mobile phone account
      Given an order in dispute
      And it was paid from a mobile phone account
      When the buyer asks where the money goes
      Then wait for the refund
      And a refund goes back to that account

  @E44
  Rule: QIWI wallets are gone

    @E17 @A5.3
    Scenario: An e-wallet
      Given an order in dispute
      And it was paid from an e-wallet
      When the buyer asks where the money goes
      Then wait for the refund
      And a refund goes back to that account
      And if you paid from QIWI, ask AliExpress support for another way: QIWI has closed

  @E18
  Rule: Cash and money transfers come back by way of Alipay
    A seller's offer to pay by PayPal outside AliExpress is a known trick.

    @A6.3
    Scenario: A money transfer
      Given an order that the seller is preparing
      And it was paid by money transfer
      When the buyer asks where the money goes
      Then look for the refund in your Alipay account
      And have it sent on from Alipay by bank transfer
      And log in to Alipay and open Refund in your profile
      And a refund goes to your Alipay account, a fee may follow
      And an offer to pay you by PayPal outside AliExpress is a known trick

    @A6.3
    Scenario: Cash
      Given an order that the seller is preparing
      And it was paid in cash
      When the buyer asks where the money goes
      Then look for the refund in your Alipay account
      And have it sent on from Alipay by bank transfer
      And log in to Alipay and open Refund in your profile
      And a refund goes to your Alipay account, a fee may follow
      And an offer to pay you by PayPal outside AliExpress is a known trick
