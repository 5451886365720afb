package ordnung.hub.inbox.web;

import java.util.Arrays;
import java.util.UUID;
import java.util.stream.Collectors;
import ordnung.hub.inbox.Conversation.State;
import ordnung.hub.inbox.ConversationFilter;
import ordnung.hub.inbox.ConversationFilter.Sort;
import ordnung.hub.platform.Ids;
import ordnung.hub.platform.Problem;
import org.jspecify.annotations.Nullable;

/** Reads a list's query parameters, and says which one is wrong. */
final class ConversationQuery {

    private ConversationQuery() {
    }

    static ConversationFilter filter(@Nullable String state, @Nullable String channel, @Nullable String account, @Nullable String assignee,
                                     @Nullable String customer, @Nullable String follower, @Nullable String direction, @Nullable String q, @Nullable String sort) {
        State wanted = word("state", state, State.values(), State::word);
        Sort by = word("sort", sort, Sort.values(), one -> one.name().toLowerCase(java.util.Locale.ROOT));
        return new ConversationFilter(wanted, channel, id("account", account), id("assignee", assignee), id("customer", customer), id("follower", follower), direction, q,
                by != null ? by : wanted == State.WAITING ? Sort.WAITING : Sort.RECENT);
    }

    private static <T> @Nullable T word(String field, @Nullable String text, T[] all, java.util.function.Function<T, String> word) {
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
