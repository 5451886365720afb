package ordnung.hub.channels.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What the channels' and the ledger's pages say, in Russian; the other languages are in {@code messages/channels_*.properties}. */
@MessageBundle(value = "channels", locale = "ru")
public interface ChannelWords {

    @Message("{n} {n.form('подключён', 'подключено', 'подключено')}")
    String connected(long n);

    @Message("{n} {n.form('требует внимания', 'требуют внимания', 'требуют внимания')}")
    String troubled(long n);

    @Message("Подключить")
    String connect();

    @Message("Каналов ещё нет")
    String none();

    @Message("Подключите WhatsApp или форму на сайте: сообщения начнут приходить сюда.")
    String noneWhy();

    @Message("Работает")
    String ok();

    @Message("Не отвечает")
    String erring();

    @Message("Молчит")
    String silent();

    @Message("Остановлен")
    String stopped();

    @Message("Выключен")
    String disabled();

    @Message("Сообщения не принимаются и не отправляются")
    String sayDisabled();

    @Message("Больше суток ничего не приходило. Проверьте адрес для сообщений в кабинете канала.")
    String saySilent();

    @Message("Отправка стоит. {why} Вставьте новый ключ или проверьте доступ.")
    String sayStopped(String why);

    @Message("Последнее пришло {when}")
    String lastReceived(String when);

    @Message("отправлено {when}")
    String lastSent(String when);

    @Message("Ещё ничего не приходило")
    String nothingYet();

    @Message("Ошибка {when}: {what}")
    String lastError(String when, String what);

    @Message("Проверить")
    String test();

    @Message("Канал отвечает")
    String testFine();

    @Message("Канал не пускает: {why}")
    String testFault(String why);

    @Message("Включить")
    String enable();

    @Message("Выключить")
    String disable();

    @Message("Изменить")
    String edit();

    @Message("Подробно")
    String details();

    @Message("Адрес для сообщений")
    String webhook();

    @Message("Канал")
    String stepChannel();

    @Message("Ключи")
    String stepKeys();

    @Message("Проверка")
    String stepCheck();

    @Message("Что подключаем")
    String chooseChannel();

    @Message("Подключаем: {channel}")
    String connecting(String channel);

    @Message("Меняем: {name}")
    String changing(String name);

    @Message("Как назвать у себя")
    String ownName();

    @Message("Куда класть новые запросы")
    String direction();

    @Message("{#switch key}{#case 'retail'}Розница{#case 'corporate'}Корпоративные{#case 'marketplaces'}Маркетплейсы{#else}{key}{/switch}")
    String directionName(String key);

    @Message("{#switch key}{#case 'phoneNumberId'}Phone number ID{#case 'businessAccountId'}WhatsApp Business Account "
        + "ID{#case 'accessToken'}Постоянный токен доступа{#case 'appSecret'}Секрет приложения{#case 'verifyToken'}Слово "
        + "для проверки{#case 'key'}Ключ формы{#case 'fields'}Какое поле формы чем считать{#case 'apiBaseUrl'}Адрес "
        + "API{#else}{key}{/switch}")
    String setting(String key);

    @Message("{#switch key}{#case 'phoneNumberId'}developers.facebook.com → приложение → WhatsApp → API Setup, под "
        + "номером{#case 'businessAccountId'}там же, строкой ниже{#case 'accessToken'}business.facebook.com → Настройки → "
        + "Системные пользователи → Создать токен, права whatsapp_business_messaging и whatsapp_business_management{#case "
        + "'appSecret'}developers.facebook.com → приложение → Настройки → Основное → Секрет приложения{#case "
        + "'verifyToken'}Придумайте сами и впишите то же в Meta рядом с адресом{#case 'key'}Придумайте сами, не короче 16 "
        + "знаков: по нему узнаем вашу форму{#case 'fields'}Необязательно. По строке: name=имя-поля; можно name, phone, "
        + "mail, message, goods{#case 'apiBaseUrl'}Обычно пусто{#else}{/switch}")
    String where(String key);

    @Message("Сохранён. Оставьте пустым, чтобы не менять")
    String secretKept();

    @Message("Ключи хранятся зашифрованными. Показать их потом нельзя, только заменить.")
    String secretNote();

    @Message("Ещё настройки")
    String more();

    @Message("Проверить и подключить")
    String submit();

    @Message("Вставьте этот адрес в Meta: приложение → WhatsApp → Configuration → Callback URL, рядом слово для проверки, и "
        + "подпишитесь на поле messages.")
    String afterWhatsapp();

    @Message("Укажите этот адрес как получателя формы: Тильда → Настройки сайта → Формы → Webhook, или action вашей формы.")
    String afterForm();

    @Message("Укажите этот адрес в кабинете канала.")
    String afterOther();

    @Message("Готово")
    String done();

    @Message("Каждое сообщение на счету")
    String ledgerWhy();

    @Message("Сутки")
    String day();

    @Message("Неделя")
    String week();

    @Message("Месяц")
    String month();

    @Message("Период")
    String period();

    @Message("По каналам")
    String byChannel();

    @Message("Канал")
    String account();

    @Message("От клиентов")
    String fromCustomers();

    @Message("Клиентам")
    String toCustomers();

    @Message("{#switch kind}{#case 'received'}Принято{#case 'stored'}Записано{#case 'duplicates'}Повторов{#case "
        + "'rejected'}Отклонено{#case 'waiting'}Ждут отправки{#case 'sent'}Отправлено{#case 'delivered'}Доставлено{#case "
        + "'failed'}Ошибки{#case 'parked'}На разборе{#else}{kind}{/switch}")
    String kind(String kind);

    @Message("Всего")
    String total();

    @Message("Вызовы без аккаунта")
    String unknownAccount();

    @Message("Удалённый аккаунт")
    String removedAccount();

    @Message("Отклонено")
    String rejectedTitle();

    @Message("Ничего не отклоняли.")
    String rejectedNone();

    @Message("{#switch why}{#case 'signature'}Чужая подпись{#case 'bad-signature'}Чужая подпись{#case 'malformed'}Не "
        + "разобрать{#case 'too-large'}Слишком большое{#case 'unknown-account'}Неизвестный аккаунт{#case 'disabled'}Канал "
        + "выключен{#else}{why}{/switch}")
    String reason(String why);

    @Message("На разборе")
    String parkedTitle();

    @Message("Не смогли записать. Хранится целиком, можно провести ещё раз.")
    String parkedWhy();

    @Message("Всё, что пришло, записано.")
    String parkedNone();

    @Message("Провести ещё раз")
    String replay();

    @Message("Проведено")
    String replayed();

    @Message("{n} байт")
    String bytes(String n);

    @Message("{n} {n.form('сообщение', 'сообщения', 'сообщений')}")
    String messages(long n);
}
