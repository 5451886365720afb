package ordnung.hub.customers.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What customers' pages say, in Russian; the other languages are in {@code messages/people_*.properties}. */
@MessageBundle(value = "people", locale = "ru")
public interface CustomerWords {

    @Message("Имя, телефон или почта")
    String find();

    @Message("Найти клиента")
    String findLabel();

    @Message("Клиентов пока нет")
    String none();

    @Message("Они появятся сами, когда напишут.")
    String noneWhy();

    @Message("«{q}»: никого нет")
    String notFound(String q);

    @Message("Попробуйте часть имени или последние цифры телефона.")
    String notFoundWhy();

    @Message("Показать ещё")
    String more();

    @Message("К списку клиентов")
    String toList();

    @Message("О клиенте")
    String about();

    @Message("Как называем")
    String name();

    @Message("Имя")
    String first();

    @Message("Отчество")
    String patronymic();

    @Message("Фамилия")
    String last();

    @Message("Телефоны")
    String phones();

    @Message("по одному в строке")
    String phonesHint();

    @Message("Почта")
    String mails();

    @Message("День рождения")
    String birthday();

    @Message("Адреса")
    String addresses();

    @Message("Категория")
    String category();

    @Message("Язык")
    String language();

    @Message("не знаем")
    String languageUnknown();

    @Message("Важно")
    String preferences();

    @Message("{n.form('заказ', 'заказа', 'заказов')}")
    String orders(long n);

    @Message("покупок")
    String bought();

    @Message("средний чек")
    String average();

    @Message("с нами с {when}")
    String since(String when);

    @Message("Изменить")
    String edit();

    @Message("Под какими именами пишет")
    String aliases();

    @Message("{#switch how}{#case 'verified'}подтверждено каналом{#case 'claimed'}назвал сам{#else}видели в канале{/switch}")
    String evidence(String how);

    @Message("Вся история")
    String history();

    @Message("Пока ничего не происходило.")
    String historyNone();

    @Message("Раньше")
    String earlier();

    @Message("Открыть беседу")
    String open();

    @Message("Написал")
    String wrote();

    @Message("Ответили: {name}")
    String weWrote(String name);

    @Message("Ответили")
    String weWroteNobody();

    @Message("удалено")
    String deleted();

    @Message("{#switch kind}{#case 'image'}Фото{#case 'audio'}Аудио{#case 'voice'}Голосовое{#case 'video'}Видео{#case "
        + "'document'}Файл{#case 'sticker'}Стикер{#case 'location'}Место{#case 'contact'}Контакт{#case "
        + "'order'}Заказ{#case 'button'}Нажата кнопка{#case 'call'}Звонок{#case 'system'}Событие{#else}Сообщение{/switch}")
    String kind(String kind);

    @Message("{#switch kind}{#case 'created'}Заказ создан{#case 'moved'}Заказ перемещён{#case 'changed'}Заказ изменён{#case "
        + "'closed'}Заказ закрыт{#case 'reopened'}Заказ открыт снова{#case 'assigned'}Назначен ответственный{#case "
        + "'fired'}Сработало правило{#case 'told'}Площадка сообщила{#case 'set'}Передано площадке{#case 'not-set'}Площадка не приняла{#else}{kind}{/switch}")
    String did(String kind);

    @Message("телефон не указан")
    String noPhone();

    @Message("Каналы")
    String channels();
}
