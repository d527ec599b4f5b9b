"""The questions about an order and their possible answers, one sentence each.

The sentence of an answer is the Gherkin step, the option that a buyer chooses, the cell of the
decision table and the translation key. Counts are whole days or grams.
"""

from rules.engine import Choice, ChoiceFact, CountFact, Fact, OneOf


def one_of(*choices: Choice) -> OneOf:
    """Condition: the fact has one of these answers."""
    return OneOf(choices)


# ---- which truth

ARTICLE = Choice("article", "the guide follows the article")
TODAY = Choice("today", "the guide follows what holds today")
EDITION = ChoiceFact("edition", "What is the answer to go by?", (TODAY, ARTICLE))

# ---- where the order is

NOT_PAID = Choice("not-paid", "an order that is not paid")
VERIFYING = Choice("verifying", "an order whose payment is being verified")
PREPARING = Choice("preparing", "an order that the seller is preparing")
SHIPPED = Choice("shipped", "an order that is shipped")
RECEIVED = Choice("received", "an order that is received but not confirmed")
CONFIRMED = Choice("confirmed", "an order that is confirmed as received")
IN_DISPUTE = Choice("in-dispute", "an order in dispute")
WITHDRAWN = Choice("withdrawn", "an order whose dispute was withdrawn")
REFUNDED = Choice("refunded", "an order that is refunded")

STAGE = ChoiceFact(
    "stage",
    "Where is the order now?",
    (
        NOT_PAID,
        VERIFYING,
        PREPARING,
        SHIPPED,
        RECEIVED,
        CONFIRMED,
        IN_DISPUTE,
        WITHDRAWN,
        REFUNDED,
    ),
)

# ---- what the order page shows today

COUNTDOWN_RUNS = Choice("countdown-runs", "the order page shows a countdown")
COUNTDOWN_OVER = Choice("countdown-over", "the countdown on the order page has run out")
NO_COUNTDOWN = Choice("no-countdown", "the order page shows no countdown")
COUNTDOWN = ChoiceFact(
    "countdown",
    "Does the order page show a countdown?",
    (COUNTDOWN_RUNS, COUNTDOWN_OVER, NO_COUNTDOWN),
    exists={EDITION: TODAY, STAGE: one_of(NOT_PAID, PREPARING, CONFIRMED, IN_DISPUTE)},
)

# ---- what the buyer wants, what the seller says

CHANGED_MIND = Choice("changed-mind", "the buyer has changed their mind")
WRONG_OR_FAULTY = Choice(
    "wrong-or-faulty",
    "the goods are wrong or faulty",
    only={STAGE: one_of(RECEIVED, CONFIRMED, IN_DISPUTE)},
)
NOT_ARRIVED = Choice(
    "not-arrived",
    "the goods have not arrived",
    only={STAGE: one_of(SHIPPED, CONFIRMED, IN_DISPUTE)},
)
REASON = ChoiceFact(
    "reason",
    "Why do you want your money back?",
    (CHANGED_MIND, WRONG_OR_FAULTY, NOT_ARRIVED),
    exists={STAGE: one_of(SHIPPED, RECEIVED, CONFIRMED, IN_DISPUTE)},
)

NOT_ASKED = Choice(
    "not-asked",
    "the seller has not been asked yet",
    only={STAGE: one_of(PREPARING, SHIPPED, RECEIVED)},
)
AGREES = Choice("agrees", "the seller agrees")
SILENT = Choice("silent", "the seller does not answer")
REFUSES = Choice("refuses", "the seller refuses")
REFUNDS_FIRST = Choice(
    "refunds-first",
    "the seller refunds before the goods are back",
    only={STAGE: one_of(SHIPPED, RECEIVED)},
)
SAYS_SHIPPED = Choice("says-shipped", "the seller says that it is shipped", only={STAGE: PREPARING})
SEND_BACK_FIRST = Choice(
    "send-back-first",
    "the seller asks to send the goods back first",
    only={STAGE: one_of(SHIPPED, RECEIVED, IN_DISPUTE)},
)
ASKS_TO_WITHDRAW = Choice(
    "asks-to-withdraw", "the seller asks to withdraw the dispute", only={STAGE: IN_DISPUTE}
)
REPLY = ChoiceFact(
    "reply",
    "What does the seller say?",
    (
        NOT_ASKED,
        AGREES,
        SILENT,
        REFUSES,
        SAYS_SHIPPED,
        SEND_BACK_FIRST,
        REFUNDS_FIRST,
        ASKS_TO_WITHDRAW,
    ),
    exists={STAGE: one_of(PREPARING, SHIPPED, RECEIVED, IN_DISPUTE)},
)

