package ordnung.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import ordnung.connector.Connector;
import ordnung.connector.Fetching;
import ordnung.connector.Http;
import ordnung.events.Attachment;
import ordnung.events.MessageKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A connector that brings files itself is asked for them, and nobody is asked where they are. */
class MediaTest {
    private static final Attachment FILE = new Attachment("7", MessageKind.DOCUMENT, null, null, null, null, null);

    @TempDir
    Path folder;

    @Test
    void a_file_that_is_not_on_the_web_is_brought_by_the_connector() throws Exception {
        Path target = folder.resolve("target");

        Media.Fetched fetched = media().fetch("1", null, FILE, target).await().indefinitely();

        assertThat(fetched).isEqualTo(new Media.Fetched("text/plain", 3));
        assertThat(target).hasContent("а7");
    }

    @Test
    void an_account_that_is_gone_brings_nothing() {
        assertThatThrownBy(() -> media().fetch("2", null, FILE, folder.resolve("target")).await().indefinitely())
                .isInstanceOf(Http.Failure.class);
    }

    private interface Mail extends Connector, Fetching {
    }

    /** Whatever else it is asked, {@code locate} among it, is one question too many. */
    private static Connector mail() {
        return (Connector) Proxy.newProxyInstance(Mail.class.getClassLoader(), new Class<?>[] {Mail.class}, (proxy, method, arguments) -> {
            assertThat(method.getName()).isEqualTo("fetch");
            return fetch((Attachment) arguments[0], (Path) arguments[1], (long) arguments[2]);
        });
    }

    private static CompletionStage<Fetching.Fetched> fetch(Attachment attachment, Path target, long largest) throws IOException {
        assertThat(largest).isEqualTo(Media.LARGEST);
        Files.writeString(target, "а" + attachment.reference());
        return CompletableFuture.completedFuture(new Fetching.Fetched("text/plain", Files.size(target)));
    }

    private static Media media() {
        Http nowhere = request -> CompletableFuture.failedFuture(new Http.Failure("no", false));
        Accounts.Account account = new Accounts.Account("1", "email", true, null, mail(), nowhere);
        return new Media(new Accounts() {
            @Override
            public Optional<Account> find(String channel, String accountId) {
                return byId(accountId);
            }

            @Override
            public Optional<Account> byId(String accountId) {
                return accountId.equals(account.id()) ? Optional.of(account) : Optional.empty();
            }

            @Override
            public Collection<Account> all() {
                return List.of(account);
            }

            @Override
            public Collection<Account> sameAddress(String channel, String address) {
                return List.of();
            }
        }, null);
    }
}
