package ordnung.hub.replies.store;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.IntConsumer;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import ordnung.hub.orders.TemplateNames;
import ordnung.hub.platform.Db;
import ordnung.hub.platform.Ids;
import ordnung.hub.platform.Problem;
import ordnung.hub.replies.Template;
import ordnung.hub.replies.Template.Approved;
import ordnung.hub.replies.Template.Body;
import org.hibernate.reactive.mutiny.Mutiny.Session;
import org.hibernate.reactive.mutiny.Mutiny.SessionFactory;

/** Templates in their table. */
@ApplicationScoped
public class Templates implements TemplateNames {
    private final SessionFactory sessions;
    private final Db db;
    private final Ids ids;
    private final Clock clock;

    Templates(SessionFactory sessions, Db db, Ids ids, Clock clock) {
        this.sessions = sessions;
        this.db = db;
        this.ids = ids;
        this.clock = clock;
    }

    /** By name. */
    public Uni<List<Template>> all() {
        return db.list(Templates::read, "select * from template order by name, key");
    }

    public Uni<Optional<Template>> find(String key) {
        return db.first(Templates::read, "select * from template where key = $1", key);
    }

    public Uni<Optional<Template>> find(SqlConnection tx, String key) {
        return Db.first(tx, Templates::read, "select * from template where key = $1", key);
    }

    @Override
    public Uni<Map<String, String>> names() {
        return all().map(all -> all.stream().collect(Collectors.toMap(Template::key, Template::name)));
    }

    /** The id and the version of the given one do not matter. */
    public Uni<Template> create(Template template) {
        return sessions.withTransaction(session -> entity(session, template.key()).chain(found -> {
            if (found.isPresent()) {
                throw Problem.conflict("There is a template " + template.key() + " already.");
            }
            Template made = new Template(ids.next(), template.key(), template.name(), template.body(), template.channels(),
                    template.approved(), template.updatedAt(), 0);
            TemplateEntity row = new TemplateEntity(made, clock.instant());
            return session.persist(row).chain(session::flush).map(done -> row.template());
        }));
    }

    /**
     * @param seen  throws where the caller has edited another version
     * @throws Problem 404
     */
    public Uni<Template> edit(String key, IntConsumer seen, UnaryOperator<Template> edit) {
        return sessions.withTransaction(session -> entity(session, key).chain(found -> {
            TemplateEntity row = found.orElseThrow(() -> Problem.notFound("template"));
            seen.accept(row.version);
            row.take(edit.apply(row.template()), clock.instant());
            return session.flush().map(done -> row.template());
        }));
    }

    private static Uni<Optional<TemplateEntity>> entity(Session session, String key) {
        return session.createQuery("select t from TemplateEntity t where t.key = :key", TemplateEntity.class).setParameter("key", key)
                .getResultList().map(found -> found.stream().findFirst());
    }

    private static Template read(Row row) {
        String approved = row.getString("approved_name");
        UUID id = row.getUUID("id");
        return new Template(id, row.getString("key"), row.getString("name"),
                new Body(row.getString("body_ru"), row.getString("body_uk"), row.getString("body_en")),
                List.of(row.getArrayOfStrings("channels")),
                approved == null ? null : new Approved(approved, row.getString("approved_language"),
                        List.of(row.getArrayOfStrings("approved_parameters"))),
                row.getOffsetDateTime("updated_at").toInstant(), row.getInteger("version"));
    }
}
