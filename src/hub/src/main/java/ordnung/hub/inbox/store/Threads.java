package ordnung.hub.inbox.store;

import static ordnung.hub.platform.Columns.texts;
import static ordnung.hub.platform.Columns.times;
import static ordnung.hub.platform.Columns.uuids;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import ordnung.events.IdentityChanged;
import ordnung.events.MessageReceived;
import ordnung.hub.customers.store.Identities;
import ordnung.hub.customers.store.Identities.Known;
import ordnung.hub.inbox.Arrivals.ConversationRef;
import ordnung.hub.platform.Db;
import ordnung.hub.platform.Ids;
import org.jspecify.annotations.Nullable;

/** Finds the conversation of each thread, and opens one where there is none: exactly one for a thread, whoever else is at it. */
@ApplicationScoped
public class Threads {
    private final Identities identities;
    private final Ids ids;

    Threads(Identities identities, Ids ids) {
        this.identities = identities;
        this.ids = ids;
    }

    /**
     * Conversations by every name under which the batch's messages mention them.
     *
     * @param changes  of names, in their order: who wrote under the old names is known first, so that the new ones are theirs
     */
    public Uni<Map<ThreadKey, ConversationRef>> resolve(SqlConnection tx, List<Inbound> messages, List<Inbound> changes) {
        Uni<Void> renamed = Uni.createFrom().voidItem();
        for (List<Inbound> round : NameChanges.rounds(changes)) {
            List<Inbound> underOldNames = NameChanges.underOldNames(messages, round);
            renamed = renamed.chain(() -> resolve(tx, underOldNames)).chain(() -> rename(tx, round));
        }
        return renamed.chain(() -> resolve(tx, messages));
    }

    private Uni<Map<ThreadKey, ConversationRef>> resolve(SqlConnection tx, List<Inbound> messages) {
        if (messages.isEmpty()) {
            return Uni.createFrom().item(Map.of());
        }
        return find(tx, names(messages)).chain(known -> {
            Map<ThreadKey, ConversationRef> told = spread(known, messages);
            List<Inbound> unknown = messages.stream().filter(one -> conversation(told, one) == null).toList();
            return unknown.isEmpty() ? addNames(tx, messages, known)
                    : open(tx, unknown).chain(() -> find(tx, names(messages))).chain(all -> addNames(tx, messages, all));
        });
    }

    /** Names that a known person uses for the first time in this very batch: who then writes under such a name alone is no stranger. */
    private static Map<ThreadKey, ConversationRef> spread(Map<ThreadKey, ConversationRef> known, List<Inbound> messages) {
        Map<ThreadKey, ConversationRef> all = new HashMap<>(known);
        for (Inbound one : messages) {
            ConversationRef conversation = conversation(all, one);
            if (conversation != null) {
                names(List.of(one)).forEach(name -> all.putIfAbsent(name, conversation));
            }
        }
        return all;
    }

    /** A person goes by other names from now on. */
    private Uni<Void> rename(SqlConnection tx, List<Inbound> changes) {
        List<Identities.Renamed> renamed = changes.stream()
                .map(one -> new Identities.Renamed(one.account(), (IdentityChanged) one.event())).toList();
        List<UUID> accounts = new ArrayList<>();
        List<String> before = new ArrayList<>();
        List<String> after = new ArrayList<>();
        renamed.forEach(one -> one.pairs().forEach(pair -> {
            accounts.add(one.account());
            before.add(pair.before());
            after.add(pair.after());
        }));
        return Db.query(tx, """
                insert into conversation_thread (account_id, external_id, conversation_id)
                select distinct on (r.account, r.after) r.account, r.after, t.conversation_id
                from unnest($1::uuid[], $2::text[], $3::text[]) with ordinality as r (account, before, after, n)
                join conversation_thread t on t.account_id = r.account and t.external_id = r.before
                order by r.account, r.after, r.n
                on conflict do nothing""", array(accounts), before.toArray(String[]::new), after.toArray(String[]::new))
                .chain(() -> identities.rename(tx, renamed))
                .chain(() -> Db.query(tx, """
                        update conversation c set customer_id = a.customer_id, version = c.version + 1
                        from unnest($1::uuid[], $2::text[]) as r (account, name)
                        join conversation_thread t on t.account_id = r.account and t.external_id = r.name
                        join customer_alias a on a.account_id = r.account and a.external_id = r.name
                        where c.id = t.conversation_id and c.customer_id <> a.customer_id""", array(accounts), after.toArray(String[]::new)))
                .replaceWithVoid();
    }

    private Uni<Map<ThreadKey, ConversationRef>> find(SqlConnection tx, Collection<ThreadKey> sought) {
        List<ThreadKey> names = List.copyOf(sought);
        return Db.list(tx, Threads::read, """
                select t.account_id, t.external_id, c.id, c.channel, c.direction, a.branch, c.customer_id, p.name
                from unnest($1::uuid[], $2::text[]) as k (account, name)
                join conversation_thread t on t.account_id = k.account and t.external_id = k.name
                join conversation c on c.id = t.conversation_id
                join customer p on p.id = c.customer_id
                join channel_account a on a.id = c.account_id""",
                uuids(names, ThreadKey::account), texts(names, ThreadKey::id)).map(Threads::byName);
    }

