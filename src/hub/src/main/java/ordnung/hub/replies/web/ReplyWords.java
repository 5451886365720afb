package ordnung.hub.replies.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What the templates' page says, in Russian; the other languages are in {@code messages/replies_*.properties}. */
@MessageBundle(value = "replies", locale = "ru")
public interface ReplyWords {

    @Message("Новый шаблон")
    String add();

    @Message("Шаблонов ещё нет")
    String none();

    @Message("Первый шаблон сэкономит минуту на каждом ответе.")
    String noneWhy();

    @Message("Выберите шаблон или создайте новый")
    String choose();

    @Message("Название")
    String name();

    @Message("Имя для «/»")
    String key();

    @Message("Маленькие латинские буквы, цифры и дефис. Потом не меняется.")
    String keyHint();

    @Message("Текст")
    String text();

    @Message("нет")
    String missing();

    @Message("Вставить поле")
    String fields();

    @Message("Текст в фигурных скобках заменится данными клиента и заказа. Условие: if … /if. Список: each … /each.")
    String fieldsHint();

    @Message("Одобренный шаблон WhatsApp")
    String approved();

    @Message("Уйдёт вместо текста, когда окно в 24 часа закрыто. Имя и язык – как в кабинете Meta.")
    String approvedHint();

    @Message("Имя в кабинете Meta")
    String approvedName();

    @Message("Язык")
    String approvedLanguage();

    @Message("Значения мест, по одному в строке")
    String approvedParameters();

    @Message("Как увидит клиент")
    String preview();

    @Message("Для беседы")
    String previewFor();

    @Message("Пример")
    String previewNobody();

    @Message("Нет значения, не уйдёт: ")
    String previewMissing();

    @Message("{n} знаков")
    String length(String n);

    @Message("Строка {line}, знак {column}: ")
    String line(String line, String column);

    @Message("Может быть, {field}?")
    String suggestion(String field);

    @Message("{#switch kind}{#case 'TOO_LONG'}текст слишком длинный{#case 'UNCLOSED_BRACE'}скобка не закрыта{#case "
        + "'NOT_UNDERSTOOD'}не понимаем «{subject}»{#case 'UNKNOWN_FIELD'}нет такого поля: {subject}{#case "
        + "'LIST_NEEDED'}{subject} – не список{#case 'TEXT_NEEDED'}{subject} нельзя вставить как текст{#case "
        + "'OUTSIDE_EACH'}{subject} бывает только внутри списка{#case 'UNCLOSED_SECTION'}{subject} не закрыто{#case "
        + "'NOTHING_TO_CLOSE'}нечего закрывать: {subject}{#case 'ELSE_OUTSIDE_IF'}else бывает только внутри if{#case "
        + "'TOO_DEEP'}слишком много вложений{#else}слишком большая работа для одного сообщения{/switch}")
    String fault(String kind, String subject);

    @Message("Уходит сам")
    String sends();

    @Message("К шаблонам")
    String toList();

    @Message("Ваш магазин")
    String shop();
}
