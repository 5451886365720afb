package ordnung.hub.platform.security;

/**
 * What a caller may do, as a role of the security framework. Staff read and write; admins and owners manage as well; an API key has the rights
 * that its scopes name.
 */
public final class Right {
    public static final String READ = "read";
    public static final String WRITE = "write";
    /** Accounts, boards, templates, people, parked records. */
    public static final String MANAGE = "manage";

    private Right() {
    }
}
