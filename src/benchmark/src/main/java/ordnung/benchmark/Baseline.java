package ordnung.benchmark;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

/**
 * What the same database does when each message is a transaction of its own: eight clients, each inserting and waiting for the commit, into copies
 * of the tables with all their indexes, emptied before. A plain loop over JDBC with prepared statements; nothing is read, checked or told.
 */
final class Baseline {
    static final int CLIENTS = 8;
    private static final List<String> TABLES = List.of("customer", "customer_alias", "conversation", "conversation_thread", "message", "card",
            "card_conversation", "message_card", "card_event", "change");

    /** What one transaction inserts. */
    enum Rows {
        /** The message's own row. */
        MESSAGE(Statements.MESSAGE),
        /** Every row that a further message of a known customer inserts: message, message_card, and two of change. One round trip. */
        ALL(Statements.ALL);

        private final String sql;

        Rows(String sql) {
            this.sql = sql;
        }
    }

    private final HubProcess hub;
    private final UUID account;

    Baseline(HubProcess hub, UUID account) throws IOException, SQLException {
        this.hub = hub;
        this.account = account;
        prepare();
    }

    private void prepare() throws IOException, SQLException {
        try (Connection connection = hub.database(); Statement statement = connection.createStatement()) {
            demand(statement, "fsync");
            demand(statement, "synchronous_commit");
            statement.execute("drop schema if exists baseline cascade; create schema baseline");
            for (String table : TABLES) {
                statement.execute("create table baseline." + table + " (like public." + table + " including all)");
            }
        }
    }

    /** A baseline that may forget what it answered would measure nothing. */
    private static void demand(Statement statement, String setting) throws SQLException {
        try (ResultSet row = statement.executeQuery("show " + setting)) {
            row.next();
            if (!row.getString(1).equals("on")) {
                throw new IllegalStateException(setting + " is " + row.getString(1) + ", not on");
            }
        }
    }

    /** @return messages a second */
    double measure(Rows rows, int seconds) throws Exception {
        try (Connection connection = hub.database(); Statement statement = connection.createStatement()) {
            statement.execute("truncate baseline." + String.join(", baseline.", TABLES));
        }
        ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
        try {
            long begun = System.nanoTime();
            long end = begun + TimeUnit.SECONDS.toNanos(seconds);
            Callable<Integer> client = () -> insert(rows, end);
            List<Future<Integer>> all = clients.invokeAll(IntStream.range(0, CLIENTS).mapToObj(i -> client).toList());
            return sum(all) * 1e9 / (System.nanoTime() - begun);
        } finally {
            clients.shutdownNow();
        }
    }

    private static int sum(List<Future<Integer>> all) throws InterruptedException, ExecutionException {
        int sum = 0;
        for (Future<Integer> one : all) {
            sum += one.get();
        }
        return sum;
    }

    private int insert(Rows rows, long end) throws IOException, SQLException {
        UUID conversation = UUID.randomUUID();
        UUID card = UUID.randomUUID();
        int n = 0;
        try (Connection connection = hub.database(); PreparedStatement insert = connection.prepareStatement(rows.sql)) {
            while (System.nanoTime() < end) {
                insert.setObject(1, timeOrdered());
                insert.setObject(2, conversation);
                insert.setObject(3, account);
                insert.setString(4, "wamid.HBgLNzk5OTAwMDAwMDAVAgASGBQzQTdCOE" + UUID.randomUUID());
                insert.setTimestamp(5, Timestamp.from(Instant.now()));
                if (rows == Rows.ALL) {
                    insert.setObject(6, card);
                }
                insert.executeUpdate();
                n++;
            }
        }
        return n;
    }

    /** Version 7, as the application's own: random ones would make the baseline's index slower than it need be. */
    private static UUID timeOrdered() {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        return new UUID(System.currentTimeMillis() << 16 | 0x7000 | random.nextInt(0x1000), random.nextLong() >>> 2 | 0x8000000000000000L);
    }

    private static final class Statements {
        private static final String MESSAGE = """
                insert into baseline.message (id, conversation_id, account_id, external_id, direction, kind, text, author_kind, author_id,
                                              author_name, sent_at, position, received_at)
                select r.id, r.conversation, r.account, r.external_id, 'in', 'text',
                       'Здравствуйте! Нужен торт на день рождения, на 12 человек, без орехов. К субботе успеете?', 'customer',
                       r.conversation, 'Покупатель', r.at, r.at, r.at
                from (select ?::uuid as id, ?::uuid as conversation, ?::uuid as account, ?::text as external_id, ?::timestamptz as at) r""";
        private static final String ALL = "with message as (" + MESSAGE + """
                 returning id, conversation_id, sent_at
                ), linked as (
                    insert into baseline.message_card (message_id, card_id) select id, ?::uuid from message
                )
                insert into baseline.change (at, type, conversation_id, subject_id, data)
                select sent_at, 'message.created', conversation_id, id,
                       '{"externalId":"wamid.HBgLNzk5OTAwMDAwMDAVAgASGBQzQTdCOE","direction":"in","kind":"text"}' from message
                union all select sent_at, 'conversation.updated', conversation_id, conversation_id, '{"state":"waiting","version":7}' from message""";
    }
}
