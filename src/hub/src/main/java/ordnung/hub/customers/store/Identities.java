package ordnung.hub.customers.store;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import ordnung.events.IdentityChanged;
import ordnung.events.Party;
import ordnung.events.Party.Evidence;
import ordnung.hub.platform.Db;
import ordnung.hub.platform.Ids;
import ordnung.hub.platform.Storable;
import ordnung.hub.platform.Time;
import org.jspecify.annotations.Nullable;

/**
 * Who is behind the ids that channels use. The same id in the same account is the same person; so is the same phone where the provider itself
 * vouches for it. What people merely claim (a phone typed into a form) joins nobody: that is suggested to a person, elsewhere.
 */
@ApplicationScoped
public class Identities {
    /** What somebody is called of whom nothing is known. */
    static final String NAMELESS = "Без имени";

    private final Ids ids;

    Identities(Ids ids) {
        this.ids = ids;
    }

    /** Somebody who wrote through an account. */
    public record Seen(UUID account, Party party, Instant at) {
    }

    public record Known(UUID customerId) {
    }

    /** One more id of a customer. */
    public record Alias(UUID account, String externalId, UUID customerId, Party party, Instant at) {
    }

    /** A change of ids, as pairs of an old and a new one. */
    public record Renamed(UUID account, IdentityChanged change) {
        public record Pair(String before, String after) {
        }

        public List<Pair> pairs() {
            return change.before().stream().flatMap(before -> change.after().stream().map(after -> new Pair(before, after))).toList();
        }
    }

    private record Key(UUID account, String id) {
    }

    /** One customer for each, in the same order; the same person twice is the same customer. */
    public Uni<List<Known>> findOrCreate(SqlConnection tx, List<Seen> people) {
        return byId(tx, people).chain(byId -> byPhone(tx, people).chain(byPhone -> {
            List<UUID> customers = new ArrayList<>();
            Map<UUID, Seen> created = new LinkedHashMap<>();
            for (Seen person : people) {
                UUID customer = known(person, byId, byPhone);
                if (customer == null) {
                    customer = ids.next();
                    created.put(customer, person);
                }
                remember(person, customer, byId, byPhone);
                customers.add(customer);
            }
            List<Alias> aliases = new ArrayList<>();
            for (int i = 0; i < people.size(); i++) {
                Seen person = people.get(i);
                UUID customer = customers.get(i);
                person.party().ids().forEach(id -> aliases.add(new Alias(person.account(), id, customer, person.party(), person.at())));
            }
            return insert(tx, created).chain(() -> add(tx, aliases)).replaceWith(customers.stream().map(Known::new).toList());
        }));
    }

    public Uni<Void> add(SqlConnection tx, List<Alias> aliases) {
        return Db.query(tx, """
                insert into customer_alias (account_id, external_id, customer_id, channel, name, username, phone, evidence, first_seen)
                select r.account, r.external_id, r.customer, a.channel, r.name, r.username, r.phone, r.evidence, r.at
                from unnest($1::uuid[], $2::text[], $3::uuid[], $4::text[], $5::text[], $6::text[], $7::text[], $8::timestamptz[])
                     as r (account, external_id, customer, name, username, phone, evidence, at)
                join channel_account a on a.id = r.account
                on conflict do nothing""",
                array(aliases.stream().map(Alias::account)), texts(aliases.stream().map(Alias::externalId)),
                array(aliases.stream().map(Alias::customerId)), texts(aliases.stream().map(one -> one.party().name())),
                texts(aliases.stream().map(one -> one.party().username())), texts(aliases.stream().map(one -> one.party().phone())),
                texts(aliases.stream().map(one -> one.party().evidence().name().toLowerCase(Locale.ROOT))),
                times(aliases.stream().map(Alias::at))).replaceWithVoid();
    }

    /**
     * New ids belong to whom the old ones named, also where somebody unknown has written from a new one meanwhile. They are seen as of now, even
     * where somebody goes back to an id of old: an answer goes to the latest.
     */
    public Uni<Void> rename(SqlConnection tx, List<Renamed> renamed) {
        List<UUID> accounts = new ArrayList<>();
        List<String> before = new ArrayList<>();
        List<String> after = new ArrayList<>();
        List<String> phones = new ArrayList<>();
        List<OffsetDateTime> times = new ArrayList<>();
        renamed.forEach(one -> one.pairs().forEach(pair -> {
            accounts.add(one.account());
            before.add(pair.before());
            after.add(pair.after());
            phones.add(one.change().phone());
            times.add(Time.utc(one.change().at()));
        }));
        Object[] values = {accounts.toArray(UUID[]::new), before.toArray(String[]::new), after.toArray(String[]::new),
                phones.toArray(String[]::new), times.toArray(OffsetDateTime[]::new)};
        return Db.query(tx, """
                insert into customer_alias (account_id, external_id, customer_id, channel, name, username, phone, evidence, first_seen)
                select distinct on (r.account, r.after) r.account, r.after, a.customer_id, a.channel, a.name, a.username,
                       coalesce(r.phone, a.phone), a.evidence, r.at
                from unnest($1::uuid[], $2::text[], $3::text[], $4::text[], $5::timestamptz[]) with ordinality
                     as r (account, before, after, phone, at, n)
                join customer_alias a on a.account_id = r.account and a.external_id = r.before
                order by r.account, r.after, r.n
                on conflict (account_id, external_id) do update set customer_id = excluded.customer_id, first_seen = excluded.first_seen""", values)
                .chain(() -> Db.query(tx, """
                        update customer c set phones = array_append(c.phones, r.phone), version = c.version + 1
                        from (select distinct a.customer_id, k.phone
                              from unnest($1::uuid[], $2::text[], $3::text[]) as k (account, before, phone)
                              join customer_alias a on a.account_id = k.account and a.external_id = k.before) r
                        where c.id = r.customer_id and r.phone is not null and not r.phone = any (c.phones)""",
                        values[0], values[1], values[3])).replaceWithVoid();
    }

