package ordnung.connector.email.text;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Bytes as text, also where the charset is not named, is named wrongly, or nobody knows it. */
public final class Charsets {
    private static final int LONGEST_NAME = 60;
    private static final Charset WINDOWS_1251 = Charset.forName("windows-1251");
    private static final Charset KOI8_R = Charset.forName("KOI8-R");
    private static final Map<String, Charset> NICKNAMES = Map.of("win1251", WINDOWS_1251, "win-1251", WINDOWS_1251, "windows1251", WINDOWS_1251,
            "cp-1251", WINDOWS_1251, "1251", WINDOWS_1251, "koi8", KOI8_R, "koi-8", KOI8_R, "koi8r", KOI8_R, "utf", StandardCharsets.UTF_8,
            "unicode-1-1-utf-8", StandardCharsets.UTF_8);

    private Charsets() {
    }

    public static String decode(byte[] bytes, @Nullable String name) {
        Charset named = name == null ? null : known(name);
        if (plain(bytes)) {
            // Seven bits may still be a shifted charset: ISO-2022-JP, UTF-7.
            return new String(bytes, named == null ? StandardCharsets.US_ASCII : named);
        } else if (named != null && !named.equals(StandardCharsets.US_ASCII) && !named.equals(StandardCharsets.UTF_8)) {
            return new String(bytes, named);
        }
        String utf8 = strict(bytes);
        return utf8 != null ? utf8 : named != null && named.equals(StandardCharsets.UTF_8) && !mostlyEightBit(bytes)
                ? new String(bytes, StandardCharsets.UTF_8) : new String(bytes, cyrillic(bytes));
    }

    private static @Nullable Charset known(String name) {
        if (name.length() > LONGEST_NAME) {
            return null;
        }
        String plain = name.strip().replaceAll("^[\"']+|[\"';]+$", "").toLowerCase(Locale.ROOT);
        try {
            Charset nickname = NICKNAMES.get(plain);
            return nickname != null ? nickname : Charset.forName(plain);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException nobodyKnows) {
            return null;
        }
    }

    private static boolean plain(byte[] bytes) {
        for (byte each : bytes) {
            if (each < 0) {
                return false;
            }
        }
        return true;
    }

    private static @Nullable String strict(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException no) {
            return null;
        }
    }

    /** UTF-8 with a broken place still reads as UTF-8 for the most part. */
    private static boolean mostlyEightBit(byte[] bytes) {
        String read = new String(bytes, StandardCharsets.UTF_8);
        long broken = read.chars().filter(c -> c == '\uFFFD').count();
        return broken * 5 > read.chars().filter(c -> c > 127).count();
    }

    /** Small letters are far more frequent than capitals, and lie where the other charset has its capitals. */
    private static Charset cyrillic(byte[] bytes) {
        int upperHalf = 0;
        int lowerHalf = 0;
        for (byte each : bytes) {
            int code = each & 0xff;
            upperHalf += code >= 0xe0 ? 1 : 0;
            lowerHalf += code >= 0xc0 && code < 0xe0 ? 1 : 0;
        }
        return lowerHalf > upperHalf ? KOI8_R : WINDOWS_1251;
    }
}
