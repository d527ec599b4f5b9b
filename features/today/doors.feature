Feature: What buyers come with
  A buyer comes with a status word of the order page or with what has happened, typed as people type it:
  inflected, misspelt, without marks, in Latin letters, on the wrong keyboard. It leads to the plan with
  what the words say, or to one question. To add words, add them at the door in rules/today/doors.md and
  state them here.

  @E74
  Rule: Each status word of the order page is a door

    Scenario Outline: Status words in English
      Given the buyer types "<typed>"
      When the buyer asks for a plan
      Then the door is: <door>

      Examples:
        | typed                       | door                |
        | awaiting payment            | awaiting payment    |
        | payment being verified      | payment is checked  |
        | awaiting shipment           | awaiting shipment   |
        | shipped                     | shipped             |
        | awaiting delivery           | awaiting delivery   |
        | delivered                   | delivered           |
        | completed                   | completed           |
        | finished                    | completed           |
        | closed                      | closed              |
        | order closed                | closed              |
        | cancelled                   | cancelled           |
        | shipment cancelled          | shipment cancelled  |
        | frozen                      | frozen              |
        | closed for security reasons | closed for security |
        | in dispute                  | dispute             |
        | refund in progress          | refund              |

    Scenario Outline: Status words in Russian
      Given the buyer types "<typed>"
      When the buyer asks for a plan
      Then the door is: <door>

      Examples:
        | typed              | door               |
        | ожидает оплаты     | awaiting payment   |
        | проверка платежа   | payment is checked |
        | ожидает отправки   | awaiting shipment  |
        | ожидается доставка | awaiting delivery  |
        | доставлено         | delivered          |
        | завершен           | completed          |
        | заказ закрыт       | closed             |
        | отменен            | cancelled          |
        | отправка отменена  | shipment cancelled |
        | заморожен          | frozen             |

    Scenario Outline: Status words in Arabic
      Given the buyer types "<typed>"
      When the buyer asks for a plan
      Then the door is: <door>

      Examples:
        | typed           | door               |
        | بانتظار الدفع   | awaiting payment   |
        | التحقق من الدفع | payment is checked |
        | بانتظار التسليم | awaiting delivery  |
        | تم التسليم      | delivered          |
        | مكتمل           | completed          |
        | الطلب مغلق      | closed             |
        | تم إلغاء الطلب  | cancelled          |
        | مجمد            | frozen             |

  @E52
  Rule: Words are found however they are typed

    Scenario Outline: The same word in many ways
      Given the buyer types "<typed>"
      When the buyer asks for a plan
      Then the door is: frozen

      Examples:
        | typed             |
        | my order is frozn |
        | ORDER FROZEN!!    |
        | заказ заморожен   |
        | zakaz zamorozhen  |
        | pfrfp pfvjhj;ty   |
        | طلبي مجمّد        |
        | hg'gf l[l]        |

    Scenario Outline: What is typed leads to no opposite
      Given the buyer types "<typed>"
      When the buyer asks for a plan
      Then the door is: <door>

      Examples:
        | typed                                       | door                       |
        | empty box                                   | wrong item                 |
        | seller agreed to cancel but nothing happens | asked to cancel            |
        | пустая коробка                              | wrong item                 |
        | товар не пришел                             | not arrived                |
        | передумал                                   | want to cancel             |
        | продавец отказывается отменять              | seller refuses to cancel   |
        | البايع مش راضي يلغي                         | seller refuses to cancel   |
        | غيرت رايي وابغى ارجعه                       | do not like it             |
        | فين فلوسي                                   | refund does not show       |
        | changed my mind                             | ordered by mistake         |
        | الكرتون فاضي                                | wrong item                 |
        | غيرت رأيي ما ابي ارجع المنتج                | take back a return         |
        | البائع ما شحن                               | awaiting shipment          |
        | الغاء بعد الشحن                             | shipped                    |
        | deliverd but no package                     | delivered but nothing came |
        | i dont like it dont fit want give back      | do not like it             |
        | подтвердил а товар не пришел                | confirmed by mistake       |
        | продавец согласился отменить                | asked to cancel            |
        | взломали аккаунт                            | not here                   |
        | fake                                        | broken or not as described |
        | seller offers 20% refund                    | partial refund             |
        | item is not for me return                   | do not like it             |
        | paid taxes                                  | duty back                  |
        | i ordered two times                         | ordered by mistake         |
        | заказ не пришел а деньги списали            | not arrived                |
        | товар не доставлен                          | not arrived                |
        | заказ не отправлен                          | awaiting shipment          |
        | вручили не мне                              | delivered but nothing came |
        | changed my mind parcel on its way           | shipped                    |
        | передумал уже отправили                     | shipped                    |
        | ما وصل الطلب                                | not arrived                |
        | ключ не работает                            | broken or not as described |
        | карта мир                                   | money back                 |
        | СБП                                         | money back                 |
        | каспи                                       | money back                 |
        | роспотребнадзор                             | report the seller          |
        | كيف ارجع الطلب                              | do not like it             |
        | دفعت والطلب لسه ينتظر الدفع                 | paid but shows unpaid      |
        | ما انشحن                                    | awaiting shipment          |
        | مدى                                         | money back                 |

    Scenario Outline: What does not fit, is not whole, is broken or a fake, and a card that is gone
      Given the buyer types "<typed>"
      When the buyer asks for a plan
      Then the door is: <door>

      Examples:
        | typed                                    | door                       |
        | shoes too small want to return           | do not like it             |
        | dress wrong size ordered                 | do not like it             |
        | only two of three items came             | parts are missing          |
        | one item missing from parcel             | parts are missing          |
        | refund promised but my card is cancelled | card closed                |
        | refund to old card                       | card closed                |
        | order closed                             | closed                     |
        | parcel arrived box crushed vase broken   | broken or not as described |
        | broken on arrival                        | broken or not as described |
        | fake airpods                             | broken or not as described |
        | counterfeit                              | broken or not as described |
        | not original                             | broken or not as described |
        | replica                                  | broken or not as described |
        | подделка                                 | broken or not as described |
        | паль                                     | broken or not as described |
        | не оригинал                              | broken or not as described |
        | маленький размер                         | do not like it             |
        | маленькие размер                         | do not like it             |
        | туфли малы хочу вернуть                  | do not like it             |
        | пришло два из трёх                       | parts are missing          |
        | в посылке не хватает одного товара       | parts are missing          |
        | разбитая ваза                            | broken or not as described |
        | коробка помята ваза разбилась            | broken or not as described |
        | деньги на старую карту                   | card closed                |
        | реплика                                  | broken or not as described |
        | фейк наушники                            | broken or not as described |
        | تقليد                                    | broken or not as described |
        | مقلد                                     | broken or not as described |
        | مش أصلي                                  | broken or not as described |
        | غير أصلي                                 | broken or not as described |
        | كوبي                                     | broken or not as described |
        | المقاس صغير                              | do not like it             |
        | وصلت قطعتين من ثلاث                      | parts are missing          |
        | قطعة ناقصة من الطرد                      | parts are missing          |
        | وصل مكسور                                | broken or not as described |
        | الكرتون مضغوط والمزهرية مكسورة           | broken or not as described |
        | الطلب مغلق                               | closed                     |
        | البطاقة الملغاة                          | card closed                |
        | استرداد على بطاقة قديمة                  | card closed                |

    Scenario Outline: Out of stock, half the money, and what has not come, as buyers say it
      Given the buyer types "<typed>"
      When the buyer asks for a plan
      Then the door is: <door>

      Examples:
        | typed                                               | door                       |
        | my shoes never came                                 | not arrived                |
        | opened dispute last week seller silent nothing came | dispute                    |
        | order finished but never came                       | protection over            |
        | чехол бракованный продавец дает половину            | partial refund             |
        | возврат оформили деньги на карту не пришли          | refund does not show       |
        | куда пропал мой заказ                               | not arrived                |
        | продавец пишет нету в наличии отмените              | seller asks me to cancel   |
        | передумал товар уже отправили                       | shipped                    |
        | пришла подделка                                     | broken or not as described |
        | البائع يقول مافي ستوك                               | seller asks me to cancel   |
        | بدي رجع الغرض ما عجبني                              | do not like it             |
        | الجمارك يبون ادفع رسوم                              | customs                    |
        | الموبايل جه مكسور والبياع عارض النص                 | partial refund             |
        | كنسل الطلب                                          | want to cancel             |
        | البائع كنسل طلبي                                    | seller cancelled           |

    Scenario Outline: Paid some hours ago, not the size that was ordered, and what was regretted or sent back
      Given the buyer types "<typed>"
      When the buyer asks for a plan
      Then the door is: <door>

      Examples:
        | typed                                            | door                       |
        | cancel order just paid 2 hours ago               | want to cancel             |
        | changed my mind paid 5 hours ago not shipped yet | ordered by mistake         |
        | much smaller than the size chart                 | broken or not as described |
        | передумал оплатил 5 часов назад ещё не отправил  | want to cancel             |
        | платье не подошло                                | do not like it             |
        | спор продавец предлагает 20 %                    | partial refund             |
        | المقاس مو نفسه                                   | wrong item                 |
        | غيرت رأيي والطرد وصلني من ستة ايام               | do not like it             |
        | تم التسليم بصح ما وصلني والو                     | delivered but nothing came |
        | رجعتها وما حولوا فلوسي                           | return sent                |

    Scenario Outline: Torn, too little paid back, closed by the seller, and more money asked for
      Given the buyer types "<typed>"
      When the buyer asks for a plan
      Then the door is: <door>

      Examples:
        | typed                                            | door                       |
        | my jacket has a hole ripped                      | broken or not as described |
        | refund is too small                              | less money back            |
        | seller offers small refund                       | partial refund             |
        | оплатила вчера картой мир передумала             | want to cancel             |
        | трек показывает вручено а в почтовом ящике пусто | delivered but nothing came |
        | заказ закрыт продавцом денег нет                 | closed                     |
        | пришла не та вещь                                | wrong item                 |
        | دفعت قبل ساعتين وابي الغي                        | want to cancel             |
        | البائع عايز فلوس اكتر                            | seller asks me to cancel   |
        | الطلب اتقفل والفلوس مرجعتش                       | closed                     |

  Rule: A door leads to the plan with what it says

    @E52
    Scenario: Frozen leads to what helps with a frozen order
      Given the buyer types "order has been frozen suspicious seller"
      When the buyer asks for a plan
      Then the door is: frozen

    @E7
    Scenario: What can mean several places of an order asks for it
      Given the buyer types "no cancel button"
      When the buyer asks for a plan
      Then the door is: no cancel button
      And it asks: Where is the order now?

    @E73
    Scenario: Delivered but nothing came is a case of goods that have not come
      Given the buyer types "says delivered but not received"
      And the buyer is in Germany
      And it was paid by bank card
      And the goods were due 2 days ago
      When the buyer asks for a plan
      Then the door is: delivered but nothing came
      And first: the dispute

  Rule: A door never leads to what harms who comes by its word

    @E6
    Scenario: Closed but charged is no refund that was sent
      Given the buyer types "order closed but charged"
      When the buyer asks for a plan
      Then the door is: closed

    @E5
    Scenario: Who wants to cancel is not taken for somebody whose order is cancelled
      Given the buyer types "cancel order"
      When the buyer asks for a plan
      Then the door is: want to cancel
      And it asks: Where is the order now?

    @E5
    Scenario Outline: Who wants to cancel before shipment is not taken for somebody whose order is shipped
      Given the buyer types "<words>"
      When the buyer asks for a plan
      Then the door is: want to cancel

      Examples: three languages
        | words                                         |
        | paid yesterday want to cancel before it ships |
        | отменить заказ до отправки                    |
        | ألغي الطلب قبل الشحن                          |
        | دفعت امبارح وابغى الغي الطلب قبل ما يشحن      |

    @E14
    Scenario: Whoever is asked to close a dispute is told to keep it
      Given the buyer types "seller asks cancel dispute"
      When the buyer asks for a plan
      Then the door is: close the dispute
      And do not withdraw the dispute

    @E6 @E13
    Scenario Outline: Whoever is refused a refund is told what needs no yes of the seller
      Given the buyer types "<typed>"
      When the buyer asks for a plan
      Then the door is: seller refuses a refund
      And it asks: Where is the order now?

      Examples:
        | typed                             |
        | seller refuses refund             |
        | refund rejected                   |
        | продавец отказал в возврате денег |
        | البائع رافض يرجع فلوسي            |

    @E13
    Scenario: A refund that the seller refuses in a dispute is decided by AliExpress
      Given the buyer types "seller refuses refund"
      And an order in dispute
      When the buyer asks for a plan
      Then do not withdraw the dispute

  @E10
  Rule: Who confirmed by mistake may have the goods: that is asked

    Scenario: Confirmed by mistake
      Given the buyer types "i confirmed receipt by mistake"
      When the buyer asks for a plan
      Then the door is: confirmed by mistake
      And it asks: Are the goods with you?
