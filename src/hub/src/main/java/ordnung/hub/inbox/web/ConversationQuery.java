package ordnung.hub.inbox.web;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import ordnung.hub.inbox.Conversation.State;
import ordnung.hub.inbox.ConversationFilter;
import ordnung.hub.inbox.ConversationFilter.Sort;
import ordnung.hub.platform.Ids;
import ordnung.hub.platform.Problem;
import org.jspecify.annotations.Nullable;

/** Reads a list's parameters, from an address or a saved view, and says which one is wrong. */
final class ConversationQuery {
    /** Those that make a view, in the order of an address. */
    static final List<String> NAMES = List.of("state", "channel", "account", "assignee", "direction", "branch", "order", "overdue", "sort");
    private static final int LONGEST = 100;

    private ConversationQuery() {
    }

    /** @param me  whom {@code assignee=me} means; an integration is nobody */
    static ConversationFilter filter(Map<String, String> given, Optional<UUID> me) {
        State state = word("state", given.get("state"), State.values(), State::word);
        Sort sort = word("sort", given.get("sort"), Sort.values(), one -> one.name().toLowerCase(Locale.ROOT));
        String assignee = text(given, "assignee");
        return new ConversationFilter(state, text(given, "channel"), id("account", given.get("account")), assignee(assignee, me), "none".equals(assignee),
                id("customer", given.get("customer")), follower(given, me), text(given, "direction"), text(given, "branch"), flag(given, "order"),
                Boolean.TRUE.equals(flag(given, "overdue")), text(given, "q"), null,
                sort != null ? sort : state == State.WAITING ? Sort.WAITING : Sort.RECENT);
    }

    /** What there is of a view's parameters, and nothing else; blank ones are not there. */
    static Map<String, String> named(Function<String, @Nullable String> given) {
        Map<String, String> named = new LinkedHashMap<>();
        for (String name : NAMES) {
            String value = given.apply(name);
            if (value != null && !value.isBlank()) {
                named.put(name, value.strip());
            }
        }
        return named;
    }

    private static @Nullable UUID assignee(@Nullable String text, Optional<UUID> me) {
        if (text == null || text.equals("none")) {
            return null;
        }
        return text.equals("me") ? me.orElseThrow(() -> Problem.badField("assignee", "an integration is nobody of the staff")) : id("assignee", text);
    }

    private static @Nullable UUID follower(Map<String, String> given, Optional<UUID> me) {
        String who = text(given, "follower");
        return !"me".equals(who) ? id("follower", who) : me.orElseThrow(() -> Problem.badField("follower", "an integration is nobody of the staff"));
    }

    private static @Nullable String text(Map<String, String> given, String name) {
        String text = given.get(name);
        return text == null || text.isBlank() ? null : text.length() > LONGEST && !name.equals("q") ? text.substring(0, LONGEST) : text;
    }

    private static @Nullable Boolean flag(Map<String, String> given, String name) {
        return word(name, given.get(name), new Boolean[] {true, false}, String::valueOf);
    }

    private static <T> @Nullable T word(String field, @Nullable String text, T[] all, Function<T, String> word) {
        if (text == null || text.isBlank()) {
            return null;
        }
        return Arrays.stream(all).filter(one -> word.apply(one).equals(text)).findFirst().orElseThrow(() -> Problem.badField(field,
                "must be one of " + Arrays.stream(all).map(word).collect(Collectors.joining(", "))));
    }

    private static @Nullable UUID id(String field, @Nullable String text) {
        return text == null || text.isBlank() ? null : Ids.parse(text).orElseThrow(() -> Problem.badField(field, "is not an id"));
    }
}
