package ordnung.connector.vk.fake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import ordnung.connector.common.Json;
import ordnung.connector.testkit.fake.Answer;
import ordnung.connector.testkit.fake.MediaShelf;
import ordnung.connector.testkit.fake.Memory;
import ordnung.connector.testkit.fake.Messenger.FromShop;
import org.jspecify.annotations.Nullable;

/** {@code messages.send}: takes a message once, however often it comes with the same {@code random_id}. */
final class Outbox {
    private static final int REMEMBERED = 1000;

    private final long groupId;
    private final Ids ids;
    private final Archive archive;
    private final MediaShelf shelf;
    private final Memory<FromShop> sent = new Memory<>();
    private final List<Consumer<FromShop>> listeners = new CopyOnWriteArrayList<>();
    private final Map<String, Long> seen = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Long> eldest) {
            return size() > REMEMBERED;
        }
    };

    Outbox(long groupId, Ids ids, Archive archive, MediaShelf shelf) {
        this.groupId = groupId;
        this.ids = ids;
        this.archive = archive;
        this.shelf = shelf;
    }

    List<FromShop> sent() {
        return sent.all();
    }

    void onSent(Consumer<FromShop> listener) {
        listeners.add(listener);
    }

    Answer take(Map<String, String> form) {
        String peer = form.getOrDefault("peer_ids", form.get("peer_id"));
        long id = taken(peer, form);
        if (!form.containsKey("peer_ids")) {
            return Replies.of(JsonNodeFactory.instance.numberNode(id));
        }
        return Replies.of(JsonNodeFactory.instance.arrayNode().add(Replies.object().put("peer_id", Long.parseLong(peer)).put("message_id", id)
                .put("conversation_message_id", Ids.numberInDialogue(id))));
    }

    private long taken(String peer, Map<String, String> form) {
        long id;
        synchronized (seen) {
            Long before = seen.get(peer + " " + form.get("random_id"));
            if (before != null) {
                return before;
            }
            id = ids.next();
            seen.put(peer + " " + form.get("random_id"), id);
        }
        ObjectNode message = Drafts.message(id, Long.parseLong(peer), -groupId, form.getOrDefault("message", ""), Instant.now());
        archive.add(Long.parseLong(peer), message.put("random_id", Long.parseLong(form.get("random_id"))));
        FromShop shown = shown(String.valueOf(id), peer, form);
        sent.add(shown);
        listeners.forEach(listener -> listener.accept(shown));
        return id;
    }

    private FromShop shown(String id, String peer, Map<String, String> form) {
        String attachment = form.containsKey("attachment") ? form.get("attachment").split(",")[0] : null;
        List<FromShop.Button> buttons = buttons(form.get("keyboard"));
        return new FromShop(id, peer, kind(form, attachment, !buttons.isEmpty()), form.get("message"),
                attachment == null ? null : Uploaded.mediaId(attachment), replyTo(form), buttons);
    }

    private String kind(Map<String, String> form, @Nullable String attachment, boolean buttons) {
        if (attachment != null) {
            String type = shelf.get(Uploaded.mediaId(attachment)).map(MediaShelf.Media::mimeType).orElse("");
            return attachment.startsWith("photo") ? "image" : type.startsWith("audio/") ? "voice" : "document";
        }
        return form.containsKey("lat") ? "location" : buttons ? "button" : "text";
    }

    private static @Nullable String replyTo(Map<String, String> form) {
        if (!form.containsKey("forward")) {
            return form.get("reply_to");
        }
        JsonNode forward = Json.read(form.get("forward"));
        return forward == null ? null : String.valueOf(Ids.id("_" + forward.path("conversation_message_ids").path(0).asText()));
    }

    private static List<FromShop.Button> buttons(@Nullable String keyboard) {
        List<FromShop.Button> buttons = new ArrayList<>();
        JsonNode rows = keyboard == null ? null : Json.read(keyboard);
        if (rows != null) {
            rows.path("buttons").forEach(row -> row.forEach(button -> {
                JsonNode payload = Json.read(button.path("action").path("payload").asText());
                buttons.add(new FromShop.Button(payload == null ? "" : payload.path("button").asText(),
                        button.path("action").path("label").asText()));
            }));
        }
        return buttons;
    }
}
