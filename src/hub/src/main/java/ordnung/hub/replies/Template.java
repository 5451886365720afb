package ordnung.hub.replies;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is said again and again.
 *
 * @param key       by which stages and integrations name it; stays for good
 * @param channels  where it is offered; empty: everywhere
 * @param approved  what the provider approved to be sent in its place where free text may not go
 */
public record Template(UUID id, String key, String name, Body body, List<String> channels, @Nullable Approved approved, Instant updatedAt,
                       int version) {

    /** In the languages of the customers; who has no text in their own gets the Russian one. */
    public record Body(String ru, @Nullable String uk, @Nullable String en) {

        public String in(@Nullable String language) {
            String own = "uk".equals(language) ? uk : "en".equals(language) ? en : ru;
            return own == null ? ru : own;
        }

        /** The language that {@link #in} really speaks. */
        public String spoken(@Nullable String language) {
            return "uk".equals(language) && uk != null ? "uk" : "en".equals(language) && en != null ? "en" : "ru";
        }
    }

    /**
     * @param name        the provider's name of it
     * @param language    the provider's code
     * @param parameters  a text for each of its places, in order: {@code {customer.first}}
     */
    public record Approved(String name, String language, List<String> parameters) {
    }
}
