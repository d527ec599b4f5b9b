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
NOTHING_LEFT_TO_CANCEL = Outcome("do", "nothing to do: the order has cancelled itself")
WAIT_FOR_VERIFICATION = Outcome("do", "wait until the payment is verified")
THEN_REQUEST = Outcome("do", "once it is verified, press {REQUEST_CANCELLATION}")
PRESS_REQUEST = Outcome("do", "press {REQUEST_CANCELLATION} at once")
WAIT_FOR_REFUND = Outcome("do", "wait for the refund")
AGREE_ON_WAY_OUT = Outcome("do", "write to the seller and agree on a way out")
CHECK_NUMBER = Outcome("do", "check the tracking number as soon as you have it")
WAIT_FOR_SHIPMENT = Outcome(
    "do", "if you want out, press {REQUEST_CANCELLATION} now; if not, wait for shipment"
)
LOOK_AT_CLOCK = Outcome("do", "look up the shipping time on the order page")
RETURN_TERMS = Outcome(
    "do", "ask the seller whether the goods have to come back, and when the refund comes"
)
REFUND_FIRST = Outcome("do", "see that the refund has arrived before you send or confirm anything")
REFUSE_RETURN = Outcome("do", "refuse to send anything back: nothing has arrived")
AGREE_ON_RETURN = Outcome("do", "agree on the return in the dispute before you send anything")
IF_BUTTON_SHOWS = Outcome("do", "if the order page still shows {REQUEST_CANCELLATION}, press it")
SUPPORT_IF_NOTHING = Outcome("do", "if no refund comes, contact AliExpress support")
ASK_BANK = Outcome("do", "ask your bank, then AliExpress support")
WAIT_FOR_DEFAULT = Outcome("do", "wait for the seller's answer")
REFUSE_LATE_PARCEL = Outcome("do", "do not accept a shipment now")
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
SHOW_UNSUITABLE = Outcome("do", "show in the dispute what is wrong or faulty")
NOTHING_LEFT = Outcome("do", "do nothing more: the time to get money back is over")
WAIT_FOR_DISPUTE = Outcome("do", "wait for the end of the dispute")
LET_ALIEXPRESS_DECIDE = Outcome("do", "ask AliExpress to decide the dispute")
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

CONTACT_SUPPORT = Outcome("do", "contact AliExpress support")
WAIT_FOR_CLOSING = Outcome(
    "do", "if nothing happens, wait until AliExpress closes the order and refunds it"
)
LOOK_FOR_FREE_RETURN = Outcome("do", "look whether the order has free returns")
LOOK_AT_LAW = Outcome(
    "do", "in the EU, the EEA and the United Kingdom, see how the law lets you withdraw"
)
REPORT_SELLER = Outcome("do", "report the seller to AliExpress")
WAIT_FOR_DISPUTE_DAY = Outcome("do", "open the dispute as soon as that is possible")
TRY_OTHER_ROUTES = Outcome("do", "try your bank, PayPal or the law of your country")
REOPEN_DISPUTE = Outcome("do", "open the dispute again while the protection time runs")
EXPECT_ALIPAY = Outcome("do", "look for the refund in your Alipay account")
FROM_ALIPAY = Outcome("do", "have it sent on from Alipay by bank transfer")

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

PICK_TRUE_REASON = Outcome("how", "choose the true reason, it does not harm the seller")
WHERE_TO_REPORT = Outcome("how", "to report the seller, open {HELP}, then {DISPUTES_AND_REPORTS}")
SIGNS_OF_OTHER_PARCEL = Outcome(
    "how",
    "a number is not your order's if it has a date before the order or another country",
)

# ---- agree

NOBODY_AGREES = Outcome("agree", "nobody has to agree")
SELLER_AGREES = Outcome("agree", "the seller has to agree")
SELLER_AGREED = Outcome("agree", "the seller has agreed")
SELLER_NOT_NEEDED = Outcome("agree", "the seller cannot stop the refund")
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

CLOSED_AND_REFUNDED = Outcome("refund", "AliExpress closes the order and refunds it")
SILENCE_GRANTS = Outcome("refund", "the seller's silence grants what you asked for")
ALIEXPRESS_RETURNS_NOTHING = Outcome("refund", "AliExpress itself returns nothing any more")
STILL_REFUNDABLE = Outcome("refund", "a refund may still be possible")

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
RARELY_UP_TO = Outcome("time", "in rare cases the refund takes up to {REFUND_SLOWEST}")
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

