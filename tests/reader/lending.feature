Feature: A lent book
  Why this matters.

  @L1
  Rule: A lent book has to come back

    Scenario Outline: Waiting with a book
      Given a book that is lent
      And it was lent <days> days ago
      When the reader asks when it is due
      Then <answer>

      Examples: on both sides of the edge
        | days | answer              |
        | 20   | keep the book       |
        | 21   | bring the book back |

  @L2
  Rule: Nobody pays in time

    Scenario: Reading on
      Given a book that is lent
      And it was lent 1 day ago
      When the reader asks when it is due
      Then keep the book
      And nothing has to be paid
