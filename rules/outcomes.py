"""What the guide can answer, one sentence each, by the field of the answer that it fills.

An answer is a tuple of outcomes. Fields that the article does not settle are absent.
The sentence is the Gherkin step, the words on the page and the translation key; its placeholders
name numbers and buttons (see `rules.words`).
"""

from dataclasses import dataclass
from typing import Literal

Field = Literal[
    "do", "how", "agree", "refund", "time", "place", "return", "deadline", "language", "beware"
]

# The fields in the order in which a buyer reads them. Those in MANY may hold several outcomes.
FIELDS: dict[Field, str] = {
    "do": "What to do now",
    "how": "The way to it",
    "agree": "Who has to agree",
    "refund": "What refund to expect",
    "time": "How long it takes",
    "place": "Where the money goes",
    "return": "Who pays the return",
    "deadline": "Until when",
    "language": "Which language",
    "beware": "Beware",
}
MANY: frozenset[Field] = frozenset({"do", "how", "time", "beware"})


@dataclass(frozen=True, eq=False)
class Outcome:
    """One thing that the guide tells a buyer."""

    field: Field
    sentence: str


# ---- do: the next action

PRESS_CANCEL = Outcome("do", "press {CANCEL_ORDER}")
NOTHING_LEFT_TO_CANCEL = Outcome("do", "do nothing: the order has been cancelled by itself")
WAIT_FOR_VERIFICATION = Outcome("do", "wait until the payment is verified")
THEN_REQUEST = Outcome("do", "once it is verified, press {REQUEST_CANCELLATION}")
PRESS_REQUEST = Outcome("do", "press {REQUEST_CANCELLATION} at once")
WAIT_FOR_REFUND = Outcome("do", "wait for the refund")
AGREE_ON_WAY_OUT = Outcome("do", "write to the seller and agree on a way out")
CHECK_NUMBER = Outcome("do", "check the tracking number as soon as you have it")
WAIT_FOR_SHIPMENT = Outcome("do", "wait for shipment, or press {REQUEST_CANCELLATION}")
LOOK_AT_CLOCK = Outcome("do", "look up the shipping time on the order page")
WAIT_FOR_DEFAULT = Outcome("do", "wait for the seller's answer")
REFUSE_LATE_PARCEL = Outcome("do", "do not agree to a shipment now")
KEEP_UNCONFIRMED = Outcome("do", "do not press {CONFIRM_RECEIVED}")
COLLECT_PARCEL = Outcome("do", "wait for the parcel and collect it at the post office")
WAIT_FOR_PARCEL = Outcome("do", "wait for the parcel")
SEND_BACK = Outcome("do", "send the goods back to the seller, unused")
SEND_BACK_WHEN_HERE = Outcome("do", "when the parcel arrives, send it back to the seller")
ASK_FOR_NUMBER = Outcome("do", "ask the seller for the tracking number")
ASK_FOR_PROOF = Outcome("do", "ask the seller for proof of shipment")
SAY_COMPLAINT = Outcome("do", "tell the seller that you will complain to AliExpress")
COMPLAIN_IF_FRAUD = Outcome("do", "complain to AliExpress if it is fraud")
OPEN_DISPUTE = Outcome("do", "press {OPEN_DISPUTE}")
COMPLAIN = Outcome("do", "complain to AliExpress")
EXPLAIN_TO_SELLER = Outcome("do", "write to the seller and explain")
SHOW_UNSUITABLE = Outcome("do", "show in the dispute that the goods do not suit")
NOTHING_LEFT = Outcome("do", "do nothing more: the time to get money back is over")
WAIT_FOR_DISPUTE = Outcome("do", "wait for the end of the dispute")
LET_ALIEXPRESS_DECIDE = Outcome("do", "let AliExpress decide the dispute")
NEVER_WITHDRAW = Outcome("do", "refuse, and keep the dispute open")
NOTHING_AFTER_WITHDRAWAL = Outcome("do", "do nothing more: a withdrawn dispute ends the matter")
WAIT_FOR_SELLER_OFFER = Outcome("do", "wait until the seller gets in touch and offers another way")
ACCEPT_PAYPAL = Outcome("do", "give the seller your PayPal account")
PROPOSE_ANOTHER = Outcome("do", "propose a card or another e-wallet to the seller")
SPEND = Outcome("do", "spend the refund on AliExpress if you like")
WAIT_FOR_CREDIT = Outcome("do", "wait until the refund is credited to your account")
LOOK_IN_ALIPAY = Outcome("do", "look in Alipay, the money may be there")
WAIT_FOR_ALIPAY = Outcome("do", "wait until Alipay has finished")
PAY_OUT = Outcome("do", "in Alipay, have the money paid out to your card or other account")