VERIFICATION_AT_MOST = Outcome("time", "verification takes at most {VERIFICATION}")
ANSWER_WITHIN = Outcome("time", "the seller has {DISPUTE_ANSWER} to answer the dispute")
PROPOSAL_AFTER = Outcome(
    "time", "AliExpress proposes a solution {DISPUTE_PROPOSAL} after the dispute was opened"
)
REFUND_RANGE = Outcome(
    "time", "the refund takes {REFUND_FASTEST to REFUND_SLOWEST} once it is processed"
)
NEWER_RANGE = Outcome("time", "a newer source says {NEWER_REFUND_FASTEST to NEWER_REFUND_SLOWEST}")
MAY_CORRECT = Outcome("time", "the seller has {CORRECTION_TIME} to correct a wrong number")

# ---- place

BACK_TO_CARD = Outcome("place", "a refund goes back to that card")
BACK_TO_ACCOUNT = Outcome("place", "a refund goes back to that account")
BACK_TO_PAYPAL = Outcome("place", "a refund goes back to that PayPal account")
BY_PAYPAL = Outcome("place", "a refund usually comes by PayPal")
AS_AGREED = Outcome("place", "a refund comes the way that you agree with the seller")
IN_ACCOUNT = Outcome("place", "the money is in the account that paid")
IN_ALIPAY = Outcome("place", "the money may be sitting in Alipay")

TO_SAME_CARD = Outcome("place", "a refund goes to the card that paid, never to another card")
TO_ALIPAY_ACCOUNT = Outcome("place", "a refund goes to your Alipay account, a fee may follow")

# ---- return

BUYER_PAYS_RETURN = Outcome("return", "the buyer pays the return")

FREE_IF_MARKED = Outcome("return", "the buyer pays the return, unless the order has free returns")

# ---- deadline

CLOSES_ITSELF = Outcome("deadline", "an order that is not paid cancels itself after {AUTO_CANCEL}")
BEFORE_SHIPMENT = Outcome("deadline", "ask before the parcel goes to the post")
CLOSES_WHEN_LATE = Outcome(
    "deadline",
    "when the shipping time ends and nothing is shipped, AliExpress closes the order "
    "and refunds it",
)
SHIPS_IN_TIME = Outcome("deadline", "the seller must ship within the time given")
WITHIN_CHECKING_TIME = Outcome(
    "deadline", "money can be got back until {CHECKING_TIME} after receipt was confirmed"
)
CHECKING_TIME_OVER = Outcome(
    "deadline", "{CHECKING_TIME} after receipt was confirmed the seller gets the money"
)

