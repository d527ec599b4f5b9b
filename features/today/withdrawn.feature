Feature: Plans for an order whose dispute was withdrawn
  Perhaps it can be opened again. Other ways do not depend on it.

  @E10 @E14
  Rule: Open it again while the protection time runs
    Reading: the last safe day is the end of the delivery time; the 15 days after it are less certain.

    @E108
    Scenario: Withdrawn at the seller's request, nothing has come, in the USA
      Given an order whose dispute was withdrawn
      And the buyer is in the USA
      And the goods are not with the buyer yet
      And the goods have not arrived
      And the order page gives 6 more days for delivery
      When the buyer asks for a plan
      Then first: the dispute again
      And its first step is: open the dispute again while the protection time runs
      And its last day is in 6 days
      And it probably works: the sources are weak or disagree
      And AliExpress decides
      And the price comes back in part or in full
      And nothing has to go back
      And the money comes within 20 business days of being processed, often sooner
      And it is not sure that it opens again: do not wait
      And if nothing has happened: contact AliExpress support
      And do not press Confirm Goods Received

    @E61
    Scenario: Withdrawn, and a part is missing, in Chile
      Given an order whose dispute was withdrawn
      And the buyer is in Chile
      And the goods are with the buyer
      And the goods are wrong or faulty
      And the goods were received 30 days ago
      And the goods were due 3 days ago
      When the buyer asks for a plan
      Then first: the dispute again
      And its next step is: show in the dispute what is wrong, and ask for the whole price, or for the value of a missing part
      And each missing piece needs proof and a sum of its own
      And photos, a list of the differences, a video of what fails, size beside a ruler
      And closed: AliExpress support, because it comes only if the steps above bring nothing

    @E98 @E108
    Scenario: Withdrawn, and the goods have been sent back, in Chile
      Given an order whose dispute was withdrawn
      And the buyer is in Chile
      And the goods have been sent back
      And the buyer has changed their mind
      And the goods were received 30 days ago
      And the goods were due 3 days ago
      And the seller has not been told in writing
      When the buyer asks for a plan
      Then first: the dispute again
      And if that fails: AliExpress support

    @E98 @E108
    Scenario: Withdrawn, sent back, and too late to open it again, in Chile
      Given an order whose dispute was withdrawn
      And the buyer is in Chile
      And the goods have been sent back
      And the buyer has changed their mind
      And the goods were received 30 days ago
      And the goods were due 16 days ago
      And the seller has not been told in writing
      When the buyer asks for a plan
      Then first: AliExpress support
      And its first step is: contact AliExpress support

    @E38 @E42
    Scenario: Withdrawn, and nothing has come, in the USA, paid by card
      Given an order whose dispute was withdrawn
      And the buyer is in the USA
      And the goods are not with the buyer yet
      And the goods have not arrived
      And it was paid by bank card
      And the goods were due 3 days ago
      And the statement with the charge came 30 days ago
      When the buyer asks for a plan
      Then first: the dispute again
      And its last day is in 12 days
      And if that fails: dispute the charge in writing, until in 30 days
      And if that fails: the chargeback, until in 117 days

    Scenario Outline: The edges
      Given an order whose dispute was withdrawn
      And the buyer is in the USA
      And the goods are not with the buyer yet
      And the goods have not arrived
      And the goods were due <days> days ago
      And it was paid from an e-wallet
      When the buyer asks for a plan
      Then <answer>

      Examples: on both sides
        | days | answer                                                            |
        | 0    | its last day is today                                             |
        | 1    | its last day is in 14 days                                        |
        | 15   | its last day is today                                             |
        | 16   | closed: the dispute again, because the time for a dispute is over |
        | 16   | nothing is left                                                   |

    @E30
    Scenario: Changed my mind, withdrawn dispute, in Germany
      Given an order whose dispute was withdrawn
      And the buyer is in Germany
      And the goods are with the buyer
      And the buyer has changed their mind
      And the goods were received 13 days ago
      And the order page gives 6 more days for delivery
      And the order has no free returns
      When the buyer asks for a plan
      Then first: withdraw by law
      And its last day is in 1 day
      And if that fails: the dispute again, until in 6 days

    @E103 @E104
    Scenario: Changed my mind, withdrawn dispute, in the USA
      Given an order whose dispute was withdrawn
      And the buyer is in the USA
      And the goods are with the buyer
      And the buyer has changed their mind
      And the order page gives 6 more days for delivery
      And the order has no free returns
      When the buyer asks for a plan
      Then first: the dispute again
      And the seller has to agree
      And it probably works: the sources are weak or disagree
      And a full refund is unlikely
      And you pay the return

    @E81
    Scenario: Faulty goods, withdrawn dispute, in Spain
      Given an order whose dispute was withdrawn
      And the buyer is in Spain
      And the goods are with the buyer
      And the goods are wrong or faulty
      And the goods were received 5 days ago
      And the order page gives 6 more days for delivery
      And returns are free to a seller in the EU
      When the buyer asks for a plan
      Then first: the dispute again
      And if that fails: the free return, until in 10 days
      And if that fails: the legal guarantee, until in 725 days
      And if that fails: withdraw by law, until in 9 days
      And its first step is: open the dispute again while the protection time runs
      And its next step is: show in the dispute what is wrong, and ask for the whole price, or for the value of a missing part
      And AliExpress decides
      And it probably works: the sources are weak or disagree
      And the price comes back in part or in full
      And the shop pays the return

    @E40
    Scenario: Faulty goods, withdrawn dispute, paid with PayPal, in Canada
      Given an order whose dispute was withdrawn
      And the buyer is in Canada
      And the goods are with the buyer
      And the goods are wrong or faulty
      And the goods were received 40 days ago
      And the goods were due 10 days ago
      And it was paid with PayPal
      And it was paid 90 days ago
      And the order has no free returns
      When the buyer asks for a plan
      Then first: the dispute again
      And its last day is in 5 days
      And if that fails: the PayPal case, until in 90 days