SETTLING = Choice("settling", "the buyer and the seller are settling the dispute between them")
ESCALATED = Choice("escalated", "the dispute has escalated to AliExpress")
DISPUTE_COURSE = ChoiceFact(
    "dispute-course",
    "Who decides the dispute?",
    (SETTLING, ESCALATED),
    exists={STAGE: IN_DISPUTE},
)

# ---- day counts

DAYS_SINCE_PLACED = CountFact(
    "days-since-placed",
    "How many days ago was the order placed?",
    "it was placed {n} day ago",
    "it was placed {n} days ago",
    "since it was placed",
    "On which day was the order placed?",
    exists={STAGE: NOT_PAID},
)
DAYS_SINCE_PAID = CountFact(
    "days-since-paid",
    "How many days ago was it paid?",
    "it was paid {n} day ago",
    "it was paid {n} days ago",
    "since it was paid",
    "On which day did you pay?",
    exists={STAGE: one_of(VERIFYING, SHIPPED, RECEIVED, CONFIRMED, IN_DISPUTE)},
)
DAYS_SINCE_VERIFIED = CountFact(
    "days-since-verified",
    "How many days ago was the payment confirmed?",
    "the payment was confirmed {n} day ago",
    "the payment was confirmed {n} days ago",
    "since the payment was confirmed",
    "On which day was the payment confirmed?",
    exists={EDITION: ARTICLE, STAGE: PREPARING},
)
DAYS_SINCE_ASKED = CountFact(
    "days-since-asked",
    "How many days ago did you ask for cancellation?",
    "cancellation was asked for {n} day ago",
    "cancellation was asked for {n} days ago",
    "since cancellation was asked for",
    "On which day did you ask for cancellation?",
    exists={STAGE: PREPARING, REPLY: SILENT},
)
DAYS_SINCE_SHIPPED = CountFact(
    "days-since-shipped",
    "How many days ago was it shipped?",
    "it was shipped {n} day ago",
    "it was shipped {n} days ago",
    "since it was shipped",
    "On which day was it shipped?",
    exists={EDITION: TODAY, STAGE: SHIPPED},
)
GOODS_AWAY = Choice(
    "goods-away",
    "the goods are not with the buyer yet",
    only={
        STAGE: one_of(VERIFYING, PREPARING, SHIPPED, CONFIRMED, IN_DISPUTE, WITHDRAWN),
    },
)
GOODS_HERE = Choice(
    "goods-here",
    "the goods are with the buyer",
    only={STAGE: one_of(RECEIVED, CONFIRMED, IN_DISPUTE, WITHDRAWN)},
)
GOODS = ChoiceFact(
    "goods",
    "Are the goods with you?",
    (GOODS_HERE, GOODS_AWAY),
    exists={
        EDITION: TODAY,
        STAGE: one_of(VERIFYING, PREPARING, SHIPPED, RECEIVED, CONFIRMED, IN_DISPUTE, WITHDRAWN),
    },
)
DAYS_SINCE_RECEIPT = CountFact(
    "days-since-receipt",
    "How many days ago did you receive the goods?",
    "the goods were received {n} day ago",
    "the goods were received {n} days ago",
    "since the goods were received",
    "On which day did you receive the goods?",
    exists={EDITION: TODAY, GOODS: GOODS_HERE},
)
DAYS_SINCE_CONFIRMED = CountFact(
    "days-since-confirmed",
    "How many days ago was receipt confirmed?",
    "receipt was confirmed {n} day ago",
    "receipt was confirmed {n} days ago",
    "since receipt was confirmed",
    "On which day did you confirm receipt?",
    exists={STAGE: CONFIRMED},
)
DAYS_SINCE_DISPUTE = CountFact(
    "days-since-dispute",
    "How many days ago was the dispute opened?",
    "the dispute was opened {n} day ago",
    "the dispute was opened {n} days ago",
    "since the dispute was opened",
    "On which day was the dispute opened?",
    exists={STAGE: IN_DISPUTE},
)
DAYS_SINCE_REFUND = CountFact(
    "days-since-refund",
    "How many days ago was the refund sent?",
    "the refund was sent {n} day ago",
    "the refund was sent {n} days ago",
    "since the refund was sent",
    "On which day was the refund sent?",
    exists={STAGE: REFUNDED},
)

# ---- shipment

TIME_LEFT = Choice("time-left", "the seller's shipping time has not run out")
TIME_OVER = Choice("time-over", "the seller's shipping time has run out")
SHIPPING_CLOCK = ChoiceFact(
    "shipping-clock",
    "Has the shipping time that the order shows run out?",
    (TIME_LEFT, TIME_OVER),
    exists={STAGE: PREPARING},
)

