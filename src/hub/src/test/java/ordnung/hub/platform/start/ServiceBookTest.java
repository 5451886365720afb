package ordnung.hub.platform.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServiceBookTest {
    @TempDir
    Path folder;

    @Test
    void portsAndSecretsStayTheSameFromStartToStart() {
        ServiceBook first = new ServiceBook(folder);
        int port = first.port("one");
        String secret = first.secret("password");
        ServiceBook second = new ServiceBook(folder);
        assertThat(second.port("one")).isEqualTo(port);
        assertThat(second.secret("password")).isEqualTo(secret).hasSizeGreaterThan(40);
    }

    @Test
    void aTakenPortIsReplacedAndTheNewOneRemembered() throws IOException {
        int port = new ServiceBook(folder).port("one");
        try (ServerSocket taken = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            int other = new ServiceBook(folder).port("one");
            assertThat(other).isNotEqualTo(port);
            assertThat(new ServiceBook(folder).port("one")).isEqualTo(other);
        }
    }

    @Test
    void onlyTheOwnerReadsIt() throws IOException {
        new ServiceBook(folder).secret("password");
        var rights = Files.getPosixFilePermissions(folder.resolve("services.properties"));
        assertThat(PosixFilePermissions.toString(rights)).isEqualTo("rw-------");
    }
}
