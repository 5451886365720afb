package ordnung.connector.yandexmarket;

import static ordnung.events.MessageKind.AUDIO;
import static ordnung.events.MessageKind.DOCUMENT;
import static ordnung.events.MessageKind.IMAGE;
import static ordnung.events.MessageKind.TEXT;
import static ordnung.events.MessageKind.VIDEO;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import ordnung.connector.Capabilities;
import ordnung.connector.Capabilities.Rate;
import ordnung.connector.common.MarketThread;

/**
 * What the Partner API documents, under yandex.ru/dev/market/partner-api/doc/ru/reference/: {@code chats/sendMessageToChat},
 * {@code chats/sendFileToChat}, {@code goods-feedback/updateGoodsFeedbackComment}, {@code goods-questions/updateGoodsQuestionTextEntity}.
 */
public final class YandexMarketCapabilities {
    /** The documentation says 5 Mbyte; which, it does not say. */
    private static final long FILE = 5_000_000;
    private static final Rate HOURLY = new Rate(1000, Duration.ofHours(1));

    public static final Capabilities CHAT = new Capabilities(Set.of(TEXT, IMAGE, AUDIO, VIDEO, DOCUMENT), 4096, 0,
            Map.of(IMAGE, FILE, AUDIO, FILE, VIDEO, FILE, DOCUMENT, FILE), Map.of(), 0, false, false, false, HOURLY, null, true, null);
    public static final Capabilities REVIEW = answer(4096);
    public static final Capabilities QUESTION = answer(5000);

    private YandexMarketCapabilities() {
    }

    public static Capabilities of(String thread) {
        MarketThread market = MarketThread.numbered(thread);
        return market == null ? CHAT : switch (market.kind()) {
            case CHAT -> CHAT;
            case REVIEW -> REVIEW;
            case QUESTION -> QUESTION;
            case ORDER -> Capabilities.RECEIVES_ONLY;
        };
    }

    private static Capabilities answer(int length) {
        return new Capabilities(Set.of(TEXT), length, 0, Map.of(), Map.of(), 0, true, false, false, HOURLY, null, false, null);
    }
}
