package ordnung.hub.inbox.stream;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import ordnung.events.IdentityChanged;
import ordnung.hub.inbox.store.Inbound;
import ordnung.hub.inbox.store.ThreadKey;

/**
 * Divides a large batch into two that have nothing to do with each other, so that two transactions store them side by side: nobody goes by a
 * name in the one and by another in the other. A batch in which somebody changes a name stays whole.
 */
final class Shares {
    /** Fewer are stored before two transactions have begun. */
    private static final int WORTH_DIVIDING = 100;

    private final Map<ThreadKey, ThreadKey> leaders = new HashMap<>();

    private Shares() {
    }

    /** Each in the batch's order. */
    static List<List<Inbound>> of(List<Inbound> batch) {
        if (batch.size() < WORTH_DIVIDING || batch.stream().anyMatch(one -> one.event() instanceof IdentityChanged)) {
            return List.of(batch);
        }
        Shares people = new Shares();
        batch.stream().filter(Inbound::isMessage).forEach(people::meet);
        List<Inbound> left = new ArrayList<>(batch.size());
        List<Inbound> right = new ArrayList<>(batch.size());
        for (Inbound one : batch) {
            int hash = people.leader(one.thread()).id().hashCode();
            ((hash ^ hash >>> 16 ^ hash >>> 8) % 2 == 0 ? left : right).add(one);
        }
        return left.isEmpty() || right.isEmpty() ? List.of(batch) : List.of(left, right);
    }

    /** All the names of a message are one person's. */
    private void meet(Inbound message) {
        ThreadKey person = leader(message.thread());
        for (String name : message.message().party().ids()) {
            ThreadKey other = leader(new ThreadKey(message.account(), name));
            if (!other.equals(person)) {
                leaders.put(other, person);
            }
        }
    }

    private ThreadKey leader(ThreadKey name) {
        ThreadKey leader = name;
        for (ThreadKey next = leaders.get(leader); next != null; next = leaders.get(leader)) {
            leader = next;
        }
        return leader;
    }
}
