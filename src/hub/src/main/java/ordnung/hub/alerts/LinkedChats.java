package ordnung.hub.alerts;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import ordnung.host.Accounts;
import ordnung.host.Accounts.Account;
import ordnung.hub.alerts.store.StaffChats;
import ordnung.hub.alerts.store.StaffChats.Linking;
import ordnung.hub.inbox.OwnChats;

/** Whoever sends the code from their page of alerts to the shop's bot has linked that chat: neither the code nor anything after it is a customer's. */
@ApplicationScoped
public class LinkedChats implements OwnChats {
    /** Their bots may write first, to whoever has written to them once. */
    private static final Set<String> CHANNELS = Set.of("telegram", "max");
    private static final Pattern CODE = Pattern.compile("(?:/start[ _])?(" + StaffChats.CODE + ")");

    private final Accounts accounts;
    private final StaffChats chats;

    LinkedChats(Accounts accounts, StaffChats chats) {
        this.accounts = accounts;
        this.chats = chats;
    }

    /** Accounts whose bot can be written to, by their names' order of making. */
    public List<Account> bots() {
        return accounts.all().stream().filter(one -> CHANNELS.contains(one.channel()) && one.works()).sorted(Comparator.comparing(Account::id)).toList();
    }

    @Override
    public Uni<Set<Said>> take(SqlConnection tx, List<Said> heard) {
        List<Said> possible = heard.stream().filter(one -> isBot(one.account())).toList();
        if (possible.isEmpty()) {
            return Uni.createFrom().item(Set.of());
        }
        List<Linking> codes = possible.stream().flatMap(one -> code(one).map(code -> new Linking(one, code)).stream()).toList();
        Uni<List<String>> linking = codes.isEmpty() ? Uni.createFrom().item(List.of()) : chats.link(tx, codes);
        return linking.chain(used -> chats.linked(tx, possible).map(ours -> {
            Set<Said> taken = new HashSet<>(ours);
            codes.stream().filter(one -> used.contains(one.code())).map(Linking::said).forEach(taken::add);
            return taken;
        }));
    }

    private boolean isBot(UUID account) {
        return accounts.byId(account.toString()).map(Account::channel).filter(CHANNELS::contains).isPresent();
    }

    private static Optional<String> code(Said said) {
        Matcher found = CODE.matcher(said.text() == null ? "" : said.text().strip().toLowerCase(Locale.ROOT));
        return found.matches() ? Optional.of(found.group(1)) : Optional.empty();
    }
}
