package ordnung.connector.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import ordnung.connector.Connector;
import ordnung.connector.Http;
import ordnung.connector.SendResult;
import ordnung.connector.Setting;
import ordnung.connector.testkit.fake.FakeProvider;
import ordnung.connector.testkit.fake.Fault;
import ordnung.connector.testkit.fake.JdkHttp;
import ordnung.events.MessageKind;
import ordnung.events.SendRequested;
import org.junit.jupiter.api.Test;

/** Each way of failing has its own result, so that nothing is lost by giving up too soon and nothing is sent twice by trying too often. */
interface FailingContract extends ChannelUnderTest {

    @Test
    default void passingFaultOfTheProviderIsARetry() {
        expect(Fault.unavailable(), SendResult.Retry.class);
    }

    @Test
    default void bareServerErrorIsNeverAFailure() {
        for (int status : List.of(500, 502, 503, 504)) {
            expect(Fault.status(status), SendResult.Retry.class, SendResult.Unknown.class);
        }
    }

    @Test
    default void rateLimitIsARetry() {
        expect(Fault.rateLimit(), SendResult.Retry.class);
    }

    /** A token that the connector fetches itself may have run out: then it may ask for another try, whose preparation is refused, too. */
    @Test
    default void badTokenStopsTheAccount() {
        for (SendRequested message : texts()) {
            Connector connector = ready();
            fake().always(Fault.unauthorised());
            SendResult result = once(connector, message);
            if (result instanceof SendResult.Retry) {
                result = Outcome.of("send", () -> connector.send(message));
                assertThat(fake().requests()).as("only a token that is fetched anew is worth another try").anyMatch(this::isPreparation);
            }
            assertThat(result).isInstanceOf(SendResult.StopAccount.class);
            Outcome.discreet(result, message, secrets());
            fake().heal();
        }
    }

    @Test
    default void refusedMessageIsAFailure() {
        expect(Fault.refused(), SendResult.Failed.class);
    }

    @Test
    default void silenceIsUnknown() {
        expect(Fault.hang(), SendResult.Unknown.class);
    }

    @Test
    default void lostAnswerIsUnknown() {
        expect(Fault.lostAnswer(), SendResult.Unknown.class);
    }

    @Test
    default void connectionCutBeforeTheAnswerIsUnknown() {
        expect(Fault.cut(), SendResult.Unknown.class);
    }

    @Test
    default void answerThatCannotBeReadIsUnknown() {
        expect(Fault.garbage(), SendResult.Unknown.class);
    }

    @Test
    default void slowAnswerIsStillAnAnswer() {
        expect(Fault.slow(Duration.ofMillis(150)), SendResult.Accepted.class);
    }

    @Test
    default void refusedConnectionIsARetry() {
        FakeProvider gone = FakeProvider.start(provider());
        URI nobody = gone.baseUrl();
        gone.close();
        for (SendRequested message : texts()) {
            SendResult result = Outcome.of("refused connection", () -> connector(nobody.toString(), new JdkHttp()).send(message));
            assertThat(result).isInstanceOf(SendResult.Retry.class);
            Outcome.discreet(result, message, secrets());
        }
    }

    @Test
    default void failingOnceIsForgottenTheNextTime() {
        for (SendRequested message : texts()) {
            fake().next(2, Fault.unavailable());
            Connector connector = connector();
            assertThat(Outcome.of("first", () -> connector.send(message))).isInstanceOf(SendResult.Retry.class);
            assertThat(Outcome.of("second", () -> connector.send(message))).isInstanceOf(SendResult.Retry.class);
            assertThat(Outcome.of("third", () -> connector.send(message))).isInstanceOf(SendResult.Accepted.class);
        }
    }

    @Test
    default void brokenHttpIsAResult() {
        List<Http> broken = List.of(
                request -> {
                    throw new IllegalStateException("thrown at once");
                },
                request -> CompletableFuture.failedFuture(new IllegalStateException("broken")),
                request -> CompletableFuture.failedFuture(new Http.Failure("no answer", true)),
                request -> CompletableFuture.completedFuture(new Http.Response(200, Map.of(), new byte[0])),
                request -> CompletableFuture.completedFuture(new Http.Response(302, Map.of(), new byte[0])),
                request -> CompletableFuture.completedFuture(new Http.Response(418, Map.of(), "[".repeat(100_000).getBytes())));
        for (Http http : broken) {
            Connector connector = connector("http://127.0.0.1:9", http);
            texts().forEach(message -> assertThat(Outcome.of("send", () -> connector.send(message)))
                    .isNotInstanceOf(SendResult.Accepted.class));
            Outcome.of("markRead", () -> connector.markRead("thread", "message-1"));
            Outcome.of("check", connector::check);
        }
    }

    @Test
    default void checkSaysThatTheTokenIsBad() {
        if (!texts().isEmpty()) {
            fake().always(Fault.unauthorised());
            assertThat(Outcome.of("check", () -> connector().check())).isInstanceOf(SendResult.StopAccount.class);
        }
    }

    @SafeVarargs
    private void expect(Fault fault, Class<? extends SendResult>... results) {
        for (SendRequested message : texts()) {
            Connector connector = ready();
            fake().next(fault);
            SendResult result = once(connector, message);
            assertThat(result).isInstanceOfAny(results);
            if (!(result instanceof SendResult.Accepted)) {
                Outcome.discreet(result, message, secrets());
            }
            if (result instanceof SendResult.Retry retry) {
                assertThat(retry.after().isNegative()).isFalse();
                assertThat(retry.error().retryable()).as("a retry can help").isTrue();
            }
            if (result instanceof SendResult.Failed failed) {
                assertThat(failed.error().retryable()).as("a failure is final").isFalse();
            }
        }
    }

    private SendResult once(Connector connector, SendRequested message) {
        SendResult result = Outcome.of("send", () -> connector.send(message));
        assertThat(fake().requests().stream().filter(request -> !isPreparation(request))).as("a connector never repeats a request by itself").hasSize(1);
        return result;
    }

    /** Messages that take one request: an upload before it would meet the fault instead. None: the channel only receives. */
    private List<SendRequested> texts() {
        assumeTrue(callsAProvider(), "nobody is called");
        List<SendRequested> texts = outgoing().stream().filter(message -> message.kind() == MessageKind.TEXT && message.files().isEmpty())
                .limit(1).toList();
        assertThat(texts.isEmpty()).as("a channel that sends has a sample text").isEqualTo(offline().capabilities().sends().isEmpty());
        return texts;
    }

    private List<String> secrets() {
        Map<String, Object> settings = settings("http://127.0.0.1:9");
        return factory().settings().stream().filter(Setting::secret).map(secret -> String.valueOf(settings.get(secret.key()))).toList();
    }
}
