package ordnung.hub.orders.store;

import static ordnung.hub.platform.Columns.longs;
import static ordnung.hub.platform.Columns.texts;
import static ordnung.hub.platform.Columns.times;
import static ordnung.hub.platform.Columns.uuids;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import ordnung.events.OrderStatus;
import ordnung.hub.orders.Goods;
import ordnung.hub.orders.Item;
import ordnung.hub.orders.ProviderOrder;
import ordnung.hub.platform.Db;
import ordnung.hub.platform.Time;
import org.jspecify.annotations.Nullable;

/** Orders that providers keep, and the cards that they are here. */
@ApplicationScoped
public class ProviderOrders {
    /** Marketplaces sell pieces. */
    private static final String UNIT = "pcs";

    private final CardRow cards;
    private final Clock clock;

    ProviderOrders(CardRow cards, Clock clock) {
        this.cards = cards;
        this.clock = clock;
    }

    public record Key(UUID account, String order) {
    }

    /** An order and the card that it has become. @param channel  whose listings the goods are named by */
    public record Bound(Key key, UUID card, String channel, ProviderOrder order) {
    }

    /** Cards of orders that are known; the rows of all are locked, so that two writers make one card. */
    public Uni<Map<Key, UUID>> known(SqlConnection tx, List<Key> keys) {
        return Db.query(tx, """
                insert into provider_order (account_id, order_id) select * from unnest($1::uuid[], $2::text[]) order by 1, 2
                on conflict do nothing""", uuids(keys, Key::account), texts(keys, Key::order))
                .chain(() -> Db.list(tx, row -> row, """
                        select o.account_id, o.order_id, o.card_id from provider_order o
                        join unnest($1::uuid[], $2::text[]) as k (account, name) on o.account_id = k.account and o.order_id = k.name
                        order by 1, 2 for update of o""", uuids(keys, Key::account), texts(keys, Key::order)))
                .map(rows -> {
                    Map<Key, UUID> cards = new HashMap<>();
                    rows.stream().filter(row -> row.getUUID("card_id") != null)
                            .forEach(row -> cards.put(new Key(row.getUUID("account_id"), row.getString("order_id")), row.getUUID("card_id")));
                    return cards;
                });
    }

    /** Of these cards those that hold no goods and no provider's order: a request that has only been talked about. */
    public Uni<Set<UUID>> free(SqlConnection tx, List<UUID> cardIds) {
        return Db.list(tx, row -> row.getUUID(0), """
                select c.id from card c where c.id = any ($1::uuid[]) and c.items = '[]'
                    and not exists (select from provider_order o where o.card_id = c.id)""", (Object) cardIds.toArray(UUID[]::new))
                .map(HashSet::new);
    }

