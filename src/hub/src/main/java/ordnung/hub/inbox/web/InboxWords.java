package ordnung.hub.inbox.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What the inbox says, in Russian; the other languages are in {@code messages/inbox_*.properties}. */
@MessageBundle(value = "inbox", locale = "ru")
public interface InboxWords {

    @Message("Входящие")
    String title();

    @Message("Беседы")
    String conversations();

    @Message("Очереди")
    String queues();

    @Message("Ждут")
    String waiting();

    @Message("Мои")
    String mine();

    @Message("Окно закрывается")
    String closing();

    @Message("Отложены")
    String snoozed();

    @Message("Закрыты")
    String closed();

    @Message("Все")
    String all();

    @Message("Имя, телефон, № заказа, слово")
    String find();

    @Message("Найти")
    String findLabel();

    @Message("Просрочены")
    String groupLate();

    @Message("Скоро срок")
    String groupSoon();

    @Message("Есть время")
    String groupCalm();

    @Message("Отвечены")
    String groupAnswered();

    @Message("дольше ждут – выше")
    String longestFirst();

    @Message("Все ответы даны")
    String emptyWaiting();

    @Message("Никто не ждёт. Новое сообщение появится здесь само.")
    String emptyWaitingWhy();

    @Message("«{q}»: ничего нет")
    String emptyFound(String q);

    @Message("Искали по именам, телефонам, номерам заказов и словам во всех каналах за всё время.")
    String emptyFoundWhy();

    @Message("Здесь пусто")
    String emptyQueue();

    @Message("Сюда попадут беседы этой очереди.")
    String emptyQueueWhy();

    @Message("Выберите беседу")
    String chooseTitle();

    @Message("Первыми стоят те, кто ждёт дольше всех.")
    String chooseWhy();

    @Message("Беседа")
    String thread();

    @Message("Беседа с клиентом: {name}")
    String threadWith(String name);

    @Message("К списку")
    String toList();

    @Message("К беседе")
    String toThread();

    @Message("Ответ не нужен")
    String done();

    @Message("Почему ответ не нужен")
    String doneWhy();

    @Message("Благодарность")
    String reasonThanks();

    @Message("Вопрос уже решён")
    String reasonSolved();

    @Message("Ответили по телефону")
    String reasonPhone();

    @Message("Реклама или спам")
    String reasonSpam();

    @Message("Другая причина")
    String reasonOther();

    @Message("Разговор окончен")
    String reasonOver();

    @Message("Закрыть беседу")
    String close();

    @Message("Ответ не нужен")
    String doneToast();

    @Message("Отложить")
    String snooze();

    @Message("На час")
    String snoozeHour();

    @Message("До вечера, 18:00")
    String snoozeEvening();

    @Message("До завтра, 10:00")
    String snoozeTomorrow();

    @Message("До понедельника, 10:00")
    String snoozeMonday();

    @Message("Пока не сменится этап, № {n}")
    String snoozeCard(long n);

    @Message("До другого времени")
    String snoozeOther();

    @Message("вернулась")
    String returned();

    @Message("Отложена до {when}")
    String snoozedUntil(String when);

    @Message("Вернуть сейчас")
    String wake();

    @Message("Ответ дан")
    String answeredState();

    @Message("Закрыта")
    String closedState();

    @Message("ждёт")
    String waitsFor();

    @Message("Отвечаете вы")
    String youAnswer();

    @Message("Отвечает {name}")
    String answers(String name);

    @Message("Пока ничья")
    String nobodyAnswers();

    @Message("Взять себе")
    String take();

    @Message("Отдать")
    String release();

    @Message("Клиент и заказы")
    String sidePane();

    @Message("Раньше")
    String older();

    @Message("Начало беседы")
    String beginning();

    @Message("Вы: ")
    String from();

    @Message("Мы: ")
    String fromShop();

    @Message("{#switch kind}{#case 'image'}Фото{#case 'audio'}Аудио{#case 'voice'}Голосовое{#case 'video'}Видео{#case "
        + "'document'}Файл{#case 'sticker'}Стикер{#case 'location'}Место{#case 'contact'}Контакт{#case "
        + "'order'}Заказ{#case 'button'}Нажата кнопка{#case 'review'}Отзыв{#case 'question'}Вопрос{#case "
        + "'call'}Звонок{#case 'system'}Событие{#case 'unsupported'}Сообщение особого вида{#else}{kind}{/switch}")
    String kind(String kind);

    @Message("{name}, со своего телефона")
    String fromPhone(String name);

    @Message("С телефона владельца")
    String fromOwnerPhone();

    @Message("Отправлено правилом «{name}»")
    String byRule(String name);

    @Message("{name}, заметка для своих")
    String note(String name);

    @Message("изменено")
    String edited();

    @Message("Было до правки")
    String editedWas();

    @Message("Клиент удалил сообщение в {time}")
    String deletedByCustomer(String time);

    @Message("Сообщение удалено в {time}")
    String deletedByUs(String time);

    @Message("Текста не было")
    String deletedNoText();

    @Message("{#switch state}{#case 'queued'}в очереди{#case 'accepted'}принято каналом{#case 'sent'}отправлено{#case "
        + "'delivered'}доставлено{#case 'read'}прочитано{#case 'failed'}не отправлено{#case 'parked'}не "
        + "отправлено{#else}{state}{/switch}")
    String delivery(String state);

    @Message("{time} не ушло: {why}")
    String notSent(String time, String why);

