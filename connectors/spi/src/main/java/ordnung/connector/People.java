package ordnung.connector;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import ordnung.events.Party;

/** A connector whose provider sends a bare id with a message, and tells the name when asked. */
public interface People {

    /** Most threads in one call of {@link #describe}. */
    int atOnce();

    /**
     * Who is at the other end of these threads. The host asks once for each stranger and remembers the answer.
     *
     * @return  by thread; whom the provider does not know is left out. Completes exceptionally with {@link Http.Failure}: asked again later
     */
    CompletionStage<Map<String, Party>> describe(List<String> threads);
}
