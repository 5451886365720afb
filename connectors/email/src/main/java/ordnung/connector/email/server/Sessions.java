package ordnung.connector.email.server;

import jakarta.mail.Session;
import java.util.Properties;
import ordnung.connector.email.EmailSettings;
import ordnung.connector.email.Pace;

/** How the mail library is to behave. The names of its properties: https://eclipse-ee4j.github.io/angus-mail/docs/api/org.eclipse.angus.mail/ */
public final class Sessions {
    /** One round trip brings so much of a letter. Bytes. */
    private static final int PIECE = 256 * 1024;
    private static final int CONNECT_MS = 10_000;
    private static final Session OFFLINE = Session.getInstance(new Properties());

    private Sessions() {
    }

    /** For letters that are only read or written: reaches for nothing. */
    public static Session offline() {
        return OFFLINE;
    }

    static Session imap(EmailSettings settings, Sockets sockets, Pace pace) {
        Properties properties = common("mail.imap", settings.imap(), sockets, pace);
        properties.put("mail.imap.fetchsize", String.valueOf(PIECE));
        properties.put("mail.imap.peek", "true");
        return Session.getInstance(properties);
    }

    static Session smtp(EmailSettings settings, Sockets sockets, Pace pace) {
        Properties properties = common("mail.smtp", settings.smtp(), sockets, pace);
        properties.put("mail.smtp.auth", "true");
        properties.put("mail.smtp.quitwait", "false");
        properties.put("mail.smtp.from", settings.address());
        // Else the name of this machine is asked for, and told.
        properties.put("mail.smtp.localhost", settings.domain());
        return Session.getInstance(properties);
    }

    private static Properties common(String protocol, Endpoint server, Sockets sockets, Pace pace) {
        Properties properties = new Properties();
        properties.put(protocol + ".connectiontimeout", String.valueOf(Math.min(CONNECT_MS, pace.patience().toMillis())));
        properties.put(protocol + ".timeout", String.valueOf(pace.patience().toMillis()));
        properties.put(protocol + ".socketFactory", sockets);
        // Else a refused address is tried once more, past the guard.
        properties.put(protocol + ".socketFactory.fallback", "false");
        properties.put(protocol + ".ssl.enable", String.valueOf(server.implicit()));
        properties.put(protocol + ".ssl.checkserveridentity", "true");
        properties.put(protocol + ".starttls.enable", "true");
        properties.put(protocol + ".starttls.required", String.valueOf(!server.implicit() && !PrivateHosts.contain(server.host())));
        return properties;
    }
}
