package ordnung.connector.yandexmarket.outbound;

import java.util.List;
import ordnung.connector.common.OffPlatform;

/**
 * What the Market forbids shops to write: contacts of their own and links to other sites
 * ({@code …/reference/goods-feedback/updateGoodsFeedbackComment}).
 */
public final class Cautions {
    private static final List<String> OWN = List.of("market.yandex.ru", "market.yandex.com", "market.yandex.by", "market.yandex.kz",
            "market.yandex.uz", "ya.cc");

    private Cautions() {
    }

    public static List<String> of(String text) {
        return OffPlatform.in(text, OWN).stream().map(Cautions::sentence).toList();
    }

    private static String sentence(OffPlatform found) {
        return switch (found) {
            case LINK -> "Yandex Market forbids links to other sites.";
            case PHONE -> "Yandex Market forbids phone numbers in messages.";
            case MAIL -> "Yandex Market forbids mail addresses in messages.";
            case NICKNAME -> "Yandex Market forbids names in other networks.";
            case MESSENGER -> "Yandex Market forbids inviting buyers to other messengers.";
        };
    }
}
