package ordnung.hub.platform.security;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A member of the staff as the API speaks of one. */
record StaffView(String id, String login, String name, String role, String language, boolean enabled, Instant createdAt, int version) {

    static StaffView of(StaffMember member) {
        return new StaffView(member.id.toString(), member.login, member.name, member.role, member.language, member.enabled,
                member.createdAt, member.version);
    }

    /** What is absent stays as it is. {@code login} is for creating alone. */
    record Edit(@Nullable String login, @Nullable String name, @Nullable String role, @Nullable String password, @Nullable String language,
                @Nullable Boolean enabled, @Nullable Long version) {
    }
}
