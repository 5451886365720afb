package ordnung.connector.wildberries;

import static ordnung.events.MessageKind.DOCUMENT;
import static ordnung.events.MessageKind.IMAGE;
import static ordnung.events.MessageKind.TEXT;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import ordnung.connector.Capabilities;
import ordnung.connector.Capabilities.Rate;
import ordnung.connector.common.MarketThread;
import org.jspecify.annotations.Nullable;

/**
 * What {@code dev.wildberries.ru/openapi/user-communication} documents: {@code POST /api/v1/seller/message} (1,000 characters; JPEG, PNG and PDF of 5 MB
 * each and 30 MB together; 10 requests in 10 seconds), {@code POST /api/v1/feedbacks/answer} (2 to 5,000; 3 requests a second). For an answer to a
 * question no length is named; that of a review's is taken.
 */
public final class WildberriesCapabilities {
    private static final long MB = 1024 * 1024;
    private static final int ANSWER = 5000;

    public static final Capabilities CHAT = new Capabilities(Set.of(TEXT, IMAGE, DOCUMENT), 1000, 1000, Map.of(IMAGE, 5 * MB, DOCUMENT, 5 * MB),
            Map.of(IMAGE, Set.of("image/jpeg", "image/png"), DOCUMENT, Set.of("application/pdf")), 0, false, false, false,
            new Rate(10, Duration.ofSeconds(10)), null, true, null);
    public static final Capabilities ANSWERED_ONCE = new Capabilities(Set.of(TEXT), ANSWER, 0, Map.of(), Map.of(), 0, false, false, false,
            new Rate(3, Duration.ofSeconds(1)), null, false, null);

    private WildberriesCapabilities() {
    }

    public static Capabilities of(@Nullable MarketThread thread) {
        if (thread == null) {
            return Capabilities.RECEIVES_ONLY;
        }
        return switch (thread.kind()) {
            case CHAT -> CHAT;
            case QUESTION, REVIEW -> ANSWERED_ONCE;
            case ORDER -> Capabilities.RECEIVES_ONLY;
        };
    }
}
