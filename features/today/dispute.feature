Feature: There is a dispute
  While a dispute is open the money is held. Keep it open.

  @A7.3
  Rule: A seller may refuse, and then AliExpress decides

    Scenario Outline: The seller has answered, late or not
      Given an order in dispute
      And <reply>
      And the goods are wrong or faulty
      And the buyer and the seller are settling the dispute between them
      And the dispute was opened <days> days ago
      When the buyer asks how to get out of the order
      Then <answer>

      Examples: the reply decides, not the day
        | reply                                        | days | answer                                    |
        | the seller refuses                           | 15   | ask AliExpress to decide the dispute      |
        | the seller refuses                           | 16   | ask AliExpress to decide the dispute      |
        | the seller agrees                            | 15   | wait for the refund                       |
        | the seller agrees                            | 16   | wait for the refund                       |
        | the seller asks to send the goods back first | 15   | send the goods back to the seller, unused |
        | the seller asks to send the goods back first | 16   | send the goods back to the seller, unused |

  @A3.15 @A2.13
  Rule: The seller may want the goods back first

    Scenario Outline: The goods go back, whatever is wrong
      Given an order in dispute
      And the seller asks to send the goods back first
      And <reason>
      And the buyer and the seller are settling the dispute between them
      When the buyer asks how to get out of the order
      Then <answer>

      Examples: both reasons that can be sent back
        | reason                           | answer                                    |
        | the buyer has changed their mind | send the goods back to the seller, unused |
        | the goods are wrong or faulty    | send the goods back to the seller, unused |

  @A3.17
  Rule: What has not arrived cannot be sent back
    Reading: the two sides will not settle it, so AliExpress has to decide.

    Scenario: Nothing has arrived, and the seller wants it back
      Given an order in dispute
      And the seller asks to send the goods back first
      And the goods have not arrived
      And the buyer and the seller are settling the dispute between them
      When the buyer asks how to get out of the order
      Then refuse to send anything back: nothing has arrived
      And ask AliExpress to decide the dispute

  @E12
  Rule: The seller has a time to answer, and silence grants what you asked for

    Scenario Outline: The days of silence
      Given an order in dispute
      And the seller does not answer
      And the buyer and the seller are settling the dispute between them
      And the order page shows no countdown
      And the dispute was opened <days> days ago
      When the buyer asks how to get out of the order
      Then <answer>

      Examples: on both sides of the edge
        | days | answer                          |
        | 4    | wait for the end of the dispute |
        | 5    | wait for the end of the dispute |
        | 6    | wait for the refund             |

    @A3.8
    Scenario: The seller still has time
      Given an order in dispute
      And the seller does not answer
      And the buyer and the seller are settling the dispute between them
      And the order page shows no countdown
      And the dispute was opened 5 days ago
      When the buyer asks how to get out of the order
      Then wait for the end of the dispute
      And the seller has 5 days to answer the dispute
      And press no button that is not needed
      And if your order page shows no countdown, the number of this guide counts

    Scenario: The seller has stayed silent
      Given an order in dispute
      And the seller does not answer
      And the buyer and the seller are settling the dispute between them
      And the order page shows no countdown
      And the dispute was opened 6 days ago
      When the buyer asks how to get out of the order
      Then wait for the refund
      And if no refund comes, contact AliExpress support
      And the seller cannot stop the refund
      And the seller's silence grants what you asked for
      And the seller has 5 days to answer the dispute
      And if your order page shows no countdown, the number of this guide counts

    @A2.14 @A3.8
    Scenario: The seller's countdown runs
      Given an order in dispute
      And the seller does not answer
      And the buyer and the seller are settling the dispute between them
      And the order page shows a countdown
      When the buyer asks how to get out of the order
      Then wait for the end of the dispute
      And the countdown on the order page says until when
      And press no button that is not needed

    Scenario: The seller's countdown has run out
      Given an order in dispute
      And the seller does not answer
      And the buyer and the seller are settling the dispute between them
      And the countdown on the order page has run out
      When the buyer asks how to get out of the order
      Then wait for the refund
      And if no refund comes, contact AliExpress support
      And the seller cannot stop the refund
      And the seller's silence grants what you asked for

  @E13
  Rule: AliExpress proposes a solution after some days

    @E14 @A7.3
    Scenario: The seller refuses
      Given an order in dispute
      And the seller refuses
      And the buyer and the seller are settling the dispute between them
      And the dispute was opened 5 days ago
      When the buyer asks how to get out of the order
      Then ask AliExpress to decide the dispute
      And AliExpress proposes a solution 7 days after the dispute was opened
      And a seller may refuse to refund
      And a proposal that you accept is final, and so is a ruling

    Scenario Outline: AliExpress decides
      Given an order in dispute
      And <reply>
      And the dispute has escalated to AliExpress
      And the dispute was opened 5 days ago
      When the buyer asks how to get out of the order
      Then <answer>

      Examples: whatever the seller says
        | reply                                        | answer                                                             |
        | the seller agrees                            | AliExpress proposes a solution 7 days after the dispute was opened |
        | the seller does not answer                   | AliExpress proposes a solution 7 days after the dispute was opened |
        | the seller refuses                           | AliExpress proposes a solution 7 days after the dispute was opened |
        | the seller asks to send the goods back first | AliExpress proposes a solution 7 days after the dispute was opened |

    Scenario Outline: The days until the proposal
      Given an order in dispute
      And <reply>
      And the dispute has escalated to AliExpress
      And the dispute was opened <days> days ago
      When the buyer asks how to get out of the order
      Then <answer>

      Examples: on both sides of the edge
        | reply                                        | days | answer                          |
        | the seller does not answer                   | 6    | wait for the end of the dispute |
        | the seller does not answer                   | 7    | wait for the end of the dispute |
        | the seller does not answer                   | 8    | contact AliExpress support      |
        | the seller agrees                            | 8    | contact AliExpress support      |
        | the seller refuses                           | 8    | contact AliExpress support      |
        | the seller asks to send the goods back first | 8    | contact AliExpress support      |

    @E14 @A2.14
    Scenario: The proposal of AliExpress is late
      Given an order in dispute
      And the seller refuses
      And the dispute has escalated to AliExpress
      And the dispute was opened 8 days ago
      When the buyer asks how to get out of the order
      Then contact AliExpress support
      And AliExpress proposes a solution 7 days after the dispute was opened
      And press no button that is not needed
      And a proposal that you accept is final, and so is a ruling

    @E14 @A2.14
    Scenario: Waiting for the proposal of AliExpress
      Given an order in dispute
      And the seller does not answer
      And the dispute has escalated to AliExpress
      And the dispute was opened 7 days ago
      When the buyer asks how to get out of the order
      Then wait for the end of the dispute
      And AliExpress proposes a solution 7 days after the dispute was opened
      And press no button that is not needed
      And a proposal that you accept is final, and so is a ruling

    @E14 @E15
    Scenario Outline: An answer decides today, not the day
      Given an order in dispute
      And <reply>
      And the goods are wrong or faulty
      And the buyer and the seller are settling the dispute between them
      And the dispute was opened <days> days ago
      When the buyer asks how to get out of the order
      Then <answer>

      Examples: early and late
        | reply                                        | days | answer                                    |
        | the seller refuses                           | 5    | ask AliExpress to decide the dispute      |
        | the seller refuses                           | 6    | ask AliExpress to decide the dispute      |
        | the seller agrees                            | 5    | wait for the refund                       |
        | the seller agrees                            | 6    | wait for the refund                       |
        | the seller asks to send the goods back first | 5    | send the goods back to the seller, unused |
        | the seller asks to send the goods back first | 6    | send the goods back to the seller, unused |

  @E16
  Rule: How long the refund of a dispute takes

    @E14
    Scenario: The seller agrees
      Given an order in dispute
      And the seller agrees
      And the buyer and the seller are settling the dispute between them
      And the dispute was opened 5 days ago
      When the buyer asks how to get out of the order
      Then wait for the refund
      And the seller has agreed
      And a refund in part or in full is possible
      And the refund takes 3 to 20 business days once it is processed
      And a proposal that you accept is final, and so is a ruling

  @E15
  Rule: Goods have to be sent in time once the return is agreed

    Scenario: The goods go back during the dispute
      Given an order in dispute
      And the seller asks to send the goods back first
      And the buyer has changed their mind
      And the buyer and the seller are settling the dispute between them
      And the dispute was opened 5 days ago
      When the buyer asks how to get out of the order
      Then agree on the return in the dispute before you send anything
      And send the goods back to the seller, unused
      And the seller has to agree
      And the refund comes after the returned goods arrive
      And the buyer pays the return, unless the order has free returns
      And send the goods within 10 days once the return is agreed, or the seller gets the money

  @E14
  Rule: A withdrawn dispute can be opened again, an accepted proposal is final
    Never to withdraw stays the safe advice.

    @A7.4
    Scenario: The seller asks to withdraw
      Given an order in dispute
      And the seller asks to withdraw the dispute
      And the buyer and the seller are settling the dispute between them
      And the dispute was opened 3 days ago
      When the buyer asks how to get out of the order
      Then refuse, and keep the dispute open
      And a proposal that you accept is final, and so is a ruling

    @A7.4
    Scenario: The seller asks to withdraw while AliExpress decides
      Given an order in dispute
      And the seller asks to withdraw the dispute
      And the dispute has escalated to AliExpress
      And the dispute was opened 3 days ago
      When the buyer asks how to get out of the order
      Then refuse, and keep the dispute open
      And a proposal that you accept is final, and so is a ruling

    @A7.4
    Scenario: The dispute was withdrawn
      Given an order whose dispute was withdrawn
      When the buyer asks how to get out of the order
      Then open the dispute again while the protection time runs
      And a refund may still be possible
      And watch the time left: when it ends, the order closes and the seller is paid
      And a proposal that you accept is final, and so is a ruling
