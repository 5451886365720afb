package ordnung.connector.testkit;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import ordnung.connector.testkit.fake.Answer;
import ordnung.connector.testkit.fake.Provider;
import ordnung.connector.testkit.fake.Recorded;

final class ToyProvider implements Provider {
    private final AtomicInteger ids = new AtomicInteger();

    @Override
    public List<String> faults(Recorded request) {
        return request.path().equals("/send") && !request.json().hasNonNull("text") ? List.of("text is missing") : List.of();
    }

    @Override
    public Answer answer(Recorded request) {
        return Answer.json(200, "{\"id\":\"toy-" + ids.incrementAndGet() + "\"}");
    }

    @Override
    public Answer rateLimited() {
        return Answer.text(429, "slow down");
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
}
