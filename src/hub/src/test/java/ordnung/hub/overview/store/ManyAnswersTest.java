package ordnung.hub.overview.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;
import java.util.function.Supplier;
import ordnung.hub.Chats;
import ordnung.hub.TestServices;
import ordnung.hub.overview.AnswerFilter;
import ordnung.hub.overview.AnswerReport;
import ordnung.hub.overview.Figures;
import ordnung.hub.overview.Hours;
import ordnung.hub.overview.Person;
import ordnung.hub.platform.Db;
import ordnung.hub.platform.Time;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;

/** A month with a hundred thousand answers: nothing is left out, nothing is counted twice. How long it takes is told and not tested. */
@QuarkusTest
@WithTestResource(value = TestServices.class, scope = TestResourceScope.GLOBAL)
class ManyAnswersTest {
    private static final int ANSWERS = 100_000;
    private static final int CHATS = 2_000;
    private static final int PEOPLE = 8;
    private static final int SECONDS = 30 * 24 * 3600;
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final Instant BEGIN = Instant.parse("2023-05-01T00:00:00Z");
    private static final Hours MONTH = new Hours(BEGIN, BEGIN.plusSeconds(SECONDS));

    @Inject Db db;
    @Inject Chats chats;
    @Inject AnswerRollup rollup;
    @Inject AnswerHours hours;
    @Inject AnswerList list;

    private UUID account;

    @Test
    void a_month_with_a_hundred_thousand_answers(TestReporter times) {
        account = chats.account();
        UUID customer = chats.begun(account, "Анна", "retail", BEGIN).customer();
        db.query("""
                insert into conversation (id, account_id, channel, direction, thread, customer_id, state, created_at)
                select gen_random_uuid(), $1, (array['whatsapp', 'vk', 'telegram', 'avito'])[1 + n % 4], 'retail', 'million-' || n, $2, 'answered', $3
                from generate_series(0, $4::int - 1) n""", account, customer, Time.utc(BEGIN), CHATS).await().atMost(PATIENCE);
        // Every person answers each eighth of them; each tenth customer had waited 40 minutes, the others five.
        db.query("""
                insert into conversation_event (id, conversation_id, at, kind, actor_kind, actor_id, actor_name, waited_from)
                select (lpad(to_hex($5::bigint), 12, '0') || '7000' || '8' || lpad(to_hex(n), 15, '0'))::uuid, c.id, x.at, 'answered', 'staff',
                       'person-' || n % $6::int, 'Person', x.at - case when n % 10 = 0 then interval '40 minutes' else interval '5 minutes' end
                from generate_series(0, $4::int - 1) n
                     join (select id, substr(thread, 9)::int as k from conversation where account_id = $1 and thread like 'million-%') c on c.k = n % $7::int
                     cross join lateral (select $2::timestamptz + n * ($3::float8 / $4) * interval '1 second' as at) x""",
                account, Time.utc(BEGIN), (double) SECONDS, ANSWERS, Instant.now().toEpochMilli(), PEOPLE, CHATS).await().atMost(PATIENCE);
        db.query("analyze conversation_event").await().atMost(PATIENCE);

        timed(times, "rollup", () -> {
            rollup.upTo(Instant.now().plusMillis(1)).await().atMost(PATIENCE);
            return true;
        });
        db.query("analyze answer_hour").await().atMost(PATIENCE);
        AnswerReport month = report();
        for (int i = 0; i < 5; i++) {
            timed(times, "report", this::report);
        }

        assertThat(month.total()).isEqualTo(new Figures(ANSWERS, ANSWERS / 10, 90, 300L, 300L));
        assertThat(month.people()).hasSize(PEOPLE).allSatisfy(line -> assertThat(line.figures().answers()).isEqualTo(ANSWERS / PEOPLE));
        assertThat(month.channels()).hasSize(4).allSatisfy(line -> assertThat(line.figures().answers()).isEqualTo(ANSWERS / 4));
        assertThat(month.hours().stream().mapToLong(line -> line.figures().answers()).sum()).isEqualTo(ANSWERS);
        Supplier<Integer> page = () -> list.of(new AnswerFilter(MONTH, 12, new Person("staff", "person-2"), "telegram", true), null, 50)
                .await().atMost(PATIENCE).items().size();
        assertThat(timed(times, "list", page)).isEqualTo(50);
    }

    private AnswerReport report() {
        return hours.of(MONTH).map(told -> AnswerReport.of(MONTH, ZoneId.of("Europe/Moscow"), told)).await().atMost(PATIENCE);
    }

    private static <T> T timed(TestReporter times, String what, Supplier<T> work) {
        long begin = System.nanoTime();
        T done = work.get();
        times.publishEntry(what, Duration.ofNanos(System.nanoTime() - begin).toMillis() + " ms");
        return done;
    }

    @AfterEach
    void leave() {
        db.query("delete from answer_hour where hour >= $1 and hour < $2", Time.utc(MONTH.from()), Time.utc(MONTH.to())).await().atMost(PATIENCE);
        db.query("delete from conversation_event e using conversation c where c.id = e.conversation_id and c.account_id = $1", account).await().atMost(PATIENCE);
        db.query("delete from conversation where account_id = $1 and thread like 'million-%'", account).await().atMost(PATIENCE);
    }
}
