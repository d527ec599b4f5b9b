Feature: A book has to go back
  A loan ends. Who brings the book back in time pays nothing.

  @H1.1 @L1
  Rule: A child may keep a book longer than a grown-up

    Scenario Outline: On both sides of the last day
      Given a book that is lent
      And <reader>
      And it was lent <days> days ago
      And the book weighs 501 g
      When the reader asks what to do with the book
      Then <answer>

      Examples: in time
        | reader                   | days | answer                                       |
        | the reader is a grown-up | 21   | bring the book back                          |
        | the reader is a grown-up | 21   | a loan ends on a day that the library counts |
        | the reader is a child    | 28   | bring the book back                          |
        | the reader is a child    | 28   | a loan ends on a day that the library counts |

  @L3
  Rule: A late book costs something, but for children

    Scenario Outline: A day too late
      Given a book that is lent
      And <reader>
      And it was lent <days> days ago
      When the reader asks what to do with the book
      Then bring the book back today
      And <cost>

      Examples: a day after the last one
        | reader                   | days | cost                      |
        | the reader is a grown-up | 22   | a late book costs 2 euros |
        | the reader is a child    | 29   | nothing has to be paid    |

  @L2
  Rule: Grown-up readers are reminded

    Scenario: Shortly before the last day
      Given a book that is lent
      And the reader is a grown-up
      And it was lent 18 days ago
      And the book weighs 501 g
      When the reader asks what to do with the book
      Then 3 days before the last day the library reminds you

  @H1.2
  Rule: A light book may come by post

    Scenario Outline: By its weight
      Given a book that is lent
      And the reader is a child
      And it was lent 3 days ago
      And the book weighs 500 g
      When the reader asks what to do with the book
      Then <answer>

      Examples: all that is said
        | answer                                       |
        | bring the book back                          |
        | or send it by post, up to 500 g              |
        | a loan ends on a day that the library counts |

  @L5
  Rule: Who loses a book buys it again

    Scenario: A lost book
      Given a book that is lost
      When the reader asks what to do with the book
      Then tell the library that it is lost
      And the reader buys the same book again
