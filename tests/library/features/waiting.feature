Feature: Others wait for the book
  Who waits comes first.

  @L4
  Rule: There is no more time while others wait

    Scenario Outline: Whoever waits
      Given a book that is lent
      And <waits>
      When the reader asks to keep the book longer
      Then bring the book back
      And others wait for it: no more time

      Examples: one reader and many
        | waits                       |
        | somebody waits for it       |
        | a school class waits for it |
