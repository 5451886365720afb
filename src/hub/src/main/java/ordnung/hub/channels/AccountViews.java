package ordnung.hub.channels;

import io.quarkus.arc.All;
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
    private final List<Handouts> handouts;

    AccountViews(Wiring wiring, AccountHealth health, PublicAddress addresses, @All List<Handouts> handouts) {
        this.wiring = wiring;
        this.health = health;
        this.addresses = addresses;
        this.handouts = handouts;
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
                base == null ? null : address + (connector == null ? "" : connector.webhookSuffix()),
                base == null || connector == null ? null : handout(account, connector, addresses.base(base)), incoming(connector, account, address), state,
                account.version);
    }

    private @Nullable Handout handout(ChannelAccount account, Connector connector, String base) {
        return handouts.stream().flatMap(each -> each.of(account.id.toString(), account.channel, connector, base).stream()).findFirst().orElse(null);
    }

    private static AccountView.Incoming incoming(@Nullable Connector connector, ChannelAccount account, String address) {
        return new AccountView.Incoming(polls(connector), isCalled(connector), connector instanceof Polling, connector instanceof Subscribing && !polls(connector),
                account.subscribedAt != null && address.equals(account.subscribedUrl), PublicAddress.isReachable(address));
    }

    /** A connector that is asked and yet puts a proof into its address takes calls too. */
    private static boolean isCalled(@Nullable Connector connector) {
        return connector != null && (!polls(connector) || !connector.webhookSuffix().isEmpty());
    }

    /** What is asked only to make up for missed calls leaves the provider to call. */
    static boolean polls(@Nullable Connector connector) {
        return connector instanceof Polling polling && polling.feeds().stream().anyMatch(feed -> !feed.backup());
    }
}
