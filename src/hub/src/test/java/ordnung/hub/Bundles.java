package ordnung.hub;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Properties;

/** Every bundle of messages that the program has, found and not listed: a new one is tested from its first day. */
public final class Bundles {
    public static final List<String> LANGUAGES = List.of("ru", "uk", "en");

    private Bundles() {
    }

    public static List<Class<?>> all() {
        List<Class<?>> found = new ClassFileImporter().withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("ordnung.hub").stream()
                .filter(each -> each.isAnnotatedWith(MessageBundle.class)).<Class<?>>map(each -> load(each.getName())).toList();
        if (found.size() < 7) {
            throw new AssertionError("Only " + found);
        }
        return found;
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException justFound) {
            throw new IllegalStateException(justFound);
        }
    }

    /** @return what the message says in the language, as a template; null where nothing is said */
    public static String text(Class<?> bundle, Method message, String language) {
        return language.equals("ru") ? message.getAnnotation(Message.class).value() : translated(bundle, language).getProperty(message.getName());
    }

    public static Properties translated(Class<?> bundle, String language) {
        String file = "messages/" + bundle.getAnnotation(MessageBundle.class).value() + "_" + language + ".properties";
        try (InputStream in = Objects.requireNonNull(Bundles.class.getClassLoader().getResourceAsStream(file), file)) {
            Properties properties = new Properties();
            properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            return properties;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
