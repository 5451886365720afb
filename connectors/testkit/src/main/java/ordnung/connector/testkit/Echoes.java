package ordnung.connector.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import ordnung.connector.Connector;
import ordnung.connector.PollResult;
import ordnung.connector.PollResult.Fetched;
import ordnung.connector.Polling;
import ordnung.events.ChannelEvent;
import ordnung.events.Direction;
import ordnung.events.MessageReceived;
import ordnung.events.SendRequested;
import org.jspecify.annotations.Nullable;

/** Where a provider tells no id of what it takes, the feeds must bring the message itself soon after: with its id, in its own thread. */
final class Echoes {
    private static final int MOST_ASKS = 50;

    private final Polling polling;
    private final Map<String, @Nullable String> cursors = new LinkedHashMap<>();

    private Echoes(Polling polling) {
        this.polling = polling;
    }

    /** As far as the feeds go now. */
    static Echoes before(Connector connector) {
        assertThat(connector).as("a channel that is told no ids asks for its echoes").isInstanceOf(Polling.class);
        Echoes echoes = new Echoes((Polling) connector);
        echoes.polling.feeds().forEach(feed -> echoes.drain(feed.key()));
        return echoes;
    }

    String idOf(SendRequested message) {
        List<String> ids = polling.feeds().stream().flatMap(feed -> drain(feed.key()).stream())
                .filter(MessageReceived.class::isInstance).map(MessageReceived.class::cast).filter(echo -> isOf(echo, message))
                .map(MessageReceived::externalId).toList();
        assertThat(ids).as("echo of %s", message.kind().word()).hasSize(1);
        return ids.get(0);
    }

    private static boolean isOf(MessageReceived echo, SendRequested message) {
        return echo.direction() == Direction.OUT && echo.thread().equals(message.thread()) && Objects.equals(echo.text(), message.text())
                && echo.attachments().size() == message.files().size();
    }

    private List<ChannelEvent> drain(String feed) {
        List<ChannelEvent> events = new ArrayList<>();
        for (int i = 0; i < MOST_ASKS; i++) {
            PollResult result = Outcome.within("poll", () -> polling.poll(feed, cursors.get(feed)));
            assertThat(result).as(feed).isInstanceOf(Fetched.class);
            events.addAll(((Fetched) result).events());
            cursors.put(feed, ((Fetched) result).cursor());
            if (!((Fetched) result).more()) {
                return events;
            }
        }
        throw new AssertionError(feed + " never ends");
    }
}
