package ordnung.connector;

import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import ordnung.events.Attachment;
import ordnung.events.MessageReceived;
import ordnung.events.SendRequested;
import org.jspecify.annotations.Nullable;

/**
 * One account of one channel. Methods may be called from any thread and from several at once; none of them may block. The host keeps the
 * limits, repeats what {@link SendResult.Retry} asks for, and stores what comes in: a connector only translates. What not every channel has is
 * said by a further interface: {@link Polling}, {@link People}, {@link Subscribing}, {@link Orders}, {@link Expiring},
 * {@link Fetching}, {@link Rereading}, {@link Reacting}.
 */
public interface Connector {

    Capabilities capabilities();

    /** What this thread can carry, where an account's threads differ: a review takes one answer, a chat any number. */
    default Capabilities capabilities(String thread) {
        return capabilities();
    }

    /** Every window that a thread of this account may have: {@link Capabilities#window} of each is one of these, or none. */
    default Set<Capabilities.Window> windows() {
        Capabilities.Window window = capabilities().window();
        return window == null ? Set.of() : Set.of(window);
    }

    /**
     * The account's own name with the provider (WhatsApp's phone number id), by which a call that arrives at another account's address finds
     * its way here; null where the provider has none.
     */
    @Nullable String address();

    /**
     * What is put behind the account's webhook address, as {@code ?key=…}: the proof of who calls, for a provider that can send neither a header nor
     * a signature. "" for all others.
     */
    default String webhookSuffix() {
        return "";
    }

    /**
     * Reads one call of the provider: proves who sent it over the raw bytes, in constant time, then translates it. Computes only. Must not throw
     * on any input: what is authentic but cannot be read becomes {@link ordnung.events.Unrecognised} or a message of kind
     * {@link ordnung.events.MessageKind#UNSUPPORTED}; one bad item of a batch never costs its neighbours.
     */
    WebhookResult receive(WebhookCall call);

    /**
     * Hands a message to the provider, once. Never completes exceptionally: every way it can end is a {@link SendResult}. An answer that did not
     * arrive is {@link SendResult.Unknown}, unless the provider cannot have got the request (refused connection): that is a retry.
     */
    CompletionStage<SendResult> send(SendRequested message);

    /**
     * Where the bytes of an attachment can be had now. Providers' addresses live for minutes: ask again before each try.
     * Completes exceptionally with {@link Http.Failure}.
     */
    CompletionStage<Http.Request> locate(Attachment attachment);

    /** Tells the provider that a person of the shop has read up to this message. Channels without receipts answer {@link SendResult.Accepted}. */
    CompletionStage<SendResult> markRead(String thread, String externalId);

    /**
     * What the provider's rules hold against sending these words in this thread (a link, a phone on a marketplace): a sentence each, for the person
     * who writes, who may send them all the same. Computes only.
     */
    default List<String> cautions(String thread, String text) {
        return List.of();
    }

    /**
     * Tells the provider that a press of a button has arrived, where it waits for that. Called once, after the press is durable, and not again: a
     * button that spins on is all that is lost. Never completes exceptionally.
     */
    default CompletionStage<SendResult> acknowledge(MessageReceived press) {
        return CompletableFuture.completedFuture(new SendResult.Accepted(""));
    }

    /** The account page's test button: asks the provider for something harmless. {@link SendResult.Accepted} means that the settings work. */
    CompletionStage<SendResult> check();
}
