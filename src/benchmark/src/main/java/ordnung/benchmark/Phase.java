package ordnung.benchmark;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** Sends one load and waits until all of it is stored and told. */
final class Phase {
    /** Between two looks at the database: a hundredth of a phase may be missed, and the looking costs nothing. */
    private static final long LOOK_NANOS = TimeUnit.MILLISECONDS.toNanos(50);
    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(60);

    private final HubProcess hub;
    private final Shop shop;
    private final Operator operator;
    private final Connection database;

    Phase(HubProcess hub, Shop shop, Operator operator, Connection database) {
        this.hub = hub;
        this.shop = shop;
        this.operator = operator;
        this.database = database;
    }

    /** @param number  of the phase, in its messages' ids. @param rate  messages a second; 0: full speed */
    Figures run(String name, int number, List<Webhook> calls, int connections, double rate) throws Exception {
        int messages = calls.stream().mapToInt(Webhook::messages).sum();
        Load load = new Load(hub.port, connections, calls, messages, rate);
        Operator.Watched watched = new Operator.Watched(number, load, messages);
        operator.watch(watched);
        long before = stored();
        Storing storing = new Storing(before + messages);
        storing.start();
        Processors processors = new Processors(hub);
        load.run();
        storing.join();
        Map<String, Double> used = processors.used();
        await(watched, messages);
        return Figures.of(name, calls.get(0).messages(), rate, messages, (int) (storing.seen - before), (storing.at - load.begun()) / 1e9, load, watched,
                storing.memory, used);
    }

    private static void await(Operator.Watched watched, int messages) {
        long deadline = System.nanoTime() + PATIENCE;
        while (watched.heard() < messages && System.nanoTime() < deadline) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(5));
        }
    }

    /** The ledger's row changes in the transaction that stores the messages, and reading it costs next to nothing. */
    private long stored() throws SQLException {
        try (PreparedStatement query = database.prepareStatement("select coalesce(sum(n), 0) from ledger where account_id = ? and kind = 'stored'")) {
            query.setObject(1, shop.id());
            try (ResultSet row = query.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    /** Watches the database until everything is there, or nothing has come for a minute; and the memory meanwhile. */
    private final class Storing extends Thread {
        private final long wanted;
        private long seen;
        private long at = System.nanoTime();
        private long memory;

        Storing(long wanted) {
            super("storing");
            this.wanted = wanted;
        }

        @Override
        public void run() {
            try {
                while (seen < wanted && System.nanoTime() - at < PATIENCE) {
                    look();
                    LockSupport.parkNanos(LOOK_NANOS);
                }
                // Not meanwhile: whoever counts a process's pages holds it up.
                memory = hub.memoryMegabytes();
            } catch (SQLException e) {
                throw new IllegalStateException("The database does not answer", e);
            }
        }

        private void look() throws SQLException {
            long now = stored();
            if (now != seen) {
                seen = now;
                at = System.nanoTime();
            }
        }
    }
}
