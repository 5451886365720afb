package ordnung.connector.telegram.inbound;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import ordnung.connector.common.Json;
import ordnung.connector.common.Payload;
import ordnung.events.MessageKind;

/** What Telegram itself says in a chat: who came, what was renamed, what was paid ({@code core.telegram.org/bots/api#message}). */
final class ServiceMessages {
    static final List<String> FIELDS = List.of("successful_payment", "refunded_payment", "users_shared", "chat_shared", "new_chat_members",
            "left_chat_member", "chat_owner_left", "chat_owner_changed", "new_chat_title", "new_chat_photo", "delete_chat_photo", "group_chat_created",
            "supergroup_chat_created", "channel_chat_created", "message_auto_delete_timer_changed", "pinned_message", "gift", "unique_gift",
            "gift_upgrade_sent", "connected_website", "write_access_allowed", "passport_data", "proximity_alert_triggered", "boost_added",
            "chat_background_set", "checklist_tasks_done", "checklist_tasks_added", "direct_message_price_changed", "forum_topic_created",
            "forum_topic_edited", "forum_topic_closed", "forum_topic_reopened", "general_forum_topic_hidden", "general_forum_topic_unhidden",
            "giveaway_created", "giveaway_completed", "managed_bot_created", "paid_message_price_changed", "poll_option_added", "poll_option_deleted",
            "suggested_post_approved", "suggested_post_approval_failed", "suggested_post_declined", "suggested_post_paid", "suggested_post_refunded",
            "video_chat_scheduled", "video_chat_started", "video_chat_ended", "video_chat_participants_invited", "migrate_to_chat_id",
            "migrate_from_chat_id");

    private ServiceMessages() {
    }

    /** {@code payload.type} is Telegram's own word for it. */
    static Content read(String field, JsonNode message) {
        JsonNode part = message.path(field);
        String text = part.isTextual() ? Json.words(message, field) : null;
        return Content.of(MessageKind.SYSTEM, text, new Payload().with("type", field).plain("details", part));
    }
}
