package ordnung.hub.platform.start;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The database's folder, made once: aside, and renamed into place when it is whole, so that a kill in between leaves nothing half-made. */
final class PostgresFolder {
    /** The role and the database of the application. */
    static final String NAME = "ordnung";

    private PostgresFolder() {
    }

    /** @throws StartRefused when it cannot be made, or was made by another major version of PostgreSQL */
    static Path prepared(Path dataDir, Path programs, String password, Path log) throws IOException {
        Path folder = dataDir.resolve("postgres");
        if (!Files.exists(folder)) {
            Path fresh = dataDir.resolve("postgres.new");
            Folders.delete(fresh);
            initialise(fresh, programs, password, log);
            createDatabase(fresh, programs, log);
            Files.move(fresh, folder, StandardCopyOption.ATOMIC_MOVE);
        }
        return folder;
    }

    private static void initialise(Path folder, Path programs, String password, Path log) throws IOException {
        Path passwordFile = folder.resolveSibling("postgres.password");
        OwnerOnly.create(passwordFile);
        Files.writeString(passwordFile, password);
        try {
            run(List.of(programs.resolve("bin/initdb").toString(), "-D", folder.toString(), "--username=" + NAME,
                "--pwfile=" + passwordFile,
                "--auth=scram-sha-256", "--encoding=UTF8", "--locale=C.UTF-8", "--locale-provider=builtin", "--builtin-locale=C.UTF-8",
                "--data-checksums"), null, log);
        } finally {
            Files.deleteIfExists(passwordFile);
        }
    }

    private static void createDatabase(Path folder, Path programs, Path log) throws IOException {
        Path statement = folder.resolveSibling("postgres.sql");
        Files.writeString(statement, "create database " + NAME + "\n");
        try {
            run(List.of(programs.resolve("bin/postgres").toString(), "--single", "-D", folder.toString(), "postgres"), statement, log);
        } finally {
            Files.deleteIfExists(statement);
        }
    }

    private static void run(List<String> command, @Nullable Path input, Path log) throws IOException {
        int code = ChildCommand.tool(ChildCommand.unprivileged(command), input, log, 120);
        if (code != 0) {
            throw new StartRefused("The database's folder cannot be made (" + Path.of(command.get(0)).getFileName() + " ended with " + code
                + "): see " + log + ".");
        }
    }
}
