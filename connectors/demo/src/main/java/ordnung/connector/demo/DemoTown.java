package ordnung.connector.demo;

import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import ordnung.connector.testkit.fake.Deed;
import ordnung.connector.testkit.fake.MediaShelf.Media;
import ordnung.connector.testkit.whatsapp.FakeWhatsApp;
import ordnung.connector.testkit.whatsapp.WhatsAppAccount;
import org.jspecify.annotations.Nullable;

/**
 * The phones of the demo's customers, and the messengers between them and the shop: WhatsApp, and whatever else this build can play; and the
 * marketplaces where the shop sells.
 *
 * <pre>{@code
 * DemoTown town = DemoTown.start(dataDir.resolve("demo"), Clock.systemUTC());
 * // make, or change, the channel accounts: whatsapp with town.whatsAppSettings(), site-form with a key of the hub's choice
 * town.connect(whatsAppWebhookUrl, siteFormWebhookUrlWithKey, Map.of());
 * Runnable stop = town.watch(change -> …);            // for server-sent events
 * town.say("anna", "Здравствуйте! Торт на субботу?");
 * town.thread("anna");
 * }</pre>
 * What the phones write before {@link #connect} waits. Everything is as it was after a restart. All methods may be called from any
 * thread; none waits for the network. An unknown phone or bubble is a {@link NoSuchElementException}, what a phone cannot do an
 * {@link IllegalStateException}.
 */
public final class DemoTown implements AutoCloseable {
    private final Threads threads;
    private final FakeWhatsApp whatsApp;
    private final Postman postman;
    private final Pen pen;
    private final Counter counter;
    private final Line line;
    private final Lines lines;
    private final Markets markets;
    private final Clock clock;

    private DemoTown(Threads threads, FakeWhatsApp whatsApp, Clock clock) {
        this.threads = threads;
        this.whatsApp = whatsApp;
        this.clock = clock;
        this.pen = new Pen(whatsApp.account(), clock);
        this.postman = new Postman(this::delivered);
        threads.letters().forEach(postman::take);
        this.counter = new Counter(threads, whatsApp, pen, this::post, clock);
        this.line = new WhatsAppLine(threads, whatsApp, pen, this::post, clock);
        this.lines = new Lines(threads, this::post, clock);
        this.markets = new Markets(threads, this::post, clock);
    }

    /**
     * Starts the played WhatsApp, on the port that it had before where that is free.
     *
     * @param folder  the town's own; made where it is missing
     * @throws UncheckedIOException  the folder cannot be written
     */
    public static DemoTown start(Path folder, Clock clock) {
        TownArchive archive = new TownArchive(folder);
        TownState state = archive.read().orElseGet(() -> TownState.fresh(Secrets.account()));
        FakeWhatsApp whatsApp = open(state.account(), state.port());
        Threads threads = new Threads(archive, state);
        threads.movedTo(URI.create(whatsApp.baseUrl()).getPort());
        DemoTown town = new DemoTown(threads, whatsApp, clock);
        threads.media().forEach((id, type) -> archive.bytes(id).ifPresent(bytes -> town.restore(id, type, bytes)));
        town.markets.all().forEach(Market::remember);
        return town;
    }

    private void restore(String mediaId, String mimeType, byte[] bytes) {
        whatsApp.media().restore(mediaId, mimeType, bytes);
        lines.restore(mediaId, mimeType, bytes);
        markets.restore(mediaId, mimeType, bytes);
    }

    private static FakeWhatsApp open(WhatsAppAccount account, int port) {
        try {
            return FakeWhatsApp.start(account, FakeWhatsApp::randomWamid, port);
        } catch (UncheckedIOException taken) {
            return FakeWhatsApp.start(account);
        }
    }

    /** What the hub's WhatsApp account must be told: {@code apiBaseUrl} too, which may be another one after a restart. */
    public Map<String, Object> whatsAppSettings() {
        return threads.account().settings(whatsApp.baseUrl());
    }

    /** Channels of the other messengers that are played. */
    public Collection<String> messengers() {
        return lines.channels();
    }

    /** Where buyers deal with the shop. */
    public Collection<Market> markets() {
        return markets.all();
    }

    public Market market(String channel) {
        return markets.all().stream().filter(market -> market.channel().equals(channel)).findFirst()
                .orElseThrow(() -> new NoSuchElementException("no such marketplace"));
    }

    /** How the marketplaces number what the shop calls so: {@code ozon:148313766}. */
    public List<String> listings(String article) {
        return markets.listings(article);
    }

    /** As {@link #whatsAppSettings}, of another messenger or of a marketplace. */
    public Map<String, Object> settings(String channel) {
        return markets.has(channel) ? markets.settings(channel) : lines.settings(channel);
    }

    /** The hub's account for this messenger or marketplace, as it was told last: also after a restart. */
    public Optional<String> hubAccount(String channel) {
        return lines.hubAccount(channel);
    }

    public void connected(String channel, String hubAccount) {
        lines.connected(channel, hubAccount);
    }

    /**
     * Tells where the hub listens; may be called again when the addresses change.
     *
     * @param siteFormWebhook  with its key
     * @param others           of the other messengers and of the marketplaces, by channel
     */
    public void connect(URI whatsAppWebhook, URI siteFormWebhook, Map<String, URI> others) {
        postman.start(whatsApp.account(), whatsAppWebhook, siteFormWebhook, others);
    }

    public List<Phone> phones() {
        return Stream.concat(Townspeople.ALL.stream(), lines.phones().stream()).toList();
    }

    /** Whether the phone's messenger can do this at all. */
    public boolean can(Phone phone, Class<? extends Deed> deed) {
        return phone.app() != Phone.App.SITE_FORM && line(phone).can(deed);
    }