    @Message("не ушло")
    String notSentShort();

    @Message("неизвестно, ушло ли: проверьте у клиента, прежде чем повторять")
    String checkFirst();

    @Message("Отправить ещё раз")
    String resend();

    @Message("Файл загружается")
    String fileLoading();

    @Message("Файл не загрузился")
    String fileFailed();

    @Message("Загрузить ещё раз")
    String fileRetry();

    @Message("Файл")
    String file();

    @Message("{n} КБ")
    String kilobytes(String n);

    @Message("{n} МБ")
    String megabytes(String n);

    @Message("Слушать")
    String listen();

    @Message("{#switch type}{#case 'blocked'}Клиент заблокировал бота: ответы до него не дойдут{#case 'unblocked'}Клиент снова принимает "
        + "сообщения{#case 'bot_started'}Клиент открыл чат с ботом{#case 'bot_stopped'}Клиент остановил бота: ответы до него не "
        + "дойдут{#case 'successful_payment'}Оплата прошла{#case 'refunded_payment'}Оплата возвращена{#case 'pinned_message'}Сообщение "
        + "закреплено{#case 'new_chat_members'}В чат вошли{#case 'left_chat_member'}Из чата вышли{#case 'write_access_allowed'}Клиент "
        + "разрешил писать ему{#else}Событие в канале{/switch}")
    String happened(String type);

    @Message("Автоматическое письмо: ответа никто не ждёт")
    String letterAutomatic();

    @Message("Копия:")
    String letterCopies();

    @Message("Подпись и прежние письма")
    String letterRest();

    @Message("Посмотреть письмо, как его оформил отправитель")
    String letterPage();

    @Message("Оценка {stars} из 5")
    String rating(int stars);

    @Message("Достоинства:")
    String pros();

    @Message("Недостатки:")
    String cons();

    @Message("На карте")
    String onMap();

    @Message("Заказ из каталога")
    String orderOf();

    @Message("Нажата кнопка")
    String pressed();

    @Message("Такое сообщение мы пока не умеем показывать. Вот что пришло:")
    String unsupported();

    @Message("Показать, что пришло")
    String unsupportedRaw();

    @Message("Сообщение, которое мы пока не умеем показывать")
    String unsupportedShort();

    @Message("Клиенту")
    String toCustomer();

    @Message("Заметка своим")
    String toColleagues();

    @Message("Своим")
    String toColleaguesShort();

    @Message("Кому")
    String toWhom();

    @Message("Ответ · {channel}")
    String replyIn(String channel);

    @Message("Увидят только сотрудники")
    String noteHere();

    @Message("Ответ клиенту")
    String replyLabel();

    @Message("Прикрепить файл или фото")
    String attach();

    @Message("Отпустите, чтобы прикрепить")
    String attachDrop();

    @Message("Убрать файл")
    String attachRemove();

    @Message("Шаблон ответа")
    String template();

    @Message("Подходящих шаблонов нет")
    String templatesNone();

    @Message("Не хватает: ")
    String templateMissing();

    @Message("Отправить")
    String send();

    @Message("Сохранить заметку")
    String saveNote();

    @Message("Отправить шаблон")
    String sendTemplate();

    @Message("В ответ на")
    String quoting();

    @Message("Не отвечать на это сообщение")
    String quoteDrop();

    @Message("Нажмите «Отправить» ещё раз, если так и нужно.")
    String cautionSend();

    @Message("Ответить на это сообщение")
    String replyTo();

    @Message("Можно писать ещё {left}")
    String windowOpen(String left);

    @Message("ещё {left}")
    String windowOpenShort(String left);

    @Message("Осталось {left}")
    String windowClosing(String left);

    @Message("Окно закрыто")
    String windowClosed();

    @Message("Окно закрыто {when}")
    String windowClosedAt(String when);

    @Message("{#switch rule}{#case 'whatsapp-24h'}Прошли сутки: WhatsApp пропустит только одобренный шаблон. Клиент ответит, и пишите "
        + "свободно.{#case 'ozon-48h'}Прошло 48 часов с последних слов покупателя: Ozon больше не пропускает сообщений. Напишет снова – "
        + "отвечайте.{#else}Канал больше не пропускает сообщений: прошло слишком много времени. Клиент напишет, и пишите свободно.{/switch}")
    String windowWhy(String rule);

    @Message("{channel}: отсюда клиенту не ответить. Позвоните или напишите ему там, где он пишет вам; коллегам можно оставить заметку.")
    String mute(String channel);

    @Message("Одобренных шаблонов пока нет. Владелец магазина добавляет их в «Шаблонах».")
    String windowNone();

    @Message("Выберите шаблон")
    String chooseTemplate();

    @Message("ждёт отправки")
    String pendingSend();

    @Message("не сохранилось")
    String pendingFailed();

    @Message("Убрать")
    String drop();

    @Message("Заказы")
    String orders();

    @Message("У этой беседы ещё нет заказа.")
    String ordersNone();

    @Message("№ {n}")
    String number(long n);

    @Message("Стадия")
    String stage();

    @Message("Клиент")
    String customer();

    @Message("Аккаунт")
    String account();

    @Message("Карточка клиента")
    String openCustomer();

    @Message("{n} {n.form('сообщение без ответа', 'сообщения без ответа', 'сообщений без ответа')}")
    String unread(long n);

    @Message("К последним")
    String toNewest();

    @Message("Файл больше 16 МБ, канал его не примет")
    String tooBig();
}
