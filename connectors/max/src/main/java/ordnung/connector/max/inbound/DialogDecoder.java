package ordnung.connector.max.inbound;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import ordnung.connector.common.Digests;
import ordnung.connector.common.Json;
import ordnung.connector.common.Notices;
import ordnung.connector.common.Payload;
import ordnung.connector.common.Timestamps;
import ordnung.events.ChannelEvent;
import ordnung.events.Direction;
import ordnung.events.MessageKind;
import ordnung.events.MessageReceived;
import ordnung.events.Party;
import ordnung.events.Unrecognised;

/** Reads that somebody has started the bot, from a link that may carry a word, or has stopped it: then nothing more reaches them. */
final class DialogDecoder {
    private final Timestamps timestamps;
    private final Notices notices;

    DialogDecoder(Timestamps timestamps, Notices notices) {
        this.timestamps = timestamps;
        this.notices = notices;
    }

    /** @param type  {@code bot_started} or {@code bot_stopped} */
    ChannelEvent changed(String type, JsonNode update) {
        JsonNode user = update.path("user");
        Party party = Parties.of(Parties.number(update, "chat_id"), Parties.number(user, "user_id"), true, user);
        if (party == null) {
            return notices.unreadable(Unrecognised.ACCOUNT_THREAD, type, "names nobody", update);
        }
        String thread = party.ids().get(0);
        Instant said = Timestamps.said(update.path("timestamp"));
        String id = said == null ? Digests.of(Json.raw(update)) : type + ":" + thread + ":" + said.toEpochMilli();
        Payload payload = new Payload().with("type", type).with("start", Json.words(update, "payload"));
        return new MessageReceived(thread, id, Direction.IN, MessageKind.SYSTEM, null, List.of(), null, party, timestamps.of(update, "timestamp"),
                null, payload.map(), Json.raw(update));
    }
}
