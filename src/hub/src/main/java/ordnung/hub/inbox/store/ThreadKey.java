package ordnung.hub.inbox.store;

import java.util.UUID;

/** One of the names of a thread or of a person, within an account. */
public record ThreadKey(UUID account, String id) implements Comparable<ThreadKey> {
    @Override
    public int compareTo(ThreadKey other) {
        int byAccount = account.compareTo(other.account);
        return byAccount != 0 ? byAccount : id.compareTo(other.id);
    }
}
