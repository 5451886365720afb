package ordnung.connector.wildberries.outbound;

import java.util.List;
import ordnung.connector.common.OffPlatform;

/** Wildberries fines sellers who lead buyers elsewhere (the seller's offer, "Communication with buyers"). */
public final class Cautions {
    private static final List<String> OWN = List.of("wildberries.ru", "wildberries.by", "wildberries.kz", "wb.ru");

    private Cautions() {
    }

    public static List<String> of(String text) {
        return OffPlatform.in(text, OWN).stream().map(Cautions::sentence).distinct().toList();
    }

    private static String sentence(OffPlatform found) {
        return switch (found) {
            case LINK -> "Wildberries forbids links to other sites in messages to buyers.";
            case PHONE -> "Wildberries forbids phone numbers in messages to buyers.";
            case MAIL -> "Wildberries forbids mail addresses in messages to buyers.";
            case NICKNAME, MESSENGER -> "Wildberries forbids inviting buyers to other messengers.";
        };
    }
}
