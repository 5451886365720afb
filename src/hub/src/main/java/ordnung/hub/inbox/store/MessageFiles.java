package ordnung.hub.inbox.store;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import ordnung.events.Attachment;
import org.jspecify.annotations.Nullable;

/**
 * The files of one message while a batch's edits go over it. A file that an edit names again stays as it is; one that it names no more is kept,
 * and is told with the edit; whatever it names for the first time is to be fetched, be the edit itself out of date.
 */
final class MessageFiles {

    /** Mutable, as the edits pass. {@code told} is what the last edit says of it; null: none did. */
    static final class File {
        /** Null: not stored yet. */
        final @Nullable UUID id;
        final String part;
        final String key;
        int ordinal;
        @Nullable String removedBy;
        @Nullable Attachment told;

        File(@Nullable UUID id, @Nullable String part, @Nullable String key, int ordinal, @Nullable String removedBy) {
            this.id = id;
            this.part = Objects.requireNonNullElse(part, "");
            this.key = Objects.requireNonNullElse(key, "");
            this.ordinal = ordinal;
            this.removedBy = removedBy;
        }

        boolean shown() {
            return removedBy == null;
        }
    }

    private final List<File> files;

    MessageFiles(List<File> files) {
        this.files = new ArrayList<>(files);
    }

    List<File> all() {
        return files;
    }

    /**
     * @param part  the id under which the provider speaks of the message: of an album's message, one part
     * @param now   all files that this part has now
     */
    void become(String editId, String part, List<Attachment> now) {
        List<File> mine = of(part);
        List<File> before = mine.stream().filter(File::shown).toList();
        List<File> after = named(mine, part, now);
        if (before.equals(after)) {
            return;
        }
        after.forEach(file -> file.removedBy = null);
        List<File> gone = before.stream().filter(file -> !after.contains(file)).toList();
        gone.forEach(file -> file.removedBy = editId);
        place(mine.size() < files.size(), gone, after);
        after.stream().filter(file -> !files.contains(file)).forEach(files::add);
    }

    /** An edit that comes after a newer one: its files are history, and new only to us. */
    void were(String editId, String part, List<Attachment> then) {
        for (File file : named(of(part), part, then)) {
            if (!files.contains(file)) {
                file.removedBy = editId;
                file.ordinal = free(List.of());
                files.add(file);
            }
        }
    }

    /** Of an album, the part's own; where nobody knows the part, nothing that could go. */
    private List<File> of(String part) {
        return files.stream().map(file -> file.part).distinct().count() < 2 ? List.copyOf(files)
                : files.stream().filter(file -> file.part.equals(part)).toList();
    }

    private List<File> named(List<File> mine, String part, List<Attachment> attachments) {
        List<File> named = new ArrayList<>();
        for (Attachment attachment : attachments) {
            File file = Stream.concat(mine.stream(), files.stream()).filter(one -> one.key.equals(attachment.key()) && !named.contains(one)).findFirst()
                    .orElseGet(() -> new File(null, part, attachment.key(), -1, null));
            file.told = attachment;
            named.add(file);
        }
        return named;
    }

    /** In the order told, at places that no file has had. In an album, between the other parts: where those stood that are gone. */
    private void place(boolean amongOthers, List<File> gone, List<File> after) {
        Deque<Integer> vacant = new ArrayDeque<>();
        if (amongOthers) {
            for (File file : gone) {
                vacant.add(file.ordinal);
                file.ordinal = free(after);
            }
        }
        for (File file : after) {
            if (!amongOthers || file.ordinal < 0) {
                file.ordinal = vacant.isEmpty() ? free(after) : vacant.poll();
            }
        }
    }

    private int free(List<File> placed) {
        return Math.max(last(files), last(placed)) + 1;
    }

    private static int last(List<File> some) {
        return some.stream().mapToInt(file -> file.ordinal).max().orElse(-1);
    }
}
