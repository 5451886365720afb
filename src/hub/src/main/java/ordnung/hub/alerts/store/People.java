package ordnung.hub.alerts.store;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import ordnung.hub.alerts.Choices;
import ordnung.hub.alerts.MailAccount;
import ordnung.hub.alerts.Means;
import ordnung.hub.alerts.Somebody;
import ordnung.hub.platform.Db;
import ordnung.hub.team.Colleague;
import ordnung.hub.team.store.Colleagues;

/** Everybody who can be told, with what gets to them. At most {@value #MOST}; administrators come before owners, who are called last. */
@ApplicationScoped
public class People {
    private static final int MOST = 500;

    private final Colleagues colleagues;
    private final ChoiceStore choices;
    private final MailAccount mail;

    People(Colleagues colleagues, ChoiceStore choices, MailAccount mail) {
        this.colleagues = colleagues;
        this.choices = choices;
        this.mail = mail;
    }

    public Uni<List<Somebody>> all(SqlConnection tx) {
        return colleagues.all(tx).chain(all -> {
            Map<UUID, Colleague> atWork = all.stream().collect(Collectors.toMap(Colleague::id, Function.identity()));
            return Db.list(tx, row -> somebody(row, atWork), """
                    select s.id, s.name, s.language, s.role, a.choices, exists (select from push_device d where d.staff_id = s.id) as push,
                           exists (select from staff_chat c where c.staff_id = s.id) as chat
                    from staff s left join alert_choice a on a.staff_id = s.id where s.enabled
                    order by case s.role when 'admin' then 0 when 'owner' then 1 else 2 end, s.name, s.id limit\s""" + MOST);
        });
    }

    private Somebody somebody(Row row, Map<UUID, Colleague> known) {
        UUID id = row.getUUID("id");
        Choices chosen = choices.parse(row.getString("choices"));
        Set<Means> reach = EnumSet.of(Means.SCREEN, Means.SOUND);
        if (row.getBoolean("push")) {
            reach.add(Means.PUSH);
        }
        if (row.getBoolean("chat")) {
            reach.add(Means.MESSENGER);
        }
        if (!chosen.mail().isEmpty() && mail.account().isPresent()) {
            reach.add(Means.MAIL);
        }
        return new Somebody(id, row.getString("name"), row.getString("language"), !row.getString("role").equals("staff"),
                known.containsKey(id) && known.get(id).atWork(), chosen, reach);
    }
}
