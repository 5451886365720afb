package ordnung.hub.inbox.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What finding says (search, filter, views, several rows at once), in Russian; the other languages are in {@code messages/find_*.properties}. */
@MessageBundle(value = "find", locale = "ru")
public interface FindWords {

    @Message("Клиенты")
    String customers();

    @Message("Заказы")
    String cards();

    @Message("Сообщения")
    String messages();

    @Message("Так никто не писал. Похоже на: {words}")
    String instead(String words);

    @Message("Удалено")
    String deleted();

    @Message("Заметка")
    String note();

    @Message("Отбор")
    String filter();

    @Message("Отбор включён")
    String filterOn();

    @Message("Любой")
    String any();

    @Message("Любая")
    String anyone();

    @Message("Канал")
    String channel();

    @Message("Аккаунт")
    String account();

    @Message("Кто отвечает")
    String assignee();

    @Message("Я")
    String me();

    @Message("Никто")
    String nobody();

    @Message("Направление")
    String direction();

    @Message("Филиал")
    String branch();

    @Message("Заказ")
    String order();

    @Message("Есть живой заказ")
    String withOrder();

    @Message("Без живого заказа")
    String withoutOrder();

    @Message("Только просроченные")
    String overdue();

    @Message("Показать")
    String show();

    @Message("Сбросить")
    String clear();

    @Message("Сохранить как вкладку")
    String save();

    @Message("Название вкладки")
    String viewName();

    @Message("Для всех")
    String shared();

    @Message("Удалить вкладку")
    String removeView();

    @Message("Выбрать")
    String pick();

    @Message("Выбрано: {n}")
    String picked(String n);

    @Message("Снять выбор")
    String dropPicks();

    @Message("С выбранными")
    String bulk();

    @Message("Назначить")
    String assign();

    @Message("Закрыть")
    String close();

    @Message("Ответ не нужен: {n}")
    String dismissed(String n);

    @Message("Отложено: {n}")
    String snoozed(String n);

    @Message("Назначено: {n}")
    String assigned(String n);

    @Message("Закрыто: {n}")
    String closed(String n);

    @Message("Вернули: {n}")
    String restored(String n);

    @Message("Не тронули: {n}, они уже не такие")
    String leftOut(String n);

    @Message("Новее")
    String newer();

    @Message("За раз можно выбрать до {n}")
    String tooMany(String n);

    @Message("Вкладка сохранена")
    String viewSaved();
}
