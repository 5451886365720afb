package ordnung.connector.ozon;

import static ordnung.events.MessageKind.DOCUMENT;
import static ordnung.events.MessageKind.IMAGE;
import static ordnung.events.MessageKind.TEXT;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import ordnung.connector.Capabilities;
import ordnung.connector.Capabilities.Rate;
import ordnung.connector.Capabilities.Window;
import ordnung.connector.common.MarketThread;
import org.jspecify.annotations.Nullable;

/**
 * What the Seller API documents ({@code docs.ozon.ru/api/seller}): {@code /v1/chat/send/message} (1,000 characters), {@code /v1/question/answer/create}
 * (2 to 3,000), 50 requests a second for a seller. An answer to a buyer is taken for 48 hours after the buyer's last message.
 */
public final class OzonCapabilities {
    /** Ozon names no size. A file travels as base64 within JSON, so that much is in memory for each that is being sent. */
    private static final long LARGEST_FILE = 10L * 1024 * 1024;
    /** Not documented for the API; what the cabinet lets a seller write under a review. */
    private static final int REVIEW_ANSWER = 1000;
    private static final int QUESTION_ANSWER = 3000;
    private static final Rate RATE = new Rate(50, Duration.ofSeconds(1));

    public static final Capabilities CHAT = new Capabilities(Set.of(TEXT, IMAGE, DOCUMENT), 1000, 0,
            Map.of(IMAGE, LARGEST_FILE, DOCUMENT, LARGEST_FILE), Map.of(), 0, false, true, false, RATE, null, true,
            new Window(Duration.ofHours(48), "ozon-48h"));
    public static final Capabilities QUESTION = answer(QUESTION_ANSWER);
    public static final Capabilities REVIEW = answer(REVIEW_ANSWER);

    private OzonCapabilities() {
    }

    public static Capabilities of(@Nullable MarketThread thread) {
        if (thread == null) {
            return Capabilities.RECEIVES_ONLY;
        }
        return switch (thread.kind()) {
            case CHAT -> CHAT;
            case QUESTION -> QUESTION;
            case REVIEW -> REVIEW;
            case ORDER -> Capabilities.RECEIVES_ONLY;
        };
    }

    private static Capabilities answer(int length) {
        return new Capabilities(Set.of(TEXT), length, 0, Map.of(), Map.of(), 0, false, false, false, RATE, null, false, null);
    }
}
