package ordnung.hub.platform.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What every page says, in Russian; the other languages are in {@code messages/msg_*.properties}. */
@MessageBundle(value = "msg", locale = "ru")
public interface Words {

    @Message("К содержанию")
    String skip();

    @Message("Разделы")
    String sections();

    @Message("Входящие")
    String inbox();

    @Message("Доска")
    String board();

    @Message("Клиенты")
    String customers();

    @Message("Шаблоны")
    String templates();

    @Message("Каналы")
    String channels();

    @Message("Журнал")
    String ledger();

    @Message("Ещё")
    String more();

    @Message("Помощь")
    String help();

    @Message("Настройки")
    String settings();

    @Message("Сроки ответа")
    String answerTimes();

    @Message("Язык")
    String language();

    @Message("Вид")
    String theme();

    @Message("Как на устройстве")
    String themeDevice();

    @Message("Светлый")
    String themeLight();

    @Message("Тёмный")
    String themeDark();

    @Message("Выйти")
    String signOut();

    @Message("Закрыть")
    String close();

    @Message("Отмена")
    String cancel();

    @Message("Сохранить")
    String save();

    @Message("Сохранено")
    String saved();

    @Message("Вернуть")
    String undo();

    @Message("Повторить")
    String again();

    @Message("Назад")
    String back();

    @Message("Копировать")
    String copy();

    @Message("Скопировано")
    String copied();

    @Message("Сегодня")
    String today();

    @Message("Завтра")
    String tomorrow();

    @Message("Вчера")
    String yesterday();

    @Message("{#switch near}{#case 'today'}Сегодня, {weekday}{#case 'tomorrow'}Завтра, {weekday}{#case 'yesterday'}Вчера, "
        + "{weekday}{#case 'week'}{name}, {weekday}{#else}{name}{/switch}")
    String dayName(String near, String name, String weekday);

    @Message("{#switch near}{#case 'today'}сегодня{#case 'tomorrow'}завтра{#case 'yesterday'}вчера{#else}{name}{/switch}")
    String dayShort(String near, String name);

    @Message("{#switch unit}{#case 'minutes'}{first} мин{#case 'mixed'}{first} ч {second} мин{#case "
        + "'hours'}{first} ч{#else}{first} д{/switch}")
    String spell(String unit, String first, String second);

    @Message("ждёт: ")
    String waits();

    @Message("ждёт, скоро срок: ")
    String waitsSoon();

    @Message("ждёт, просрочено: ")
    String waitsLate();

    @Message("просрочено")
    String overdue();

    @Message("Ничей")
    String nobody();

    @Message("Вы")
    String you();

    @Message("автоматически")
    String automatically();

    @Message("Без имени")
    String noName();

    @Message("Нет связи {seconds} с. Ответы сохраняем здесь и отправим сами")
    String offline(String seconds);

    @Message("Загружаем")
    String loading();

    @Message("Не получилось")
    String fault();

    @Message("Сервер не ответил. Всё на месте, попробуйте ещё раз.")
    String faultServer();

    @Message("У вас нет права на это. Попросите владельца магазина.")
    String faultNotAllowed();

    @Message("Пока вы правили, это изменил кто-то ещё. Обновите страницу и повторите.")
    String faultStale();

    @Message("Вы вышли. Войдите ещё раз, текст останется здесь.")
    String faultSignedOut();

    @Message("Войти")
    String signInAgain();

    @Message("Здесь ничего нет")
    String notFound();

    @Message("Ссылка устарела или набрана с ошибкой.")
    String notFoundWhy();

    @Message("Во входящие")
    String toInbox();

    @Message("Страница не открылась")
    String brokenTitle();

    @Message("Ошибка на нашей стороне. Сообщения целы, попробуйте ещё раз.")
    String broken();

    @Message("Сюда нельзя")
    String notAllowedTitle();

    @Message("Вход")
    String signIn();

    @Message("Имя для входа")
    String login();

    @Message("Пароль")
    String password();

    @Message("Показать пароль")
    String showPassword();

    @Message("Войти")
    String enter();

    @Message("Войти как администратор")
    String enterDemo();

    @Message("Это демонстрационный магазин: можно войти без пароля.")
    String demoShop();

    @Message("Забыли пароль? Владелец магазина выдаст новый")
    String forgot();

    @Message("Имя или пароль не подошли.")
    String wrongPassword();

    @Message("{n.form('Осталась', 'Осталось', 'Осталось')} {n} {n.form('попытка', 'попытки', 'попыток')}")
    String attemptsLeft(long n);

    @Message("Слишком много попыток. Подождите несколько минут.")
    String tooMany();

    @Message("Войти не получилось. Попробуйте ещё раз.")
    String signInFault();

    @Message("Клавиши")
    String keys();

    @Message("по списку вниз и вверх")
    String keyWalk();

    @Message("открыть")
    String keyOpen();

    @Message("ответить")
    String keyReply();

    @Message("ответ не нужен")
    String keyDone();

    @Message("отложить")
    String keySnooze();

    @Message("найти; в ответе – шаблоны")
    String keyFind();

    @Message("эта подсказка")
    String keyHelp();

    @Message("отправить")
    String keySend();

    @Message("новая строка")
    String keyLine();

    @Message("переместить карточку на доске")
    String keyMove();

    @Message("{n} {n.form('новое сообщение', 'новых сообщения', 'новых сообщений')}")
    String newMessages(long n);
}
