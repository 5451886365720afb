package ordnung.connector.max.inbound;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import ordnung.connector.common.Digests;
import ordnung.connector.common.Items;
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
import org.jspecify.annotations.Nullable;

/** Reads the press of a button under a message of ours ({@code MessageCallbackUpdate}). The message is null once it has been removed. */
final class CallbackDecoder {
    /** With what stands before it, it stays within what a database's index takes. */
    private static final int LONGEST_ID = 200;

    private final Timestamps timestamps;
    private final Notices notices;

    CallbackDecoder(Timestamps timestamps, Notices notices) {
        this.timestamps = timestamps;
        this.notices = notices;
    }

    ChannelEvent pressed(JsonNode update) {
        JsonNode callback = update.path("callback");
        JsonNode message = update.path("message");
        JsonNode recipient = message.path("recipient");
        JsonNode user = callback.path("user");
        Party party = Parties.of(Parties.number(recipient, "chat_id"), Parties.number(user, "user_id"), Parties.isDialog(recipient), user);
        if (party == null) {
            return notices.unreadable(Unrecognised.ACCOUNT_THREAD, "message_callback", "a press that names nobody", update);
        }
        String button = Json.text(callback, "payload");
        String title = title(message, button);
        Map<String, Object> payload = new Payload().with("id", button).with("title", title).with("type", "callback")
                .with("callbackId", Json.id(callback, "callback_id")).map();
        JsonNode timed = Timestamps.said(callback.path("timestamp")) == null ? update : callback;
        return new MessageReceived(party.ids().get(0), id(update, callback, timed), Direction.IN, MessageKind.BUTTON, title == null ? button : title,
                List.of(), Json.id(message.path("body"), "mid"), party, timestamps.of(timed, "timestamp"), null, payload, Json.raw(update));
    }

    /** MAX calls callback_id "the keyboard's current id": two presses may share it, so the time belongs to the name of one. */
    private static String id(JsonNode update, JsonNode callback, JsonNode timed) {
        String id = Json.id(callback, "callback_id");
        Instant at = Timestamps.said(timed.path("timestamp"));
        boolean named = id != null && at != null && id.length() <= LONGEST_ID;
        return named ? "callback:" + at.toEpochMilli() + ":" + id : Digests.of(Json.raw(update));
    }

    /** The words on the button, where the message still has it. */
    private static @Nullable String title(JsonNode message, @Nullable String button) {
        for (JsonNode attachment : Items.of(message.path("body").path("attachments"))) {
            for (JsonNode row : Items.of(attachment.path("payload").path("buttons"))) {
                for (JsonNode each : Items.of(row)) {
                    if (button != null && button.equals(Json.text(each, "payload"))) {
                        return Json.words(each, "text");
                    }
                }
            }
        }
        return null;
    }
}
