package ordnung.connector.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import ordnung.connector.Connector;
import ordnung.connector.ConnectorFactory;
import ordnung.connector.Http;
import ordnung.connector.SendResult;
import ordnung.connector.WebhookCall;
import ordnung.connector.WebhookResult;
import ordnung.connector.testkit.fake.Recorded;
import ordnung.events.ChannelEvent;
import ordnung.events.SendError;
import ordnung.events.SendRequested;
import ordnung.events.Unrecognised;
import org.junit.jupiter.api.Test;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;
import org.junit.platform.launcher.listeners.TestExecutionSummary;

/** A connector with one fault planted fails the contract, at the test that is about that fault. */
class PlantedViolationsTest {

    @Test
    void acceptingAnyKey() {
        assertFails(AcceptsAnyKey.class, "forgedCallsAreRefused");
    }

    @Test
    void throwingOnOddInput() {
        assertFails(Throws.class, "samplesWithAnythingReplacedAreSurvived");
    }

    @Test
    void forgettingWhatWasNotUnderstood() {
        assertFails(Forgets.class, "oneBadItemCostsItsNeighboursNothing");
    }

    @Test
    void takingALostAnswerForARetry() {
        assertFails(RetriesBlindly.class, "lostAnswerIsUnknown");
    }

    @Test
    void repeatingTheRequestByItself() {
        assertFails(SendsTwice.class, "lostAnswerIsUnknown");
    }

    @Test
    void tellingTheTextInAnError() {
        assertFails(Tells.class, "refusedMessageIsAFailure");
    }

    @Test
    void fetchingATokenUnannounced() {
        assertFails(FetchesUnannounced.class, "slowAnswerIsStillAnAnswer");
    }

    @Test
    void tryingABadTokenForEver() {
        assertFails(NeverStops.class, "badTokenStopsTheAccount");
    }

    @Test
    void fetchingATokenIsNoFault() {
        assertThat(run(Fetches.class).getFailures()).isEmpty();
    }

    @Test
    void soundOneFailsNothing() {
        assertThat(run(ToyContractTest.class).getTotalFailureCount()).isZero();
    }

    private static void assertFails(Class<?> contract, String test) {
        TestExecutionSummary summary = run(contract);
        assertThat(summary.getTestsFoundCount()).isGreaterThan(30);
        assertThat(summary.getFailures()).extracting(failure -> failure.getTestIdentifier().getLegacyReportingName()).contains(test + "()");
    }

    private static TestExecutionSummary run(Class<?> contract) {
        SummaryGeneratingListener listener = new SummaryGeneratingListener();
        LauncherFactory.create().execute(LauncherDiscoveryRequestBuilder.request().selectors(selectClass(contract)).build(), listener);
        return listener.getSummary();
    }

    interface Maker {
        Connector make(String key, URI base, Http http);
    }

    private static ConnectorFactory factory(Maker maker) {
        return new ToyFactory() {
            @Override
            Connector make(String key, URI base, Http http) {
                return maker.make(key, base, http);
            }
        };
    }

    static class AcceptsAnyKey extends ToyContractTest {
        @Override
        public ConnectorFactory factory() {
            return PlantedViolationsTest.factory((key, base, http) -> new ToyConnector(key, base, http) {
                @Override
                public WebhookResult receive(WebhookCall call) {
                    return super.receive(new WebhookCall(call.method(), Map.of("x-key", key), call.query(), call.body()));
                }
            });
        }
    }

    static class Throws extends ToyContractTest {
        @Override
        public ConnectorFactory factory() {
            return PlantedViolationsTest.factory((key, base, http) -> new ToyConnector(key, base, http) {
                @Override
                ChannelEvent read(JsonNode item) {
                    if (item.path("text").isArray()) {
                        throw new IllegalStateException("did not expect that");
                    }
                    return super.read(item);
                }
            });
        }
    }

