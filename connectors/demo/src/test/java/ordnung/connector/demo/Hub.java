package ordnung.connector.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import ordnung.connector.testkit.fake.Answer;
import ordnung.connector.testkit.fake.FakeProvider;
import ordnung.connector.testkit.fake.Provider;
import ordnung.connector.testkit.fake.Recorded;

/** The hub's side of the webhooks: takes everything, in order. */
final class Hub implements Provider, AutoCloseable {
    final BlockingQueue<Recorded> taken = new LinkedBlockingQueue<>();
    final FakeProvider server = FakeProvider.start(this);

    JsonNode value() throws InterruptedException {
        return next().json().at("/entry/0/changes/0/value");
    }

    Recorded next() throws InterruptedException {
        Recorded call = taken.poll(10, TimeUnit.SECONDS);
        if (call == null) {
            throw new AssertionError("no webhook came within ten seconds");
        }
        return call;
    }

    @Override
    public List<String> faults(Recorded request) {
        return List.of();
    }

    @Override
    public Answer answer(Recorded request) {
        taken.add(request);
        return Answer.text(200, "ok");
    }

    @Override
    public Answer rateLimited() {
        return Answer.text(429, "");
    }

    @Override
    public Answer unauthorised() {
        return Answer.text(401, "");
    }

    @Override
    public Answer unavailable() {
        return Answer.text(503, "");
    }

    @Override
    public Answer refused() {
        return Answer.text(422, "");
    }

    @Override
    public void close() {
        server.close();
    }
}
