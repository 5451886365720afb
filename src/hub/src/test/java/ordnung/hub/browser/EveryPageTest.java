package ordnung.hub.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** A new page is looked at by whoever cannot see, in every light and on a phone, or the build says which page was forgotten. */
class EveryPageTest {

    @Test
    void every_route_that_answers_with_a_page_is_on_the_list() {
        Set<String> listed = new HashSet<>(EveryPage.PAGES);
        listed.addAll(EveryPage.PARTS);
        assertThat(routes()).hasSizeGreaterThan(30).allSatisfy(route -> assertThat(listed).contains(route));
    }

    @Test
    void nothing_is_on_the_list_that_is_no_route() {
        assertThat(routes()).containsAll(EveryPage.PAGES).containsAll(EveryPage.PARTS);
    }

    private static Set<String> routes() {
        JavaClasses classes = new ClassFileImporter().withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("ordnung.hub");
        return classes.stream().filter(each -> each.isAnnotatedWith(Path.class)).flatMap(each -> each.getMethods().stream()
                .filter(method -> method.isAnnotatedWith(GET.class) && isPage(each, method)).map(method -> route(each, method)))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static boolean isPage(JavaClass resource, JavaMethod method) {
        List<String> types = method.tryGetAnnotationOfType(Produces.class).or(() -> resource.tryGetAnnotationOfType(Produces.class))
                .map(produces -> List.of(produces.value())).orElse(List.of());
        return types.contains("text/html");
    }

    private static String route(JavaClass resource, JavaMethod method) {
        String own = method.tryGetAnnotationOfType(Path.class).map(Path::value).orElse("");
        return ("/" + resource.getAnnotationOfType(Path.class).value() + "/" + own).replaceAll("/+", "/").replaceAll("(.)/$", "$1");
    }
}
