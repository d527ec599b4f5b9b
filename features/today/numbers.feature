Feature: Numbers that no plan tells
  They stand on pages and in the statements of sources. Each is stated here a second time, so that none
  changes unnoticed; a number that a plan tells is stated where the plan is.

  Rule: How long the money takes to come back

    @E16
    Scenario: A refund to a card
      When the numbers are looked up
      Then 3 business days that a refund takes at the least
      And 20 business days that a refund takes at the most
      And 1 business day that a refund takes at the least by a newer source
      And 10 business days that a refund takes at the most by a newer source

    @E18
    Scenario: Over an Alipay account
      When the numbers are looked up
      Then 15 euros that the way from Alipay to a bank costs at the least
      And 7 business days that the way from Alipay to a bank takes at the least
      And 10 business days that the way from Alipay to a bank takes at the most

    @E69
    Scenario: When the progress of a refund can be seen
      When the numbers are looked up
      Then 3 days after which the progress of a refund shows

    @E61
    Scenario: Proof in a dispute
      When the numbers are looked up
      Then 3 days that a help text gives for proof in a dispute

    @E115
    Scenario: A refund through a lender
      When the numbers are looked up
      Then 14 days from the shop's word, in which the refund shows at the lender (USA)

    @E58
    Scenario: A coupon for late delivery
      When the numbers are looked up
      Then 60 days that a coupon for late delivery is valid

  Rule: How long a claim can be made

    @E70
    Scenario: What banks allow, as sellers are told
      When the numbers are looked up
      Then 180 days that banks allow for a chargeback by a page for sellers
      And 540 days that some banks allow for a chargeback by a page for sellers

    @E130
    Scenario: A buyer who was never told of the right to withdraw
      When the numbers are looked up
      Then 12 months by which the time grows if you were never told (EU, EEA, United Kingdom)

    @E110
    Scenario: A claim against AliExpress itself
      When the numbers are looked up
      Then 1 year to make a claim against AliExpress itself

    @E111
    Scenario: Before an arbitration
      When the numbers are looked up
      Then 30 days of talks before arbitration against AliExpress

    @E49
    Scenario: An out-of-court body
      When the numbers are looked up
      Then 90 days that a certified out-of-court body has
      And 180 days that a certified out-of-court body has at the most

  Rule: What customs take and give back

    @E76
    Scenario: A small parcel to the EU
      When the numbers are looked up
      Then 3 euros that a tariff heading of a small parcel owes (EU)
      And 150 euros up to which a parcel counts as small (EU)

    @E80
    Scenario: A parcel to the USA
      When the numbers are looked up
      Then 800 dollars under which a parcel was exempt from duty (USA)

    @E77
    Scenario: Duty and tax paid to the carrier
      When the numbers are looked up
      Then 90 days to claim duty and VAT back (Ireland, Netherlands)

  Rule: What a breach costs a seller

    @E22
    Scenario: The points
      When the numbers are looked up
      Then 2 points that a seller gets for a small breach
      And 12 points from which a shop is frozen, also the usual penalty
      And 48 points at which a shop is closed, also the worst penalty
