package ordnung.hub.orders.store;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import ordnung.hub.inbox.GoodsNames;
import ordnung.hub.platform.Db;

/** The catalogue's names. */
@ApplicationScoped
class ListedNames implements GoodsNames {
    private static final String NAMES = """
            select c.id, n, case $3 when 'uk' then coalesce(p.name_uk, p.name_ru) when 'en' then coalesce(p.name_en, p.name_ru) else p.name_ru end
            from conversation c cross join unnest($2::text[]) as n
            join product p on p.sku = n or c.channel || ':' || n = any (p.listings)
            where c.id = any ($1) order by p.sku = n desc, p.id""";

    private final Db db;

    ListedNames(Db db) {
        this.db = db;
    }

    @Override
    public Uni<Map<UUID, Map<String, String>>> of(Collection<UUID> conversations, Collection<String> called, Locale locale) {
        return db.list(row -> row, NAMES, conversations.toArray(UUID[]::new), called.toArray(String[]::new), locale.getLanguage()).map(found -> {
            Map<UUID, Map<String, String>> names = new HashMap<>();
            found.forEach(row -> names.computeIfAbsent(row.getUUID(0), id -> new HashMap<>()).putIfAbsent(row.getString(1), row.getString(2)));
            return names;
        });
    }
}
