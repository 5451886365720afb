package ordnung.connector.siteform;

/** Characters that no database or JSON writer takes, taken out. */
final class Text {
    private Text() {
    }

    /** Without NUL; half a surrogate pair becomes U+FFFD. */
    static String clean(String text) {
        if (text.chars().noneMatch(unit -> unit == 0 || Character.isSurrogate((char) unit))) {
            return text;
        }
        StringBuilder clean = new StringBuilder(text.length());
        text.codePoints().filter(point -> point != 0)
                .forEach(point -> clean.appendCodePoint(point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE ? 0xFFFD
                : point));
        return clean.toString();
    }
}