NO_NUMBER = Choice("no-number", "there is no tracking number yet")
MOVES = Choice("moves", "the tracking number shows events with dates")
NOT_FOUND = Choice("not-found", "the tracking number is not found")
NOT_OURS = Choice("not-ours", "the tracking number belongs to another parcel or person")
TRACKING_NUMBER = ChoiceFact(
    "tracking-number",
    "What does the tracking number show?",
    (NO_NUMBER, MOVES, NOT_FOUND, NOT_OURS),
    exists={STAGE: SHIPPED},
)

WEIGHT = CountFact(
    "weight",
    "How many grams does the parcel weigh?",
    "the parcel weighs {n} g",
    "the parcel weighs {n} g",
    "weight of the parcel",
    exists={EDITION: ARTICLE, STAGE: SHIPPED, TRACKING_NUMBER: one_of(NO_NUMBER, NOT_FOUND)},
)

PROOF_NOT_ASKED = Choice("proof-not-asked", "the seller has not been asked for proof of shipment")
PROOF_SHOWN = Choice("proof-shown", "the seller shows proof of shipment")
PROOF_EVADED = Choice("proof-evaded", "the seller evades the question about proof of shipment")
PROOF = ChoiceFact(
    "proof",
    "Has the seller proved the shipment?",
    (PROOF_NOT_ASKED, PROOF_SHOWN, PROOF_EVADED),
    exists={EDITION: ARTICLE, STAGE: SHIPPED, TRACKING_NUMBER: one_of(NO_NUMBER, NOT_FOUND)},
)

# ---- money

CARD = Choice("card", "it was paid by bank card")
E_WALLET = Choice("e-wallet", "it was paid from an e-wallet")
MOBILE = Choice("mobile", "it was paid from a mobile phone account")
PAYPAL = Choice("paypal", "it was paid with PayPal")
TRANSFER = Choice("transfer", "it was paid by money transfer")
CASH = Choice("cash", "it was paid in cash")
PAYMENT = ChoiceFact(
    "payment",
    "How did you pay?",
    (CARD, E_WALLET, MOBILE, PAYPAL, TRANSFER, CASH),
    exists={
        STAGE: one_of(VERIFYING, PREPARING, SHIPPED, RECEIVED, CONFIRMED, IN_DISPUTE, REFUNDED)
    },
)

HAS_PAYPAL = Choice("has-paypal", "the buyer has a PayPal account")
NO_PAYPAL = Choice("no-paypal", "the buyer has no PayPal account")
PAYPAL_ACCOUNT = ChoiceFact(
    "paypal-account",
    "Do you have a PayPal account?",
    (HAS_PAYPAL, NO_PAYPAL),
    exists={EDITION: ARTICLE, PAYMENT: one_of(TRANSFER, CASH)},
)

CREDITED = Choice("credited", "the refund shows in the account that paid")
SHOWS_NOWHERE = Choice("shows-nowhere", "the refund does not show yet")
ALIPAY_UNFINISHED = Choice("alipay-unfinished", "Alipay shows the refund as not finished")
ALIPAY_RETURNED = Choice(
    "alipay-returned", "Alipay shows the refund as returned to the Alipay account"
)
REFUND_SHOWS = ChoiceFact(
    "refund-shows",
    "Where does the refund show?",
    (CREDITED, SHOWS_NOWHERE, ALIPAY_UNFINISHED, ALIPAY_RETURNED),
    exists={STAGE: REFUNDED},
)

# ---- countries and language

RUSSIA = Choice("russia", "the buyer is in Russia")
FRANCE = Choice("france", "the buyer is in France")
SPAIN = Choice("spain", "the buyer is in Spain")
GERMANY = Choice("germany", "the buyer is in Germany")
ITALY = Choice("italy", "the buyer is in Italy")
OTHER_EU = Choice("other-eu", "the buyer is in another country of the EU")
EEA = Choice("eea", "the buyer is in Iceland, Liechtenstein or Norway")
UNITED_KINGDOM = Choice("united-kingdom", "the buyer is in the United Kingdom")
BRAZIL = Choice("brazil", "the buyer is in Brazil")
USA = Choice("usa", "the buyer is in the USA")
ELSEWHERE = Choice("elsewhere", "the buyer is in another country")
COUNTRY = ChoiceFact(
    "country",
    "Where are you?",
    (
        RUSSIA,
        FRANCE,
        SPAIN,
        GERMANY,
        ITALY,
        OTHER_EU,
        EEA,
        UNITED_KINGDOM,
        BRAZIL,
        USA,
        ELSEWHERE,
    ),
)

