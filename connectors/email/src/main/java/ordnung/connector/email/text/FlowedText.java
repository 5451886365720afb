package ordnung.connector.email.text;

/** Text whose lines a program broke and marked with a blank at the end (RFC 3676), as it was before. */
public final class FlowedText {
    private FlowedText() {
    }

    /** @param withoutBlank  {@code delsp=yes}: the blank is the mark alone and no part of the text */
    public static String joined(String text, boolean withoutBlank) {
        StringBuilder out = new StringBuilder(text.length());
        int depth = 0;
        boolean flows = false;
        for (String line : text.split("\n", -1)) {
            int quotes = quotes(line);
            String words = line.substring(quotes);
            words = words.startsWith(" ") ? words.substring(1) : words;
            boolean joins = flows && quotes == depth && !words.equals("-- ");
            if (!joins) {
                out.append(out.length() == 0 ? "" : "\n").append(">".repeat(quotes)).append(quotes > 0 ? " " : "");
            }
            flows = words.endsWith(" ") && !words.equals("-- ");
            out.append(flows && withoutBlank ? words.substring(0, words.length() - 1) : words);
            depth = quotes;
        }
        return out.toString();
    }

    private static int quotes(String line) {
        int quotes = 0;
        while (quotes < line.length() && line.charAt(quotes) == '>') {
            quotes++;
        }
        return quotes;
    }
}
