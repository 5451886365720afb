package ordnung.hub.alerts.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What alerts say, and their page, in Russian; the other languages are in {@code messages/alerts_*.properties}. */
@MessageBundle(value = "alerts", locale = "ru")
public interface AlertWords {

    @Message("Оповещения")
    String title();

    @Message("Чем и когда звать вас, если клиент ждёт.")
    String lead();

    @Message("{#if name}{name}{#else}Без имени{/if}")
    String who(String name);

    @Message("{#switch step}{#case 'new'}Новое сообщение{#case 'soon'}Ждёт {spell}, скоро срок{#case 'due'}Ждёт {spell}, пора ответить{#else}Ждёт {spell}, никто не ответил. Зовём вас{/switch}")
    String what(String step, String spell);

    @Message("{#switch kind}{#case 'mention'}{actor} упоминает вас{#case 'transfer'}Вам передают беседу{#else}Беседа вернулась{/switch}")
    String colleague(String kind, String actor);

    @Message("{#if hours}{hours} ч {/if}{minutes} мин")
    String spell(String hours, String minutes);

    @Message("Ждут ответа: {n}")
    String many(long n);

    @Message("Ответить: {link}")
    String reply(String link);

    @Message("Проверка")
    String trial();

    @Message("Так выглядит оповещение. Всё работает.")
    String trialText();

    @Message("Позвали: {names}")
    String escalated(String names);

    @Message("позвали: {names}")
    String mark(String names);

    @Message("позвали")
    String called();

    @Message("Этот чат связан. Сюда придут оповещения о клиентах, которые ждут.")
    String chatLinked();

    @Message("Это служебный чат: сюда приходят оповещения, а написанное здесь никто не читает. Клиенту отвечайте в Ordnung.")
    String chatIsOurs();

    @Message("Чем звать")
    String meansHead();

    @Message("На экране")
    String screen();

    @Message("Полоса внизу любой открытой страницы и счёт в заголовке вкладки.")
    String screenWhy();

    @Message("Звук")
    String sound();

    @Message("Один для клиента, другой для коллеги. Играет одна вкладка.")
    String soundWhy();

    @Message("Push на устройства")
    String push();

    @Message("Приходит и с закрытой страницей. Разрешите на каждом устройстве.")
    String pushWhy();

    @Message("Мессенджер")
    String messenger();

    @Message("Бот магазина пишет в ваш собственный чат.")
    String messengerWhy();

    @Message("Почта")
    String mail();

    @Message("Одно письмо обо всех, кто ждёт, не чаще раза в пять минут.")
    String mailWhy();

    @Message("{#switch level}{#case 'all'}сразу{#case 'soon'}когда скоро срок{#case 'due'}когда срок прошёл{#case 'escalated'}когда зовут{#else}никогда{/switch}")
    String level(String level);

    @Message("Когда: {means}")
    String levelOf(String means);

    @Message("Проверить")
    String test();

    @Message("Проверить: {means}")
    String testOf(String means);

    @Message("Громкость")
    String volume();

    @Message("Клиент")
    String soundCustomer();

    @Message("Коллега")
    String soundColleague();

    @Message("Показывать текст сообщения")
    String showText();

    @Message("Иначе – имя и канал. Текст виден на заблокированном экране.")
    String showTextWhy();

    @Message("Устройства")
    String devices();

    @Message("Разрешить на этом устройстве")
    String subscribe();

    @Message("Это устройство уже получает push")
    String subscribed();

    @Message("Этот браузер не умеет push. На iPhone сначала добавьте Ordnung на экран «Домой».")
    String unsupported();

    @Message("Браузер запретил уведомления. Разрешите их в настройках сайта: значок слева от адреса.")
    String denied();

    @Message("Забыть")
    String forget();

    @Message("Забыть устройство: {name}")
    String forgetDevice(String name);

    @Message("Устройство забыто")
    String forgotten();

    @Message("последний push {when}")
    String lastPush(String when);

    @Message("ещё не получало")
    String noPush();

    @Message("Связать чат")
    String link();

    @Message("Отправьте этот код боту магазина: {accounts}. Код действует 15 минут.")
    String linkHow(String accounts);

    @Message("Связан: {account}")
    String linked(String account);

    @Message("Отвязать")
    String unlink();

    @Message("Чат отвязан")
    String unlinked();

    @Message("Сначала подключите Telegram или MAX на странице «Каналы».")
    String noBot();

    @Message("Ваша почта")
    String mailAddress();

    @Message("Сначала подключите почту магазина на странице «Каналы».")
    String noMail();

    @Message("Тихие часы")
    String quiet();

    @Message("В это время вас не зовут ничем, по часам магазина.")
    String quietWhy();

    @Message("Тихо с")
    String quietFrom();

    @Message("до")
    String quietTo();

    @Message("Кого звать")
    String rulesHead();

    @Message("Если срок прошёл, а ответа всё нет, зовём по этому порядку: с каждым разом на одного больше, пока кто-нибудь не ответит. Взять беседу – ещё не ответ: тишина длится один срок.")
    String rulesWhy();

    @Message("Никто не назван – зовём администраторов, потом владельца.")
    String nobodyNamed();

    @Message("Добавить в порядок")
    String addPerson();

    @Message("Выберите")
    String choose();

    @Message("Выше: {name}")
    String earlier(String name);

    @Message("Убрать: {name}")
    String remove(String name);

    @Message("Звать снова каждые, мин")
    String repeat();

    @Message("Звать и когда магазин закрыт")
    String atNight();

    @Message("Последние оповещения")
    String last();

    @Message("Пока никого не звали")
    String none();

    @Message("Здесь будет видно, кому, о ком и чем сказали, и дошло ли.")
    String noneWhy();

    @Message("{#switch step}{#case 'new'}новое сообщение{#case 'colleague'}коллега{#case 'soon'}скоро срок{#case 'due'}срок прошёл{#else}позвали{/switch}")
    String step(String step);

    @Message("{#switch means}{#case 'screen'}экран{#case 'sound'}звук{#case 'push'}push{#case 'messenger'}мессенджер{#else}почта{/switch}")
    String means(String means);

    @Message("{#switch state}{#case 'waiting'}отправляем{#case 'sent'}ушло{#case 'failed'}не ушло{#else}уже не нужно{/switch}")
    String state(String state);

    @Message("{#switch error}{#case 'no-device'}нет устройства{#case 'gone'}устройство отписалось{#case 'no-chat'}чат не связан{#case 'no-address'}нет адреса{#case 'no-account'}канал не подключён{#case 'refused'}не приняли{#case 'unreachable'}не достучались{#else}ошибка{/switch}")
    String error(String error);

    @Message("Открыть")
    String open();

    @Message("Отправлено, ждём ответа…")
    String testing();
}
