package ordnung.connector.testkit.fake;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What buyers, the marketplace and the shop do at a marketplace. Written down as JSON by whoever wants to play it again. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "act")
@JsonSubTypes({@JsonSubTypes.Type(value = Act.Opening.class, name = "opening"), @JsonSubTypes.Type(value = Act.Writing.class, name = "writing"),
        @JsonSubTypes.Type(value = Act.Picture.class, name = "picture"), @JsonSubTypes.Type(value = Act.Question.class, name = "question"),
        @JsonSubTypes.Type(value = Act.Review.class, name = "review"), @JsonSubTypes.Type(value = Act.Order.class, name = "order"),
        @JsonSubTypes.Type(value = Act.Move.class, name = "move"), @JsonSubTypes.Type(value = Act.Reply.class, name = "reply"),
        @JsonSubTypes.Type(value = Act.ShopMove.class, name = "shop-move")})
public sealed interface Act {

    /** A buyer begins a chat, of which nobody hears before there is a word in it. @param order  that it is about; null: none */
    record Opening(String buyer, @Nullable String order) implements Act {
    }

    record Writing(String chat, String text) implements Act {
    }

    /** @param mediaId  of {@link Marketplace#media()} */
    record Picture(String chat, String mediaId) implements Act {
    }

    record Question(String buyer, Ware about, String text) implements Act {
    }

    /** @param stars  1 to 5 */
    record Review(String buyer, Ware about, int stars, String text) implements Act {
    }

    record Order(String buyer, List<Line> lines) implements Act {
        public Order {
            lines = List.copyOf(lines);
        }
    }

    /** The marketplace, or the buyer, brings an order further. */
    record Move(String order, Step to) implements Act {
    }

    /**
     * The shop answers.
     *
     * @param about    {@code chat:…}, {@code question:…} or {@code review:…}, with the id of what it is said to
     * @param mediaId  of {@link Marketplace#media()}, with a file
     */
    record Reply(String about, @Nullable String text, @Nullable String mediaId) implements Act {
    }

    /** The shop brings an order further. */
    record ShopMove(String order, Step to) implements Act {
    }

    /**
     * A product as a shop offers it.
     *
     * @param listing  the marketplace's own number of it: digits
     * @param article  the seller's
     * @param price    kopecks (RUB) for one
     */
    record Ware(String listing, String article, String name, long price) {
    }

    record Line(Ware ware, int quantity) {
    }

    /** How far an order is, after it was placed. */
    enum Step {
        READY, DELIVERING, DELIVERED, CANCELLED, RETURNED;

        /** Whether an order may come here. @param now  null: it was only placed */
        public boolean follows(@Nullable Step now) {
            return switch (this) {
                case READY -> now == null;
                case DELIVERING -> now == null || now == READY;
                case DELIVERED -> now == DELIVERING;
                case CANCELLED -> now == null || now == READY || now == DELIVERING;
                case RETURNED -> now == DELIVERED;
            };
        }
    }
}
