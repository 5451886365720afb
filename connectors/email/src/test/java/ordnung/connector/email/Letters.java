package ordnung.connector.email;

/** Letters as they lie in a mailbox. */
public final class Letters {
    private Letters() {
    }

    /** A plain letter of Anna's. */
    public static String of(String id, String text) {
        return of(id, "Anna <anna@example.org>", Post.SHOP, "A cake", text);
    }

    public static String of(String id, String from, String to, String subject, String text) {
        return lines("From: " + from, "To: " + to, "Subject: " + subject, "Message-ID: <" + id + ">", "Date: Sun, 22 Nov 2026 12:59:00 +0300",
                "MIME-Version: 1.0", "Content-Type: text/plain; charset=utf-8", "Content-Transfer-Encoding: 8bit", "", text);
    }

    public static String lines(String... lines) {
        return String.join("\r\n", lines) + "\r\n";
    }
}
