package ordnung.connector.email;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import ordnung.connector.InvalidSettings;
import ordnung.connector.Setting;
import ordnung.connector.Setting.Shape;
import ordnung.connector.common.SettingValues;
import ordnung.connector.email.server.Endpoint;

/**
 * What one mailbox must be told.
 *
 * @param address   the shop's own, in lower case
 * @param username  the address itself where nothing else is said
 * @param password  a password for applications with most providers
 */
public record EmailSettings(String address, Endpoint imap, Endpoint smtp, String username, String password) {
    static final List<Setting> ASKED = List.of(Setting.text("address"), Setting.secret("password"), host("imapHost"),
            Setting.text("imapPort").optional(), host("smtpHost"), Setting.text("smtpPort").optional(), Setting.text("username").optional(),
            Setting.API_BASE_URL);
    private static final int IMAPS = 993;
    private static final int SMTPS = 465;
    private static final int LARGEST_PORT = 65_535;
    private static final Pattern ADDRESS = Pattern.compile("[!-~&&[^<>@,;:\"()\\\\]]{1,64}@[A-Za-z0-9][A-Za-z0-9.-]{0,252}");
    private static final Pattern HOST = Pattern.compile("[A-Za-z0-9][A-Za-z0-9.:-]{0,252}");
    private static final Pattern PORT = Pattern.compile("0*[1-9][0-9]{0,4}");
    private static final Pattern LINE = Pattern.compile("\\P{Cntrl}{1,256}");
    /** Google shows its passwords in four groups, to be typed without the blanks between them. */
    private static final Pattern IN_GROUPS = Pattern.compile("[a-z]{4}( [a-z]{4}){3}");

    /** @throws InvalidSettings  naming every setting at fault */
    static EmailSettings from(Map<String, Object> given) {
        SettingValues values = new SettingValues(ASKED, given, "a mailbox");
        String address = values.matching("address", ADDRESS, "must be an e-mail address, like shop@example.ru").toLowerCase(Locale.ROOT);
        boolean addressed = ADDRESS.matcher(address).matches();
        Optional<KnownServers> known = KnownServers.of(address);
        Endpoint imap = new Endpoint(server(values, "imapHost", addressed, known.map(KnownServers::imap)), port(values, "imapPort", IMAPS), IMAPS);
        Endpoint smtp = new Endpoint(server(values, "smtpHost", addressed, known.map(KnownServers::smtp)), port(values, "smtpPort", SMTPS), SMTPS);
        String username = values.matching("username", LINE, "must be one line of at most 256 characters");
        String password = values.matching("password", LINE, "must be one line of at most 256 characters");
        values.base(URI.create("https://mail.invalid"));
        values.done();
        return new EmailSettings(address, imap, smtp, username.isEmpty() ? address : username,
                IN_GROUPS.matcher(password).matches() ? password.replace(" ", "") : password);
    }

    private static Setting host(String key) {
        return new Setting(key, false, false, Shape.HOST);
    }

    /** @param addressed  without an address nobody can know its servers, and what is wrong with it is said already */
    private static String server(SettingValues values, String key, boolean addressed, Optional<String> known) {
        String said = values.matching(key, HOST, "must be the name of a server, like mail.example.ru").toLowerCase(Locale.ROOT);
        if (said.isEmpty() && known.isEmpty() && addressed) {
            values.fault(key, "must be told: the servers of this address are not known here");
        }
        return said.isEmpty() ? known.orElse("") : said;
    }

    private static int port(SettingValues values, String key, int usual) {
        String otherwise = "must be a number from 1 to " + LARGEST_PORT;
        String digits = values.matching(key, PORT, otherwise);
        if (!PORT.matcher(digits).matches()) {
            return usual;
        }
        int port = Integer.parseInt(digits);
        if (port > LARGEST_PORT) {
            values.fault(key, otherwise);
        }
        return port;
    }

    public String domain() {
        return address.substring(address.indexOf('@') + 1);
    }

    /** Whether this address is the shop's own. */
    public boolean owns(String other) {
        return other.equalsIgnoreCase(address) || other.equalsIgnoreCase(username);
    }

    /** Without the password: settings end up in logs and exception messages sooner or later. */
    @Override
    public String toString() {
        return "EmailSettings[address=" + address + ", imap=" + imap + ", smtp=" + smtp + "]";
    }
}