    /**
     * Threads that nobody has seen. Their names are locked, in one order, so that two writers cannot both open one; whoever comes second finds
     * it open.
     */
    private Uni<Void> open(SqlConnection tx, List<Inbound> unseen) {
        Set<ThreadKey> names = names(unseen);
        // The phone too: one customer who writes to two of the shop's numbers at once is one customer.
        TreeSet<String> locks = new TreeSet<>();
        names.forEach(name -> locks.add(name.account() + "/" + name.id()));
        unseen.stream().map(one -> one.message().party().phone()).filter(Objects::nonNull).forEach(phone -> locks.add("phone/" + phone));
        return Db.query(tx, "select pg_advisory_xact_lock(hashtextextended(k, 71)) from unnest($1::text[]) as k", (Object) locks.toArray(String[]::new))
                .chain(() -> find(tx, names))
                .chain(known -> insert(tx, firsts(unseen, known)));
    }

    /** The first message of each thread that is still unknown: two messages of one new person must open one conversation, not two. */
    private static List<Inbound> firsts(List<Inbound> unseen, Map<ThreadKey, ConversationRef> known) {
        Map<ThreadKey, Inbound> byName = new HashMap<>();
        Map<Inbound, Boolean> firsts = new LinkedHashMap<>();
        for (Inbound one : unseen) {
            Set<ThreadKey> names = names(List.of(one));
            if (conversation(known, one) == null && names.stream().noneMatch(byName::containsKey)) {
                firsts.put(one, true);
            }
            names.forEach(name -> byName.putIfAbsent(name, one));
        }
        return List.copyOf(firsts.keySet());
    }

    private Uni<Void> insert(SqlConnection tx, List<Inbound> firsts) {
        if (firsts.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return identities.findOrCreate(tx, firsts.stream().map(one -> new Identities.Seen(one.account(), one.message().party(),
                one.receivedAt())).toList()).chain(customers -> insert(tx, firsts, customers));
    }

    private Uni<Void> insert(SqlConnection tx, List<Inbound> firsts, List<Known> customers) {
        return Db.query(tx, """
                with opened as (
                    insert into conversation (id, account_id, channel, direction, thread, customer_id, state, last_at, created_at)
                    select r.id, r.account, a.channel, a.direction, r.thread, r.customer, 'answered', r.at, r.at
                    from unnest($1::uuid[], $2::uuid[], $3::text[], $4::uuid[], $5::timestamptz[]) as r (id, account, thread, customer, at)
                    join channel_account a on a.id = r.account
                    on conflict (account_id, thread) do nothing
                    returning id, account_id, thread)
                insert into conversation_thread (account_id, external_id, conversation_id)
                select account_id, thread, id from opened on conflict do nothing""",
                uuids(firsts, one -> ids.next()), uuids(firsts, Inbound::account), texts(firsts, one -> one.event().thread()),
                uuids(customers, Known::customerId), times(firsts, Inbound::receivedAt)).replaceWithVoid();
    }

    /** Names that a known person mentions for the first time (a phone's owner now has a user id as well). */
    private Uni<Map<ThreadKey, ConversationRef>> addNames(SqlConnection tx, List<Inbound> messages, Map<ThreadKey, ConversationRef> known) {
        Map<ThreadKey, ConversationRef> all = new HashMap<>(known);
        Map<ThreadKey, Inbound> fresh = new LinkedHashMap<>();
        for (Inbound one : messages) {
            ConversationRef conversation = conversation(all, one);
            if (conversation == null) {
                throw new IllegalArgumentException("There is no channel account " + one.account());
            }
            for (ThreadKey name : names(List.of(one))) {
                if (all.putIfAbsent(name, conversation) == null) {
                    fresh.put(name, one);
                }
            }
        }
        if (fresh.isEmpty()) {
            return Uni.createFrom().item(all);
        }
        List<ThreadKey> names = List.copyOf(fresh.keySet());
        return Db.query(tx, """
                insert into conversation_thread (account_id, external_id, conversation_id)
                select * from unnest($1::uuid[], $2::text[], $3::uuid[]) on conflict do nothing""",
                uuids(names, ThreadKey::account), texts(names, ThreadKey::id), uuids(names, name -> all.get(name).id()))
                .chain(() -> identities.add(tx, names.stream().map(name -> new Identities.Alias(name.account(), name.id(),
                        all.get(name).customerId(), fresh.get(name).message().party(), fresh.get(name).receivedAt())).toList()))
                .replaceWith(all);
    }

    @Nullable
    static ConversationRef conversation(Map<ThreadKey, ConversationRef> known, Inbound one) {
        ConversationRef byThread = known.get(one.thread());
        if (byThread != null) {
            return byThread;
        }
        for (String id : one.message().party().ids()) {
            ConversationRef byName = known.get(new ThreadKey(one.account(), id));
            if (byName != null) {
                return byName;
            }
        }
        return null;
    }

    static Set<ThreadKey> names(List<Inbound> messages) {
        Set<ThreadKey> names = new LinkedHashSet<>();
        messages.forEach(one -> {
            names.add(one.thread());
            one.message().party().ids().forEach(id -> names.add(new ThreadKey(one.account(), id)));
        });
        return names;
    }

    private static Map<ThreadKey, ConversationRef> byName(List<Map.Entry<ThreadKey, ConversationRef>> found) {
        Map<ThreadKey, ConversationRef> all = new HashMap<>(2 * found.size());
        found.forEach(one -> all.put(one.getKey(), one.getValue()));
        return all;
    }

    private static Map.Entry<ThreadKey, ConversationRef> read(Row row) {
        return Map.entry(new ThreadKey(row.getUUID("account_id"), row.getString("external_id")),
                new ConversationRef(row.getUUID("id"), row.getUUID("account_id"), row.getString("channel"), row.getString("direction"),
                        row.getString("branch"), row.getUUID("customer_id"), row.getString("name")));
    }

    private static UUID[] array(List<UUID> ids) {
        return ids.toArray(UUID[]::new);
    }
}
