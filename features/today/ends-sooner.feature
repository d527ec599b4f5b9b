Feature: What ends before the way that stands first
  The first way is the strongest. Another one that is open may end sooner, or too soon to wait for it: the
  plan says so above its steps, so that no day passes unseen.

  @E10 @E35
  Rule: The first way has a day, and another one an earlier day

    Scenario Outline: Wrong goods in Russia, the law ends before the dispute
      Given an order that is received but not confirmed
      And the buyer is in Russia
      And the goods are wrong or faulty
      And the order has no free returns
      And the goods were received <days> days ago
      And the order page gives 7 more days for delivery
      When the buyer asks for a plan
      Then first: the dispute
      And its last day is in 7 days
      And ends sooner: refuse by Russian law, until <last>

      Examples: two days of seven are gone, and all of them
        | days | last      |
        | 2    | in 5 days |
        | 7    | today     |

  @E24 @E57 @E10
  Rule: What ends within two weeks does not wait until the first way has failed

    Scenario: Broken goods, the dispute and the free return end today, in Poland
      Given an order that is confirmed as received
      And the buyer is in another country of the EU
      And the goods are wrong or faulty
      And returns are free to a seller in the EU
      And the goods were received 20 days ago
      And receipt was confirmed 15 days ago
      When the buyer asks for a plan
      Then first: the dispute
      And its last day is today
      And ends sooner: the free return, until today

  @E10 @E30
  Rule: The day of the first way is not known, and another one ends within two weeks

    Scenario Outline: Wrong goods in Germany, the order page was not looked at
      Given an order that is received but not confirmed
      And the buyer is in Germany
      And the goods are wrong or faulty
      And the order has no free returns
      And the goods were received <days> days ago
      When the buyer asks for a plan
      Then meanwhile: the dispute
      And ends sooner: withdraw by law, until <last>

      Examples: tomorrow, and as late as it is told
        | days | last       |
        | 13   | in 1 day   |
        | 1    | in 13 days |

  @E30
  Rule: A free return is not known: the law, which asks nobody, is begun with

    Scenario: A change of mind in Germany
      Given an order that is received but not confirmed
      And the buyer is in Germany
      And the buyer has changed their mind
      And the goods were received 7 days ago
      When the buyer asks for a plan
      Then meanwhile: withdraw by law

  @A3.13 @E10
  Rule: The first way has no day, and another one ends soon

    Scenario: Nobody but the seller, in the USA, while the dispute runs
      Given an order that is received but not confirmed
      And the buyer is in the USA
      And the buyer has changed their mind
      And the order has no free returns
      And the order page gives 8 more days for delivery
      When the buyer asks for a plan
      Then first: settle with the seller
      And ends sooner: the dispute, until in 8 days

  @E5 @E35
  Rule: A surer way that opens in days is waited for, before one whose outcome is not settled

    @E8
    Scenario: The seller is silent since yesterday, in Russia: the surer way is waited for
      Given an order that the seller is preparing
      And the buyer is in Russia
      And the seller does not answer
      And cancellation was asked for 1 day ago
      And the order page gives 4 more days for shipping
      When the buyer asks for a plan
      Then first: wait
      And later: the refund after silence, from in 2 days
      And later: refuse by Russian law, from in 2 days
