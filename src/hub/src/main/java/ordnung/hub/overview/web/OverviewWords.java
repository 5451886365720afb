package ordnung.hub.overview.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What the overview says, in Russian; the other languages are in {@code messages/overview_*.properties}. */
@MessageBundle(value = "overview", locale = "ru")
public interface OverviewWords {

    @Message("Обзор")
    String title();

    @Message("Кто ждёт, как быстро отвечаем и что осталось без ответа")
    String lead();

    @Message("Сейчас")
    String now();

    @Message("ждёт дольше всех")
    String longest();

    @Message("Ответить")
    String answer();

    @Message("Ответить: {name}")
    String answerTo(String name);

    @Message("Никто не ждёт")
    String nobodyWaits();

    @Message("На всё ответили. Здесь появится тот, кто напишет.")
    String nobodyWaitsWhy();

    @Message("Ждут ответа")
    String waiting();

    @Message("Просрочено")
    String overdue();

    @Message("Ничьи")
    String nobodys();

    @Message("Дольше всех")
    String since();

    @Message("По каналам")
    String byChannel();

    @Message("По людям")
    String byPerson();

    @Message("По часам")
    String byHour();

    @Message("{#switch by}{#case 'hour'}Час{#case 'person'}Кто отвечал{#else}Канал{/switch}")
    String lineOf(String by);

    @Message("Кто отвечает")
    String responsible();

    @Message("Ответы")
    String answersTitle();

    @Message("Ответов")
    String answers();

    @Message("Половина за")
    String median();

    @Message("9 из 10 за")
    String p90();

    @Message("В срок")
    String inTime();

    @Message("Позже срока")
    String late();

    @Message("Всего")
    String total();

    @Message("Половина за, с")
    String medianSeconds();

    @Message("9 из 10 за, с")
    String p90Seconds();

    @Message("В срок, %")
    String inTimePercent();

    @Message("{n} %")
    String percent(String n);

    @Message("до минуты")
    String moment();

    @Message("За какое время")
    String period();

    @Message("7 дней")
    String week();

    @Message("30 дней")
    String month();

    @Message("{first} – {last}")
    String days(String first, String last);

    @Message("За это время ответов не было")
    String noAnswers();

    @Message("С телефона магазина")
    String ownPhone();

    @Message("Скачать таблицу")
    String csv();

    @Message("Скачать таблицу: {what}")
    String csvOf(String what);

    @Message("Без ответа, и почему")
    String dismissedTitle();

    @Message("Никого не оставили без ответа")
    String dismissedNone();

    @Message("без причины")
    String noReason();

    @Message("другие причины")
    String rare();

    @Message("Не дошло")
    String failedTitle();

    @Message("Ответ не дошёл, клиент ждал снова")
    String unsent();

    @Message("Сообщения, которые не доставлены")
    String undelivered();

    @Message("Журнал доставки")
    String ledgerTitle();

    @Message("Принято")
    String received();

    @Message("Записано")
    String stored();

    @Message("Повторов")
    String duplicates();

    @Message("Потеряно")
    String lost();

    @Message("Отправлено")
    String sent();

    @Message("Отложено")
    String parked();

    @Message("Не приняты")
    String failed();

    @Message("Весь журнал")
    String toLedger();

    @Message("Каналы")
    String channelsTitle();

    @Message("Все каналы")
    String toChannels();

    @Message("Каналов ещё нет")
    String noChannels();

    @Message("К обзору")
    String back();

    @Message("Показать ещё")
    String more();

    @Message("Здесь никого нет")
    String nothing();

    @Message("Так и есть, или пока вы читали, всё изменилось.")
    String nothingWhy();

    @Message("{#switch kind}{#case 'waiting'}Ждут ответа{#case 'answers'}Кому ответили"
        + "{#case 'late'}Ответили позже срока{#case 'dismissed'}Остались без ответа{#case 'unsent'}Ответ не дошёл{#else}Не доставлено{/switch}")
    String kind(String kind);

    @Message("с {hour} ч")
    String scopeHour(String hour);

    @Message("просроченные")
    String scopeLate();

    @Message("ничьи")
    String scopeNobodys();

    @Message("{who}, ответ через {spell}")
    String answeredIn(String who, String spell);

    @Message("{who}: {why}")
    String by(String who, String why);

    @Message("Автоматически")
    String automatic();

    @Message("отвечает {name}")
    String responsibleIs(String name);

    @Message("Открыть разговор: {name}")
    String toConversation(String name);
}