COUNTDOWN_COUNTS = Outcome("deadline", "the countdown on the order page says until when")
SEND_WITHIN = Outcome(
    "deadline",
    "send the goods within {RETURN_WITHIN} once the return is agreed, or the seller gets the money",
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
WATCH_CLOCK = Outcome(
    "beware", "watch the time left: when it ends, the order closes and the seller is paid"
)
NO_NEEDLESS_BUTTON = Outcome("beware", "press no button that is not needed")
ONLY_DISPUTE_LEFT = Outcome("beware", "after {CONFIRM_RECEIVED} only a dispute is possible")
DISPUTE_OR_RETURN_LEFT = Outcome(
    "beware", "after {CONFIRM_RECEIVED} AliExpress offers only a dispute or a free return"
)
BUTTONS_DEAD = Outcome("beware", "after that the buttons for dispute and refund no longer work")
ONE_DISPUTE = Outcome("beware", "a dispute can be opened only once")
NOT_SPENDABLE = Outcome("beware", "the refund cannot be spent before it is credited")
LOOSE_TRANSLATION = Outcome(
    "beware", "the translation of your country's site is not always literal"
)
GUIDE_COUNTS = Outcome(
    "beware", "if your order page shows no countdown, the number of this guide counts"
)
FAILED_MEANS_CANCELLED = Outcome(
    "beware", "if the verification fails, the order is cancelled automatically"
)
REASON_IS_YOURS = Outcome("beware", "the seller must not tell you which reason to choose")
FALSE_REASON_LOSES = Outcome("beware", "a false reason loses the claim for wrong or faulty goods")
PART_IS_LATE = Outcome("beware", "shipping only a part of the order counts as late")
SPECIAL_CASE = Outcome("beware", "a delay of more than {SPECIAL_DELAY} is a special case")
NO_CANCEL_WHEN_SHIPPED = Outcome(
    "beware", "once a valid tracking number is filed, the order cannot be cancelled"
)
DISPUTE_OPENS = Outcome(
    "beware", "a dispute for missing goods can be opened only {DISPUTE_FROM} after shipment"
)
NO_DISPUTE_WHILE_MOVING = Outcome(
    "beware", "no dispute can be opened while the parcel moves within the delivery time"
)
FILED_NUMBER_COUNTS = Outcome(
    "beware", "only the number filed in the order counts, not one sent in a message"
)
UNTRACEABLE_IS_INVALID = Outcome(
    "beware", "a number that cannot be found counts as fake shipment, whatever the parcel weighs"
)
DO_NOT_THREATEN = Outcome("beware", "do not threaten the seller, that breaks the rules")
POINTS = Outcome(
    "beware",
    "the seller gets {POINTS_LEAST}, {POINTS_FREEZE} or {POINTS_CLOSE}, "
    "a shop with {POINTS_FREEZE} is frozen and one with {POINTS_CLOSE} is closed",
)
ALSO_FROM_DELIVERY_END = Outcome(
    "beware", "the same days also run from the end of the delivery time"
)
OTHER_ROUTES_GO_ON = Outcome(
    "beware", "claims with PayPal, the card's bank or by law can go on after that"
)
ACCEPTED_IS_FINAL = Outcome("beware", "a proposal that you accept is final, and so is a ruling")
REISSUED_CARD = Outcome("beware", "a new card of the same account is fine")
RUSSIAN_CARDS = Outcome(
    "beware",
    "Visa and Mastercard cards of Russian banks do not work abroad, nor does a chargeback",
)
QIWI_IS_GONE = Outcome(
    "beware", "if you paid from QIWI, ask AliExpress support for another way: QIWI has closed"
)
NO_OUTSIDE_PAYMENT = Outcome(
    "beware", "an offer to pay you by PayPal outside AliExpress is a known trick"
)
COUPONS = Outcome(
    "beware",
    "only the money paid is refunded, a coupon returns only if all its orders are refunded in time",
)

# ---- returns, the law, the means of payment

ASK_FREE_RETURN = Outcome("do", "ask for the free return on the order page")
NO_FREE_RETURN = Outcome("do", "see what the seller or the law of your country gives you")
WITHDRAW = Outcome("do", "tell the seller in writing that you withdraw")
USE_WITHDRAWAL_FUNCTION = Outcome(
    "how", "use the function for withdrawing, the shop must confirm it"
)
REFUSE_GOODS = Outcome("do", "tell the seller in writing that you refuse the goods")
UNDO_PURCHASE = Outcome("do", "tell the seller in writing that you undo the purchase")
CANCEL_MEANWHILE = Outcome(
    "do", "if the order page still offers it, ask to cancel: you need not wait for the law"
)
USE_MARKETPLACE = Outcome(
    "do", "see which way is still open: AliExpress, your bank, PayPal or the law"
)
OPEN_PAYPAL_CASE = Outcome(
    "do", "if AliExpress's dispute cannot help any more, open a case with PayPal"
)
ESCALATE_CASE = Outcome("do", "escalate the case with PayPal")
ASK_FOR_CHARGEBACK = Outcome(
    "do", "if AliExpress's dispute cannot help any more, ask your bank for a chargeback"
)
NO_ROUTE = Outcome("refund", "this means of payment has no route of its own")
NO_ROUTE_FOR_TASTE = Outcome("refund", "a bank or PayPal does not pay for a change of mind")

NO_REASON_NEEDED = Outcome("agree", "nobody has to agree, and no reason is needed")
LAW_IS_STRONGER = Outcome("refund", "the law gives you the whole price back")
LAW_IS_OVER = Outcome("refund", "your time by law is over")
NO_FEDERAL_RIGHT = Outcome("refund", "no federal law gives a right to change your mind")
NO_SUCH_RIGHT = Outcome("refund", "no right to change your mind is known here")
LESS_RETURN_COST = Outcome("refund", "the price comes back, less the cost of the return")
ROUTE_CLOSED = Outcome("refund", "this route is closed")
BANK_MAY_RETURN = Outcome("refund", "the whole price may come back this way")

DUE_IN_EUROPE = Outcome("time", "the refund is due within {REFUND_DUE_EUROPE}")
DUE_IN_RUSSIA = Outcome("time", "the refund is due within {REFUND_DUE_RUSSIA} of the refusal")
MUST_SHIP_USA = Outcome("time", "a seller who promised no time must ship within {SHIPPING_USA}")

RETURN_IS_FREE = Outcome("return", "the return is free")
SEND_BACK_BY_LAW = Outcome("return", "the buyer pays the return, unless told otherwise")

FREE_UNTIL_CHINA = Outcome(
    "deadline",
    "to a seller in mainland China the free return ends {FREE_RETURN_CHINA} after the payment",
)
FREE_UNTIL_EU = Outcome(
    "deadline", "to a seller in the EU the free return ends {FREE_RETURN_EU} after receipt"
)
FREE_UNTIL_BRAZIL = Outcome(
    "deadline", "to a seller in Brazil the free return ends {FREE_RETURN_BRAZIL} after receipt"
)
UNTIL_EUROPE = Outcome(
    "deadline",
    "in the EU, the EEA and the United Kingdom you can withdraw "
    "until {WITHDRAWAL_EUROPE} after receipt",
)
UNTIL_RUSSIA = Outcome(
    "deadline", "in Russia you can refuse until {WITHDRAWAL_RUSSIA} after delivery"
)
UNTIL_BRAZIL = Outcome(
    "deadline", "in Brazil you can undo the purchase until {WITHDRAWAL_BRAZIL} after receipt"
)
UNTIL_PAYPAL = Outcome("deadline", "a case can be opened until {PAYPAL_OPEN} after the payment")
UNTIL_ESCALATION = Outcome(
    "deadline", "the case closes for good {PAYPAL_ESCALATE} after it was opened"
)
UNTIL_CHARGEBACK = Outcome(
    "deadline", "a chargeback is usual until {CHARGEBACK} after the last expected delivery date"
)
STATEMENT_DEADLINE = Outcome(
    "deadline",
    "a card charge for goods that did not come as agreed can be disputed in writing "
    "until {STATEMENT_USA} after the statement",
)

ONCE_AN_ORDER = Outcome("beware", "a free return is possible only once per order")
LAW_BEGINS_WITH_RECEIPT = Outcome(
    "beware", "in Brazil the right by law begins only when the goods are with you"
)
DISPUTE_STOPS_NOTHING = Outcome("beware", "these days also go on during a dispute")
LAW_HAS_EXCEPTIONS = Outcome("beware", "some goods are excepted, such as goods made for you alone")
SEND_BACK_IF_IT_COMES = Outcome(
    "beware", "if the parcel comes all the same, send it back within {SEND_BACK_EUROPE}"
)
SEND_IN_TIME_EUROPE = Outcome(
    "beware", "send the goods back within {SEND_BACK_EUROPE} of withdrawing"
)
SELLER_MAY_WAIT = Outcome("beware", "the seller may wait for the goods or for proof of posting")
NO_ODR = Outcome("beware", "the European platform for online disputes is closed")
VISA_EUROPE = Outcome(
    "beware", "Visa in Europe knows the same right, tell your bank if you paid by Visa"
)
NOT_SETTLED_ABROAD = Outcome("beware", "whether this reaches a seller abroad is not settled")
ONE_ROUTE = Outcome("beware", "go one route at a time, AliExpress's dispute first")
BANK_MAY_BE_SHORTER = Outcome("beware", "your bank may set a shorter time, ask it today")
FIRST_CALL = Outcome("beware", "with at most {FIRST_WARNING} left, do it this week")
LAST_CALL = Outcome("beware", "with at most {LAST_WARNING} left, do it today")

OUTCOMES: tuple[Outcome, ...] = tuple(
    value for value in list(globals().values()) if isinstance(value, Outcome)
)
