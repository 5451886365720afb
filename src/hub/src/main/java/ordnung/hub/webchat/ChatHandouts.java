package ordnung.hub.webchat;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import ordnung.connector.Connector;
import ordnung.connector.webchat.WebChatConnector;
import ordnung.hub.channels.Handout;
import ordnung.hub.channels.Handouts;

/** The line that puts the chat on a site, and the chat's own page. */
@ApplicationScoped
class ChatHandouts implements Handouts {

    @Override
    public Optional<Handout> of(String account, String channel, Connector connector, String base) {
        if (!(connector instanceof WebChatConnector)) {
            return Optional.empty();
        }
        String page = base + "/web-chat/" + account;
        // The suffix is ?key=… in an address's own spelling, so nothing in it ends the attribute.
        return Optional.of(new Handout("<script async src=\"" + page + ".js" + connector.webhookSuffix() + "\"></script>", page));
    }
}
