package ordnung.hub.platform.web;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The languages of the pages. Russian is spoken where nothing else is asked for. */
public enum Language {
    RU("Русский"), UK("Українська"), EN("English");

    private final String ownName;

    Language(String ownName) {
        this.ownName = ownName;
    }

    public static Language of(@Nullable String code) {
        for (Language language : values()) {
            if (language.code().equalsIgnoreCase(code == null ? "" : code)) {
                return language;
            }
        }
        return RU;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String ownName() {
        return ownName;
    }

    public Locale locale() {
        return Locale.forLanguageTag(code());
    }
}
