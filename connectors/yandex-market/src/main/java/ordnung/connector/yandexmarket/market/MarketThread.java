package ordnung.connector.yandexmarket.market;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import ordnung.events.Party;
import org.jspecify.annotations.Nullable;

/** What a thread is about, by the Market's number: {@code chat:999}, {@code review:777}, {@code question:5}, {@code order:33333333}. */
public record MarketThread(Kind kind, String id) {
    private static final Pattern FORM = Pattern.compile("(chat|review|question|order):([0-9]{1,19})");

    public enum Kind {
        CHAT, REVIEW, QUESTION, ORDER;

        /** @param id  of whatever it is about */
        public String thread(String id) {
            return name().toLowerCase(Locale.ROOT) + ":" + id;
        }
    }

    /** Null: it is no thread of the Market's. */
    public static @Nullable MarketThread parse(String thread) {
        Matcher form = FORM.matcher(thread);
        return form.matches() ? new MarketThread(Kind.valueOf(form.group(1).toUpperCase(Locale.ROOT)), form.group(2)) : null;
    }

    /** @param others  further ids of the person; null is left out */
    public static Party party(String thread, @Nullable String name, @Nullable String... others) {
        List<String> known = Arrays.stream(others).filter(Objects::nonNull).toList();
        List<String> ids = new ArrayList<>(List.of(thread));
        ids.addAll(known);
        return new Party(ids, name, null, null, null, Party.Evidence.SEEN);
    }
}
