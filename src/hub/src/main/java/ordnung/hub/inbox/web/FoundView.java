package ordnung.hub.inbox.web;

import java.util.List;
import ordnung.hub.platform.web.Initials;
import ordnung.hub.platform.web.Moments;
import ordnung.hub.search.Found;
import ordnung.hub.search.FoundCustomer;
import ordnung.hub.search.FoundMessage;
import org.jspecify.annotations.Nullable;

/**
 * What was found, as the list shows it.
 *
 * @param query  of the list's address, without the question mark, so that the results stay beside what is opened from them
 */
public record FoundView(Found found, List<Line> lines, String query) {

    public record Line(FoundMessage message, Moments.Moment at, String initials) {
    }

    static FoundView of(Found found, ListQuery query, Moments moments) {
        return new FoundView(found, found.items().stream().map(each -> new Line(each, moments.of(each.at()), Initials.of(each.customer()))).toList(),
                query.query().substring(1));
    }

    /** What was looked for in place of what was typed; "" where it was just that. */
    public String instead() {
        return String.join(", ", found.instead());
    }

    public @Nullable String next() {
        return found.next();
    }

    public String initials(FoundCustomer customer) {
        return Initials.of(customer.name());
    }
}
