package ordnung.hub.channels;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One account of the shop with one channel. Settings are JSON; secrets are JSON too, sealed for this account. */
@Entity
@Table(name = "channel_account")
public class ChannelAccount {
    public static final String DEFAULT_DIRECTION = "retail";

    @Id
    UUID id;

    @Column(columnDefinition = "text")
    String channel;

    @Column(columnDefinition = "text")
    String name;

    @Column(columnDefinition = "text")
    String direction;

    @Nullable
    @Column(columnDefinition = "text")
    String branch;

    @Column(columnDefinition = "text")
    String settings;

    byte[] secrets;

    boolean enabled;

    @Nullable
    @Column(name = "stopped_reason", columnDefinition = "text")
    String stoppedReason;

    /** Where the provider was told to call: written here and by {@link Subscriptions}. */
    @Nullable
    @Column(name = "subscribed_url", columnDefinition = "text")
    String subscribedUrl;

    @Nullable
    @Column(name = "subscribed_at")
    Instant subscribedAt;

    @Column(name = "created_at")
    Instant createdAt;

    @Version
    int version;
}
