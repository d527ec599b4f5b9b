Feature: What your bank or PayPal can do
  Banks and PayPal have clocks of their own. Go one route at a time.

  @E40
  Rule: PayPal: a case can be opened within 180 days of the payment
    Reading: day 180 still counts. Be quick at 30 and at 7 days left.

    Scenario Outline: The last days for a case
      Given the guide follows what holds today
      And an order that is shipped
      And it was paid with PayPal
      And no case is open with PayPal
      And the payment was made <days> days ago
      When the buyer asks what the bank or PayPal can do
      Then <answer>

      Examples: on both sides of the edge
        | days | answer                        |
        | 179  | open a case with PayPal       |
        | 180  | open a case with PayPal       |
        | 181  | use the marketplace's own way |

    @A3.2 @A7.3
    Scenario: No case yet, in time
      Given the guide follows what holds today
      And an order that is received but not confirmed
      And it was paid with PayPal
      And no case is open with PayPal
      And the payment was made 180 days ago
      When the buyer asks what the bank or PayPal can do
      Then open a case with PayPal
      And the whole price may come back this way
      And a case can be opened until 180 days after the payment
      And be quick when 30 days are left, and do not wait until 7 days are left
      And go one route at a time

    Scenario: No case yet, too late
      Given the guide follows what holds today
      And an order that is received but not confirmed
      And it was paid with PayPal
      And no case is open with PayPal
      And the payment was made 181 days ago
      When the buyer asks what the bank or PayPal can do
      Then use the marketplace's own way
      And this route is closed
      And a case can be opened until 180 days after the payment

  @E41
  Rule: PayPal: an open case must be escalated within 20 days
    Reading: day 20 still counts.

    Scenario Outline: The last days to escalate
      Given the guide follows what holds today
      And an order in dispute
      And it was paid with PayPal
      And a case is open with PayPal
      And the case was opened <days> days ago
      When the buyer asks what the bank or PayPal can do
      Then <answer>

      Examples: on both sides of the edge
        | days | answer                        |
        | 19   | escalate the case with PayPal |
        | 20   | escalate the case with PayPal |
        | 21   | use the marketplace's own way |

    @A7.3
    Scenario: A case is open
      Given the guide follows what holds today
      And an order in dispute
      And it was paid with PayPal
      And a case is open with PayPal
      And the case was opened 20 days ago
      When the buyer asks what the bank or PayPal can do
      Then escalate the case with PayPal
      And the whole price may come back this way
      And the case closes for good 20 days after it was opened
      And go one route at a time

    Scenario: A case has closed
      Given the guide follows what holds today
      And an order in dispute
      And it was paid with PayPal
      And a case is open with PayPal
      And the case was opened 21 days ago
      When the buyer asks what the bank or PayPal can do
      Then use the marketplace's own way
      And this route is closed
      And the case closes for good 20 days after it was opened

  @E42
  Rule: Cards: a chargeback is usual within 120 days of the last expected delivery date
    Reading: day 120 still counts. The bank may set a shorter time.

    Scenario Outline: The last days for a chargeback
      Given the guide follows what holds today
      And an order that is confirmed as received
      And it was paid by bank card
      And the card is from a bank outside Russia
      And the goods were due <days> days ago
      When the buyer asks what the bank or PayPal can do
      Then <answer>

      Examples: on both sides of the edge
        | days | answer                         |
        | 119  | ask your bank for a chargeback |
        | 120  | ask your bank for a chargeback |
        | 121  | use the marketplace's own way  |

    @A3.2 @A7.3
    Scenario: A card, in time
      Given the guide follows what holds today
      And an order that is shipped
      And it was paid by bank card
      And the card is from a bank outside Russia
      And the goods were due 120 days ago
      When the buyer asks what the bank or PayPal can do
      Then ask your bank for a chargeback
      And the whole price may come back this way
      And a chargeback is usual until 120 days after the last expected delivery date
      And your bank may set a shorter time, ask it today
      And be quick when 30 days are left, and do not wait until 7 days are left
      And go one route at a time

    Scenario: A card, too late
      Given the guide follows what holds today
      And an order that is shipped
      And it was paid by bank card
      And the card is from a bank outside Russia
      And the goods were due 121 days ago
      When the buyer asks what the bank or PayPal can do
      Then use the marketplace's own way
      And this route is closed
      And a chargeback is usual until 120 days after the last expected delivery date

  @E45
  Rule: Cards of Russian banks have no chargeback abroad

    Scenario: A card from a Russian bank
      Given the guide follows what holds today
      And an order that is shipped
      And it was paid by bank card
      And the card is from a Russian bank
      When the buyer asks what the bank or PayPal can do
      Then use the marketplace's own way
      And this route is closed
      And cards of Russian banks do not work abroad, nor does a chargeback with them

  @E40 @E42
  Rule: Other means of payment have no route that is known

    Scenario Outline: Other means of payment
      Given the guide follows what holds today
      And an order that is shipped
      And <payment>
      When the buyer asks what the bank or PayPal can do
      Then <answer>
      And <and also>

      Examples: means of payment
        | payment                                 | answer                        | and also                                      |
        | it was paid from an e-wallet            | use the marketplace's own way | this means of payment has no route of its own |
        | it was paid from a mobile phone account | use the marketplace's own way | this means of payment has no route of its own |
        | it was paid by money transfer           | use the marketplace's own way | this means of payment has no route of its own |
        | it was paid in cash                     | use the marketplace's own way | this means of payment has no route of its own |
