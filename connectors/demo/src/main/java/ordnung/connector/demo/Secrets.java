package ordnung.connector.demo;

import java.security.SecureRandom;
import java.util.HexFormat;
import ordnung.connector.testkit.whatsapp.WhatsAppAccount;

/** Each demo has secrets of its own: its webhooks are on a real address, and nobody else may sign for it. */
final class Secrets {
    private static final SecureRandom RANDOM = new SecureRandom();

    private Secrets() {
    }

    static WhatsAppAccount account() {
        return new WhatsAppAccount("100000000000001", "100000000000002", "79000000000", random(), random(), random());
    }

    /** 32 hex digits. */
    static String ofALine() {
        return random().substring(0, 32);
    }

    private static String random() {
        byte[] bytes = new byte[24];
        RANDOM.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
