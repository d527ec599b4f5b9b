Feature: There is a dispute
  While a dispute is open the money is held. Keep it open.

  @A3.16
  Rule: How long a dispute usually lasts
    Reading: day 15 still belongs to the usual time.

    Scenario Outline: How long a dispute has lasted
      Given an order in dispute
      And the seller does not answer
      And the buyer and the seller are settling the dispute between them
      And the dispute was opened <days> days ago
      When the buyer asks how to get out of the order
      Then <answer>

      Examples: on both sides of the edge
        | days | answer                               |
        | 14   | wait for the end of the dispute      |
        | 15   | wait for the end of the dispute      |
        | 16   | ask AliExpress to decide the dispute |

    @A2.14 @A3.8
    Scenario: The seller has not answered
      Given an order in dispute
      And the seller does not answer
      And the buyer and the seller are settling the dispute between them
      And the dispute was opened 15 days ago
      When the buyer asks how to get out of the order
      Then wait for the end of the dispute
      And the dispute usually lasts at most 15 days
      And press no button that is not needed

    @A3.8
    Scenario: The seller agrees
      Given an order in dispute
      And the seller agrees
      And the buyer and the seller are settling the dispute between them
      And the dispute was opened 5 days ago
      When the buyer asks how to get out of the order
      Then wait for the refund
      And the seller has agreed
      And a refund in part or in full is possible
      And the refund takes 7 to 10 days after the dispute

  @A3.17
  Rule: A dispute that escalates takes far longer

    @A2.14 @A3.16
    Scenario: It has lasted longer than usual
      Given an order in dispute
      And the seller does not answer
      And the buyer and the seller are settling the dispute between them
      And the dispute was opened 16 days ago
      When the buyer asks how to get out of the order
      Then ask AliExpress to decide the dispute
      And the dispute usually lasts at most 15 days
      And an escalated dispute can take about 2 months
      And press no button that is not needed

    @A2.14
    Scenario Outline: AliExpress decides
      Given an order in dispute
      And <reply>
      And the dispute has escalated to AliExpress
      And the dispute was opened <days> days ago
      When the buyer asks how to get out of the order
      Then wait for the end of the dispute
      And an escalated dispute can take about 2 months
      And press no button that is not needed

      Examples: whatever the seller says, early or late
        | reply                                        | days |
        | the seller agrees                            | 5    |
        | the seller agrees                            | 20   |
        | the seller does not answer                   | 5    |
        | the seller does not answer                   | 20   |
        | the seller refuses                           | 5    |
        | the seller refuses                           | 20   |
        | the seller asks to send the goods back first | 5    |
        | the seller asks to send the goods back first | 20   |

  @A7.3
  Rule: A seller may refuse, and then AliExpress decides

    @A3.17
    Scenario: The seller refuses
      Given an order in dispute
      And the seller refuses
      And the buyer and the seller are settling the dispute between them
      And the dispute was opened 5 days ago
      When the buyer asks how to get out of the order
      Then ask AliExpress to decide the dispute
      And an escalated dispute can take about 2 months
      And a seller may refuse to refund

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

    Scenario: The goods go back during the dispute
      Given an order in dispute
      And the seller asks to send the goods back first
      And the goods are wrong or faulty
      And the buyer and the seller are settling the dispute between them
      And the dispute was opened 5 days ago
      When the buyer asks how to get out of the order
      Then send the goods back to the seller, unused
      And the seller has to agree
      And the refund comes after the returned goods arrive
      And the buyer pays the return

    Scenario Outline: The goods go back, whatever is wrong
      Given an order in dispute
      And the seller asks to send the goods back first
      And <reason>
      And the buyer and the seller are settling the dispute between them
      When the buyer asks how to get out of the order
      Then send the goods back to the seller, unused

      Examples: both reasons with goods to send
        | reason                           |
        | the buyer has changed their mind |
        | the goods are wrong or faulty    |

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

  @A7.4
  Rule: Never withdraw a dispute
    A seller may ask to withdraw it and to open it again with another reason.

    Scenario Outline: The seller asks to withdraw
      Given an order in dispute
      And the seller asks to withdraw the dispute
      And <course>
      And the dispute was opened 3 days ago
      When the buyer asks how to get out of the order
      Then refuse, and keep the dispute open
      And a dispute can be opened only once

      Examples: whoever decides
        | course                                                         |
        | the buyer and the seller are settling the dispute between them |
        | the dispute has escalated to AliExpress                        |

    Scenario: The dispute was withdrawn
      Given an order whose dispute was withdrawn
      When the buyer asks how to get out of the order
      Then do nothing more: a withdrawn dispute ends the matter
      And nothing can be got back
      And a dispute can be opened only once
