package ordnung.hub.channels;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import ordnung.connector.Connector;
import ordnung.connector.Polling;
import ordnung.connector.Subscribing;
import org.jspecify.annotations.Nullable;

/** Shows accounts: without their secrets, with their health. */
@ApplicationScoped
public class AccountViews {
    private final Wiring wiring;
    private final AccountHealth health;
    private final PublicAddress addresses;

    AccountViews(Wiring wiring, AccountHealth health, PublicAddress addresses) {
        this.wiring = wiring;
        this.health = health;
        this.addresses = addresses;
    }

    /** @param base  where the caller reached us, for when {@code ORDNUNG_PUBLIC_URL} is unset; null: the caller may not see webhook addresses */
    public Uni<List<AccountView>> of(List<ChannelAccount> accounts, @Nullable String base) {
        return health.of(accounts).map(known -> accounts.stream().map(account -> view(account, known.get(account.id), base)).toList());
    }

    public Uni<AccountView> of(ChannelAccount account, @Nullable String base) {
        return of(List.of(account), base).map(views -> views.get(0));
    }

    private AccountView view(ChannelAccount account, Health state, @Nullable String base) {
        Settings settings = wiring.mendable(account);
        Connector connector = wiring.connector(account).orElse(null);
        String address = addresses.webhook(account, base == null ? "" : base);
        return new AccountView(account.id.toString(), account.channel, account.name, account.direction, account.branch, account.enabled,
                settings.open(), settings.secret().keySet().stream().sorted().toList(),
                base == null ? null : address + (connector == null ? "" : connector.webhookSuffix()), incoming(connector, account, address), state,
                account.version);
    }

    private static AccountView.Incoming incoming(@Nullable Connector connector, ChannelAccount account, String address) {
        return new AccountView.Incoming(polls(connector), connector instanceof Polling, connector instanceof Subscribing && !polls(connector),
                account.subscribedAt != null && address.equals(account.subscribedUrl), PublicAddress.isReachable(address));
    }

    /** What is asked only to make up for missed calls leaves the provider to call. */
    static boolean polls(@Nullable Connector connector) {
        return connector instanceof Polling polling && polling.feeds().stream().anyMatch(feed -> !feed.backup());
    }
}
