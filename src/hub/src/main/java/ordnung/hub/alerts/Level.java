package ordnung.hub.alerts;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** From which step on a means is used. */
public enum Level {
    ALL, SOON, DUE, ESCALATED, OFF;

    /** A colleague who calls is let through by pages and devices unless they are off; by mail and messenger only where everything is. */
    boolean lets(Step step, Means means) {
        return switch (step) {
            case NEW -> this == ALL;
            case COLLEAGUE -> means == Means.MESSENGER || means == Means.MAIL ? this == ALL : this != OFF;
            case SOON -> this == ALL || this == SOON;
            case DUE -> this != ESCALATED && this != OFF;
            case ESCALATED -> this != OFF;
        };
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Level of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }

    public static List<String> words() {
        return Arrays.stream(values()).map(Level::word).toList();
    }
}
