package ordnung.connector.demo;

import java.time.Clock;
import java.util.function.Consumer;
import java.util.function.Function;
import ordnung.connector.testkit.fake.Deed;
import ordnung.connector.testkit.fake.MediaShelf.Media;
import ordnung.connector.testkit.whatsapp.FakeWhatsApp;
import ordnung.connector.testkit.whatsapp.Message;
import org.jspecify.annotations.Nullable;

/** WhatsApp, in which a phone can do everything. */
final class WhatsAppLine implements Line {
    private final Threads threads;
    private final FakeWhatsApp whatsApp;
    private final Pen pen;
    private final Consumer<Letter> post;
    private final Clock clock;

    WhatsAppLine(Threads threads, FakeWhatsApp whatsApp, Pen pen, Consumer<Letter> post, Clock clock) {
        this.threads = threads;
        this.whatsApp = whatsApp;
        this.pen = pen;
        this.post = post;
        this.clock = clock;
    }

    @Override
    public boolean can(Class<? extends Deed> deed) {
        return true;
    }

    @Override
    public String text(Phone phone, String text, @Nullable String replyTo) {
        return send(phone, "text", text, replyTo, null, draft -> draft.text(text));
    }

    @Override
    public String photo(Phone phone, String mimeType, byte[] bytes, @Nullable String caption) {
        Media media = shelve(mimeType, bytes);
        return send(phone, "image", caption, null, media.id(), draft -> draft.image(media.id(), mimeType, media.sha256(), caption));
    }

    @Override
    public String voice(Phone phone, byte[] bytes) {
        Media media = shelve("audio/ogg; codecs=opus", bytes);
        return send(phone, "voice", null, null, media.id(), draft -> draft.voice(media.id(), media.sha256()));
    }

    @Override
    public String place(Phone phone, double latitude, double longitude, @Nullable String name, @Nullable String address) {
        return send(phone, "location", Line.shown(latitude, longitude, name, address), null, null,
                draft -> draft.location(latitude, longitude, name, address));
    }

    @Override
    public String press(Phone phone, String target, Bubble.Button button) {
        return send(phone, "button", button.title(), target, null, draft -> draft.buttonReply(button.id(), button.title()));
    }

    @Override
    public void react(Phone phone, String target, @Nullable String emoji) {
        threads.change(phone.id(), target, bubble -> bubble.reaction(emoji));
        post.accept(pen.whatsApp(phone, pen.wamid(), null, false, draft -> draft.reaction(target, emoji)));
    }

    @Override
    public void edit(Phone phone, String target, String text) {
        threads.change(phone.id(), target, bubble -> bubble.reading(text));
        post.accept(pen.whatsApp(phone, pen.wamid(), null, false, draft -> draft.edit(target, text)));
    }

    @Override
    public void delete(Phone phone, String target) {
        threads.change(phone.id(), target, Bubble::takenBack);
        post.accept(pen.whatsApp(phone, pen.wamid(), null, false, draft -> draft.revoke(target)));
    }

    private String send(Phone phone, String kind, @Nullable String text, @Nullable String replyTo, @Nullable String mediaId,
                        Function<Message.Draft, Message> what) {
        String wamid = pen.wamid();
        // The letter is written first: what cannot be written must not be shown either.
        Letter letter = pen.whatsApp(phone, wamid, replyTo, true, what);
        threads.add(phone.id(), Bubble.of(wamid, Bubble.Side.CUSTOMER, kind, text, Bubble.Ticks.CLOCK, clock.millis()).file(mediaId, null)
                .replyingTo(replyTo));
        post.accept(letter);
        return wamid;
    }

    private Media shelve(String mimeType, byte[] bytes) {
        Media media = whatsApp.media().put(mimeType, bytes);
        threads.keep(media.id(), mimeType, bytes);
        return media;
    }
}
