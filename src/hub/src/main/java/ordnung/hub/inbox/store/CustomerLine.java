package ordnung.hub.inbox.store;

import java.time.Instant;

/**
 * Messages of all of a customer's conversations on one line of time. Each conversation gives no more than a page, by its own index, before they are
 * joined: so a page costs the same after fifty messages and after fifty thousand, and nothing is kept for it when a message is stored.
 */
final class CustomerLine {
    /** Later than anything that is said. */
    static final Instant END = Instant.parse("9999-01-01T00:00:00Z");
    private static final String PAGE = """
            join (select line.id from conversation c cross join lateral (
                      select i.id, i.position, i.seq from message i where i.conversation_id = c.id and (i.position, i.seq) %1$s ($2, $3)
                      order by i.position %2$s, i.seq %2$s limit $4) line
                  where c.customer_id = $1 order by line.position %2$s, line.seq %2$s limit $4) page on page.id = m.id
            order by m.position %2$s, m.seq %2$s""";
    /** The newest first. */
    static final String BACK = MessageRows.SELECT + PAGE.formatted("<", "desc");
    static final String ON = MessageRows.SELECT + PAGE.formatted(">", "asc");

    private CustomerLine() {
    }
}
