package ordnung.hub.replies;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import ordnung.hub.inbox.ReplyTexts;
import ordnung.hub.platform.Actor;
import ordnung.hub.platform.Problem;
import ordnung.hub.platform.Problem.FieldError;
import ordnung.hub.replies.Replies.Filled;
import ordnung.hub.replies.store.Subjects;
import ordnung.hub.replies.store.Templates;

/** What the inbox asks for when somebody answers by a template. */
@ApplicationScoped
public class TemplateTexts implements ReplyTexts {
    private final Templates templates;
    private final Subjects subjects;
    private final Replies replies;

    TemplateTexts(Templates templates, Subjects subjects, Replies replies) {
        this.templates = templates;
        this.subjects = subjects;
        this.replies = replies;
    }

    @Override
    public Uni<ReplyText> fill(SqlConnection tx, String key, UUID conversationId, Actor author, Map<String, Object> values) {
        return templates.find(tx, key).map(found -> found.orElseThrow(() -> Problem.notFound("template")))
                .chain(template -> subjects.ofConversation(tx, conversationId)
                        .map(subject -> complete(key, replies.fill(template, subject.orElse(Subject.NOBODY), author.name(), values))));
    }

    private static ReplyText complete(String key, Filled filled) {
        if (!filled.missing().isEmpty()) {
            throw missing(filled.missing());
        }
        return new ReplyText(key, filled.text(), filled.approved());
    }

    /** Instead of "null" in what a customer reads. */
    public static Problem missing(List<String> fields) {
        return Problem.refused("missing-values", "The template has fields without a value",
                "Fill in " + String.join(", ", fields) + ", or send another template.",
                fields.stream().map(field -> new FieldError(field, "has no value")).toList());
    }

    @Override
    public Uni<List<Offer>> approved(String channel) {
        return templates.all().map(all -> all.stream()
                .filter(t -> t.approved() != null && (t.channels().isEmpty() || t.channels().contains(channel)))
                .map(t -> new Offer(t.key(), t.name())).toList());
    }
}
