package ordnung.hub.customers.store;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import ordnung.hub.customers.Alias;
import ordnung.hub.customers.Customer;
import ordnung.hub.customers.CustomerView;
import ordnung.hub.customers.Totals;
import ordnung.hub.platform.Cursor;
import ordnung.hub.platform.Cursor.Page;
import ordnung.hub.platform.Db;
import ordnung.hub.platform.Time;
import org.jspecify.annotations.Nullable;

/** Customers in their table. */
@ApplicationScoped
public class CustomerStore {
    private final Db db;
    private final Clock clock;

    CustomerStore(Db db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /**
     * Newest first.
     *
     * @param q  a part of a name, of a mail or of a channel's user name, or at least three digits of a phone
     */
    public Uni<Page<Customer>> page(@Nullable String q, @Nullable Cursor after, int limit) {
        String words = q == null || q.isBlank() ? null : "%" + like(q.strip()) + "%";
        String digits = q == null ? "" : q.replaceAll("\\D", "");
        return db.list(CustomerStore::read, """
                select * from customer c
                where ($1::text is null or c.name ilike $1 or concat_ws(' ', c.last_name, c.first_name, c.patronymic) ilike $1
                       or array_to_string(c.mails, ' ') ilike $1 or ($2::text is not null and array_to_string(c.phones, ' ') like $2)
                       or exists (select from customer_alias a where a.customer_id = c.id and (a.username ilike $1 or a.name ilike $1)))
                  and ($3::timestamptz is null or (c.created_at, c.id) < ($3, $4::uuid))
                order by c.created_at desc, c.id desc limit $5""",
                words, digits.length() < 3 ? null : "%" + national(digits) + "%", after == null ? null : Time.utc(after.at()),
                after == null ? null : after.id(), limit + 1).map(found -> cut(found, limit));
    }

    /** A number of the country is written with 8, 0 or the country's code before it: what they share is looked for. */
    private static String national(String digits) {
        boolean prefixed = digits.length() == 11 && digits.startsWith("8") || digits.startsWith("0");
        return prefixed ? digits.substring(1) : digits;
    }

    private static Page<Customer> cut(List<Customer> found, int limit) {
        if (found.size() <= limit) {
            return new Page<>(found, null);
        }
        Customer last = found.get(limit - 1);
        return new Page<>(found.subList(0, limit), new Cursor(last.createdAt(), last.id().toString()).text());
    }

    private static String like(String words) {
        return words.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }

    public Uni<Optional<CustomerView>> view(UUID id) {
        return db.first(CustomerStore::read, "select * from customer where id = $1", id).chain(found -> found.isEmpty()
                ? Uni.createFrom().item(Optional.empty())
                : aliases(id).chain(aliases -> totals(id).map(totals ->
                        Optional.of(new CustomerView(found.get(), aliases, totals, List.of())))));
    }

    public Uni<List<Alias>> aliases(UUID id) {
        return db.list(CustomerStore::alias,
                "select * from customer_alias where customer_id = $1 order by first_seen, external_id", id);
    }

    private static Alias alias(Row row) {
        return new Alias(row.getString("channel"), row.getUUID("account_id"), row.getString("external_id"), row.getString("name"),
                row.getString("username"), row.getString("phone"), row.getString("evidence"),
                row.getOffsetDateTime("first_seen").toInstant());
    }

    public Uni<Totals> totals(UUID id) {
        return db.first(row -> Totals.of(row.getLong("n"), row.getLong("sum"), row.getString("currency"),
                        row.getOffsetDateTime("first").toInstant(), row.getOffsetDateTime("last").toInstant()), """
                select currency, count(*) as n, sum(total)::bigint as sum, min(created_at) as first, max(created_at) as last
                from card where customer_id = $1 and total > 0 and outcome is distinct from 'lost'
                group by currency order by n desc, currency limit 1""", id)
                .map(found -> found.orElseGet(() -> Totals.of(0, 0, "RUB", null, null)));
    }

    public Uni<Optional<Customer>> lock(SqlConnection tx, UUID id) {
        return Db.first(tx, CustomerStore::read, "select * from customer where id = $1 for no key update", id);
    }

    public Uni<Void> update(SqlConnection tx, Customer c) {
        return Db.query(tx, """
                update customer set name = $2, first_name = $3, patronymic = $4, last_name = $5, phones = $6, mails = $7, birthday = $8,
                    addresses = $9, category = $10, language = $11, preferences = $12, updated_at = $13, version = version + 1
                where id = $1""", c.id(), c.name(), c.names().first(), c.names().patronymic(), c.names().last(),
                c.phones().toArray(String[]::new), c.mails().toArray(String[]::new), c.birthday(), c.addresses().toArray(String[]::new),
                c.category(), c.language(), c.preferences(), Time.utc(clock.instant())).replaceWithVoid();
    }

    private static Customer read(Row row) {
        return new Customer(row.getUUID("id"), row.getString("name"),
                new Customer.Names(row.getString("first_name"), row.getString("patronymic"), row.getString("last_name")),
                List.of(row.getArrayOfStrings("phones")), List.of(row.getArrayOfStrings("mails")), row.getLocalDate("birthday"),
                List.of(row.getArrayOfStrings("addresses")), row.getString("category"), row.getString("language"),
                row.getString("preferences"), row.getOffsetDateTime("created_at").toInstant(), row.getInteger("version"));
    }
}
