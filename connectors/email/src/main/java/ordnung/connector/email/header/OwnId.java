package ordnung.connector.email.header;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The id of a letter of ours says whose conversation it belongs to and which of our messages it is: {@code ordnung.<thread>.<message>@<domain>}.
 * So an answer from another address finds its conversation, a bounce finds its message, and a second try has the first one's id.
 */
public record OwnId(String thread, String messageId) {
    private static final Pattern SHAPE = Pattern.compile("ordnung\\.([A-Za-z0-9_-]{1,600})\\.([A-Za-z0-9_-]{1,100})@([A-Za-z0-9.-]+)");
    private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();

    /** @param domain  of the shop's address */
    public String at(String domain) {
        return "ordnung." + ENCODER.encodeToString(thread.getBytes(StandardCharsets.UTF_8)) + "." + messageId.replaceAll("[^A-Za-z0-9_-]", "-")
                + "@" + domain;
    }

    /** Whether it is genuine is another question. */
    public static Optional<OwnId> of(String id, String domain) {
        Matcher matcher = SHAPE.matcher(id);
        return matcher.matches() && matcher.group(3).equalsIgnoreCase(domain) ? thread(matcher.group(1)).map(thread ->
                new OwnId(thread, matcher.group(2))) : Optional.empty();
    }

    private static Optional<String> thread(String encoded) {
        try {
            String thread = new String(Base64.getUrlDecoder().decode(encoded), StandardCharsets.UTF_8);
            return Optional.of(thread).filter(each -> Correspondent.writable(each) && each.equals(each.toLowerCase(Locale.ROOT)));
        } catch (IllegalArgumentException noBase64) {
            return Optional.empty();
        }
    }
}
