package ordnung.hub.inbox.store;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import ordnung.hub.inbox.ConversationFilter;
import ordnung.hub.inbox.ResponseClock.Limits;
import org.jspecify.annotations.Nullable;

/**
 * A filter as conditions on {@code conversation c}. Only those that hold are written, and states as they are: then a partial index fits, which a condition
 * with an "or" in it never does.
 */
final class ConversationWhere {
    private final List<String> conditions = new ArrayList<>();
    private final List<Object> values;

    /** @param values  of the statement so far; the conditions' own are added */
    ConversationWhere(List<Object> values) {
        this.values = values;
    }

    static ConversationWhere of(ConversationFilter filter, Limits late, List<Object> values) {
        ConversationWhere where = new ConversationWhere(values);
        if (filter.state() != null) {
            where.and("c.state = '" + filter.state().word() + "'");
        }
        where.is("c.channel = %s", filter.channel()).is("c.account_id = %s", filter.account()).is("c.assignee_id = %s", filter.assignee())
                .is("c.customer_id = %s", filter.customer()).is("c.direction = %s", filter.direction())
                .is("c.account_id in (select b.id from channel_account b where b.branch = %s)", filter.branch())
                .is("exists (select from conversation_follower f where f.conversation_id = c.id and f.staff_id = %s)", filter.follower())
                .is("c.id = any (%s::uuid[])", (Object) (filter.ids() == null ? null : filter.ids().toArray(UUID[]::new)));
        if (filter.unassigned()) {
            where.and("c.assignee_id is null");
        }
        if (filter.order() != null) {
            where.and((filter.order() ? "" : "not ") + """
                    exists (select from card_conversation o join card live on live.id = o.card_id where o.conversation_id = c.id and live.closed_at is null)""");
        }
        if (filter.overdue()) {
            where.and("c.state = 'waiting'").and(Late.condition(values.size() + 1));
            values.addAll(List.of(Late.values(late)));
        }
        return where;
    }

    ConversationWhere and(String condition) {
        conditions.add(condition);
        return this;
    }

    /** @param condition  with a {@code %s} for each value; left out where there is no value */
    ConversationWhere is(String condition, @Nullable Object... some) {
        if (some != null && some[0] != null) {
            Object[] names = new Object[some.length];
            for (int i = 0; i < some.length; i++) {
                values.add(some[i]);
                names[i] = "$" + values.size();
            }
            conditions.add(condition.formatted(names));
        }
        return this;
    }

    String sql() {
        return conditions.isEmpty() ? "" : "where " + String.join(" and ", conditions) + " ";
    }
}
