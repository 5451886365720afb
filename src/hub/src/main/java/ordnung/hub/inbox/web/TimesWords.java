package ordnung.hub.inbox.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What the page of answer times says, in Russian; the other languages are in {@code messages/times_*.properties}. */
@MessageBundle(value = "times", locale = "ru")
public interface TimesWords {

    @Message("Сроки ответа")
    String title();

    @Message("Часы идут только в рабочее время")
    String lead();

    @Message("Рабочее время")
    String hours();

    @Message("С перерывом так: 09:00–13:00, 14:00–21:00. Пусто: выходной. Круглосуточно: 00:00–24:00.")
    String hoursHint();

    @Message("выходной")
    String dayOff();

    @Message("Особые дни")
    String special();

    @Message("Праздники и дни с другими часами")
    String specialHint();

    @Message("Дата")
    String date();

    @Message("Название")
    String name();

    @Message("Часы")
    String dayHours();

    @Message("Добавить день")
    String addDay();

    @Message("Убрать")
    String remove();

    @Message("Сколько клиент может ждать")
    String rules();

    @Message("Минуты рабочего времени. Решает самое точное правило: канал важнее направления.")
    String rulesHint();

    @Message("Канал")
    String channel();

    @Message("любой")
    String anyChannel();

    @Message("Направление")
    String direction();

    @Message("любое")
    String anyDirection();

    @Message("Первый ответ")
    String first();

    @Message("Следующие")
    String next();

    @Message("скоро срок")
    String soon();

    @Message("просрочено")
    String due();

    @Message("Позвать другого через")
    String escalation();

    @Message("мин")
    String minutes();

    @Message("Добавить правило")
    String addRule();

    @Message("Не поняли часы: «{text}». Пишите так: 09:00–21:00")
    String wrongHours(String text);
}
