package ordnung.hub.overview.store;

/** What of that which happened still stands. A later event of the same conversation, in the order in which things came here, may have undone it. */
final class Standing {
    private static final String NEXT = """
            coalesce((select n.kind from conversation_event n where n.conversation_id = e.conversation_id and n.at >= e.at and n.id > e.id
                and n.kind in ('answered', 'dismissed', 'closed', 'snoozed', 'returned', 'restored', 'unsent') order by n.at limit 1), '')""";

    /** Of the event {@code e}: the answer was not lost on its way. */
    static final String ANSWER = "e.kind = 'answered' and e.waited_from is not null and " + NEXT + " <> 'unsent'";
    /** Of the event {@code e}: a wait was ended without an answer, and not brought back. */
    static final String DISMISSAL = "e.kind in ('dismissed', 'closed') and e.waited_from is not null and " + NEXT + " <> 'restored'";

    private Standing() {
    }
}
