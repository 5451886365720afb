package ordnung.hub.overview.store;

import static ordnung.hub.Integration.call;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import ordnung.hub.Chats;
import ordnung.hub.Chats.Chat;
import ordnung.hub.TestServices;
import ordnung.hub.overview.Hours;
import ordnung.hub.overview.Unanswered;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Figures that were reckoned by hand first, each test on a day that nothing else happened on. */
@QuarkusTest
@WithTestResource(value = TestServices.class, scope = TestResourceScope.GLOBAL)
class OverviewTest {
    private static final ZoneId MOSCOW = ZoneId.of("Europe/Moscow");
    private static final Pattern LISTED = Pattern.compile("data-behind=\"([^\"]+)\"");
    private static final Pattern NEXT = Pattern.compile("href=\"([^\"]+)\" data-next");
    private static int days;

    @Inject Diary diary;
    @Inject Chats chats;
    @Inject AnswerRollup rollup;
    @Inject UnansweredReader unanswered;

    private final LocalDate day = LocalDate.of(2024, 3, 1).plusDays(days++);
    private UUID account;
    private Chat anna;
    private Chat boris;

    @BeforeEach
    void twoCustomers() {
        account = chats.account();
        anna = diary.chat(account, "Анна", "whatsapp");
        boris = diary.chat(account, "Борис", "vk");
    }

    private Instant at(int hour, int minute) {
        return day.atTime(hour, minute).atZone(MOSCOW).toInstant();
    }

    /** 300 and 1800 seconds by Olga, the second too late; 600 by Dima; 60 from the phone; one of Dima's that never arrived. */
    private void aDay() {
        diary.answered(anna, "Olga", at(10, 0), at(10, 5));
        diary.answered(anna, "Olga", at(10, 10), at(10, 40));
        diary.answered(boris, "Dima", at(12, 0), at(12, 10));
        diary.answered(anna, "", at(12, 19), at(12, 20));
        diary.answered(boris, "Dima", at(12, 49), at(12, 50));
        diary.happened(boris, "unsent", at(12, 55));
        diary.addsUp();
    }

    private JsonPath answers(String by) {
        return call().get("/api/v1/overview/answers?from=" + day + "&to=" + day + "&by=" + by).then().statusCode(200).extract().jsonPath();
    }

    private static Map<String, Object> figures(JsonPath told, String key) {
        return told.getMap("items.find { it.key == '" + key + "' }.figures");
    }

    private static Map<String, Object> figures(int answers, int late, int inTime, int median, int p90) {
        return Map.of("answers", answers, "late", late, "inTimePercent", inTime, "medianSeconds", median, "p90Seconds", p90);
    }

    @Test
    void a_day_is_told_by_person_by_channel_and_by_hour() {
        aDay();

        JsonPath people = answers("person");
        assertThat(people.<String, Object>getMap("total").entrySet()).containsExactlyInAnyOrderElementsOf(figures(4, 1, 75, 300, 1800).entrySet());
        assertThat(people.<String>getList("items.key")).containsExactly("staff:olga", "echo:", "staff:dima");
        assertThat(figures(people, "staff:olga")).isEqualTo(figures(2, 1, 50, 300, 1800));
        assertThat(figures(people, "staff:dima")).as("an answer that did not arrive was none").isEqualTo(figures(1, 0, 100, 600, 600));
        assertThat(figures(people, "echo:")).isEqualTo(figures(1, 0, 100, 60, 60));
        assertThat(figures(answers("channel"), "whatsapp")).isEqualTo(figures(3, 1, 66, 300, 1800));
        assertThat(figures(answers("channel"), "vk")).isEqualTo(figures(1, 0, 100, 600, 600));
        JsonPath hours = answers("hour");
        assertThat(hours.<String>getList("items.key")).hasSize(24);
        assertThat(figures(hours, "10")).isEqualTo(figures(2, 1, 50, 300, 1800));
        assertThat(figures(hours, "12")).isEqualTo(figures(2, 0, 100, 60, 600));
        assertThat(figures(hours, "11").get("medianSeconds")).isNull();
    }

