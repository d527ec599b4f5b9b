Feature: Has the seller really shipped?
  The tracking number tells, or proof of shipment does.

  @A9.4 @A9.6
  Rule: A true number shows events with dates, and the parcel is coming

    @A9.5
    Scenario: The number moves
      Given an order that is shipped
      And the tracking number shows events with dates
      When the buyer asks whether the parcel is on its way
      Then wait for the parcel and collect it at the post office
      And some sellers give the number of another product or parcel

  @E20
  Rule: Only the number filed in the order counts

    @E11 @A9.6
    Scenario: The number moves
      Given an order that is shipped
      And the tracking number shows events with dates
      And it was shipped 11 days ago
      When the buyer asks whether the parcel is on its way
      Then wait for the parcel and collect it at the post office
      And some sellers give the number of another product or parcel
      And watch the time left: when it ends, the order closes and the seller is paid
      And a number is not your order's if it has a date before the order or another country
      And no dispute can be opened while the parcel moves within the delivery time
      And only the number filed in the order counts, not one sent in a message

    @E11 @E21 @A8.2 @A8.5
    Scenario: There is no number, early
      Given an order that is shipped
      And there is no tracking number yet
      And it was shipped 10 days ago
      When the buyer asks whether the parcel is on its way
      Then ask the seller for the tracking number
      And ask the seller for proof of shipment
      And if the order page still shows Request Cancellation, press it
      And proof is a receipt, a payment slip or a customs declaration; ask in a private message
      And a dispute for missing goods can be opened only 11 days after shipment
      And a tracking number has to appear with the order
      And only the number filed in the order counts, not one sent in a message
      And do not threaten the seller, that breaks the rules

    @E7 @E11 @E21 @E23 @A8.2
    Scenario: There is no number, late
      Given an order that is shipped
      And there is no tracking number yet
      And it was shipped 11 days ago
      When the buyer asks whether the parcel is on its way
      Then press Open Dispute
      And if the order page still shows Request Cancellation, press it
      And report the seller to AliExpress
      And to report the seller, open Help, then Disputes and reports
      And a tracking number has to appear with the order
      And only the number filed in the order counts, not one sent in a message
      And do not threaten the seller, that breaks the rules

  @E11
  Rule: A dispute for missing goods opens some days after shipment

    Scenario Outline: The days after shipment, without a number
      Given an order that is shipped
      And there is no tracking number yet
      And it was shipped <days> days ago
      When the buyer asks whether the parcel is on its way
      Then <answer>

      Examples: on both sides of the edge
        | days | answer                                 |
        | 10   | ask the seller for the tracking number |
        | 11   | press Open Dispute                     |
        | 12   | press Open Dispute                     |

    Scenario Outline: The days after shipment, with a number that is not found
      Given an order that is shipped
      And the tracking number is not found
      And it was shipped <days> days ago
      When the buyer asks whether the parcel is on its way
      Then <answer>

      Examples: on both sides of the edge
        | days | answer                          |
        | 10   | report the seller to AliExpress |
        | 11   | press Open Dispute              |
        | 12   | press Open Dispute              |

    Scenario Outline: The days after shipment, with the number of another parcel
      Given an order that is shipped
      And the tracking number belongs to another parcel or person
      And it was shipped <days> days ago
      When the buyer asks whether the parcel is on its way
      Then <answer>

      Examples: on both sides of the edge
        | days | answer                          |
        | 10   | report the seller to AliExpress |
        | 11   | press Open Dispute              |
        | 12   | press Open Dispute              |

  @E19 @E22 @E23
  Rule: A number that cannot be found is a fake shipment
    Whatever the parcel weighs. No newer source knows the article's limit of 100 g.

    @E11 @E20 @E21
    Scenario: The number is not found, early
      Given an order that is shipped
      And the tracking number is not found
      And it was shipped 10 days ago
      When the buyer asks whether the parcel is on its way
      Then report the seller to AliExpress
      And open the dispute as soon as that is possible
      And to report the seller, open Help, then Disputes and reports
      And name the tracking number and the order number in the complaint
      And a number is not your order's if it has a date before the order or another country
      And AliExpress decides, without the seller's consent
      And the seller has 10 business days to correct a wrong number
      And a dispute for missing goods can be opened only 11 days after shipment
      And a number that cannot be found counts as fake shipment, whatever the parcel weighs
      And only the number filed in the order counts, not one sent in a message
      And do not threaten the seller, that breaks the rules
      And the seller gets 2 points, 12 points or 48 points, a shop with 12 points is frozen and one with 48 points is closed

    @E11 @E20 @E21
    Scenario: The number is not found, late
      Given an order that is shipped
      And the tracking number is not found
      And it was shipped 11 days ago
      When the buyer asks whether the parcel is on its way
      Then press Open Dispute
      And report the seller to AliExpress
      And to report the seller, open Help, then Disputes and reports
      And name the tracking number and the order number in the complaint
      And a number is not your order's if it has a date before the order or another country
      And AliExpress decides, without the seller's consent
      And a number that cannot be found counts as fake shipment, whatever the parcel weighs
      And only the number filed in the order counts, not one sent in a message
      And do not threaten the seller, that breaks the rules
      And the seller gets 2 points, 12 points or 48 points, a shop with 12 points is frozen and one with 48 points is closed

  @E21
  Rule: Report a seller, do not threaten

    @E20
    Scenario: The number is somebody else's, early
      Given an order that is shipped
      And the tracking number belongs to another parcel or person
      And it was shipped 10 days ago
      When the buyer asks whether the parcel is on its way
      Then report the seller to AliExpress
      And open the dispute as soon as that is possible
      And to report the seller, open Help, then Disputes and reports
      And name the tracking number and the order number in the complaint
      And a number is not your order's if it has a date before the order or another country
      And AliExpress decides, without the seller's consent
      And the seller has 10 business days to correct a wrong number
      And a dispute for missing goods can be opened only 11 days after shipment
      And a number that cannot be found counts as fake shipment, whatever the parcel weighs
      And only the number filed in the order counts, not one sent in a message
      And do not threaten the seller, that breaks the rules
      And the seller gets 2 points, 12 points or 48 points, a shop with 12 points is frozen and one with 48 points is closed

    @E20
    Scenario: The number is somebody else's, late
      Given an order that is shipped
      And the tracking number belongs to another parcel or person
      And it was shipped 11 days ago
      When the buyer asks whether the parcel is on its way
      Then press Open Dispute
      And report the seller to AliExpress
      And to report the seller, open Help, then Disputes and reports
      And name the tracking number and the order number in the complaint
      And a number is not your order's if it has a date before the order or another country
      And AliExpress decides, without the seller's consent
      And a number that cannot be found counts as fake shipment, whatever the parcel weighs
      And only the number filed in the order counts, not one sent in a message
      And do not threaten the seller, that breaks the rules
      And the seller gets 2 points, 12 points or 48 points, a shop with 12 points is frozen and one with 48 points is closed
