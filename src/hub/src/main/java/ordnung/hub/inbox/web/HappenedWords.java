package ordnung.hub.inbox.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What was done with a conversation, as the thread tells it, in Russian; the other languages are in {@code messages/happened_*.properties}. */
@MessageBundle(value = "happened", locale = "ru")
public interface HappenedWords {

    @Message("{who}: ответ не нужен ({why})")
    String dismissed(String who, String why);

    @Message("{who}: снова ждёт ответа")
    String restored(String who);

    @Message("{who}: отложено до {when}")
    String snoozed(String who, String when);

    @Message("Вернулось из отложенных: подошло время")
    String returned();

    @Message("Вернулось из отложенных: заказ перешёл на новый этап")
    String returnedByStage();

    @Message("{#if who}{who}: отвечает {colleague}{#else}Отвечает {colleague}, по правилу{/if}")
    String assigned(String who, String colleague);

    @Message("{#if who}{who}: никому не назначено{#else}Никому не назначено{/if}")
    String released(String who);

    @Message("{who}: разговор закрыт{#if why} ({why}){/if}")
    String closed(String who, String why);

    @Message("Ответ не дошёл, клиент снова ждёт")
    String unsent();
}