    private Uni<Map<Key, UUID>> byId(SqlConnection tx, List<Seen> people) {
        List<Key> keys = people.stream().flatMap(one -> one.party().ids().stream().map(id -> new Key(one.account(), id))).toList();
        return Db.list(tx, row -> Map.entry(new Key(row.getUUID("account_id"), row.getString("external_id")), row.getUUID("customer_id")), """
                select a.account_id, a.external_id, a.customer_id from unnest($1::uuid[], $2::text[]) as k (account, id)
                join customer_alias a on a.account_id = k.account and a.external_id = k.id""",
                array(keys.stream().map(Key::account)), texts(keys.stream().map(Key::id)))
                .map(rows -> {
                    Map<Key, UUID> found = new HashMap<>();
                    rows.forEach(row -> found.put(row.getKey(), row.getValue()));
                    return found;
                });
    }

    private Uni<Map<String, UUID>> byPhone(SqlConnection tx, List<Seen> people) {
        String[] phones = people.stream().map(one -> vouched(one.party())).filter(Objects::nonNull).distinct().toArray(String[]::new);
        return Db.list(tx, row -> Map.entry(row.getString("phone"), row.getUUID("customer_id")), """
                select distinct on (phone) phone, customer_id from customer_alias
                where phone = any ($1::text[]) and evidence = 'verified' order by phone, first_seen""", (Object) phones)
                .map(rows -> {
                    Map<String, UUID> found = new HashMap<>();
                    rows.forEach(row -> found.put(row.getKey(), row.getValue()));
                    return found;
                });
    }

    private static @Nullable UUID known(Seen person, Map<Key, UUID> byId, Map<String, UUID> byPhone) {
        return person.party().ids().stream().map(id -> byId.get(new Key(person.account(), id))).filter(Objects::nonNull).findFirst()
                .orElseGet(() -> vouched(person.party()) == null ? null : byPhone.get(vouched(person.party())));
    }

    private static void remember(Seen person, UUID customer, Map<Key, UUID> byId, Map<String, UUID> byPhone) {
        person.party().ids().forEach(id -> byId.putIfAbsent(new Key(person.account(), id), customer));
        if (vouched(person.party()) != null) {
            byPhone.putIfAbsent(vouched(person.party()), customer);
        }
    }

    private static @Nullable String vouched(Party party) {
        return party.evidence() == Evidence.VERIFIED ? party.phone() : null;
    }

    private Uni<Void> insert(SqlConnection tx, Map<UUID, Seen> created) {
        if (created.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return Db.query(tx, """
                insert into customer (id, name, phones, mails, created_at, updated_at)
                select r.id, r.name, array_remove(array[r.phone], null), array_remove(array[r.mail], null), r.at, r.at
                from unnest($1::uuid[], $2::text[], $3::text[], $4::text[], $5::timestamptz[]) as r (id, name, phone, mail, at)""",
                array(created.keySet().stream()), texts(created.values().stream().map(one -> displayName(one.party()))),
                texts(created.values().stream().map(one -> one.party().phone())),
                texts(created.values().stream().map(one -> one.party().mail())), times(created.values().stream().map(Seen::at))).replaceWithVoid();
    }

    /** Never empty: a row in a list must have something to be called by. */
    private static String displayName(Party party) {
        return Stream.of(party.name(), party.username() == null ? null : "@" + party.username(), party.phone(), party.mail())
                .filter(one -> one != null && !one.isBlank()).findFirst().orElse(NAMELESS);
    }

    private static UUID[] array(Stream<UUID> all) {
        return all.toArray(UUID[]::new);
    }

    private static String[] texts(Stream<@Nullable String> all) {
        return all.map(Storable::text).toArray(String[]::new);
    }

    private static OffsetDateTime[] times(Stream<Instant> all) {
        return all.map(Time::utc).toArray(OffsetDateTime[]::new);
    }
}
