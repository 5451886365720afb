package ordnung.hub.forms;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import ordnung.connector.Connector;
import ordnung.hub.channels.Handout;
import ordnung.hub.channels.Handouts;

/** The hosted form, for shops without a site of their own. */
@ApplicationScoped
class FormHandouts implements Handouts {

    @Override
    public Optional<Handout> of(String account, String channel, Connector connector, String base) {
        return FormPages.CHANNEL.equals(channel) ? Optional.of(new Handout(null, base + "/forms/" + account)) : Optional.empty();
    }
}
