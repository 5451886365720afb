package ordnung.hub.inbox.stream;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import ordnung.events.Direction;
import ordnung.events.MessageReceived;
import ordnung.hub.inbox.OwnChats;
import ordnung.hub.inbox.OwnChats.Said;
import ordnung.hub.inbox.store.Inbound;

/** Takes out of a batch what the shop's own people wrote to its accounts. */
@ApplicationScoped
public class OwnMessages {
    private final Instance<OwnChats> chats;

    OwnMessages(@Any Instance<OwnChats> chats) {
        this.chats = chats;
    }

    Uni<List<Inbound>> without(SqlConnection tx, List<Inbound> batch) {
        List<Said> heard = batch.stream().filter(OwnMessages::isHeard).map(OwnMessages::said).toList();
        return heard.isEmpty() ? Uni.createFrom().item(batch) : Multi.createFrom().iterable(chats)
                .onItem().transformToUniAndConcatenate(one -> one.take(tx, heard)).collect().asList()
                .map(taken -> taken.stream().flatMap(Set::stream).collect(Collectors.toSet()))
                .map(taken -> taken.isEmpty() ? batch : batch.stream().filter(one -> !isHeard(one) || !taken.contains(said(one))).toList());
    }

    private static boolean isHeard(Inbound one) {
        return one.isMessage() && one.message().direction() == Direction.IN;
    }

    private static Said said(Inbound one) {
        MessageReceived message = one.message();
        return new Said(one.account(), message.thread(), message.externalId(), message.party().ids(), message.text());
    }
}
