package ordnung.connector.yandexmarket.market;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Where a file of a chat stands: {@code file:999/1234567/0}. */
public record FileReference(String chatId, String messageId, int index) {
    private static final Pattern FORM = Pattern.compile("file:([0-9]{1,19})/([0-9]{1,19})/([0-9]{1,4})");

    public static @Nullable FileReference parse(String reference) {
        Matcher form = FORM.matcher(reference);
        return form.matches() ? new FileReference(form.group(1), form.group(2), Integer.parseInt(form.group(3))) : null;
    }

    @Override
    public String toString() {
        return "file:" + chatId + "/" + messageId + "/" + index;
    }
}
