package ordnung.connector.webchat;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import ordnung.connector.WebhookCall;
import ordnung.connector.WebhookResult;
import ordnung.events.ChannelEvent;

class WebChatPropertiesTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** Whatever stands in whatever field, it is kept, and the browser is told that it was. */
    @Property
    void nothingIsDropped(@ForAll("bodies") Map<String, Object> fields) throws Exception {
        ObjectNode body = JSON.valueToTree(fields);
        body.put("visitor", Calls.SECRET).put("mark", "Незабудка");
        WebhookCall call = Calls.call("POST", JSON.writeValueAsBytes(body), Calls.KEY, Map.of("origin", Calls.SITE));

        WebhookResult.Events result = (WebhookResult.Events) Calls.connector().receive(call);

        assertThat(result.reply().status()).isEqualTo(200);
        assertThat(result.events()).isNotEmpty();
        ChannelEvent first = result.events().get(0).event();
        assertThat(JSON.readTree(first.raw())).isEqualTo(body.without("visitor"));
    }

    @Property
    void anyBodyIsAResult(@ForAll String body) {
        WebhookCall call = Calls.call("POST", body.getBytes(StandardCharsets.UTF_8), Calls.KEY, Map.of("origin", Calls.SITE));

        assertThat(Calls.connector().receive(call)).isNotNull();
    }

    @Provide
    Arbitrary<Map<String, Object>> bodies() {
        Arbitrary<String> names = Arbitraries.of("id", "text", "file", "contacts", "delivered", "read", "page", "at", "now", "replyTo", "x");
        Arbitrary<Object> plain = Arbitraries.oneOf(Arbitraries.strings().withCharRange('а', 'я').ofMaxLength(20).map(text -> (Object) text),
                Arbitraries.integers().map(number -> (Object) number), Arbitraries.of(true, false).map(flag -> (Object) flag));
        Arbitrary<Object> values = Arbitraries.oneOf(plain, plain.list().ofMaxSize(3).map(list -> (Object) list),
                Arbitraries.maps(Arbitraries.of("id", "name", "type", "size", "phone"), plain).ofMaxSize(3).map(map -> (Object) map));
        return Arbitraries.maps(names, values).ofMaxSize(6);
    }
}
