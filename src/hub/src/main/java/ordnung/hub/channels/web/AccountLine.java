package ordnung.hub.channels.web;

import java.util.List;
import ordnung.hub.channels.AccountView;
import ordnung.hub.channels.Sentences;
import ordnung.hub.platform.web.Moments;
import org.jspecify.annotations.Nullable;

/**
 * An account with its health; those that need somebody come first.
 *
 * @param stopped  why the provider stopped it, {@code error} what went wrong last: in the page's language, "" for nothing
 */
public record AccountLine(AccountView account, Moments.@Nullable Moment received, Moments.@Nullable Moment sent, Moments.@Nullable Moment failed,
                          String stopped, String error) implements Comparable<AccountLine> {
    private static final List<String> WORST_FIRST = List.of("stopped", "silent", "ok", "disabled");

    static AccountLine of(AccountView account, Moments moments, Sentences sentences) {
        var health = account.health();
        return new AccountLine(account, health.lastReceivedAt() == null ? null : moments.of(health.lastReceivedAt()),
            health.lastSentAt() == null ? null : moments.of(health.lastSentAt()),
            health.lastError() == null ? null : moments.of(health.lastError().at()),
            sentences.in(moments.locale(), health.stoppedReason()),
            sentences.in(moments.locale(), health.lastError() == null ? null : health.lastError().message()));
    }

    /** An error that nothing has come after: older ones are over. */
    public boolean erring() {
        var health = account.health();
        return health.lastError() != null && (health.lastSentAt() == null || health.lastSentAt().isBefore(health.lastError().at()))
            && (health.lastReceivedAt() == null || health.lastReceivedAt().isBefore(health.lastError().at()));
    }

    public boolean troubled() {
        return List.of("stopped", "silent").contains(account.health().state());
    }

    @Override
    public int compareTo(AccountLine other) {
        return Integer.compare(WORST_FIRST.indexOf(account.health().state()), WORST_FIRST.indexOf(other.account.health().state()));
    }
}
