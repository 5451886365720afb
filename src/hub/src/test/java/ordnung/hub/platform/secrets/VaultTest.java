package ordnung.hub.platform.secrets;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import ordnung.hub.platform.DataDir;
import ordnung.hub.platform.start.StartRefused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VaultTest {
    @TempDir
    Path folder;

    private Vault vault(String key) {
        return new Vault(Optional.ofNullable(key), new DataDir(folder.toString()));
    }

    @Test
    void whatWasSealedOpensForItsOwnerAlone() {
        Vault vault = vault(null);
        byte[] sealed = vault.seal("account-1", "токен".getBytes(UTF_8));
        assertThat(new String(vault.open("account-1", sealed), UTF_8)).isEqualTo("токен");
        assertThat(new String(sealed, UTF_8)).doesNotContain("токен");
        assertThat(vault.seal("account-1", "токен".getBytes(UTF_8))).isNotEqualTo(sealed);
        assertThatThrownBy(() -> vault.open("account-2", sealed)).isInstanceOf(Vault.Unreadable.class);
        sealed[sealed.length - 1] ^= 1;
        assertThatThrownBy(() -> vault.open("account-1", sealed)).isInstanceOf(Vault.Unreadable.class);
        assertThatThrownBy(() -> vault.open("account-1", new byte[3])).isInstanceOf(Vault.Unreadable.class);
    }

    @Test
    void theKeyIsMadeOnceForItsOwnerAlone() throws IOException {
        byte[] sealed = vault(null).seal("a", "s".getBytes(UTF_8));
        Path file = folder.resolve("secret.key");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).isEqualTo("rw-------");
        assertThat(vault(null).open("a", sealed)).isEqualTo("s".getBytes(UTF_8));
        assertThat(vault(Files.readString(file)).open("a", sealed)).isEqualTo("s".getBytes(UTF_8));
    }

    @Test
    void aKeyThatOthersCanReadStopsTheStart() throws IOException {
        vault(null);
        Files.setPosixFilePermissions(folder.resolve("secret.key"), PosixFilePermissions.fromString("rw-r-----"));
        assertThatThrownBy(() -> vault(null)).isInstanceOf(StartRefused.class).hasMessageContaining("chmod 600");
    }

    @Test
    void aMalformedKeyStopsTheStartWithoutBeingRepeated() {
        assertThatThrownBy(() -> vault("c2hvcnQ=")).hasMessageContaining("ORDNUNG_SECRET_KEY").hasMessageContaining("32 bytes")
                .hasMessageNotContaining("c2hvcnQ");
        assertThatThrownBy(() -> vault("not base64!")).isInstanceOf(StartRefused.class).hasNoCause();
    }
}
