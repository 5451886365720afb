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

    @Message("Отправка стоит. {why} Вставьте новый ключ или проверьте доступ.")
    String sayStopped(String why);

    @Message("Последнее пришло {when}")
    String lastReceived(String when);

    @Message("отправлено {when}")
    String lastSent(String when);

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

    @Message("Адрес для сообщений")
    String webhook();

    @Message("Код для сайта и ссылка")
    String handout();

    @Message("Код для сайта, вставьте перед </body>")
    String siteTag();

    @Message("Ссылка для клиентов")
    String customersLink();

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

    @Message("Сохранён. Оставьте пустым, чтобы не менять")
    String secretKept();

    @Message("Ключи хранятся зашифрованными. Показать их потом нельзя, только заменить.")
    String secretNote();

    @Message("Ещё настройки")
    String more();

    @Message("Подключите мессенджер или форму на сайте: сообщения начнут приходить сюда.")
    String noneWhy();

    @Message("Провайдер недоступен")
    String outage();

    @Message("Провайдер не отвечает с {since}. Ответы сохранены и уйдут сами, как только он вернётся.")
    String sayOutage(String since);

    @Message("Больше суток ничего не приходило. Напишите сюда тестовое сообщение; не появится – проверьте адрес для сообщений "
        + "в кабинете канала.")
    String saySilentDay();

    @Message("Обычно тихо не дольше {usual}, сейчас {now}. Напишите сюда тестовое сообщение; не появится – проверьте адрес "
        + "для сообщений в кабинете канала.")
    String saySilent(String usual, String now);

    @Message("Вставить новый ключ")
    String mend();

    @Message("Ещё ничего не приходило")
    String nothingYet();

    @Message("Каналы, которые требуют внимания")
    String alarms();

    @Message("Отправка стоит. {why}")
    String alarmStopped(String why);

    @Message("Провайдер не отвечает с {since}, ответы уйдут сами")
    String alarmOutage(String since);

    @Message("Обычно тихо не дольше {usual}, сейчас {now}")
    String alarmSilent(String usual, String now);

    @Message("Больше суток ничего не приходило")
    String alarmSilentDay();

    @Message("Ключ кончается {when}. Создайте новый в кабинете и вставьте его")
    String alarmExpiring(String when);

    @Message("Посмотреть")
    String alarmOpen();

    @Message("ещё {n}")
    String alarmMore(long n);

    @Message("Найти канал")
    String findChannel();

    @Message("Такого канала нет")
    String findNone();

    @Message("откроется в новой вкладке")
    String newTab();

    @Message("Адрес API")
    String apiBaseUrl();

    @Message("Обычно пусто")
    String apiBaseUrlWhere();

    @Message("Проверить и подключить")
    String submit();

    @Message("Сохранить и проверить")
    String saveAndCheck();

    @Message("Проверяем: {name}")
    String checking(String name);

    @Message("Спрашиваем провайдера, подходят ли ключи…")
    String checkingNow();

    @Message("Проверить ещё раз")
    String checkAgain();

    @Message("Продолжить без проверки")
    String checkAnyway();

    @Message("Исправить ключи")
    String mendKeys();

    @Message("Сюда провайдер ничего не пришлёт: ему нужен адрес из интернета, который начинается с https, а сейчас это {address}. "
        + "Откройте Ordnung под таким адресом или впишите его в настройку сервера ORDNUNG_PUBLIC_URL и перезапустите Ordnung.")
    String unreachable(String address);

    @Message("Или выберите в настройках канала, чтобы Ordnung забирал сообщения сам: тогда адрес не нужен.")
    String orPoll();

    @Message("К настройкам канала")
    String toSettings();

    @Message("Ordnung забирает сообщения сам: больше ничего вписывать не нужно.")
    String polled();

    @Message("Укажите этот адрес в кабинете канала.")
    String afterOther();

    @Message("Подключить адрес сам")
    String subscribe();

    @Message("Ordnung сам скажет провайдеру, куда присылать сообщения, и будет напоминать об этом каждый час.")
    String subscribeWhy();

    @Message("Подключить заново")
    String subscribeAgain();

    @Message("Адрес подключён")
    String subscribed();

    @Message("Адрес не подключился: {why}")
    String notSubscribed(String why);

    @Message("Напишите туда тестовое сообщение, как написал бы клиент: ждём…")
    String waitingFor();

    @Message("Пришло, всё работает")
    String arrived();

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
