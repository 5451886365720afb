package ordnung.hub.alerts;

import java.util.Locale;

/** By what a person is told. The first two need an open page and are told by the live stream; the others go out. */
public enum Means {
    SCREEN(Level.SOON), SOUND(Level.ALL), PUSH(Level.ALL), MESSENGER(Level.DUE), MAIL(Level.ESCALATED);

    private final Level usual;

    Means(Level usual) {
        this.usual = usual;
    }

    /** From when on, where the person has said nothing. */
    public Level usual() {
        return usual;
    }

    public boolean onPages() {
        return this == SCREEN || this == SOUND;
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Means of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
