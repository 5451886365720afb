package ordnung.connector.avito.catchup;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How far the unread messages are known. Avito tells times in whole seconds, so the newest messages are named beside the time.
 *
 * @param known   everything up to here has been brought
 * @param found   the newest that this sweep over the chats has seen; becomes {@code known} when it is through
 * @param offset  how many chats of this sweep are done
 */
record Cursor(Mark known, Mark found, int offset) {

    /** @param seconds  since 1970. @param at  the messages of that second, by a short digest of their ids */
    record Mark(long seconds, Set<String> at) {
        /** More than so many in one second are brought twice, which does no harm. */
        private static final int MOST = 50;

        boolean before(long created, String id) {
            return created > seconds || created == seconds && !at.contains(digest(id));
        }

        Mark and(long created, String id) {
            if (created < seconds) {
                return this;
            }
            Set<String> ids = created == seconds ? new HashSet<>(at) : new HashSet<>();
            if (ids.size() < MOST) {
                ids.add(digest(id));
            }
            return new Mark(created, ids);
        }

        private static String digest(String id) {
            return Integer.toHexString(id.hashCode());
        }

        private String text() {
            return seconds + ":" + at.stream().sorted().collect(Collectors.joining(","));
        }

        private static Mark read(String text) {
            String[] parts = text.split(":", -1);
            return new Mark(Long.parseLong(parts[0]), Stream.of(parts[1].split(",")).filter(id -> !id.isEmpty()).collect(Collectors.toSet()));
        }
    }

    static Cursor at(long seconds) {
        Mark mark = new Mark(seconds, Set.of());
        return new Cursor(mark, mark, 0);
    }

    /** Null where it is none of ours. */
    static @Nullable Cursor read(String text) {
        try {
            List<String> parts = List.of(text.split(";", -1));
            return new Cursor(Mark.read(parts.get(0)), Mark.read(parts.get(1)), Integer.parseInt(parts.get(2)));
        } catch (RuntimeException strange) {
            return null;
        }
    }

    Cursor found(long created, String id) {
        return new Cursor(known, found.and(created, id), offset);
    }

    Cursor through() {
        return new Cursor(found, found, 0);
    }

    Cursor on(int chats) {
        return new Cursor(known, found, offset + chats);
    }

    String text() {
        return known.text() + ";" + found.text() + ";" + offset;
    }
}
