package ordnung.hub.alerts;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.Optional;
import ordnung.host.Accounts;
import ordnung.host.Accounts.Account;

/** The shop's own mailbox, through which letters to its people go: the first of its e-mail accounts that works. */
@ApplicationScoped
public class MailAccount {
    private static final String CHANNEL = "email";

    private final Accounts accounts;

    MailAccount(Accounts accounts) {
        this.accounts = accounts;
    }

    public Optional<Account> account() {
        return accounts.all().stream().filter(one -> one.channel().equals(CHANNEL) && one.works()).min(Comparator.comparing(Account::id));
    }
}
