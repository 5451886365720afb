package ordnung.hub.channels;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Shows accounts: without their secrets, with their health. */
@ApplicationScoped
public class AccountViews {
    private static final String SITE_FORM = "site-form";
    private static final String SEALED = "The secrets of this account were sealed with another key than this server's: enter them again.";

    private final Wiring wiring;
    private final AccountHealth health;
    private final Optional<String> publicUrl;

    AccountViews(Wiring wiring, AccountHealth health, @ConfigProperty(name = "ordnung.public-url") Optional<String> publicUrl) {
        this.wiring = wiring;
        this.health = health;
        this.publicUrl = publicUrl;
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
        Health health = wiring.isReadable(account) ? state : state.stopped(SEALED);
        return new AccountView(account.id.toString(), account.channel, account.name, account.direction, account.branch, account.enabled,
                settings.open(), settings.secret().keySet().stream().sorted().toList(),
                base == null ? null : webhookUrl(account, settings.secret(), publicUrl.orElse(base)), health, account.version);
    }

    /** A site's form can send no header, so its key is part of the address. */
    private static String webhookUrl(ChannelAccount account, Map<String, Object> secrets, String base) {
        String url = base.replaceAll("/+$", "") + "/webhooks/" + account.channel + "/" + account.id;
        return SITE_FORM.equals(account.channel) && secrets.get("key") instanceof String key
                ? url + "?key=" + URLEncoder.encode(key, StandardCharsets.UTF_8) : url;
    }
}
