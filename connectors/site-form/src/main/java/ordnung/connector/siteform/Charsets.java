package ordnung.connector.siteform;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Bytes to text: UTF-8, else what the content type says, else what old Russian and Ukrainian sites send. */
final class Charsets {
    private static final Pattern CHARSET = Pattern.compile("charset=\"?([a-z0-9._-]+)");
    private static final Charset CYRILLIC = Charset.forName("windows-1251");

    private Charsets() {
    }

    static String text(byte[] bytes, String contentType) {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException notUtf8) {
            return new String(bytes, said(contentType));
        }
    }

    private static Charset said(String contentType) {
        Matcher charset = CHARSET.matcher(contentType);
        try {
            return charset.find() ? Charset.forName(charset.group(1)) : CYRILLIC;
        } catch (IllegalArgumentException unknown) {
            return CYRILLIC;
        }
    }
}
