package ordnung.connector.testkit;

import java.util.List;
import ordnung.connector.testkit.fake.Answer;
import ordnung.connector.testkit.fake.Provider;
import ordnung.connector.testkit.fake.Recorded;

/** The provider of a channel that is never called: any request is one too many. */
public final class SilentProvider implements Provider {

    @Override
    public List<String> faults(Recorded request) {
        return List.of("this channel's provider is never called");
    }

    @Override
    public Answer answer(Recorded request) {
        return Answer.text(404, "");
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
}
