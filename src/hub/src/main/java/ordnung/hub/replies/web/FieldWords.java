package ordnung.hub.replies.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What the editor calls the fields of templates. The fields' own list is Russian; the other languages are in {@code messages/fields_*.properties}. */
@MessageBundle(value = "fields", locale = "ru")
public interface FieldWords {

    /** @param russian  said where a language has no name for the key */
    @Message("{#switch key}{#case ''}{#else}{russian}{/switch}")
    String label(String key, String russian);
}
