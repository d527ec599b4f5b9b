Feature: Keeping a book longer
  More time is for books that nobody waits for.

  @L4
  Rule: More time is asked for before the last day

    Scenario: In time
      Given a book that is lent
      And nobody waits for the book
      And nobody has asked for more time
      And the reader is a grown-up
      And it was lent 21 days ago
      When the reader asks to keep the book longer
      Then press Keep longer
      And a loan ends on a day that the library counts
      And the library adds 7 to 14 days, and only once: it is never longer than 35 days

    Scenario: Too late
      Given a book that is lent
      And nobody waits for the book
      And nobody has asked for more time
      And the reader is a grown-up
      And it was lent 22 days ago
      When the reader asks to keep the book longer
      Then bring the book back today

  @L4
  Rule: The library answers soon

    Scenario: An answer that may still come
      Given a book that is lent
      And nobody waits for the book
      And more time has been asked for
      And more time was asked for 1 day ago
      When the reader asks to keep the book longer
      Then keep the book and wait for the answer
      And an answer takes 48 hours

    Scenario: No answer
      Given a book that is lent
      And nobody waits for the book
      And more time has been asked for
      And more time was asked for 2 days ago
      When the reader asks to keep the book longer
      Then call the library
