"""Messages for a buyer to copy, by the action that they belong to.

Sellers and AliExpress are written to in English (rules/language.py), so the English sentence is
what is sent; its translation stands beside it for the buyer. {order} and the like are blanks that
the buyer fills in.
"""

from rules import facts as f
from rules import outcomes as o
from rules.outcomes import Outcome

# What a buyer fills in, by the name of the blank.
BLANKS: dict[str, str] = {
    "order": "your order number",
    "tracking": "the tracking number, or: none",
    "reason": "your reason in English, after the word because",
    "ordered": "the day on which you ordered",
    "address": "your name and address",
    "written": "the day of your letter",
}
# The blanks that are days, with the fact that may know the day already; "today" is known always.
DAYS: dict[str, str] = {"ordered": f.DAYS_SINCE_PAID.id, "written": "today"}

LETTERS: dict[Outcome, str] = {
    o.PRESS_REQUEST: (
        "Hello, please agree to cancel my order {order} and do not ship it. I have asked for "
        "cancellation on the order page. Thank you."
    ),
    o.AGREE_ON_WAY_OUT: (
        "Hello, I no longer want the goods of my order {order}. Please tell me how we can "
        "settle this. If they have been shipped, I offer to send them back unused. Thank you."
    ),
    o.EXPLAIN_TO_SELLER: (
        "Hello, this is about my order {order}. I want to give the goods back because {reason}. "
        "I have not confirmed receipt. Please tell me how you want to settle this. Thank you."
    ),
    o.RETURN_TERMS: (
        "Hello, thank you for agreeing to settle my order {order}. Do the goods have to come "
        "back? If so, to which address, who pays the postage, and when do you refund? Thank "
        "you."
    ),
    o.ASK_FOR_PROOF: (
        "Hello, please send me the tracking number of my order {order} and proof of shipment, "
        "such as a receipt, a payment slip or a customs declaration. Thank you."
    ),
    o.REFUSE_LATE_PARCEL: (
        "Hello, I have asked to cancel my order {order}. Please do not ship it; I do not accept "
        "a shipment any more. Thank you."
    ),
    o.NEVER_WITHDRAW: (
        "Hello, I keep the dispute about my order {order} open until the refund has arrived. "
        "Please settle it in the dispute. Thank you."
    ),
    o.REFUSE_RETURN: (
        "Hello, my order {order} has not arrived, so there is nothing that I could send back. "
        "Please refund it in the dispute. Thank you."
    ),
    o.COMPLAIN: (
        "Hello, I complain about the seller of my order {order}. Its tracking number is not "
        "valid: {tracking}. I have not received the goods. Please check this and refund the "
        "order."
    ),
    o.REPORT_SELLER: (
        "Hello, I report the seller of my order {order}. It has no valid tracking number: "
        "{tracking}. I have not received the goods. Please check this and refund the order."
    ),
    o.WITHDRAW: (
        "I withdraw from the contract of sale for my order {order}, ordered on {ordered}. "
        "Please confirm this and refund the whole price. Name and address: {address}. Date: "
        "{written}."
    ),
    o.REFUSE_GOODS: (
        "I refuse the goods of my order {order}, ordered on {ordered}. Please confirm this "
        "and refund the price. Name and address: {address}. Date: {written}."
    ),
    o.UNDO_PURCHASE: (
        "I undo the purchase of my order {order}, ordered on {ordered}. Please confirm this "
        "and refund everything that I paid. Name and address: {address}. Date: {written}."
    ),
}
