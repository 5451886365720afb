package ordnung.hub.alerts;

import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How a person wants to be told.
 *
 * @param levels    one for every means
 * @param showText  the beginning of the customer's message may go out to devices and messengers; else the name and the channel alone
 * @param volume    of the sounds, 0 to 100
 * @param mail      where to; "": nowhere
 */
public record Choices(Map<Means, Level> levels, boolean showText, int volume, @Nullable QuietHours quiet, String mail) {
    public static final Choices USUAL = new Choices(Map.of(), false, 70, null, "");

    public Choices {
        Map<Means, Level> whole = new EnumMap<>(Means.class);
        for (Means means : Means.values()) {
            whole.put(means, levels.getOrDefault(means, means.usual()));
        }
        levels = Map.copyOf(whole);
    }

    public Level level(Means means) {
        return levels.getOrDefault(means, means.usual());
    }

    boolean wants(Means means, Step step) {
        return level(means).lets(step, means);
    }
}
