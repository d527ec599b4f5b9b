Feature: Plans by what the law and promises add
  Longer times, lateness, promises: each with its day, and with what is not settled.

  @E130
  Rule: Never told of the right to withdraw: its time is a year longer
    Reading: the time is 14 days and 12 months; 12 months count as 365 days.

    @E47
    Scenario: Long after receipt, in Germany
      Given an order that is received but not confirmed
      And the buyer is in Germany
      And the buyer has changed their mind
      And the order has no free returns
      And the goods were received 100 days ago
      And the buyer was never told of the right to withdraw
      When the buyer asks for a plan
      Then first: withdraw by law
      And its first step is: tell the seller in writing that you withdraw
      And its last day is in 279 days
      And nobody has to agree
      And it probably works: the sources are weak or disagree
      And write in the letter that you were never told of the right to withdraw
      And if you were told in the meantime, the time ends 14 days after that
      And the terms of AliExpress name the right: whether that is enough is not settled

    Scenario Outline: The days, in the United Kingdom
      Given an order that is received but not confirmed
      And the buyer is in the United Kingdom
      And the buyer has changed their mind
      And the goods were received <days> days ago
      And <told>
      When the buyer asks for a plan
      Then <answer>

      Examples: on both sides of the edges
        | days | told                                              | answer                                                                                              |
        | 15   | the buyer was told of the right to withdraw       | closed: withdraw by law, because the time for this is over, unless you were never told of the right |
        | 380  | the buyer was never told of the right to withdraw | closed: withdraw by law, because the time for this is over                                          |

    Scenario: The last day of the longer time, in the United Kingdom
      Given an order that is received but not confirmed
      And the buyer is in the United Kingdom
      And the buyer has changed their mind
      And the order has no free returns
      And the goods were received 379 days ago
      And the buyer was never told of the right to withdraw
      When the buyer asks for a plan
      Then first: withdraw by law
      And its last day is today

  @E30
  Rule: The usual time of the withdrawal is fixed

    Scenario Outline: The usual time is a fixed rule, in Spain
      Given an order that is received but not confirmed
      And the buyer is in Spain
      And the buyer has changed their mind
      And the order has no free returns
      And the goods were received 3 days ago
      And <letter>
      When the buyer asks for a plan
      Then first: withdraw by law
      And it is a fixed rule

      Examples: before and after the letter
        | letter                                  |
        | the seller has not been told in writing |
        | the seller has been told in writing     |

    Scenario: Before it has come it is a fixed rule too, in Spain
      Given an order that is shipped
      And the buyer is in Spain
      And the buyer has changed their mind
      When the buyer asks for a plan
      Then first: withdraw by law
      And it is a fixed rule

  @E89
  Rule: Late goods: name a further day in writing, then end the purchase

    @E14
    Scenario: Late in France
      Given an order that is shipped
      And the buyer is in France
      And the goods have not arrived
      And the goods were due 1 day ago
      When the buyer asks for a plan
      Then if that fails: end it for lateness
      And about end it for lateness: its first step is: tell the seller in writing by which day the goods have to come
      And about end it for lateness: its next step is: tell the seller in writing that you end the purchase because it is late
      And about end it for lateness: nobody has to agree
      And about end it for lateness: it is a fixed rule
      And about end it for lateness: the whole price comes back
      And about end it for lateness: nothing has to go back
      And about end it for lateness: no source says how long you have to wait then: name a fair day
      And about end it for lateness: if all else fails, the courts of your country can be asked

    @E120
    Scenario: Not late yet, in the United Kingdom
      Given an order that is shipped
      And the buyer is in the United Kingdom
      And the goods have not arrived
      And the goods were due 0 days ago
      When the buyer asks for a plan
      Then later: end it for lateness, from in 1 day
      And about end it for lateness: by law delivery is due within 30 days unless agreed otherwise
      And about end it for lateness: no source says how long you have to wait then: name a fair day

    @E124
    Scenario Outline: Late in Canada
      Given an order that is shipped
      And the buyer is in Canada
      And the goods have not arrived
      And the goods were due <days> days ago
      When the buyer asks for a plan
      Then <answer>

      Examples: on both sides of the edge
        | days | answer                                                                                                            |
        | 29   | about end it for lateness: in Quebec the refund is due within 15 days, then you have 60 days for the card company |
        | 29   | about end it for lateness: in Ontario it holds above 50 dollars, unless you agreed to the delay                   |
        | 30   | in Quebec the refund is due within 15 days, then you have 60 days for the card company                            |
        | 30   | in Ontario it holds above 50 dollars, unless you agreed to the delay                                              |

  @E118
  Rule: South Korea: AliExpress has promised a whole refund on return

    @E16 @E108
    Scenario: Faulty goods in hand, in South Korea
      Given an order that is received but not confirmed
      And the buyer is in South Korea
      And the goods are wrong or faulty
      And the order has no free returns
      And it was paid 60 days ago
      And the goods were received 40 days ago
      And the goods were due 30 days ago
      When the buyer asks for a plan
      Then first: the promise for Korea
      And its first step is: ask AliExpress for the whole refund that it has promised in Korea, without proof
      And its next step is: send nothing back before the refund is promised
      And its last day is in 30 days
      And AliExpress decides
      And it probably works: the sources are weak or disagree
      And the whole price comes back
      And no source says who pays the return: ask before you send anything back
      And the money comes within 20 business days of being processed, often sooner
      And AliExpress promised Korea a telephone: use no number but its own
      And for a person open Help, then Help Center, and the chat

    Scenario Outline: The days of the promise
      Given <order>
      And the buyer is in South Korea
      And <why>
      And it was paid <days> days ago
      When the buyer asks for a plan
      Then <answer>

      Examples: on both sides of the edge
        | order                                       | why                              | days | answer                                                                                                                           |
        | an order that is received but not confirmed | the buyer has changed their mind | 91   | closed: the promise for Korea, because the days of the promise are over                                                          |
        | an order that is shipped                    | the goods have not arrived       | 90   | about the promise for Korea: nothing has to go back                                                                              |
        | an order that is shipped                    | the goods have not arrived       | 90   | about the promise for Korea: its first step is: ask AliExpress for the whole refund that it has promised in Korea, without proof |
        | an order that is shipped                    | the goods have not arrived       | 90   | about the promise for Korea: the whole price comes back                                                                          |
        | an order that is shipped                    | the goods have not arrived       | 90   | if that fails: the promise for Korea, until today                                                                                |
        | an order that is shipped                    | the goods have not arrived       | 91   | closed: the promise for Korea, because the days of the promise are over                                                          |
        | an order that is shipped                    | the buyer has changed their mind | 10   | later: the promise for Korea                                                                                                     |

    Scenario: Sent back already, in South Korea
      Given an order that is received but not confirmed
      And the buyer is in South Korea
      And the buyer has changed their mind
      And the goods have been sent back
      And it was paid 30 days ago
      When the buyer asks for a plan
      Then about the promise for Korea: its first step is: ask AliExpress for the whole refund that it has promised in Korea, without proof
      And about the promise for Korea: no source says who pays the return: ask before you send anything back

  @E87 @E88
  Rule: What the law at home takes and asks

    Scenario Outline: In time, with the goods in hand
      Given an order that is received but not confirmed
      And <country>
      And the buyer has changed their mind
      And the order has no free returns
      And the goods were received 3 days ago
      When the buyer asks for a plan
      Then first: cancel by the law at home
      And <answer>

      Examples: country by country
        | country                | answer                                                           |
        | the buyer is in Israel | the seller may keep 5 per cent or 100 shekels, whichever is less |
        | the buyer is in Turkey | send the goods back within 10 days of your letter                |

  @E121 @E128
  Rule: The guarantee grows with a repair, and a complaint in India has its days

    Scenario Outline: Faulty goods in hand
      Given an order that is received but not confirmed
      And <country>
      And the goods are wrong or faulty
      And the goods were received 40 days ago
      When the buyer asks for a plan
      Then about the legal guarantee: <answer>

      Examples: country by country
        | country               | answer                                                                           |
        | the buyer is in Italy | for newer orders a repair lengthens the guarantee once by 12 months              |
        | the buyer is in India | in India AliExpress has 48 hours to confirm a complaint and 1 month to settle it |

  @E59
  Rule: Where another company sells, the plan says that its rules were not seen

    Scenario Outline: Faulty goods, where another company sells
      Given an order that is received but not confirmed
      And <country>
      And the goods are wrong or faulty
      And the goods were due 3 days ago
      When the buyer asks for a plan
      Then first: the dispute
      And buyers there have a contract with another company: the steps are unproven there
      And ordered on aliexpress.ru (see its address or terms)? Its rules were not seen: the steps are unproven there

      Examples: country by country
        | country                                                                                                   |
        | the buyer is in Russia                                                                                    |
        | the buyer is in Belarus                                                                                   |
        | the buyer is in Kazakhstan                                                                                |
        | the buyer is in Uzbekistan, Kyrgyzstan, Tajikistan, Turkmenistan, Moldova, Georgia, Armenia or Azerbaijan |

  @E59
  Rule: Another country: we have not looked at the law there, and what holds everywhere is said

    Scenario: Faulty goods, in another country
      Given an order that is received but not confirmed
      And the buyer is in another country
      And the goods are wrong or faulty
      And the goods were due 3 days ago
      When the buyer asks for a plan
      Then first: the dispute
      And a consumer body of your country may know its law
      And closed: cancel by the law at home, because we have not looked at the law there: ask a consumer body

  @E83 @E88
  Rule: The law at home lets one cancel what has not come: nothing goes back

    Scenario Outline: Not arrived, in countries whose right begins with the order
      Given an order that is shipped
      And <country>
      And the goods have not arrived
      When the buyer asks for a plan
      Then about cancel by the law at home: nothing has to go back

      Examples: countries
        | country                     |
        | the buyer is in South Korea |
        | the buyer is in Israel      |
