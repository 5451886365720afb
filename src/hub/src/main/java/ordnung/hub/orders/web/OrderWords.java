package ordnung.hub.orders.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What boards and cards say, in Russian; the other languages are in {@code messages/orders_*.properties}. */
@MessageBundle(value = "orders", locale = "ru")
public interface OrderWords {

    @Message("Другая доска")
    String otherBoard();

    @Message("Стадии")
    String stages();

    @Message("развернуть")
    String unfold();

    @Message("свернуть")
    String fold();

    @Message("№ {n}")
    String number(long n);

    @Message("{n} {n.form('заказ', 'заказа', 'заказов')}")
    String cards(long n);

    @Message("срок не назван")
    String noDue();

    @Message("Срок")
    String due();

    @Message("Ничей")
    String nobody();

    @Message("товары не записаны")
    String noGoods();

    @Message("ещё {n}")
    String moreGoods(long n);

    @Message("{#switch state}{#case 'unpaid'}не оплачен{#case 'paid'}оплачен{#case 'partly'}оплачен частично{#case "
        + "'on-delivery'}оплата при получении{#case 'not-needed'}оплата не нужна{#else}{state}{/switch}")
    String payment(String state);

    @Message("внесено {paid} из {total}")
    String paidOf(String paid, String total);

    @Message("{#switch how}{#case 'courier'}Курьер{#case 'post'}Почта{#case 'pickup'}Самовывоз{#else}{how}{/switch}")
    String fulfilment(String how);

    @Message("Переместить")
    String move();

    @Message("В «{stage}»")
    String moveTo(String stage);

    @Message("Куда переместить")
    String moveTitle();

    @Message("№ {number} теперь в «{stage}»")
    String moved(String number, String stage);

    @Message("Сначала заполните")
    String refusedTitle();

    @Message("Карточка вернулась на место. Не хватает:")
    String refusedWhy();

    @Message("Открыть карточку")
    String openCard();

    @Message("Почему не сложилось")
    String reasonTitle();

    @Message("Причина останется в карточке")
    String reasonHint();

    @Message("Дорого")
    String reasonPrice();

    @Message("Не успеваем к сроку")
    String reasonTime();

    @Message("Клиент не ответил")
    String reasonSilent();

    @Message("Купили в другом месте")
    String reasonOther();

    @Message("Это был не заказ")
    String reasonMistake();

    @Message("В «{stage}» пусто")
    String empty(String stage);

    @Message("Сюда сам попадёт каждый новый запрос.")
    String emptyFirst();

    @Message("Показать ещё")
    String more();

    @Message("{#switch name}{#case 'items'}товары{#case 'fulfilment'}как получит{#case 'inStock'}наличие{#case "
        + "'payment'}оплата{#case 'due'}срок{#case 'address'}адрес{#case 'inscription'}надпись{#case "
        + "'comment'}комментарий{#case 'supplyDate'}день поставки{#case 'branch'}магазин{#case 'paid'}сколько "
        + "внесено{#case 'customer'}клиент{#case 'responsible'}кто отвечает{#case 'reason'}причина{#else}{name}{/switch}")
    String field(String name);

    @Message("К доске")
    String toBoard();

    @Message("Товары")
    String goods();

    @Message("Товар")
    String goodsName();

    @Message("Кол-во")
    String quantity();

    @Message("Единица")
    String unit();

    @Message("Цена, ₽")
    String price();

    @Message("Скидка, %")
    String discount();

    @Message("Сумма")
    String sum();

    @Message("Скидка на всё, %")
    String wholeDiscount();

    @Message("Итого")
    String total();

    @Message("Добавить товар")
    String addGoods();

    @Message("Убрать товар")
    String dropGoods();

    @Message("Получение и оплата")
    String delivery();

    @Message("Как получит")
    String how();

    @Message("Адрес")
    String address();

    @Message("Надпись")
    String inscription();

    @Message("Комментарий")
    String comment();

    @Message("Оплата")
    String paymentLabel();

    @Message("Внесено, ₽")
    String paid();

    @Message("Всё есть в наличии")
    String inStock();

    @Message("не выбрано")
    String notChosen();

    @Message("Отвечает")
    String responsible();

    @Message("Взять себе")
    String take();

    @Message("Отдать")
    String release();

    @Message("Откуда")
    String source();

    @Message("Клиент")
    String customer();

    @Message("Беседа")
    String conversation();

    @Message("Что сделали правила")
    String rules();

    @Message("Правила этой карточки ещё не срабатывали.")
    String rulesNone();

    @Message("Клиенту ушло «{name}»")
    String fired(String name);

    @Message("«{name}» не ушло")
    String notFired(String name);

    @Message("{#switch state}{#case 'queued'}в очереди{#case 'accepted'}принято каналом{#case 'sent'}отправлено{#case "
        + "'delivered'}доставлено{#case 'read'}прочитано{#case 'failed'}не отправлено{#case 'parked'}не "
        + "отправлено{#else}{state}{/switch}")
    String delivered(String state);

    @Message("История")
    String history();

    @Message("Пока ничего не происходило.")
    String historyNone();

    @Message("{#switch kind}{#case 'created'}Карточка создана{#case 'moved'}Перемещена{#case 'changed'}Изменена{#case "
        + "'closed'}Закрыта{#case 'reopened'}Открыта снова{#case 'assigned'}Назначен ответственный{#case "
        + "'fired'}Сработало правило{#case 'told'}Площадка сообщила{#case 'set'}Передано площадке{#case 'not-set'}Площадка не приняла{#else}{kind}{/switch}")
    String did(String kind);

    @Message("Завершён")
    String closedWon();

    @Message("Не состоялся: {why}")
    String closedLost(String why);

    @Message("с {when}")
    String since(String when);

    @Message("Досок ещё нет")
    String boardMissing();

    @Message("Они появятся, когда магазин будет настроен.")
    String boardMissingWhy();
}
