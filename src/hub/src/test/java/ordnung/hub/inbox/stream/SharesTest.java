package ordnung.hub.inbox.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import ordnung.events.ChannelEvent;
import ordnung.events.Direction;
import ordnung.events.MessageDeleted;
import ordnung.events.MessageKind;
import ordnung.events.MessageReceived;
import ordnung.events.Party;
import ordnung.hub.inbox.store.Inbound;
import ordnung.hub.inbox.store.ThreadKey;
import org.junit.jupiter.api.Test;

class SharesTest {
    private static final UUID ACCOUNT = UUID.randomUUID();
    private final Random random = new Random(7);

    private static Inbound inbound(ChannelEvent event) {
        return new Inbound(ACCOUNT, event, Instant.EPOCH);
    }

    private static Inbound message(String id, String thread, List<String> names) {
        return inbound(new MessageReceived(thread, id, Direction.IN, MessageKind.TEXT, "?", List.of(), null,
                new Party(names, null, null, null, null, Party.Evidence.SEEN), Instant.EPOCH, null, Map.of(), null));
    }

    private static Set<ThreadKey> names(List<Inbound> share) {
        Set<ThreadKey> names = new HashSet<>();
        share.forEach(one -> {
            names.add(one.thread());
            if (one.isMessage()) {
                one.message().party().ids().forEach(id -> names.add(new ThreadKey(one.account(), id)));
            }
        });
        return names;
    }

    /** People with a phone, with a user id, with both, and some whose names only a third message brings together. */
    private List<Inbound> town(int size) {
        List<Inbound> batch = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            int person = random.nextInt(size / 3 + 1);
            List<String> names = new ArrayList<>(List.of("phone" + person, "user" + person, "mail" + person));
            java.util.Collections.shuffle(names, random);
            List<String> known = names.subList(0, 1 + random.nextInt(3));
            batch.add(random.nextInt(5) == 0 ? inbound(new MessageDeleted(known.get(0), "m" + i, Instant.EPOCH, null))
                    : message("m" + i, known.get(0), known));
        }
        return batch;
    }

    @Test
    void nobodyIsInBothHalvesAndNothingIsLostOrTurnedRound() {
        for (int round = 0; round < 200; round++) {
            List<Inbound> batch = town(100 + random.nextInt(400));
            List<List<Inbound>> shares = Shares.of(batch);
            assertThat(shares).hasSize(2);
            assertThat(names(shares.get(0))).doesNotContainAnyElementsOf(names(shares.get(1)));
            assertThat(shares.stream().mapToInt(List::size).sum()).isEqualTo(batch.size());
            shares.forEach(share -> assertThat(batch).containsSubsequence(share));
            assertThat(shares).allSatisfy(share -> assertThat(share.size()).isGreaterThan(batch.size() / 5));
        }
    }

    @Test
    void aSmallBatchAndOnePersonsBatchStayWhole() {
        assertThat(Shares.of(town(50))).hasSize(1);
        List<Inbound> one = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            one.add(message("m" + i, "phone", List.of("phone", "user")));
        }
        assertThat(Shares.of(one)).containsExactly(one);
    }

    @Test
    void aBatchInWhichSomebodyChangesANameStaysWhole() {
        List<Inbound> batch = town(300);
        batch.add(150, inbound(new ordnung.events.IdentityChanged("phone1", List.of("phone1"), List.of("phone9"), null, Instant.EPOCH, null)));
        assertThat(Shares.of(batch)).containsExactly(batch);
    }
}
