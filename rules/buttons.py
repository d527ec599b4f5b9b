"""What the marketplace's screens say, once: buttons, tabs, menu items, reasons.

Sentences and pages name them by id (``{CANCEL_ORDER}``), so that a renamed button is mended here.
"""

from dataclasses import dataclass


@dataclass(frozen=True, eq=False)
class Button:
    """A word on a screen of the marketplace.

    label  as the English site writes it
    where  the screen that shows it, for translators and the glossary
    """

    id: str
    label: str
    where: str


BUTTONS: dict[str, Button] = {
    button.id: button
    for button in (
        Button("MY_ALIEXPRESS", "My AliExpress", "the menu of your personal account"),
        Button("ALL_ORDERS", "All Orders", "a tab of My AliExpress"),
        Button("CANCEL_ORDER", "Cancel Order", "beside an order, grey"),
        Button("PAY", "Pay", "beside an order that is not paid"),
        Button("REQUEST_CANCELLATION", "Request Cancellation", "beside an order being prepared"),
        Button("CONFIRM_RECEIVED", "Confirm Goods Received", "beside an order that is shipped"),
        Button("OPEN_DISPUTE", "Open Dispute", "beside an order that is shipped or confirmed"),
        Button("BUYER_PROTECTION", "Buyer Protection", "the menu at the top of the main page"),
        Button("HELP", "Help", "the menu at the top of the main page"),
        Button("DISPUTES_AND_REPORTS", "Disputes and reports", "a part of Help"),
        Button("REFUND_TAB", "Refund", "a tab of the profile in Alipay"),
        Button("PAY_OUT", "Cancel", "beside the returned money in Alipay"),
        Button(
            "REASON_MISTAKE", "Mistake when choosing the product", "the list of reasons to cancel"
        ),
        Button("REASON_DISLIKE", "I do not like it", "the list of reasons for a dispute"),
    )
}
