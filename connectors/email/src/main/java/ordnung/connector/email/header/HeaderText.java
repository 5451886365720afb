package ordnung.connector.email.header;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import ordnung.connector.common.StorableText;
import ordnung.connector.email.text.Charsets;
import org.jspecify.annotations.Nullable;

/**
 * Words of a header: folded lines joined, encoded words (RFC 2047) read. Unlike the letter of that rule allows, programs cut a character in two
 * between encoded words, put them within quotes, and write eight-bit letters as they are.
 */
public final class HeaderText {
    private static final Pattern ENCODED = Pattern.compile("=\\?([^?\\s]{1,60})\\?([BbQq])\\?([^?]*)\\?=");
    private static final int LONGEST = 20_000;

    private HeaderText() {
    }

    /** @param raw  eight-bit bytes stand in it as the characters of the same numbers, as the mail library reads them */
    public static @Nullable String of(@Nullable String raw) {
        if (raw == null) {
            return null;
        }
        String line = raw.substring(0, Math.min(raw.length(), LONGEST)).replaceAll("\\r?\\n[ \\t]*|\\r", " ");
        String text = StorableText.of(decoded(line)).replaceAll("\\p{Cntrl}+", " ").strip();
        return text.isEmpty() ? null : text;
    }

    private static String decoded(String line) {
        StringBuilder text = new StringBuilder();
        Matcher word = ENCODED.matcher(line);
        ByteArrayOutputStream run = new ByteArrayOutputStream();
        String charset = "";
        int end = 0;
        while (word.find()) {
            String between = line.substring(end, word.start());
            String named = word.group(1).replaceAll("\\*.*", "").toLowerCase(Locale.ROOT);
            boolean joined = run.size() > 0 && between.isBlank();
            if (!joined || !named.equals(charset)) {
                flush(run, charset, text);
                text.append(joined ? "" : eightBit(between));
            }
            run.writeBytes(bytes(word.group(2), word.group(3)));
            charset = named;
            end = word.end();
        }
        flush(run, charset, text);
        return text.append(eightBit(line.substring(end))).toString();
    }

    private static void flush(ByteArrayOutputStream run, String charset, StringBuilder text) {
        text.append(Charsets.decode(run.toByteArray(), charset));
        run.reset();
    }

    private static byte[] bytes(String encoding, String word) {
        return encoding.equalsIgnoreCase("B") ? Base64.getMimeDecoder().decode(whole(word)) : quoted(word);
    }

    /** The decoder refuses a last group of a single character; it could hold nothing. */
    private static byte[] whole(String word) {
        String digits = word.replaceAll("[^A-Za-z0-9+/]", "");
        return (digits.length() % 4 == 1 ? digits.substring(0, digits.length() - 1) : digits).getBytes(StandardCharsets.US_ASCII);
    }

    private static byte[] quoted(String word) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            int code = c == '=' && i + 2 < word.length() ? hex(word, i + 1) : -1;
            bytes.write(c == '_' ? ' ' : code >= 0 ? code : c);
            i += code >= 0 ? 2 : 0;
        }
        return bytes.toByteArray();
    }

    private static int hex(String word, int at) {
        int high = Character.digit(word.charAt(at), 16);
        int low = Character.digit(word.charAt(at + 1), 16);
        return high < 0 || low < 0 ? -1 : high * 16 + low;
    }

    private static String eightBit(String text) {
        boolean bytes = text.chars().anyMatch(c -> c > 127) && text.chars().allMatch(c -> c < 256);
        return bytes ? Charsets.decode(text.getBytes(StandardCharsets.ISO_8859_1), null) : text;
    }
}
