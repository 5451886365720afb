package ordnung.connector.demo;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Consumer;
import ordnung.connector.WebhookCall;
import ordnung.connector.testkit.fake.Act;
import ordnung.connector.testkit.fake.Act.Step;
import ordnung.connector.testkit.fake.Act.Ware;
import ordnung.connector.testkit.fake.Happening;
import ordnung.connector.testkit.fake.MediaShelf.Media;
import ordnung.connector.testkit.fake.Marketplace;
import org.jspecify.annotations.Nullable;

/**
 * A marketplace of the town, where buyers deal with the shop. Methods may be called from any thread, and none waits for the network. What is not there
 * is a {@link NoSuchElementException}, what this marketplace cannot do an {@link IllegalStateException}. Methods that bring something into being give its id.
 */
public final class Market {
    private final Threads threads;
    private final Marketplace marketplace;
    private final Consumer<Letter> post;
    private final Clock clock;
    private final List<Ware> wares;

    Market(Threads threads, Marketplace marketplace, Consumer<Letter> post, Clock clock) {
        this.threads = threads;
        this.marketplace = marketplace;
        this.post = post;
        this.clock = clock;
        this.wares = Wares.of(marketplace.channel());
        marketplace.onShop(this::done);
    }

    /** Everything that happened here happens again, and nobody is called because of it. What cannot any more, after a change of the program, is left out. */
    void remember() {
        threads.deals(channel()).forEach(deal -> {
            try {
                marketplace.perform(deal.happening());
            } catch (RuntimeException outOfDate) {
                // The rest is worth more than this one.
            }
        });
    }

    public String channel() {
        return marketplace.channel();
    }

    public boolean can(Class<? extends Act> act) {
        return marketplace.acts().contains(act);
    }

    /** What the shop offers here. */
    public List<Ware> wares() {
        return wares;
    }

    public Stall stall() {
        return Stall.of(threads.deals(channel()));
    }

    /** Of the last change in this process; 0 without any. */
    public long version() {
        return threads.version(channel());
    }

    /** How the order can go on from here. */
    public List<Step> next(Stall.Order order) {
        return can(Act.Move.class) ? marketplace.steps().stream().filter(step -> step.follows(order.step())).toList() : List.of();
    }

    /** @param order  that the chat is about; null: none */
    public String opens(String buyer, @Nullable String order, String text) {
        if (order != null) {
            order(order);
        }
        String chat = does(new Act.Opening(buyer, order));
        writes(chat, text);
        return chat;
    }

    public String writes(String chat, String text) {
        return does(new Act.Writing(chat(chat), text));
    }

    /** @param mimeType  image/jpeg or image/png */
    public String sends(String chat, String mimeType, byte[] bytes) {
        require(Act.Picture.class);
        Media media = marketplace.media().put(mimeType, bytes);
        threads.keep(media.id(), mimeType, bytes);
        return does(new Act.Picture(chat(chat), media.id()));
    }

    public String asks(String buyer, String article, String text) {
        return does(new Act.Question(buyer, ware(article), text));
    }

    /** @param stars  1 to 5 */
    public String reviews(String buyer, String article, int stars, String text) {
        return does(new Act.Review(buyer, ware(article), stars, text));
    }

    /** @param quantities  by article */
    public String orders(String buyer, Map<String, Integer> quantities) {
        return does(new Act.Order(buyer, quantities.entrySet().stream().map(line -> new Act.Line(ware(line.getKey()), line.getValue())).toList()));
    }

    public void moves(String order, Step to) {
        synchronized (this) {
            if (!next(order(order)).contains(to)) {
                throw new IllegalStateException("the order cannot come there from here");
            }
            does(new Act.Move(order, to));
        }
    }

    private String chat(String id) {
        return stall().chats().stream().map(Stall.Chat::id).filter(id::equals).findFirst().orElseThrow(() -> new NoSuchElementException("no such chat"));
    }

    private Stall.Order order(String id) {
        return stall().orders().stream().filter(order -> order.id().equals(id)).findFirst().orElseThrow(() -> new NoSuchElementException("no such order"));
    }

    private Ware ware(String article) {
        return wares.stream().filter(ware -> ware.article().equals(article)).findFirst().orElseThrow(() -> new NoSuchElementException("no such product"));
    }

    /** What the shop does about it comes later in the list, also if the shop is very quick. */
    private synchronized String does(Act act) {
        require(act.getClass());
        Happening happening = new Happening(marketplace.newId(act.getClass()), clock.instant().truncatedTo(ChronoUnit.MILLIS), act);
        List<WebhookCall> calls = marketplace.perform(happening);
        threads.add(channel(), Deal.of(happening));
        calls.forEach(call -> post.accept(new Letter(Pen.newId(), channel(), Phone.App.MESSENGER, null,
                new String(call.body(), StandardCharsets.UTF_8), channel(), call.headers())));
        return happening.id();
    }

    private void require(Class<? extends Act> act) {
        if (!can(act)) {
            throw new IllegalStateException("this marketplace cannot do that");
        }
    }

    private synchronized void done(Happening byShop) {
        if (byShop.act() instanceof Act.Reply reply) {
            Optional.ofNullable(reply.mediaId()).flatMap(marketplace.media()::get)
                    .ifPresent(media -> threads.keep(media.id(), media.mimeType(), media.bytes()));
        }
        threads.add(channel(), Deal.of(byShop));
    }
}
