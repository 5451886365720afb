package ordnung.connector.vk.outbound;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ordnung.connector.Http;
import ordnung.connector.common.Items;
import ordnung.connector.common.Json;
import ordnung.connector.common.Outcomes;
import ordnung.connector.vk.Threads;
import ordnung.events.Party;
import org.jspecify.annotations.Nullable;

/** Who is behind an id: a person, a community ({@code -id}), or a chat of several. */
public final class Directory {
    /** Of a thousand people, communities without a bound, and chats that VK tells at once. */
    public static final int AT_ONCE = 100;

    private final VkApi api;

    public Directory(VkApi api) {
        this.api = api;
    }

    /** Completes exceptionally with {@link Http.Failure} alone. */
    public CompletionStage<Map<String, Party>> describe(List<String> threads) {
        List<String> ids = threads.stream().map(Threads::person).filter(Threads::isPeer).distinct().toList();
        Map<String, Found> found = new HashMap<>();
        CompletionStage<?> asked = ask(ids, id -> !id.startsWith("-") && !Threads.isChat(id), "users.get", "user_ids", Function.identity())
                .thenAccept(people -> Items.of(people).forEach(each -> put(found, Json.id(each, "id"), person(each))))
                .thenCompose(nothing -> ask(ids, id -> id.startsWith("-"), "groups.getById", "group_ids", id -> id.substring(1)))
                .thenAccept(groups -> Items.of(groups.isArray() ? groups : groups.path("groups"))
                        .forEach(each -> put(found, "-" + Json.id(each, "id"), community(each))))
                .thenCompose(nothing -> ask(ids, Threads::isChat, "messages.getConversationsById", "peer_ids", Function.identity()))
                .thenAccept(chats -> Items.of(chats.path("items")).forEach(each -> put(found, Json.id(each.path("peer"), "id"), chat(each))));
        return asked.handle((nothing, failure) -> {
            if (failure != null) {
                throw new Http.Failure("VK did not tell the names", Outcomes.reached(failure));
            }
            return parties(threads, found);
        });
    }

    /** @param name  null: VK tells none */
    private record Found(@Nullable String name, @Nullable String username) {
    }

    private CompletionStage<JsonNode> ask(List<String> ids, Predicate<String> which, String method, String field, Function<String, String> wanted) {
        String list = ids.stream().filter(which).map(wanted).collect(Collectors.joining(","));
        if (list.isEmpty()) {
            return CompletableFuture.completedFuture(MissingNode.getInstance());
        }
        return api.ask(method, method.equals("users.get") ? Map.of(field, list, "fields", "screen_name") : Map.of(field, list));
    }

    private static void put(Map<String, Found> all, @Nullable String id, Found found) {
        if (id != null && found.name() != null) {
            all.put(id, found);
        }
    }

    private static Found person(JsonNode user) {
        String name = Stream.of("first_name", "last_name").map(field -> Json.words(user, field)).filter(part -> part != null)
                .collect(Collectors.joining(" "));
        String screen = Json.words(user, "screen_name");
        return new Found(name.isBlank() ? null : name, screen == null || screen.equals("id" + Json.id(user, "id")) ? null : screen);
    }

    private static Found community(JsonNode group) {
        return new Found(Json.words(group, "name"), Json.words(group, "screen_name"));
    }

    private static Found chat(JsonNode conversation) {
        return new Found(Json.words(conversation.path("chat_settings"), "title"), null);
    }

    private static Map<String, Party> parties(List<String> threads, Map<String, Found> found) {
        Map<String, Party> parties = new HashMap<>();
        for (String thread : threads) {
            String id = Threads.person(thread);
            Found who = found.get(id);
            if (who != null) {
                parties.put(thread, new Party(thread.equals(id) ? List.of(id) : List.of(thread, id), who.name(), who.username(), null, null,
                        Party.Evidence.SEEN));
            }
        }
        return parties;
    }
}
