package ordnung.hub.replies.engine;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import ordnung.hub.replies.engine.TemplateFault.Kind;
import ordnung.hub.replies.engine.TemplateFault.Place;
import org.jspecify.annotations.Nullable;

/**
 * What a template may say, all of it: <code>{field}</code>, <code>{#if field}…{#else if !field}…{#else}…{/if}</code>,
 * <code>{#each list}…{it.field}…{it_hasNext}…{/each}</code>; a brace itself is <code>\{</code>. Everything else in braces is refused
 * here, before the evaluator sees it: the evaluator knows more than a shop's texts need.
 */
final class TemplateGrammar {
    private static final Pattern FIELD = Pattern.compile("[a-zA-Z]\\w*(\\.\\w+)*");
    private static final Pattern CONDITION = Pattern.compile("#(if|else\\s+if)\\s+(!?)\\s*(" + FIELD.pattern() + ")");
    private static final Pattern EACH = Pattern.compile("#each\\s+(" + FIELD.pattern() + ")");
    private static final List<String> LOOP_FLAGS = List.of("it_hasNext", "it_isFirst", "it_isLast");

    private record Section(String name, @Nullable TemplateField list, Place opened) {
    }

    private final String source;
    private final StringBuilder checked = new StringBuilder();
    private final Deque<Section> open = new ArrayDeque<>();
    private Place place = Place.START;

    private TemplateGrammar(String source) {
        this.source = source;
    }

    /**
     * @return the template in the one form that the evaluator gets
     * @throws TemplateFault for the first thing that is not of the grammar, with its place
     */
    static String check(String source) {
        if (source.length() > TemplateEngine.LONGEST_SOURCE) {
            throw new TemplateFault(Kind.TOO_LONG, Place.START, "", null,
                    "a template has at most " + TemplateEngine.LONGEST_SOURCE + " characters");
        }
        return new TemplateGrammar(source.replace("\r\n", "\n").replace("\u0000", "")).check();
    }

    private String check() {
        int at = 0;
        while (at < source.length()) {
            char c = source.charAt(at);
            int next = c == '{' ? tag(at) : at + (escaped(at) ? 2 : 1);
            if (c != '{') {
                checked.append(source, at, next);
            }
            step(at, next);
            at = next;
        }
        if (!open.isEmpty()) {
            Section section = open.pop();
            throw new TemplateFault(Kind.UNCLOSED_SECTION, section.opened(), section.name(), null,
                    "{#" + section.name() + "} is never closed by {/" + section.name() + "}");
        }
        return checked.toString();
    }

    private boolean escaped(int at) {
        return source.charAt(at) == '\\' && at + 1 < source.length() && "{}".indexOf(source.charAt(at + 1)) >= 0;
    }

    private void step(int from, int to) {
        for (int i = from; i < to; i++) {
            place = source.charAt(i) == '\n' ? new Place(place.line() + 1, 1) : new Place(place.line(), place.column() + 1);
        }
    }

    /** @return where the text goes on behind the tag */
    private int tag(int at) {
        int end = source.indexOf('}', at);
        if (end < 0) {
            throw fault(Kind.UNCLOSED_BRACE, "{", null, "{ is never closed by }; to write a brace itself put \\ before it");
        }
        String tag = source.substring(at + 1, end).strip().replaceAll("\\s+", " ");
        checked.append('{').append(read(tag)).append('}');
        return end + 1;
    }

    private String read(String tag) {
        Matcher condition = CONDITION.matcher(tag);
        Matcher each = EACH.matcher(tag);
        if (condition.matches()) {
            return condition(condition.group(1), condition.group(2), condition.group(3));
        } else if (each.matches()) {
            return each(each.group(1));
        } else if (tag.equals("#else")) {
            inIf();
            return tag;
        } else if (tag.equals("/if") || tag.equals("/each")) {
            return close(tag);
        } else if (FIELD.matcher(tag).matches()) {
            return shown(tag);
        }
        throw fault(Kind.NOT_UNDERSTOOD, tag, null,
                "{" + tag + "} is not understood: a field, #if, #else, #each, /if or /each may stand there");
    }

    private String condition(String word, String not, String field) {
        resolve(field);
        if (word.equals("if")) {
            open(new Section("if", null, place));
            return "#if " + not + field;
        }
        inIf();
        return "#else if " + not + field;
    }

    private String each(String field) {
        TemplateField list = resolve(field);
        if (list.kind() != TemplateField.Kind.LIST) {
            throw fault(Kind.LIST_NEEDED, field, null, field + " is no list: show it as {" + field + "}");
        }
        open(new Section("each", list, place));
        return "#each " + field;
    }

    private String shown(String field) {
        TemplateField.Kind kind = resolve(field).kind();
        if (kind == TemplateField.Kind.LIST) {
            throw fault(Kind.TEXT_NEEDED, field, null, field + " is a list: go through it by {#each " + field + "}");
        }
        if (kind == TemplateField.Kind.FLAG) {
            throw fault(Kind.TEXT_NEEDED, field, null, field + " is yes or no: ask for it by {#if " + field + "}");
        }
        return field;
    }

    private void open(Section section) {
        if (open.size() >= TemplateEngine.DEEPEST) {
            throw fault(Kind.TOO_DEEP, section.name(), null, "sections stand in one another at most " + TemplateEngine.DEEPEST + " deep");
        }
        open.push(section);
    }

    private void inIf() {
        if (open.isEmpty() || !open.peek().name().equals("if")) {
            throw fault(Kind.ELSE_OUTSIDE_IF, "#else", null, "{#else} stands in no {#if}");
        }
    }

    private String close(String tag) {
        if (open.isEmpty() || !open.peek().name().equals(tag.substring(1))) {
            throw fault(Kind.NOTHING_TO_CLOSE, tag, null, "{" + tag + "} closes nothing here");
        }
        open.pop();
        return tag;
    }

    private TemplateField resolve(String field) {
        if (field.equals("it") || field.startsWith("it.") || field.startsWith("it_")) {
            return resolveEntry(field);
        }
        return TemplateFields.find(field).orElseThrow(() -> unknown(field, TemplateFields.keys()));
    }

    private TemplateField resolveEntry(String field) {
        TemplateField list = open.stream().map(Section::list).filter(l -> l != null).findFirst().orElseThrow(() ->
                fault(Kind.OUTSIDE_EACH, field, null, field + " has a meaning inside {#each} only"));
        if (LOOP_FLAGS.contains(field)) {
            return TemplateField.flag(field, "");
        }
        List<String> entries = new ArrayList<>(list.entry().isEmpty() ? List.of("it") : list.entry().stream().map(e -> "it." + e).toList());
        if (!entries.contains(field)) {
            entries.addAll(LOOP_FLAGS);
            throw unknown(field, entries);
        }
        return TemplateField.text(field, "", "");
    }

    private TemplateFault unknown(String field, List<String> candidates) {
        return fault(Kind.UNKNOWN_FIELD, field, TemplateFields.nearest(field, candidates).orElse(null), "there is no field " + field);
    }

    private TemplateFault fault(Kind kind, String subject, @Nullable String suggestion, String message) {
        return new TemplateFault(kind, place, subject, suggestion, message);
    }
}
