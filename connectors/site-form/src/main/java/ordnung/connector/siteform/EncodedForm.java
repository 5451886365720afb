package ordnung.connector.siteform;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.StringTokenizer;

/** application/x-www-form-urlencoded (WHATWG URL, section 5.1): a "%" that starts no code stands for itself. */
final class EncodedForm {
    private EncodedForm() {
    }

    static Form read(String body) {
        List<Form.Field> fields = new ArrayList<>();
        StringTokenizer pairs = new StringTokenizer(body, "&");
        while (pairs.hasMoreTokens()) {
            String pair = pairs.nextToken().strip();
            int equals = pair.indexOf('=');
            String name = decoded(equals < 0 ? pair : pair.substring(0, equals));
            String value = equals < 0 ? "" : decoded(pair.substring(equals + 1));
            if (!name.isEmpty() || !value.isEmpty()) {
                fields.add(new Form.Field(name, value));
            }
        }
        return new Form(fields, List.of());
    }

    static String decoded(String text) {
        if (text.indexOf('%') < 0 && text.indexOf('+') < 0) {
            return text;
        }
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream decoded = new ByteArrayOutputStream(bytes.length);
        for (int i = 0; i < bytes.length; i++) {
            int code = bytes[i] == '%' && i + 2 < bytes.length ? Character.digit(bytes[i + 1], 16) * 16 + Character.digit(bytes[i + 2], 16)
                    : -1;
            if (code >= 0 && Character.digit(bytes[i + 1], 16) >= 0 && Character.digit(bytes[i + 2], 16) >= 0) {
                decoded.write(code);
                i += 2;
            } else {
                decoded.write(bytes[i] == '+' ? ' ' : bytes[i]);
            }
        }
        return Charsets.text(decoded.toByteArray(), "");
    }
}
