package ordnung.hub.customers.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import ordnung.hub.customers.Alias;
import ordnung.hub.customers.Customer;
import ordnung.hub.customers.CustomerView;
import ordnung.hub.customers.TimelineEntry;
import ordnung.hub.platform.Cursor;
import ordnung.hub.platform.web.Initials;
import ordnung.hub.platform.web.Moments;
import ordnung.hub.platform.web.Shell;
import ordnung.hub.platform.web.Sums;
import org.jspecify.annotations.Nullable;

/**
 * A customer's page.
 *
 * @param sum           of all orders; "" where there are none
 * @param conversation  where they wrote last; null where they never did
 * @param next          the cursor of the earlier history; null where there is none
 */
public record CustomerSheet(CustomerView view, String initials, Moments.Moment since, String sum, String average, List<String> phones,
                            String birthday, List<Entry> entries, @Nullable UUID conversation, @Nullable String next) {

    /** @param month  named above the entry; "" where the entry above is of the same month */
    public record Entry(TimelineEntry entry, Moments.Moment at, String month) {
    }

    static CustomerSheet of(CustomerView view, Cursor.Page<TimelineEntry> history, Shell shell) {
        Customer customer = view.customer();
        boolean bought = view.totals().orders() > 0;
        Moments moments = shell.moments();
        return new CustomerSheet(view, Initials.of(customer.name()), moments.of(customer.createdAt()),
            bought ? Sums.text(view.totals().sum().amount(), view.totals().sum().currency(), shell.locale()) : "",
            bought ? Sums.text(view.totals().average().amount(), view.totals().average().currency(), shell.locale()) : "",
            customer.phones().stream().map(PhoneText::of).toList(),
            customer.birthday() == null ? "" : moments.day(customer.birthday()).name(),
            entries(history, shell), conversation(history), history.next());
    }

    static List<Entry> entries(Cursor.Page<TimelineEntry> history, Shell shell) {
        List<Entry> entries = new ArrayList<>();
        String above = "";
        for (TimelineEntry entry : history.items()) {
            String month = month(entry.at(), shell);
            entries.add(new Entry(entry, shell.moments().of(entry.at()), month.equals(above) ? "" : month));
            above = month;
        }
        return entries;
    }

    public Customer customer() {
        return view.customer();
    }

    /** Each channel once, also where they have several names in it. */
    public List<String> channels() {
        return view.aliases().stream().map(Alias::channel).distinct().toList();
    }

    public List<Alias> aliases() {
        return view.aliases();
    }

    public String phoneLines() {
        return String.join("\n", customer().phones());
    }

    public String mailLines() {
        return String.join("\n", customer().mails());
    }

    public String addressLines() {
        return String.join("\n", customer().addresses());
    }

    private static @Nullable UUID conversation(Cursor.Page<TimelineEntry> history) {
        return history.items().stream().map(TimelineEntry::message).filter(said -> said != null).map(TimelineEntry.Said::conversationId)
            .findFirst().orElse(null);
    }

    private static String month(Instant at, Shell shell) {
        return shell.moments().month(at);
    }
}
