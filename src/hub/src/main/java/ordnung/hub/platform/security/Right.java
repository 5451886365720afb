package ordnung.hub.platform.security;

import java.util.Set;

/**
 * What a caller may do, as a role of the security framework. Staff read and write; admins and owners manage as well; an API key has the rights
 * that its scopes name.
 */
public final class Right {
    public static final String READ = "read";
    public static final String WRITE = "write";
    /** Accounts, boards, templates, people, parked records. */
    public static final String MANAGE = "manage";

    static final Set<String> ALL = Set.of(READ, WRITE, MANAGE);

    private Right() {
    }

    /** @param role  owner, admin or staff */
    static Set<String> of(String role) {
        return StaffMember.STAFF.equals(role) ? Set.of(READ, WRITE) : ALL;
    }
}
