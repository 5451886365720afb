package ordnung.broker;

import java.nio.file.Path;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.utils.Exit;
import org.apache.kafka.common.utils.Time;

/**
 * Runs the broker until its standard input ends, which happens when the starting process closes it or dies, however it dies.
 * Arguments: the broker's folder, its port, its controller's port (both on 127.0.0.1). Ends with 0 after a stop, 3 when another broker has
 * the folder, 1 for anything else, with a sentence on standard error.
 */
public final class BrokerMain {
    /** Exit code when a living broker holds the folder. */
    public static final int FOLDER_IN_USE = 3;

    private BrokerMain() {
    }

    public static void main(String[] args) {
        Path folder = Path.of(args[0]).toAbsolutePath().normalize();
        int port = Integer.parseInt(args[1]);
        int controllerPort = Integer.parseInt(args[2]);
        if (!FolderLock.take(folder)) {
            System.err.println("Another broker is using " + folder + ".");
            System.exit(FOLDER_IN_USE);
        }
        try {
            run(folder, port, controllerPort);
        } catch (Throwable failure) {
            failure.printStackTrace();
            Exit.halt(1);
        }
    }

    private static void run(Path folder, int port, int controllerPort) throws Exception {
        Path log = folder.resolve("log");
        LogFolder.prepare(log);
        var server = new KafkaRaftServer(new KafkaConfig(BrokerSettings.of(log, port, controllerPort), false), Time.SYSTEM);
        Runtime.getRuntime().addShutdownHook(new Thread(server::shutdown, "stop-broker"));
        StarterWatch.exitWhenGone(System.in);
        server.startup();
        server.awaitShutdown();
    }
}
