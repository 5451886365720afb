package ordnung.hub.replies.engine;

import org.jspecify.annotations.Nullable;

/** What is wrong with a template and where, for the person who writes it. Lines and columns count from 1. */
public final class TemplateFault extends RuntimeException {

    /** The fault's name, by which a page words it in the reader's language. */
    public enum Kind {
        TOO_LONG, UNCLOSED_BRACE, NOT_UNDERSTOOD, UNKNOWN_FIELD, LIST_NEEDED, TEXT_NEEDED, OUTSIDE_EACH, UNCLOSED_SECTION, NOTHING_TO_CLOSE,
        ELSE_OUTSIDE_IF, TOO_DEEP, TOO_MUCH_WORK, TOO_MUCH_TEXT
    }

    private final Kind kind;
    private final int line;
    private final int column;
    private final String subject;
    private final @Nullable String suggestion;

    TemplateFault(Kind kind, Place place, String subject, @Nullable String suggestion, String message) {
        super("line " + place.line() + ", column " + place.column() + ": " + message
                + (suggestion == null ? "" : "; did you mean " + suggestion + "?"));
        this.kind = kind;
        this.line = place.line();
        this.column = place.column();
        this.subject = subject;
        this.suggestion = suggestion;
    }

    record Place(int line, int column) {
        static final Place START = new Place(1, 1);
    }

    public Kind kind() {
        return kind;
    }

    public int line() {
        return line;
    }

    public int column() {
        return column;
    }

    /** The field or section that is at fault. */
    public String subject() {
        return subject;
    }

    /** The field that was probably meant. */
    @Nullable
    public String suggestion() {
        return suggestion;
    }
}
