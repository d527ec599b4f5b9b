Feature: Plans for an order that is frozen
  Frozen is not lost. AliExpress waits for the seller's proof, or for the bank; other days run on meanwhile.

  @E52 @E53
  Rule: The shop was closed: the seller has to prove that the goods were bought and sent

    @E16 @E70 @E102 @E108
    Scenario: Nothing has come, in Chile
      Given an order that is frozen
      And the buyer is in Chile
      And the goods have not arrived
      And it was paid from an e-wallet
      When the buyer asks for a plan
      Then first: the refund of a frozen order
      And its first step is: ask AliExpress support by which day the seller has to give proof, and look at the order again after that day
      And its next step is: wait while the seller has to prove that the goods were bought and sent
      And an order freezes when AliExpress closes the shop, or while a bank decides on a claim
      And an old e-mail gives the seller 3 business days for proof, then 15 business days for the decision
      And AliExpress decides
      And it probably works: the sources are weak or disagree
      And the whole price comes back
      And nothing has to go back
      And the money comes within 20 business days of being processed, often sooner
      And the last days of all other ways run on meanwhile
      And an order in dispute is decided on the proof of both sides, so hand yours in there
      And if that fails: AliExpress support
      And do not press Confirm Goods Received
      And do not pay or take money outside AliExpress

    @E40
    Scenario Outline: The days of PayPal go on
      Given an order that is frozen
      And the buyer is in Japan
      And the goods have not arrived
      And it was paid with PayPal
      And it was paid <days> days ago
      When the buyer asks for a plan
      Then first: the refund of a frozen order
      And <answer>

      Examples: on both sides of the edge
        | days | answer                                                       |
        | 170  | if that fails: the PayPal case, until in 10 days             |
        | 180  | if that fails: the PayPal case, until today                  |
        | 181  | closed: the PayPal case, because the time for a case is over |

    @E38 @E42
    Scenario: The days of the bank go on, in the USA
      Given an order that is frozen
      And the buyer is in the USA
      And the goods have not arrived
      And it was paid by bank card
      And the goods were due 10 days ago
      And the statement with the charge came 20 days ago
      When the buyer asks for a plan
      Then first: the refund of a frozen order
      And if that fails: dispute the charge in writing, until in 40 days
      And if that fails: the chargeback, until in 110 days
      And if that fails: AliExpress support
      And about the chargeback: that closes: the refund of a frozen order
      And about dispute the charge in writing: that closes: the refund of a frozen order

    @E30 @E81
    Scenario: The goods are here and faulty, in France
      Given an order that is frozen
      And the buyer is in France
      And the goods are with the buyer
      And the goods are wrong or faulty
      And it was paid with PayPal
      And it was paid 40 days ago
      And the goods were received 4 days ago
      When the buyer asks for a plan
      Then first: the refund of a frozen order
      And if that fails: the legal guarantee
      And if that fails: withdraw by law, until in 10 days
      And if that fails: the PayPal case
      And if that fails: AliExpress support

    @E30
    Scenario: Changed my mind, and nothing has come yet, in Germany
      Given an order that is frozen
      And the buyer is in Germany
      And the goods are not with the buyer yet
      And the buyer has changed their mind
      When the buyer asks for a plan
      Then first: withdraw by law
      And you pay the return, if you were told so before
      And if that fails: the refund of a frozen order
      And if that fails: AliExpress support

    Scenario Outline: The goods are here: whether they have to go back is told by nobody
      Given an order that is frozen
      And the buyer is in Australia
      And the goods are wrong or faulty
      And it was paid from an e-wallet
      And the goods were received 7 days ago
      And <goods>
      When the buyer asks for a plan
      Then first: the refund of a frozen order
      And <answer>

      Examples: here, and sent back already
        | goods                         | answer                                                                |
        | the goods are with the buyer  | no source says who pays the return: ask before you send anything back |
        | the goods have been sent back | nothing has to go back                                                |

    @E30
    Scenario: It has not arrived, in Germany
      Given an order that is frozen
      And the buyer is in Germany
      And the goods have not arrived
      And it was paid from an e-wallet
      When the buyer asks for a plan
      Then first: the refund of a frozen order
      And if that fails: withdraw by law
      And about withdraw by law: nothing has to go back unless it comes all the same: then you pay that postage

    @E35 @E36 @E88
    Scenario Outline: Rights by law go on
      Given an order that is frozen
      And <country>
      And the goods are with the buyer
      And the buyer has changed their mind
      And the goods were received 4 days ago
      When the buyer asks for a plan
      Then first: <way>
      And if that fails: the refund of a frozen order

      Examples: countries
        | country                | way                       |
        | the buyer is in Russia | refuse by Russian law     |
        | the buyer is in Brazil | undo by Brazilian law     |
        | the buyer is in Israel | cancel by the law at home |

    @E35
    Scenario: Refused in writing a week ago, in Russia
      Given an order that is frozen
      And the buyer is in Russia
      And the goods are with the buyer
      And the buyer has changed their mind
      And the goods were received 9 days ago
      And the seller has been told in writing
      And the seller was told 7 days ago
      When the buyer asks for a plan
      Then first: refuse by Russian law
      And if nothing has happened in 4 days: contact AliExpress support

    @E85 @E124
    Scenario: Late, in Canada
      Given an order that is frozen
      And the buyer is in Canada
      And the goods have not arrived
      And it was paid from an e-wallet
      And the goods were due 40 days ago
      When the buyer asks for a plan
      Then first: the refund of a frozen order
      And if that fails: end it for lateness

    @E89
    Scenario: Late, in France
      Given an order that is frozen
      And the buyer is in France
      And the goods have not arrived
      And it was paid from an e-wallet
      And the goods were due 40 days ago
      When the buyer asks for a plan
      Then about end it for lateness: it is a fixed rule

  @E70
  Rule: A bank claim freezes the order: the bank decides first

    Scenario: A chargeback has been asked for, in Chile
      Given an order that is frozen
      And the buyer is in Chile
      And the goods have not arrived
      And it was paid by bank card
      And a chargeback has been asked for
      When the buyer asks for a plan
      Then first: the chargeback
      And its first step is: answer what the bank asks, and wait for its decision
      And closed: the refund of a frozen order, because a chargeback freezes the order
      And if that fails: AliExpress support
