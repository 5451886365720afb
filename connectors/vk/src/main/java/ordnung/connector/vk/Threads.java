package ordnung.connector.vk;

import java.util.regex.Pattern;

/**
 * What a thread's name says. A dialogue's is VK's {@code peer_id}: a person's id, {@code -}id of a community, or {@value #FIRST_CHAT} and more for
 * a chat of several. Comments and filled-in forms have threads of their own, which end in the person's id and take no answer.
 */
public final class Threads {
    private static final long FIRST_CHAT = 2_000_000_000L;
    private static final Pattern PEER = Pattern.compile("-?[1-9][0-9]{0,17}");
    private static final String COMMENT = "comment:";
    private static final String LEAD = "lead:";

    private Threads() {
    }

    /** @param object  what was commented on, with its owner: {@code wall:-1_25} */
    public static String ofComment(String object, long from) {
        return COMMENT + object + ":" + from;
    }

    public static String ofLead(long lead, long user) {
        return LEAD + lead + ":" + user;
    }

    public static boolean isPeer(String thread) {
        return PEER.matcher(thread).matches();
    }

    public static boolean isChat(String thread) {
        return isPeer(thread) && Long.parseLong(thread) > FIRST_CHAT;
    }

    /** A comment's or a form's: nothing can be sent there. */
    public static boolean onlyReceives(String thread) {
        return thread.startsWith(COMMENT) || thread.startsWith(LEAD);
    }

    /** Whose thread it is: the peer itself, or the person at the end of a comment's or a form's thread. */
    public static String person(String thread) {
        return onlyReceives(thread) ? thread.substring(thread.lastIndexOf(':') + 1) : thread;
    }
}
