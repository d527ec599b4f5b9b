Feature: Plans for an order that is received but not confirmed
  The goods are with the buyer, and the seller is not paid yet.

  @E30 @E31 @E32
  Rule: EU, EEA, United Kingdom: withdraw for some days after receipt, nobody has to agree
    Reading: day 14 still counts.

    @E33
    Scenario: Changed my mind, in Germany, no free return
      Given an order that is received but not confirmed
      And the buyer is in Germany
      And the buyer has changed their mind
      And the goods were received 9 days ago
      And the order has no free returns
      And the order page gives 4 more days for delivery
      When the buyer asks for a plan
      Then first: withdraw by law
      And send the goods within 14 days of your letter; the postage is yours only if you were told so before
      And its first step is: tell the seller in writing that you withdraw
      And its next step is: send the goods back and keep the proof of posting
      And if the shop has a function for withdrawing, use it too: the shop has to confirm it
      And its last day is in 5 days
      And nobody has to agree
      And the whole price comes back
      And you pay the return, if you were told so before
      And if that fails: settle with the seller
      And if that fails: the dispute, until in 4 days
      And about the dispute: after the end of the delivery time it probably stays open for 15 days more: do not rely on that before the day has passed
      And do not press Confirm Goods Received
      And a dispute does not stop the days by law
      And the plan does not name the legal guarantee

    @E92 @E133 @E134 @E135
    Scenario Outline: A last day that is a day off
      Given an order that is received but not confirmed
      And <country>
      And the buyer has changed their mind
      And the goods were received 6 days ago
      And the order has no free returns
      When the buyer asks for a plan
      Then <answer>

      Examples: where the law says so, and where that was not looked at
        | country                                          | answer                                                                                                                                                   |
        | the buyer is in Germany                          | a last day by law on a weekend or a public holiday runs to the end of the next working day; act before it all the same                                   |
        | the buyer is in Iceland, Liechtenstein or Norway | whether a day off moves it here was not looked at: act by the day itself                                                                                 |
        | the buyer is in the United Kingdom               | weekends and holidays count too here, so act by the last day                                                                                             |
        | the buyer is in Russia                           | a last day by law on a weekend or a public holiday runs to the end of the next working day; act before it all the same                                   |
        | the buyer is in Brazil                           | a last day by law that is a public holiday runs to the end of the next working day; whether a Saturday counts so is disputed: act before it all the same |

    @E90 @E109 @E131 @E132
    Scenario Outline: How to withdraw, and what to know
      Given an order that is received but not confirmed
      And <country>
      And the buyer has changed their mind
      And the goods were received 9 days ago
      And the order has no free returns
      When the buyer asks for a plan
      Then first: withdraw by law
      And it is a fixed rule
      And the refund is due within 14 days of your letter, or of proof of posting
      And <answer>

      Examples: what to know
        | country                                          | answer                                                                       |
        | the buyer is in Germany                          | write where you can prove it: in the order's messages and by registered post |
        | the buyer is in Germany                          | open the shop's page by its name: it says who the seller is                  |
        | the buyer is in the United Kingdom               | write where you can prove it: in the order's messages and by registered post |
        | the buyer is in the United Kingdom               | open the shop's page by its name: it says who the seller is                  |
        | the buyer is in Iceland, Liechtenstein or Norway | write where you can prove it: in the order's messages and by registered post |
        | the buyer is in Iceland, Liechtenstein or Norway | open the shop's page by its name: it says who the seller is                  |
        | the buyer is in Germany                          | the refund may be cut for use beyond trying the goods                        |
        | the buyer is in Germany                          | some goods are excluded: made for you, or sealed for hygiene and opened      |

    Scenario Outline: The last days
      Given an order that is received but not confirmed
      And <country>
      And the buyer has changed their mind
      And the goods were received <days> days ago
      And the buyer was told of the right to withdraw
      And the order has no free returns
      When the buyer asks for a plan
      Then <answer>

      Examples: on both sides of the edge, country by country
        | country                                          | days | answer                                                                                              |
        | the buyer is in France                           | 13   | its last day is in 1 day                                                                            |
        | the buyer is in Spain                            | 14   | its last day is today                                                                               |
        | the buyer is in Italy                            | 14   | first: withdraw by law                                                                              |
        | the buyer is in another country of the EU        | 14   | first: withdraw by law                                                                              |
        | the buyer is in Iceland, Liechtenstein or Norway | 14   | first: withdraw by law                                                                              |
        | the buyer is in the United Kingdom               | 14   | first: withdraw by law                                                                              |
        | the buyer is in Germany                          | 15   | closed: withdraw by law, because the time for this is over, unless you were never told of the right |
        | the buyer is in the United Kingdom               | 15   | first: settle with the seller                                                                       |

    Scenario: After the last day it is asked whether the buyer was told of the right
      Given an order that is received but not confirmed
      And the buyer is in Germany
      And the buyer has changed their mind
      And the goods were received 16 days ago
      And the order has no free returns
      When the buyer asks for a plan
      Then meanwhile: settle with the seller

    Scenario: The letter is sent, the goods are still here
      Given an order that is received but not confirmed
      And the buyer is in France
      And the buyer has changed their mind
      And the goods are with the buyer
      And the goods were received 16 days ago
      And the seller has been told in writing
      And the seller was told 6 days ago
      And the order has no free returns
      When the buyer asks for a plan
      Then first: withdraw by law
      And its first step is: send the goods back and keep the proof of posting
      And its first step is: send the goods back and keep the proof of posting, until in 8 days
      And it runs until in 8 days
      And nobody has to agree

    Scenario Outline: The letter is sent, the goods are sent back, and no money comes
      Given an order that is received but not confirmed
      And the buyer is in France
      And the buyer has changed their mind
      And the goods have been sent back
      And the goods were received 25 days ago
      And the seller has been told in writing
      And the seller was told <days> days ago
      And the order has no free returns
      When the buyer asks for a plan
      Then <answer>

      Examples: on both sides of the edge
        | days | answer                                                                                        |
        | 14   | its first step is: wait for the refund                                                        |
        | 14   | it runs until today                                                                           |
        | 15   | its first step is: write again, with the letter and the proof of posting, and name a last day |
        | 14   | the money comes the way you paid: you do not have to take a coupon                            |
        | 15   | if nothing has happened: contact AliExpress support                                           |
        | 15   | if all else fails, the courts of your country can be asked                                    |
        | 15   | the European platform for online disputes is closed                                           |

  @E24 @E57
  Rule: Free returns: no reason, no postage, once an order
    Reading: the 15 and 7 days run from the confirmation of receipt; before that they count from receipt here, to be on the safe side.

    @E30
    Scenario: A free return and a right by law, in Spain
      Given an order that is received but not confirmed
      And the buyer is in Spain
      And the buyer has changed their mind
      And the goods were received 12 days ago
      And returns are free to a seller in the EU
      When the buyer asks for a plan
      Then first: the free return
      And its first step is: ask for the free return on the order page
      And its last day is in 3 days
      And nobody has to agree
      And the return is free
      And if that fails: withdraw by law, until in 2 days
      And a free return can be cut: missing gifts, broken packaging, traces of use
      And do not press Confirm Goods Received
      And it is a fixed rule
      And the order page names the time of the free return
      And about withdraw by law: that closes: the free return

    @E98
    Scenario: How a free return goes, in the USA
      Given an order that is received but not confirmed
      And the buyer is in the USA
      And the buyer has changed their mind
      And the goods were received 12 days ago
      And returns are free to a seller in mainland China
      And it was paid 30 days ago
      When the buyer asks for a plan
      Then first: the free return
      And its next step is: hand in the parcel with the label of the return and keep the receipt
      And it is a fixed rule
      And the whole price comes back
      And the money comes within 20 business days of being processed, often sooner
      And the postage is free once per order, so put everything into one return
      And label or code come from the page of the return: use no address from a message
      And pack goods, parts, tags and gifts whole: opened to test is fine, poor packing can cost the refund
      And before it is sent you can take the request back on its page
      And a return of a part can cost the outward postage
      And some seasonal goods are excluded: the order page decides

    Scenario Outline: The last days of a free return
      Given an order that is received but not confirmed
      And the buyer is in Brazil
      And the buyer has changed their mind
      And <seller>
      And it was paid <paid> days ago
      And the goods were received <days> days ago
      When the buyer asks for a plan
      Then <answer>

      Examples: every seller, on both sides of the edge
        | seller                                         | paid | days | answer                                                              |
        | returns are free to a seller in mainland China | 89   | 30   | its last day is in 1 day                                            |
        | returns are free to a seller in mainland China | 90   | 30   | its last day is today                                               |
        | returns are free to a seller in mainland China | 91   | 30   | closed: the free return, because the time for a free return is over |
        | returns are free to a seller in Brazil         | 20   | 6    | its last day is in 1 day                                            |
        | returns are free to a seller in Brazil         | 20   | 7    | its last day is today                                               |
        | returns are free to a seller in Brazil         | 20   | 8    | the order page names the time of the free return                    |
        | returns are free to a seller in Brazil         | 20   | 8    | first: the free return                                              |
        | returns are free to a seller in Brazil         | 20   | 8    | it probably works: the sources are weak or disagree                 |
        | returns are free to a seller in the EU         | 30   | 15   | its last day is today                                               |
        | returns are free to a seller in the EU         | 30   | 16   | the order page names the time of the free return                    |
        | returns are free to a seller in mainland China | 90   | 30   | it is a fixed rule                                                  |

  @E35
  Rule: Russia: refuse for some days after receipt

    Scenario Outline: Changed my mind, in Russia
      Given an order that is received but not confirmed
      And the buyer is in Russia
      And the buyer has changed their mind
      And the goods were received <days> days ago
      And the order has no free returns
      When the buyer asks for a plan
      Then <answer>

      Examples: on both sides of the edge
        | days | answer                                                                          |
        | 6    | first: refuse by Russian law                                                    |
        | 6    | its last day is in 1 day                                                        |
        | 6    | its next step is: send nothing back before the refund is promised               |
        | 6    | whether it reaches a seller abroad is not settled                               |
        | 7    | its last day is today                                                           |
        | 8    | first: settle with the seller                                                   |
        | 8    | closed: refuse by Russian law, because the time for this is over                |
        | 6    | its first step is: tell the seller in writing that you refuse the goods         |
        | 6    | nobody has to agree                                                             |
        | 6    | the refund is due within 10 days of your letter                                 |
        | 6    | you pay the return                                                              |
        | 6    | the price comes back, less the cost of the return                               |
        | 6    | buyers there have a contract with another company: the steps are unproven there |
        | 6    | a dispute does not stop the days by law                                         |

    @E103
    Scenario Outline: Wrong or faulty goods, in Russia: the letter says so, and offers no postage
      Given <order>
      And the buyer is in Russia
      And the goods are wrong or faulty
      And the goods are with the buyer
      And the goods were received 2 days ago
      And the order has no free returns
      And <day>
      When the buyer asks for a plan
      Then first: the dispute
      And if that fails: refuse by Russian law, until in 5 days
      And about refuse by Russian law: its first step is: tell the seller in writing that you refuse the goods, and what is wrong with them
      And about refuse by Russian law: its next step is: send nothing back before the refund is promised
      And about refuse by Russian law: the price comes back in part or in full
      And about refuse by Russian law: no source says who pays the return: ask before you send anything back
      And about refuse by Russian law: a dispute does not stop the days by law
      And about refuse by Russian law: open the dispute at the same time: there the shop pays the return of wrong or faulty goods

      Examples: before receipt is confirmed, and after
        | order                                       | day                                           |
        | an order that is received but not confirmed | the order page gives 7 more days for delivery |
        | an order that is confirmed as received      | receipt was confirmed 1 day ago               |

    @E103
    Scenario: Faulty goods are on their way back, in Russia
      Given an order that is received but not confirmed
      And the buyer is in Russia
      And the goods are wrong or faulty
      And the goods have been sent back
      And the goods were received 2 days ago
      And the order has no free returns
      And the seller has not been told in writing
      When the buyer asks for a plan
      Then meanwhile: the dispute
      And ends sooner: refuse by Russian law, until in 5 days
      And about refuse by Russian law: its first step is: tell the seller in writing that you refuse the goods, and what is wrong with them

  @E36
  Rule: Brazil: undo for some days after receipt

    Scenario Outline: Changed my mind, in Brazil
      Given an order that is received but not confirmed
      And the buyer is in Brazil
      And the buyer has changed their mind
      And the goods were received <days> days ago
      And the order has no free returns
      When the buyer asks for a plan
      Then <answer>

      Examples: on both sides of the edge
        | days | answer                                                                   |
        | 5    | its last day is in 2 days                                                |
        | 7    | first: undo by Brazilian law                                             |
        | 7    | its first step is: tell the seller in writing that you undo the purchase |
        | 7    | its last day is today                                                    |
        | 7    | the whole price comes back                                               |
        | 8    | closed: undo by Brazilian law, because the time for this is over         |
        | 7    | nobody has to agree                                                      |
        | 7    | it is a fixed rule                                                       |
        | 7    | no source says who pays the return: ask before you send anything back    |
        | 7    | the money comes within 20 business days of being processed, often sooner |
        | 7    | a dispute does not stop the days by law                                  |

  Rule: Other countries have rights of their own

    @E83 @E85 @E86 @E87 @E88 @E122 @E123 @E126
    Scenario Outline: The last day, country by country
      Given an order that is received but not confirmed
      And <country>
      And the buyer has changed their mind
      And the goods were received <days> days ago
      And the order has no free returns
      When the buyer asks for a plan
      Then <answer>

      Examples: on both sides of the edge
        | country                     | days | answer                                            |
        | the buyer is in South Korea | 7    | first: cancel by the law at home                  |
        | the buyer is in Israel      | 14   | first: cancel by the law at home                  |
        | the buyer is in Israel      | 15   | first: settle with the seller                     |
        | the buyer is in Chile       | 10   | first: cancel by the law at home                  |
        | the buyer is in Chile       | 11   | first: settle with the seller                     |
        | the buyer is in Turkey      | 14   | the shop pays the return                          |
        | the buyer is in Turkey      | 15   | first: settle with the seller                     |
        | the buyer is in Ukraine     | 14   | whether it reaches a seller abroad is not settled |
        | the buyer is in Ukraine     | 15   | first: settle with the seller                     |
        | the buyer is in Belarus     | 14   | its last day is today                             |
        | the buyer is in Belarus     | 15   | first: settle with the seller                     |
        | the buyer is in Kazakhstan  | 14   | its last day is today                             |
        | the buyer is in Kazakhstan  | 15   | first: settle with the seller                     |
        | the buyer is in Mexico      | 5    | its last day is today                             |
        | the buyer is in Mexico      | 6    | first: settle with the seller                     |

      Examples: what is said when it is over
        | country                     | days | answer                                                                                                                           |
        | the buyer is in South Korea | 8    | closed: cancel by the law at home, because the time for this is over                                                             |
        | the buyer is in Israel      | 15   | closed: cancel by the law at home, because the time for this is over; some buyers who spoke with the seller have 4 months        |
        | the buyer is in Ukraine     | 15   | closed: cancel by the law at home, because the time for this is over; it is 90 days if the confirmation was incomplete           |
        | the buyer is in Chile       | 11   | closed: cancel by the law at home, because the time for this is over; it may be 90 days if the shop confirmed nothing in writing |
        | the buyer is in Turkey      | 15   | closed: cancel by the law at home, because the time for this is over                                                             |
        | the buyer is in Belarus     | 15   | closed: cancel by the law at home, because the time for this is over                                                             |
        | the buyer is in Kazakhstan  | 15   | closed: cancel by the law at home, because the time for this is over                                                             |
        | the buyer is in Mexico      | 6    | closed: cancel by the law at home, because the time for this is over                                                             |

    @E83 @E85 @E86 @E87 @E88 @E122 @E123 @E126
    Scenario Outline: What the law at home gives, country by country
      Given an order that is received but not confirmed
      And <country>
      And the buyer has changed their mind
      And the goods were received 2 days ago
      And the order has no free returns
      When the buyer asks for a plan
      Then first: cancel by the law at home
      And its first step is: tell the seller in writing that you cancel the purchase by law
      And its next step is: <next>
      And nobody has to agree
      And <sure>
      And <refund>
      And <return>
      And the money comes within 20 business days of being processed, often sooner

      Examples: what comes back, and who pays the return
        | country                     | next                                            | sure                                                | refund                                 | return                                                                |
        | the buyer is in South Korea | send the goods back and keep the receipt        | it is a fixed rule                                  | the whole price comes back             | you pay the return                                                    |
        | the buyer is in Chile       | send the goods back and keep the receipt        | it is a fixed rule                                  | the whole price comes back             | no source says who pays the return: ask before you send anything back |
        | the buyer is in Israel      | send the goods back and keep the receipt        | it is a fixed rule                                  | the price comes back, less a small fee | no source says who pays the return: ask before you send anything back |
        | the buyer is in Turkey      | send the goods back and keep the receipt        | it probably works: the sources are weak or disagree | the whole price comes back             | the shop pays the return                                              |
        | the buyer is in Ukraine     | send nothing back before the refund is promised | whether it reaches a seller abroad is not settled   | the whole price comes back             | no source says who pays the return: ask before you send anything back |
        | the buyer is in Belarus     | send nothing back before the refund is promised | whether it reaches a seller abroad is not settled   | the whole price comes back             | no source says who pays the return: ask before you send anything back |
        | the buyer is in Kazakhstan  | send nothing back before the refund is promised | whether it reaches a seller abroad is not settled   | the whole price comes back             | no source says who pays the return: ask before you send anything back |
        | the buyer is in Mexico      | send nothing back before the refund is promised | whether it reaches a seller abroad is not settled   | the whole price comes back             | you pay the return                                                    |

    @E59 @E83 @E85 @E86 @E87 @E88 @E122 @E123 @E126
    Scenario Outline: What to beware of with the law at home
      Given an order that is received but not confirmed
      And <country>
      And the buyer has changed their mind
      And the goods were received 2 days ago
      And the order has no free returns
      When the buyer asks for a plan
      Then first: cancel by the law at home
      And <beware>

      Examples: country by country
        | country                     | beware                                                                          |
        | the buyer is in South Korea | a dispute does not stop the days by law                                         |
        | the buyer is in Israel      | a dispute does not stop the days by law                                         |
        | the buyer is in Turkey      | your letter has to reach the seller in that time                                |
        | the buyer is in Chile       | only unused goods with whole packaging                                          |
        | the buyer is in Mexico      | such a right is hard to enforce against a shop abroad                           |
        | the buyer is in Ukraine     | such a right is hard to enforce against a shop abroad                           |
        | the buyer is in Belarus     | only unused goods with whole packaging                                          |
        | the buyer is in Belarus     | some goods are excepted by a list, such as cosmetics                            |
        | the buyer is in Belarus     | buyers there have a contract with another company: the steps are unproven there |
        | the buyer is in Kazakhstan  | only unused goods with whole packaging                                          |
        | the buyer is in Kazakhstan  | some goods are excepted by a list, such as cosmetics                            |

    @E59 @E84 @E124 @E125 @E127 @E128
    Scenario Outline: No such right, or none that is known
      Given an order that is received but not confirmed
      And <country>
      And the buyer has changed their mind
      And the goods were received 2 days ago
      And the order has no free returns
      When the buyer asks for a plan
      Then <answer>

      Examples: why
        | country                                                                                                   | answer                                                                                                              |
        | the buyer is in Japan                                                                                     | closed: cancel by the law at home, because the terms of the shop count there, 8 days from receipt if it states none |
        | the buyer is in the USA                                                                                   | closed: cancel by the law at home, because no law there gives a right to change your mind                           |
        | the buyer is in Canada                                                                                    | closed: cancel by the law at home, because no law there gives a right to change your mind                           |
        | the buyer is in Australia                                                                                 | closed: cancel by the law at home, because no law there gives a right to change your mind                           |
        | the buyer is in Switzerland                                                                               | closed: cancel by the law at home, because no law there gives a right to change your mind                           |
        | the buyer is in India                                                                                     | closed: cancel by the law at home, because no such right was found there                                            |
        | the buyer is in Uzbekistan, Kyrgyzstan, Tajikistan, Turkmenistan, Moldova, Georgia, Armenia or Azerbaijan | closed: cancel by the law at home, because we have not looked at the law there: ask a consumer body                 |
        | the buyer is in another country                                                                           | closed: cancel by the law at home, because we have not looked at the law there: ask a consumer body                 |

  @E10
  Rule: Wrong or faulty goods: the dispute first, nothing goes back before it is agreed there

    @E60 @E61 @E62 @E64 @E103
    Scenario: Something else came, in the USA
      Given an order that is received but not confirmed
      And the buyer is in the USA
      And the goods are wrong or faulty
      And the goods were received 2 days ago
      And the order has no free returns
      And the order page gives 9 more days for delivery
      When the buyer asks for a plan
      Then first: the dispute
      And its first step is: press Open Dispute
      And its next step is: show in the dispute what is wrong, and ask for the whole price, or for the value of a missing part
      And its last day is in 9 days
      And AliExpress decides
      And the price comes back in part or in full
      And if that fails: settle with the seller
      And a solution that you accept ends the dispute, even for a part of the price
      And do not press Confirm Goods Received

    @E60 @E61 @E62 @E99
    Scenario: What the dispute wants, in the USA
      Given an order that is received but not confirmed
      And the buyer is in the USA
      And the goods are wrong or faulty
      And the goods were received 2 days ago
      And the order has no free returns
      And the order page gives 9 more days for delivery
      When the buyer asks for a plan
      Then first: the dispute
      And photos, a list of the differences, a video of what fails, size beside a ruler
      And each missing piece needs proof and a sum of its own
      And reason and sum can be changed until the dispute is closed
      And hand in proof at once: more can be added until the dispute is closed
      And do not write that you accept a flaw or a delay: that can cost the refund
      And the outcome is open
      And the shop pays the return
      And the money comes within 20 business days of being processed, often sooner

    @E60 @E61 @E62 @E64
    Scenario Outline: The last days of the dispute, in the USA
      Given an order that is received but not confirmed
      And the buyer is in the USA
      And the goods are wrong or faulty
      And the goods were received 20 days ago
      And the goods were due <days> days ago
      And the order has no free returns
      When the buyer asks for a plan
      Then <answer>

      Examples: on both sides of the edges
        | days | answer                                                                                                                       |
        | 0    | its last day is today                                                                                                        |
        | 1    | its last day is in 14 days                                                                                                   |
        | 1    | the delivery time is over: better today than on the last day that your order page shows                                      |
        | 15   | its last day is today                                                                                                        |
        | 16   | closed: the dispute, because the time for a dispute is over                                                                  |
        | 16   | first: settle with the seller                                                                                                |
        | 16   | the time for a dispute is over, unless the order page still shows Open Dispute; the law may give longer: ask a consumer body |

    @E12 @E13 @E30 @E32 @E57 @E60 @E61 @E62 @E82
    Scenario: It does not work, in the United Kingdom, with a free return
      Given an order that is received but not confirmed
      And the buyer is in the United Kingdom
      And the goods are wrong or faulty
      And the goods were received 10 days ago
      And returns are free to a seller in mainland China
      And it was paid 40 days ago
      And the order page gives 9 more days for delivery
      When the buyer asks for a plan
      Then first: the dispute
      And its first step is: ask for the free return if the goods are whole and unused, and the page still offers it: nobody has to agree; otherwise the dispute
      And its next step is: press Open Dispute
      And its next step is: show in the dispute what is wrong, and ask for the whole price, or for the value of a missing part
      And if that fails: the free return, until in 50 days
      And if that fails: the legal guarantee, until in 20 days
      And if that fails: withdraw by law, until in 4 days
      And if that fails: settle with the seller
      And about settle with the seller: its first step is: write to the seller what is wrong, and name your sum
      And money alone fits a proven fault, or goods worth less than their postage; agree to a return only if the shop pays it
      And the seller has 5 days to answer; AliExpress proposes a solution 7 days after the opening
      And if something is missing, see first whether it comes in another parcel
      And about withdraw by law: photograph and film the goods first; in a dispute, post them as late as you may
      And about withdraw by law: this way gives all of it back: to keep the goods, leave it out
      And about the free return: the days by law go on during a return: withdraw in writing beside it, before they end
      And about the free return: a free return can be cut: missing gifts, broken packaging, traces of use
      And about the free return: the postage is free once per order, so put everything into one return
      And about the free return: do not write that you accept a flaw or a delay: that can cost the refund

  @E10
  Rule: No right by law and no free return: settle with the seller, then the dispute

    @A3.15 @E15 @E62
    Scenario: The seller asks for the goods first, in Canada
      Given an order that is received but not confirmed
      And the buyer is in Canada
      And the buyer has changed their mind
      And the goods were received 3 days ago
      And the seller asks to send the goods back first
      And the order has no free returns
      And the order page gives 9 more days for delivery
      When the buyer asks for a plan
      Then first: settle with the seller
      And its first step is: send nothing back before the return is agreed on the order page
      And if that fails: the dispute
      And settle everything inside AliExpress: money paid outside has no protection

    @A3.15 @E98
    Scenario Outline: The goods are on their way back, in Canada
      Given an order that is received but not confirmed
      And the buyer is in Canada
      And the goods have been sent back
      And the buyer has changed their mind
      And the goods were received 3 days ago
      And <reply>
      And the order has no free returns
      And the order page gives 9 more days for delivery
      When the buyer asks for a plan
      Then first: settle with the seller
      And its first step is: ask the seller whether the parcel has come, and when the refund comes
      And settle everything inside AliExpress: money paid outside has no protection

      Examples: whatever the seller says
        | reply                                        |
        | the seller asks to send the goods back first |
        | the seller agrees                            |
        | the seller refunds before the goods are back |

    @A3.15
    Scenario: The seller refunds first, in India
      Given an order that is received but not confirmed
      And the buyer is in India
      And the buyer has changed their mind
      And the goods were received 3 days ago
      And the seller refunds before the goods are back
      And the order has no free returns
      When the buyer asks for a plan
      Then first: settle with the seller
      And its first step is: see that the refund has arrived before you send or confirm anything
      And the seller has agreed

    @A3.13 @E99 @E102 @E103
    Scenario: Nothing but the seller's good will, in India
      Given an order that is received but not confirmed
      And the buyer is in India
      And the buyer has changed their mind
      And the goods were received 3 days ago
      And the order has no free returns
      When the buyer asks for a plan
      Then first: settle with the seller
      And its first step is: write to the seller, explain, and name your sum
      And the seller has to agree
      And the outcome is open
      And the refund depends on the seller
      And you pay the return
      And the money comes within 20 business days of being processed, often sooner
      And settle everything inside AliExpress: money paid outside has no protection
      And do not write that you accept a flaw or a delay: that can cost the refund

    @A1.9 @E104
    Scenario: The seller refuses, in the USA
      Given an order that is received but not confirmed
      And the buyer is in the USA
      And the buyer has changed their mind
      And the goods were received 3 days ago
      And the seller refuses
      And the order has no free returns
      And the order page gives 9 more days for delivery
      When the buyer asks for a plan
      Then first: the dispute
      And its last day is in 9 days
      And the seller has to agree
      And a full refund is unlikely
      And you pay the return
      And a false reason loses the claim for wrong or faulty goods
      And closed: settle with the seller, because the seller has refused
      And its first step is: press Open Dispute
      And in your account open My AliExpress, then All Orders, and find the order
      And for a change of mind choose I do not like it
      And the outcome is open
      And the protection does not cover a change of mind