    /** Gives orders their cards, and the cards their goods where the order tells them and nobody has filled them in. */
    public Uni<Void> bind(SqlConnection tx, List<Bound> orders) {
        if (orders.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return Db.query(tx, """
                update provider_order o set card_id = r.card from unnest($1::uuid[], $2::text[], $3::uuid[]) as r (account, name, card)
                where o.account_id = r.account and o.order_id = r.name and o.card_id is null""",
                uuids(orders, one -> one.key().account()), texts(orders, one -> one.key().order()), uuids(orders, Bound::card))
                .chain(() -> fill(tx, orders.stream().filter(one -> !one.order().lines().isEmpty()).toList()));
    }

    private Uni<Void> fill(SqlConnection tx, List<Bound> orders) {
        if (orders.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return listed(tx, orders).chain(listed -> {
            Map<UUID, Goods> goods = new HashMap<>();
            orders.forEach(one -> goods.put(one.card(), goods(one, listed)));
            return Db.query(tx, """
                    update card c set items = r.items, total = r.total, currency = r.currency, address = coalesce(c.address, r.address),
                        comment = coalesce(c.comment, r.comment), due = coalesce(c.due, r.due), updated_at = $8, version = c.version + 1
                    from unnest($1::uuid[], $2::text[], $3::bigint[], $4::text[], $5::text[], $6::text[], $7::timestamptz[])
                         as r (id, items, total, currency, address, comment, due)
                    where c.id = r.id and c.items = '[]'""",
                    uuids(orders, Bound::card), texts(orders, one -> cards.write(goods.get(one.card()).items())),
                    longs(orders, one -> goods.get(one.card()).total().amount()), texts(orders, one -> goods.get(one.card()).currency()),
                    texts(orders, one -> one.order().address()), texts(orders, one -> one.order().comment()),
                    times(orders, one -> one.order().due()), Time.utc(clock.instant())).replaceWithVoid();
        });
    }

    /** A product of the catalogue. */
    private record Listed(String sku, String name) {
    }

    private static Goods goods(Bound bound, Map<String, Listed> listed) {
        String currency = bound.order().lines().get(0).price().currency();
        List<Item> items = new ArrayList<>();
        bound.order().lines().stream().filter(line -> line.price().currency().equals(currency)).forEach(line -> {
            Listed byNumber = line.listing() == null ? null : listed.get(listing(bound, line));
            Listed product = byNumber == null ? listed.get(line.sku()) : byNumber;
            // Some providers name goods by the article alone.
            String name = product != null && line.name().equals(line.sku()) ? product.name() : line.name();
            items.add(new Item(product == null ? null : product.sku(), name, line.quantity(), UNIT, line.price(), BigDecimal.ZERO));
        });
        return new Goods(items, BigDecimal.ZERO, currency);
    }

    private static String listing(Bound bound, ProviderOrder.Line line) {
        return bound.channel() + ":" + line.listing();
    }

    /** The catalogue's products by whatever the orders call them: the shop's own article, or the provider's number. */
    private static Uni<Map<String, Listed>> listed(SqlConnection tx, List<Bound> orders) {
        Set<@Nullable String> names = new HashSet<>();
        orders.forEach(one -> one.order().lines().forEach(line -> {
            names.add(line.sku());
            names.add(line.listing() == null ? null : listing(one, line));
        }));
        names.remove(null);
        return Db.list(tx, row -> Map.entry(row.getString(0), new Listed(row.getString(1), row.getString(2))), """
                select n, p.sku, p.name_ru from unnest($1::text[]) as n join product p on p.sku = n or n = any (p.listings)""",
                (Object) names.toArray(String[]::new)).map(found -> {
                    Map<String, Listed> listed = new HashMap<>();
                    found.forEach(one -> listed.putIfAbsent(one.getKey(), one.getValue()));
                    return listed;
                });
    }

    /** @param at  the provider's time */
    public record Report(Key key, OrderStatus status, String providerStatus, String changeId, Instant at) {
    }

    /** An order whose card is to follow it. */
    public record Further(UUID card, OrderStatus status, String providerStatus) {
    }

    /**
     * Writes down how far orders have come. What was told before, or was true before what is known, changes nothing.
     *
     * @param reports  at most one for an order
     * @return  orders that have come further and have a card
     */
    public Uni<List<Further>> report(SqlConnection tx, List<Report> reports) {
        return Db.list(tx, ProviderOrders::further, """
                insert into provider_order as o (account_id, order_id, status, provider_status, changed_at, change_ids)
                select r.account, r.name, r.status, r.said, r.at, array[r.change]
                from unnest($1::uuid[], $2::text[], $3::text[], $4::text[], $5::timestamptz[], $6::text[])
                     as r (account, name, status, said, at, change) order by r.account, r.name
                on conflict (account_id, order_id) do update set status = excluded.status, provider_status = excluded.provider_status,
                    changed_at = excluded.changed_at,
                    change_ids = (o.change_ids || excluded.change_ids)[greatest(1, cardinality(o.change_ids) - 30):]
                where not excluded.change_ids[1] = any (o.change_ids) and (o.changed_at is null or o.changed_at <= excluded.changed_at)
                returning o.card_id, o.status, o.provider_status""",
                uuids(reports, one -> one.key().account()), texts(reports, one -> one.key().order()), texts(reports, one -> one.status().name()),
                texts(reports, Report::providerStatus), times(reports, Report::at), texts(reports, Report::changeId))
                .map(rows -> rows.stream().filter(one -> one.card() != null).toList());
    }

    /** Of these orders those that came further before they had a card. */
    public Uni<List<Further>> early(SqlConnection tx, List<Key> keys) {
        return Db.list(tx, ProviderOrders::further, """
                select o.card_id, o.status, o.provider_status from provider_order o
                join unnest($1::uuid[], $2::text[]) as k (account, name) on o.account_id = k.account and o.order_id = k.name
                where o.status is not null and o.card_id is not null""", uuids(keys, Key::account), texts(keys, Key::order));
    }

    private static Further further(Row row) {
        return new Further(row.getUUID("card_id"), OrderStatus.valueOf(row.getString("status")), row.getString("provider_status"));
    }
}
