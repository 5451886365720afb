package ordnung.hub.orders.store;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.IntConsumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import ordnung.hub.orders.Product;
import ordnung.hub.platform.Cursor;
import ordnung.hub.platform.Cursor.Page;
import ordnung.hub.platform.Db;
import ordnung.hub.platform.Ids;
import ordnung.hub.platform.Problem;
import ordnung.hub.platform.Time;
import org.hibernate.reactive.mutiny.Mutiny.Session;
import org.hibernate.reactive.mutiny.Mutiny.SessionFactory;
import org.jspecify.annotations.Nullable;

/** What the shop sells. */
@ApplicationScoped
public class Catalogue {
    private final SessionFactory sessions;
    private final Ids ids;
    private final Clock clock;

    Catalogue(SessionFactory sessions, Ids ids, Clock clock) {
        this.sessions = sessions;
        this.ids = ids;
        this.clock = clock;
    }

    /** In the order of their ids, which is that of their making. @param q  a part of a name, the sku or an alias */
    public Uni<Page<Product>> page(@Nullable String q, @Nullable Cursor after, int limit) {
        String words = q == null || q.isBlank() ? "%" : "%" + q.strip().toLowerCase(java.util.Locale.ROOT) + "%";
        return sessions.withSession(session -> session.createQuery("""
                        select p from ProductEntity p where p.id > :after and (lower(p.nameRu) like :q or lower(p.nameUk) like :q
                            or lower(p.nameEn) like :q or lower(p.sku) like :q or lower(array_to_string(p.aliases, ' ')) like :q)
                        order by p.id""", ProductEntity.class)
                .setParameter("after", after == null ? new UUID(0, 0) : after.id()).setParameter("q", words)
                .setMaxResults(limit + 1).getResultList()).map(found -> cut(found, limit));
    }

    private static Page<Product> cut(List<ProductEntity> found, int limit) {
        List<Product> products = found.stream().limit(limit).map(ProductEntity::product).toList();
        if (found.size() <= limit) {
            return new Page<>(products, null);
        }
        ProductEntity last = found.get(limit - 1);
        return new Page<>(products, new Cursor(last.createdAt, last.id.toString()).text());
    }

    public Uni<Optional<Product>> find(String idOrSku) {
        return sessions.withSession(session -> entity(session, idOrSku)).map(found -> found.map(ProductEntity::product));
    }

    private static Uni<Optional<ProductEntity>> entity(Session session, String idOrSku) {
        return session.createQuery("select p from ProductEntity p where p.sku = :sku or p.id = :id", ProductEntity.class)
                .setParameter("sku", idOrSku).setParameter("id", Ids.parse(idOrSku).orElse(new UUID(0, 0)))
                .getResultList().map(found -> found.stream().findFirst());
    }

    public Uni<Product> create(Product product) {
        return sessions.withTransaction(session -> entity(session, product.sku()).chain(found -> {
            if (found.isPresent()) {
                throw Problem.conflict("There is a product with the sku " + product.sku() + " already.");
            }
            ProductEntity made = new ProductEntity(ids.next(), product, clock.instant());
            return session.persist(made).chain(session::flush).map(done -> made.product());
        }));
    }

    /** @throws Problem 404, 412 by {@code seen} */
    public Uni<Product> edit(String idOrSku, IntConsumer seen, UnaryOperator<Product> edit) {
        return sessions.withTransaction(session -> entity(session, idOrSku).chain(found -> {
            ProductEntity row = found.orElseThrow(() -> Problem.notFound("product"));
            seen.accept(row.version);
            row.take(edit.apply(row.product()));
            return session.flush().map(done -> row.product());
        }));
    }

    /**
     * Brings a whole list in at once; a sku that is there already stays as it is, but for listings that it has not yet. Ids and versions of the given products
     * do not matter.
     *
     * @return how many are new, or listed in more places now
     */
    public Uni<Integer> addMissing(SqlConnection tx, List<Product> products) {
        return Db.query(tx, """
                insert into product (id, sku, name_ru, name_uk, name_en, unit, price, currency, category, aliases, min_quantity, listings,
                    created_at)
                select r.id, r.sku, r.ru, r.uk, r.en, r.unit, r.price, r.currency, r.category,
                       string_to_array(r.aliases, E'\\n'), r.least, string_to_array(r.listings, E'\\n'), $13::timestamptz
                from unnest($1::uuid[], $2::text[], $3::text[], $4::text[], $5::text[], $6::text[], $7::bigint[], $8::text[], $9::text[],
                            $10::text[], $11::numeric[], $12::text[]) as r (id, sku, ru, uk, en, unit, price, currency, category, aliases, least, listings)
                on conflict (sku) do update set listings = product.listings || array(select unnest(excluded.listings) except select unnest(product.listings)),
                    version = product.version + 1
                where not excluded.listings <@ product.listings""",
                Stream.generate(ids::next).limit(products.size()).toArray(UUID[]::new),
                products.stream().map(Product::sku).toArray(String[]::new),
                products.stream().map(p -> p.name().ru()).toArray(String[]::new),
                products.stream().map(p -> p.name().uk()).toArray(String[]::new),
                products.stream().map(p -> p.name().en()).toArray(String[]::new),
                products.stream().map(Product::unit).toArray(String[]::new),
                products.stream().map(p -> p.price().amount()).toArray(Long[]::new),
                products.stream().map(p -> p.price().currency()).toArray(String[]::new),
                products.stream().map(Product::category).toArray(String[]::new),
                products.stream().map(p -> String.join("\n", p.aliases())).toArray(String[]::new),
                products.stream().map(p -> p.min() == null ? null : io.vertx.sqlclient.data.Numeric.create(p.min()))
                        .toArray(io.vertx.sqlclient.data.Numeric[]::new),
                products.stream().map(p -> String.join("\n", p.listings())).toArray(String[]::new),
                Time.utc(clock.instant())).map(rows -> rows.rowCount());
    }
}
