Feature: Spending the refund
  The refund can be spent once it is in your account.

  @A6.1
  Rule: The refund can be spent when it is credited, not before

    Scenario: The refund is in the account
      Given an order that is refunded
      And the refund shows in the account that paid
      When the buyer asks when the money can be spent
      Then spend the refund on AliExpress if you like
      And the money is in the account that paid

  @A6.2 @A6.3
  Rule: A refund that does not show may be sitting in Alipay
    Reading: up to 10 days a refund can still be coming, as with every refund before delivery.

    @A3.12
    Scenario Outline: How long ago the refund was sent
      Given an order that is refunded
      And the refund does not show yet
      And the refund was sent <days> days ago
      When the buyer asks when the money can be spent
      Then <answer>

      Examples: on both sides of the edge
        | days | answer                                            |
        | 9    | wait until the refund is credited to your account |
        | 10   | wait until the refund is credited to your account |
        | 11   | look in Alipay, the money may be there            |

    @A3.12 @A6.1
    Scenario: It can still be coming
      Given an order that is refunded
      And the refund does not show yet
      And the refund was sent 10 days ago
      When the buyer asks when the money can be spent
      Then wait until the refund is credited to your account
      And look in Alipay, the money may be there
      And log in to Alipay and open Refund in your profile
      And in rare cases the refund takes up to 10 days
      And the refund cannot be spent before it is credited

    @A3.12 @A6.1
    Scenario: It should be here
      Given an order that is refunded
      And the refund does not show yet
      And the refund was sent 11 days ago
      When the buyer asks when the money can be spent
      Then look in Alipay, the money may be there
      And log in to Alipay and open Refund in your profile
      And the money may be sitting in Alipay
      And the refund cannot be spent before it is credited

  @A6.4
  Rule: Alipay shows whether to wait or to have the money paid out
    The article calls the button for paying out Cancel.

    @A6.1
    Scenario: Alipay has not finished
      Given an order that is refunded
      And Alipay shows the refund as not finished
      When the buyer asks when the money can be spent
      Then wait until Alipay has finished
      And the refund cannot be spent before it is credited

    @A6.1 @A6.3
    Scenario: The money was returned to Alipay
      Given an order that is refunded
      And Alipay shows the refund as returned to the Alipay account
      When the buyer asks when the money can be spent
      Then in Alipay, have the money paid out to your card or other account
      And log in to Alipay and open Refund in your profile
      And the button in Alipay is called Cancel
      And the refund cannot be spent before it is credited
