package ordnung.connector.email;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import ordnung.connector.Connector;
import ordnung.connector.ConnectorFactory;
import ordnung.connector.Http;
import ordnung.connector.Setting;

/** Makes a connector for each of the shop's mailboxes. */
public final class EmailConnectorFactory implements ConnectorFactory {
    private final Pace pace;

    public EmailConnectorFactory() {
        this(Pace.USUAL);
    }

    EmailConnectorFactory(Pace pace) {
        this.pace = pace;
    }

    @Override
    public String channel() {
        return "email";
    }

    @Override
    public List<Setting> settings() {
        return EmailSettings.ASKED;
    }

    @Override
    public Connector connect(Map<String, Object> settings, Http http, Clock clock) {
        return new EmailConnector(EmailSettings.from(settings), http, clock, pace);
    }
}
