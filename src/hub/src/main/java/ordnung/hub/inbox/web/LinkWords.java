package ordnung.hub.inbox.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What is said of messages and the orders they belong to, and of a thread over several channels; in Russian, the others in {@code messages/links_*.properties}. */
@MessageBundle(value = "links", locale = "ru")
public interface LinkWords {

    @Message("Выбрать сообщение")
    String pick();

    @Message("Заказ № {number}")
    String ofOrder(long number);

    @Message("Заказ № {number}")
    String number(String number);

    @Message("К заказу")
    String toOrder();

    @Message("О заказе")
    String about();

    @Message("Не о заказе")
    String noOrder();

    @Message("Выбранные сообщения")
    String picked();

    @Message("Выбрано: {n}")
    String pickedCount(String n);

    @Message("За раз не больше: {n}")
    String tooMany(String n);

    @Message("Новый заказ из выбранного")
    String newOf();

    @Message("Новый заказ")
    String newShort();

    @Message("Ещё один заказ в этой беседе")
    String newHere();

    @Message("Убрать из заказа")
    String takeOut();

    @Message("Скопировать текст")
    String copy();

    @Message("Снять выбор")
    String drop();

    @Message("Другой заказ")
    String other();

    @Message("Номер, клиент, товар")
    String find();

    @Message("Ничего не нашлось")
    String none();

    @Message("Выбрать несколько сообщений")
    String many();

    @Message("закрыт")
    String past();

    @Message("В заказе № {number}, сообщений: {n}")
    String linked(String number, String n);

    @Message("Убрано из заказа, сообщений: {n}")
    String unlinked(String n);

    @Message("Вернули как было")
    String back();

    @Message("Создан заказ № {number}")
    String made(String number);

    @Message("Открыть")
    String open();

    @Message("К сообщениям, выбрать сообщение")
    String keyPick();

    @Message("Выбрать соседние")
    String keyRange();

    @Message("К какому заказу сообщение")
    String keyOrder();

    @Message("Что показать")
    String whose();

    @Message("Эта беседа")
    String thisOne();

    @Message("Все каналы")
    String all();

    @Message("Ответ уйдёт сюда: {channel}, {account}")
    String goesTo(String channel, String account);
}
