package ordnung.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The house is as ARCHITECTURE.md says, and the rules would notice if it were not. */
class ArchitectureTest {

    @TestFactory
    Stream<DynamicTest> the_house_keeps_its_rules() {
        JavaClasses classes = new ClassFileImporter().withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .withImportOption(location -> !location.contains("testkit"))
                .importPackages("ordnung");
        return HouseRules.under("ordnung").entrySet().stream().map(rule -> DynamicTest.dynamicTest(rule.getKey(), () -> rule.getValue().check(classes)));
    }

    @Test
    void each_rule_notices_a_planted_violation() {
        JavaClasses planted = new ClassFileImporter().importPackages("ordnung.planted");
        Map<String, ArchRule> rules = HouseRules.under("ordnung.planted");

        assertThat(HouseRules.broken(rules, planted)).contains(
                "platform knows nothing of calendar, search, channels, files, customers, inbox, team, alerts, orders, replies, overview",
                "customers knows nothing of inbox, team, alerts, orders, replies, overview",
                "inbox knows nothing of team, alerts, orders, replies, overview",
                "connectors know no framework and nothing of the hub",
                "nobody but the demo knows who plays a provider",
                "nobody asks the system for the time, but who plays a provider",
                "nothing sleeps",
                "nobody waits for what is reactive, but at start and stop",
                "names say what a thing is",
                "every package says what it is for, and that nothing is null unless it says so",
                "packages do not go in circles");
    }
}
