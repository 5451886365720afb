package ordnung.hub.platform.start;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** PostgreSQL as a child process on 127.0.0.1, durable in full: a commit that was answered is on the disk. */
final class EmbeddedPostgres implements ChildService {
    private static final int READY_SECONDS = 60;
    private static final int STOP_SECONDS = 15;
    private static final int ORPHAN_STOP_SECONDS = 5;

    private final DataFolder data;
    private final ServiceBook book;
    private int port;

    EmbeddedPostgres(DataFolder data, ServiceBook book) {
        this.data = data;
        this.book = book;
    }

    @Override
    public String name() {
        return "PostgreSQL";
    }

    @Override
    public Process launch() throws IOException {
        Path programs = PostgresBinaries.unpacked(data.path());
        Path folder = PostgresFolder.prepared(data.path(), programs, book.secret("database.password"), log());
        clearAway(folder);
        if (port == 0) {
            port = book.port("database.port");
        }
        List<String> command = new ArrayList<>(List.of(programs.resolve("bin/postgres").toString(), "-D", folder.toString()));
        settings().forEach((key, value) -> command.addAll(List.of("-c", key + "=" + value)));
        return ChildCommand.service(ChildCommand.unprivileged(command), log());
    }

    private Map<String, String> settings() {
        return Map.ofEntries(
            Map.entry("listen_addresses", "127.0.0.1"),
            Map.entry("port", Integer.toString(port)),
            // No socket files: they would lie in /tmp, where a stale one stops the next start.
            Map.entry("unix_socket_directories", ""),
            Map.entry("fsync", "on"),
            Map.entry("synchronous_commit", "on"),
            Map.entry("full_page_writes", "on"),
            Map.entry("max_connections", "60"),
            Map.entry("shared_buffers", "96MB"),
            Map.entry("io_method", "sync"),
            Map.entry("timezone", "UTC"),
            Map.entry("log_timezone", "UTC"),
            Map.entry("idle_in_transaction_session_timeout", "60s"),
            // A failed statement goes back to the application; in the log it would leave customers' words.
            Map.entry("log_min_messages", "log"),
            Map.entry("log_min_error_statement", "panic"),
            Map.entry("log_error_verbosity", "terse"),
            Map.entry("log_checkpoints", "off"));
    }

    /** What an earlier run left: a living server on our folder is stopped, a pid file of a dead one or of a stranger is removed. */
    private void clearAway(Path folder) throws IOException {
        Optional<ProcessHandle> orphan = Orphan.of(folder.resolve("postmaster.pid"), folder);
        if (orphan.isPresent()) {
            stopFast(orphan.get(), ORPHAN_STOP_SECONDS);
        }
        // Without their postmaster these can only end; one that hangs would hold the shared memory that the next start needs.
        Orphan.workingIn(folder).forEach(Orphan::kill);
        Files.deleteIfExists(folder.resolve("postmaster.pid"));
    }

    @Override
    public void awaitReady(Process process) {
        Path pidFile = data.path().resolve("postgres/postmaster.pid");
        if (!Readiness.await(process, READY_SECONDS, () -> saysReady(pidFile, process.pid()))) {
            stop(process);
            throw new StartRefused("PostgreSQL does not come up: see " + log() + ".");
        }
    }

    /** The eighth line of PostgreSQL's pid file is its state, as {@code pg_ctl} reads it too. */
    private static boolean saysReady(Path pidFile, long pid) {
        try {
            List<String> lines = Files.readAllLines(pidFile);
            return lines.size() >= 8 && lines.get(0).strip().equals(Long.toString(pid)) && lines.get(7).strip().equals("ready");
        } catch (IOException notYet) {
            return false;
        }
    }

    @Override
    public void stop(Process process) {
        stopFast(process.toHandle(), STOP_SECONDS);
    }

    /** SIGINT is PostgreSQL's fast stop: sessions are cut, transactions rolled back, a checkpoint written. */
    private void stopFast(ProcessHandle process, int seconds) {
        if (!process.isAlive()) {
            return;
        }
        try {
            Path programs = PostgresBinaries.unpacked(data.path());
            ChildCommand.tool(ChildCommand.unprivileged(
                List.of(programs.resolve("bin/pg_ctl").toString(), "kill", "INT", Long.toString(process.pid()))), null, log(), 5);
        } catch (IOException e) {
            process.destroy();
        }
        if (!Orphan.ended(process, seconds)) {
            Orphan.kill(process);
        }
    }

    DatabaseAddress address() {
        String place = "//127.0.0.1:" + port + "/" + PostgresFolder.NAME;
        return new DatabaseAddress("jdbc:postgresql:" + place, "postgresql:" + place, PostgresFolder.NAME,
            book.secret("database.password"));
    }

    private Path log() {
        return data.log("postgres");
    }
}
