package ordnung.connector.demo;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import ordnung.connector.testkit.whatsapp.FakeWhatsApp;
import ordnung.connector.testkit.whatsapp.Message;
import ordnung.connector.testkit.whatsapp.SentMessage;
import ordnung.connector.testkit.whatsapp.Status;
import ordnung.connector.testkit.whatsapp.Webhooks;
import ordnung.connector.testkit.whatsapp.WhatsAppAccount;
import org.jspecify.annotations.Nullable;

/** Writes letters: what a phone does, in the words of the provider. */
final class Pen {
    private final Webhooks webhooks;
    private final Clock clock;

    Pen(WhatsAppAccount account, Clock clock) {
        this.webhooks = new Webhooks(account);
        this.clock = clock;
    }

    /** @param shown  whether the message is a bubble of its own: a reaction, an edit or a deletion is none */
    Letter whatsApp(Phone phone, String wamid, @Nullable String replyTo, boolean shown, Function<Message.Draft, Message> what) {
        Message message = what.apply(Message.from(phone.person(), wamid, clock.instant()).replyingTo(replyTo));
        return letter(phone, shown ? wamid : null, text(webhooks.message(message)));
    }

    Letter status(Phone phone, String status, SentMessage message) {
        return letter(phone, null, text(webhooks.statuses(List.of(Status.of(status, message, phone.person(), clock.instant())))));
    }

    Letter failure(String phoneId, SentMessage message, int code, String title) {
        return new Letter(newId(), phoneId, Phone.App.WHATSAPP, null,
                text(webhooks.statuses(List.of(Status.failed(message, code, title, clock.instant())))));
    }

    Letter form(Phone phone, String bubbleId, Map<String, String> fields) {
        String body = fields.entrySet().stream().map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
        return letter(phone, bubbleId, body + "&submission_id=" + encoded(bubbleId));
    }

    String wamid() {
        return FakeWhatsApp.randomWamid();
    }

    static String newId() {
        return UUID.randomUUID().toString();
    }

    private static Letter letter(Phone phone, @Nullable String bubbleId, String body) {
        return new Letter(newId(), phone.id(), phone.app(), bubbleId, body);
    }

    private static String text(byte[] ascii) {
        return new String(ascii, StandardCharsets.US_ASCII);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
