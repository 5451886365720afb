package ordnung.connector.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import ordnung.connector.WebhookCall;
import ordnung.connector.WebhookResult;
import org.junit.jupiter.api.Test;

/** receive() never throws, whatever the bytes: neither on what somebody sends who knows the secret, nor on what a stranger sends. */
interface HostileInputContract extends ChannelUnderTest {

    @Test
    default void anyBytesAreSurvived() {
        assumeTrue(isCalled(), "nobody calls");
        WebhookCall like = calls().values().iterator().next();
        Hostile.bodies().forEach(body -> Verdict.of(offline(), proven(like, body)));
    }

    @Test
    default void anyBytesOfAStrangerAreRefused() {
        assumeTrue(isCalled(), "nobody calls");
        WebhookCall like = calls().values().iterator().next();
        Hostile.bodies().forEach(body -> forgeries(proven(like, body))
                .forEach(forgery -> assertThat(Verdict.of(offline(), forgery)).isInstanceOf(WebhookResult.Rejected.class)));
    }

    @Test
    default void samplesCutShortAreSurvived() {
        calls().values().forEach(call -> Hostile.truncations(call.body()).forEach(body -> Verdict.of(offline(), proven(call, body))));
    }

    @Test
    default void samplesWithAnythingReplacedAreSurvived() {
        calls().values().forEach(call -> Hostile.mutations(call.body()).forEach(body -> Verdict.of(offline(), proven(call, body))));
    }

    @Test
    default void anyMethodIsSurvived() {
        for (WebhookCall call : calls().values()) {
            for (String method : List.of("GET", "HEAD", "OPTIONS", "PUT", "DELETE", "PATCH", "TRACE", "", "get", "\0")) {
                Verdict.of(offline(), new WebhookCall(method, call.headers(), call.query(), call.body()));
            }
        }
    }

    @Test
    default void anyHeadersAndQueryAreSurvived() {
        for (WebhookCall call : calls().values()) {
            for (String value : List.of("", "\0", "sha256=", "multipart/form-data", "multipart/form-data; boundary=",
                    "text/html; charset=no-such", "%",
                    "\uD800", "x".repeat(100_000))) {
                Map<String, String> headers = new HashMap<>();
                call.headers().keySet().forEach(name -> headers.put(name, value));
                headers.put("content-type", value);
                Map<String, List<String>> query = new HashMap<>();
                call.query().keySet().forEach(name -> query.put(name, List.of(value)));
                Verdict.of(offline(), new WebhookCall(call.method(), headers, query, call.body()));
                call.query().keySet().forEach(name -> query.put(name, List.of()));
                Verdict.of(offline(), new WebhookCall(call.method(), call.headers(), query, call.body()));
                Map<String, String> typed = new HashMap<>(call.headers());
                typed.put("content-type", value);
                Verdict.of(offline(), new WebhookCall(call.method(), typed, call.query(), call.body()));
            }
        }
    }

    @Test
    default void threeMegabytesAreSurvived() {
        assumeTrue(isCalled(), "nobody calls");
        Verdict.of(offline(), saying("Я".repeat(1_500_000)));
        WebhookCall like = calls().values().iterator().next();
        Verdict.of(offline(), proven(like, "=&".repeat(1_500_000).getBytes(StandardCharsets.UTF_8)));
    }
}
