package ordnung.connector.yandexmarket.inbound;

import java.util.List;
import ordnung.connector.yandexmarket.polling.FeedKeys;

/** Which feeds a notification is a reason to ask. Types come and go: what they are about is in their name. */
final class Wakes {
    private Wakes() {
    }

    static List<String> of(String type) {
        if (type.startsWith("CHAT_")) {
            return List.of(FeedKeys.CHATS, FeedKeys.FINISHED_CHATS);
        } else if (type.startsWith("GOODS_FEEDBACK_COMMENT")) {
            return List.of(FeedKeys.REVIEW_COMMENTS);
        } else if (type.startsWith("GOODS_FEEDBACK")) {
            return List.of(FeedKeys.REVIEWS);
        } else if (type.contains("QUESTION")) {
            return List.of(FeedKeys.QUESTIONS, FeedKeys.ANSWERS);
        }
        return type.startsWith("ORDER_") ? List.of(FeedKeys.ORDERS) : List.of();
    }
}
