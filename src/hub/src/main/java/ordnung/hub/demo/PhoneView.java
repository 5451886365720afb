package ordnung.hub.demo;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import ordnung.connector.demo.Bubble;
import ordnung.connector.demo.DemoTown;
import ordnung.connector.demo.Phone;
import ordnung.hub.platform.web.Initials;
import ordnung.hub.platform.web.Moments;
import org.jspecify.annotations.Nullable;

/**
 * A phone on the page.
 *
 * @param version  that {@code bubbles} are at least of
 */
record PhoneView(Phone phone, long version, List<BubbleView> bubbles) {
    /** So that both kinds are seen before anybody scrolls. */
    private static final int A_FORM_AFTER = 2;

    /**
     * @param quoted  what it answers, in a few words
     */
    record BubbleView(Bubble bubble, String clock, @Nullable String quoted) {
        public boolean mine() {
            return bubble.side() == Bubble.Side.CUSTOMER;
        }

        public boolean changeable() {
            return mine() && !bubble.deleted();
        }

        public String ticks() {
            return bubble.ticks().name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    static PhoneView of(DemoTown town, Phone phone, Moments moments) {
        long version = town.version(phone.id());
        List<Bubble> thread = town.thread(phone.id());
        return new PhoneView(phone, version, thread.stream().map(bubble -> new BubbleView(bubble,
                moments.clock(Instant.ofEpochMilli(bubble.at())), quoted(thread, bubble))).toList());
    }

    private static @Nullable String quoted(List<Bubble> thread, Bubble bubble) {
        return thread.stream().filter(other -> other.id().equals(bubble.replyTo())).findFirst()
                .map(other -> other.text() == null ? "…" : other.text()).orElse(null);
    }

    /** Every third one is a site's form, as long as there are any. */
    static List<Phone> sideBySide(List<Phone> phones) {
        List<Phone> chats = new ArrayList<>(phones.stream().filter(phone -> phone.app() == Phone.App.WHATSAPP).toList());
        List<Phone> forms = phones.stream().filter(phone -> phone.app() == Phone.App.SITE_FORM).toList();
        for (int i = 0; i < forms.size(); i++) {
            chats.add(Math.min(chats.size(), A_FORM_AFTER + i * (A_FORM_AFTER + 1)), forms.get(i));
        }
        return chats;
    }

    public boolean form() {
        return phone.app() == Phone.App.SITE_FORM;
    }

    public String channel() {
        return form() ? "site-form" : "whatsapp";
    }

    public String initials() {
        return Initials.of(phone.name());
    }

    /** What a narrow tab can hold. */
    public String firstName() {
        return phone.name().split(" ")[0];
    }

    /** As people write it; the username of somebody who hides the number. */
    public String address() {
        return phone.number() == null ? String.valueOf(phone.username()) : "+" + phone.number();
    }
}
