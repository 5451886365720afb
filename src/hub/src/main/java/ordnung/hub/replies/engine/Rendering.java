package ordnung.hub.replies.engine;

import java.util.AbstractList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import ordnung.hub.replies.engine.TemplateFault.Kind;
import ordnung.hub.replies.engine.TemplateFault.Place;
import org.jspecify.annotations.Nullable;

/** One filling of one template: hands out values, notes what is missing and stops whoever asks for too much. */
final class Rendering {
    private final Map<String, ?> values;
    private final Set<String> missing = new LinkedHashSet<>();
    private final StringBuilder text = new StringBuilder();
    private @Nullable TemplateFault fault;
    private int iterations;
    private int steps;

    Rendering(Map<String, ?> values) {
        this.values = values;
    }

    /** What stands before a point: {@code card}, or an entry of a list. */
    record Group(Rendering rendering, String name, Function<String, @Nullable Object> lookup) {
        Object get(String field) {
            return rendering.value(name + "." + field, lookup.apply(field));
        }
    }

    /** A value that is not there: no in a condition, and missing once it is to be shown. */
    record Blank(Rendering rendering, String field) implements Empty {
        String show() {
            rendering.missing.add(field);
            return "";
        }
    }

    /** A value that can be shown but counts as no in a condition: an amount of nought. */
    record Nought(String text) implements Empty {
    }

    /** The evaluator takes a sequence without characters for no. */
    interface Empty extends CharSequence {
        @Override
        default int length() {
            return 0;
        }

        @Override
        default char charAt(int index) {
            throw new IndexOutOfBoundsException(index);
        }

        @Override
        default CharSequence subSequence(int start, int end) {
            return "";
        }
    }

    Group group(String name) {
        return new Group(this, name, field -> values.get(name + "." + field));
    }

    private Object value(String field, @Nullable Object value) {
        count(++steps, TemplateEngine.MOST_STEPS);
        if (value instanceof List<?> list) {
            return new Entries(field, list);
        }
        return value == null || value.equals("") ? new Blank(this, field) : value;
    }

    private final class Entries extends AbstractList<Object> {
        private final String field;
        private final List<?> entries;

        Entries(String field, List<?> entries) {
            this.field = field;
            this.entries = entries;
        }

        @Override
        public Object get(int index) {
            count(++iterations, TemplateEngine.MOST_ITERATIONS);
            Object entry = entries.get(index);
            return entry instanceof Map<?, ?> map ? new Group(Rendering.this, field, map::get) : entry;
        }

        @Override
        public int size() {
            return entries.size();
        }
    }

    private void count(int done, int most) {
        if (done > most) {
            throw stop(new TemplateFault(Kind.TOO_MUCH_WORK, Place.START, "", null, "the template repeats too much: at most "
                    + TemplateEngine.MOST_ITERATIONS + " entries and " + TemplateEngine.MOST_STEPS + " fields"));
        }
    }

    void append(String piece) {
        if (text.length() + piece.length() > TemplateEngine.LONGEST_TEXT) {
            throw stop(new TemplateFault(Kind.TOO_MUCH_TEXT, Place.START, "", null,
                    "the text would have more than " + TemplateEngine.LONGEST_TEXT + " characters"));
        }
        text.append(piece);
    }

    /** Kept as well as thrown: the evaluator wraps what it catches. */
    private TemplateFault stop(TemplateFault found) {
        fault = found;
        return found;
    }

    @Nullable
    TemplateFault fault() {
        return fault;
    }

    Rendered done() {
        return new Rendered(text.toString().strip(), List.copyOf(missing));
    }
}