    static class Forgets extends ToyContractTest {
        @Override
        public ConnectorFactory factory() {
            return PlantedViolationsTest.factory((key, base, http) -> new ToyConnector(key, base, http) {
                @Override
                ChannelEvent read(JsonNode item) {
                    ChannelEvent event = super.read(item);
                    return event instanceof Unrecognised it
                            ? new Unrecognised(it.thread(), it.eventId(), it.topic(), it.reason(), it.at(), "") : event;
                }
            });
        }
    }

    static class RetriesBlindly extends ToyContractTest {
        @Override
        public ConnectorFactory factory() {
            return PlantedViolationsTest.factory((key, base, http) -> new ToyConnector(key, base, http) {
                @Override
                SendResult classify(Throwable thrown) {
                    return new SendResult.Retry(error("again", true), Duration.ZERO);
                }
            });
        }
    }

    static class SendsTwice extends ToyContractTest {
        @Override
        public ConnectorFactory factory() {
            return PlantedViolationsTest.factory((key, base, http) -> new ToyConnector(key, base, http) {
                @Override
                public CompletionStage<SendResult> send(SendRequested message) {
                    return super.send(message).thenCompose(result -> result instanceof SendResult.Unknown ? super.send(message)
                            : CompletableFuture.completedFuture(result));
                }
            });
        }
    }

    static class Tells extends ToyContractTest {
        @Override
        public ConnectorFactory factory() {
            return PlantedViolationsTest.factory((key, base, http) -> new ToyConnector(key, base, http) {
                @Override
                public CompletionStage<SendResult> send(SendRequested message) {
                    return super.send(message).thenApply(result -> result instanceof SendResult.Failed
                            ? new SendResult.Failed(new SendError("refused", "did not take " + message.text(), false)) : result);
                }
            });
        }
    }

    /** Speaks with a token that it fetches once, and anew when it is refused. */
    static class Fetches extends ToyContractTest {
        @Override
        public ConnectorFactory factory() {
            return PlantedViolationsTest.factory(FetchingToy::new);
        }

        @Override
        public boolean isPreparation(Recorded request) {
            return request.path().equals("/token");
        }
    }

    static class FetchesUnannounced extends ToyContractTest {
        @Override
        public ConnectorFactory factory() {
            return PlantedViolationsTest.factory((key, base, http) -> new FetchingToy(key, base, http) {
                @Override
                boolean isHeld() {
                    return false;
                }
            });
        }
    }

    static class NeverStops extends Fetches {
        @Override
        public ConnectorFactory factory() {
            return PlantedViolationsTest.factory((key, base, http) -> new FetchingToy(key, base, http) {
                @Override
                SendResult classify(Http.Response response) {
                    return response.status() == 401 ? new SendResult.Retry(error("token", true), Duration.ZERO) : super.classify(response);
                }
            });
        }
    }

    private static class FetchingToy extends ToyConnector {
        private volatile boolean held;

        FetchingToy(String key, URI base, Http http) {
            super(key, base, http);
        }

        boolean isHeld() {
            return held;
        }

        @Override
        CompletionStage<SendResult> ask(String path, Map<String, String> body) {
            return isHeld() ? super.ask(path, body).thenApply(this::renewing)
                    : super.ask("/token", Map.of()).thenCompose(token -> fetched(token, path, body));
        }

        private CompletionStage<SendResult> fetched(SendResult token, String path, Map<String, String> body) {
            held = token instanceof SendResult.Accepted;
            SendResult without = token instanceof SendResult.Unknown ? new SendResult.Retry(error("no-token", true), Duration.ZERO) : token;
            return held ? super.ask(path, body) : CompletableFuture.completedFuture(without);
        }

        private SendResult renewing(SendResult result) {
            held = !(result instanceof SendResult.StopAccount);
            return held ? result : new SendResult.Retry(error("token", true), Duration.ZERO);
        }
    }
}
