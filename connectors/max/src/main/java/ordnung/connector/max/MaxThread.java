package ordnung.connector.max;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The three shapes of a thread: a chat's number ({@code 182182182}; negative for a group), {@code user:} and a person's number where no chat is named,
 * and {@code comment:…} under a post, which can only be read. No two of them can be mistaken for each other.
 */
public final class MaxThread {
    private static final String USER = "user:";
    private static final String COMMENT = "comment:";
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,19}");

    private MaxThread() {
    }

    public static String user(String userId) {
        return USER + userId;
    }

    public static String comment(String place) {
        return COMMENT + place;
    }

    public static boolean isComment(String thread) {
        return thread.startsWith(COMMENT);
    }

    /** Null where the thread is no chat's. */
    public static @Nullable String chatId(String thread) {
        return isNumber(thread) ? thread : null;
    }

    /** Null where the thread is no person's. */
    public static @Nullable String userId(String thread) {
        return thread.startsWith(USER) && isNumber(thread.substring(USER.length())) ? thread.substring(USER.length()) : null;
    }

    /** Whether it can be one of MAX's numbers (int64): chats' are negative in groups. */
    public static boolean isNumber(String id) {
        return NUMBER.matcher(id).matches();
    }
}
