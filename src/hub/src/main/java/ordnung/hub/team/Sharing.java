package ordnung.hub.team;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Shares conversations out among those at work. The former one comes before the load, and an account's own people before both: who is not named
 * for it never gets it. Where nobody fits, the conversation stays nobody's, which everybody sees.
 */
public final class Sharing {

    /** @param former  who served the customer, the latest first */
    public record Waiting(UUID conversation, UUID account, List<UUID> former) {
    }

    /** @param staff  null: nobody has it any more */
    public record Given(UUID conversation, @Nullable UUID staff, Reason reason) {
    }

    public enum Reason {
        FORMER, ACCOUNT, LOAD, HANDOVER;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private final SharingRules rules;
    private final Map<UUID, Long> load = new LinkedHashMap<>();

    private Sharing(SharingRules rules, List<Colleague> atWork) {
        this.rules = rules;
        atWork.stream().sorted(Comparator.comparing(Colleague::id)).forEach(one -> load.put(one.id(), one.waiting()));
    }

    /** @return in the order of {@code waiting}: each counts for the load of the next */
    public static List<Given> share(SharingRules rules, List<Colleague> atWork, List<Waiting> waiting) {
        Sharing sharing = new Sharing(rules, atWork);
        List<Given> all = new ArrayList<>();
        waiting.forEach(one -> sharing.choose(one).ifPresent(given -> {
            sharing.load.merge(given.staff(), 1L, Long::sum);
            all.add(given);
        }));
        return all;
    }

    private Optional<Given> choose(Waiting one) {
        Set<UUID> named = rules.accounts().getOrDefault(one.account(), Set.of());
        List<UUID> fit = load.keySet().stream().filter(staff -> named.isEmpty() || named.contains(staff)).toList();
        Optional<Given> former = rules.formerFirst() ? one.former().stream().filter(fit::contains).findFirst()
                .map(staff -> new Given(one.conversation(), staff, Reason.FORMER)) : Optional.empty();
        if (former.isPresent() || named.isEmpty() && !rules.byLoad()) {
            return former;
        }
        return fit.stream().min(Comparator.comparing(load::get))
                .map(staff -> new Given(one.conversation(), staff, named.isEmpty() ? Reason.LOAD : Reason.ACCOUNT));
    }
}
