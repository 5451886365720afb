package ordnung.hub.webchat;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import ordnung.hub.platform.secrets.Vault;

/**
 * Addresses of files for browsers, which send no header for a picture: each proves itself for a day or two and opens one file. Whoever was given the
 * address was the visitor.
 */
@ApplicationScoped
public class FileLinks {
    private static final long DAY = Duration.ofDays(1).toSeconds();

    private final Vault vault;
    private final Clock clock;

    FileLinks(Vault vault, Clock clock) {
        this.vault = vault;
        this.clock = clock;
    }

    /** The same all day, so that a browser keeps the picture. */
    String of(UUID account, UUID attachment) {
        long until = (clock.instant().getEpochSecond() / DAY + 2) * DAY;
        return "/web-chat/" + account + "/files/" + attachment + "?until=" + until + "&proof=" + proof(account, attachment, until);
    }

    public boolean isProved(UUID account, UUID attachment, long until, String proof) {
        return until >= clock.instant().getEpochSecond() && MessageDigest.isEqual(proof(account, attachment, until).getBytes(StandardCharsets.UTF_8),
                proof.getBytes(StandardCharsets.UTF_8));
    }

    private String proof(UUID account, UUID attachment, long until) {
        return vault.fingerprint(("web-chat file " + account + " " + attachment + " " + until).getBytes(StandardCharsets.UTF_8)).substring(0, 32);
    }
}
