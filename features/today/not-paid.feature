# How the features of plans speak
#
# Given  the sentences of the facts, and for a day that the order page shows:
#          the order page gives 4 more days for NAME
#        What is not said may be anything: a scenario has to hold whatever it is. A few steps that a
#        buyer may have taken already (asked the seller, withdrawn, opened a claim) count as not
#        taken until a sentence says so (rules/today/strength.md, "Taken as usual").
# When   the buyer asks for a plan
# Then   first: ROUTE                                the strongest way that is open or under way
#        first: wait                                 none is open, and one opens later
#        meanwhile: ROUTE                            not sure yet which is first: what is right all the same
#        nothing is left                             none is open, and none opens later
#        its first step is: STEP                     then: its next step is: STEP
#        its last day is in 5 days                   today; in 1 day
#        it runs until in 3 days                     the day on which it is decided
#        its day is only probable                   it rests on evidence that is not sure
#        ends sooner: ROUTE, until in 5 days        an open way that ends too soon to wait for the first one
#        if that fails: ROUTE                        also: ROUTE, until in 6 days
#        later: ROUTE                                also: ROUTE, from in 20 days
#        closed: ROUTE, because WHY
#        if nothing has happened in 2 days: STEP    also without a day
#        the plan does not name ROUTE
#        and the sentences of words.md as they stand: who has to agree, how sure it is, what comes
#        back, who pays the return, when and where the money comes, what to beware of, what never
#        to press. They speak of the first way; what never to press speaks of the whole plan.
#        about ROUTE: SENTENCE                       the same of a way that stands behind the first
# "if that fails" is said in the order of the plan. A day that is said is exact.

Feature: Plans for an order that is not paid
  Nothing was spent, so nothing has to come back.

  @E1 @E2
  Rule: The buyer alone cancels, or the order closes by itself

    @A1.2 @A2.1 @A2.2 @A2.3
    Scenario: Ordered yesterday, not wanted any more
      Given an order that is not paid
      And it was placed 1 day ago
      When the buyer asks for a plan
      Then first: cancel the unpaid order
      And its first step is: press Cancel Order
      And its last day is in 18 days
      And its day is only probable
      And nobody has to agree
      And nothing was spent, so nothing has to come back
      And later: let the unpaid order close, from in 19 days
      And do not press Pay
      And one unpaid order does no harm; a habit of leaving orders unpaid can cost the account
      And the plan does not name the dispute
      And the plan does not name withdraw by law

    @A1.2 @A2.1 @A2.2 @A2.3
    Scenario: How to cancel, and what happens if the order is left alone
      Given an order that is not paid
      And it was placed 1 day ago
      When the buyer asks for a plan
      Then first: cancel the unpaid order
      And in your account open My AliExpress, then All Orders, and find the order
      And beside the order are Cancel Order, in grey, and Pay
      And choose the reason that fits from the list that opens, and confirm
      And it is a fixed rule
      And nothing has to go back
      And there is no waiting time
      And about let the unpaid order close: its first step is: leave the order alone, it closes by itself
      And about let the unpaid order close: it probably works: the sources are weak or disagree

    Scenario Outline: The last days before it closes
      Given an order that is not paid
      And it was placed <days> days ago
      When the buyer asks for a plan
      Then <answer>

      Examples: on both sides of the edge
        | days | answer                                                                  |
        | 18   | its last day is in 1 day                                                |
        | 19   | its last day is today                                                   |
        | 19   | later: let the unpaid order close, from in 1 day                        |
        | 20   | first: let the unpaid order close                                       |
        | 20   | closed: cancel the unpaid order, because the order has closed by itself |

    Scenario: Closed by itself
      Given an order that is not paid
      And it was placed 25 days ago
      When the buyer asks for a plan
      Then first: let the unpaid order close
      And its first step is: nothing to do: the order has closed by itself
      And nobody has to agree
      And it probably works: the sources are weak or disagree
      And nothing was spent, so nothing has to come back
      And nothing has to go back
      And there is no waiting time
      And one unpaid order does no harm; a habit of leaving orders unpaid can cost the account

    Scenario: The order page shows a countdown
      Given an order that is not paid
      And the order page gives 3 more days for paying
      When the buyer asks for a plan
      Then first: cancel the unpaid order
      And its last day is in 3 days
      And later: let the unpaid order close, from in 4 days

  @E46
  Rule: A reservation can be cancelled until it is confirmed, and a day longer

    @E16
    Scenario: Reserved, not confirmed yet, in France
      Given an order that is not paid
      And the buyer is in France
      And a reservation is not confirmed
      And it was placed 1 day ago
      When the buyer asks for a plan
      Then first: cancel the reservation
      And its first step is: cancel the reservation on its own page, or write to AliExpress support today
      And nobody has to agree
      And it is a fixed rule
      And the fee for the reservation comes back in full
      And nothing has to go back
      And the money comes within 20 business days of being processed, often sooner
      And no source says where the button for it stands
      And if that fails: cancel the unpaid order, until in 18 days
      And about cancel the unpaid order: no source says whether the fee for the reservation comes back then: ask AliExpress support before
      And about let the unpaid order close: no source says whether the fee for the reservation comes back then: ask AliExpress support before

    Scenario Outline: The days after it is confirmed, in Germany
      Given an order that is not paid
      And the buyer is in Germany
      And a reservation is confirmed
      And the reservation was confirmed <days> days ago
      When the buyer asks for a plan
      Then <answer>

      Examples: on both sides of the edge
        | days | answer                                                       |
        | 0    | its last day is in 1 day                                     |
        | 0    | first: cancel the reservation                                |
        | 2    | closed: cancel the reservation, because it is a purchase now |
