package ordnung.benchmark;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/** Years of a shop's conversations, written straight into the database, and then caught up by the application's own index. */
final class Archive {
    private static final int PART = 1 << 20;

    private final Connection database;
    private final UUID account;
    private final int conversations;

    Archive(Connection database, UUID account, int conversations) {
        this.database = database;
        this.account = account;
        this.conversations = conversations;
    }

    void fill(int messages) throws SQLException {
        Chatter chatter = new Chatter(1);
        Random random = new Random(2);
        copy("customer (id, name, phones, created_at, updated_at)", conversations, i -> id(1, i) + "\tКлиент " + chatter.word(200, 40_000) + "\t{+79"
                + String.format("%09d", random.nextInt(1_000_000_000)) + "}\t2024-01-01Z\t2024-01-01Z\n");
        copy("conversation (id, account_id, channel, direction, thread, customer_id, state, last_at, created_at)", conversations, i -> id(2, i) + "\t" + account
                + "\twhatsapp\tretail\tt" + i + "\t" + id(1, i) + "\t" + (i % 500 == 0 ? "waiting" : i % 9 == 0 ? "closed" : "answered") + "\t2026-01-01Z\t2024-01-01Z\n");
        copy("message (id, conversation_id, account_id, direction, kind, text, author_kind, sent_at, position, received_at)", messages, i -> {
            String at = "2024-01-01 00:00:00Z\t".replace("00:00:00Z", String.format("%02d:%02d:%02dZ", i / 3600 % 24, i / 60 % 60, i % 60));
            return id(3, i) + "\t" + id(2, random.nextInt(conversations)) + "\t" + account + "\tin\ttext\t" + chatter.message() + "\tcustomer\t" + at + at
                    + at.strip() + "\n";
        });
        execute("update conversation set waiting_since = last_at where state = 'waiting'");
        execute("analyze customer, conversation, message");
    }

    /** @return seconds until all is in the index */
    double index() throws SQLException, InterruptedException {
        long begun = System.nanoTime();
        execute("update search_progress set backfill = null");
        while (number("select coalesce(backfill, 2) from search_progress") > 1) {
            TimeUnit.SECONDS.sleep(1);
        }
        execute("vacuum analyze search_hit, search_word");
        return (System.nanoTime() - begun) / 1e9;
    }

    private static String id(int kind, int i) {
        return new UUID(0x0190_0000_0000_7000L | (long) kind << 16, 0x8000_0000_0000_0000L | i).toString();
    }

    private void copy(String columns, int rows, IntFunction<String> row) throws SQLException {
        CopyIn copy = database.unwrap(PGConnection.class).getCopyAPI().copyIn("copy " + columns + " from stdin");
        StringBuilder part = new StringBuilder(PART + 1000);
        for (int i = 0; i < rows; i++) {
            part.append(row.apply(i));
            if (part.length() > PART || i == rows - 1) {
                byte[] bytes = part.toString().getBytes(StandardCharsets.UTF_8);
                copy.writeToCopy(bytes, 0, bytes.length);
                part.setLength(0);
            }
        }
        copy.endCopy();
    }

    void execute(String sql) throws SQLException {
        try (Statement statement = database.createStatement()) {
            statement.execute(sql);
        }
    }

    long number(String sql) throws SQLException {
        try (Statement statement = database.createStatement(); ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }

}
