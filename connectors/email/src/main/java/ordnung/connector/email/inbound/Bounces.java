package ordnung.connector.email.inbound;

import jakarta.mail.MessagingException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import ordnung.connector.email.header.OwnId;
import ordnung.events.ChannelEvent;
import ordnung.events.DeliveryReported;
import ordnung.events.SendError;
import org.jspecify.annotations.Nullable;

/**
 * The news that a letter of ours could not be delivered: a report of RFC 3464, or Exim's older one. What is about another letter, or says that it
 * is still being tried, is a program's word as any other.
 */
final class Bounces {
    private static final Pattern ACTION = Pattern.compile("(?im)^Action:\\s*([a-z]+)");
    private static final Pattern STATUS = Pattern.compile("(?im)^Status:\\s*([245]\\.\\d{1,3}\\.\\d{1,3})");
    private static final Pattern MESSAGE_ID = Pattern.compile("(?im)^Message-ID:\\s*<([^<>\\s]+)>");

    private final String domain;

    Bounces(String domain) {
        this.domain = domain;
    }

    Optional<ChannelEvent> read(Source source, Body body) throws MessagingException {
        Content content = body.content();
        String status = content.deliveryStatus();
        boolean failed = status != null ? "failed".equals(found(ACTION, status)) : Head.first(source.headers(), "X-Failed-Recipients") != null;
        if (!failed) {
            return Optional.empty();
        }
        return Stream.of(content.returned(), content.text(), source.raw()).flatMap(each -> each == null ? Stream.empty() : ids(each))
                .findFirst().map(letter -> report(letter, status == null ? null : found(STATUS, status), source));
    }

    private record Letter(String id, OwnId own) {
    }

    private Stream<Letter> ids(String text) {
        return MESSAGE_ID.matcher(text).results().flatMap(each -> OwnId.of(each.group(1), domain).map(own -> new Letter(each.group(1), own)).stream());
    }

    private static DeliveryReported report(Letter letter, @Nullable String status, Source source) {
        String code = "bounce" + (status == null ? "" : "-" + status);
        return new DeliveryReported(letter.own().thread(), letter.id(), letter.own().messageId(), DeliveryReported.State.FAILED, source.received(),
                new SendError(code, sentence(status == null ? "" : status), false), source.raw());
    }

    /** By the enhanced status codes of RFC 3463. */
    private static String sentence(String status) {
        if (status.matches("\\d\\.1\\.[1236]|\\d\\.1\\.10")) {
            return "There is no such e-mail address.";
        } else if (status.endsWith(".2.2")) {
            return "The customer's mailbox is full.";
        } else if (status.endsWith(".2.1")) {
            return "The customer's mailbox is closed.";
        } else if (status.matches("\\d\\.3\\.4|\\d\\.2\\.3")) {
            return "The letter is too large for the customer's mail server.";
        }
        return status.contains(".7.") ? "The customer's mail server takes the letter for spam or forbids it."
                : "The letter came back: the customer's mail server did not take it.";
    }

    private static @Nullable String found(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        return matcher.find() ? matcher.group(1).toLowerCase(Locale.ROOT) : null;
    }
}
