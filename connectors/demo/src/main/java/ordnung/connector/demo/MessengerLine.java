package ordnung.connector.demo;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import ordnung.connector.testkit.fake.Deed;
import ordnung.connector.testkit.fake.MediaShelf.Media;
import ordnung.connector.testkit.fake.Messenger;
import ordnung.connector.testkit.fake.Messenger.FromShop;
import org.jspecify.annotations.Nullable;

/** Any messenger but WhatsApp: what a phone does goes in its own words, and what the shop sends is on the phone at once. */
final class MessengerLine implements Line {
    private final Threads threads;
    private final Messenger messenger;
    private final List<Phone> phones;
    private final Consumer<Letter> post;
    private final Clock clock;

    MessengerLine(Threads threads, Messenger messenger, List<Phone> phones, Consumer<Letter> post, Clock clock) {
        this.threads = threads;
        this.messenger = messenger;
        this.phones = phones;
        this.post = post;
        this.clock = clock;
        messenger.onSent(this::sent);
    }

    @Override
    public boolean can(Class<? extends Deed> deed) {
        return messenger.deeds().contains(deed);
    }

    @Override
    public String text(Phone phone, String text, @Nullable String replyTo) {
        return send(phone, "text", text, replyTo, null, new Deed.Text(text, replyTo));
    }

    @Override
    public String photo(Phone phone, String mimeType, byte[] bytes, @Nullable String caption) {
        Media media = shelve(mimeType, bytes);
        return send(phone, "image", caption, null, media.id(), new Deed.Photo(media.id(), caption));
    }

    @Override
    public String voice(Phone phone, byte[] bytes) {
        Media media = shelve("audio/ogg; codecs=opus", bytes);
        return send(phone, "voice", null, null, media.id(), new Deed.Voice(media.id()));
    }

    @Override
    public String place(Phone phone, double latitude, double longitude, @Nullable String name, @Nullable String address) {
        return send(phone, "location", Line.shown(latitude, longitude, name, address), null, null,
                new Deed.Place(latitude, longitude, name, address));
    }

    @Override
    public String press(Phone phone, String target, Bubble.Button button) {
        return send(phone, "button", button.title(), target, null, new Deed.Press(target, button.id(), button.title()));
    }

    @Override
    public void react(Phone phone, String target, @Nullable String emoji) {
        change(phone, target, new Deed.Reaction(target, emoji), bubble -> bubble.reaction(emoji));
    }

    @Override
    public void edit(Phone phone, String target, String text) {
        change(phone, target, new Deed.Edit(target, text), bubble -> bubble.reading(text));
    }

    @Override
    public void delete(Phone phone, String target) {
        change(phone, target, new Deed.Deletion(target), Bubble::takenBack);
    }

    /** Somebody looks at what the shop wrote: the last bubble says so for all before it, where the messenger tells. */
    void read(Phone phone) {
        List<Bubble> unread = threads.thread(phone.id()).stream()
                .filter(bubble -> bubble.side() == Bubble.Side.SHOP && bubble.ticks() == Bubble.Ticks.DELIVERED).toList();
        if (can(Deed.Read.class) && !unread.isEmpty()) {
            unread.forEach(bubble -> threads.change(phone.id(), bubble.id(), one -> one.ticks(Bubble.Ticks.READ)));
            write(phone, newId(phone), null, new Deed.Read(unread.get(unread.size() - 1).id())).forEach(post);
        }
    }

    private String send(Phone phone, String kind, @Nullable String text, @Nullable String replyTo, @Nullable String mediaId, Deed deed) {
        String id = newId(phone);
        List<Letter> letters = write(phone, id, id, deed);
        // What the shop fetches by itself has gone as soon as it lies ready.
        Bubble.Ticks ticks = letters.isEmpty() ? Bubble.Ticks.SENT : Bubble.Ticks.CLOCK;
        threads.add(phone.id(), Bubble.of(id, Bubble.Side.CUSTOMER, kind, text, ticks, clock.millis()).file(mediaId, null).replyingTo(replyTo));
        letters.forEach(post);
        return id;
    }

    private void change(Phone phone, String target, Deed deed, UnaryOperator<Bubble> how) {
        List<Letter> letters = write(phone, newId(phone), null, deed);
        threads.change(phone.id(), target, how);
        letters.forEach(post);
    }

    private String newId(Phone phone) {
        return messenger.newMessageId(phone.messengerPerson());
    }

    private List<Letter> write(Phone phone, String messageId, @Nullable String bubbleId, Deed deed) {
        if (!can(deed.getClass())) {
            throw new IllegalStateException("this messenger cannot do that");
        }
        List<Letter> letters = new ArrayList<>();
        try {
            messenger.calls(phone.messengerPerson(), messageId, deed, clock.instant()).forEach(call -> letters.add(new Letter(Pen.newId(),
                    phone.id(), Phone.App.MESSENGER, bubbleId, new String(call.body(), StandardCharsets.UTF_8), phone.channel(), call.headers())));
        } catch (RuntimeException forgotten) {
            throw new IllegalStateException("the messenger does not know that message any more", forgotten);
        }
        return letters;
    }

    private Media shelve(String mimeType, byte[] bytes) {
        Media media = messenger.media().put(mimeType, bytes);
        threads.keep(media.id(), mimeType, bytes);
        return media;
    }

    private void sent(FromShop sent) {
        phones.stream().filter(phone -> phone.userId().equals(sent.person())).findFirst().ifPresent(phone -> {
            Optional.ofNullable(sent.mediaId()).flatMap(messenger.media()::get)
                    .ifPresent(media -> threads.keep(media.id(), media.mimeType(), media.bytes()));
            threads.add(phone.id(), Bubble.of(sent.id(), Bubble.Side.SHOP, sent.kind().equals("button") ? "text" : sent.kind(), sent.text(),
                    Bubble.Ticks.DELIVERED, clock.millis()).file(sent.mediaId(), null).replyingTo(sent.replyTo())
                    .buttons(sent.buttons().stream().map(one -> new Bubble.Button(one.id(), one.title())).toList()));
        });
    }
}
