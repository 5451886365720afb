package ordnung.hub.inbox.web;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import ordnung.hub.channels.Sentences;
import ordnung.hub.inbox.Message;
import ordnung.hub.inbox.OrderRef;
import ordnung.hub.inbox.Place;
import ordnung.hub.platform.web.Moments;
import org.jspecify.annotations.Nullable;

/**
 * A message in the thread.
 *
 * @param quoted  the message that it answers; null where it answers none or the other one is not here
 * @param fault   why it did not go, in the page's language; "" where nobody said
 * @param reactionFault  why the provider did not take our reaction, in the page's language; "" where it has or will
 * @param later   when it goes; null where it has gone, or goes no more
 * @param orders  to which it belongs, the newest first
 * @param place   where it was said, in a thread over several conversations; else null
 * @param elsewhere  in another conversation than the one that is answered
 * @param order   sorts as the thread reads: by the provider's time, then by the order of arrival
 */
public record MessageView(Message message, Moments.Moment at, @Nullable Quote quoted, Payload payload, List<AttachmentView> attachments,
                          List<Was> before, String fault, String reactionFault, Moments.@Nullable Moment later,
                          String order, List<OrderRef> orders, @Nullable Place place, boolean elsewhere) {

    public record Quote(String id, String kind, String text) {
        static Quote of(Message message) {
            return new Quote(message.id().toString(), message.kind(), message.text() == null ? "" : message.text());
        }
    }

    /** What a message said before somebody changed it, and the files that it has no more. */
    public record Was(String text, String time, List<AttachmentView> attachments) {
    }

    /**
     * What is known of a message from elsewhere.
     *
     * @param names  of the catalogue, by what the channel calls the goods
     */
    record Around(@Nullable Message quoted, Map<String, String> names, List<OrderRef> orders, @Nullable Place place, boolean elsewhere) {
        MessageView of(Message message, Moments moments, Sentences sentences) {
            return MessageView.of(message, this, moments, sentences);
        }
    }

    private static MessageView of(Message message, Around around, Moments moments, Sentences sentences) {
        List<Was> before = message.revisions().stream()
            .map(revision -> new Was(revision.was() == null ? "" : revision.was(), moments.clock(revision.at()),
                files(revision.attachments(), moments, sentences))).toList();
        return new MessageView(message, moments.of(message.sentAt()), around.quoted() == null ? null : Quote.of(around.quoted()),
            Payload.of(message.payload(), around.names(), moments.locale()), files(message.attachments(), moments, sentences), before,
            sentences.in(moments.locale(), fault(message)), sentences.in(moments.locale(), reactionFault(message)),
            waits(message) ? moments.of(message.scheduled().at()) : null, order(message), around.orders(), around.place(), around.elsewhere());
    }

    private static List<AttachmentView> files(List<Message.Attachment> files, Moments moments, Sentences sentences) {
        return files.stream().map(file -> AttachmentView.of(file, moments.locale(), sentences)).toList();
    }

    public boolean out() {
        return "out".equals(message.direction()) || message.note();
    }

    /** A line across the thread: nobody's words. A program's letter is too long for that. */
    public boolean event() {
        return "system".equals(message.kind()) && payload.letter() == null || "call".equals(message.kind());
    }

    public String voice() {
        if (message.note()) {
            return "message--note";
        }
        String side = out() ? "message--out" : "message--in";
        String author = switch (message.author().kind()) {
            case "echo" -> " message--echo";
            case "automation" -> " message--auto";
            default -> "";
        };
        if (message.scheduled() != null) {
            return side + author + (waits(message) ? " message--scheduled" : " message--stopped");
        }
        return side + author + (message.deleted() ? " message--deleted" : "") + (failed() ? " message--failed" : "");
    }

    /** It was to go later, and does not. */
    public boolean stopped() {
        return message.scheduled() != null && !waits(message);
    }

    /** Why: customer-wrote, cancelled, window-closed or cannot-carry. */
    public String stoppedBy() {
        Message.Delivery delivery = message.delivery();
        return delivery == null || delivery.error() == null ? "" : delivery.error().code();
    }

    /** A customer's own message that the channel can find again. */
    public boolean reactable() {
        return !elsewhere && !out() && !message.deleted() && message.externalId() != null;
    }

    private static boolean waits(Message message) {
        return message.scheduled() != null && message.scheduled().state().equals("waiting");
    }

    public boolean failed() {
        Message.Delivery delivery = message.delivery();
        return message.scheduled() == null && delivery != null && (delivery.state().equals("failed") || delivery.state().equals("parked"));
    }

    /** When it was taken back; the message's own time where the provider did not say. */
    public String deletedAt() {
        return before.isEmpty() ? at.clock() : before.get(before.size() - 1).time();
    }

    private static @Nullable String fault(Message message) {
        Message.Delivery delivery = message.delivery();
        return delivery == null || delivery.error() == null ? null : delivery.error().message();
    }

    private static @Nullable String reactionFault(Message message) {
        return message.reactions().stream().map(Message.Reaction::fault).filter(Objects::nonNull).findFirst().orElse(null);
    }

    private static String order(Message message) {
        Instant at = waits(message) ? message.scheduled().at() : message.sentAt();
        long micros = ChronoUnit.MICROS.between(Instant.EPOCH, at);
        return (waits(message) ? "~" : "") + "%019d-%019d".formatted(micros, message.position());
    }
}
