package ordnung.connector.whatsapp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import ordnung.connector.Reacting;
import ordnung.connector.SendResult;
import ordnung.connector.SendResult.Accepted;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The shop's reaction to a customer's message. */
class ReactingTest {
    private static final String TAKEN = """
            {"messaging_product":"whatsapp","contacts":[{"input":"+79991112233","wa_id":"79991112233"}],"messages":[{"id":"wamid.NEW"}]}""";
    private static final String HEAD = "{\"messaging_product\":\"whatsapp\",\"recipient_type\":\"individual\",\"to\":\"+79991112233\",\"type\":\"reaction\",";
    private static final Reacting.Target CAKE = new Reacting.Target("79991112233", List.of("79991112233"), "+79991112233", "wamid.CAKE1", List.of());

    private final Shop shop = new Shop();

    @Test
    void isPutOnTheMessageThatItNames() {
        shop.http.answers(200, TAKEN);

        assertThat(react("👍")).isEqualTo(new Accepted(""));

        assertThat(shop.http.lastBody()).isEqualTo(HEAD + "\"reaction\":{\"message_id\":\"wamid.CAKE1\",\"emoji\":\"👍\"}}");
        assertThat(shop.http.requests.get(0).uri().getPath()).endsWith("/messages");
    }

    @Test
    void isTakenBackByAnEmptyOne() {
        shop.http.answers(200, TAKEN);

        assertThat(react(null)).isEqualTo(new Accepted(""));

        assertThat(shop.http.lastBody()).endsWith("\"reaction\":{\"message_id\":\"wamid.CAKE1\",\"emoji\":\"\"}}");
    }

    @Test
    void isTriedAgainWhenTheAnswerWasLost() {
        shop.http.answers(200, "<html>proxy</html>").answers(503, "");

        assertThat(react("👍")).isNotInstanceOf(Accepted.class).isNotInstanceOf(SendResult.StopAccount.class);
        assertThat(react("👍")).isInstanceOf(SendResult.Retry.class);
    }

    private SendResult react(@Nullable String emoji) {
        return ((Reacting) shop.connector).react(CAKE, emoji).toCompletableFuture().join();
    }
}
