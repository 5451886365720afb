package ordnung.connector.avito.catchup;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import ordnung.connector.Http;
import ordnung.connector.avito.api.AvitoApi;
import ordnung.connector.avito.api.Exchange;
import ordnung.connector.common.Json;
import ordnung.events.Party;
import ordnung.events.Party.Evidence;
import org.jspecify.annotations.Nullable;

/** Asks each chat who is in it (getChatByIdV2). */
public final class Names {
    public static final int AT_ONCE = 5;

    private final AvitoApi api;
    private final String userId;

    public Names(AvitoApi api, String userId) {
        this.api = api;
        this.userId = userId;
    }

    /** Completes exceptionally with {@link Http.Failure} alone. */
    public CompletionStage<Map<String, Party>> describe(List<String> threads) {
        CompletionStage<Map<String, Party>> found = CompletableFuture.completedFuture(new HashMap<>());
        for (String thread : threads) {
            found = found.thenCombine(api.get(api.chat(2, thread)), (all, exchange) -> {
                JsonNode chat = known(exchange);
                String name = chat == null ? null : name(chat);
                if (name != null) {
                    all.put(thread, new Party(List.of(thread), name, null, null, null, Evidence.SEEN));
                }
                return all;
            });
        }
        return found;
    }

    /** Null where Avito knows no such chat, or lets nobody see it. */
    private static @Nullable JsonNode known(Exchange exchange) {
        int status = exchange.answer() == null ? 0 : exchange.answer().status();
        if (status == 400 || status == 403 || status == 404) {
            return null;
        } else if (exchange.answer() == null || !exchange.answer().success() || !exchange.answer().body().isObject()) {
            throw new Http.Failure("Avito did not tell who is in the chat" + (status == 0 ? "" : ": status " + status), true);
        }
        return exchange.answer().body();
    }

    /** Of the one who is not us; where both could be, nobody's. */
    private @Nullable String name(JsonNode chat) {
        String name = null;
        int strangers = 0;
        for (JsonNode user : chat.path("users")) {
            if (!userId.equals(Json.id(user, "id"))) {
                name = Json.words(user, "name");
                strangers++;
            }
        }
        return strangers == 1 ? name : null;
    }
}
