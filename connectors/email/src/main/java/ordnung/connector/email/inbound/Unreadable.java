package ordnung.connector.email.inbound;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import ordnung.connector.common.Digests;
import ordnung.connector.email.header.Correspondent;
import ordnung.connector.email.header.MessageIds;
import ordnung.events.Direction;
import ordnung.events.MessageKind;
import ordnung.events.MessageReceived;
import ordnung.events.Party;

/** A letter that cannot be read, or does not say who wrote it: kept as it came. */
final class Unreadable {
    private static final String NOBODY = "unknown-sender";
    private static final Pattern FROM = Pattern.compile("(?im)^(?:From|Sender|Return-Path):([^\\r\\n]{1,1000})");
    private static final Pattern ID = Pattern.compile("(?im)^Message-ID:\\s*([^\\r\\n]{1,1000})");

    private Unreadable() {
    }

    static MessageReceived letter(Source source) {
        return letter(source, sender(source.raw()), Direction.IN);
    }

    static MessageReceived letter(Source source, String thread, Direction direction) {
        return letter(source.raw(), source.received(), source.reference(), thread, direction);
    }

    /** @param head  its first bytes, as far as they could be had */
    static MessageReceived letter(byte[] head, Instant received, String reference) {
        String raw = Source.raw(head);
        return letter(raw, received, reference, sender(raw), Direction.IN);
    }

    private static MessageReceived letter(String text, Instant received, String reference, String thread, Direction direction) {
        // Even of an empty letter it must be possible to say which one it is.
        String raw = text.isBlank() ? reference : text;
        Matcher id = ID.matcher(raw);
        String externalId = id.find() ? MessageIds.own(id.group(1)).orElse(Digests.of(raw)) : Digests.of(raw);
        return new MessageReceived(thread, externalId, direction, MessageKind.UNSUPPORTED, null, List.of(Files.whole(reference)), null,
                new Party(List.of(thread), null, null, null, thread.equals(NOBODY) ? null : thread, Party.Evidence.SEEN), received, null, Map.of(), raw);
    }

    private static String sender(String raw) {
        return FROM.matcher(raw).results().flatMap(line -> Correspondent.first(line.group(1)).stream()).findFirst()
                .map(Correspondent::address).orElse(NOBODY);
    }
}
