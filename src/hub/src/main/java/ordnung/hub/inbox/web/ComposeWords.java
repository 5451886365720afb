package ordnung.hub.inbox.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What the composer says, in Russian; the other languages are in {@code messages/compose_*.properties}. */
@MessageBundle(value = "compose", locale = "ru")
public interface ComposeWords {

    @Message("Идёт запись")
    String recording();

    @Message("Отменить")
    String recordCancel();

    @Message("Готово")
    String recordStop();

    @Message("Записать голосовое")
    String record();

    @Message("Что добавить")
    String more();

    @Message("Снять фото")
    String camera();

    @Message("Файл с телефона")
    String file();

    @Message("Шаблон")
    String template();

    @Message("Товар из каталога")
    String product();

    @Message("Товар в сообщение")
    String productTitle();

    @Message("Название, другое название, артикул")
    String productFind();

    @Message("Такого товара нет")
    String productNone();

    @Message("Товары")
    String products();

    @Message("Отправить позже")
    String later();

    @Message("Отправить позже")
    String laterTitle();

    @Message("Когда")
    String laterWhen();

    @Message("Текст")
    String laterWords();

    @Message("Запланировать")
    String laterDo();

    @Message("Отправить, даже если клиент напишет раньше")
    String keep();

    @Message("Иначе новое сообщение клиента отменит отправку, а текст останется здесь.")
    String keepWhy();

    @Message("даже если напишут")
    String keepsShort();

    @Message("Отправить сейчас")
    String now();

    @Message("Изменить")
    String change();

    @Message("Отменить")
    String cancel();

    @Message("Всё равно отправить")
    String anyway();

    @Message("Другое время")
    String otherTime();

    @Message("Уйдёт {day}")
    String goes(String day);

    @Message("{#switch code}{#case 'customer-wrote'}Не ушло: клиент написал раньше{#case 'cancelled'}Отменили до отправки{#case 'window-closed'}Не ушло: время для свободных сообщений вышло{#else}Не ушло:{/switch}")
    String stopped(String code);

    @Message("Поставить реакцию")
    String react();

    @Message("Убрать реакцию")
    String reactBack();

    @Message("От нас")
    String reactionOurs();

    @Message("Реакция не ушла")
    String reactionFailed();

    @Message("Отправлять ответ")
    String sendWith();

    @Message("Enter")
    String sendEnter();

    @Message("Ctrl+Enter")
    String sendCtrlEnter();

    @Message("Черновик:")
    String draft();

    @Message("Этот канал не принимает такие файлы: {name}")
    String cannotCarry(String name);

    @Message("Этот канал не принимает файлы такого типа: {name}")
    String cannotType(String name);

    @Message("Этот канал принимает не больше {size} МБ: {name}")
    String largest(String size, String name);

    @Message("В одном ответе не больше 10 файлов")
    String tooMany();

    @Message("Браузер не даёт микрофон. Разрешите его в настройках сайта.")
    String micRefused();

    @Message("На этом устройстве запись голоса не работает")
    String micNone();

    @Message("Голосовое")
    String voiceMessage();

    @Message("Войдите снова: ответ сохранён и уйдёт сам")
    String signInAgain();

    @Message("Браузер не может хранить ответы. Не закрывайте страницу, пока они не уйдут.")
    String notKept();

    @Message("уйдёт частями: {n}")
    String inParts(String n);

    @Message("К этому времени писать свободно будет нельзя: сообщение не уйдёт, и беседа снова станет ждать.")
    String windowEnds();

    @Message("Это время уже прошло")
    String timeOver();

    @Message("Отправку отменили, текст остался в беседе")
    String takenBack();

    @Message("Заполнить")
    String fillIt();
}
