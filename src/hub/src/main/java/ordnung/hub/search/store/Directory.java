package ordnung.hub.search.store;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import ordnung.hub.platform.Db;
import ordnung.hub.search.Asked;
import ordnung.hub.search.FoundCard;
import ordnung.hub.search.FoundCustomer;
import ordnung.hub.search.Term;

/** Finds customers and orders by parts of what stands in them: each word by its stem, so that «Анне» finds Anna, and figures as they are. */
@ApplicationScoped
class Directory {
    /** Of a shorter part the index of trigrams knows nothing. */
    private static final int SHORTEST = 3;

    private final Db db;

    Directory(Db db) {
        this.db = db;
    }

    Uni<List<FoundCustomer>> customers(Asked asked, int limit) {
        List<String> parts = parts(asked);
        if (parts.isEmpty()) {
            return Uni.createFrom().item(List.of());
        }
        String said = "search_said(variadic array[p.name, p.first_name, p.patronymic, p.last_name] || p.phones || p.mails)";
        return db.list(row -> new FoundCustomer(row.getUUID("id"), row.getString("name"), row.getString("phone"), row.getString("mail"),
                row.getUUID("conversation_id"), row.getString("channel")), """
                select p.id, p.name, p.phones[1] as phone, p.mails[1] as mail, c.id as conversation_id, c.channel
                from (select * from customer p where %s
                      union select p.* from customer_alias a join customer p on p.id = a.customer_id where a.username is not null and %s
                      order by updated_at desc, id limit $1) p
                left join lateral (select id, channel from conversation c where c.customer_id = p.id order by last_at desc nulls last limit 1) c on true
                order by p.updated_at desc, p.id""".formatted(all(said, parts), all("search_said(a.username)", parts)), values(parts, limit));
    }

    Uni<List<FoundCard>> cards(Asked asked, int limit) {
        List<String> parts = parts(asked);
        String digits = asked.digits();
        if (parts.isEmpty() && digits.isEmpty()) {
            return Uni.createFrom().item(List.of());
        }
        String words = parts.isEmpty() ? "false" : all("search_said(k.title, k.address, k.inscription, k.comment, k.items)", parts);
        List<Object> values = new ArrayList<>(List.of(values(parts, limit)));
        values.add(digits.isEmpty() || digits.length() > 18 ? -1L : Long.parseLong(digits));
        values.add(asked.q().strip());
        return db.list(row -> new FoundCard(row.getUUID("id"), row.getLong("number"), row.getString("title"), row.getString("stage_name"),
                row.getUUID("conversation_id")), """
                select k.id, k.number, k.title, g.name as stage_name,
                       (select conversation_id from card_conversation cc where cc.card_id = k.id limit 1) as conversation_id
                from (select * from card where number = $%2$d
                      union select k.* from provider_order o join card k on k.id = o.card_id
                            where length($%3$d::text) > 3 and o.order_id ~>=~ $%3$d and o.order_id ~<~ ($%3$d || chr(65535))
                      union select * from card k where %1$s
                      order by created_at desc, id limit $1) k
                left join stage g on g.board_id = k.board_id and g.key = k.stage
                order by k.number = $%2$d desc, k.created_at desc, k.id""".formatted(words, parts.size() + 2, parts.size() + 3), values.toArray());
    }

    private static List<String> parts(Asked asked) {
        return asked.terms().stream().map(Directory::part).filter(part -> part.length() >= SHORTEST).map(part -> "%" + part + "%").toList();
    }

    /** The shortest stem of the word, where that is the beginning of what was typed. */
    private static String part(Term term) {
        if (term.digits() != null || term.open()) {
            return term.asked();
        }
        return term.keys().filter(term.asked()::startsWith).filter(key -> key.length() >= SHORTEST).min(java.util.Comparator.comparingInt(String::length))
                .orElse(term.asked());
    }

    private static String all(String said, List<String> parts) {
        return IntStream.range(0, parts.size()).mapToObj(i -> said + " like $" + (i + 2)).collect(Collectors.joining(" and "));
    }

    private static Object[] values(List<String> parts, int limit) {
        List<Object> values = new ArrayList<>(List.of(limit));
        values.addAll(parts);
        return values.toArray();
    }
}
