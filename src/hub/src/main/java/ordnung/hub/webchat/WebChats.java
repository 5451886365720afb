package ordnung.hub.webchat;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import ordnung.connector.webchat.Entrance;
import ordnung.connector.webchat.Entrance.Caller;
import ordnung.connector.webchat.Looks;
import ordnung.connector.webchat.WebChatConnector;
import ordnung.host.Accounts;
import ordnung.hub.platform.Ids;
import ordnung.hub.platform.Problem;
import org.jspecify.annotations.Nullable;

/** The shop's chats, each on its site. Answers from memory. */
@ApplicationScoped
public class WebChats {
    private final Accounts accounts;

    WebChats(Accounts accounts) {
        this.accounts = accounts;
    }

    public record WebChat(UUID account, Entrance entrance, Looks looks) {
    }

    /** Empty also where it is switched off. */
    public Optional<WebChat> find(@Nullable String account) {
        return Optional.ofNullable(account).flatMap(id -> accounts.find(WebChatConnector.CHANNEL, id)).filter(Accounts.Account::enabled)
                .flatMap(found -> Ids.parse(found.id()).filter(id -> found.connector() instanceof WebChatConnector)
                        .map(id -> chat(id, (WebChatConnector) found.connector())));
    }

    private static WebChat chat(UUID id, WebChatConnector connector) {
        return new WebChat(id, connector.entrance(), connector.looks());
    }

    /** @throws Problem  404: no such chat; 401: another key; 403: a site that the shop has not named */
    public WebChat admit(@Nullable String account, Caller caller) {
        WebChat chat = find(account).orElseThrow(() -> Problem.notFound("chat"));
        return switch (chat.entrance().verdict(caller)) {
            case WELCOME -> chat;
            case WRONG_KEY -> throw Problem.of(401, "bad-key", "Not this chat's key", "The key is not that of the chat.");
            case STRANGE_SITE -> throw Problem.forbidden("The chat does not stand on this site.");
        };
    }
}
