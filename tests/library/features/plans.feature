Feature: What to do first
  A plan names the way to go first, and the way that is left if it fails.

  @L4
  Rule: More time comes first while the loan lasts

    Scenario: A day before the last one
      Given a book that is lent
      And the reader is a grown-up
      And nobody waits for the book
      And nobody has asked for more time
      And it was lent 20 days ago
      When the reader asks for a plan
      Then first: extend the loan
      And its last day is in 1 day
      And its first step is: press Keep longer
      And nothing has to be paid
      And if that fails: bring it back, until in 1 day
      And about bring it back: its first step is: bring the book back
      And about bring it back: nothing has to be paid
      And about bring it back: that closes: extend the loan

    Scenario: Others wait
      Given a book that is lent
      And the reader is a child
      And somebody waits for it
      And nobody has asked for more time
      And it was lent 3 days ago
      When the reader asks for a plan
      Then first: bring it back
      And closed: extend the loan, because somebody waits for the book

  @L3
  Rule: After the last day the book goes back

    Scenario Outline: A day too late
      Given a book that is lent
      And <reader>
      And nobody waits for the book
      And nobody has asked for more time
      And it was lent <days> days ago
      When the reader asks for a plan
      Then first: bring it back
      And its first step is: bring the book back today
      And <cost>
      And closed: extend the loan, because the last day of the loan is over

      Examples: a day after the last one
        | reader                   | days | cost                      |
        | the reader is a grown-up | 22   | a late book costs 2 euros |
        | the reader is a child    | 29   | nothing has to be paid    |

  @L4
  Rule: Who has asked waits for the answer

    Scenario: It may still come
      Given a book that is lent
      And the reader is a child
      And more time has been asked for
      And more time was asked for 1 day ago
      And it was lent 3 days ago
      When the reader asks for a plan
      Then first: extend the loan
      And it runs until today
      And its first step is: keep the book and wait for the answer
      And nothing has to be paid

    Scenario: It may still come, and the book is due before it does
      Given a book that is lent
      And the reader is a child
      And more time has been asked for
      And more time was asked for 0 days ago
      And it was lent 28 days ago
      When the reader asks for a plan
      Then first: extend the loan
      And it runs until in 1 day
      And ends sooner: bring it back, until today

    Scenario: It may still come, and the last day is over
      Given a book that is lent
      And the reader is a child
      And more time has been asked for
      And more time was asked for 1 day ago
      And it was lent 30 days ago
      When the reader asks for a plan
      Then first: extend the loan
      And about bring it back: that closes: extend the loan

    Scenario: It has not come
      Given a book that is lent
      And the reader is a child
      And more time has been asked for
      And more time was asked for 2 days ago
      And it was lent 3 days ago
      When the reader asks for a plan
      Then first: extend the loan
      And ends sooner: bring it back, until in 25 days
      And its first step is: call the library
      And nothing has to be paid

  @L5
  Rule: Who loses a book tells the library

    Scenario: A lost book
      Given a book that is lost
      When the reader asks for a plan
      Then first: report it lost
      And its first step is: tell the library that it is lost
      And the reader buys the same book again

  @H1.1
  Rule: A book that nobody has borrowed needs nothing

    Scenario: On the shelf
      Given a book on the shelf
      When the reader asks for a plan
      Then nothing is left
      And closed: report it lost, because nobody has borrowed it