    @Test
    void what_becomes_known_later_changes_the_hour_in_which_it_happened() {
        aDay();
        diary.answered(boris, "", at(10, 27), at(10, 59));
        diary.happened(anna, "unsent", at(13, 0));
        diary.addsUp();

        assertThat(figures(answers("hour"), "10")).as("one more, told of late").isEqualTo(figures(3, 2, 33, 1800, 1920));
        assertThat(figures(answers("hour"), "12")).as("the phone's answer turned out lost").isEqualTo(figures(1, 0, 100, 600, 600));
    }

    @Test
    void two_processes_and_a_restart_count_nothing_twice() {
        aDay();
        diary.answered(boris, "Dima", at(15, 0), at(15, 5));
        Instant later = Instant.now().plusMillis(1);
        Uni.combine().all().unis(rollup.upTo(later), rollup.upTo(later), rollup.upTo(later)).discardItems().await().atMost(Diary.PATIENCE);
        diary.addsUp();

        assertThat(answers("person").getInt("total.answers")).isEqualTo(5);
    }

    @Test
    void each_figure_and_the_list_behind_it_agree() {
        aDay();
        for (String by : List.of("person", "channel", "hour")) {
            JsonPath told = answers(by);
            for (Map<String, Object> line : told.<Map<String, Object>>getList("items")) {
                String filter = "&" + by + "=" + line.get("key");
                Map<?, ?> figures = (Map<?, ?>) line.get("figures");
                assertThat(listed("answers", filter)).as(filter).hasSize((Integer) figures.get("answers"));
                assertThat(listed("answers", filter + "&late=true")).as("late" + filter).hasSize((Integer) figures.get("late"));
            }
        }
        assertThat(listed("answers", "&late=true")).hasSize(1);
    }

    @Test
    void a_rule_that_is_changed_later_makes_nobody_late() {
        aDay();
        Map<String, Object> rule = Map.of("first", Map.of("soon", 1, "due", 1), "next", Map.of("soon", 1, "due", 1));
        call().body(Map.of("rules", List.of(rule))).put("/api/v1/answer-times").then().statusCode(200);
        try {
            assertThat(answers("person").getInt("total.late")).isEqualTo(1);
            assertThat(listed("answers", "&late=true")).hasSize(1);
        } finally {
            call().body(Map.of("rules", List.of())).put("/api/v1/answer-times").then().statusCode(200);
        }
    }

    @Test
    void the_running_hour_counts_before_it_is_over() {
        String channel = "test-" + System.nanoTime();
        Chat clara = diary.chat(account, "Клара", channel);
        Instant now = Instant.now();
        diary.answered(clara, "Olga", now.minusSeconds(120), now);
        diary.answered(clara, "Olga", now.minus(Duration.ofHours(2)), now);
        JsonPath today = call().get("/api/v1/overview/answers?by=channel").then().statusCode(200).extract().jsonPath();

        assertThat(figures(today, channel)).isEqualTo(figures(2, 1, 50, 120, 7200 / 32 * 32));
        assertThat(listed("/overview/answers?channel=" + channel)).hasSize(2);
        assertThat(listed("/overview/answers?late=true&channel=" + channel)).hasSize(1);
    }

    @Test
    void who_waits_now_is_counted_as_it_is_listed() {
        String channel = "test-" + System.nanoTime();
        String olga = call().body(Map.of("login", channel, "name", "Ольга", "password", "correct horse", "role", "staff")).post("/api/v1/staff")
                .then().statusCode(201).extract().path("id");
        Instant now = Instant.now();
        diary.waits(diary.chat(account, "Вера", channel), now.minus(Duration.ofHours(3)), UUID.fromString(olga));
        diary.waits(diary.chat(account, "Глеб", channel), now.minus(Duration.ofMinutes(2)), UUID.fromString(olga));
        diary.waits(diary.chat(account, "Дина", channel), now.minus(Duration.ofHours(1)), null);
        JsonPath told = call().get("/api/v1/overview/now").then().statusCode(200).extract().jsonPath();

        assertThat(told.getInt("channels.find { it.key == '" + channel + "' }.waiting")).isEqualTo(3);
        assertThat(told.getInt("channels.find { it.key == '" + channel + "' }.overdue")).isEqualTo(2);
        assertThat(told.getInt("people.find { it.key == '" + olga + "' }.waiting")).isEqualTo(2);
        assertThat(told.getInt("people.find { it.key == '" + olga + "' }.overdue")).isEqualTo(1);
        assertThat(told.getString("people.find { it.key == '" + olga + "' }.name")).isEqualTo("Ольга");
        assertThat(told.getLong("waiting")).isEqualTo(told.<Integer>getList("channels.waiting").stream().mapToLong(n -> n).sum())
                .isEqualTo(told.<Integer>getList("people.waiting").stream().mapToLong(n -> n).sum());
        assertThat(listed("/overview/waiting?channel=" + channel)).hasSize(3);
        assertThat(listed("/overview/waiting?late=true&channel=" + channel)).hasSize(2);
        assertThat(listed("/overview/waiting?person=nobody&channel=" + channel)).hasSize(1);
        assertThat(listed("/overview/waiting?late=true&person=" + olga)).hasSize(1);
        assertThat(listed("/overview/waiting")).hasSize(told.getInt("waiting"));
        diary.run("update conversation set state = 'answered', waiting_since = null where channel = $1", channel);
    }

