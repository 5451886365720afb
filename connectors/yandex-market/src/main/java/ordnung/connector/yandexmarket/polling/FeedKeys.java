package ordnung.connector.yandexmarket.polling;

/** Cursors are kept under these, so they stay as they are. */
public final class FeedKeys {
    public static final String CHATS = "chats";
    public static final String FINISHED_CHATS = "finished-chats";
    public static final String REVIEWS = "reviews";
    public static final String REVIEW_COMMENTS = "review-comments";
    public static final String QUESTIONS = "questions";
    public static final String ANSWERS = "answers";
    public static final String ORDERS = "orders";

    private FeedKeys() {
    }
}
