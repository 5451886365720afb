package ordnung.hub.inbox.web;

import java.text.NumberFormat;
import java.util.Locale;
import ordnung.hub.channels.Sentences;
import ordnung.hub.inbox.Message;
import org.jspecify.annotations.Nullable;

/**
 * @param unit   kilobytes or megabytes; "" where the size is unknown
 * @param error  why it could not be fetched, in the page's language
 */
public record AttachmentView(Message.Attachment file, String size, String unit, @Nullable String error) {
    private static final long MEGABYTE = 1024L * 1024;

    static AttachmentView of(Message.Attachment file, Locale locale, Sentences sentences) {
        String error = file.error() == null ? null : sentences.in(locale, file.error());
        Long bytes = file.size();
        if (bytes == null) {
            return new AttachmentView(file, "", "", error);
        }
        NumberFormat number = NumberFormat.getNumberInstance(locale);
        number.setMaximumFractionDigits(bytes >= MEGABYTE ? 1 : 0);
        return bytes >= MEGABYTE ? new AttachmentView(file, number.format(bytes / (double) MEGABYTE), "megabytes", error)
            : new AttachmentView(file, number.format(Math.max(1, bytes / 1024)), "kilobytes", error);
    }

    public boolean stored() {
        return "stored".equals(file.state()) && file.url() != null;
    }

    public boolean pending() {
        return "pending".equals(file.state());
    }
}
