package ordnung.hub.replies.engine;

import java.util.List;

/**
 * Something that a template can name.
 *
 * @param key      as it is written, {@code customer.name}
 * @param entry    of a list: the fields of its entries, {@code name} for {@code it.name}; empty where an entry is a text, {@code it}
 * @param label    for the editor, in Russian
 * @param example  what a preview shows where there is no order to look at
 */
public record TemplateField(String key, Kind kind, List<String> entry, String label, String example) {

    /** A text is shown or asked about, a flag is asked about only, a list is gone through. */
    public enum Kind {
        TEXT, FLAG, LIST
    }

    static TemplateField text(String key, String label, String example) {
        return new TemplateField(key, Kind.TEXT, List.of(), label, example);
    }

    static TemplateField flag(String key, String label) {
        return new TemplateField(key, Kind.FLAG, List.of(), label, "");
    }

    static TemplateField list(String key, String label, String... entry) {
        return new TemplateField(key, Kind.LIST, List.of(entry), label, "");
    }
}