# ---- how: the way to a button

FIND_ORDER = Outcome(
    "how", "in your account open {MY_ALIEXPRESS}, then {ALL_ORDERS}, and find the order"
)
TWO_BUTTONS = Outcome("how", "beside the order are {CANCEL_ORDER}, in grey, and {PAY}")
PICK_REASON = Outcome("how", "choose the reason that fits from the list that opens, and confirm")
PICK_MISTAKE = Outcome("how", "for a change of mind choose {REASON_MISTAKE}")
PICK_DISLIKE = Outcome("how", "for a change of mind choose {REASON_DISLIKE}")
PROOF_IS = Outcome(
    "how", "proof is a receipt, a payment slip or a customs declaration; ask in a private message"
)
WHERE_TO_COMPLAIN = Outcome(
    "how", "on the main page, open {BUYER_PROTECTION} in the menu at the top"
)
COMPLAINT_NAMES = Outcome("how", "name the tracking number and the order number in the complaint")
ALIPAY_TAB = Outcome("how", "log in to Alipay and open {REFUND_TAB} in your profile")
ALIPAY_BUTTON = Outcome("how", "the button in Alipay is called {PAY_OUT}")

# ---- agree

NOBODY_AGREES = Outcome("agree", "nobody has to agree")
SELLER_AGREES = Outcome("agree", "the seller has to agree")
SELLER_AGREED = Outcome("agree", "the seller has agreed")
SELLER_NOT_NEEDED = Outcome("agree", "the seller cannot prevent it")
ALIEXPRESS_DECIDES = Outcome("agree", "AliExpress decides, without the seller's consent")

# ---- refund

NO_REFUND_NEEDED = Outcome("refund", "no refund is needed, nothing was spent")
FULL = Outcome("refund", "a full refund is to be expected")
FULL_UNLIKELY = Outcome("refund", "a full refund is unlikely")
FULL_POSSIBLE = Outcome("refund", "a full refund is possible but unlikely, few sellers agree")
PART_OR_FULL = Outcome("refund", "a refund in part or in full is possible")
DEPENDS_ON_SELLER = Outcome("refund", "the refund depends on the seller")
REFUNDED_BY_DEFAULT = Outcome("refund", "AliExpress refunds by default")
NOTHING_COMES_BACK = Outcome("refund", "nothing can be got back")

# ---- time

NO_WAITING = Outcome("time", "there is no waiting time")
VERIFICATION_TAKES = Outcome("time", "verification takes {VERIFICATION}")
FASTER_THAN_CARD = Outcome("time", "verification is somewhat faster than by card")
UP_TO_DELAY = Outcome("time", "verification can be delayed, up to {VERIFICATION_DELAYED}")
LONGER_THAN_KNOWN = Outcome("time", "verification has taken longer than it should")
SHIPPING_FROM = Outcome("time", "a seller is given from {SHIPPING_TIME} to ship")
SHIPPING_DIFFERS = Outcome(
    "time",
    "shipping times differ between sellers: {SHIPPING_TIME}, {LONG_SHIPPING_TIME} or more",
)
DEFAULT_AFTER = Outcome("time", "AliExpress refunds by default after {SELLER_SILENCE} of silence")
NOT_AT_ONCE = Outcome("time", "the refund does not come at once")
REFUND_TAKES = Outcome("time", "the refund takes {REFUND_FASTEST to REFUND_USUAL}")
RARELY_UP_TO = Outcome("time", "in rare cases the refund takes up to {REFUND_RARE}")
LONGER_WHEN_SHIPPED = Outcome("time", "the refund takes longer than before shipment")
NO_MORE_THAN = Outcome("time", "the refund usually takes no more than {REFUND_IN_HAND}")
DISPUTE_LASTS = Outcome("time", "the dispute usually lasts at most {DISPUTE_LENGTH}")
DISPUTE_REFUND_TAKES = Outcome(
    "time", "the refund takes {DISPUTE_REFUND_FASTEST to DISPUTE_REFUND_SLOWEST} after the dispute"
)
DISPUTE_TOTAL = Outcome(
    "time", "in all it takes about {DISPUTE_LENGTH plus DISPUTE_REFUND_SLOWEST}"
)
ESCALATED_TAKES = Outcome("time", "an escalated dispute can take about {ESCALATED_LENGTH}")
AFTER_RETURN = Outcome("time", "the refund comes after the returned goods arrive")
ON_TRUST = Outcome("time", "the seller refunds on trust, before the goods are back")

