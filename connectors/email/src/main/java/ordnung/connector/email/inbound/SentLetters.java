package ordnung.connector.email.inbound;

import jakarta.mail.MessagingException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import ordnung.connector.common.Digests;
import ordnung.connector.email.EmailSettings;
import ordnung.connector.email.header.Correspondent;
import ordnung.connector.email.header.OwnId;
import ordnung.events.ChannelEvent;
import ordnung.events.DeliveryReported;
import ordnung.events.Direction;
import ordnung.events.MessageReceived;
import ordnung.events.Party;
import ordnung.events.Unrecognised;

/** What a letter of the shop's own is: the trace of one that was sent from here, or the echo of one that was written in another program. */
final class SentLetters {
    private final EmailSettings settings;

    SentLetters(EmailSettings settings) {
        this.settings = settings;
    }

    List<ChannelEvent> read(Source source) throws MessagingException {
        Head head = Head.of(source.headers(), source.raw());
        Optional<OwnId> own = OwnId.of(head.id(), settings.domain());
        if (own.isPresent()) {
            return List.of(new DeliveryReported(own.get().thread(), head.id(), own.get().messageId(), DeliveryReported.State.SENT, source.received(),
                    null, null));
        }
        return List.of(recipient(head, settings).<ChannelEvent>map(to -> echo(source, head, to)).orElseGet(() -> toNobody(source)));
    }

    static Optional<Correspondent> recipient(Head head, EmailSettings settings) {
        return Stream.concat(head.to().stream(), head.cc().stream()).filter(each -> !settings.owns(each.address())).findFirst();
    }

    private ChannelEvent echo(Source source, Head head, Correspondent to) {
        try {
            Body body = Body.of(source, head);
            return new MessageReceived(to.address(), head.id(), Direction.OUT, body.kind(), body.text(), body.attachments(), head.answered(),
                    new Party(List.of(to.address()), to.name(), null, null, to.address(), Party.Evidence.SEEN), source.received(), null, body.payload(),
                    source.raw());
        } catch (MessagingException unreadable) {
            return Unreadable.letter(source, to.address(), Direction.OUT);
        }
    }

    private static Unrecognised toNobody(Source source) {
        return new Unrecognised(Unrecognised.ACCOUNT_THREAD, Digests.of(source.raw()), "sent", null, source.received(), source.raw());
    }
}
