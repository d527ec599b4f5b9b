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

  @A9.5 @A9.7 @A9.8 @A9.9 @A9.10
  Rule: A number of another parcel is a reason to dispute and to complain

    Scenario: The number belongs to somebody else
      Given an order that is shipped
      And the tracking number belongs to another parcel or person
      When the buyer asks whether the parcel is on its way
      Then press Open Dispute
      And complain to AliExpress
      And on the main page, open Buyer Protection in the menu at the top
      And name the tracking number and the order number in the complaint
      And AliExpress decides, without the seller's consent
      And some sellers give the number of another product or parcel

  @A9.7 @A9.8 @A9.9 @A9.10
  Rule: A number that is not found is a reason to dispute and to complain
    Reading: for a parcel that may travel without a number, ask for proof of shipment as well.

    @A9.6
    Scenario: The number of a heavy parcel is not found
      Given an order that is shipped
      And the tracking number is not found
      And the parcel weighs 101 g
      And the seller has not been asked for proof of shipment
      When the buyer asks whether the parcel is on its way
      Then press Open Dispute
      And complain to AliExpress
      And on the main page, open Buyer Protection in the menu at the top
      And name the tracking number and the order number in the complaint
      And AliExpress decides, without the seller's consent

  @A8.2
  Rule: A tracking number has to appear with the order

    @A8.5
    Scenario: No number for a heavy parcel
      Given an order that is shipped
      And there is no tracking number yet
      And the parcel weighs 101 g
      And the seller has not been asked for proof of shipment
      When the buyer asks whether the parcel is on its way
      Then ask the seller for the tracking number
      And ask the seller for proof of shipment
      And proof is a receipt, a payment slip or a customs declaration; ask in a private message
      And a tracking number has to appear with the order

  @A8.3
  Rule: A light parcel may have no tracking number

    Scenario Outline: On both sides of the weight, without a number
      Given an order that is shipped
      And there is no tracking number yet
      And the parcel weighs <grams> g
      And the seller has not been asked for proof of shipment
      When the buyer asks whether the parcel is on its way
      Then <answer>

      Examples: on both sides of the edge
        | grams | answer                                 |
        | 99    | ask the seller for proof of shipment   |
        | 100   | ask the seller for proof of shipment   |
        | 101   | ask the seller for the tracking number |

    @A8.5
    Scenario: No number for a light parcel
      Given an order that is shipped
      And there is no tracking number yet
      And the parcel weighs 100 g
      And the seller has not been asked for proof of shipment
      When the buyer asks whether the parcel is on its way
      Then ask the seller for proof of shipment
      And proof is a receipt, a payment slip or a customs declaration; ask in a private message
      And a parcel of at most 100 g may have no tracking number

  @A8.4
  Rule: The number of a light parcel may be made up

    @A9.7
    Scenario Outline: On both sides of the weight, with a number that is not found
      Given an order that is shipped
      And the tracking number is not found
      And the parcel weighs <grams> g
      And the seller has not been asked for proof of shipment
      When the buyer asks whether the parcel is on its way
      Then <answer>

      Examples: on both sides of the edge
        | grams | answer                               |
        | 99    | ask the seller for proof of shipment |
        | 100   | ask the seller for proof of shipment |
        | 101   | press Open Dispute                   |

    @A8.5 @A9.7
    Scenario: The number of a light parcel is not found
      Given an order that is shipped
      And the tracking number is not found
      And the parcel weighs 100 g
      And the seller has not been asked for proof of shipment
      When the buyer asks whether the parcel is on its way
      Then ask the seller for proof of shipment
      And press Open Dispute
      And complain to AliExpress
      And proof is a receipt, a payment slip or a customs declaration; ask in a private message
      And for a parcel of at most 100 g the number may be made up

  @A8.5
  Rule: Proof of shipment is a receipt, a payment slip or a customs declaration

    @A2.14
    Scenario: The seller proves the shipment of a parcel without a number
      Given an order that is shipped
      And there is no tracking number yet
      And the seller shows proof of shipment
      When the buyer asks whether the parcel is on its way
      Then wait for the parcel
      And watch the time left: when it ends, the order closes and the seller is paid

    @A9.7
    Scenario Outline: The seller proves the shipment of a light parcel
      Given an order that is shipped
      And the tracking number is not found
      And the parcel weighs <grams> g
      And the seller shows proof of shipment
      When the buyer asks whether the parcel is on its way
      Then <answer>

      Examples: on both sides of the edge
        | grams | answer              |
        | 100   | wait for the parcel |
        | 101   | press Open Dispute  |

    @A2.14 @A8.4
    Scenario: Proof beside a number that is not found
      Given an order that is shipped
      And the tracking number is not found
      And the parcel weighs 100 g
      And the seller shows proof of shipment
      When the buyer asks whether the parcel is on its way
      Then wait for the parcel
      And watch the time left: when it ends, the order closes and the seller is paid
      And for a parcel of at most 100 g the number may be made up

  @A8.6
  Rule: A seller who evades hears of a complaint, and gets one if it is fraud

    @A9.8
    Scenario: The seller evades and there is no number
      Given an order that is shipped
      And there is no tracking number yet
      And the seller evades the question about proof of shipment
      When the buyer asks whether the parcel is on its way
      Then tell the seller that you will complain to AliExpress
      And complain to AliExpress if it is fraud
      And on the main page, open Buyer Protection in the menu at the top

    @A9.7
    Scenario Outline: The seller evades and the number is not found
      Given an order that is shipped
      And the tracking number is not found
      And the parcel weighs <grams> g
      And the seller evades the question about proof of shipment
      When the buyer asks whether the parcel is on its way
      Then <answer>

      Examples: on both sides of the edge
        | grams | answer                                               |
        | 100   | tell the seller that you will complain to AliExpress |
        | 101   | complain to AliExpress                               |

    @A8.4 @A9.7 @A9.8 @A9.9
    Scenario: No proof beside a number that is not found
      Given an order that is shipped
      And the tracking number is not found
      And the parcel weighs 100 g
      And the seller evades the question about proof of shipment
      When the buyer asks whether the parcel is on its way
      Then press Open Dispute
      And tell the seller that you will complain to AliExpress
      And complain to AliExpress if it is fraud
      And on the main page, open Buyer Protection in the menu at the top
      And name the tracking number and the order number in the complaint