OWN_SITE = Choice("own-site", "the country has a site in its own language")
NO_OWN_SITE = Choice("no-own-site", "the country has no site in its own language")
LOCAL_SITE = ChoiceFact(
    "local-site",
    "Does AliExpress have a site in your language?",
    (OWN_SITE, NO_OWN_SITE),
    exists={COUNTRY: one_of(OTHER_EU, EEA, UNITED_KINGDOM, BRAZIL, USA, ELSEWHERE)},
)

CANCEL_REASON = Choice("cancel-reason", "the buyer gives a reason for cancelling")
LETTER = Choice("letter", "the buyer writes to the seller")
DISPUTE_TEXT = Choice("dispute-text", "the buyer writes in a dispute")
WRITING = ChoiceFact("writing", "What are you writing?", (CANCEL_REASON, LETTER, DISPUTE_TEXT))

# ---- returns, the law, the means of payment: today only

NOT_FREE = Choice("not-free", "the order has no free returns")
FREE_TO_CHINA = Choice("free-to-china", "returns are free to a seller in mainland China")
FREE_TO_EU = Choice("free-to-eu", "returns are free to a seller in the EU")
FREE_TO_BRAZIL = Choice("free-to-brazil", "returns are free to a seller in Brazil")
FREE_RETURN = ChoiceFact(
    "free-return",
    "Does the order say that returns are free, and where is the seller?",
    (NOT_FREE, FREE_TO_CHINA, FREE_TO_EU, FREE_TO_BRAZIL),
    exists={EDITION: TODAY, STAGE: one_of(RECEIVED, CONFIRMED), GOODS: GOODS_HERE},
)

NO_CASE = Choice("no-case", "no case is open with PayPal")
CASE_OPEN = Choice("case-open", "a case is open with PayPal")
PAYPAL_CASE = ChoiceFact(
    "paypal-case",
    "Is a case open with PayPal?",
    (NO_CASE, CASE_OPEN),
    exists={EDITION: TODAY, PAYMENT: PAYPAL},
)
DAYS_SINCE_CASE = CountFact(
    "days-since-case",
    "How many days ago was the case opened?",
    "the case was opened {n} day ago",
    "the case was opened {n} days ago",
    "since the case was opened",
    "On which day was the case opened?",
    exists={EDITION: TODAY, PAYPAL_CASE: CASE_OPEN},
)

RUSSIAN_BANK = Choice("russian-bank", "the card is from a Russian bank")
OTHER_BANK = Choice("other-bank", "the card is from a bank outside Russia")
CARD_BANK = ChoiceFact(
    "card-bank",
    "Which bank is the card from?",
    (RUSSIAN_BANK, OTHER_BANK),
    exists={EDITION: TODAY, PAYMENT: CARD},
)
DAYS_SINCE_DUE = CountFact(
    "days-since-due",
    "How many days ago was the last expected delivery date?",
    "the goods were due {n} day ago",
    "the goods were due {n} days ago",
    "since the goods were due",
    "On which day were the goods expected at the latest?",
    ahead=True,
    exists={EDITION: TODAY, CARD_BANK: OTHER_BANK},
)

# Which days cannot be before which others.
NOT_BEFORE: dict[CountFact, tuple[CountFact, ...]] = {
    DAYS_SINCE_VERIFIED: (DAYS_SINCE_PAID,),
    DAYS_SINCE_ASKED: (DAYS_SINCE_PAID, DAYS_SINCE_VERIFIED),
    DAYS_SINCE_SHIPPED: (DAYS_SINCE_PAID, DAYS_SINCE_VERIFIED),
    DAYS_SINCE_RECEIPT: (DAYS_SINCE_PAID, DAYS_SINCE_SHIPPED),
    DAYS_SINCE_CONFIRMED: (DAYS_SINCE_PAID, DAYS_SINCE_SHIPPED),
    DAYS_SINCE_DISPUTE: (DAYS_SINCE_PAID, DAYS_SINCE_SHIPPED),
    DAYS_SINCE_REFUND: (DAYS_SINCE_PAID,),
    DAYS_SINCE_CASE: (DAYS_SINCE_PAID,),
    DAYS_SINCE_DUE: (DAYS_SINCE_PAID, DAYS_SINCE_SHIPPED),
}

FACTS: tuple[Fact, ...] = tuple(
    value for value in list(globals().values()) if isinstance(value, ChoiceFact | CountFact)
)