    public Phone phone(String phoneId) {
        return phones().stream().filter(phone -> phone.id().equals(phoneId)).findFirst()
                .orElseThrow(() -> new NoSuchElementException("no such phone"));
    }

    /** Oldest first. */
    public List<Bubble> thread(String phoneId) {
        return threads.thread(phone(phoneId).id());
    }

    /** Version of the phone's last change in this process; 0 without any. */
    public long version(String phoneId) {
        return threads.version(phoneId);
    }

    /** A file of a bubble, or of a chat at a marketplace. */
    public Optional<Media> media(String mediaId) {
        return whatsApp.media().get(mediaId).or(() -> lines.media(mediaId)).or(() -> markets.media(mediaId));
    }

    /** Told of every change, on the thread that made it: must not block. @return  ends it */
    public Runnable watch(Consumer<Change> watcher) {
        return threads.watch(watcher);
    }

    /** The phone is in somebody's hand: what the shop wrote is read, now and until the result is run. */
    public Runnable open(String phoneId) {
        Phone phone = phone(phoneId);
        if (phone.app() != Phone.App.MESSENGER) {
            return counter.open(phone);
        }
        lines.of(phone).read(phone);
        return threads.watch(change -> {
            if (change.phoneId().equals(phoneId)) {
                lines.of(phone).read(phone);
            }
        });
    }

    /** A text; from a site form's phone, the form filled in with its owner's name and number. @return  the bubble's id */
    public String say(String phoneId, String text) {
        Phone phone = phone(phoneId);
        return phone.app() == Phone.App.SITE_FORM ? submit(phoneId, Map.of("message", text)) : line(phone).text(phone, text, null);
    }

    public String reply(String phoneId, String replyTo, String text) {
        Phone phone = phone(phoneId);
        return line(phone).text(phone, text, replyTo);
    }

    /** @param mimeType  image/jpeg or image/png */
    public String photo(String phoneId, String mimeType, byte[] bytes, @Nullable String caption) {
        Phone phone = phone(phoneId);
        return line(phone).photo(phone, mimeType, bytes, caption);
    }

    /** @param bytes  Ogg with Opus */
    public String voice(String phoneId, byte[] bytes) {
        Phone phone = phone(phoneId);
        return line(phone).voice(phone, bytes);
    }

    public String location(String phoneId, double latitude, double longitude, @Nullable String name, @Nullable String address) {
        Phone phone = phone(phoneId);
        return line(phone).place(phone, latitude, longitude, name, address);
    }

    /** Presses a button under a message of the shop's. */
    public String press(String phoneId, String bubbleId, String buttonId) {
        Phone phone = phone(phoneId);
        return line(phone).press(phone, bubbleId, bubble(phoneId, bubbleId).buttons().stream().filter(one -> one.id().equals(buttonId))
                .findFirst().orElseThrow());
    }

    /** @param emoji  null: takes the reaction back */
    public void react(String phoneId, String bubbleId, @Nullable String emoji) {
        Phone phone = phone(phoneId);
        bubble(phoneId, bubbleId);
        line(phone).react(phone, bubbleId, emoji);
    }

    /** Only of the phone's own texts. */
    public void edit(String phoneId, String bubbleId, String newText) {
        Phone phone = phone(phoneId);
        own(phoneId, bubbleId);
        line(phone).edit(phone, bubbleId, newText);
    }

    /** Only of the phone's own messages. */
    public void delete(String phoneId, String bubbleId) {
        Phone phone = phone(phoneId);
        own(phoneId, bubbleId);
        line(phone).delete(phone, bubbleId);
    }

    /** Sends the site's form: {@code fields} by name, the owner's name and number where they are missing. @return  the bubble's id */
    public String submit(String phoneId, Map<String, String> fields) {
        Phone phone = phone(phoneId);
        if (phone.app() != Phone.App.SITE_FORM) {
            throw new IllegalStateException("this phone has no form open");
        }
        Map<String, String> filled = new LinkedHashMap<>(Map.of("name", phone.name()));
        filled.put("phone", "+" + phone.number());
        filled.putAll(fields);
        String id = Pen.newId();
        threads.add(phoneId, Bubble.of(id, Bubble.Side.CUSTOMER, "text", filled.getOrDefault("message", ""), Bubble.Ticks.CLOCK,
                clock.millis()));
        post(pen.form(phone, id, filled));
        return id;
    }

    /** Stops everything that is played and writes everything down. */
    @Override
    public void close() {
        postman.close();
        whatsApp.close();
        lines.close();
        markets.close();
        threads.close();
    }

    private void post(Letter letter) {
        threads.posted(letter);
        postman.take(letter);
    }

    private void delivered(Letter letter, boolean taken) {
        threads.delivered(letter);
        if (letter.bubbleId() != null) {
            threads.change(letter.phoneId(), letter.bubbleId(), bubble -> bubble.ticks(taken ? Bubble.Ticks.SENT : Bubble.Ticks.FAILED));
        }
    }

    private Line line(Phone phone) {
        return switch (phone.app()) {
            case WHATSAPP -> line;
            case MESSENGER -> lines.of(phone);
            case SITE_FORM -> throw new IllegalStateException("a form can only be filled in");
        };
    }

    private Bubble bubble(String phoneId, String bubbleId) {
        return threads.bubble(phoneId, bubbleId).orElseThrow(() -> new NoSuchElementException("no such bubble"));
    }

    private void own(String phoneId, String bubbleId) {
        if (bubble(phoneId, bubbleId).side() != Bubble.Side.CUSTOMER) {
            throw new IllegalStateException("only one's own messages can be changed");
        }
    }
}
