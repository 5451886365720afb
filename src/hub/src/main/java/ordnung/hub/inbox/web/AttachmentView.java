package ordnung.hub.inbox.web;

import java.text.NumberFormat;
import java.util.Locale;
import ordnung.hub.inbox.Message;

/** @param unit  kilobytes or megabytes; "" where the size is unknown */
public record AttachmentView(Message.Attachment file, String size, String unit) {
    private static final long MEGABYTE = 1024L * 1024;

    static AttachmentView of(Message.Attachment file, Locale locale) {
        Long bytes = file.size();
        if (bytes == null) {
            return new AttachmentView(file, "", "");
        }
        NumberFormat number = NumberFormat.getNumberInstance(locale);
        number.setMaximumFractionDigits(bytes >= MEGABYTE ? 1 : 0);
        return bytes >= MEGABYTE ? new AttachmentView(file, number.format(bytes / (double) MEGABYTE), "megabytes")
            : new AttachmentView(file, number.format(Math.max(1, bytes / 1024)), "kilobytes");
    }

    public boolean stored() {
        return "stored".equals(file.state()) && file.url() != null;
    }

    public boolean pending() {
        return "pending".equals(file.state());
    }
}
