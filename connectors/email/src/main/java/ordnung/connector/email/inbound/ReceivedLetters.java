package ordnung.connector.email.inbound;

import jakarta.mail.MessagingException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import ordnung.connector.email.EmailSettings;
import ordnung.connector.email.header.Correspondent;
import ordnung.connector.email.header.OwnId;
import ordnung.events.ChannelEvent;
import ordnung.events.Direction;
import ordnung.events.MessageKind;
import ordnung.events.MessageReceived;
import ordnung.events.Party;

/**
 * What a letter in the inbox is: a customer's word, a program's, the shop's own copy, or the news that a letter of ours could not be delivered.
 */
final class ReceivedLetters {
    /** Each is asked for at the server. */
    private static final int MOST_CLAIMS = 3;

    private final EmailSettings settings;
    private final Predicate<String> ours;
    private final Bounces bounces;

    /** @param ours  whether a letter of ours with this id lies among what was sent */
    ReceivedLetters(EmailSettings settings, Predicate<String> ours) {
        this.settings = settings;
        this.ours = ours;
        this.bounces = new Bounces(settings.domain());
    }

    List<ChannelEvent> read(Source source) throws MessagingException {
        Head head = Head.of(source.headers(), source.raw());
        Optional<Correspondent> author = author(head);
        if (author.isEmpty()) {
            return List.of(Unreadable.letter(source));
        } else if (settings.owns(author.get().address()) && SentLetters.recipient(head, settings).isPresent()) {
            return new SentLetters(settings).read(source);
        }
        Body body = Body.of(source, head);
        return bounces.read(source, body).<List<ChannelEvent>>map(List::of).orElseGet(() -> List.of(message(source, head, body, author.get())));
    }

    /**
     * Who waits for an answer. A form on a site sends letters from the shop's own address or the site's, and names the customer in
     * {@code Reply-To}.
     */
    private Optional<Correspondent> author(Head head) {
        boolean copy = head.from().isPresent() && settings.owns(head.from().get().address()) && SentLetters.recipient(head, settings).isPresent();
        return copy ? head.from() : head.replyTo().filter(other -> !settings.owns(other.address())).map(other -> named(other, head)).or(head::from);
    }

    private static Correspondent named(Correspondent replyTo, Head head) {
        boolean same = head.from().isPresent() && head.from().get().address().equals(replyTo.address());
        return replyTo.name() == null && same ? head.from().get() : replyTo;
    }

    private MessageReceived message(Source source, Head head, Body body, Correspondent author) {
        String thread = thread(head, author);
        List<String> ids = thread.equals(author.address()) ? List.of(thread) : List.of(thread, author.address());
        Map<String, Object> payload = new LinkedHashMap<>(body.payload());
        if (head.automatic()) {
            payload.put("automatic", true);
        }
        return new MessageReceived(thread, head.id(), Direction.IN, head.automatic() ? MessageKind.SYSTEM : body.kind(), body.text(),
                body.attachments(), head.answered(), new Party(ids, author.name(), null, null, author.address(), Party.Evidence.SEEN),
                source.received(), null, payload, source.raw());
    }

    /**
     * The correspondent's address. Whoever answers a letter of ours from another address belongs to the conversation that the letter was written in,
     * if there is such a letter: else anybody could make an id that brings them into somebody's conversation.
     */
    private String thread(Head head, Correspondent author) {
        if (head.automatic()) {
            return author.address();
        }
        return head.references().stream().flatMap(id -> OwnId.of(id, settings.domain()).map(own -> new Claim(id, own.thread())).stream())
                .filter(claim -> !claim.thread().equals(author.address())).limit(MOST_CLAIMS)
                .filter(claim -> ours.test(claim.id())).findFirst().map(Claim::thread).orElse(author.address());
    }

    private record Claim(String id, String thread) {
    }
}
