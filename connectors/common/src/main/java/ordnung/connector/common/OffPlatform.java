package ordnung.connector.common;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** What marketplaces do not like to see in words to their buyers: whatever leads elsewhere. Guesses: a person decides. */
public enum OffPlatform {
    LINK, PHONE, MAIL, /** A name in a network: {@code @bakery} */ NICKNAME, MESSENGER;

    private static final Pattern ADDRESS = Pattern.compile("[\\p{L}\\d._%+-]{1,64}@[\\p{L}\\d-]{1,63}(?:\\.[\\p{L}\\d-]{1,63}){1,5}");
    private static final Pattern HOST = Pattern.compile("(?:https?://|www\\.)?((?:[\\p{L}\\d][\\p{L}\\d-]{0,62}\\.){1,5}"
            + "(?:ru|com|рф|su|ua|укр|by|бел|kz|net|org|info|biz|pro|shop|store|online|site|me|io|app|cc|ly|to|gl|link|uz))(?![\\p{L}\\d-])",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern SCHEME = Pattern.compile("(?:https?://|www\\.)([\\p{L}\\d-]+(?:\\.[\\p{L}\\d-]+)*)", Pattern.CASE_INSENSITIVE);
    /** With a plus sign, or as Russia (8 and ten digits) and Ukraine (0 and nine) write them. An order's number is longer, or has no such beginning. */
    private static final Pattern NUMBER = Pattern.compile("(?<![\\d-])(?:\\+\\d(?:[\\s\\u00A0()-]{0,2}\\d){9,13}"
            + "|[78](?:[\\s\\u00A0()-]{0,2}\\d){10}|0\\d{2}(?:[\\s\\u00A0()-]{0,2}\\d){7})(?![\\d-])");
    private static final Pattern NICK = Pattern.compile("(?<![\\p{L}\\d.])@[A-Za-z][A-Za-z\\d_.]{2,31}");
    private static final Pattern NAMED = Pattern.compile("(?<!\\p{L})(?:(?:ват+с+|вот+с*)ап\\p{L}*|whats\\s?app\\p{L}*|вайбер\\p{L}*|viber\\p{L}*|"
            + "телеграм\\p{L}*|телег[аеуи]|telegram\\p{L}*|инстаграм\\p{L}*|instagram\\p{L}*|вконтакте|скайп\\p{L}*|skype|"
            + "(?:в|через) (?:тг|вк))(?!\\p{L})",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** @param own  the marketplace's own domains, links to which are welcome: {@code ozon.ru} */
    public static Set<OffPlatform> in(String text, List<String> own) {
        Set<OffPlatform> found = EnumSet.noneOf(OffPlatform.class);
        String rest = ADDRESS.matcher(text).replaceAll(" ");
        if (!rest.equals(text)) {
            found.add(MAIL);
        }
        if (leadsElsewhere(HOST, rest, own) || leadsElsewhere(SCHEME, rest, own)) {
            found.add(LINK);
        }
        if (NUMBER.matcher(rest).find()) {
            found.add(PHONE);
        }
        if (NICK.matcher(rest).find()) {
            found.add(NICKNAME);
        }
        if (NAMED.matcher(rest).find()) {
            found.add(MESSENGER);
        }
        return found;
    }

    private static boolean leadsElsewhere(Pattern pattern, String text, List<String> own) {
        return pattern.matcher(text).results().map(found -> found.group(1).toLowerCase(Locale.ROOT))
                .anyMatch(host -> own.stream().noneMatch(domain -> host.equals(domain) || host.endsWith("." + domain)));
    }
}
