package ordnung.hub.alerts.store;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import ordnung.hub.inbox.OwnChats.Said;
import ordnung.hub.platform.Columns;
import ordnung.hub.platform.Db;
import ordnung.hub.platform.Time;
import ordnung.hub.platform.live.Changes;

/** Chats of the shop's people with its own bots, and the codes by which they become that. One chat a person. */
@ApplicationScoped
public class StaffChats {
    public static final String CODE = "ordnung-[a-z2-9]{8}";
    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";
    private static final int LENGTH = 8;
    private static final Duration CODE_LASTS = Duration.ofMinutes(15);
    private static final Duration LEASE = Duration.ofSeconds(60);
    /** It is not said again and again that nobody reads it. */
    private static final Duration SELDOM = Duration.ofHours(1);
    private static final SecureRandom RANDOM = new SecureRandom();

    public record Chat(UUID staff, UUID account, String thread, List<String> recipients, String accountName, String channel) {
    }

    /** @param what  linked or ours */
    public record ToSay(Chat chat, String what, String language) {
    }

    /** Of a code that somebody has sent. */
    public record Linking(Said said, String code) {
    }

    private final Db db;
    private final Clock clock;
    private final Changes changes;

    StaffChats(Db db, Clock clock, Changes changes) {
        this.db = db;
        this.clock = clock;
        this.changes = changes;
    }

    /** A new one each time; the earlier one is worth nothing then. */
    public Uni<String> newCode(UUID staff) {
        StringBuilder code = new StringBuilder("ordnung-");
        RANDOM.ints(LENGTH, 0, LETTERS.length()).forEach(i -> code.append(LETTERS.charAt(i)));
        return db.query("""
                insert into staff_chat_code (staff_id, code, expires_at) values ($1, $2, $3)
                on conflict (staff_id) do update set code = excluded.code, expires_at = excluded.expires_at""",
                staff, code.toString(), Time.utc(clock.instant().plus(CODE_LASTS))).replaceWith(code.toString());
    }

    public Uni<Optional<Chat>> of(UUID staff) {
        return db.first(StaffChats::read, """
                select c.*, a.name, a.channel from staff_chat c join channel_account a on a.id = c.account_id where c.staff_id = $1""", staff);
    }

    public Uni<Void> unlink(UUID staff) {
        return db.transaction(tx -> Db.query(tx, "delete from staff_chat where staff_id = $1", staff)
                .chain(() -> changes.record(tx, List.of(ChoiceStore.told(staff)))));
    }

    /** @return those of {@code heard} that were written in somebody's linked chat; they are answered with what the chat is, seldom */
    public Uni<List<Said>> linked(SqlConnection tx, List<Said> heard) {
        Instant now = clock.instant();
        return Db.list(tx, row -> row.getInteger(0) - 1, """
                with said as (select * from unnest($1::uuid[], $2::text[]) with ordinality as u (account, thread, n)),
                ours as (select s.n, c.account_id, c.thread from said s join staff_chat c on c.account_id = s.account and c.thread = s.thread
                             join staff p on p.id = c.staff_id and p.enabled),
                answered as (update staff_chat c set say = 'ours', say_at = $3 from (select distinct account_id, thread from ours) o
                             where c.account_id = o.account_id and c.thread = o.thread and c.say is null and (c.told_at is null or c.told_at < $4))
                select n::int from ours""", Columns.uuids(heard, Said::account), Columns.texts(heard, Said::thread), Time.utc(now),
                Time.utc(now.minus(SELDOM))).map(numbers -> numbers.stream().map(heard::get).toList());
    }

    /** Whose code it is has the chat since, and no other: the earlier one goes before this one comes, which its count sees to. @return those codes that somebody had */
    public Uni<List<String>> link(SqlConnection tx, List<Linking> sent) {
        Instant now = clock.instant();
        return Db.list(tx, row -> row.getString(0), """
                with sent as (select distinct on (code) * from unnest($1::text[], $2::uuid[], $3::text[], $4::text[]) as u (code, account, thread, ids)),
                used as (delete from staff_chat_code k using sent s where k.code = s.code and k.expires_at > $5
                         returning k.staff_id, k.code, s.account, s.thread, s.ids),
                before as (delete from staff_chat c using used u where c.staff_id = u.staff_id and (c.account_id, c.thread) <> (u.account, u.thread)
                           returning c.thread),
                linked as (insert into staff_chat (account_id, thread, recipients, staff_id, linked_at, say, say_at)
                           select distinct on (account, thread) account, thread, string_to_array(ids, chr(31)), staff_id, $5::timestamptz, 'linked', $5::timestamptz
                           from used where (select count(*) from before) >= 0
                           on conflict (account_id, thread) do update set staff_id = excluded.staff_id, recipients = excluded.recipients,
                               linked_at = excluded.linked_at, say = excluded.say, say_at = excluded.say_at)
                select code from used""",
                Columns.texts(sent, Linking::code), Columns.uuids(sent, one -> one.said().account()), Columns.texts(sent, one -> one.said().thread()),
                Columns.texts(sent, one -> String.join("\u001f", one.said().ids())), Time.utc(now));
    }

    public Uni<List<ToSay>> takeToSay(int most) {
        Instant now = clock.instant();
        return db.list(row -> new ToSay(read(row), row.getString("say"), row.getString("language")), """
                with taken as (update staff_chat c set say_at = $3 where (account_id, thread) in
                                   (select account_id, thread from staff_chat where say is not null and say_at <= $1 order by say_at limit $2 for update skip locked)
                               returning *)
                select t.*, a.name, a.channel, s.language from taken t join channel_account a on a.id = t.account_id join staff s on s.id = t.staff_id""",
                Time.utc(now), most, Time.utc(now.plus(LEASE)));
    }

    /** Said, or never to be: a courtesy is not insisted on. */
    public Uni<Void> said(ToSay what) {
        return db.transaction(tx -> Db.query(tx, "update staff_chat set say = null, told_at = $4 where account_id = $1 and thread = $2 and say = $3",
                        what.chat().account(), what.chat().thread(), what.what(), Time.utc(clock.instant()))
                .chain(() -> changes.record(tx, List.of(ChoiceStore.told(what.chat().staff())))));
    }

    private static Chat read(Row row) {
        return new Chat(row.getUUID("staff_id"), row.getUUID("account_id"), row.getString("thread"), List.of(row.getArrayOfStrings("recipients")),
                row.getString("name"), row.getString("channel"));
    }
}
