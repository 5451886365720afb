package ordnung.hub.alerts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import ordnung.hub.alerts.Calling.Decision;
import ordnung.hub.alerts.Calling.Shop;
import ordnung.hub.inbox.ResponseClock.Promise;
import org.junit.jupiter.api.Test;
import org.jspecify.annotations.Nullable;

/** Who is told of a wait, with a clock in hand: due soon after 8 minutes, due after 20, escalated after 35. */
class CallingTest {
    private static final Instant BEGAN = Instant.parse("2026-11-23T09:00:00Z");
    private static final ZoneId ZONE = ZoneId.of("Europe/Moscow");
    private static final UUID ACCOUNT = UUID.randomUUID();
    private static final Promise PROMISE = new Promise(after(8), after(20), after(35));

    private final Somebody olga = person("Ольга", false, true);
    private final Somebody dima = person("Дима", false, true);
    private final Somebody admin = person("Вера", true, false, Means.PUSH);
    private final Somebody owner = person("Хозяин", true, false, Means.PUSH);
    private final List<Somebody> everybody = List.of(admin, owner, olga, dima);

    @Test
    void whoever_has_it_is_told_alone_of_each_step_once() {
        History day = new History(shop(CallRules.USUAL), olga.id());
        assertThat(day.names(0)).containsExactly("Ольга");
        assertThat(day.names(3)).isEmpty();
        assertThat(day.names(8)).containsExactly("Ольга");
        assertThat(day.names(9)).isEmpty();
        assertThat(day.names(20)).containsExactly("Ольга");
        assertThat(day.names(30)).isEmpty();
    }

    @Test
    void what_nobody_has_is_told_to_all_at_work_who_answer_the_account() {
        assertThat(new History(shop(CallRules.USUAL), null).names(8)).containsExactlyInAnyOrder("Ольга", "Дима");
        Shop named = new Shop(CallRules.USUAL, everybody, Map.of(ACCOUNT, Set.of(dima.id())), true, ZONE);
        assertThat(new History(named, null).names(8)).containsExactly("Дима");
    }

    @Test
    void what_somebody_has_who_went_home_is_told_to_those_at_work() {
        assertThat(new History(shop(CallRules.USUAL), admin.id()).names(20)).containsExactlyInAnyOrder("Ольга", "Дима");
    }

    @Test
    void then_others_are_called_one_more_at_each_repeat() {
        History day = new History(shop(CallRules.USUAL), olga.id());
        assertThat(day.names(35)).containsExactly("Вера");
        assertThat(day.names(40)).isEmpty();
        assertThat(day.names(45)).containsExactly("Вера", "Хозяин");
        assertThat(day.names(55)).containsExactly("Вера", "Хозяин");
    }

    @Test
    void the_owner_says_in_which_order() {
        CallRules rules = new CallRules(List.of(owner.id(), dima.id()), Duration.ofMinutes(5), false);
        History day = new History(shop(rules), olga.id());
        assertThat(day.names(35)).containsExactly("Хозяин");
        assertThat(day.names(40)).containsExactly("Хозяин", "Дима");
    }

    @Test
    void whoever_may_have_no_page_open_does_not_count_as_called() {
        Somebody deaf = person("Глеб", true, false);
        Shop shop = new Shop(CallRules.USUAL, List.of(deaf, owner, olga), Map.of(), true, ZONE);
        assertThat(new History(shop, olga.id()).names(35)).containsExactly("Глеб", "Хозяин");
    }

    @Test
    void whoever_works_alone_is_called_themselves() {
        Shop shop = new Shop(CallRules.USUAL, List.of(owner), Map.of(), true, ZONE);
        assertThat(new History(shop, owner.id()).names(35)).containsExactly("Хозяин");
    }

    @Test
    void taking_it_silences_the_calls_for_one_answer_time_and_no_longer() {
        History day = new History(shop(CallRules.USUAL), olga.id());
        assertThat(day.names(35)).containsExactly("Вера");
        day.takenUntil = after(60);
        assertThat(day.names(45)).isEmpty();
        assertThat(day.names(59)).isEmpty();
        assertThat(day.names(60)).containsExactly("Вера", "Хозяин");
    }

    @Test
    void at_night_nobody_is_called_unless_the_owner_says_so() {
        assertThat(new History(new Shop(CallRules.USUAL, everybody, Map.of(), false, ZONE), null).names(35)).isEmpty();
        CallRules always = new CallRules(List.of(), Duration.ofMinutes(10), true);
        assertThat(new History(new Shop(always, everybody, Map.of(), false, ZONE), null).names(35)).containsExactly("Вера");
    }

