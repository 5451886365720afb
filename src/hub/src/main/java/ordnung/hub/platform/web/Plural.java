package ordnung.hub.platform.web;

import io.quarkus.qute.TemplateExtension;

/**
 * The form that a counted word takes, in templates and messages: {@code {n.form('чат', 'чата', 'чатов')}}, {@code {n.form('chat', 'chats')}}.
 * The number of forms tells the rule: two are English, three are Russian and Ukrainian (Unicode CLDR plural rules for ru and uk, integers).
 */
@TemplateExtension
public final class Plural {

    private Plural() {
    }

    public static String form(long n, String one, String other) {
        return n == 1 ? one : other;
    }

    public static String form(long n, String one, String few, String many) {
        long tens = Math.floorMod(Math.abs(n), 100L);
        long ones = tens % 10;
        if (ones == 1 && tens != 11) {
            return one;
        }
        return ones >= 2 && ones <= 4 && (tens < 12 || tens > 14) ? few : many;
    }

    public static String form(int n, String one, String other) {
        return form((long) n, one, other);
    }

    public static String form(int n, String one, String few, String many) {
        return form((long) n, one, few, many);
    }
}