# ---- place

BACK_TO_CARD = Outcome("place", "a refund goes back to that card")
BACK_TO_ACCOUNT = Outcome("place", "a refund goes back to that account")
BACK_TO_PAYPAL = Outcome("place", "a refund goes back to that PayPal account")
BY_PAYPAL = Outcome("place", "a refund usually comes by PayPal")
AS_AGREED = Outcome("place", "a refund comes the way that you agree with the seller")
IN_ACCOUNT = Outcome("place", "the money is in the account that paid")
IN_ALIPAY = Outcome("place", "the money may be sitting in Alipay")

# ---- return

BUYER_PAYS_RETURN = Outcome("return", "the buyer pays the return")

# ---- deadline

CLOSES_ITSELF = Outcome("deadline", "an order that is not paid cancels itself after {AUTO_CANCEL}")
BEFORE_SHIPMENT = Outcome("deadline", "ask before the parcel goes to the post")
SHIPS_IN_TIME = Outcome("deadline", "the seller must ship within the time given")
WITHIN_CHECKING_TIME = Outcome(
    "deadline", "money can be got back until {CHECKING_TIME} after receipt was confirmed"
)
CHECKING_TIME_OVER = Outcome(
    "deadline", "the {CHECKING_TIME} after receipt was confirmed are over, the seller has the money"
)

# ---- language

ENGLISH = Outcome("language", "write in English")
RUSSIAN = Outcome("language", "write in Russian")

# ---- beware

LATE_MEANS_RETURN = Outcome(
    "beware", "if the request comes too late, the goods have to be sent back"
)
NO_FALSE_CLAIM = Outcome(
    "beware", "do not claim a wrong colour or size: it harms the seller and gains you nothing"
)
SHIPS_ANYWAY = Outcome(
    "beware", "a seller may ship although asked not to, so as not to lose the sale"
)
MAY_REFUSE = Outcome("beware", "a seller may refuse to refund")
MUST_NOT_SHIP = Outcome("beware", "the seller must not ship goods that you have refused")
EXAMPLE_REQUEST = Outcome("beware", "you need not wait for the end: some ask after {EXAMPLE_WAIT}")
WRONG_NUMBER = Outcome("beware", "some sellers give the number of another product or parcel")
LIGHT_PARCEL = Outcome(
    "beware", "a parcel of at most {UNTRACKED_WEIGHT} may have no tracking number"
)
NUMBER_REQUIRED = Outcome("beware", "a tracking number has to appear with the order")
MADE_UP_NUMBER = Outcome(
    "beware", "for a parcel of at most {UNTRACKED_WEIGHT} the number may be made up"
)
DISLIKE_FADES = Outcome("beware", "sellers honour {REASON_DISLIKE} less and less")
WATCH_CLOCK = Outcome("beware", "watch the time left before the order closes by itself")
NO_NEEDLESS_BUTTON = Outcome("beware", "press no button that is not needed")
ONLY_DISPUTE_LEFT = Outcome("beware", "after {CONFIRM_RECEIVED} only a dispute is possible")
BUTTONS_DEAD = Outcome("beware", "the buttons for dispute and refund no longer work")
ONE_DISPUTE = Outcome("beware", "a dispute can be opened only once")
NOT_SPENDABLE = Outcome("beware", "the refund cannot be spent before it is credited")
LOOSE_TRANSLATION = Outcome(
    "beware", "the translation of your country's site is not always literal"
)

OUTCOMES: tuple[Outcome, ...] = tuple(
    value for value in list(globals().values()) if isinstance(value, Outcome)
)
