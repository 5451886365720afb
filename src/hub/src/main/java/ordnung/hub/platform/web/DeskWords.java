package ordnung.hub.platform.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What is said around the pages: finding anything, keys, the device and its connection. In Russian; the other languages are in {@code messages/desk_*.properties}. */
@MessageBundle(value = "desk", locale = "ru")
public interface DeskWords {

    @Message("Найти")
    String find();

    @Message("Найти что угодно")
    String anything();

    @Message("Клиент, телефон, № заказа, раздел или действие")
    String hint();

    @Message("Найденное")
    String results();

    @Message("Недавнее")
    String recent();

    @Message("Действия здесь")
    String acts();

    @Message("Разделы")
    String places();

    @Message("Беседы")
    String conversations();

    @Message("Заказы")
    String cards();

    @Message("Клиенты")
    String customers();

    @Message("Ищем…")
    String seeking();

    @Message("Ничего не нашлось. Ищем по имени, телефону, номеру заказа и словам.")
    String nothing();

    @Message("Поиск не ответил. Разделы и действия работают.")
    String unanswered();

    @Message("Найдено: {n}")
    String found(String n);

    @Message("Заказ № {n}")
    String card(String n);

    @Message("Везде")
    String keysEverywhere();

    @Message("Список и доска")
    String keysList();

    @Message("Беседа")
    String keysThread();

    @Message("Ответ")
    String keysReply();

    @Message("перейти к разделу: входящие, доска, клиенты")
    String keyGo();

    @Message("закрыть то, что открыто; выйти из поля")
    String keyEscape();

    @Message("по столбцам доски влево и вправо")
    String keyColumns();

    @Message("заметка коллегам")
    String keyNote();

    @Message("взять себе или отдать")
    String keyTake();

    @Message("назад к списку")
    String keyBack();

    @Message("шаблоны")
    String keyTemplates();

    @Message("Клавиши работают и в русской раскладке.")
    String keysLayout();

    @Message("Нет связи, показано то, что было {when}")
    String kept(String when);

    @Message("Сервер отвечает с ошибкой. Ответы сохраняем здесь и отправим сами")
    String erring();

    @Message("Нет связи")
    String offlineTitle();

    @Message("Эту страницу здесь ещё не открывали. Открытые раньше беседы и доска показываются и без связи.")
    String offlineWhy();

    @Message("Вышло обновление")
    String renewed();

    @Message("Обновить страницу")
    String renew();

    @Message("Установить на это устройство")
    String install();

    @Message("Все чаты магазина на одном экране")
    String about();

    @Message("Новое сообщение: {text}")
    String arrived(String text);

    @Message("Просрочено: {n}")
    String late(String n);
}
