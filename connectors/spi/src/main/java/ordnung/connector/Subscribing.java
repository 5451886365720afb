package ordnung.connector;

import java.net.URI;
import java.util.concurrent.CompletionStage;

/** A connector that can tell its provider by itself where to call. */
public interface Subscribing {

    /**
     * Has the provider call this address from now on. May be repeated at any time: some providers forget an address that did not answer for
     * some hours. {@link SendResult.Accepted}: it will call. Never completes exceptionally.
     */
    CompletionStage<SendResult> subscribe(URI webhook);
}
