package ordnung.connector.yandexmarket.fake;

import java.util.Arrays;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import ordnung.connector.testkit.fake.Recorded;
import org.jspecify.annotations.Nullable;

/** The methods that are played: how they are called, and most items a page. */
enum Endpoint {
    CHATS("POST", "/v2/businesses/(\\d+)/chats", 20, "limit", "pageToken"),
    HISTORY("POST", "/v2/businesses/(\\d+)/chats/history", 100, "limit", "pageToken", "chatId"),
    MESSAGE("GET", "/v2/businesses/(\\d+)/chats/message", 0, "chatId", "messageId"),
    SAY("POST", "/v2/businesses/(\\d+)/chats/message", 0, "chatId"),
    FILE("POST", "/v2/businesses/(\\d+)/chats/file/send", 0, "chatId"),
    REVIEWS("POST", "/v2/businesses/(\\d+)/goods-feedback", 50, "limit", "pageToken"),
    COMMENTS("POST", "/v2/businesses/(\\d+)/goods-feedback/comments", 50, "limit", "pageToken"),
    COMMENT("POST", "/v2/businesses/(\\d+)/goods-feedback/comments/update", 0),
    QUESTIONS("POST", "/v1/businesses/(\\d+)/goods-questions", 50, "limit", "pageToken"),
    ANSWERS("POST", "/v1/businesses/(\\d+)/goods-questions/answers", 50, "limit", "pageToken"),
    ANSWER("POST", "/v1/businesses/(\\d+)/goods-questions/update", 0),
    ORDERS("POST", "/v1/businesses/(\\d+)/orders", 50, "limit", "pageToken"),
    STATUS("PUT", "/v2/campaigns/(\\d+)/orders/(\\d+)/status", 0);

    private final String method;
    private final Pattern path;
    private final int most;
    private final Set<String> query;

    Endpoint(String method, String path, int most, String... query) {
        this.method = method;
        this.path = Pattern.compile(path);
        this.most = most;
        this.query = Set.of(query);
    }

    static @Nullable Endpoint of(Recorded request) {
        return Arrays.stream(values()).filter(one -> one.method.equals(request.method()) && one.path.matcher(request.path()).matches())
                .findFirst().orElse(null);
    }

    Matcher matcher(String called) {
        return path.matcher(called);
    }

    int most() {
        return most;
    }

    Set<String> query() {
        return query;
    }
}
