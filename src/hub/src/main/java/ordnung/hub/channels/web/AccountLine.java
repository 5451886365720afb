package ordnung.hub.channels.web;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import ordnung.hub.channels.AccountView;
import ordnung.hub.channels.Health;
import ordnung.hub.channels.KeyExpiry;
import ordnung.hub.channels.Sentences;
import ordnung.hub.platform.web.Moments;
import org.jspecify.annotations.Nullable;

/**
 * An account with its health; those that need somebody come first.
 *
 * @param trouble  null for an account that works, or is switched off
 * @param error    what went wrong last, in the page's language; "" for nothing
 */
public record AccountLine(AccountView account, Moments.@Nullable Moment received, Moments.@Nullable Moment sent, Moments.@Nullable Moment failed,
                          @Nullable Trouble trouble, String error) implements Comparable<AccountLine> {
    private static final List<String> WORST_FIRST = List.of("stopped", "expiring-now", "outage", "silent", "expiring", "ok", "disabled");

    /**
     * @param state  stopped, outage, silent, or expiring (expiring-now: within a week)
     * @param why    why the provider stopped it, in the page's language; "" for the others
     * @param since  when the outage began, when something last came, or when the key ends; "" for a stopped account
     * @param usual  how long it is usually quiet at most; null while that is not known
     */
    public record Trouble(String state, String why, String since, @Nullable Quiet now, @Nullable Quiet usual) {
        static @Nullable Trouble of(Health health, Moments moments, Sentences sentences) {
            Instant since = health.since();
            Long usual = health.usualQuietHours();
            return !isTrouble(health) ? null : new Trouble(health.state(), sentences.in(moments.locale(), health.stoppedReason()),
                    since == null ? "" : when(moments.of(since)), since == null ? null : Quiet.of(Duration.between(since, moments.now())),
                    usual == null ? null : Quiet.of(Duration.ofHours(usual)));
        }

        /** Nothing is wrong yet: the key ends soon. */
        static Trouble expiring(KeyExpiry.Ending ending, Moments moments) {
            return new Trouble(ending.urgent() ? "expiring-now" : "expiring", "", moments.of(ending.at()).day().name(), null, null);
        }

        private static String when(Moments.Moment at) {
            return at.today() ? at.clock() : at.day().name() + ", " + at.clock();
        }

        private static boolean isTrouble(Health health) {
            return List.of("stopped", "outage", "silent").contains(health.state());
        }
    }

    static AccountLine of(AccountView account, Moments moments, Sentences sentences) {
        Health health = account.health();
        return new AccountLine(account, health.lastReceivedAt() == null ? null : moments.of(health.lastReceivedAt()),
            health.lastSentAt() == null ? null : moments.of(health.lastSentAt()),
            health.lastError() == null ? null : moments.of(health.lastError().at()), Trouble.of(health, moments, sentences),
            sentences.in(moments.locale(), health.lastError() == null ? null : health.lastError().message()));
    }

    public boolean erring() {
        return account.health().erring();
    }

    public boolean troubled() {
        return trouble != null;
    }

    public static int rank(String state) {
        return WORST_FIRST.indexOf(state);
    }

    @Override
    public int compareTo(AccountLine other) {
        return Integer.compare(rank(account.health().state()), rank(other.account.health().state()));
    }
}