    @Test
    void who_is_quiet_is_passed_over_and_told_when_that_is_over() {
        Somebody quiet = new Somebody(olga.id(), "Ольга", "ru", false, true,
                new Choices(Map.of(), false, 70, new QuietHours(LocalTime.of(12, 0), LocalTime.of(12, 15)), ""), olga.reach());
        Shop alone = new Shop(CallRules.USUAL, List.of(quiet), Map.of(), true, ZONE);
        History day = new History(alone, quiet.id());
        assertThat(day.names(8)).isEmpty();
        assertThat(day.names(14)).isEmpty();
        assertThat(day.names(15)).containsExactly("Ольга");
    }

    @Test
    void a_hub_that_was_down_tells_the_last_step_alone() {
        History day = new History(shop(CallRules.USUAL), olga.id());
        assertThat(day.names(21)).containsExactly("Ольга");
        assertThat(day.told.step()).isEqualTo(Step.DUE);
        assertThat(day.names(22)).isEmpty();
    }

    @Test
    void what_was_found_late_is_no_news() {
        assertThat(new History(new Shop(CallRules.USUAL, everybody, Map.of(), true, ZONE), null, new Promise(null, null, null)).names(11)).isEmpty();
    }

    /** Never two of one step to one person, always one when it is due, whatever happens in between; and nothing that was not due. */
    @Test
    void however_the_day_goes_each_step_is_told_once_and_none_is_lost() {
        for (int seed = 0; seed < 20_000; seed++) {
            Random chance = new Random(seed);
            History day = new History(shop(new CallRules(List.of(), Duration.ofMinutes(1 + chance.nextInt(15)), false)), chance.nextBoolean() ? olga.id() : null);
            Set<String> once = new HashSet<>();
            Instant now = BEGAN;
            while (now.isBefore(after(120))) {
                Decision decision = day.decide(now);
                Step step = decision.told().step();
                for (Somebody one : decision.whom()) {
                    assertThat(once.add(one.name() + " " + step + " " + decision.told().round())).as("seed " + seed + " twice").isTrue();
                    assertThat(PROMISE.soon()).as("seed " + seed).matches(soon -> step == Step.NEW || !day.now.isBefore(limit(step)));
                }
                assertThat(step).as("seed " + seed + " at " + now).isEqualTo(reached(now));
                assertThat(decision.nextLook()).isAfter(now).isBeforeOrEqualTo(now.plus(Calling.LOOK_AGAIN));
                assertThat(overslept(now, decision.nextLook())).as("seed " + seed + " sleeps over a step").isFalse();
                // Looked at in time, too early because something changed, or late because the hub was down.
                now = switch (chance.nextInt(4)) {
                    case 0 -> now.plusSeconds(1 + chance.nextInt(120));
                    case 1 -> now.plusSeconds(1 + chance.nextInt(2400));
                    default -> decision.nextLook();
                };
            }
        }
    }

    private static boolean overslept(Instant now, Instant next) {
        return Stream.of(PROMISE.soon(), PROMISE.due(), PROMISE.escalates()).anyMatch(step -> step.isAfter(now) && next.isAfter(step));
    }

    private static Step reached(Instant now) {
        return now.isBefore(PROMISE.soon()) ? Step.NEW : now.isBefore(PROMISE.due()) ? Step.SOON : now.isBefore(PROMISE.escalates()) ? Step.DUE : Step.ESCALATED;
    }

    private static Instant limit(Step step) {
        return switch (step) {
            case SOON -> PROMISE.soon();
            case DUE -> PROMISE.due();
            case ESCALATED -> PROMISE.escalates();
            default -> BEGAN;
        };
    }

    private Shop shop(CallRules rules) {
        return new Shop(rules, everybody, Map.of(), true, ZONE);
    }

    private static Instant after(int minutes) {
        return BEGAN.plus(Duration.ofMinutes(minutes));
    }

    private static Somebody person(String name, boolean manages, boolean atWork, Means... more) {
        Set<Means> reach = EnumSet.of(Means.SCREEN, Means.SOUND);
        reach.addAll(List.of(more));
        return new Somebody(UUID.randomUUID(), name, "ru", manages, atWork, Choices.USUAL, reach);
    }

    /** One wait, looked at again and again. */
    private static final class History {
        private final Shop shop;
        private final @Nullable UUID assignee;
        private final Promise promise;
        private @Nullable Instant takenUntil;
        private Told told = Told.NOTHING;
        private Instant now = BEGAN;

        History(Shop shop, @Nullable UUID assignee) {
            this(shop, assignee, PROMISE);
        }

        History(Shop shop, @Nullable UUID assignee, Promise promise) {
            this.shop = shop;
            this.assignee = assignee;
            this.promise = promise;
        }

        List<String> names(int minutes) {
            return new ArrayList<>(decide(after(minutes)).whom().stream().map(Somebody::name).toList());
        }

        Decision decide(Instant at) {
            now = at;
            Decision decision = Calling.decide(shop, new Wait(new UUID(1, 1), ACCOUNT, BEGAN, assignee, promise, takenUntil), told, at);
            told = decision.told();
            return decision;
        }
    }
}
