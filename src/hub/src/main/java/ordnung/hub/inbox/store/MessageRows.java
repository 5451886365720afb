package ordnung.hub.inbox.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import ordnung.hub.inbox.Message;
import ordnung.hub.inbox.Message.Attachment;
import ordnung.hub.inbox.Message.Author;
import ordnung.hub.inbox.Message.Delivery;
import ordnung.hub.inbox.Message.Fault;
import ordnung.hub.inbox.Message.Reaction;
import ordnung.hub.inbox.Message.Revision;
import ordnung.hub.inbox.Message.Scheduled;
import ordnung.hub.platform.Time;
import org.jspecify.annotations.Nullable;

/** A message with everything that hangs on it, in one row. */
@ApplicationScoped
class MessageRows {
    private static final String FILES = """
            json_agg(json_build_object('id', a.id, 'kind', a.kind, 'mimeType', a.mime_type, 'fileName', a.file_name, 'size', a.size,
                                'state', a.state, 'fileId', a.file_id, 'error', a.error) order by a.ordinal)""";
    static final String SELECT = """
            select m.*,
                   (select q.id from message q where q.account_id = m.account_id and q.external_id = m.reply_to) as quoted,
                   (select\s""" + FILES + """
                    from attachment a where a.message_id = m.id and a.removed_by is null) as files,
                   (select json_agg(json_build_object('emoji', r.emoji, 'by', r.by_id, 'fault', case when r.by_id = 'shop' then w.error end) order by r.at)
                    from reaction r left join shop_reaction w on w.message_id = r.message_id
                    where r.message_id = m.id and r.emoji <> '') as reactions,
                   (select json_build_object('at', s.send_at, 'keep', s.keep, 'state', s.state)
                    from scheduled_message s where s.message_id = m.id) as scheduled,
                   (select json_agg(json_build_object('kind', v.kind, 'was', v.was, 'at', v.at, 'files',
                                (select\s""" + FILES + """
                                 from attachment a where a.message_id = v.message_id and a.removed_by = v.edit_id)) order by v.at)
                    from message_revision v where v.message_id = m.id) as revisions,
                   array(select mc.card_id from message_card mc where mc.message_id = m.id) as cards
            from message m
            """;
    private static final TypeReference<Map<String, Object>> MAP = new TypeReference<>() {
    };

    private final ObjectMapper json;

    MessageRows(ObjectMapper json) {
        this.json = json;
    }

    Message read(Row row) {
        boolean deleted = row.getOffsetDateTime("deleted_at") != null;
        return new Message(row.getUUID("id"), row.getUUID("conversation_id"), row.getString("external_id"), row.getString("direction"),
                row.getString("kind"), row.getString("text"), list(row, "files", MessageRows::attachment), row.getUUID("quoted"),
                new Author(row.getString("author_kind"), row.getString("author_id"), row.getString("author_name")), row.getBoolean("note"),
                Time.instant(row.getOffsetDateTime("sent_at")), Time.instant(row.getOffsetDateTime("received_at")),
                row.getOffsetDateTime("edited_at") != null, deleted,
                list(row, "reactions", one -> new Reaction(one.getString("emoji"), one.getString("by"), one.getString("fault"))),
                List.of(row.getArrayOfUUIDs("cards")), payload(row.getString("payload")), delivery(row),
                list(row, "revisions", MessageRows::revision), row.getLong("seq"), scheduled((JsonObject) row.getValue("scheduled")));
    }

    private static @Nullable Scheduled scheduled(@Nullable JsonObject one) {
        return one == null ? null : new Scheduled(OffsetDateTime.parse(one.getString("at")).toInstant(), one.getBoolean("keep"), one.getString("state"));
    }

    private static Revision revision(JsonObject one) {
        return new Revision(one.getString("kind"), one.getString("was"), OffsetDateTime.parse(one.getString("at")).toInstant(),
                list(one.getJsonArray("files"), MessageRows::attachment));
    }

    private static Attachment attachment(JsonObject one) {
        String fileId = one.getString("fileId");
        return new Attachment(UUID.fromString(one.getString("id")), one.getString("kind"), one.getString("mimeType"), one.getString("fileName"),
                one.getLong("size"), fileId == null ? null : "/api/v1/files/" + fileId, one.getString("state"), one.getString("error"));
    }

    private static @Nullable Delivery delivery(Row row) {
        if (row.getString("delivery_state") == null) {
            return null;
        }
        Fault fault = row.getString("error_code") == null ? null : new Fault(row.getString("error_code"), row.getString("error_message"),
                Boolean.TRUE.equals(row.getBoolean("error_retryable")));
        return new Delivery(row.getString("delivery_state"), Time.instant(row.getOffsetDateTime("delivery_at")), fault);
    }

    private @Nullable Map<String, Object> payload(@Nullable String text) {
        try {
            return text == null ? null : json.readValue(text, MAP);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A stored payload is JSON", e);
        }
    }

    private static <T> List<T> list(Row row, String column, Function<JsonObject, T> read) {
        return list((JsonArray) row.getValue(column), read);
    }

    private static <T> List<T> list(@Nullable JsonArray all, Function<JsonObject, T> read) {
        return all == null ? List.of() : all.stream().map(JsonObject.class::cast).map(read).toList();
    }
}
