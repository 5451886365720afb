package ordnung.connector.ozon.outbound;

import java.util.List;
import ordnung.connector.common.OffPlatform;

/** Ozon blocks chats of sellers who lead buyers elsewhere (seller rules, "Communication with customers"). */
public final class Cautions {
    private static final List<String> OWN = List.of("ozon.ru", "ozon.by", "ozon.kz", "ozone.ru", "ozon.com");

    private Cautions() {
    }

    public static List<String> of(String text) {
        return OffPlatform.in(text, OWN).stream().map(Cautions::sentence).distinct().toList();
    }

    private static String sentence(OffPlatform found) {
        return switch (found) {
            case LINK -> "Ozon forbids links to other sites in messages to buyers.";
            case PHONE -> "Ozon forbids phone numbers in messages to buyers.";
            case MAIL -> "Ozon forbids mail addresses in messages to buyers.";
            case NICKNAME, MESSENGER -> "Ozon forbids inviting buyers to other messengers.";
        };
    }
}
