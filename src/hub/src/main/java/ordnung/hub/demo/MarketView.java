package ordnung.hub.demo;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import ordnung.connector.demo.Market;
import ordnung.connector.demo.Stall;
import ordnung.connector.testkit.fake.Act;
import ordnung.connector.testkit.fake.Act.Step;
import ordnung.connector.testkit.fake.Act.Ware;
import ordnung.hub.orders.Money;
import ordnung.hub.platform.web.Initials;
import ordnung.hub.platform.web.Moments;
import ordnung.hub.platform.web.Sums;
import org.jspecify.annotations.Nullable;

/**
 * A marketplace on the page, as its buyers see it.
 *
 * @param version  that the lists are at least of
 */
record MarketView(String channel, long version, boolean pictures, List<Ware> wares, List<Talk> chats, List<Talk> questions, List<Talk> reviews,
                  List<Purchase> orders) {
    /** Whoever tries the demo is one of these. */
    static final List<String> BUYERS = List.of("Маргарита Шестопалова", "Илья Берёзкин", "Гульнара Фархутдинова", "Станислав Полянский-Задунайский");

    /**
     * A chat, or something said in public about a product.
     *
     * @param product  "" in a chat
     * @param stars    0 where none are given
     * @param order    that it is about; null: none
     */
    record Talk(String id, String buyer, String product, int stars, String text, Moments.@Nullable Moment at, @Nullable String order, List<Line> said) {
        public String initials() {
            return Initials.of(buyer);
        }

        /** The shop has had the last word. */
        public boolean answered() {
            return !said.isEmpty() && said.get(said.size() - 1).said().byShop();
        }

        /** By number: a template can count, but not up to a number. */
        public List<Integer> lit() {
            return List.of(1, 2, 3, 4, 5);
        }
    }

    record Line(Stall.Said said, Moments.Moment at) {
        public boolean picture() {
            return said.mediaId() != null && said.fileName() == null;
        }
    }

    /** @param step  how far it is, as a word; "placed" before the first */
    record Purchase(String id, String buyer, List<Bought> goods, String total, Moments.Moment at, String step, List<Further> moves, List<String> next) {
    }

    /** @param price  of one */
    record Bought(String name, int quantity, String price) {
    }

    record Further(String step, boolean byShop, Moments.Moment at) {
    }

    static MarketView of(Market market, Moments moments) {
        // The version first: what changes meanwhile is fetched once more.
        long version = market.version();
        Stall stall = market.stall();
        return new MarketView(market.channel(), version, market.can(Act.Picture.class), market.wares(),
                stall.chats().stream().filter(chat -> !chat.said().isEmpty())
                        .map(chat -> new Talk(chat.id(), chat.buyer(), "", 0, "", null, chat.order(), lines(chat.said(), moments))).toList(),
                stall.questions().stream().map(one -> new Talk(one.id(), one.buyer(), one.about().name(), 0, one.text(), at(one.at(), moments), null,
                        lines(one.answers(), moments))).toList(),
                stall.reviews().stream().map(one -> new Talk(one.id(), one.buyer(), one.about().name(), one.stars(), one.text(), at(one.at(), moments), null,
                        lines(one.answers(), moments))).toList(),
                stall.orders().stream().map(order -> purchase(market, order, moments)).toList());
    }

    private static Purchase purchase(Market market, Stall.Order order, Moments moments) {
        return new Purchase(order.id(), order.buyer(),
                order.lines().stream().map(line -> new Bought(line.ware().name(), line.quantity(), sum(line.ware().price(), moments)))
                        .toList(),
                sum(order.total(), moments), at(order.at(), moments), order.step() == null ? "placed" : word(order.step()),
                order.moves().stream().map(move -> new Further(word(move.to()), move.byShop(), at(move.at(), moments))).toList(),
                market.next(order).stream().map(MarketView::word).toList());
    }

    private static List<Line> lines(List<Stall.Said> said, Moments moments) {
        return said.stream().map(one -> new Line(one, at(one.at(), moments))).toList();
    }

    private static Moments.Moment at(long millis, Moments moments) {
        return moments.of(Instant.ofEpochMilli(millis));
    }

    private static String sum(long kopecks, Moments moments) {
        return Sums.text(kopecks, Money.DEFAULT_CURRENCY, moments.locale());
    }

    static String word(Step step) {
        return step.name().toLowerCase(Locale.ROOT);
    }

    public List<String> buyers() {
        return BUYERS;
    }
}
