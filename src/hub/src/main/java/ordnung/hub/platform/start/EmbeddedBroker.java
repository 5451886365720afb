package ordnung.hub.platform.start;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;

/** The Kafka broker as a child process on 127.0.0.1. It ends by itself when this process does. */
final class EmbeddedBroker implements ChildService {
    private static final Logger LOG = Logger.getLogger(EmbeddedBroker.class);
    private static final int READY_SECONDS = 60;
    private static final int STOP_SECONDS = 10;
    private static final int ORPHAN_STOP_SECONDS = 5;

    private final DataFolder data;
    private final ServiceBook book;
    private int port;
    private int controllerPort;

    EmbeddedBroker(DataFolder data, ServiceBook book) {
        this.data = data;
        this.book = book;
    }

    @Override
    public String name() {
        return "Kafka";
    }

    /** Before the first launch: the application is told the ports while the broker is still coming up. */
    void choosePorts() {
        clearAway();
        port = book.port("broker.port");
        controllerPort = book.port("broker.controller-port");
    }

    @Override
    public Process launch() throws IOException {
        clearAway();
        BrokerProgram program = BrokerProgram.in(data.path());
        return ChildCommand.service(program.command(
            List.of(folder().toString(), Integer.toString(port), Integer.toString(controllerPort))), data.log("kafka"));
    }

    /** A broker whose starter died ends by itself within seconds; one that is stuck is killed. */
    private void clearAway() {
        Optional<ProcessHandle> orphan = Orphan.of(folder().resolve("broker.lock"), folder());
        if (orphan.isPresent() && !Orphan.ended(orphan.get(), ORPHAN_STOP_SECONDS)) {
            Orphan.kill(orphan.get());
        }
    }

    @Override
    public void awaitReady(Process process) {
        if (!Readiness.await(process, READY_SECONDS, this::accepts)) {
            stop(process);
            throw new StartRefused("Kafka does not come up: see " + data.log("kafka") + ".");
        }
    }

    private boolean accepts() {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 500);
            return true;
        } catch (IOException notYet) {
            return false;
        }
    }

    /** The end of its standard input is the broker's signal to stop in order. */
    @Override
    public void stop(Process process) {
        try {
            process.getOutputStream().close();
        } catch (IOException alreadyGone) {
            // Then it is ending anyway.
        }
        if (!Orphan.ended(process.toHandle(), STOP_SECONDS)) {
            Orphan.kill(process.toHandle());
            return;
        }
        try {
            if (process.exitValue() == 0) {
                BrokerProgram.in(data.path()).keepArchive();
            }
        } catch (IOException e) {
            LOG.debugf("The broker's classes stay without an archive: %s", e.getMessage());
        }
    }

    private Path folder() {
        return data.path().resolve("kafka");
    }

    String bootstrapServers() {
        return "127.0.0.1:" + port;
    }
}
