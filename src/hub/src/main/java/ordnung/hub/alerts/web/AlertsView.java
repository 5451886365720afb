package ordnung.hub.alerts.web;

import java.util.List;
import java.util.UUID;
import ordnung.hub.alerts.CallRuleSettings;
import ordnung.hub.alerts.Choices;
import ordnung.hub.alerts.Level;
import ordnung.hub.alerts.Means;
import ordnung.hub.alerts.store.StaffChats;
import ordnung.hub.team.Colleague;
import org.jspecify.annotations.Nullable;

/**
 * The page of alerts.
 *
 * @param chat  the person's own, with the shop's bot; null: none yet
 * @param bot   the shop has one that could write
 * @param post  the shop has a mailbox to write from
 */
public record AlertsView(Choices choices, StaffChats.@Nullable Chat chat, boolean bot, boolean post, CallRuleSettings.Stored rules, List<Colleague> people,
                         LatestView latest, DevicesView devices) {

    public List<String> levels() {
        return Level.words();
    }

    public boolean is(String means, String level) {
        return choices.level(Means.of(means)).word().equals(level);
    }

    /** In the order in which they are called; who has gone is left out. */
    public List<Colleague> called() {
        List<String> ids = rules.document().call() == null ? List.of() : rules.document().call();
        return ids.stream().flatMap(id -> people.stream().filter(one -> one.id().equals(UUID.fromString(id)))).toList();
    }

    public String quietFrom() {
        return choices.quiet() == null ? "" : choices.quiet().from().toString();
    }

    public String quietTo() {
        return choices.quiet() == null ? "" : choices.quiet().to().toString();
    }
}
