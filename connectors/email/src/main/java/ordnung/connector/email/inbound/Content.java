package ordnung.connector.email.inbound;

import java.util.List;
import ordnung.events.Attachment;
import org.jspecify.annotations.Nullable;

/**
 * What a letter holds.
 *
 * @param text            as plain text, quotes and all
 * @param html            where the letter has any
 * @param deliveryStatus  of a report on another letter (RFC 3464): its fields
 * @param returned        of such a report: the other letter's head
 * @param whole           false: something is not in here, the letter itself says more
 */
record Content(String text, @Nullable String html, List<Attachment> attachments, @Nullable String deliveryStatus, @Nullable String returned,
               boolean whole) {
    Content {
        attachments = List.copyOf(attachments);
    }
}
