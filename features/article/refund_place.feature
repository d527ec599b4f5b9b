Feature: Where the money goes
  Money takes the way back that it came, where there is one.

  @A5.1 @A5.2
  Rule: Paid by card: back to that card

    Scenario: A card
      Given an order that the seller is preparing
      And it was paid by bank card
      When the buyer asks where the money goes
      Then wait for the refund
      And a refund goes back to that card

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

  @A5.4 @A5.5
  Rule: Paid in cash or by money transfer: the seller offers another way

    Scenario: A money transfer, and the buyer has PayPal
      Given an order that the seller is preparing
      And it was paid by money transfer
      And the buyer has a PayPal account
      When the buyer asks where the money goes
      Then wait until the seller gets in touch and offers another way
      And give the seller your PayPal account
      And a refund usually comes by PayPal

    Scenario: Cash, and the buyer has PayPal
      Given an order that the seller is preparing
      And it was paid in cash
      And the buyer has a PayPal account
      When the buyer asks where the money goes
      Then wait until the seller gets in touch and offers another way
      And give the seller your PayPal account
      And a refund usually comes by PayPal

    Scenario: A money transfer, and the buyer has no PayPal
      Given an order that the seller is preparing
      And it was paid by money transfer
      And the buyer has no PayPal account
      When the buyer asks where the money goes
      Then wait until the seller gets in touch and offers another way
      And propose a card or another e-wallet to the seller
      And a refund comes the way that you agree with the seller

    Scenario: Cash, and the buyer has no PayPal
      Given an order that the seller is preparing
      And it was paid in cash
      And the buyer has no PayPal account
      When the buyer asks where the money goes
      Then wait until the seller gets in touch and offers another way
      And propose a card or another e-wallet to the seller
      And a refund comes the way that you agree with the seller
