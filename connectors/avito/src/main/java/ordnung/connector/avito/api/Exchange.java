package ordnung.connector.avito.api;

import java.util.function.Function;
import ordnung.connector.SendResult;
import org.jspecify.annotations.Nullable;

/** What came of a request: Avito's answer, or how it ended without one worth reading. One of the two is null. */
public record Exchange(@Nullable Answer answer, @Nullable SendResult ended) {

    static Exchange ended(SendResult result) {
        return new Exchange(null, result);
    }

    /** @param read  what an answer of success means */
    public SendResult result(Function<Answer, SendResult> read) {
        if (answer == null) {
            return ended;
        }
        return answer.success() ? read.apply(answer) : Answers.refused(answer);
    }
}
