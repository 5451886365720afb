package ordnung.connector.testkit.fake;

import java.util.List;

/**
 * How one provider behaves, by its documentation. Called from several threads at once.
 */
public interface Provider {

    /**
     * What the documentation says against this request, a sentence each; empty: nothing. A request found fault with is never
     * {@link #answer}ed.
     */
    List<String> faults(Recorded request);

    /** Takes the request, and answers it. */
    Answer answer(Recorded request);

    /** What a request is told that the documentation speaks against. */
    default Answer misused(List<String> faults) {
        return Answer.text(400, String.join("\n", faults));
    }

    /** Too many requests, as this provider words it. */
    Answer rateLimited();

    /** The token is not good (any more). */
    Answer unauthorised();

    /** A passing fault on the provider's side: nothing was taken. */
    Answer unavailable();

    /** This message will never be taken; the account is sound. */
    Answer refused();
}
