package ordnung.hub.team.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;
import org.jspecify.annotations.Nullable;

/** What colleagues are told of each other, in Russian; the other languages are in {@code messages/team_*.properties}. */
@MessageBundle(value = "team", locale = "ru")
public interface TeamWords {

    @Message("Кто отвечает: выбрать")
    String assignLabel();

    @Message("Забрать себе")
    String takeOver();

    @Message("Передать беседу")
    String giveHead();

    @Message("Записка, если нужна: «посмотри, пожалуйста»")
    String noteHere();

    @Message("Записка тому, кому передаёте")
    String noteLabel();

    @Message("Никому, пусть видят все")
    String nobody();

    @Message("вы")
    String you();

    @Message("не на работе")
    String notAtWork();

    @Message("на работе")
    String atWork();

    @Message("{#if n is 0}никто не ждёт{#else}{n} {n.form('ждёт', 'ждут', 'ждут')}{/if}")
    String waitingWith(long n);

    @Message("Следить за беседой")
    String follow();

    @Message("Не следить больше")
    String unfollow();

    @Message("Следите: скажем о заметках, передаче и возвращении")
    String following();

    @Message("Следите за беседой")
    String followedToast();

    @Message("Больше не следите за беседой")
    String unfollowedToast();

    @Message("Передано: {name}")
    String given(String name);

    @Message("Теперь ничья")
    String released();

    @Message("Кому передавали")
    String history();

    @Message("{#if by}{by}{#else}Правило{/if} → {#if to}{to}{#else}никому{/if}{#switch reason}{#case 'former'}: уже "
        + "отвечал этому клиенту{#case 'account'}: отвечает за этот аккаунт{#case 'load'}: меньше всех ждущих{#case "
        + "'handover'}: конец смены{/switch}")
    String step(@Nullable String by, @Nullable String to, String reason);

    @Message("{name} тоже смотрит")
    String viewing(String name);

    @Message("{name} пишет ответ…")
    String typing(String name);

    @Message("Пока вы писали, ответ уже ушёл. {name}:")
    String answered(String name);

    @Message("Владелец со своего телефона")
    String fromPhone();

    @Message("Отправить всё равно")
    String sendAnyway();

    @Message("Не отправлять")
    String sendNot();

    @Message("Упоминания")
    String notices();

    @Message("Упоминания: {n} {n.form('новое', 'новых', 'новых')}")
    String noticesCount(long n);

    @Message("Пока тихо")
    String noticesNone();

    @Message("Здесь появится, когда вас упомянут в заметке через «@», передадут вам беседу или вернётся та, за которой "
        + "вы следите.")
    String noticesNoneWhy();

    @Message("Прочитано всё")
    String seeAll();

    @Message("{#switch kind}{#case 'mention'}{actor} упоминает вас{#case 'note'}{actor}: заметка{#case "
        + "'transfer'}{actor} передаёт {#if mine}вам беседу{#else}беседу: {about}{/if}{#case 'taken'}{actor} "
        + "забирает у вас беседу{#else}Беседа вернулась{/switch}")
    String notice(String kind, String actor, String about, boolean mine);

    @Message("Открыть")
    String open();

    @Message("Я на работе")
    String iAmAtWork();

    @Message("Не на работе")
    String iAmOff();

    @Message("Смена")
    String shift();

    @Message("Коллеги видят, кто на работе. Закроете браузер надолго – отметим, что вы ушли.")
    String shiftWhy();

    @Message("На работе ещё: {names}")
    String alsoAtWork(String names);

    @Message("Больше на работе никого")
    String aloneAtWork();

    @Message("Передать коллегам: {n} {n.form('беседа ждёт', 'беседы ждут', 'бесед ждут')}")
    String handOver(long n);

    @Message("Беседы переданы")
    String handedOver();

    @Message("Кто отвечает")
    String rulesTitle();

    @Message("Кому сама достаётся беседа, когда клиент пишет первым.")
    String rulesWhy();

    @Message("Кто отвечает: правила")
    String rulesLink();

    @Message("Правила")
    String rulesHead();

    @Message("Сначала тому, кто уже отвечал этому клиенту")
    String ruleFormer();

    @Message("Если этот человек сейчас на работе.")
    String ruleFormerWhy();

    @Message("Потом тому, у кого меньше ждущих")
    String ruleLoad();

    @Message("Только тем, кто на работе. Никого нет – беседа останется ничьей, её видят все.")
    String ruleLoadWhy();

    @Message("Кто отвечает за аккаунт")
    String ruleAccounts();

    @Message("Никто не отмечен – отвечают все.")
    String ruleAccountsWhy();

    @Message("все")
    String everybody();

    @Message("Люди")
    String people();

    @Message("Кого упомянуть")
    String mentionWhom();
}
