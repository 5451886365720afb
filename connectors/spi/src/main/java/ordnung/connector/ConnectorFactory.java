package ordnung.connector;

import java.time.Clock;
import java.util.List;
import java.util.Map;

/**
 * Makes connectors of one channel, one for each of the shop's accounts. Named in {@code META-INF/services}; stateless.
 *
 * <p>Whatever a connector gives as a reason is an English sentence. What people read of it lies beside the factory, in the resource
 * {@code sentences.json}: a list of {@code {"en": …, "ru": …, "uk": …}} in which the English sentence is the key and {@code {}} stands for a
 * part that changes ({@code WhatsApp refused the message with code {}.}). A sentence that is not there is shown as it is.
 *
 * <p>What people call the channel and how its account's page is worded lies beside the factory too, in the resource {@code channel.json}:
 * {@code {"name": {"ru", "uk", "en"}, "settings": {key: {"label": {"ru", "uk", "en"}, "where": {…}, "choices": {choice: {…}}}}, "after": {…}}}. {@code where} says where the value is
 * found, {@code after} what is to be done with the webhook's address. What is not there is shown by its key.
 */
public interface ConnectorFactory {

    /** The channel's key in the API and in webhook addresses: lower-case words joined by hyphens, unique among all connectors. */
    String channel();

    /** What an account of this channel must be told, in the order in which a form asks for it. {@code apiBaseUrl} is one of them, always optional. */
    List<Setting> settings();

    /**
     * A connector for one account. Reaches for nothing: no network, no files.
     *
     * @param settings  values by {@link Setting#key()}: strings, or lists and maps of strings where the setting says so
     * @throws InvalidSettings  naming every setting at fault
     */
    Connector connect(Map<String, Object> settings, Http http, Clock clock);
}
