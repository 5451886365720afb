package ordnung.hub.inbox.store;

import static ordnung.hub.platform.Columns.texts;
import static ordnung.hub.platform.Columns.times;
import static ordnung.hub.platform.Columns.uuids;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import ordnung.events.DeliveryReported;
import ordnung.events.MessageReceived;
import ordnung.hub.inbox.store.MessageAliases.MessageAlias;
import ordnung.hub.platform.Db;

/**
 * Some providers repeat to us what we sent ourselves, without saying so. Such an echo is known by its words: it is the oldest message of ours in
 * this conversation that says the same, was handed over, and has no id of the provider's yet. It then is a report that the message arrived,
 * which also settles a send whose answer was lost.
 */
final class Echoes {
    private static final int CANDIDATES = 5;

    private Echoes() {
    }

    /**
     * @param others  echoes of what was written elsewhere
     * @param names   of our own messages, as their echoes call them
     */
    record Sorted(List<NewMessage> others, List<Inbound> own, List<MessageAlias> names) {
    }

    static Uni<Sorted> sort(SqlConnection tx, List<NewMessage> echoes) {
        if (echoes.isEmpty()) {
            return Uni.createFrom().item(new Sorted(List.of(), List.of(), List.of()));
        }
        return Db.list(tx, row -> new Match(row.getLong("n").intValue() - 1, row.getUUID("id")), """
                select r.n, own.id from unnest($1::uuid[], $2::text[], $3::text[], $4::timestamptz[], $5::uuid[], $6::text[]) with ordinality
                     as r (conversation, kind, text, at, account, external_id, n)
                cross join lateral (
                    select m.id, m.position from message m left join outbox o on o.message_id = m.id
                    where m.conversation_id = r.conversation and m.direction = 'out' and m.author_kind in ('staff', 'automation')
                      and m.external_id is null and not m.note and m.kind = r.kind
                      and m.position between r.at - interval '2 days' and r.at + interval '10 minutes'
                      and btrim(regexp_replace(coalesce(m.text, ''), '\\s+', ' ', 'g')) = btrim(regexp_replace(coalesce(r.text, ''), '\\s+', ' ', 'g'))
                      and (o.state in ('sending', 'unknown') or o.state = 'parked' and m.error_code = 'unknown-outcome'
                           or o.state is null and m.delivery_state in ('accepted', 'sent'))
                    order by m.position, m.seq limit\s""" + CANDIDATES + """
                ) own
                where not exists (select from message k where k.account_id = r.account and k.external_id = r.external_id)
                order by r.n, own.position""",
                uuids(echoes, one -> one.conversation().id()), texts(echoes, one -> one.message().kind().word()),
                texts(echoes, one -> one.message().text()), times(echoes, NewMessage::position), uuids(echoes, NewMessage::account),
                texts(echoes, one -> one.message().externalId())).map(matches -> sort(echoes, matches));
    }

    private record Match(int echo, UUID message) {
    }

    /** Two equal answers have two echoes: each message of ours is taken once. */
    private static Sorted sort(List<NewMessage> echoes, List<Match> matches) {
        UUID[] own = new UUID[echoes.size()];
        Set<UUID> taken = new HashSet<>();
        for (Match match : matches) {
            if (own[match.echo()] == null && taken.add(match.message())) {
                own[match.echo()] = match.message();
            }
        }
        Sorted sorted = new Sorted(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        for (int i = 0; i < own.length; i++) {
            NewMessage echo = echoes.get(i);
            UUID message = own[i];
            if (message == null) {
                sorted.others().add(echo);
            } else {
                sorted.own().add(report(echo, message));
                sorted.names().add(new MessageAlias(echo.name(), message));
                echo.otherNames().forEach(name -> sorted.names().add(new MessageAlias(name, message)));
            }
        }
        return sorted;
    }

    private static Inbound report(NewMessage echo, UUID message) {
        MessageReceived said = echo.message();
        return new Inbound(echo.account(), new DeliveryReported(said.thread(), said.externalId(), message.toString(), DeliveryReported.State.SENT,
                said.sentAt(), null, null), echo.inbound().receivedAt());
    }
}
