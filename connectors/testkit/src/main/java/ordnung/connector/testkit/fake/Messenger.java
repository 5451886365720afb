package ordnung.connector.testkit.fake;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import ordnung.connector.WebhookCall;
import org.jspecify.annotations.Nullable;

/**
 * A played messenger, or mail, as its users know it: what they do reaches the shop as it does from the real provider, and what the shop sends is
 * told. All methods may be called from any thread; none waits for the network.
 */
public interface Messenger extends AutoCloseable {

    /** The channel's key. */
    String channel();

    /** The settings of a channel account that speaks to it, {@code apiBaseUrl} among them. */
    Map<String, Object> settings();

    /** Where it listens, on this machine. */
    int port();

    MediaShelf media();

    /** A new id, as the provider makes them; never one that it made before, also after a restart. */
    String newMessageId(Person person);

    /** What can be done in this messenger at all, and reaches the shop. */
    Set<Class<? extends Deed>> deeds();

    /**
     * The provider's calls to the shop, in order, with whatever proves them. None where the shop comes and asks: then what was done lies ready.
     *
     * @param messageId  of {@link #newMessageId}: of the message, or of the change where the provider numbers changes
     * @throws UnsupportedOperationException  where it is not one of {@link #deeds}
     */
    List<WebhookCall> calls(Person person, String messageId, Deed deed, Instant at);

    /** Called for every message of the shop's that was taken, before the answer goes out, on the server's thread: must not block. */
    void onSent(Consumer<FromShop> listener);

    @Override
    void close();

    /**
     * @param id        the provider's own id of the person
     * @param username  without "@"
     * @param phone     digits
     */
    record Person(String id, String name, @Nullable String username, @Nullable String phone) {
    }

    /**
     * A message of the shop's, as it stands on the person's screen.
     *
     * @param person    the provider's own id of whom it is for
     * @param kind      the word of {@link ordnung.events.MessageKind}
     * @param mediaId   of {@link #media()}, with a file
     */
    record FromShop(String id, String person, String kind, @Nullable String text, @Nullable String mediaId, @Nullable String replyTo,
                    List<Button> buttons) {
        public FromShop {
            buttons = List.copyOf(buttons);
        }

        public record Button(String id, String title) {
        }
    }
}
