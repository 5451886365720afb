package ordnung.hub.inbox;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import ordnung.events.SendRequested.ApprovedTemplate;
import ordnung.hub.platform.Actor;
import org.jspecify.annotations.Nullable;

/** Fills templates in for a conversation. */
public interface ReplyTexts {

    /** @param approved  the template's approved counterpart, filled in, where the template has one */
    record ReplyText(String key, String text, @Nullable ApprovedTemplate approved) {
    }

    /** What may be sent where free text may not: templates with an approved counterpart. */
    record Offer(String key, String name) {
    }

    /**
     * For the customer and the latest open order of the conversation, in the customer's language.
     *
     * @param author  whose name {@code {staff.name}} shows
     * @param values  stand in for fields, {@code card.due} or nested
     * @throws ordnung.hub.platform.Problem 404 for an unknown key, 422 {@code missing-values} naming every field without a value
     */
    Uni<ReplyText> fill(SqlConnection tx, String key, UUID conversationId, Actor author, Map<String, Object> values);

    /** @param channel  of the conversation: a template may be for some channels only */
    Uni<List<Offer>> approved(String channel);
}
