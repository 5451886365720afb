package ordnung.hub.platform.security;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/** Somebody who works here and signs in. */
@Entity
@Table(name = "staff")
public class StaffMember {
    static final String OWNER = "owner";
    static final String ADMIN = "admin";
    static final String STAFF = "staff";
    static final Set<String> ROLES = Set.of(OWNER, ADMIN, STAFF);
    static final Set<String> LANGUAGES = Set.of("ru", "uk", "en");

    @Id
    UUID id;

    @Column(columnDefinition = "text")
    String login;

    @Column(columnDefinition = "text")
    String name;

    @Column(columnDefinition = "text")
    String role;

    @Column(name = "password_hash", columnDefinition = "text")
    String passwordHash;

    @Column(columnDefinition = "text")
    String language;

    boolean enabled;

    @Column(name = "created_at")
    Instant createdAt;

    @Version
    int version;

    boolean isOwner() {
        return OWNER.equals(role);
    }
}