    @Test
    void what_was_dismissed_is_counted_by_reason_but_for_what_was_brought_back() {
        diary.dismissed(anna, "Спам", at(9, 0), at(9, 10));
        diary.dismissed(boris, " спам", at(9, 0), at(9, 20));
        diary.dismissed(anna, "Поблагодарил", at(11, 0), at(11, 10));
        diary.dismissed(boris, "Ошибся", at(11, 0), at(11, 20));
        diary.happened(boris, "restored", at(11, 21));
        diary.happened(anna, "unsent", at(14, 0));
        diary.refused(anna, at(14, 0));
        Unanswered told = unanswered.of(new Hours(at(0, 0), at(23, 59))).await().atMost(Diary.PATIENCE);

        assertThat(told.dismissed()).isEqualTo(3);
        assertThat(told.reasons()).extracting(Unanswered.Reason::count).containsExactly(2L, 1L);
        assertThat(told.unsent()).isEqualTo(1);
        assertThat(told.undelivered()).isEqualTo(1);
        assertThat(listed("dismissed", "")).hasSize(3);
        assertThat(listed("dismissed", "&reason=" + told.reasons().get(0).key())).hasSize(2);
        assertThat(listed("unsent", "")).hasSize(1);
        assertThat(listed("undelivered", "")).hasSize(1);
    }

    @Test
    void a_long_list_is_read_page_by_page() {
        for (int i = 0; i < 120; i++) {
            diary.answered(anna, "Olga", at(8, 0), at(8, 1));
        }
        diary.addsUp();

        assertThat(answers("person").getInt("total.answers")).isEqualTo(120);
        assertThat(listed("answers", "")).hasSize(120).doesNotHaveDuplicates();
    }

    @Test
    void the_table_can_be_taken_along() {
        call().accept("text/csv").get("/overview/answers.csv?by=person").then().statusCode(200).contentType(containsString("text/csv"))
                .header("Content-Disposition", containsString("answers.csv")).body(startsWith("\ufeff"));
    }

    @ParameterizedTest
    @CsvSource({"by=week, by", "from=yesterday, from", "from=2024-05-03&to=2024-05-01, to", "from=2023-01-01&to=2024-01-01, to"})
    void a_question_that_makes_no_sense_is_told_so(String query, String field) {
        call().get("/api/v1/overview/answers?" + query).then().statusCode(400).body("errors.field", contains(field));
    }

    @Test
    void figures_are_for_managers() {
        String key = call().body(Map.of("name", "reader", "scopes", List.of("read", "write"))).post("/api/v1/api-keys").then().statusCode(201).extract().path("key");
        for (String path : List.of("/api/v1/overview/now", "/api/v1/overview/answers", "/overview", "/overview/waiting", "/overview/answers.csv")) {
            io.restassured.RestAssured.given().header("X-Api-Key", key).get(path).then().statusCode(403);
        }
    }

    private List<String> listed(String list, String filter) {
        return listed("/overview/" + list + "?from=" + day + "&to=" + day + filter);
    }

    private static List<String> listed(String path) {
        List<String> found = new java.util.ArrayList<>();
        String next = path;
        while (next != null) {
            String page = call().urlEncodingEnabled(false).accept("text/html").get(next).then().statusCode(200).extract().asString();
            LISTED.matcher(page).results().map(each -> each.group(1)).forEach(found::add);
            next = NEXT.matcher(page).results().map(each -> each.group(1).replace("&amp;", "&")).findFirst().orElse(null);
        }
        return found;
    }
}
