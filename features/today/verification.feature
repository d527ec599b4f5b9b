Feature: The payment is being verified
  You have just paid. Until the payment is verified, the order cannot be cancelled.

  @A2.5
  Rule: Nothing can be cancelled before verification has ended
    How long it takes is known for cards and e-wallets only.

    Scenario: Paid with PayPal
      Given an order whose payment is being verified
      And it was paid 1 day ago
      And it was paid with PayPal
      When the buyer asks how to get out of the order
      Then wait until the payment is verified
      And once it is verified, press Request Cancellation

    Scenario: Paid from a mobile phone account
      Given an order whose payment is being verified
      And it was paid 1 day ago
      And it was paid from a mobile phone account
      When the buyer asks how to get out of the order
      Then wait until the payment is verified
      And once it is verified, press Request Cancellation

    Scenario: Paid by money transfer
      Given an order whose payment is being verified
      And it was paid 1 day ago
      And it was paid by money transfer
      When the buyer asks how to get out of the order
      Then wait until the payment is verified
      And once it is verified, press Request Cancellation

    Scenario: Paid in cash
      Given an order whose payment is being verified
      And it was paid 1 day ago
      And it was paid in cash
      When the buyer asks how to get out of the order
      Then wait until the payment is verified
      And once it is verified, press Request Cancellation

  @E3
  Rule: Verification has a longest time
    If it lasts longer, somebody has to look into it. Two recent guides say that cancelling is possible meanwhile.

    @A2.5 @A3.4 @E4
    Scenario: Verification still runs
      Given an order whose payment is being verified
      And it was paid 1 day ago
      And it was paid by bank card
      When the buyer asks how to get out of the order
      Then wait until the payment is verified
      And once it is verified, press Request Cancellation
      And verification takes at most 24 hours
      And if the verification fails, the order is cancelled automatically

    Scenario Outline: Whatever the means of payment
      Given an order whose payment is being verified
      And it was paid <days> days ago
      And <payment>
      When the buyer asks how to get out of the order
      Then <answer>

      Examples: on both sides of the edge
        | days | payment                      | answer                             |
        | 1    | it was paid by bank card     | wait until the payment is verified |
        | 2    | it was paid by bank card     | contact AliExpress support         |
        | 1    | it was paid from an e-wallet | wait until the payment is verified |
        | 2    | it was paid from an e-wallet | contact AliExpress support         |

    @A3.5
    Scenario: Verification lasts too long
      Given an order whose payment is being verified
      And it was paid 2 days ago
      And it was paid by bank card
      When the buyer asks how to get out of the order
      Then contact AliExpress support
      And verification takes at most 24 hours
      And verification has taken longer than it should
      And if the verification fails, the order is cancelled automatically
