package ordnung.connector.ozon.outbound;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import ordnung.connector.SendResult;
import ordnung.connector.common.Json;
import org.jspecify.annotations.Nullable;

/**
 * An answer to a question must name the product, which the thread does not. It is known from when the question came in, or else asked for
 * ({@code /v1/question/info}).
 */
public final class ProductNumbers {
    private static final int MOST = 5_000;

    private final OzonApi api;
    private final Map<String, Long> skus = Collections.synchronizedMap(new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Long> eldest) {
            return size() > MOST;
        }
    });

    public ProductNumbers(OzonApi api) {
        this.api = api;
    }

    /** One of the two. */
    record Found(@Nullable Long sku, @Nullable SendResult refusal) {
    }

    public void remember(String question, @Nullable String sku) {
        Long number = number(sku);
        if (number != null) {
            skus.put(question, number);
        }
    }

    /** Nothing is written yet, so whatever goes wrong may be repeated. */
    CompletionStage<Found> of(String question) {
        Long known = skus.get(question);
        if (known != null) {
            return CompletableFuture.completedFuture(new Found(known, null));
        }
        return api.post("/v1/question/info", OzonApi.body().put("question_id", question)).handle((response, failure) -> {
            if (failure != null) {
                return new Found(null, Answers.OZON.noAnswer(failure, true));
            } else if (response.status() != 200) {
                return new Found(null, Answers.refused(response));
            }
            JsonNode body = Json.read(response.body());
            Long sku = number(body == null ? null : Json.id(body, "sku"));
            return sku == null ? new Found(null, Answers.OZON.nonsense()) : new Found(sku, null);
        });
    }

    private static @Nullable Long number(@Nullable String sku) {
        try {
            return sku == null ? null : Long.valueOf(sku);
        } catch (NumberFormatException none) {
            return null;
        }
    }
}
