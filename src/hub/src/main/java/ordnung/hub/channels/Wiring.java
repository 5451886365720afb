package ordnung.hub.channels;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import ordnung.connector.Connector;
import ordnung.connector.ConnectorFactory;
import ordnung.connector.Http;
import ordnung.connector.InvalidSettings;
import ordnung.host.Accounts.Account;
import ordnung.host.HttpFactory;
import ordnung.hub.platform.FieldCheck;
import ordnung.hub.platform.secrets.Vault;

/** Turns a stored account into a connector that works, and settings into what is stored. */
@ApplicationScoped
class Wiring {
    private static final TypeReference<Map<String, Object>> VALUES = new TypeReference<>() {
    };

    private final Channels channels;
    private final HttpFactory network;
    private final Vault vault;
    private final ObjectMapper json;
    private final Clock clock;

    Wiring(Channels channels, HttpFactory network, Vault vault, ObjectMapper json, Clock clock) {
        this.channels = channels;
        this.network = network;
        this.vault = vault;
        this.json = json;
        this.clock = clock;
    }

    /** Stores the settings in the row, the secrets sealed for it. */
    void store(ChannelAccount account, Settings settings) {
        try {
            account.settings = json.writeValueAsString(settings.open());
            account.secrets = vault.seal(account.id.toString(), json.writeValueAsBytes(settings.secret()));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Settings are plain values");
        }
    }

    /** @throws Vault.Unreadable  where the secrets were sealed with another key */
    Settings settings(ChannelAccount account) {
        try {
            byte[] secrets = vault.open(account.id.toString(), account.secrets);
            return Settings.of(channel(account), json.readValue(account.settings, VALUES), json.readValue(secrets, VALUES));
        } catch (IOException e) {
            throw new IllegalStateException("The settings of the account " + account.id + " are not JSON");
        }
    }

    /** As a person may see and mend them: without the secrets, where these were sealed with another key. */
    Settings mendable(ChannelAccount account) {
        if (isReadable(account)) {
            return settings(account);
        }
        try {
            return Settings.of(channel(account), json.readValue(account.settings, VALUES), Map.of());
        } catch (IOException e) {
            throw new IllegalStateException("The settings of the account " + account.id + " are not JSON");
        }
    }

    boolean isReadable(ChannelAccount account) {
        try {
            vault.open(account.id.toString(), account.secrets);
            return true;
        } catch (Vault.Unreadable sealedWithAnotherKey) {
            return false;
        }
    }

    private ConnectorFactory channel(ChannelAccount account) {
        return channels.find(account.channel)
                .orElseThrow(() -> new IllegalStateException("This build has no connector for the channel " + account.channel));
    }

    /** What the connector itself finds wrong is added to {@code check}. */
    void tryOut(ConnectorFactory channel, Settings settings, FieldCheck check) {
        try {
            channel.connect(settings.all(), network.forAccount(settings.apiBaseUrl(), settings.hosts()), clock);
        } catch (InvalidSettings invalid) {
            invalid.faults().forEach((key, message) -> check.fault("settings." + key, message));
        }
    }

    /** Empty for settings that it cannot work with any more, and for secrets sealed with another key. */
    Optional<Connector> connector(ChannelAccount account) {
        try {
            return Optional.of(connect(account).connector());
        } catch (InvalidSettings | Vault.Unreadable unusable) {
            return Optional.empty();
        }
    }

    Account connect(ChannelAccount account) {
        Settings settings = settings(account);
        Http http = network.forAccount(settings.apiBaseUrl(), settings.hosts());
        Connector connector = channel(account).connect(settings.all(), http, clock);
        return new Account(account.id.toString(), account.channel, account.enabled, account.stoppedReason, connector, http);
    }
}
