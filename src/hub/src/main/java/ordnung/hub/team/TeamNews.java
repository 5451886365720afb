package ordnung.hub.team;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import ordnung.hub.inbox.Teamwork;
import ordnung.hub.platform.Actor;
import ordnung.hub.platform.Ids;
import ordnung.hub.platform.live.Change;
import ordnung.hub.team.Mentions.Mention;
import ordnung.hub.team.store.Colleagues;
import ordnung.hub.team.store.Followers;
import ordnung.hub.team.store.Followers.Following;
import ordnung.hub.team.store.MentionStore;
import ordnung.hub.team.store.NoticeStore;
import ordnung.hub.team.store.NoticeStore.NewNotice;
import org.jspecify.annotations.Nullable;

/** Tells people what concerns them: who is called in a note, who follows, from whom a conversation was taken and to whom it was given. */
@ApplicationScoped
public class TeamNews implements Teamwork {
    private static final Actor ITSELF = Actor.automation("reopened");

    private final Colleagues colleagues;
    private final Followers followers;
    private final MentionStore mentions;
    private final NoticeStore notices;

    TeamNews(Colleagues colleagues, Followers followers, MentionStore mentions, NoticeStore notices) {
        this.colleagues = colleagues;
        this.followers = followers;
        this.mentions = mentions;
        this.notices = notices;
    }

    @Override
    public Uni<List<Change>> wrote(SqlConnection tx, Written message) {
        return wrote(tx, message, null);
    }

    /** @param told  who is told of it anyway */
    Uni<List<Change>> wrote(SqlConnection tx, Written message, @Nullable UUID told) {
        Optional<UUID> author = person(message.actor());
        Uni<Void> follows = author.isEmpty() ? Uni.createFrom().voidItem() : followers.wrote(tx, message.conversation(), author.get(), !message.note());
        return follows.chain(() -> message.note() ? noted(tx, message, author, told) : Uni.createFrom().item(List.of()));
    }

    private Uni<List<Change>> noted(SqlConnection tx, Written note, Optional<UUID> author, @Nullable UUID told) {
        return mentioned(tx, note).chain(called -> followers.of(tx, List.of(note.conversation()))
                .call(() -> mentions.write(tx, note.message(), note.conversation(), called))
                .chain(following -> {
                    Set<UUID> done = new HashSet<>(Stream.of(author.orElse(null), told).filter(Objects::nonNull).toList());
                    List<NewNotice> all = new ArrayList<>();
                    called.stream().filter(one -> done.add(one.staff())).forEach(one -> all.add(notice("mention", one.staff(), note)));
                    following.stream().filter(one -> done.add(one.staff())).forEach(one -> all.add(notice("note", one.staff(), note)));
                    return notices.add(tx, all, note.actor());
                }));
    }

    private Uni<List<Mention>> mentioned(SqlConnection tx, Written note) {
        String text = note.text();
        return text == null || text.indexOf('@') < 0 ? Uni.createFrom().item(List.of())
                : colleagues.all(tx).map(people -> Mentions.in(text, people));
    }

    private static NewNotice notice(String kind, UUID staff, Written note) {
        return new NewNotice(kind, staff, note.conversation(), note.message(), null);
    }

    @Override
    public Uni<List<Change>> handed(SqlConnection tx, List<Handed> handed) {
        List<UUID> conversations = handed.stream().map(Handed::conversation).toList();
        UUID to = handed.get(0).to();
        Uni<Void> served = to == null ? Uni.createFrom().voidItem() : followers.serves(tx, conversations, to);
        return served.chain(() -> followers.of(tx, conversations)).chain(following -> notices.add(tx, handed.stream()
                .flatMap(one -> told(one, following).stream()).toList(), handed.get(0).actor()));
    }

    /** Whoever does it knows it; everybody else is told once. */
    private static List<NewNotice> told(Handed handed, List<Following> following) {
        Set<UUID> done = new HashSet<>(person(handed.actor()).map(Set::of).orElse(Set.of()));
        List<NewNotice> all = new ArrayList<>();
        if (handed.to() != null && done.add(handed.to())) {
            all.add(notice("transfer", handed.to(), handed));
        }
        if (handed.from() != null && done.add(handed.from())) {
            all.add(notice("taken", handed.from(), handed));
        }
        following.stream().filter(one -> one.conversation().equals(handed.conversation()) && done.add(one.staff()))
                .forEach(one -> all.add(notice("transfer", one.staff(), handed)));
        return all;
    }

    private static NewNotice notice(String kind, UUID staff, Handed handed) {
        return new NewNotice(kind, staff, handed.conversation(), handed.note(), handed.to());
    }

    @Override
    public Uni<List<Change>> reopened(SqlConnection tx, List<UUID> conversations) {
        return conversations.isEmpty() ? Uni.createFrom().item(List.of()) : followers.of(tx, conversations).chain(following -> notices.add(tx,
                following.stream().map(TeamNews::reopened).toList(), ITSELF));
    }

    private static NewNotice reopened(Following one) {
        return new NewNotice("reopened", one.staff(), one.conversation(), null, null);
    }

    private static Optional<UUID> person(Actor actor) {
        return actor.kind() == Actor.Kind.STAFF && actor.id() != null ? Ids.parse(actor.id()) : Optional.empty();
    }
}
