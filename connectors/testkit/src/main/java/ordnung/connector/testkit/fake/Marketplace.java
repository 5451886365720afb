package ordnung.connector.testkit.fake;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import ordnung.connector.WebhookCall;

/**
 * A played marketplace as its buyers know it. It remembers nothing beyond the process: whoever plays the same happenings again, those of the shop too
 * ({@link #onShop}), has the same marketplace again. All methods may be called from any thread; none waits for the network.
 */
public interface Marketplace extends AutoCloseable {

    /** The channel's key. */
    String channel();

    /** The settings of a channel account that speaks to it, {@code apiBaseUrl} among them. */
    Map<String, Object> settings();

    /** For faults, recorded requests and {@link FakeProvider#verify}. */
    FakeProvider server();

    MediaShelf media();

    /** An id for what such an act brings into being, as the marketplace makes them; never one that it made before, also after a restart. */
    String newId(Class<? extends Act> kind);

    /** What buyers can do here at all, and the shop hears of. */
    Set<Class<? extends Act>> acts();

    /** How far the marketplace tells the shop that an order has come, in order. */
    List<Act.Step> steps();

    /**
     * It happens, or is played again; who plays again leaves the calls aside.
     *
     * @return  the marketplace's calls to the shop, in order, with whatever proves them; none where it waits to be asked
     * @throws IllegalArgumentException  it is about something that is not there
     */
    List<WebhookCall> perform(Happening happening);

    /** Called for every act of the shop's that was taken, before the answer goes out, on the server's thread: must not block. */
    void onShop(Consumer<Happening> listener);

    @Override
    void close();
}
