package ordnung.connector.siteform;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import ordnung.connector.WebhookCall;

/** Where the form was filled in and what led there: kept, so that an order can be told to come from an advertisement. */
record Visit(Optional<String> page, Map<String, String> utm, Optional<String> cookies, Map<String, String> consent,
        Map<String, String> form) {
    private static final Pattern TILDA_UTM = Pattern.compile("TILDAUTM=([^;]*)");
    private static final Pattern AMPERSAND = Pattern.compile("&");
    private static final Pattern BARS = Pattern.compile("\\|\\|\\|");

    static Visit of(Fields fields, WebhookCall call) {
        Optional<String> page = fields.technical().filter(field -> Technical.PAGE.contains(FieldNames.plain(field.name())))
                .map(Form.Field::value)
                .findFirst().or(() -> call.header("referer").map(Text::clean));
        Optional<String> cookies = fields.technical().filter(Fields.named("cookies")).map(Form.Field::value).findFirst();
        Map<String, String> utm = new LinkedHashMap<>();
        page.map(url -> url.substring(url.indexOf('?') + 1)).ifPresent(query -> utm(query, AMPERSAND, utm));
        cookies.map(TILDA_UTM::matcher).filter(Matcher::find).map(found -> EncodedForm.decoded(found.group(1)))
                .ifPresent(text -> utm(text, text.contains("|||") ? BARS : AMPERSAND, utm));
        fields.technical().filter(field -> Technical.isUtm(FieldNames.plain(field.name())))
                .forEach(field -> utm.put(plain(field.name()), field.value()));
        return new Visit(page, utm, cookies,
                Fields.labelled(fields.technical().filter(field -> Technical.isConsent(FieldNames.plain(field.name())))),
                Fields.labelled(fields.technical().filter(field -> isAboutTheForm(FieldNames.plain(field.name())))));
    }

    private static boolean isAboutTheForm(String plain) {
        return !plain.equals("cookies") && !Technical.isUtm(plain) && !Technical.isConsent(plain) && !Technical.PAGE.contains(plain)
                && !Technical.NEXT.contains(plain) && !Technical.HONEYPOT.contains(plain);
    }

    private static void utm(String text, Pattern separator, Map<String, String> utm) {
        for (String pair : separator.split(text)) {
            int equals = pair.indexOf('=');
            if (equals > 0 && Technical.isUtm(FieldNames.plain(pair.substring(0, equals)))) {
                utm.put(plain(pair.substring(0, equals)), EncodedForm.decoded(pair.substring(equals + 1)));
            }
        }
    }

    private static String plain(String utmName) {
        return FieldNames.plain(utmName).replace('-', '_');
    }

    void into(Map<String, Object> payload) {
        page.ifPresent(url -> payload.put("page", url));
        cookies.ifPresent(text -> payload.put("cookies", text));
        Map.of("utm", utm, "consent", consent, "form", form).entrySet().stream().filter(entry -> !entry.getValue().isEmpty())
                .sorted(Map.Entry.comparingByKey()).collect(Collectors.toList())
                .forEach(entry -> payload.put(entry.getKey(), entry.getValue()));
    }
}
