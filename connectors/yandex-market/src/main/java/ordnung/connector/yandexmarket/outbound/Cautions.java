package ordnung.connector.yandexmarket.outbound;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the Market forbids shops to write: contacts of their own and links to other sites
 * ({@code …/reference/goods-feedback/updateGoodsFeedbackComment}).
 */
public final class Cautions {
    private static final int WORDS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    private static final String ENDINGS = "ru|com|рф|org|net|su|shop|store|online|me|site|ua|by|kz";
    private static final Pattern LINK = Pattern.compile("(?:https?://|www\\.)([\\p{L}\\p{N}.-]+)"
            + "|(?<![@\\p{L}\\p{N}.-])((?:[\\p{L}\\p{N}-]+\\.)+(?:" + ENDINGS + "))(?![\\p{L}\\p{N}-])", WORDS);
    private static final Pattern MARKET = Pattern.compile("(?:.*\\.)?(?:market\\.yandex\\.(?:ru|com|by|kz|uz)|ya\\.cc)");
    private static final Pattern PHONE = Pattern.compile("(?<!\\d)(?:\\+\\d[\\d ()\\u00A0-]{8,17}\\d"
            + "|[78][ (\\u00A0-]*\\d{3}[ )\\u00A0-]*\\d{3}[ \\u00A0-]*\\d{2}[ \\u00A0-]*\\d{2})(?!\\d)");
    private static final Pattern MAIL = Pattern.compile("[\\p{L}\\p{N}._%+-]+@[\\p{L}\\p{N}-]+\\.[\\p{L}\\p{N}.-]+");
    private static final Pattern NICKNAME = Pattern.compile("(?<![\\p{L}\\p{N}._%+-])@[A-Za-z][A-Za-z0-9_.]{2,}(?![\\p{L}\\p{N}@])");
    private static final Pattern MESSENGER = Pattern.compile("(?<!\\p{L})(?:ват+с+ап\\p{L}*|вотсап\\p{L}*|whats ?app\\p{L}*|телеграм\\p{L}*"
            + "|telegram\\p{L}*|вайбер\\p{L}*|viber\\p{L}*|инстаграм\\p{L}*|instagram\\p{L}*|(?:в|через) (?:тг|вк)(?!\\p{L}))", WORDS);

    private Cautions() {
    }

    public static List<String> of(String text) {
        List<String> cautions = new ArrayList<>();
        if (linksElsewhere(text)) {
            cautions.add("Yandex Market forbids links to other sites.");
        }
        if (PHONE.matcher(text).find()) {
            cautions.add("Yandex Market forbids phone numbers in messages.");
        }
        if (MAIL.matcher(text).find()) {
            cautions.add("Yandex Market forbids mail addresses in messages.");
        }
        if (NICKNAME.matcher(text).find()) {
            cautions.add("Yandex Market forbids names in other networks.");
        }
        if (MESSENGER.matcher(text).find()) {
            cautions.add("Yandex Market forbids inviting buyers to other messengers.");
        }
        return cautions;
    }

    private static boolean linksElsewhere(String text) {
        Matcher links = LINK.matcher(MAIL.matcher(text).replaceAll(" "));
        while (links.find()) {
            String host = (links.group(1) != null ? links.group(1) : links.group(2)).toLowerCase(Locale.ROOT);
            if (!MARKET.matcher(host).matches()) {
                return true;
            }
        }
        return false;
    }
}
