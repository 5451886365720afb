package ordnung.connector.siteform;

import java.util.Set;
import java.util.regex.Pattern;

/** Names of fields that no person types: about the form, the page, the visit and the consent box. */
final class Technical {
    static final Set<String> SUBMISSION = Set.of("tranid", "submission-id", "submissionid", "submission", "-serial", "serial", "entry-id");
    static final Set<String> PAGE = Set.of("page", "page-url", "pageurl", "-url", "url", "referer", "referrer", "страница", "сторінка");
    static final Set<String> CONSENT = Set.of("consent", "agree", "agreement", "privacy", "privacy-policy", "acceptance", "personal-data",
            "accept-terms",
            "согласие", "соглашение", "политика", "згода");
    static final Set<String> HONEYPOT = Set.of("-gotcha", "-honeypot", "honeypot", "-honey");
    static final Set<String> NEXT = Set.of("-next", "redirect");
    private static final Set<String> FORM = Set.of("formid", "form-id", "formname", "form-name", "cookies", "-remote-ip", "-user-agent",
            "-date", "-time",
            "-post-title", "-post-id");
    private static final Pattern BOX_NUMBER = Pattern.compile("(\\[])?(-\\d+)?$");

    private Technical() {
    }

    static boolean is(String plain) {
        return SUBMISSION.contains(plain) || PAGE.contains(plain) || isConsent(plain) || HONEYPOT.contains(plain) || NEXT.contains(plain)
                || FORM.contains(plain) || isUtm(plain) || plain.startsWith("-wpcf7");
    }

    /** Contact Form 7 numbers its acceptance boxes: {@code acceptance-317}. */
    static boolean isConsent(String plainName) {
        boolean numbered = plainName.endsWith("]") || FieldNames.endsInDigit(plainName);
        return CONSENT.contains(numbered ? BOX_NUMBER.matcher(plainName).replaceFirst("") : plainName);
    }

    static boolean isUtm(String plainName) {
        return plainName.startsWith("utm-");
    }
}
