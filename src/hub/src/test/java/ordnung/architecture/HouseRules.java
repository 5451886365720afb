package ordnung.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.NullMarked;

/**
 * The rules of the house, for whatever root they are asked about: the project's own, or the planted one that breaks each of them. A rule that
 * matches nothing fails.
 */
final class HouseRules {
    /** The order of knowledge: each may know those before it. */
    private static final List<String> ORDER = List.of("platform", "calendar", "search", "channels", "files", "customers", "inbox", "team", "alerts", "orders", "replies", "overview");

    /** A library, whatever its name. */
    private static final DescribedPredicate<JavaClass> MAIL = resideInAnyPackage("jakarta.mail..", "jakarta.activation..");

    private HouseRules() {
    }

    static Map<String, ArchRule> under(String root) {
        Map<String, ArchRule> rules = new LinkedHashMap<>();
        String hub = root + ".hub.";
        for (int i = 0; i < ORDER.size(); i++) {
            String feature = ORDER.get(i);
            List<String> later = ORDER.subList(i + 1, ORDER.size());
            if (!later.isEmpty()) {
                rules.put(feature + " knows nothing of " + String.join(", ", later), noClasses().that().resideInAPackage(hub + feature + "..")
                        .should().dependOnClassesThat().resideInAnyPackage(all(hub, later)).allowEmptyShould(!root.equals("ordnung")));
            }
        }
        rules.put("connectors know no framework and nothing of the hub", noClasses()
                .that(resideInAnyPackage(root + ".connector..", root + ".events.."))
                .should().dependOnClassesThat(resideInAnyPackage("io.quarkus..", "io.vertx..", "jakarta..", root + ".hub..", root + ".host..")
                        .and(not(MAIL))));
        rules.put("nobody but the demo knows who plays a provider", noClasses().that().resideInAPackage(root + "..")
                .and().resideOutsideOfPackages(root + "..fake..", root + ".connector.demo..", root + ".hub.demo..")
                .should().dependOnClassesThat().resideInAnyPackage(root + "..fake..", root + ".connector.testkit.."));
        rules.put("nobody asks the system for the time, but who plays a provider", noClasses().that().resideInAPackage(root + "..")
                .and().resideOutsideOfPackage(root + ".connector.*.fake..")
                .should().callMethod(Instant.class, "now").orShould().callMethod(System.class, "currentTimeMillis")
                .orShould().callMethod(Clock.class, "systemDefaultZone"));
        rules.put("nothing sleeps", noClasses().that().resideInAPackage(root + "..")
                .should().callMethodWhere(target(owner(name("java.lang.Thread"))).and(target(name("sleep")))));
        rules.put("nobody waits for what is reactive, but at start and stop", noClasses().that().resideInAPackage(root + ".hub..")
                .and().doNotHaveSimpleName("Bootstrap").and().doNotHaveSimpleName("BufferedHostLedger").and().doNotHaveSimpleName("LiveAccounts")
                .should().callMethodWhere(target(owner(name("io.smallrye.mutiny.Uni"))).and(target(name("await")))));
        rules.put("names say what a thing is", noClasses().that().resideInAPackage(root + "..")
                .should().haveNameMatching(".*(Util|Utils|Helper|Manager|Impl)"));
        rules.put("every package says what it is for, and that nothing is null unless it says so",
                classes().that().resideInAPackage(root + "..").should(liveInANullMarkedPackage()));
        rules.put("packages do not go in circles", SlicesRuleDefinition.slices().matching(root + ".hub.(*)..").should().beFreeOfCycles()
                .allowEmptyShould(!root.equals("ordnung")));
        return rules;
    }

    /** Names of the rules that the classes break. */
    static List<String> broken(Map<String, ArchRule> rules, JavaClasses classes) {
        List<String> broken = new ArrayList<>();
        rules.forEach((name, rule) -> {
            if (rule.evaluate(classes).hasViolation()) {
                broken.add(name);
            }
        });
        return broken;
    }

    private static String[] all(String hub, List<String> features) {
        return features.stream().map(feature -> hub + feature + "..").toArray(String[]::new);
    }

    private static ArchCondition<JavaClass> liveInANullMarkedPackage() {
        return new ArchCondition<>("live in a package with @NullMarked") {
            @Override
            public void check(JavaClass item, ConditionEvents events) {
                boolean marked = item.getPackage().isAnnotatedWith(NullMarked.class);
                events.add(new SimpleConditionEvent(item, marked, item.getPackageName() + " has no package-info with @NullMarked"));
            }
        };
    }
}
