package ordnung.hub.demo;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import ordnung.connector.demo.Bubble;
import ordnung.connector.demo.DemoTown;
import ordnung.connector.demo.Phone;
import ordnung.connector.testkit.fake.Deed;
import ordnung.hub.platform.web.Initials;
import ordnung.hub.platform.web.Moments;
import org.jspecify.annotations.Nullable;

/**
 * A phone on the page.
 *
 * @param version  that {@code bubbles} are at least of
 */
record PhoneView(Phone phone, long version, List<BubbleView> bubbles, Acts acts) {
    /** What the phone's messenger can do. */
    record Acts(boolean photo, boolean voice, boolean place, boolean edit, boolean delete, boolean react) {
        static Acts of(DemoTown town, Phone phone) {
            return new Acts(town.can(phone, Deed.Photo.class), town.can(phone, Deed.Voice.class), town.can(phone, Deed.Place.class),
                    town.can(phone, Deed.Edit.class), town.can(phone, Deed.Deletion.class), town.can(phone, Deed.Reaction.class));
        }
    }

    /**
     * @param quoted  what it answers, in a few words
     */
    record BubbleView(Bubble bubble, String clock, @Nullable String quoted, Acts acts) {
        public boolean mine() {
            return bubble.side() == Bubble.Side.CUSTOMER;
        }

        /** Whether anything can be done with it: the menu would be empty otherwise. */
        public boolean actable() {
            return !mine() || acts.delete() || acts.edit() && bubble.kind().equals("text");
        }

        public String ticks() {
            return bubble.ticks().name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    static PhoneView of(DemoTown town, Phone phone, Moments moments) {
        long version = town.version(phone.id());
        List<Bubble> thread = town.thread(phone.id());
        Acts acts = Acts.of(town, phone);
        return new PhoneView(phone, version, thread.stream().map(bubble -> new BubbleView(bubble,
                moments.clock(Instant.ofEpochMilli(bubble.at())), quoted(thread, bubble), acts)).toList(), acts);
    }

    private static @Nullable String quoted(List<Bubble> thread, Bubble bubble) {
        return thread.stream().filter(other -> other.id().equals(bubble.replyTo())).findFirst()
                .map(other -> other.text() == null ? "…" : other.text()).orElse(null);
    }

    /** One of each channel first, so that all are seen before anybody scrolls far; then the next of each. */
    static List<Phone> sideBySide(List<Phone> phones) {
        Map<String, Deque<Phone>> byChannel = new LinkedHashMap<>();
        phones.forEach(phone -> byChannel.computeIfAbsent(phone.channel(), channel -> new ArrayDeque<>()).add(phone));
        List<Phone> street = new ArrayList<>();
        while (street.size() < phones.size()) {
            byChannel.values().stream().map(Deque::poll).filter(Objects::nonNull).forEach(street::add);
        }
        return street;
    }

    public boolean form() {
        return phone.app() == Phone.App.SITE_FORM;
    }

    public String channel() {
        return phone.channel();
    }

    public String initials() {
        return Initials.of(phone.name());
    }

    /** What a narrow tab can hold. */
    public String firstName() {
        return phone.name().split(" ")[0];
    }

    /** As people write it; the username of somebody who hides the number; "" where a messenger shows neither. */
    public String address() {
        return phone.number() != null ? "+" + phone.number() : phone.username() == null ? "" : phone.username();
    }
}
