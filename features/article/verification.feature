Feature: The payment is being verified
  You have just paid. Until the payment is verified, the order cannot be cancelled.

  @A2.5
  Rule: Nothing can be cancelled before verification has ended
    How long it takes is known for cards and e-wallets only.

    Scenario Outline: Another means of payment
      Given an order whose payment is being verified
      And it was paid 1 day ago
      And <payment>
      When the buyer asks how to get out of the order
      Then wait until the payment is verified
      And once it is verified, press Request Cancellation

      Examples: neither a card nor an e-wallet
        | payment                                 |
        | it was paid with PayPal                 |
        | it was paid from a mobile phone account |
        | it was paid by money transfer           |
        | it was paid in cash                     |

  @A3.4
  Rule: How long the verification of a card payment takes
    Reading: 24 hours are the day of the payment and the day after it.

    Scenario: Paid by card yesterday
      Given an order whose payment is being verified
      And it was paid 1 day ago
      And it was paid by bank card
      When the buyer asks how to get out of the order
      Then wait until the payment is verified
      And once it is verified, press Request Cancellation
      And verification takes 24 hours

  @A3.6
  Rule: A payment from an e-wallet is verified somewhat faster than by card

    Scenario: Paid from an e-wallet yesterday
      Given an order whose payment is being verified
      And it was paid 1 day ago
      And it was paid from an e-wallet
      When the buyer asks how to get out of the order
      Then wait until the payment is verified
      And once it is verified, press Request Cancellation
      And verification is somewhat faster than by card

  @A3.5
  Rule: Verification can be delayed

    Scenario Outline: Days of verification
      Given an order whose payment is being verified
      And it was paid <days> days ago
      And it was paid by bank card
      When the buyer asks how to get out of the order
      Then <answer>

      Examples: on both sides of the edge
        | days | answer                                       |
        | 1    | verification takes 24 hours                  |
        | 2    | verification can be delayed, up to 3 days    |
        | 3    | verification can be delayed, up to 3 days    |
        | 4    | verification has taken longer than it should |

    Scenario: A delayed payment
      Given an order whose payment is being verified
      And it was paid 3 days ago
      And it was paid from an e-wallet
      When the buyer asks how to get out of the order
      Then wait until the payment is verified
      And once it is verified, press Request Cancellation
      And verification can be delayed, up to 3 days

    Scenario: Longer than verification should take
      Given an order whose payment is being verified
      And it was paid 4 days ago
      And it was paid with PayPal
      When the buyer asks how to get out of the order
      Then wait until the payment is verified
      And once it is verified, press Request Cancellation
      And verification has taken longer than it should
