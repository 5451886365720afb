package ordnung.hub.demo;

import io.quarkus.resteasy.reactive.server.EndpointDisabled;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.function.Function;
import ordnung.connector.demo.Market;
import ordnung.connector.testkit.fake.Act.Step;
import ordnung.hub.platform.FieldCheck;
import ordnung.hub.platform.Problem;
import ordnung.hub.platform.security.OwnPagesOnly;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/** What a buyer, or the marketplace, does. Everything goes to the shop as the marketplace tells it; 201 says that it has happened there. */
@Path("/demo/markets/{market}")
@PermitAll
@OwnPagesOnly
@EndpointDisabled(name = "ordnung.demo", stringValue = "false", disableIfMissing = true)
public class MarketResource {
    /** As short as the strictest marketplace has it. */
    private static final int LONGEST = 1000;
    private static final int MOST_LINES = 20;
    private static final int MOST_PIECES = 100;

    /** @param order  that the chat is about; null: none */
    record Opening(@Nullable String buyer, @Nullable String order, @Nullable String text) {
    }

    record Writing(@Nullable String text) {
    }

    /** @param stars  of a review; a question has none */
    record Remark(@Nullable String buyer, @Nullable String sku, @Nullable Integer stars, @Nullable String text) {
    }

    record Order(@Nullable String buyer, @Nullable List<Line> items) {
    }

    record Line(@Nullable String sku, @Nullable Integer quantity) {
    }

    record Move(@Nullable String step) {
    }

    record Made(String id) {
    }

    private final Town town;

    MarketResource(Town town) {
        this.town = town;
    }

    @POST
    @Path("chats")
    @Operation(hidden = true)
    public Response open(@RestPath String market, @Nullable Opening opening) {
        String text = text("text", given(opening).text);
        return act(market, at -> at.opens(text("buyer", opening.buyer), opening.order, text));
    }

    @POST
    @Path("chats/{chat}/messages")
    @Operation(hidden = true)
    public Response write(@RestPath String market, @RestPath String chat, @Nullable Writing writing) {
        String text = text("text", given(writing).text);
        return act(market, at -> at.writes(chat, text));
    }

    @POST
    @Path("chats/{chat}/photos")
    @Consumes({"image/jpeg", "image/png"})
    @Operation(hidden = true)
    public Response send(@RestPath String market, @RestPath String chat, @RestHeader("Content-Type") String type, byte[] bytes) {
        return act(market, at -> at.sends(chat, type, bytes));
    }

    @POST
    @Path("questions")
    @Operation(hidden = true)
    public Response ask(@RestPath String market, @Nullable Remark question) {
        String text = text("text", given(question).text);
        return act(market, at -> at.asks(text("buyer", question.buyer), text("sku", question.sku), text));
    }

    @POST
    @Path("reviews")
    @Operation(hidden = true)
    public Response review(@RestPath String market, @Nullable Remark review) {
        String text = text("text", given(review).text);
        int stars = within("stars", review.stars, 5);
        return act(market, at -> at.reviews(text("buyer", review.buyer), text("sku", review.sku), stars, text));
    }

    @POST
    @Path("orders")
    @Operation(hidden = true)
    public Response order(@RestPath String market, @Nullable Order order) {
        List<Line> lines = given(order).items == null ? List.of() : order.items;
        if (lines.isEmpty() || lines.size() > MOST_LINES) {
            throw Problem.badField("items", "must be 1 to " + MOST_LINES);
        }
        Map<String, Integer> quantities = new LinkedHashMap<>();
        lines.forEach(line -> quantities.merge(text("sku", line.sku), within("quantity", line.quantity, MOST_PIECES), Integer::sum));
        return act(market, at -> at.orders(text("buyer", order.buyer), quantities));
    }

    @POST
    @Path("orders/{order}/steps")
    @Operation(hidden = true)
    public Response move(@RestPath String market, @RestPath String order, @Nullable Move move) {
        Step to = step(text("step", given(move).step));
        return act(market, at -> {
            at.moves(order, to);
            return order;
        });
    }

    private Response act(String market, Function<Market, String> what) {
        try {
            return Response.status(201).entity(new Made(what.apply(town.phones().market(market)))).build();
        } catch (NoSuchElementException nothingThere) {
            throw Problem.notFound("marketplace, product, chat or order");
        } catch (IllegalStateException notHere) {
            throw Problem.conflict("That cannot be done here, or not any more.");
        }
    }

    private static Step step(String word) {
        for (Step step : Step.values()) {
            if (MarketView.word(step).equals(word.toLowerCase(Locale.ROOT))) {
                return step;
            }
        }
        throw Problem.badField("step", "is not a step");
    }

    private static int within(String field, @Nullable Integer value, int most) {
        if (value == null || value < 1 || value > most) {
            throw Problem.badField(field, "must be 1 to " + most);
        }
        return value;
    }

    private static <T> T given(@Nullable T body) {
        if (body == null) {
            throw Problem.badField("body", "is required");
        }
        return body;
    }

    private static String text(String field, @Nullable String value) {
        new FieldCheck().text(field, value, 1, LONGEST).done();
        return String.valueOf(value).strip();
    }
}
