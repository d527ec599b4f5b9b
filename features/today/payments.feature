Feature: Plans by how it was paid
  What stands behind a payment besides AliExpress: a lender, a card company, or nothing.

  @E115
  Rule: A lender is told at once, and answered in time

    @E50
    Scenario: Faulty goods, bought in instalments
      Given an order that is received but not confirmed
      And the buyer is in the USA
      And the goods are wrong or faulty
      And the goods were due 3 days ago
      And it was paid through a lender
      When the buyer asks for a plan
      Then first: the dispute
      And if that fails: the report to the lender
      And tell the lender today, and go on paying until it says that it pauses
      And about the report to the lender: its first step is: tell the lender today, and go on paying until it says that it pauses
      And about the report to the lender: Klarna asks for proof after 21 days: without an answer you pay on
      And about the report to the lender: the lender decides
      And about the report to the lender: the outcome is open
      And about the report to the lender: the price comes back in part or in full
      And about the report to the lender: no source says who pays the return: ask before you send anything back
      And about the report to the lender: if the lender decides for the shop, the instalments fall due again

    @E108
    Scenario: Nothing came, bought in instalments
      Given an order that is shipped
      And the buyer is in the USA
      And the goods have not arrived
      And the tracking number shows events with dates
      And it was paid through a lender
      And the goods were due 20 days ago
      When the buyer asks for a plan
      Then first: the report to the lender
      And its first step is: tell the lender today, and go on paying until it says that it pauses
      And if nothing has happened: contact AliExpress support
      And nothing has to go back

  @E117
  Rule: In the United Kingdom a credit card company answers with the seller
    Reading: no last day is named for it.

    @E60
    Scenario Outline: Faulty goods, after the dispute time
      Given an order that is received but not confirmed
      And the buyer is in the United Kingdom
      And the goods are wrong or faulty
      And the goods were due 30 days ago
      And the goods were received 40 days ago
      And the order has no free returns
      And it was paid by bank card
      When the buyer asks for a plan
      Then first: the legal guarantee
      And if that fails: the claim against the card company
      And about the claim against the card company: <answer>

      Examples: all that it says
        | answer                                                                                       |
        | its first step is: claim the price from your credit card company in writing, with your proof |
        | only for credit cards, and for goods above 100 pounds and up to 30000 pounds                 |
        | the credit card company decides                                                              |
        | the outcome is open                                                                          |
        | the price comes back in part or in full                                                      |
        | no source says who pays the return: ask before you send anything back                        |
        | ask there when it comes                                                                      |
        | whether it holds for AliExpress was not tested                                               |
        | one claim at a time, and never claim what is already refunded                                |

    @E120
    Scenario Outline: Nothing came
      Given an order that is shipped
      And the buyer is in the United Kingdom
      And the goods have not arrived
      And it was paid by bank card
      And the goods were due <days> days ago
      When the buyer asks for a plan
      Then <answer>

      Examples: on both sides of the edge
        | days | answer                                                                            |
        | 0    | later: the claim against the card company, from in 1 day                          |
        | 1    | if that fails: the claim against the card company                                 |
        | 1    | about the claim against the card company: nothing has to go back                  |
        | 1    | about the claim against the card company: the credit card company decides         |
        | 1    | about the claim against the card company: the outcome is open                     |
        | 1    | about the claim against the card company: the price comes back in part or in full |

  @E10 @E40 @E42
  Rule: Nothing stands behind cash and balances, so do not miss the last day of the dispute

    Scenario Outline: Faulty goods in hand
      Given an order that is received but not confirmed
      And <country>
      And the goods are wrong or faulty
      And the goods were due 3 days ago
      And <payment>
      When the buyer asks for a plan
      Then first: the dispute
      And no bank or PayPal stands behind this payment: do not miss the last day of the dispute

      Examples: ways of paying
        | country                     | payment                             |
        | the buyer is in the USA     | it was paid in cash on delivery     |
        | the buyer is in the USA     | it was paid with a gift certificate |
        | the buyer is in Russia      | it was paid from an e-wallet        |
        | the buyer is in Brazil      | it was paid by Pix                  |
        | the buyer is in Japan       | it was paid in a convenience store  |
        | the buyer is in South Korea | it was paid with KakaoPay           |
