package ordnung.hub.inbox.web;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import ordnung.hub.platform.Db;

/** What a list can be narrowed to in this shop: its accounts, with their channels, directions and branches, and its people. */
@ApplicationScoped
class FilterChoices {
    private static final int MOST = 200;

    public record Account(UUID id, String name, String channel, String direction, @org.jspecify.annotations.Nullable String branch) {
    }

    public record Person(UUID id, String name) {
    }

    public record Choices(List<Account> accounts, List<Person> people) {
        public List<String> channels() {
            return distinct(accounts.stream().map(Account::channel));
        }

        public List<String> directions() {
            return distinct(accounts.stream().map(Account::direction));
        }

        public List<String> branches() {
            return distinct(accounts.stream().map(Account::branch));
        }

        private static List<String> distinct(Stream<String> all) {
            return all.filter(Objects::nonNull).distinct().sorted().toList();
        }
    }

    private final Db db;

    FilterChoices(Db db) {
        this.db = db;
    }

    Uni<Choices> all() {
        return Uni.combine().all().unis(
                db.list(row -> new Account(row.getUUID("id"), row.getString("name"), row.getString("channel"), row.getString("direction"),
                        row.getString("branch")), "select * from channel_account order by name, id limit $1", MOST),
                people()).asTuple().map(both -> new Choices(both.getItem1(), both.getItem2()));
    }

    Uni<List<Person>> people() {
        return db.list(row -> new Person(row.getUUID("id"), row.getString("name")), "select id, name from staff where enabled order by name, id limit $1", MOST);
    }
}
