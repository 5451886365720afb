package ordnung.hub.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Nothing is said in one language only: every message has its Ukrainian and its English words, with the same particulars in them. */
class TranslationTest {
    private static final List<String> BUNDLES = List.of("ordnung.hub.platform.web.Words", "ordnung.hub.inbox.web.InboxWords",
        "ordnung.hub.orders.web.OrderWords", "ordnung.hub.customers.web.CustomerWords", "ordnung.hub.replies.web.ReplyWords",
        "ordnung.hub.channels.web.ChannelWords", "ordnung.hub.team.web.TeamWords", "ordnung.hub.inbox.web.FindWords",
        "ordnung.hub.inbox.web.HappenedWords", "ordnung.hub.inbox.web.TimesWords",
        "ordnung.hub.inbox.web.ComposeWords", "ordnung.hub.overview.web.OverviewWords");

    @TestFactory
    Stream<DynamicTest> bundles() {
        return BUNDLES.stream().flatMap(bundle -> Stream.of("uk", "en")
            .map(language -> DynamicTest.dynamicTest(bundle + " " + language, () -> isWhole(Class.forName(bundle), language))));
    }

    private static void isWhole(Class<?> bundle, String language) throws IOException {
        Properties translated = read("messages/" + bundle.getAnnotation(MessageBundle.class).value() + "_" + language + ".properties");
        Set<String> said = Arrays.stream(bundle.getMethods()).map(Method::getName).collect(Collectors.toSet());
        assertThat(translated.stringPropertyNames()).containsExactlyInAnyOrderElementsOf(said);
        for (Method message : bundle.getMethods()) {
            String russian = message.getAnnotation(Message.class).value();
            String text = translated.getProperty(message.getName());
            assertThat(text).as(message.getName()).isNotBlank();
            for (Parameter parameter : message.getParameters()) {
                assertThat(text.contains(parameter.getName())).as(message.getName() + " names " + parameter.getName())
                    .isEqualTo(russian.contains(parameter.getName()));
            }
        }
    }

    private static Properties read(String file) throws IOException {
        try (InputStream in = Objects.requireNonNull(TranslationTest.class.getClassLoader().getResourceAsStream(file), file)) {
            Properties properties = new Properties();
            properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            return properties;
        }
    }
}
