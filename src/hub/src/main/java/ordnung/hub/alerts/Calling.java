package ordnung.hub.alerts;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Decides who is told of a wait now. Each step is told once, the last one reached alone: whoever was away is not told of what is long past. Whoever
 * is responsible hears of the first steps; then others are called, one more at each repeat, until somebody owns it. Taking it silences them for as
 * long as an answer may take.
 */
public final class Calling {
    /** What the owner changes holds within this time for waits that nothing is due for. */
    static final Duration LOOK_AGAIN = Duration.ofMinutes(5);
    private static final Duration NOBODY_HEARS = Duration.ofMinutes(1);
    /** A wait that was found later than this is not news. */
    static final Duration NEWS = Duration.ofMinutes(10);
    private static final int MOST = 20;

    /** @param people  in the order in which they are called where nobody is named; {@code answering}: who alone answers an account */
    public record Shop(CallRules rules, List<Somebody> people, Map<UUID, Set<UUID>> answering, boolean open, ZoneId zone) {
    }

    /**
     * @param whom      who is told of {@code told.step()} now; may be nobody
     * @param nextLook  when there may be something to decide again
     */
    public record Decision(List<Somebody> whom, Told told, Instant nextLook) {
    }

    private final Shop shop;
    private final Wait wait;
    private final Told told;
    private final Instant now;

    private Calling(Shop shop, Wait wait, Told told, Instant now) {
        this.shop = shop;
        this.wait = wait;
        this.told = told;
        this.now = now;
    }

    public static Decision decide(Shop shop, Wait wait, Told told, Instant now) {
        return new Calling(shop, wait, told, now).decide();
    }

    private Decision decide() {
        Step reached = wait.reached(now);
        if (reached == Step.NEW) {
            return told.step() == null ? news() : nothing(wait.after(Step.NEW));
        }
        if (!shop.open() && !shop.rules().atNight()) {
            return nothing(null);
        }
        return reached == Step.ESCALATED ? escalation() : told.before(reached) ? step(reached) : nothing(wait.after(reached));
    }

    /** Told to whoever hears it just now, or not at all: the next step comes. */
    private Decision news() {
        boolean fresh = now.isBefore(wait.since().plus(NEWS));
        List<Somebody> whom = fresh ? responsible(Step.NEW).filter(one -> shop.open() || one.atWork()).limit(MOST).toList() : List.of();
        return new Decision(whom, new Told(Step.NEW, 0, List.of(), now), look(wait.promise().soon()));
    }

    private Decision step(Step step) {
        List<Somebody> whom = responsible(step).limit(MOST).toList();
        return whom.isEmpty() ? nothing(now.plus(NOBODY_HEARS)) : new Decision(whom, new Told(step, 0, List.of(), now), look(wait.after(step)));
    }

    private Decision escalation() {
        if (wait.takenUntil() != null && now.isBefore(wait.takenUntil())) {
            return nothing(wait.takenUntil());
        }
        boolean again = told.step() == Step.ESCALATED;
        Instant due = again ? Objects.requireNonNull(told.at()).plus(shop.rules().repeat()) : now;
        if (now.isBefore(due)) {
            return nothing(due);
        }
        int round = again ? told.round() + 1 : 0;
        List<Somebody> whom = called(round + 1);
        return whom.isEmpty() ? nothing(now.plus(NOBODY_HEARS)) : new Decision(whom,
                new Told(Step.ESCALATED, round, whom.stream().map(Somebody::id).toList(), now), look(now.plus(shop.rules().repeat())));
    }

    private Decision nothing(@Nullable Instant next) {
        return new Decision(List.of(), told, look(next));
    }

    private Instant look(@Nullable Instant next) {
        Instant latest = now.plus(LOOK_AGAIN);
        return next == null || next.isAfter(latest) ? latest : next.isAfter(now) ? next : now.plusSeconds(1);
    }

    /** So many of the order who surely hear, and whoever stands between them; somebody else than who should have answered, where there is anybody. */
    private List<Somebody> called(int surely) {
        List<Somebody> order = order().filter(one -> one.hears(Step.ESCALATED, now, shop.zone())).toList();
        List<Somebody> others = order.stream().filter(one -> !one.id().equals(wait.assignee())).toList();
        List<Somebody> all = new ArrayList<>();
        int sure = 0;
        for (Somebody one : others.isEmpty() ? responsible(Step.ESCALATED).toList() : others) {
            if (sure == surely || all.size() == MOST) {
                break;
            }
            all.add(one);
            sure += one.surelyHears(Step.ESCALATED) ? 1 : 0;
        }
        return all;
    }

    private Stream<Somebody> order() {
        List<Somebody> named = shop.rules().call().stream().flatMap(id -> shop.people().stream().filter(one -> one.id().equals(id))).toList();
        return named.isEmpty() ? shop.people().stream().filter(Somebody::manages)
                .sorted(Comparator.comparing((Somebody one) -> !one.atWork())) : named.stream();
    }

    /** The assignee at work; else those at work who answer it; else the assignee at home; else all who answer it, else everybody. */
    private Stream<Somebody> responsible(Step step) {
        Predicate<Somebody> answers = one -> shop.answering().getOrDefault(wait.account(), Set.of(one.id())).contains(one.id());
        Predicate<Somebody> theirs = one -> one.id().equals(wait.assignee());
        return Stream.<Predicate<Somebody>>of(theirs.and(Somebody::atWork), answers.and(Somebody::atWork), theirs, answers, one -> true)
                .map(fits -> shop.people().stream().filter(fits).filter(one -> one.hears(step, now, shop.zone())).toList())
                .filter(found -> !found.isEmpty()).findFirst().map(List::stream).orElseGet(Stream::empty);
    }

    /** Whom an escalation calls whom it had not called before. */
    public static List<Somebody> newlyCalled(Decision decision, Told before) {
        return Optional.of(decision).filter(one -> one.told().step() == Step.ESCALATED).stream().flatMap(one -> one.whom().stream())
                .filter(one -> !before.called().contains(one.id())).toList();
    }
}
