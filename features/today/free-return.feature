Feature: Plans for a free return that is on its way back
  What to keep, what the page shows, and what to do if the warehouse says that it has nothing.

  @E24
  Rule: With the label given, a loss is not yours; posted by yourself, it is

    @E71 @E98 @E108
    Scenario: Sent with the label, in the USA
      Given an order that is received but not confirmed
      And the buyer is in the USA
      And the goods have been sent back
      And the buyer has changed their mind
      And returns are free to a seller in mainland China
      And it went back with the label of the free return
      And it was paid 30 days ago
      And the goods were received 12 days ago
      When the buyer asks for a plan
      Then first: the free return
      And its first step is: follow the return on its own page, and keep the receipt of the drop-off
      And it is a fixed rule
      And nobody has to agree
      And the whole price comes back
      And the return is free
      And the page shows the parcel up to 2 business days after the drop-off
      And if nothing has happened: contact AliExpress support
      And with the label given, a loss after the drop-off is not yours

    @E10 @E24 @E98
    Scenario: Sent with the label, and a dispute opened now would end it, in Chile
      Given an order that is received but not confirmed
      And the buyer is in Chile
      And the goods have been sent back
      And the buyer has changed their mind
      And returns are free to a seller in mainland China
      And it went back with the label of the free return
      And the goods were due 3 days ago
      When the buyer asks for a plan
      Then first: the free return
      And if that fails: the dispute, until in 12 days
      And about the dispute: its first step is: wait for the return, and open a dispute before its last day if the return brings nothing
      And about the dispute: in your account open My AliExpress, then All Orders, and find the order
      And about the dispute: for a change of mind choose I do not like it

    @A1.9 @A2.1 @E10
    Scenario Outline: Sent back in another way, no longer wanted, in Chile: nothing to wait for
      Given an order that is received but not confirmed
      And the buyer is in Chile
      And the goods have been sent back
      And the buyer has changed their mind
      And <return>
      And <sent>
      And the goods were due 3 days ago
      When the buyer asks for a plan
      Then about the dispute: its first step is: press Open Dispute
      And about the dispute: in your account open My AliExpress, then All Orders, and find the order
      And about the dispute: for a change of mind choose I do not like it

      Examples: with a free return and without
        | return                                         | sent                               |
        | returns are free to a seller in mainland China | it went back without a free return |
        | the order has no free returns                  | the seller has not been asked yet  |

    @E57 @E98
    Scenario: Posted by oneself, and the warehouse says that it has nothing, in Chile
      Given an order that is confirmed as received
      And the buyer is in Chile
      And the goods have been sent back
      And the goods are wrong or faulty
      And returns are free to a seller in the EU
      And it went back by own post after the free return was granted
      And it was paid from an e-wallet
      And the goods were received 30 days ago
      And receipt was confirmed 20 days ago
      And the goods were sent back 9 days ago
      When the buyer asks for a plan
      Then first: the free return
      And its first step is: ask AliExpress to decide the return, with the receipt of posting
      And it probably works: the sources are weak or disagree
      And closed: the dispute, because the time for a dispute is over
      And posted by yourself, the parcel is your risk until the warehouse has it

    @E57 @E71 @E98
    Scenario Outline: The days after the posting, in Chile
      Given an order that is received but not confirmed
      And the buyer is in Chile
      And the goods have been sent back
      And the buyer has changed their mind
      And returns are free to a seller in mainland China
      And it went back by own post after the free return was granted
      And the goods were sent back <days> days ago
      When the buyer asks for a plan
      Then first: the free return
      And <answer>

      Examples: on both sides of the edges
        | days | answer                                                                                     |
        | 3    | it runs until in 5 days                                                                    |
        | 3    | if the warehouse has nothing by then, ask AliExpress to decide                             |
        | 8    | it runs until today                                                                        |
        | 8    | its first step is: follow the return on its own page, and keep the receipt of the drop-off |
        | 9    | it probably works: the sources are weak or disagree                                        |
        | 3    | posted by yourself, the parcel is your risk until the warehouse has it                     |
        | 3    | it probably works: the sources are weak or disagree                                        |
        | 9    | its first step is: ask AliExpress to decide the return, with the receipt of posting        |

    Scenario: The page of the return shows a day for the parcel
      Given an order that is received but not confirmed
      And the buyer is in Chile
      And the goods have been sent back
      And the buyer has changed their mind
      And returns are free to a seller in mainland China
      And it went back by own post after the free return was granted
      And the order page gives 4 more days for the way of the parcel back
      When the buyer asks for a plan
      Then first: the free return
      And it runs until in 4 days

    @E30 @E47
    Scenario: Sent with the label, and the days by law go on, in France
      Given an order that is received but not confirmed
      And the buyer is in France
      And the goods have been sent back
      And the buyer has changed their mind
      And returns are free to a seller in the EU
      And it went back with the label of the free return
      And the goods were received 10 days ago
      And the seller has not been told in writing
      When the buyer asks for a plan
      Then first: the free return
      And if that fails: withdraw by law, until in 4 days
      And the days by law go on during a return: withdraw in writing beside it, before they end

    @E24
    Scenario: Nothing has come yet: the free return waits for it, in Chile
      Given an order that is shipped
      And the buyer is in Chile
      And the buyer has changed their mind
      And the tracking number shows events with dates
      And returns are free to a seller in the EU
      When the buyer asks for a plan
      Then first: settle with the seller
      And agree to nothing worse than the free return: once you have the goods nobody has to agree to it
      And later: the free return
      And about the free return: its first step is: ask for the free return on the order page

    @E24
    Scenario: Sent back in a dispute, in Chile
      Given an order in dispute
      And the buyer is in Chile
      And the goods have been sent back
      And the buyer has changed their mind
      And the dispute has escalated to AliExpress
      And returns are free to a seller in the EU
      And the goods were received 20 days ago
      And the seller has not been told in writing
      When the buyer asks for a plan
      Then first: AliExpress decides
      And closed: the free return, because the goods are sent back already

    @E57 @E61 @E98
    Scenario: Faulty goods sent with the label, and the dispute still open, in Chile
      Given an order that is received but not confirmed
      And the buyer is in Chile
      And the goods have been sent back
      And the goods are wrong or faulty
      And returns are free to a seller in the EU
      And it went back with the label of the free return
      And it was paid from an e-wallet
      And the goods were received 4 days ago
      And the order page gives 6 more days for delivery
      When the buyer asks for a plan
      Then first: the dispute
      And its last day is in 6 days
      And its first step is: wait for the return, and open a dispute before its last day if the return brings nothing
      And its next step is: show in the dispute what is wrong, and ask for the whole price, or for the value of a missing part
      And photos, a list of the differences, a video of what fails, size beside a ruler
      And if that fails: the free return

  @E61
  Rule: Goods that went back in another way: the dispute at once

    @E60 @E62
    Scenario: Faulty goods sent back, and no free return, in Chile
      Given an order that is received but not confirmed
      And the buyer is in Chile
      And the goods have been sent back
      And the goods are wrong or faulty
      And the order has no free returns
      And it was paid from an e-wallet
      And the goods were received 4 days ago
      And the order page gives 6 more days for delivery
      When the buyer asks for a plan
      Then first: the dispute
      And its first step is: press Open Dispute
      And its next step is: show in the dispute what is wrong, and ask for the whole price, or for the value of a missing part
      And photos, a list of the differences, a video of what fails, size beside a ruler
      And reason and sum can be changed until the dispute is closed

    @E60 @E62
    Scenario: Faulty goods sent back without asking for the free return, in Chile
      Given an order that is received but not confirmed
      And the buyer is in Chile
      And the goods have been sent back
      And the goods are wrong or faulty
      And returns are free to a seller in the EU
      And it went back without a free return
      And it was paid from an e-wallet
      And the goods were received 4 days ago
      And the order page gives 6 more days for delivery
      When the buyer asks for a plan
      Then first: the dispute
      And its first step is: press Open Dispute
      And its next step is: show in the dispute what is wrong, and ask for the whole price, or for the value of a missing part
      And photos, a list of the differences, a video of what fails, size beside a ruler
      And reason and sum can be changed until the dispute is closed
