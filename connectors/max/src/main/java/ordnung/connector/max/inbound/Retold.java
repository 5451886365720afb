package ordnung.connector.max.inbound;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.util.List;
import ordnung.connector.common.Notices;
import ordnung.events.ChannelEvent;

/** Messages that MAX lists when it is asked, read as the updates that brought them would have been. */
public final class Retold {
    private final UpdateDecoder updates;

    public Retold(Clock clock) {
        this.updates = new UpdateDecoder(clock, new Notices(clock));
    }

    public List<ChannelEvent> read(JsonNode message) {
        ObjectNode update = JsonNodeFactory.instance.objectNode().put("update_type", "message_created");
        update.set("timestamp", message.path("timestamp"));
        update.set("message", message);
        return updates.decode(update);
    }
}
