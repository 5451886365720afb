package ordnung.hub.channels;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An account as the API and the pages show it.
 *
 * @param settings    without secrets
 * @param secrets     keys of the secrets that are set
 * @param webhookUrl  what the provider is to be told, for whoever may manage accounts; null for others
 * @param handout     where there is no provider: what the owner puts on a site or gives to customers; null: nothing
 */
public record AccountView(String id, String channel, String name, String direction, @Nullable String branch, boolean enabled,
                          Map<String, Object> settings, List<String> secrets, @Nullable String webhookUrl, @Nullable Handout handout, Incoming incoming, Health health,
                          int version) {

    /**
     * How messages come in.
     *
     * @param polled      we ask the provider: it needs no address
     * @param called      the provider can call: it needs the address, or where it is asked too it gains by it
     * @param pollable    the channel could be asked, were the account set so
     * @param subscribes  the provider can be told the address from here ({@code PUT …/webhook})
     * @param subscribed  it was, and the address is still the same
     * @param reachable   the address is one that a provider can call
     */
    public record Incoming(boolean polled, boolean called, boolean pollable, boolean subscribes, boolean subscribed, boolean reachable) {
    }

    /** What a person asks for. In a change, what is absent stays as it is. */
    public record Edit(@Nullable String channel, @Nullable String name, @Nullable String direction, @Nullable String branch,
                       @Nullable Map<String, @Nullable Object> settings, @Nullable Long version) {
    }
}
