package ordnung.connector.email.text;

import java.util.List;
import java.util.regex.Pattern;

/**
 * A letter's text in three: what is new in it, the letter that it quotes at its end, and the writer's signature. In doubt it is new: a quote with
 * answers between its lines stays where it is, and a letter that is sent on belongs to what is said.
 *
 * @param quoted     "" for none
 * @param signature  "" for none
 */
public record Folded(String fresh, String quoted, String signature) {
    private static final int LONGEST_LINE = 300;
    private static final int LONGEST_SIGNATURE = 15;
    private static final int HEADER_LINES = 5;
    private static final int ATTRIBUTION_LINES = 3;

    private static final Pattern SENT_ON = Pattern.compile("(?iu)^\\s*(fwd?|fw|пересл|вперед)\\s*:.*");
    private static final Pattern SENT_ON_LINE = Pattern.compile(
            "(?iu).*(forwarded message|пересылаемое сообщение|пересланное сообщение|переадресованное|переслане повідомлення).*");
    private static final Pattern ORIGINAL = Pattern.compile(
            "(?iu)^\\s*[-_]{2,}\\s*(original message|исходное сообщение|оригинальное сообщение|вихідне повідомлення|оригінальне повідомлення)\\s*[-_]{2,}\\s*$");
    private static final Pattern FROM = Pattern.compile("(?iu)^\\s*\\*?(from|от|від|von)\\s*:.*\\S.*");
    private static final Pattern SUBJECT = Pattern.compile("(?iu)^\\s*\\*?(subject|тема|betreff)\\s*:.*");
    private static final Pattern FURTHER = Pattern.compile(
            "(?iu)^\\s*\\*?(sent|date|to|cc|subject|отправлено|дата|кому|копия|тема|надіслано|копія|an|betreff)\\s*:.*");
    /** With a date or an address: whoever tells a story says that somebody wrote, too. */
    private static final Pattern WROTE = Pattern.compile("(?iu)^(?=.*\\d)(?=.*(@|\\d:\\d{2})).*(wrote|writes|пишет|пишут|(на)?писал(а|\\(а\\))?|пише|(на)?писав"
            + "|schrieb)[^:]{0,120}:\\s*$");
    private static final Pattern DATED_FROM = Pattern.compile("(?iu)^(?=.*\\d{4})(?=.*\\d:\\d{2})(?=.*(\\s(от|від|from)\\s\\S|<[^<>]+@[^<>]+>)).*:\\s*$");
    private static final Pattern SEPARATOR = Pattern.compile("^\\s*([-_–—=*]{2,})?\\s*$");
    private static final Pattern OF_A_PHONE = Pattern.compile("(?iu)^\\s*(отправлено (с|из|от)\\s.{1,60}|sent from .{1,60}|надіслано (з|із|від)\\s.{1,60}"
            + "|get outlook for .{1,20}|скачать outlook .{1,20})$");

    public static Folded of(String text, String subject) {
        List<String> lines = text.lines().toList();
        boolean sentOn = SENT_ON.matcher(subject).matches() || lines.stream().anyMatch(line -> matches(SENT_ON_LINE, line));
        int cut = sentOn ? lines.size() : Math.min(marked(lines), trailing(lines));
        String fresh = joined(lines.subList(0, cut));
        if (fresh.isEmpty()) {
            return new Folded(joined(lines), "", "");
        }
        int end = signature(lines.subList(0, cut));
        String unsigned = joined(lines.subList(0, end));
        return unsigned.isEmpty() ? new Folded(fresh, joined(lines.subList(cut, lines.size())), "")
                : new Folded(unsigned, joined(lines.subList(cut, lines.size())), joined(lines.subList(end, cut)));
    }

    /** Where a line says that an older letter follows. */
    private static int marked(List<String> lines) {
        for (int i = 0; i < lines.size(); i++) {
            if (matches(ORIGINAL, lines.get(i)) || headerBlock(lines, i)) {
                return withSeparators(lines, i);
            }
            int next = attribution(lines, i);
            if (next > 0 && !quoted(following(lines, next))) {
                return i;
            }
        }
        return lines.size();
    }

    private static boolean headerBlock(List<String> lines, int at) {
        if (!matches(FROM, lines.get(at))) {
            return false;
        }
        List<String> further = lines.subList(at + 1, Math.min(lines.size(), at + 1 + HEADER_LINES)).stream()
                .filter(line -> matches(FURTHER, line)).toList();
        // Who orders a present writes from whom and to whom, too, but has no subject.
        return further.size() >= 2 && (lines.get(at).contains("@") || further.stream().anyMatch(line -> matches(SUBJECT, line)));
    }

    /** The line behind "…, Анна wrote:", which may be broken into several; 0: here is none. */
    private static int attribution(List<String> lines, int at) {
        StringBuilder joined = new StringBuilder();
        for (int i = at; i < Math.min(lines.size(), at + ATTRIBUTION_LINES); i++) {
            String line = lines.get(i).strip();
            if (line.isEmpty() || line.startsWith(">")) {
                return 0;
            }
            joined.append(joined.length() == 0 ? "" : " ").append(line);
            if (line.endsWith(":")) {
                return matches(WROTE, joined.toString()) || matches(DATED_FROM, joined.toString()) ? i + 1 : 0;
            }
        }
        return 0;
    }

    private static String following(List<String> lines, int from) {
        return lines.subList(from, lines.size()).stream().filter(line -> !line.isBlank()).findFirst().orElse("");
    }

    /** Where the quote begins that the text ends with, and the line above that names its writer. */
    private static int trailing(List<String> lines) {
        int at = lines.size();
        while (at > 0 && (lines.get(at - 1).isBlank() || quoted(lines.get(at - 1)))) {
            at--;
        }
        if (lines.subList(at, lines.size()).stream().noneMatch(Folded::quoted)) {
            return lines.size();
        }
        for (int above = 1; above <= ATTRIBUTION_LINES && at - above >= 0; above++) {
            if (attribution(lines, at - above) == at) {
                return at - above;
            }
        }
        return at;
    }

    private static int withSeparators(List<String> lines, int at) {
        int from = at;
        while (from > 0 && SEPARATOR.matcher(lines.get(from - 1)).matches()) {
            from--;
        }
        return from;
    }

    /** Where the signature begins; the number of lines where there is none. */
    private static int signature(List<String> lines) {
        int last = lines.size();
        while (last > 0 && lines.get(last - 1).isBlank()) {
            last--;
        }
        for (int i = last - 1; i >= Math.max(0, last - LONGEST_SIGNATURE); i--) {
            if (lines.get(i).stripTrailing().equals("--")) {
                return i;
            }
        }
        return last > 0 && matches(OF_A_PHONE, lines.get(last - 1)) ? last - 1 : lines.size();
    }

    private static boolean quoted(String line) {
        return line.startsWith(">");
    }

    private static boolean matches(Pattern pattern, String line) {
        return line.length() <= LONGEST_LINE && pattern.matcher(line).matches();
    }

    /** Without the empty lines around. */
    private static String joined(List<String> lines) {
        int from = 0;
        while (from < lines.size() && lines.get(from).isBlank()) {
            from++;
        }
        return String.join("\n", lines.subList(from, lines.size())).stripTrailing();
    }
}
