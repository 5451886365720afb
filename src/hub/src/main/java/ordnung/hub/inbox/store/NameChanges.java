package ordnung.hub.inbox.store;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import ordnung.events.IdentityChanged;

/** Puts a batch's changes of names in an order in which each finds what it speaks of. */
final class NameChanges {

    private NameChanges() {
    }

    /** Changes that can be made at once; one that goes on from another's new names comes in a later round. */
    static List<List<Inbound>> rounds(List<Inbound> changes) {
        List<List<Inbound>> rounds = new ArrayList<>();
        Set<ThreadKey> fresh = new HashSet<>();
        for (Inbound one : changes) {
            IdentityChanged change = (IdentityChanged) one.event();
            if (rounds.isEmpty() || change.before().stream().anyMatch(id -> fresh.contains(new ThreadKey(one.account(), id)))) {
                rounds.add(new ArrayList<>());
                fresh.clear();
            }
            rounds.get(rounds.size() - 1).add(one);
            change.after().forEach(id -> fresh.add(new ThreadKey(one.account(), id)));
        }
        return rounds;
    }

    static List<Inbound> underOldNames(List<Inbound> messages, List<Inbound> round) {
        Set<ThreadKey> old = round.stream().flatMap(one -> ((IdentityChanged) one.event()).before().stream()
                .map(id -> new ThreadKey(one.account(), id))).collect(Collectors.toSet());
        return messages.stream().filter(one -> Threads.names(List.of(one)).stream().anyMatch(old::contains)).toList();
    }
}
