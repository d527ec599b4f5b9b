"""What a buyer asks: the When steps of the features. A table answers one of them."""

from rules.engine import Question

GET_OUT = Question("get-out", "the buyer asks how to get out of the order")
SELLER = Question("seller", "the buyer asks what to do while the seller takes long")
PARCEL = Question("parcel", "the buyer asks whether the parcel is on its way")
REFUND_TIME = Question("refund-time", "the buyer asks how long the refund takes")
REFUND_PLACE = Question("refund-place", "the buyer asks where the money goes")
SPENDING = Question("spending", "the buyer asks when the money can be spent")
RETURNS = Question("returns", "the buyer asks whether the return is free")
RIGHTS = Question("rights", "the buyer asks what the law gives")
ROUTES = Question("routes", "the buyer asks what the bank or PayPal can do")
LANGUAGE = Question("language", "the buyer asks which language to write in")

QUESTIONS: tuple[Question, ...] = (
    GET_OUT,
    SELLER,
    PARCEL,
    REFUND_TIME,
    REFUND_PLACE,
    SPENDING,
    RETURNS,
    RIGHTS,
    ROUTES,
    LANGUAGE,
)
