package ordnung.hub.demo;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What the demo's pages say, in Russian; the other languages are in {@code messages/demo_*.properties}. */
@MessageBundle(value = "demo", locale = "ru")
public interface DemoWords {

    @Message("Телефоны клиентов")
    String title();

    @Message("Напишите за клиента: сообщение придёт в магазин как из настоящего мессенджера или с сайта. Ответ появится здесь.")
    String lead();

    @Message("Открыть входящие")
    String openInbox();

    @Message("Войти как Ольга")
    String asOlga();

    @Message("как Дима")
    String asDima();

    @Message("Клиенты")
    String people();

    @Message("Нет связи с магазином. Подключимся сами")
    String offline();

    @Message("Сообщение")
    String words();

    @Message("Отправить")
    String send();

    @Message("Приложить")
    String attach();

    @Message("Нарисованный торт")
    String drawnCake();

    @Message("Фото из файла")
    String photoFromFile();

    @Message("Голосовое")
    String voice();

    @Message("Место на карте")
    String place();

    @Message("Прослушать")
    String listen();

    @Message("Фото")
    String photo();

    @Message("Файл")
    String file();

    @Message("Что сделать с сообщением")
    String acts();

    @Message("Ответить")
    String reply();

    @Message("Изменить")
    String edit();

    @Message("Удалить")
    String delete();

    @Message("Ответ на сообщение")
    String replying();

    @Message("Правка сообщения")
    String editing();

    @Message("Отмена")
    String cancel();

    @Message("Убрать реакцию")
    String unreact();

    @Message("Поставить {emoji}")
    String react(String emoji);

    @Message("изменено")
    String edited();

    @Message("Сообщение удалено")
    String deleted();

    @Message("Напишите первое сообщение. В магазине оно появится сразу")
    String empty();

    @Message("Не ушло: магазин не отвечает. Текст остался")
    String fault();

    @Message("Форма на сайте")
    String siteForm();

    @Message("Имя")
    String name();

    @Message("Телефон")
    String phone();

    @Message("Что приготовить и к какому дню")
    String wish();

    @Message("Отправить заявку")
    String submit();

    @Message("Отправлено")
    String submitted();

    @Message("Отправляем")
    String submitting();

    @Message("Не отправлено")
    String notSubmitted();

    @Message("{#switch ticks}{#case 'clock'}отправляется{#case 'sent'}отправлено{#case 'delivered'}доставлено{#case 'read'}прочитано"
            + "{#else}не доставлено{/switch}")
    String ticks(String ticks);
}
